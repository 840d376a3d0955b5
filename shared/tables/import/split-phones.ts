import { withPhoneGroups } from '../../text/phone-groups';
import {
  isMail,
  isMobilePhone,
  isPhone,
  normalizeMail,
  normalizePhone,
  phoneAndFax,
  phonesIn,
  toAsciiNumber,
  toHalfWidth,
} from '../../text/width';
import type { ImportKind } from '../lists';
import { cellNote } from './cell-note';
import { importTables } from './import-fields';
import { memoWith, type CellRemark, type ReadRow } from './reading';

/** A cell with two numbers is no riddle where the record has two places: the one at home is 電話, the one that is carried about is the other. */
export function splitPhones(found: ReadRow): void {
  const wrong = found.problems.find(({ field, code }) => field === 'phone' && code === 'cell/phones');
  if (!wrong || (found.values['otherPhone'] ?? '') !== '') return;
  if (found.problems.some(({ field }) => field === 'otherPhone')) return;
  const text = wrong.whole ?? wrong.text;
  const [first, second, third] = phonesIn(text).map((phone) => withPhoneGroups(phone, true));
  if (first === undefined || second === undefined || third !== undefined) return;
  const own = ownPhoneBeside(text, [first, second]);
  if (own !== null) {
    found.problems = found.problems.filter((one) => one !== wrong);
    const kept = `電話：${text.trim().replace(/\s+/g, ' ')}`;
    Object.assign(found.values, { phone: own, note: memoWith(found, kept) });
    found.notes.push(cellNote('phone', { code: 'note/two-phones', to: own }, text));
    found.notes.push(cellNote('note', { code: 'note/phone-of-other', to: kept }, text));
    return;
  }
  const [phone, otherPhone] = isMobilePhone(first) && !isMobilePhone(second) ? [second, first] : [first, second];
  Object.assign(found.values, { phone, otherPhone });
  found.problems = found.problems.filter((one) => one !== wrong);
  found.notes.push(cellNote('phone', { code: 'note/two-phones', to: phone }, text));
  found.notes.push(cellNote('otherPhone', { code: 'note/two-phones', to: otherPhone }, text));
}

/** 090-0000-0144 ※12月末で退職: the number, and what is said beside it, which the memo keeps. */
export function splitRemark(found: ReadRow): void {
  const wrong = found.problems.find(({ field, code }) => field === 'phone' && code === 'cell/phones');
  const text = wrong?.whole ?? wrong?.text ?? '';
  const [, number = '', remark = ''] = WITH_REMARK.exec(text.trim()) ?? [];
  if (remark === '' || OF_NUMBER.test(remark) || remark.replaceAll(/\D/g, '').length > MOST_DIGITS) return;
  const phone = withPhoneGroups(normalizePhone(number), true);
  if (!isPhone(phone)) return;
  found.problems = found.problems.filter((one) => one !== wrong);
  Object.assign(found.values, { phone, note: memoWith(found, remark) });
  found.notes.push(cellNote('phone', { code: 'note/phone-remark', to: remark }, text));
}
/** What is said of a number, and of no person. */
const OF_NUMBER = /^(?:内線|ext|tel|fax|転送|代表)/i;
/** Of a day, and of no second number. */
const MOST_DIGITS = 8;
const WITH_REMARK =
  /^([\d０-９()（）\-－ー−‐]{10,16})[\s　]*[※＊*・（(\s　]+([^\d０-９\s][^]*|[\d０-９]{1,2}[月/][^]*?)[)）]?$/u;

/** 夫, 実家, 緊急: whose number it is beside, where that isn't the person of the row. */
const OF_SOMEBODY = /夫|妻|父|母|実家|[長次][男女]|息子|娘|兄|弟|姉|妹|祖[父母]|家族|配偶者|緊急|保証人/;
const NUMBER = /\(?0\d{1,4}\)?[-\s]?\d{1,4}[-\s]?\d{3,4}/g;

/** 080-0000-0001 (夫)090-0000-0002: the one that no such word stands nearest to; null where none does. */
function ownPhoneBeside(text: string, [first, second]: readonly [string, string]): string | null {
  const plain = toAsciiNumber(text);
  const word = OF_SOMEBODY.exec(plain);
  const [one, other] = [...plain.matchAll(NUMBER)];
  if (!word || !one || !other) return null;
  const away = ({ index, 0: number }: RegExpExecArray): number =>
    word.index < index ? index - word.index - word[0].length : word.index - index - number.length;
  // （夫） between both is said of the one in front where what is said of the other stands behind it, too.
  const isOfFirst = away(one) === away(other) ? plain.trimEnd().endsWith(')') : away(one) < away(other);
  return isOfFirst ? second : first;
}

/** 04-7150-6531（FAX 04-7150-6532）, of an office: each has a place of its own. */
export function splitFax(found: ReadRow): void {
  const wrong = found.problems.find(({ field, code }) => field === 'phone' && code === 'cell/phones');
  const text = wrong?.whole ?? wrong?.text ?? '';
  const both = phoneAndFax(text);
  if (!both || (found.values['fax'] ?? '') !== '' || found.problems.some(({ field }) => field === 'fax')) return;
  found.problems = found.problems.filter((one) => one !== wrong);
  for (const field of ['phone', 'fax'] as const) {
    found.values[field] = withPhoneGroups(both[field]);
    found.notes.push(cellNote(field, { code: 'note/phone-and-fax', to: both[field] }, text));
  }
}

/** 製造番号・電話番号, S/N・電話. */
export const headsPhoneToo = (field: string, heading: string): boolean =>
  field === 'serialNumber' && /電話|携帯番号|回線|℡|tel/i.test(toHalfWidth(heading));

/** 070-0000-5501 below 製造番号・電話番号, alone or beside the other: a line of the device's memo. Written with hyphens a mobile is one under any heading. */
export function splitPhoneOfDevice(found: ReadRow, heading: string): void {
  const { serialNumber: text, devicePhone = '' } = found.values;
  if (typeof text !== 'string' || devicePhone !== '') return;
  const parts = text.split(/[\s・／/、,，()（）]+/).filter((part) => part !== '');
  const isOwn = (part: string): boolean => {
    const phone = normalizePhone(part);
    return isPhone(phone) && (headsPhoneToo('serialNumber', heading) || (isMobilePhone(phone) && phone.includes('-')));
  };
  const [phone, ...phones] = parts.filter(isOwn);
  const rest = parts.filter((part) => !isOwn(part));
  if (phone === undefined || phones.length > 0 || rest.length > 1) return;
  const to = withPhoneGroups(normalizePhone(phone), true);
  Object.assign(found.values, { serialNumber: rest[0] ?? '', devicePhone: to });
  found.notes.push(cellNote('serialNumber', { code: 'note/phone', to }, text));
}

/** Of several numbers, or addresses, of a cell one was typed in its place: the others stay, a phone as 携帯・ほかの番号 where that is free, else in the memo. */
export function keepOthers(mended: ReadRow, { field, code, text, whole = text }: CellRemark, kind: ImportKind): void {
  const { values, problems } = mended;
  const chosen = values[field];
  if (typeof chosen !== 'string' || chosen === '') return;
  const fields = importTables[kind].fields;
  const isFree = (name: string): boolean =>
    fields.some((one) => one.name === name) && !problems.some((one) => one.field === name);
  let others = othersIn(whole, code, chosen);
  const [first = ''] = others;
  if (code === 'cell/phones' && field === 'phone' && isFree('otherPhone') && (values['otherPhone'] ?? '') === '') {
    const [otherPhone] = phonesIn(first).map((phone) => withPhoneGroups(phone, true));
    if (otherPhone !== undefined) {
      values['otherPhone'] = otherPhone;
      mended.notes.push(cellNote('otherPhone', { code: 'note/two-phones', to: otherPhone }, whole));
      others = others.slice(1);
    }
  }
  if (others.length === 0 || !isFree('note')) return;
  const label = fields.find(({ name }) => name === field)?.label ?? '';
  values['note'] = memoWith(mended, `${label}：${others.join('、')}`);
}

/** What is no whole number stays as it stands. */
function othersIn(whole: string, code: CellRemark['code'], chosen: string): string[] {
  const found =
    code === 'cell/phones'
      ? phonesIn(whole)
      : whole.split(/[\s、，,;；／/]+/).flatMap((part) => (isMail(normalizeMail(part)) ? [normalizeMail(part)] : []));
  const digits = (text: string): string => (code === 'cell/phones' ? text.replaceAll('-', '') : text);
  return found.length === 0
    ? [whole.trim().replace(/\s+/g, ' ')]
    : found.filter((one) => digits(one) !== digits(chosen));
}
