import { addressParts, PREFECTURES } from './city-of-address';
import { corporationKinds } from './corporation-kinds';
import { toHalfWidth } from './width';

/** What a value is that a form prints a part of: 千葉県＿＿＿, 社会福祉法人＿＿＿, 04－＿＿＿. */
export const printedKinds = ['address', 'corporation', 'phone'] as const;
export type PrintedKind = (typeof printedKinds)[number];

/**
 * What of a value stands in a room, where the form prints a part of it ahead of the room or behind: nothing is said twice.
 *
 * @param ahead what is printed in the line before the room, `behind` after it
 * @returns null where the form prints another prefecture, city, kind of corporation or area code than the value has
 */
export function besidePrint(kind: PrintedKind, value: string, ahead: string, behind: string): string | null {
  if (kind === 'address') return besideAddress(value, ahead, behind);
  const head = kind === 'phone' ? areaCode(ahead) : kindIn(ahead);
  if (head === '') return value;
  const plain = kind === 'phone' ? toHalfWidth(value) : value.trim();
  if (plain.startsWith(head)) return plain.slice(head.length).trimStart();
  return kind === 'phone' || corporationKinds.some((one) => plain.startsWith(one)) ? null : value;
}

/** Whether a part of such a value is printed there. */
export function isPrintedBeside(kind: PrintedKind, ahead: string, behind: string): boolean {
  if (kind === 'phone') return areaCode(ahead) !== '';
  if (kind === 'corporation') return kindIn(ahead) !== '';
  return UNIT_AHEAD.test(ahead) || UNIT_BEHIND.test(behind) || headOf(ahead) !== null;
}

const kindIn = (ahead: string): string => corporationKinds.find((one) => trimmed(ahead).endsWith(one)) ?? '';
const areaCode = (ahead: string): string => {
  const [, digits = ''] = /(\d{2,5})-$/.exec(toHalfWidth(trimmed(ahead)).replace(/[－‐―ー—−]$/u, '-')) ?? [];
  return digits && `${digits}-`;
};
const trimmed = (ahead: string): string => ahead.replace(/[\s\u3000_＿]+$/u, '');

const UNITS = ['prefecture', 'county', 'city', 'ward'] as const;
type Unit = (typeof UNITS)[number];
const unitsOf = (printed: string): readonly Unit[] =>
  /[都道府県]/.test(printed)
    ? ['prefecture']
    : printed === '郡'
      ? ['county']
      : printed === '区'
        ? ['ward', 'city']
        : ['city'];

const UNIT_AHEAD = /(?:^|[\s\u3000_＿])([都道府県郡市区町村])[\s\u3000_＿]*$/u;
const UNIT_BEHIND = /^[\s\u3000_＿]*([都道府県郡市区町村])(?=[\s\u3000_＿]|$)/u;

/** 千葉県＿＿市＿＿: its names as the form prints them, and what is left of it where it prints no more. */
function besideAddress(value: string, ahead: string, behind: string): string | null {
  const parts = addressParts(value);
  const end = (unit: Unit): number => (parts[unit] === '' ? 0 : value.indexOf(parts[unit]) + parts[unit].length);
  const ofUnit = (printed: string | undefined): Unit | undefined =>
    unitsOf(printed ?? '').find((one) => parts[one].endsWith(printed ?? ''));
  let from = 0;
  const [, alone] = UNIT_AHEAD.exec(ahead) ?? [];
  const head = headOf(ahead);
  if (alone !== undefined) {
    const unit = ofUnit(alone);
    if (!unit) return null;
    from = end(unit);
  } else if (head)
    for (const unit of UNITS) {
      if (head[unit] === '' || parts[unit] === '') continue;
      // 所在地流山市: where no prefecture says where the name begins, a label may stand in front of it.
      if (head.prefecture === '' && !head[unit].endsWith(parts[unit])) return value;
      if (head.prefecture !== '' && head[unit] !== parts[unit]) return null;
      from = end(unit);
    }
  const [, printed] = UNIT_BEHIND.exec(behind) ?? [];
  if (printed === undefined) return from === 0 ? value : value.slice(from).trimStart();
  const unit = ofUnit(printed);
  return unit && end(unit) > from ? value.slice(from, end(unit) - 1).trimStart() : null;
}

/** The names of places that end what is printed: 千葉県流山市; null where it ends in anything else. */
function headOf(ahead: string): Record<Unit, string> | null {
  const [word = ''] = /[^\s\u3000：:（）()「」、。・_＿]*$/u.exec(trimmed(ahead)) ?? [];
  const prefecture = PREFECTURES.find((name) => word.includes(name)) ?? '';
  const head = prefecture === '' ? word : word.slice(word.lastIndexOf(prefecture));
  const parts = addressParts(head);
  return head !== '' && parts.rest === '' ? parts : null;
}
