import type { FormField, FormRows } from '../../packs/schema';
import { byWord } from '../../text/by-word';
import { isRows, rowsOf } from '../../packs/form-fields';
import { refuse, Refusal, success, type Result } from '../../problems/problem';
import { checkForm } from './check-form';
import type { ExpressionContext } from './context';
import {
  ACCOUNT_OF,
  DEVICE_OF,
  PLEDGE_OF,
  entryPath,
  sheetPath,
  type Evaluation,
  type FilledEntry,
  type FilledField,
  type FilledSheet,
  type Overrides,
  type EvaluationInput,
} from './evaluation';
import { asList } from './expression';
import { ledgerPathOf, rootPaths, valueSourceOf, type ValueSource, isRecordIn } from './expression-words';
import { fitting, inList, normalizeValue, shownValue, valueTypedOver } from './field-value';
import { chosenRows, entryId, listedRows } from './listed-rows';
import { ExpressionRunner } from './expression-runner';
import { isOfHead } from './head-field';
import { askedForOnly, unaskedAnswers } from './only-when';

/** Values, sources and findings of a form: everything that the screen shows and the page is filled with. */
export async function evaluateForm(
  input: EvaluationInput,
  runner = new ExpressionRunner(),
): Promise<Result<Evaluation>> {
  try {
    const sheets: FilledSheet[] = [];
    const contexts = await sheetContexts(input, runner);
    for (const [index, context] of contexts.entries()) {
      const whole = await evaluateSheet(input, context, index, runner);
      sheets.push(await askedForOnly(input.form, whole, context, runner));
    }
    const unaskedInputs = await unaskedAnswers(input.form, sheets, contexts, runner);
    const findings = await checkForm(input, contexts, { sheets, unaskedInputs }, runner);
    const callOuts = await shownCallOuts(input, contexts[0] ?? {}, runner);
    return success({ sheets, findings, callOuts, ...(Object.keys(unaskedInputs).length > 0 && { unaskedInputs }) });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, ...error.problem };
    throw error;
  } finally {
    // Whatever is done with the values takes its own time.
    runner.rest();
  }
}

/** The handbook's words that concern this case: those without a condition, and those whose condition holds. */
async function shownCallOuts(
  { form }: EvaluationInput,
  context: ExpressionContext,
  runner: ExpressionRunner,
): Promise<Evaluation['callOuts']> {
  const shown: Evaluation['callOuts'] = [];
  for (const { text, source, beside, when } of form.callOuts)
    if (!when || (await runner.run(when, beside, context)) === true) shown.push({ text, source, beside });
  return shown;
}

/** One context a sheet: as many as the form's own entries, or its rows, need. A form without continuation has one. */
async function sheetContexts(
  { form, context, overrides }: EvaluationInput,
  runner: ExpressionRunner,
): Promise<ExpressionContext[]> {
  const items = form.sheets?.value ? asList(await runner.run(form.sheets.value, form.id, context)) : [];
  const needed = [1, items.length];
  const listed = byWord<unknown[]>({});
  for (const rows of rowsOf(form)) {
    if (rows.overflow !== 'continuation' && !rows.mayLeaveOut) continue;
    const chosen = (await chosenRows(rows, context, overrides, runner)).listed;
    if (rows.mayLeaveOut) listed[rows.key] = chosen;
    if (rows.overflow === 'continuation') needed.push(Math.ceil(chosen.length / rows.printed));
  }
  const count = Math.max(...needed);
  return Array.from({ length: count }, (_, i) => ({
    ...context,
    listed,
    overrides: sheetOverrides(overrides, i),
    sheet: { number: i + 1, count, item: items[i] },
  }));
}

/** The overrides of one sheet under their plain keys, for expressions that ask what the user has ticked. */
function sheetOverrides(overrides: Overrides, sheet: number): Overrides {
  const prefix = sheetPath(sheet, '');
  return Object.fromEntries(
    Object.entries(overrides)
      .filter(([path]) => (sheet === 0 ? !/^\d+#/.test(path) : path.startsWith(prefix)))
      .map(([path, value]) => [path.slice(prefix.length), value]),
  );
}

async function evaluateSheet(
  input: EvaluationInput,
  context: ExpressionContext,
  index: number,
  runner: ExpressionRunner,
): Promise<FilledSheet> {
  const whose = await whoseSheet(input, context, runner);
  const sheet: FilledSheet = { ...(whose ? { whose } : {}), fields: [], rows: {} };
  for (const entry of input.form.fields)
    if (isRows(entry)) {
      sheet.rows[entry.key] = await evaluateRows(input, entry, context, index, runner);
      const leftOut = await evaluateLeftOut(input, entry, context, runner);
      if (leftOut.length > 0) sheet.leftOut = { ...sheet.leftOut, [entry.key]: leftOut };
    } else sheet.fields.push(await evaluateField(input, entry, entry.key, context, index, runner));
  const marker = input.form.sheets?.marker;
  if (marker) sheet.fields.push(sheetMarker(marker, context, index));
  return sheet;
}

/** Whose sheet it is: as the form says it, else the name of the entry that it is made for. */
async function whoseSheet({ form }: EvaluationInput, context: ExpressionContext, runner: ExpressionRunner) {
  const { item } = context.sheet as { item?: unknown };
  if (form.sheets?.label) return String((await runner.run(form.sheets.label, form.id, context)) ?? '');
  const name = typeof item === 'object' && item !== null ? (item as { name?: unknown }).name : undefined;
  return typeof name === 'string' ? name : '';
}

async function evaluateRows(
  input: EvaluationInput,
  rows: FormRows,
  context: ExpressionContext,
  index: number,
  runner: ExpressionRunner,
): Promise<FilledEntry[]> {
  const entries: FilledEntry[] = [];
  /** Of what was chosen: what the ledger says there. */
  const words = new Map<FilledField, string>();
  for (const { row, rowNumber } of await listedRows(rows, context, input.overrides, index, runner)) {
    const id = entryId(row, rowNumber);
    const inside = { ...context, row, rowNumber };
    const fields: FilledField[] = [];
    for (const field of rows.fields) {
      const filled = await evaluateField(input, field, entryPath(rows.key, id, field.key), inside, index, runner);
      fields.push(filled);
      if (filled.overridden && field.type === 'choice') {
        const { unlisted } = inList(field, normalizeValue(field, await expressionValue(field, inside, runner)));
        if (unlisted !== undefined) words.set(filled, unlisted);
      }
    }
    entries.push({ id, fields });
  }
  return withSaidOnce(rows, entries, words);
}

/** What somebody has chosen for a word that the city's list hasn't holds for all entries of the paper that have it. */
function withSaidOnce(
  { fields }: FormRows,
  entries: FilledEntry[],
  words: ReadonlyMap<FilledField, string>,
): FilledEntry[] {
  if (words.size === 0) return entries;
  const chosen = (column: number, word: string): FilledField | undefined =>
    entries.flatMap((entry) => entry.fields[column] ?? []).find((one) => one.overridden && words.get(one) === word);
  return entries.map((entry) => ({
    ...entry,
    fields: entry.fields.map((one, column) => {
      const said = one.unlisted === undefined ? undefined : chosen(column, one.unlisted);
      const field = fields[column];
      if (!said || !field) return one;
      const { unlisted: _, ...rest } = one;
      return { ...rest, value: said.value, shown: shownValue(field, said.value) };
    }),
  }));
}

/** What they are called on the screen, from where they can come back. */
async function evaluateLeftOut(
  input: EvaluationInput,
  rows: FormRows,
  context: ExpressionContext,
  runner: ExpressionRunner,
): Promise<{ id: string; shown: string }[]> {
  const [first] = rows.fields;
  // Else the list would be worked out once more for nothing.
  if (!first || !rows.mayLeaveOut) return [];
  const { leftOut } = await chosenRows(rows, context, input.overrides, runner);
  const called: { id: string; shown: string }[] = [];
  for (const { row, id } of leftOut) {
    const path = entryPath(rows.key, id, first.key);
    called.push({ id, shown: (await evaluateField(input, first, path, { ...context, row }, 0, runner)).shown });
  }
  return called;
}

async function evaluateField(
  { form, overrides }: EvaluationInput,
  field: FormField,
  plainPath: string,
  context: ExpressionContext,
  sheet: number,
  runner: ExpressionRunner,
): Promise<FilledField> {
  const path = sheetPath(sheet, plainPath);
  // What was typed into the head of the first sheet holds for the others, which repeat it and don't ask.
  const typed = [path, ...(isOfHead(form, field, runner) ? [plainPath] : [])].find((one) =>
    Object.hasOwn(overrides, one),
  );
  const overridden = typed !== undefined;
  const raw = overridden
    ? valueTypedOver(field, overrides[typed], dayOfPaper(context))
    : await expressionValue(field, context, runner);
  const { value, unlisted } = overridden
    ? { value: normalizeValue(field, raw), unlisted: undefined }
    : inList(field, normalizeValue(field, raw));
  const shown = shownValue(field, value);
  const untyped = overridden ? await untypedValue(field, context, runner) : undefined;
  return {
    key: field.key,
    path,
    value,
    shown,
    source: overridden ? 'input' : valueSource(field, runner),
    overridden,
    ...(untyped !== undefined && { untyped }),
    required: field.required,
    scale: fitting(field, shown).scale,
    ledger: isListed(form, field) ? null : await ledgerPlace(field, context, runner),
    ...(unlisted !== undefined && { unlisted }),
  };
}

/** A list of the city's in a form of one's own: its words are no words of the ledger's. */
const isListed = ({ places }: EvaluationInput['form'], { type }: FormField): boolean =>
  places !== undefined && type === 'choice';

const dayOfPaper = ({ document }: ExpressionContext): string =>
  String((document as { date?: unknown } | undefined)?.date ?? '');

async function expressionValue({ key, value }: FormField, context: object, runner: ExpressionRunner): Promise<unknown> {
  if (!value) return undefined;
  const result = await runner.run(value, key, context);
  if (asList(result).every(isPrintable)) return result;
  return refuse('pack/expression', {
    field: key,
    expression: value,
    reason: '結果が文字・数・はい／いいえではありません',
  });
}

/** What would stand there if nobody had typed; one that can't be worked out is nothing to go back to. */
async function untypedValue(
  field: FormField,
  context: object,
  runner: ExpressionRunner,
): Promise<FilledField['untyped']> {
  try {
    const { value } = inList(field, normalizeValue(field, await expressionValue(field, context, runner)));
    const shown = shownValue(field, value);
    return shown === '' ? undefined : { shown, source: valueSource(field, runner) };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A record printed as text would read [object Object]. */
const isPrintable = (value: unknown): boolean => value == null || !['object', 'function'].includes(typeof value);

function valueSource(field: FormField, runner: ExpressionRunner): ValueSource {
  if (field.source) return field.source;
  return field.value ? valueSourceOf(rootPaths(runner.compile(field.value, field.key).ast)) : 'input';
}

/** The record behind a plain `office.phone`; of anything computed, where the form says that it belongs (`into`). */
async function ledgerPlace(
  { key, value, into, intoOf }: FormField,
  context: ExpressionContext,
  runner: ExpressionRunner,
): Promise<FilledField['ledger']> {
  if (into && intoOf) {
    const [one, ...others] = asList(await runner.run(intoOf, key, context)) as { id?: unknown }[];
    const [entity = ''] = into[0]?.split('.') ?? [];
    if (typeof one?.id !== 'string' || others.length > 0) return null;
    return {
      entity: entity === 'pledge' ? PLEDGE_OF : entity,
      id: one.id,
      fields: into.map((path) => path.slice(entity.length + 1)),
    };
  }
  const paths = into?.map((path) => path.split('.')) ?? [value ? ledgerPathOf(runner.compile(value, key).ast) : null];
  const [first = '', second = ''] = paths[0] ?? [];
  const isInner = isRecordIn(first, second);
  const around = context[first as keyof ExpressionContext] as Record<string, unknown> | undefined;
  const record = (isInner ? around?.[second] : around) as { id?: unknown } | undefined;
  const fields = paths.flatMap((path) => path?.slice(isInner ? 2 : 1).join('.') ?? []);
  if (typeof record?.id === 'string') return { entity: isInner ? second : first, id: record.id, fields };
  const person = around?.['person'] as { id?: unknown } | undefined;
  // A device of before, as it was then, is none of the ledger's: what is typed over it is the paper's.
  if (second === 'device' && record !== undefined) return null;
  if (second === 'device' && typeof person?.id === 'string') return { entity: DEVICE_OF, id: person.id, fields };
  // Somebody who has none yet, and may get one.
  const isOwnAccount = second === 'account' && typeof around?.['id'] === 'string';
  return isOwnAccount ? { entity: ACCOUNT_OF, id: around['id'] as string, fields } : null;
}

/** n／m at the top of each sheet; a form of one sheet prints nothing there. */
function sheetMarker(key: string, context: ExpressionContext, index: number): FilledField {
  const { number, count } = context.sheet as { number: number; count: number };
  const shown = count > 1 ? `　${number}／${count}` : '';
  const path = sheetPath(index, key);
  return { key, path, value: shown, shown, source: 'none', overridden: false, required: false, scale: 1, ledger: null };
}
