import type { ValueType } from '../../ledger/fields/imported';
import { toHalfWidth } from '../../text/width';
import type { RawCell } from './raw-sheet';

/** Asked first: what offices write for 「as above」 and for nothing begins so. */
const MAYBE_DITTO = /^[\s〃々〻ゝヽ仝↓同上"”″“〝〟´’'＂＇]/;
const DITTO =
  /^(?:〃+|々+|〻+|ゝ+|ヽ+|仝|↓+|同|同上|上記|上記参照|同じ|同様|上に同じ|上と同じ|上記に同じ|上記と同じ|上記同様|同前|同左|["”″“〝〟´’'＂＇]{1,4})$/;

/** 〃, 々, ↓, 同上: what stands in the row above counts. */
export const isDitto = (text: string): boolean => MAYBE_DITTO.test(text) && DITTO.test(text.replace(/\s/g, ''));

/** No.1に同じ, 同上（No.1）, 上に記載, 3番参照: the row that it points to has the value, and this is none. */
const ELSEWHERE =
  /^[(]?(?:(?:(?:no\.?|№|#)?[\d①-⑳]+(?:番目?|行目)?(?:の方)?|上[記段欄]?|上の[行方欄]|前[述出記])(?:[にとはを]|の通り)?(?:同じ|同様|同一|参照|記載|記入)(?:済み?)?(?:です)?|(?:同上|上記|〃)[(](?:no\.?|№|#)?[\d①-⑳]+(?:番目?|行目)?(?:の方)?[)])[)]?$/i;
export const saysElsewhere = (text: string): boolean =>
  isDitto(text) || ELSEWHERE.test(toHalfWidth(text).replace(/\s/g, ''));

/** ⑥ of 〃（⑥）: which of the things above; null: it says no number. */
export const dittoOf = (text: string): string | null => {
  const [, mark = '', number = ''] =
    /^([^（(\s]{1,4})[\s　]*[（(]([A-Za-z]?[-\d０-９]+|[①-⑳㉑-㊿])[)）]$/u.exec(text) ?? [];
  return isDitto(mark) ? number : null;
};

/** What a look-up shows of an empty cell: 0, and as a day 1900/1/0. A number may be 0, and a text that was typed too. */
export const isEmptyLookUp = ({ kind, text, raw }: RawCell, type: ValueType, untyped: boolean): boolean => {
  if (kind === 'number' || kind === 'date') return raw === 0;
  return text === '0' && (type === 'text' ? untyped : !IDS.has(type));
};
const IDS: ReadonlySet<ValueType> = new Set(['number', 'code', 'vpn-id']);

/** A line alone, in a field that else takes any text. */
export const isDash = (text: string): boolean => /^[-‐‑‒–—―−－ーｰ─━_＿\s]+$/.test(text);

/** A house number or an ID that a spreadsheet took for a day and wrote out as one: 2001/2/3, 1月2日, 2-Jan. */
const BECAME_DATE =
  /^(?:\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-\d{2})?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2})$/i;

export const looksLikeDay = (text: string): boolean =>
  /^\d/.test(text) || /^[a-z]{3}-/i.test(text) ? BECAME_DATE.test(text) : false;
