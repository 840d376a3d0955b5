import { escapeXml } from '../../../forms/xml/characters';
import { decodeText } from '../../../forms/xml/elements';
import { inString } from '../../export/excel-sheet';
import { asBytes, asCharacters, joinedBytes, toUtf8 } from '../bytes';
import type { RichText } from './rich-text';
import { walkCells } from './sheet-cells';
import { walkSheetXml } from './walk-xml';
import { byWord } from '../../../text/by-word';

const ROOT = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** Shared strings once more, each as one plain text: nothing of it can be read in two ways. */
export const plainStrings = (texts: readonly RichText[]): Uint8Array =>
  toUtf8(`${ROOT}${texts.map(({ text }) => `<si>${plainText(text)}</si>`).join('')}</sst>`);

const plainText = (text: string): string => `<t xml:space="preserve">${escapeXml(inString(text))}</t>`;

/** A sheet in which each text that stands in its cell is a plain one, and nothing is commented out. */
export function plainSheet(part: Uint8Array, name: string): Uint8Array {
  const xml = asCharacters(part);
  const edits: { at: number; end: number; xml: string }[] = [];
  walkCells(xml, name, [], ({ row, column, look, type, text, at, end }) => {
    if (type === 's' || !text) return;
    const attributes = `r="${letters(column)}${row + 1}" s="${look}" t="inlineStr"`;
    edits.push({ at, end, xml: `<c ${attributes}><is>${plainText(text.text)}</is></c>` });
  });
  walkSheetXml(xml, name, {
    open: () => undefined,
    close: () => undefined,
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
