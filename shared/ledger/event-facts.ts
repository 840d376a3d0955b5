import { isCalendarDate } from '../text/calendar-date';
import { hasSameLetters } from '../text/same-letters';
import { formatWareki } from '../text/wareki';
import { fieldOf, normalField, type EntityTable } from './fields/catalogue';
import type { ContactPerson } from './fields/contacts';
import type { LedgerField } from './fields/field';

/**
 * 変更前 and 変更後 of an event are texts, whatever the ledger's field holds: a day in ISO, a choice by its word, a yes as `true`, a number in
 * digits, a person by name and furigana (越前 一郎（えちぜん いちろう）); '' for nothing.
 */
export function eventFact(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { name = '', kana = '' } = value as Partial<ContactPerson>;
  return kana === '' ? name : `${name}（${kana}）`;
}

const ANSWERS = new Map([
  ['true', true],
  ['false', false],
]);

/** What the ledger keeps of a fact; undefined: nothing that the field can hold. */
export function keptFact(field: LedgerField | null, fact: string): string | number | boolean | undefined {
  switch (field?.kind) {
    case 'count':
      return /^\d+$/.test(fact) ? Number(fact) : undefined;
    case 'date':
      return isCalendarDate(fact) ? fact : undefined;
    case 'flag':
    case 'answer':
      return ANSWERS.get(fact);
    case 'choice':
      return Object.hasOwn(field.words ?? {}, fact) ? fact : undefined;
    case 'person':
    case 'list':
      return undefined;
    default:
      return fact;
  }
}

/** A fact as people read it: 令和8年11月20日, はい, what a choice is called; '' for nothing. */
export function eventFactText(table: EntityTable, name: string, fact: string): string {
  const field = fieldOf(table, name);
  const kept = keptFact(field, fact);
  if (typeof kept === 'boolean') return kept ? 'はい' : 'いいえ';
  if (typeof kept !== 'string') return fact;
  return field?.kind === 'date' ? formatWareki(kept) : (field?.words?.[kept] ?? kept);
}

/** How a name was typed is mended, a mark or a space of it, and the name is no other. */
export const isSlipOfPen = (name: string, one: string, other: string): boolean =>
  /(?:name|kana)$/i.test(name) && hasSameLetters(one, other);

/** Whether two facts mean the same: a number in any width, a phone with or without its hyphens. Names are the same code point for code point. */
export const isSameFact = (table: EntityTable, name: string, one: string, other: string): boolean =>
  one === other || normalField(table, name, one) === normalField(table, name, other);
