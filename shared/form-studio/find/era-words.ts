/** Eras that are printed in front of a day's year, of which one is ringed or ticked: 昭・平・令, 明治 大正 昭和, □平成 □令和, Ｓ・Ｈ・Ｒ. */

const ERA = '(?:明治|大正|昭和|平成|令和|[明大昭平令MTSHRＭＴＳＨＲ])';
const BETWEEN = '[ \\t\\n\\u00a0\\u3000・･／/、,，|｜]';
const BOX = '[□☐❏◻]';
const MARKED = `(?:${BOX}[ \\u3000]?)?${ERA}${BETWEEN}*`;
const AHEAD = new RegExp(`(?:${MARKED}){2,6}(?:[）)][ \\u3000]*)?$`);
const EACH = new RegExp(`(${BOX})?[ \\u3000]?(${ERA})`, 'g');
const ALONE = new RegExp(`^[（(]?(?:${MARKED}){1,6}[）)]?$`);

/** A cell that prints eras and nothing else. */
export const areOnlyEras = (text: string): boolean => ALONE.test(text.trim());

export interface PrintedEra {
  word: string;
  /** What is ringed, or the box that is ticked. */
  from: number;
  to: number;
}

/** Those right in front of a place of a line; none where it is one era or something else. @param end where the year's room begins */
export function erasAhead(text: string, end: number): readonly PrintedEra[] {
  const found = AHEAD.exec(text.slice(0, end));
  return found ? severalOf(found[0], found.index) : [];
}

/** With the bracket around them, where a day with its eras begins. */
export function beginOfEras(text: string, [first]: readonly PrintedEra[]): number {
  const from = first?.from ?? 0;
  return /[（(]$/.test(text.slice(0, from)) ? from - 1 : from;
}

/** 大平 is a name: eras stand apart. */
function severalOf(text: string, offset: number): readonly PrintedEra[] {
  const all = erasIn(text, offset);
  const ends = [...text.matchAll(EACH)].map(({ index, 0: { length } }) => offset + index + length);
  const areApart = all.every(({ from }, i) => i === 0 || from > (ends[i - 1] ?? 0) || isBox(text, from - offset));
  const areDistinct = new Set(all.map(({ word }) => word)).size === all.length;
  return all.length > 1 && areApart && areDistinct ? all : [];
}

const isBox = (text: string, at: number): boolean => new RegExp(BOX).test(text.charAt(at));

export const erasIn = (text: string, offset: number): readonly PrintedEra[] =>
  Array.from(text.matchAll(EACH), ({ index, 0: whole, 1: box, 2: word = '' }) => {
    const from = offset + index + (box === undefined ? whole.length - word.length : 0);
    return { word, from, to: box === undefined ? from + word.length : from + 1 };
  });
