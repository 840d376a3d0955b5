import type { PlaceOfForm } from '../../packs/form-place-schema';
import { fullWidthLength } from '../../text/width';

/** Blanks of a city's file that are room for a value: 代表者職氏名　　　　　　㊞. */
const BLANKS = /^(?:[ \u3000\u00a0]+|＿+|_+)$/;
/** A label that a value would run into; behind 〒, （ or ： it may stand at once. */
const LABEL = /[\p{L}\p{N}）)]$/u;

/**
 * A value as it stands in its room: apart from the label in front, and with as many blanks behind it as are left, so that what is
 * printed further on (㊞, ）, the next label) stays where it is. Without a value the room stays as it is.
 */
export function inBlankRoom(text: string, place: PlaceOfForm | undefined): string {
  const { paragraph, printed = '', from = 0, to = from } = place ?? {};
  const room = printed.slice(from, to);
  if (paragraph === undefined || /[\n\t]/.test(text)) return text;
  // Behind a label that has no room printed behind it.
  if (room === '' && text !== '' && from > 0 && from === printed.length && LABEL.test(printed)) return `　${text}`;
  if (!BLANKS.test(room)) return text;
  if (text === '') return room;
  const [blank = ''] = room;
  const isLast = /^[\s\u3000]*(?:\n|$)/.test(printed.slice(to));
  const left = fullWidthLength(room) - fullWidthLength(text);
  const isApart = blank !== '＿' && blank !== '_' && LABEL.test(printed.slice(0, from)) && (isLast || left >= 1);
  const ahead = isApart ? '　' : '';
  return ahead + text + (isLast ? '' : blanks(left - fullWidthLength(ahead), blank));
}

/** So many full widths of blanks, of the kind that is printed; what is wider than its room has none. */
function blanks(width: number, blank: string): string {
  if (width <= 0) return '';
  const one = fullWidthLength(blank);
  const half = one === 1 && blank !== '＿' && width % 1 >= 0.5 ? ' ' : '';
  return blank.repeat(Math.floor(width / one)) + half;
}
