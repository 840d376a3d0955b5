import type { Form } from '../../packs/schema';
import { plainFields } from '../../packs/form-fields';
import type { ExpressionContext } from './context';
import type { FilledField, FilledSheet } from './evaluation';
import type { ExpressionRunner } from './expression-runner';
import { normalizeValue, shownValue } from './field-value';

/** Plain values for checks and conditions: fields by key, rows as lists. */
export function valuesOfSheet(sheet: FilledSheet): Record<string, unknown> {
  const plain = (fields: readonly FilledField[]): Record<string, unknown> =>
    Object.fromEntries(fields.map(({ key, value }) => [key, value]));
  return {
    ...plain(sheet.fields),
    ...Object.fromEntries(
      Object.entries(sheet.rows).map(([key, entries]) => [
        key,
        entries.map((entry) => ({ id: entry.id, ...plain(entry.fields) })),
      ]),
    ),
  };
}

/**
 * A sheet on which nothing stands where a condition (…のときだけ) doesn't hold. A place may depend on one that isn't asked for itself: it is looked
 * again until nothing changes, and of conditions in a circle no more often than there are.
 */
export async function askedForOnly(
  form: Form,
  sheet: FilledSheet,
  context: ExpressionContext,
  runner: ExpressionRunner,
): Promise<FilledSheet> {
  const bound = plainFields(form).filter(({ onlyWhen }) => onlyWhen);
  if (bound.length === 0) return sheet;
  let now = sheet;
  let unasked = '';
  for (let turn = 0; turn <= bound.length; turn++) {
    const inTurn = { ...context, values: valuesOfSheet(now) };
    const empty = new Map<string, FilledField>();
    for (const field of bound) {
      const filled = sheet.fields.find(({ key }) => key === field.key);
      const { when, say } = field.onlyWhen ?? { when: '', say: '' };
      if (!filled || (await runner.run(when, field.key, inTurn)) === true) continue;
      const value = normalizeValue(field, undefined);
      const left = { value, shown: shownValue(field, value), scale: 1, required: false, unasked: say };
      empty.set(field.key, { ...filled, ...left });
    }
    const found = [...empty.keys()].join(' ');
    if (found === unasked) break;
    unasked = found;
    now = { ...sheet, fields: sheet.fields.map((one) => empty.get(one.key) ?? one) };
  }
  return now;
}

/** Answers that aren't asked for on any of the sheets, with when they are. */
export async function unaskedAnswers(
  { inputs }: Form,
  sheets: readonly FilledSheet[],
  contexts: readonly ExpressionContext[],
  runner: ExpressionRunner,
): Promise<Record<string, string>> {
  const unasked: [string, string][] = [];
  for (const { key, onlyWhen } of inputs) {
    if (!onlyWhen) continue;
    let isAsked = false;
    for (const [i, sheet] of sheets.entries())
      isAsked ||= (await runner.run(onlyWhen.when, key, { ...contexts[i], values: valuesOfSheet(sheet) })) === true;
    if (!isAsked) unasked.push([key, onlyWhen.say]);
  }
  return Object.fromEntries(unasked);
}
