import type { CalendarDate } from '../../text/calendar-date';
import { isKana, normalizeFurigana, outOfBrackets, toHiragana, widenKana } from '../../text/kana';
import { withPhoneGroups } from '../../text/phone-groups';
import { phoneFaultWords } from '../../text/phone-fault';
import {
  hasSeveralPhones,
  isMail,
  isPhone,
  isPostalCode,
  normalizeMail,
  normalizeNumber,
  normalizePhone,
  normalizePostalCode,
  toAsciiNumber,
  toHalfWidth,
} from '../../text/width';
import { invisibleIn } from '../../text/invisible';
import { isMereMark } from '../../text/mere-mark';
import { officeNumberCheck } from '../../text/office-number';
import { problem, type Problem } from '../../problems/problem';
import type { ValueType } from '../../ledger/fields/imported';
import { saysNoLogin, withoutUseMark } from './beside-fields';
import type { ImportField } from './import-fields';
import {
  remarkInName,
  withoutFormerName,
  withoutHonorific,
  withoutMarks,
  withoutMarksOfWord,
  withoutPostBehind,
} from './name-habits';
import { isDash, isDitto, isEmptyLookUp, looksLikeDay, saysElsewhere } from './cell-habits';
import { choicesOf, isChoice, readChoice, type ChoiceType } from './read-choice';
import { NO_NOTES, readDate, type ReadCell } from './read-date';
import { isPlainText } from './plain-text';
import { isBlank, type RawCell } from './raw-sheet';

export interface CellReadContext {
  date1904: boolean;
  today: CalendarDate;
  /** How many digits the numbers of this column have, where Excel ate zeros of some only; else 0. */
  digits: number;
  /** Of a file of text: nothing tells a number from text. */
  untyped?: boolean;
  /** Its phones are a person's own. */
  isOfPerson?: boolean;
  /** Its heading speaks of 内線: a short number is one. */
  isOfExtensions?: boolean;
}

/** Of memos as much as the ledger keeps; of everything else what fits on any form. */
const LIMITS = { text: 4_000, other: 200 };

const ERROR_NAME = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|#+)$/;
/** How a cell begins that has nothing to say, asked first: most others need not be made half-width for it. */
const MAYBE_NOTHING = /^[-‐‑‒–—―−－ーｰ─━_＿なむ無未不nNｎＮ]/;
/** What people put into such a cell. */
const NOTHING = /^(-+|―+|ー+|なし|無し|無|未定|不明|未登録|n\/a)$/i;
// eslint-disable-next-line no-control-regex -- see below
const MAYBE_BROKEN = /^#|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffd-\uffff]/;
/** Half a character (𠮷 without its other half). */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
// eslint-disable-next-line no-control-regex -- these are what is looked for; forms can't hold them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** One cell as the ledger would keep it: the value, or what keeps it from being one, and what was made of it. */
export function readCell(cell: RawCell | null, field: ImportField, context: CellReadContext): ReadCell {
  if (!cell || isBlank(cell)) return { value: emptyOf(field.type), notes: NO_NOTES };
  const text = cell.text.trim();
  if (cell.kind === 'text' && text === cell.text && isPlainText(text) && !field.nobody?.includes(text))
    return readPlain(cell, text, field, context);
  const broken = brokenCell(cell, text, field.type);
  if (broken) return { problem: broken, notes: NO_NOTES };
  if (field.nobody?.includes(text)) return { value: '', notes: [{ code: 'note/none', to: '' }] };
  if (saysNothing(text, field.type)) return { value: emptyOf(field.type), notes: [{ code: 'note/none', to: '' }] };
  if (isDitto(text)) return { problem: problem('cell/ditto', {}), notes: NO_NOTES };
  if (isEmptyLookUp(cell, field.type, context.untyped === true) && choicesOf(field) === null)
    return { value: emptyOf(field.type), notes: [{ code: 'note/empty-look-up', to: '' }] };
  if (field.type === 'date') return readDate(cell, field, context.date1904, context.today);
  const wrong = takenForAnother(cell, text, field);
  if (wrong) return { problem: wrong, notes: NO_NOTES };
  const read = ofLogin(ofWord(ofPerson(readText(plainText(cell), cell, field, context), field), field), field);
  const invisible = invisibleIn(cell.text);
  return invisible === null ? read : withInvisible(read, field.type, invisible);
}

/** Of a text in which nothing is out of the usual. */
function readPlain(cell: RawCell, text: string, field: ImportField, context: CellReadContext): ReadCell {
  if (field.type === 'date') return readDate(cell, field, context.date1904, context.today);
  const wrong = takenForAnother(cell, text, field);
  return wrong
    ? { problem: wrong, notes: NO_NOTES }
    : ofLogin(ofWord(ofPerson(readText(text, cell, field, context), field), field), field);
}

/** 申請中 is no ID, and ○ before one no part of it. */
function ofLogin(read: ReadCell, { name }: ImportField): ReadCell {
  if (name !== 'loginName' || typeof read.value !== 'string') return read;
  if (saysNoLogin(read.value) || saysElsewhere(read.value))
    return { problem: problem('cell/login', {}), notes: NO_NOTES };
  const value = withoutUseMark(read.value);
  return value === read.value ? read : { value, notes: [...read.notes, { code: 'note/word-mark', to: value }] };
}

/** Words that many have in common: 役職, 事業所. */
const WORDS: ReadonlySet<string> = new Set(['jobType', 'title', 'department', 'serviceKind', 'office', 'network']);

/** ◎ before 管理者 is a mark of the list. */
function ofWord(read: ReadCell, { name }: ImportField): ReadCell {
  if (!WORDS.has(name) || typeof read.value !== 'string') return read;
  const value = withoutMarksOfWord(read.value);
  return value === read.value ? read : { value, notes: [...read.notes, { code: 'note/word-mark', to: value }] };
}

/** 様 isn't part of a name, and what looks like a remark may be none: a team, an office is called as it is called. */
function ofPerson(read: ReadCell, { type, ofThing }: ImportField): ReadCell {
  if (type !== 'name' || ofThing || typeof read.value !== 'string') return read;
  const bare = withoutPostBehind(withoutMarks(read.value));
  const called = withoutHonorific(bare);
  const value = withoutFormerName(called);
  const remark = remarkInName(value);
  if (value === read.value && remark === null) return read;
  return {
    value,
    notes: [
      ...read.notes,
      ...(bare === read.value ? [] : [{ code: 'note/name-mark' as const, to: bare }]),
      ...(called === bare ? [] : [{ code: 'note/honorific' as const, to: called }]),
      ...(value === called ? [] : [{ code: 'note/former-name' as const, to: value }]),
      ...(remark === null ? [] : [{ code: 'note/name-remark' as const, to: remark }]),
    ],
  };
}

export function saysNothing(text: string, type: ValueType): boolean {
  if (!MAYBE_NOTHING.test(text)) return false;
  // なし may be meant as it stands in a memo; a line means nothing anywhere.
  return type === 'text' || type === 'name' ? isDash(text) : isDash(text) || NOTHING.test(toAsciiNumber(text));
}

/** A spreadsheet makes days of house numbers, and floating numbers of long IDs. */
function takenForAnother(cell: RawCell, text: string, { name, type }: ImportField): Problem | null {
  if (isChosen(type)) return null;
  if (cell.kind === 'date') return problem('cell/became-date', {});
  if (cell.kind === 'text') return name !== 'note' && looksLikeDay(text) ? problem('cell/became-date', {}) : null;
  return cell.kind === 'number' && isBeyondDigits(cell) ? problem('cell/lost-digits', {}) : null;
}

/** Texts that a program compares, or dials: nothing that nobody sees may be in them. */
const EXACT: ReadonlySet<ValueType> = new Set([
  'phone',
  'postal-code',
  'mail',
  'number',
  'count',
  'office-number',
  'code',
  'vpn-id',
  'furigana',
]);

function withInvisible(read: ReadCell, type: ValueType, character: string): ReadCell {
  if (EXACT.has(type)) return { problem: problem('cell/invisible', { character }), notes: NO_NOTES };
  return read.problem ? read : { ...read, notes: [...read.notes, { code: 'note/invisible', to: character }] };
}

/** What a field has that has nothing. */
export const emptyOf = (type: ValueType): string | null =>
  type === 'date' || type === 'count' || isChosen(type) ? null : '';

const isChosen = (type: ValueType): type is ChoiceType | 'choice' => type === 'choice' || isChoice(type);

function brokenCell(cell: RawCell, text: string, type: ValueType): Problem | null {
  if (cell.kind === 'text' && text.length <= LIMITS.other && !MAYBE_BROKEN.test(text)) return null;
  if (cell.kind === 'error' || ERROR_NAME.test(text)) return problem('cell/error', { error: text });
  if (cell.kind === 'formula') return problem('cell/no-value', {});
  if (cell.kind === 'misread') return problem('cell/misread', {});
  if (text.includes('\ufffd') || HALF.test(text)) return problem('cell/garbled', {});
  if (CONTROL.test(text)) return problem('cell/control', {});
  const limit = type === 'text' || type === 'names' ? LIMITS.text : LIMITS.other;
  return text.length > limit ? problem('cell/too-long', { length: text.length, limit }) : null;
}

/** As shown, unless the format hides digits: 9.01E+10, 1,234. Zeros and words that a format adds (A0012, 101号室) are kept. */
function plainText({ kind, text, raw }: RawCell): string {
  return kind !== 'number' || (text.trim() !== '' && !HIDES_DIGITS.test(text)) ? text : String(raw);
}

const HIDES_DIGITS = /E[+-]?\d+$|\d,\d{3}|[¥\\$%]|^#+$/i;

const readers: Record<
  Exclude<ValueType, ChoiceType | 'choice'>,
  (text: string, cell: RawCell, context: CellReadContext) => ReadCell
> = {
  name: readName,
  names: readNames,
  text: (text) => asTyped(text),
  furigana: readFurigana,
  phone: readPhone,
  'postal-code': readPostalCode,
  mail: readMail,
  number: readNumber,
  'office-number': readOfficeNumber,
  code: (text, cell) => (hasLostDigits(text, cell) ? LOST : inHalfWidth(text, toHalfWidth(text).trim())),
  'vpn-id': readVpnId,
  count: readCount,
  date: () => ({ notes: NO_NOTES }),
};

function readText(text: string, cell: RawCell, field: ImportField, context: CellReadContext): ReadCell {
  const { type } = field;
  return isChosen(type) ? readChoice(field, text) : readers[type](text, cell, context);
}

/** Names are kept code point for code point; only what isn't part of them goes: spaces around, line breaks inside. */
function readName(text: string): ReadCell {
  const { value, notes } = asTyped(text);
  const oneLine = String(value).replace(/\s*[\r\n]+\s*/g, ' ');
  if (oneLine !== value) return { value: oneLine, notes: [...notes, { code: 'note/one-line', to: '' }] };
  return { value: oneLine, notes };
}

export const BETWEEN_NAMES = '、';

/** Several people in one cell, each on a line or behind a mark: 山田 花子、佐藤 健太. Their names are kept as they are. */
function readNames(text: string): ReadCell {
  const names = text.split(/[\r\n、，,;；/／]+/).map((name) => name.trim());
  const value = names.filter((name) => name !== '').join(BETWEEN_NAMES);
  return { value, notes: value === text.trim() ? NO_NOTES : [{ code: 'note/names', to: value }] };
}

function asTyped(typed: string): ReadCell {
  // A line ends in the ledger as it does on its screens.
  const text = typed.replace(/\r\n?/g, '\n');
  const value = text.trim();
  return { value, notes: value === text ? NO_NOTES : [{ code: 'note/trimmed', to: '' }] };
}

/** As most are typed: nothing of it but the kind of kana can change. */
const PLAIN_KANA = /^[ぁ-ゖァ-ヶー]+(?: [ぁ-ゖァ-ヶー]+)?$/;

function readFurigana(text: string): ReadCell {
  if (PLAIN_KANA.test(text)) {
    const value = toHiragana(text);
    return value === text ? { value, notes: NO_NOTES } : { value, notes: [{ code: 'note/kana', to: value }] };
  }
  const value = normalizeFurigana(outOfBrackets(text));
  if (!isKana(value)) return { problem: problem('cell/furigana', {}), notes: NO_NOTES };
  const changed = value !== text.trim().replace(/\s+/g, ' ') || widenKana(text) !== text;
  return { value, notes: changed ? [{ code: 'note/kana', to: value }] : NO_NOTES };
}

function checked(from: string, value: string, isRight: (value: string) => boolean, code: 'cell/postal-code'): ReadCell {
  return isRight(value) ? inHalfWidth(from, value) : { problem: problem(code, {}), notes: NO_NOTES };
}

function inHalfWidth(from: string, value: string): ReadCell {
  const typed = from.trim();
  return { value, notes: value === typed ? NO_NOTES : [{ code: 'note/half-width', to: value }] };
}

/** 9.01E+10, as Excel writes long numbers into a CSV; and numbers beyond the 15 digits that it keeps. */
const hasLostDigits = (text: string, cell: RawCell): boolean =>
  /^\d(\.\d+)?E\+?\d+$/i.test(text.trim()) || (cell.kind === 'number' && isBeyondDigits(cell));

const isBeyondDigits = ({ raw }: RawCell): boolean => Math.abs(Number(raw)) >= 1e15;

function readMail(text: string): ReadCell {
  const value = normalizeMail(text);
  if (!isMail(value)) {
    const code = text.split(/[@＠]/).length > 2 ? 'cell/mails' : isMereMark(text) ? 'cell/mark' : 'cell/mail';
    return { problem: problem(code, {}), notes: NO_NOTES };
  }
  const isBare = value === toHalfWidth(text).trim();
  return isBare ? inHalfWidth(text, value) : { value, notes: [{ code: 'note/mail', to: value }] };
}

const LOST: ReadCell = { problem: problem('cell/lost-digits', {}), notes: NO_NOTES };

const zeroBack = (value: string): ReadCell => ({ value, notes: [{ code: 'note/zero', to: value }] });

/** 内線 220; below a heading that says 内線, 220. */
const EXTENSION = /^(?:(?<named>内線?|ext\.?)[\s.:-]*)?(?<number>\d{2,5})$/iu;

function readPhone(text: string, cell: RawCell, { isOfPerson, isOfExtensions }: CellReadContext): ReadCell {
  // As most are typed: nothing would be made of it but its hyphens.
  if (cell.kind === 'text' && isPhone(text)) return { value: withPhoneGroups(text, isOfPerson), notes: NO_NOTES };
  const { named, number } = EXTENSION.exec(toAsciiNumber(text).trim())?.groups ?? {};
  if (number !== undefined && (named !== undefined || isOfExtensions)) return fromWords(`内線${number}`);
  if (hasLostDigits(text, cell)) return LOST;
  const value = withPhoneGroups(normalizePhone(text), isOfPerson);
  if (isPhone(value)) return NUMBER_ALONE.test(toAsciiNumber(text)) ? inHalfWidth(text, value) : fromWords(value);
  if (hasSeveralPhones(text)) return { problem: problem('cell/phones', {}), notes: NO_NOTES };
  // Nine or ten digits without a zero in front: Excel took the number for a number.
  if (/^\d{9,10}$/.test(value) && isPhone(`0${value}`)) return zeroBack(withPhoneGroups(`0${value}`, isOfPerson));
  // With an extension, from abroad, or of somebody else: taken as it stands, and said.
  if (/[^\d\-()\s.]/.test(value) && /\d{4}/.test(value))
    return { value, notes: [{ code: 'note/phone-and-more', to: value }] };
  return { problem: whyNoPhone(value), notes: NO_NOTES };
}

function whyNoPhone(value: string): Problem {
  if (isMereMark(value)) return problem('cell/mark', {});
  const { length } = value.replaceAll(/\D/g, '');
  // iPad 2番: its digits are of something else.
  const isOfWords = length < 4 && /\p{L}/u.test(value);
  const reason = length === 0 || isOfWords ? null : phoneFaultWords(value);
  return reason === null ? problem('cell/phone-words', {}) : problem('cell/phone', { reason });
}

const NUMBER_ALONE = /^[\d\s().-]*$/;
const fromWords = (value: string): ReadCell => ({ value, notes: [{ code: 'note/phone', to: value }] });

function readPostalCode(text: string, cell: RawCell): ReadCell {
  if (hasLostDigits(text, cell)) return LOST;
  const digits = toAsciiNumber(text).trim();
  // 0600000 and 0010000 of 北海道 and 東北 as numbers.
  if (/^\d{5,6}$/.test(digits)) return zeroBack(normalizePostalCode(digits.padStart(7, '0')));
  return checked(text, normalizePostalCode(text), isPostalCode, 'cell/postal-code');
}

function readNumber(text: string, cell: RawCell, { digits }: CellReadContext): ReadCell {
  if (hasLostDigits(text, cell)) return LOST;
  const typed = text.trim();
  const value = toHalfWidth(typed);
  if (/^\d+$/.test(value) && value.length < digits) return zeroBack(value.padStart(digits, '0'));
  return inHalfWidth(text, value);
}

/** 30, 30床, 1,200人: with a word behind it, which says of what. */
const COUNTED = /^(\d{1,9})(?:名|人|床|件|台|室|か所|カ所|ヶ所|箇所|個)?$/;

function readCount(text: string): ReadCell {
  const [, value] = COUNTED.exec(toAsciiNumber(text).replaceAll(/[\s,，]/g, '')) ?? [];
  if (value === undefined) return { problem: problem('cell/count', {}), notes: NO_NOTES };
  return inHalfWidth(text, String(Number(value)));
}

/** Nine digits that are one with the 0 of 北海道 to 栃木県 in front of them had it, before a spreadsheet took them for a number. */
function readOfficeNumber(text: string, cell: RawCell): ReadCell {
  if (hasLostDigits(text, cell)) return LOST;
  const value = normalizeNumber(text);
  const isCut = /^[1-9]\d{8}$/.test(value) && officeNumberCheck(`0${value}`) === 'ok';
  return isCut ? zeroBack(`0${value}`) : inHalfWidth(text, value);
}

const VPN_DIGITS = 4;

function readVpnId(text: string, cell: RawCell): ReadCell {
  return readNumber(normalizeNumber(text), cell, { digits: VPN_DIGITS, date1904: false, today: '' });
}
