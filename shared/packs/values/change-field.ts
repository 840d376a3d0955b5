import type { Value } from './value-schema';
import { valueExpression, type Place } from './expression-text';

/** 変更前 and 変更後 of one thing with the box that says that it changed: three fields of the form, said once. */
export interface ChangeField {
  key: string;
  label: string;
  shortLabel?: string | undefined;
  of: 'office' | 'person';
  facts: string[];
  print?: Value | undefined;
  now?: Value | undefined;
  whole: boolean;
  firstSheet: boolean;
}

/** What the three fields hold, as expressions. */
export interface ChangeTexts {
  checked: string;
  before: string;
  after: string;
}

/**
 * 変更前 and 変更後 are there when the event has changed the thing; 変更前 also when its box is ticked by hand, and is then
 * what the ledger knows now.
 */
export function changeTexts(change: ChangeField, place: Place): ChangeTexts {
  const { key, of, facts, now, firstSheet } = change;
  const whose = of === 'office' ? 'event' : 'sheet.item';
  const differs = `$differs(${whose}.before, ${whose}.after, ${JSON.stringify(facts)})`;
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
function printed({ facts, print, of, whole }: ChangeField, when: 'before' | 'after' | 'now', place: Place): string {
  const record = of === 'office' ? 'office' : 'sheet.item';
  const event = of === 'office' ? 'event' : 'sheet.item';
  const fact = (name: string): string => {
    if (when === 'now') return `${record}.${name}`;
    const changed = `${event}.${when}.${name}`;
    return whole ? `($exists(${changed}) ? ${changed} : ${record}.${name})` : changed;
  };
  return valueExpression(print ?? `fact.${facts[0] ?? ''}`, { ...place, fact });
}
