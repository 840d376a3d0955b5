import { normalizeMail, normalizeNumber, normalizePhone, normalizePostalCode } from '../../text/width';
import { problem } from '../../problems/problem';
import type { ProblemCode } from '../../problems/catalog';
import type { ValueType } from '../../ledger/fields/imported';
import { foldKey } from '../../text/fold-key';
import { withoutMarksOfWord } from '../import/name-habits';
import type { LedgerValue, RowRemark } from './planned';

/** What becomes of a value of the ledger when the table has another; with the reason where it stays although they differ. */
export interface Compared {
  after: LedgerValue;
  note: RowRemark | null;
}

const saidOf = ({ code, message }: { code: string; message: string }): RowRemark => ({
  code: code as ProblemCode,
  message,
});

/**
 * The ledger's value beside the table's: kept where they differ in how they are written only, else replaced. Both have
 * something in them.
 */
export function compareValue(type: ValueType, before: LedgerValue, after: LedgerValue): Compared {
  if (before === after) return { after: before, note: null };
  if (typeof before !== 'string' || typeof after !== 'string') return { after, note: null };
  return compareText[type]?.(before, after) ?? { after, note: null };
}

type Compare = (before: string, after: string) => Compared;

const spaceless = (text: string): string => text.replace(/\s/g, '');

/** Glyphs are part of a name: 髙 for 高 is a change, and said. Spaces aren't. */
const compareName: Compare = (before, after) => {
  if (spaceless(before) === spaceless(after)) return { after: before, note: saidOf(problem('plan/same-spaces', {})) };
  const isVariant = foldKey(before) === foldKey(after);
  return { after, note: isVariant ? saidOf(problem('plan/variant', { from: before, to: after })) : null };
};

const kept = (before: string): Compared => ({
  after: before,
  note: saidOf(problem('plan/same-writing', { kept: before })),
});

/** A value that means the same in its stored form: the ledger's stays. */
const byForm =
  (form: (text: string) => string): Compare =>
  (before, after) =>
    form(before) === form(after) ? kept(before) : { after, note: null };

const compareText: Partial<Record<ValueType, Compare>> = {
  name: compareName,
  furigana: (before, after) =>
    foldKey(before) === foldKey(after)
      ? {
          after: before,
          note: spaceless(before) === spaceless(after) ? null : saidOf(problem('plan/same-kana', { kept: before })),
        }
      : { after, note: null },
  number: (before, after) => {
    const [ours, theirs] = [normalizeNumber(before), normalizeNumber(after)];
    if (ours === theirs) return kept(before);
    const isSame = /^\d+$/.test(ours) && /^\d+$/.test(theirs) && unpadded(ours) === unpadded(theirs);
    return isSame
      ? { after: before, note: saidOf(problem('plan/same-zeros', { kept: before })) }
      : { after, note: null };
  },
  count: byForm((text) => String(Number(text))),
  'office-number': byForm(normalizeNumber),
  phone: byForm((text) => normalizePhone(text).replaceAll('-', '')),
  'postal-code': byForm(normalizePostalCode),
  mail: byForm((text) => normalizeMail(text).toLowerCase()),
  text: (before, after) => {
    // A list of our own gives back ◆訪問課 as it was: the mark, which the reading takes off, was somebody's.
    const isSame = lines(before) === lines(after) || withoutMarksOfWord(before) === after;
    return { after: isSame ? before : after, note: null };
  },
};

const unpadded = (digits: string): string => digits.replace(/^0+/, '');

/** Line ends, and spaces at the ends. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
