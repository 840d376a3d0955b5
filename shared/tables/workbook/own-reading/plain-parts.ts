import { escapeXml } from '../../../forms/xml/characters';
import { decodeText } from '../../../forms/xml/elements';
import { inString } from '../../export/excel-sheet';
import { asBytes, asCharacters, joinedBytes, toUtf8 } from '../bytes';
import type { RichText } from './rich-text';
import { walkCells, type OwnReadCell } from './sheet-cells';
import { walkSheetXml } from './walk-xml';
import { byWord } from '../../../text/by-word';

const ROOT = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** Shared strings once more, each as one plain text: nothing of it can be read in two ways. */
export const plainStrings = (texts: readonly RichText[]): Uint8Array =>
  toUtf8(`${ROOT}${texts.map(({ text }) => `<si>${plainText(text)}</si>`).join('')}</sst>`);

const plainText = (text: string): string => `<t xml:space="preserve">${escapeXml(inString(text))}</t>`;

/** A sheet in which each text that stands in its cell is a plain one, each cell says first where it is, and nothing is commented out. */
export function plainSheet(part: Uint8Array, name: string): Uint8Array {
  const xml = asCharacters(part);
  const edits: { at: number; end: number; xml: string }[] = [];
  walkCells(xml, name, [], (cell) => {
    const { row, column, look, type, text, at, end } = cell;
    const place = `r="${letters(column)}${row + 1}" s="${look}"`;
    if (type !== 's' && text)
      edits.push({ at, end, xml: `<c ${place} t="inlineStr"><is>${plainText(text.text)}</is></c>` });
    else if (!isPlain(cell, xml)) edits.push({ at, end, xml: plainCell(cell, xml, place) });
  });
  walkSheetXml(xml, name, {
    open: () => undefined,
    close: (element, end) => {
      const at = element === 'row' && WIDE_END.test(xml.slice(end - 3, end)) ? xml.lastIndexOf('</', end) : -1;
      if (at >= 0) edits.push({ at, end, xml: '</row>' });
    },
    comment: (at, end) => edits.push({ at, end, xml: '' }),
  });
  edits.sort((a, b) => a.at - b.at);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const edit of edits) {
    // A comment within a cell that was written anew is gone with it.
    if (edit.at < from) continue;
    pieces.push(asBytes(xml.slice(from, edit.at)), toUtf8(edit.xml));
    from = edit.end;
  }
  return joinedBytes([...pieces, asBytes(xml.slice(from))]);
}

const WIDE_END = /\s>$/;
const WIDE_ENDS = /(<\/[^\s<>]+)\s+>/g;
/** Types of which the library makes a value where there is none. */
const NEVER_EMPTY = new Set(['b', 'd', 'e']);

const isPlain = ({ at, end, isEmpty, type }: OwnReadCell, xml: string): boolean =>
  xml.startsWith('<c r="', at) && !(isEmpty && NEVER_EMPTY.has(type)) && !/\s>/.test(xml.slice(at, end));

/** A number, a yes or no, an error or a shared text, in its own place. */
function plainCell({ type, isEmpty, inside, end }: OwnReadCell, xml: string, place: string): string {
  const within = inside < end ? xml.slice(inside, xml.lastIndexOf('</', end - 1)).replace(WIDE_ENDS, '$1>') : '';
  const isNothing = isEmpty && NEVER_EMPTY.has(type);
  return `<c ${place}${isNothing ? '' : ` t="${escapeXml(type)}"`}>${isNothing ? '' : within}</c>`;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Runs, as the halves of a pair are named one by one in some files. */
const NUMBERED = /(?:&#(?:x[0-9a-f]{1,6}|\d{1,7});)+/gi;

/** The text of a web page, in which the library knows no character by its number. */
export const pageWithCharacters = (page: string): string =>
  page.replace(NUMBERED, (run) => decodeText(run).replace(/[<>&"']/g, (one) => `&${PAGE_NAMES[one] ?? ''};`));

const PAGE_NAMES: Record<string, string> = byWord({ '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot', "'": 'apos' });

/** A part with its characters themselves where it names them by their numbers; ASCII stays, as it may be markup. */
export function withCharacters(part: Uint8Array): Uint8Array {
  const xml = asCharacters(part).replace(NUMBERED, (run) => {
    const text = decodeText(run);
    const named = Array.from(text, (one) => (one < '\u0080' ? `&#${one.charCodeAt(0)};` : one)).join('');
    return asCharacters(toUtf8(named));
  });
  return asBytes(xml);
}
