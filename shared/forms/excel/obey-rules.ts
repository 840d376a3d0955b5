import { refuse } from '../../problems/problem';
import type { CellContent } from './cell-content';
import type { CellRule, Measured } from './cell-rules';
import { dateSerial } from './date-serial';
import type { ExcelSlot } from './values';
import { byWord } from '../../text/by-word';

/** Whose value it is, and where it goes. */
export interface RuledCell {
  field: string;
  label: string;
  /** `申請書!B5`. */
  cell: string;
  from1904: boolean;
}

/** Refuses a value that Excel would refuse from somebody who types it into the cell. */
export function obeyRules(rules: readonly CellRule[], content: CellContent, slot: ExcelSlot, place: RuledCell): void {
  if (!content || content.kind === 'rings' || (slot.kind === 'text' && slot.isGap)) return;
  const typed =
    content.kind === 'boolean'
      ? content.isTrue
        ? 'TRUE'
        : 'FALSE'
      : String('text' in content ? content.text : content.number);
  for (const rule of rules) {
    const { field, label, cell } = place;
    if (rule.kind === 'custom') continue;
    if (rule.kind === 'list') {
      if (rule.items && !isListed(typed, rule.items))
        refuse('excel/not-in-list', { field, label, value: typed, cell, list: someOf(rule.items) });
      continue;
    }
    const measure = measureOf(rule.kind, typed, slot, place.from1904);
    if (measure === 'unknown') continue;
    if (measure === null || !holds(rule, measure))
      refuse('excel/cell-rule', { field, label, value: typed, cell, rule: ruleInWords(rule) });
  }
}

/** Numbers are the same however they are written; letters are told large from small, as in a list that is written out. */
export const isListed = (typed: string, items: readonly string[]): boolean =>
  items.includes(typed.trim()) ||
  (isNumber(typed) && items.some((item) => isNumber(item) && Number(item) === Number(typed)));

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** What a rule looks at: null where the value is nothing of the kind, `unknown` where only Excel can tell. */
function measureOf(kind: Measured, typed: string, slot: ExcelSlot, from1904: boolean): number | null | 'unknown' {
  if (kind === 'textLength') return typed.length;
  if (kind === 'date') {
    const serial = slot.kind === 'date' ? dateSerial(slot.date, from1904) : isNumber(typed) ? Number(typed) : null;
    // Excel takes many a text for a date.
    return serial ?? (/\d/.test(typed) ? 'unknown' : null);
  }
  if (kind === 'time' && typed.includes(':')) return 'unknown';
  if (!isNumber(typed)) return null;
  return kind === 'whole' && !Number.isInteger(Number(typed)) ? null : Number(typed);
}

function holds({ operator, bounds: [low, high] }: Extract<CellRule, { bounds: unknown }>, measure: number): boolean {
  if (low === null || low === undefined) return true;
  const between =
    high === null || high === undefined || (measure >= Math.min(low, high) && measure <= Math.max(low, high));
  const tests: Record<string, boolean> = byWord({
    between,
    notBetween: high === null || high === undefined || !between,
    equal: measure === low,
    notEqual: measure !== low,
    greaterThan: measure > low,
    lessThan: measure < low,
    greaterThanOrEqual: measure >= low,
    lessThanOrEqual: measure <= low,
  });
  return tests[operator] ?? true;
}

const KINDS: Record<Measured, string> = {
  whole: '整数',
  decimal: '数',
  date: '日付',
  time: '時刻',
  textLength: '文字数',
};

/** 「整数・1から10まで」. Days are told as such without their number, which nobody reads. */
function ruleInWords({ kind, operator, bounds }: Extract<CellRule, { bounds: unknown }>): string {
  const [low, high] = bounds;
  const known = kind !== 'date' && kind !== 'time' && typeof low === 'number';
  const words: Record<string, string> = byWord({
    between: `${low}から${high}まで`,
    notBetween: `${low}から${high}まで以外`,
    equal: `${low}だけ`,
    notEqual: `${low}以外`,
    greaterThan: `${low}より大きい`,
    lessThan: `${low}より小さい`,
    greaterThanOrEqual: `${low}以上`,
    lessThanOrEqual: `${low}以下`,
  });
  const bound = known && bounds.every((one) => one !== null) ? words[operator] : undefined;
  return bound ? `${KINDS[kind]}・${bound}` : KINDS[kind];
}

const SHOWN = 12;

/** As many words of a list as a sentence bears. */
export const someOf = (items: readonly string[]): string =>
  items.slice(0, SHOWN).join('、') + (items.length > SHOWN ? '…' : '');
