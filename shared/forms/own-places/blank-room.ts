import type { PlaceOfForm } from '../../packs/form-place-schema';
import { fullWidthLength } from '../../text/width';

/** A place of Word in whose room a line is printed, for the value to stand on. */
export interface LinedPlace extends PlaceOfForm {
  /** Underlined blanks, or letters that are a line themselves: ＿. */
  line: 'underlined' | 'letters';
  /** The widest that fits its line of the page, in letters of full width; null where nobody can tell. */
  most: number | null;
}

/** Blanks of a city's file that are room for a value: 代表者職氏名　　　　　　㊞. */
const BLANKS = /^(?:[ \t\u3000\u00a0]+|＿+|_+)$/;
/** … on a line that is printed: of both kinds. */
const ON_LINE = /^[ \t\u3000\u00a0＿_]+$/;
const SIGN = /([^\s\u3000_＿]+)/;
/** A label that a value would run into; behind 〒, （ or ： it may stand at once. */
const LABEL = /[\p{L}\p{N}）)]$/u;
/** Letters from one of Word's own tab stops to the next. */
const TAB = 4;
/** Latin letters that a font sets each by its own are so much wider than half of a Japanese one. */
const LATIN = 0.1;
/** Of its line a value is no smaller than that. */
export const SMALLEST_ON_LINE = 0.5;

type RoomOfPlace = PlaceOfForm & Partial<Pick<LinedPlace, 'line' | 'most'>>;

/**
 * A value as it stands in its room: apart from the label in front, and with as many blanks behind it as are left, so that what is
 * printed further on (㊞, ）, the next label) stays where it is, and a line as long as it is. Without a value the room stays as it is.
 */
export function inBlankRoom(text: string, place: RoomOfPlace | undefined): string {
  const { paragraph, printed = '', from = 0, to = from, line } = place ?? {};
  const room = printed.slice(from, to);
  if (paragraph === undefined || /[\n\t]/.test(text)) return text;
  // Behind a label that has no room printed behind it.
  if (room === '' && text !== '' && from > 0 && from === printed.length && LABEL.test(printed)) return `　${text}`;
  if (text === '') return (line ? ON_LINE : BLANKS).test(room) ? room : text;
  if (line && !ON_LINE.test(room)) return amongSigns(text, room);
  if (!(line ? ON_LINE : BLANKS).test(room)) return text;
  const blank = room.at(-1) ?? '';
  const isLast = line === undefined && /^[\s\u3000]*(?:\n|$)/.test(printed.slice(to));
  const left = fullWidthLength(room) - fullWidthLength(text);
  const isApart =
    blank !== '＿' && blank !== '_' && LABEL.test(printed.slice(0, from)) && (isLast || left >= 1 || blank === '\t');
  const ahead = isApart ? '　' : '';
  if (isLast) return ahead + text;
  if (blank === '\t') return ahead + text + tabsBehind(ahead + text, printed.slice(0, from), room);
  return ahead + text + blanks(left - fullWidthLength(ahead), blank);
}

/** A part of a day in the middle of its line; where none is printed it stands by itself. */
export function inMiddle(text: string, place: RoomOfPlace | undefined): string {
  const { printed = '', from = 0, to = from, line } = place ?? {};
  const room = printed.slice(from, to);
  return line && ON_LINE.test(room) ? centred(text, room) : text;
}

/** How many of a value's letters stand on a line that is made of letters: it is drawn under them, too. */
export const lettersOnLine = (text: string, place: RoomOfPlace | undefined): number =>
  place?.line === 'letters' ? text.replace(/[＿_]+$/, '').length : 0;

/** How much smaller a value is set so that it stands on its line, and doesn't go on at the margin. */
export function scaleOnLine(text: string, place: RoomOfPlace | undefined): number {
  const width = fullWidthLength(text) + LATIN * (text.match(/[!-~]/g)?.length ?? 0);
  return place?.most ? Math.min(1, Math.max(SMALLEST_ON_LINE, place.most / width)) : 1;
}

/** 270－0000 in 　　　　－　　　　　: each part in the middle of its own room. */
function amongSigns(text: string, room: string): string {
  const [first = '', ...others] = room.split(SIGN);
  let [rest, gap, filled] = [text, first, ''];
  for (let i = 0; i < others.length; i += 2) {
    const sign = others[i] ?? '';
    const at = rest.indexOf(sign);
    if (at === -1) return text;
    filled += centred(rest.slice(0, at), gap) + sign;
    rest = rest.slice(at + sign.length);
    gap = others[i + 1] ?? '';
  }
  return filled + centred(rest, gap);
}

function centred(text: string, room: string): string {
  if (text === '') return room;
  const blank = /[＿_]/.test(room) ? (room[0] ?? '　') : '　';
  const left = fullWidthLength(room) - fullWidthLength(text);
  const ahead = blanks(Math.floor(left / 2), blank);
  return ahead + text + blanks(left - fullWidthLength(ahead), blank);
}

/** The last of those that are printed leads to where it led; of several, a value takes those that it reaches over. */
function tabsBehind(text: string, before: string, room: string): string {
  const start = fullWidthLength(before.split(/[\t\n]/).at(-1) ?? '');
  const count = room.replaceAll(/[^\t]/g, '').length;
  const passed = Math.floor(((start % TAB) + fullWidthLength(text)) / TAB);
  return '\t'.repeat(Math.max(1, count - passed));
}

/** So many full widths of blanks, of the kind that is printed; what is wider than its room has none. */
function blanks(width: number, blank: string): string {
  if (width <= 0) return '';
  const one = fullWidthLength(blank);
  const half = one === 1 && blank !== '＿' && width % 1 >= 0.5 ? ' ' : '';
  return blank.repeat(Math.floor(width / one)) + half;
}
