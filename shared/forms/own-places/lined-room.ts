import type { PlaceOfForm } from '../../packs/form-place-schema';
import { fullWidthLength } from '../../text/width';
import type { LinedPlace } from './blank-room';
import type { StyleLooks } from '../word/style-looks';
import { attributeOf, letterLook, paragraphSays, above } from '../word/text-look';
import type { WordTemplate } from '../word/open-template';
import type { ParagraphText } from '../word/paragraph-text';
import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';

const BLANK = /[ \t\u00a0\u3000＿_]/u;
const LINE = /[＿_]/u;
const TWIPS = 20;
/** Twentieths of a point that a table's cell leaves at both sides of its text. */
const SIDES = 216;

/**
 * The room of a place as far as a line is printed there, however much of it the place takes: in front of it stands the distance to the label. Null where
 * none is.
 *
 * @param others places of the same line
 */
export function linedPlace(
  place: PlaceOfForm,
  read: ParagraphText,
  others: readonly PlaceOfForm[],
  about: { template: WordTemplate; styles: StyleLooks },
): LinedPlace | null {
  const { from = 0, to = from } = place;
  const { text } = read;
  const isLine = Array.from({ length: text.length }, (_, i) => LINE.test(text[i] ?? ''));
  for (const piece of read.pieces) {
    const end = Math.min(text.length, piece.from + piece.text.length);
    if (BLANK.test(text.slice(piece.from, end)) && isUnderlined(piece.run, about)) isLine.fill(true, piece.from, end);
  }
  const isFree = (i: number): boolean =>
    isLine[i] === true && BLANK.test(text[i] ?? '') && !others.some((one) => i >= (one.from ?? 0) && i < (one.to ?? 0));
  // Between the signs of a number, or of a day, each part stands on its own.
  if (/[^ \t\u00a0\u3000＿_]/u.test(text.slice(from, to)))
    return Array.from({ length: to - from }, (_, i) => from + i).some((i) => isFree(i))
      ? { ...place, line: 'underlined', most: null }
      : null;
  let longest = { from: to, to };
  for (let at = from; at < to; at++) {
    let end = at;
    while (end < text.length && isFree(end)) end++;
    if (end > at && end - at > longest.to - longest.from) longest = { from: at, to: end };
    at = Math.max(at, end);
  }
  if (longest.from === longest.to) return null;
  const stretch = {
    ...place,
    ...longest,
    line: LINE.test(text[longest.from] ?? '') ? 'letters' : 'underlined',
  } as const;
  return { ...stretch, most: roomOf(stretch, read, others.length + 1, about) };
}

function isUnderlined(run: XmlElement, { template, styles }: { template: WordTemplate; styles: StyleLooks }): boolean {
  const { documentText: text, names } = template;
  const look = childNamed(run, names.element.rPr);
  const own = look ? text.slice(look.start, look.end) : '';
  const styleId = attributeOf(own, 'rStyle');
  const said =
    attributeOf(own, 'u') ??
    (styleId === null
      ? null
      : styles
          .looks([styleId])
          .map(({ run: xml }) => attributeOf(xml, 'u'))
          .find((one) => one !== null));
  return said !== null && said !== undefined && said !== 'none';
}

/** … of a place without one, too, where what is printed behind it would be pushed on; null where a cell grows with its last line, or nobody can tell. */
export function lineRoom(
  place: PlaceOfForm,
  read: ParagraphText,
  others: readonly PlaceOfForm[],
  about: { template: WordTemplate; styles: StyleLooks },
): number | null {
  const { from = 0, to = from } = place;
  const run = read.pieces[0]?.run;
  const { names } = about.template;
  const isLast = read.text.slice(to).trim() === '';
  if (!run || read.text.trim() === '' || (isLast && above(run, `${names.w}tc`))) return null;
  return roomOf({ from, to }, read, others.length + 1, about);
}

/** What its line has room for beside what else is printed in it, which its places share; of text that goes on in the next line nobody can tell. */
function roomOf(
  { from = 0, to = from }: PlaceOfForm,
  { text, pieces }: ParagraphText,
  among: number,
  { template, styles }: { template: WordTemplate; styles: StyleLooks },
): number | null {
  const run = pieces[0]?.run;
  const paragraph = run && above(run, template.names.element.p);
  if (!run || !paragraph || /[\t\n]/.test(text)) return null;
  const context = { text: template.documentText, names: template.names, styles };
  const width = lineWidth(paragraph, template);
  if (width === null) return null;
  const indents = ['left', 'start', 'right', 'end', 'firstLine'].map((side) =>
    Number(paragraphSays(paragraph, 'ind', side, context) ?? 0),
  );
  const perLine = (width - indents.reduce((sum, one) => sum + one, 0)) / TWIPS / letterLook(run, context).points;
  const left = Math.floor(perLine) - fullWidthLength(text);
  return left < 0 ? null : fullWidthLength(text.slice(from, to)) + left / among;
}

/** Of its cell, or of the page that its section has, in twentieths of a point. */
function lineWidth(paragraph: XmlElement, { body, names, documentText: text }: WordTemplate): number | null {
  const cell = above(paragraph, `${names.w}tc`);
  const xmlOf = (element: XmlElement | null | undefined): string =>
    element ? text.slice(element.start, element.end) : '';
  if (cell) {
    const properties = xmlOf(childNamed(cell, `${names.w}tcPr`));
    const width = attributeOf(properties, 'tcW', 'type') === 'dxa' ? Number(attributeOf(properties, 'tcW', 'w')) : 0;
    return width > SIDES ? width - SIDES : null;
  }
  const sections = body.children.flatMap((one) => {
    const own =
      one.name === names.element.sectPr
        ? one
        : childNamed(childNamed(one, names.element.pPr) ?? one, names.element.sectPr);
    return own ? [own] : [];
  });
  const section = xmlOf(sections.find(({ end }) => end > paragraph.start));
  if (Number(attributeOf(section, 'cols', 'num') ?? 1) > 1) return null;
  const [page, ...margins] = [
    attributeOf(section, 'pgSz', 'w'),
    ...['left', 'right'].map((side) => attributeOf(section, 'pgMar', side)),
  ];
  if (page === null || page === undefined || margins.includes(null)) return null;
  return Number(page) - margins.reduce((sum, one) => sum + Number(one), 0);
}
