import { readRelationships, relationshipsPart, resolveTarget } from '../../../forms/opc/relationships';
import type { RawCell, RawSheet } from '../../import/raw-sheet';
import { fflateCodec } from '../../../forms/zip/fflate-codec';
import { attempt } from '../../../problems/problem';
import { asCharacters } from '../bytes';
import type { SoundPart } from '../stored-zip';
import { struckRowsOf } from '../struck-rows';
import { greyCells, greyLooks } from './grey-looks';
import { hasOddCells, hasOddStrings, mayStrike, namesCharacters } from './odd-text';
import { plainSheet, plainStrings, withCharacters } from './plain-parts';
import { withoutStruck, type RichText } from './rich-text';
import { walkCells, type OwnReadCell } from './sheet-cells';
import { namedSheets, sharedTexts, struckLooks, type NamedSheet } from './workbook-parts';

/** What is read of a workbook beside the library, as far as there is need. */
export interface OwnReading {
  /** The sheets by their order, each with its part; the name as the XML has it. */
  sheets: readonly OwnSheet[];
  /** Null where nothing of the shared strings is out of the usual. */
  strings: readonly RichText[] | null;
  /** Looks that strike out, and those that fill with grey. */
  looks: ReadonlySet<number>;
  grey: ReadonlySet<number>;
}

interface OwnSheet {
  name: string;
  part: string;
  content: Uint8Array;
  isOdd: boolean;
}

const ROOT = /<(?:[^\s:<>?!]+:)?(sst|worksheet|styleSheet|workbook|theme)[\s>/]/;
const HEAD = 4_096;

type RootName = 'sst' | 'worksheet' | 'styleSheet' | 'workbook' | 'theme';

/** By its root: names of parts are whatever the file's relationships say. */
const rootOf = ({ content }: Pick<SoundPart, 'content'>): RootName | null =>
  (ROOT.exec(asCharacters(content.subarray(0, HEAD)))?.[1] as RootName | undefined) ?? null;

/**
 * Looks through the parts for what the library doesn't read right, and gives it these parts in a form that leaves nothing
 * to read wrong; what the file itself says is kept, so that both can be compared (`withOwnReading`).
 */
export function readBeside(parts: readonly SoundPart[]): { parts: SoundPart[]; own: OwnReading } {
  const roots = new Map(parts.map((part) => [part, rootOf(part)]));
  const of = (root: RootName): SoundPart | undefined => parts.find((part) => roots.get(part) === root);
  const stringPart = of('sst');
  const isOddStrings = stringPart !== undefined && hasOddStrings(stringPart.content);
  const lookPart = of('styleSheet');
  const looks =
    lookPart && mayStrike(lookPart.content)
      ? struckLooks(asCharacters(lookPart.content), lookPart.name)
      : new Set<number>();
  const theme = of('theme');
  const grey = attempt(() =>
    lookPart
      ? greyLooks(asCharacters(lookPart.content), lookPart.name, theme ? asCharacters(theme.content) : '')
      : new Set<number>(),
  );
  const needsStrings = isOddStrings || looks.size > 0;
  const strings = stringPart && needsStrings ? sharedTexts(asCharacters(stringPart.content), stringPart.name) : null;
  const odd = new Set(parts.filter((part) => roots.get(part) === 'worksheet' && hasOddCells(part.content)));
  const forXlsx = parts.map((part) => {
    // The looks in grey have read it above; the library needs nothing of it, and gives the whole file up where its prefix isn't Office's own.
    if (roots.get(part) === 'theme' || IS_THEME.test(part.name)) return changed(part, new Uint8Array());
    if (part === stringPart && strings && isOddStrings) return changed(part, plainStrings(strings));
    const plain = odd.has(part) ? changed(part, plainSheet(part.content, part.name)) : part;
    return isXml(plain) && namesCharacters(plain.content) ? changed(plain, withCharacters(plain.content)) : plain;
  });
  return {
    parts: forXlsx,
    own: { sheets: ownSheets(parts, of('workbook'), odd), strings, looks, grey: grey.ok ? grey.value : new Set() },
  };
}

/** Whether a sheet is one of cells, and no chart or dialog; or isn't there at all. */
export const holdsCells = (sheet: OwnSheet): boolean => sheet.part === '' || rootOf(sheet) === 'worksheet';

const changed = ({ name }: SoundPart, content: Uint8Array): SoundPart => ({
  name,
  content,
  crc: fflateCodec.crc32(content),
});
const IS_THEME = /\/theme\/[^/]+\.xml$/i;
const isXml = ({ name }: SoundPart): boolean => /\.(xml|rels)$/i.test(name);

function ownSheets(
  parts: readonly SoundPart[],
  workbook: SoundPart | undefined,
  odd: ReadonlySet<SoundPart>,
): OwnSheet[] {
  if (!workbook) return [];
  const named = (name: string): SoundPart | undefined =>
    parts.find((part) => part.name === name) ?? parts.find((part) => part.name.toLowerCase() === name.toLowerCase());
  const links = named(relationshipsPart(workbook.name));
  const targets = new Map(
    links
      ? readRelationships(new TextDecoder().decode(links.content), links.name).map(({ id, target }) => [id, target])
      : [],
  );
  return namedSheets(asCharacters(workbook.content), workbook.name).map(({ name, id }: NamedSheet): OwnSheet => {
    const part = named(resolveTarget(targets.get(id) ?? '', workbook.name));
    const content = part?.content ?? new Uint8Array();
    return { name, part: part?.name ?? '', content, isOdd: part !== undefined && odd.has(part) };
  });
}

/**
 * A sheet as the library read it, compared with what its XML says: a text that is another becomes a cell that nothing is taken
 * from. Struck words are taken out of their cells, and cells and rows that are struck out as a whole are marked. The same sheet
 * where the file has nothing out of the usual.
 */
export function withOwnReading(
  sheet: RawSheet,
  { content, part, isOdd }: OwnSheet,
  { strings, looks, grey }: OwnReading,
): RawSheet {
  if (grey.size > 0) markGrey(sheet, asCharacters(content), grey);
  if (!isOdd && !strings && looks.size === 0) return sheet;
  walkCells(asCharacters(content), part, strings ?? [], (cell) => {
    const read = sheet.rows[cell.row]?.[cell.column] ?? null;
    // A formula without its result holds nothing, and is struck out all the same.
    const own = cell.isEmpty ? struckLook(cell, read, looks) : ownCell(cell, read, looks);
    if (own === null) return;
    put(sheet, cell, own);
  });
  const struckRows = struckRowsOf(sheet.rows);
  return struckRows.length > 0 ? { ...sheet, struckRows } : sheet;
}

function markGrey({ rows }: RawSheet, xml: string, grey: ReadonlySet<number>): void {
  for (const { row, column } of greyCells(xml, grey)) {
    const cell = rows[row]?.[column];
    if (cell) cell.isGrey = true;
  }
}

const struckLook = ({ look }: OwnReadCell, read: RawCell | null, looks: ReadonlySet<number>): RawCell | null =>
  read && looks.has(look) ? { ...read, isStruck: true } : null;

/** Null where the cell stays as it was read. */
function ownCell({ text, look }: OwnReadCell, read: RawCell | null, looks: ReadonlySet<number>): RawCell | null {
  const isStruckLook = looks.has(look);
  if (!text) return read && isStruckLook ? { ...read, isStruck: true } : null;
  if ((read?.text ?? '') !== withLineFeeds(text.text)) return { kind: 'misread', text: text.text, raw: '' };
  if (!read) return null;
  const { text: left, words, whole } = withoutStruck(text, isStruckLook);
  if (whole) return { ...read, isStruck: true };
  return words === '' ? null : { ...read, text: left, raw: left, struck: words };
}

/** As the library writes line ends. */
const withLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n');

function put(sheet: RawSheet, { row, column }: OwnReadCell, cell: RawCell): void {
  const cells = sheet.rows[row];
  if (!cells) return;
  while (cells.length < column) cells.push(null);
  cells[column] = cell;
}
