import type { FormCheck } from './check-schema';
import type { FormField } from './schema';
import { conditionExpression, valueExpression, type Place } from './values/expression-text';
import type { Condition } from './values/value-schema';
import type { WrittenChange, WrittenForm } from './written-pack';

/** 変更前・変更後 of one thing with the box that says that it changed: three fields of the form, written as one. */
export const CHANGE_PARTS = ['checked', 'before', 'after'] as const;

/** @param inChecks where `requiredWhen` is asked: the form's values are there */
export function changeFields(change: WrittenChange, inForm: Place, inChecks: Place): FormField[] {
  const { key, label, shortLabel = label, as, group, maxLength, lines, placeholder, requiredWhen } = change;
  const texts = changeTexts(change, inForm);
  const ticked: Condition = { holds: { field: `${key}.checked` } };
  const line = {
    type: as as FormField['type'],
    group,
    maxLength,
    lines,
    required: false,
    parts: false,
    pairedWith: `${key}.checked`,
    requiredWhen: conditionExpression(requiredWhen ? { any: [ticked, requiredWhen] } : ticked, inChecks),
  };
  return [
    {
      key: `${key}.checked`,
      label,
      type: 'check',
      value: texts.checked,
      source: 'event',
      group,
      required: false,
      parts: false,
      lines: 1,
    },
    { ...line, key: `${key}.before`, label: `${shortLabel}（変更前）`, value: texts.before, source: 'ledger' },
    {
      ...line,
      key: `${key}.after`,
      label: `${shortLabel}（変更後）`,
      value: texts.after,
      source: 'event',
      placeholder,
    },
  ];
}

/**
 * 変更前 and 変更後 are there when the event has changed the thing; 変更前 also when its box is ticked by hand, and is then
 * what the ledger knows now. What was before (`event.before`, of a person `sheet.item.before`) the event was told where it was made:
 * - picked out of 履歴: `eventFromChanges` in shared/ledger/event-from-changes.ts
 * - answered in 何がありましたか？: `settledFacts` in shared/procedures/wizard/settled-event.ts (an office's value: `factBefore` in
 *   office-facts.ts), of a person's name `settledPerson`; of a move that the ledger has already: from-history.ts beside them
 * - システム利用管理担当者, where a paper's people are picked by hand: renderer/features/documents/pick-people.tsx
 * - besides, for the paper of a procedure: `before` and `staffBefore` of the pack's procedures/<event>.json (所属事業所名: transfer.json),
 *   put together in shared/procedures/run-paper.ts
 */
function changeTexts(change: WrittenChange, place: Place): Record<(typeof CHANGE_PARTS)[number], string> {
  const { key, of, facts, now, firstSheet } = change;
  const differs = conditionExpression({ changed: facts, of }, place);
  const onFirst = (text: string): string => (firstSheet ? `(sheet.number = 1 ? ${text})` : text);
  const current = now === undefined ? printed(change, 'now', place) : valueExpression(now, place);
  return {
    checked: firstSheet ? `(sheet.number = 1 and ${differs})` : differs,
    before: onFirst(
      `(${differs} ? ${printed(change, 'before', place)} : overrides.\`${key}.checked\` = true ? ${current})`,
    ),
    after: onFirst(`(${differs} ? ${printed(change, 'after', place)})`),
  };
}

/** `fact.phone` is the phone before, after, or as the ledger has it. */
function printed({ facts, print, of, whole }: WrittenChange, when: 'before' | 'after' | 'now', place: Place): string {
  const record = of === 'office' ? 'office' : 'sheet.item';
  const event = of === 'office' ? 'event' : 'sheet.item';
  const fact = (name: string): string => {
    if (when === 'now') return `${record}.${name}`;
    const changed = `${event}.${when}.${name}`;
    return whole ? `($exists(${changed}) ? ${changed} : ${record}.${name})` : changed;
  };
  return valueExpression(print ?? `fact.${facts[0] ?? ''}`, { ...place, fact });
}

/** A check that is written once for all changes of the form. */
export type ChangeCheck = Extract<WrittenForm['checks'][number], { of: unknown }>;

/** The same look at each change: `same-office-identity` for `changes.officeIdentity`. */
export function changeChecks(form: WrittenForm, check: ChangeCheck): FormCheck[] {
  const { of: _, finds, except: __, id, message, ...rest } = check;
  return changesLookedAt(form, check).map(({ key, label, isTicked }) => {
    const [checked, before, after] = CHANGE_PARTS.map((part) => `values.\`${key}.${part}\``);
    return {
      ...rest,
      id: `${id}-${kebab(key.slice(key.lastIndexOf('.') + 1))}`,
      message: message.replaceAll('{label}', label),
      field: finds === 'same' ? `${key}.after` : `${key}.checked`,
      when:
        finds === 'same'
          ? `${isTicked ? `${checked} and ` : ''}$present(${after}) and ${before} = ${after}`
          : `$not(${checked}) and ($present(${before}) or $present(${after}))`,
    };
  });
}

/** The changes of a form that a check looks at, those too whose fields are written one by one, with a box or without. */
export function changesLookedAt(
  { fields }: WrittenForm,
  { except, finds }: ChangeCheck,
): { key: string; label: string; isTicked: boolean }[] {
  const keys = new Set(fields.map(({ key }) => key));
  const changes = fields.flatMap((entry) => {
    if (entry.type === 'change') return [{ key: entry.key, label: entry.shortLabel ?? entry.label, isTicked: true }];
    const key = /^(.+)\.before$/.exec(entry.key)?.[1];
    if (key === undefined || !keys.has(`${key}.after`)) return [];
    return [{ key, label: entry.label.replace(/（変更前）$/u, ''), isTicked: keys.has(`${key}.checked`) }];
  });
  return changes.filter(({ key, isTicked }) => !except.includes(key) && (isTicked || finds === 'same'));
}

const kebab = (word: string): string => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
