import { failure, success, type Result } from '../../problems/problem';
import type { ExcelFill } from '../excel/fill-workbook';
import { MARKS_PART } from '../excel/mark-cells';
import type { ExcelTemplate } from '../excel/open-workbook';
import type { ExcelSlot } from '../excel/values';
import { oncePerKey, oncePerObject } from '../../text/once';
import type { Codec } from '../zip/codec';
import { isSamePackage, readPackage, type PackageReading } from './check-package';
import { cellHolds, lookAtCells, ownName, placeAt, placesOf, rowsMoved } from './expect-cells';
import { Faults } from './faults';
import { isSamePart, readPacked, unpackedText, type PackedPart, type PackedParts } from './read-package';
import { readSheet, type SheetReading } from './read-sheet';
import { readBook, relationshipsOf, walkSmallPart, type BookReading } from './read-workbook';
import { unsound } from './unsound';
import { walkStrictXml } from './walk-xml';

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook and what is in it, each part read when it is first asked for. */
interface Reading {
  parts: PackedParts;
  package: PackageReading;
  book: BookReading;
  sheet: (part: string) => SheetReading | null;
}

function readAll(parts: PackedParts, codec: Codec, own?: Reading): Reading {
  // What is the same as in the template was read there.
  const isSame = own !== undefined && isSamePackage(parts, own.parts);
  const read = isSame ? own.package : readPackage(parts, MAIN_TYPE, codec);
  const book = readBook(parts, (own?.package ?? read).main, codec, own);
  return {
    parts,
    package: read,
    book,
    sheet: oncePerKey((name: string) => {
      const part = parts.get(name);
      const xml = part ? unpackedText(part, codec) : null;
      return xml === null ? null : readSheet(xml, book);
    }),
  };
}

/** What a template says by itself, read once for all that is filled from it. */
const ownReading = oncePerObject((template: ExcelTemplate) => ({
  of: oncePerKey((codec: Codec): Reading | null => {
    const parts = readPacked(template.directory.bytes);
    return parts && readAll(parts, codec);
  }),
}));

/**
 * Looks at a filled workbook before anybody gets it: what the template didn't have wrong isn't wrong now, each value is read
 * in the cell that its name leads to, and all else that was printed still stands where the rows put in have moved it.
 */
export function checkWorkbook(template: ExcelTemplate, fill: ExcelFill, bytes: Uint8Array, codec: Codec): Result<null> {
  const own = ownReading(template).of(codec);
  const read = readPacked(bytes);
  if (!read) return own ? unsound(null, 'container') : success(null);
  // A template that can't be read by itself has no places to look for.
  if (!own) return success(null);
  const parts = new Map([...read].filter(([name]) => name !== MARKS_PART));
  const filled = readAll(parts, codec, own);
  const inPackage = filled.package.faults.beyond(own.package.faults, true);
  if (inPackage !== null) return unsound(null, inPackage);
  // A template of Excel's (.xltx) is no fault in what comes in, but in what goes out.
  if (!filled.package.isDocument) return unsound(null, 'main type');
  const inBook = filled.book.faults.beyond(own.book.faults, false);
  if (inBook !== null) return unsound(own.package.main, inBook);
  const inParts = changedParts(parts, own, filled, codec);
  return inParts ?? cellsOf(own, filled, fill, { codec, ownPlaces: template.ownPlaces });
}

/** Faults in all XML that differs from the template's. */
function changedParts(parts: PackedParts, own: Reading, filled: Reading, codec: Codec): Result<null> | null {
  const sheets = new Set(filled.book.sheets.map(({ part }) => part));
  const [copied] = own.book.sheets;
  for (const [name, part] of parts) {
    if (!/\.(?:xml|rels|vml)$/i.test(name) || isSamePart(part, own.parts.get(name))) continue;
    if (sheets.has(name)) {
      const before = own.sheet(own.parts.has(name) ? name : (copied?.part ?? ''));
      const reading = filled.sheet(name);
      if (!reading) return unsound(name, 'part');
      const isGrown = !own.parts.has(name) || reading.rows > (before?.rows ?? 0);
      const fault = reading.faults.beyond(before?.faults ?? null, isGrown);
      if (fault !== null) return unsound(name, fault);
    } else {
      const faults = faultsOf(part, codec);
      const before = own.parts.get(name);
      const fault = faults.beyond(before ? faultsOf(before, codec) : null, true);
      if (fault !== null) return unsound(name, fault);
    }
  }
  return null;
}

function faultsOf(part: PackedPart, codec: Codec): Faults {
  const faults = new Faults();
  const xml = unpackedText(part, codec);
  if (xml === null) faults.tell('part', '');
  else walkStrictXml(xml, { classify: () => 0, start: NOTHING, end: NOTHING, text: NOTHING }, faults.tell);
  return faults;
}

const NOTHING = (): void => undefined;

/** Each value in its cell, and everything else where it was. */
function cellsOf(
  own: Reading,
  filled: Reading,
  fill: ExcelFill,
  { codec, ownPlaces }: { codec: Codec } & Pick<ExcelTemplate, 'ownPlaces'>,
): Result<null> {
  const sheetOf = (book: Reading, index: number): SheetReading | null =>
    book.sheet(book.book.sheets[index]?.part ?? '');
  const named =
    ownPlaces.length > 0 ? { ...own.book, names: [...own.book.names, ...ownPlaces.map(byFormula)] } : own.book;
  const places = placesOf(named, fill.anchors, (sheet) => sheetOf(own, sheet)?.merges ?? []);
  if ('lost' in places) return elsewhere(places.lost, '');
  const [values, ...others] = fill.sheets;
  if (!values) return success(null);
  const indexes = new Set([...places.fields, ...places.lists].map(({ sheet }) => sheet));
  const count = own.book.sheets.length;
  for (const index of indexes) {
    const template = sheetOf(own, index);
    if (!template?.isWhole) continue;
    const copies = others.map((one, i) => ({ values: one, at: count + i }));
    for (const { values: ofSheet, at } of [{ values, at: index }, ...copies]) {
      const reading = sheetOf(filled, at);
      const name = filled.book.sheets[at]?.name ?? '';
      if (!reading) return elsewhere(name, '');
      const rings = new Map<number, number>();
      const { wrong, taken } = lookAtCells(places, index, ofSheet, template, (_, slot, key, printed) => {
        // Excel works such a cell out anew, and the value would be gone.
        if (reading.formulas.has(key) && !(slot.kind === 'text' && slot.text === '')) return false;
        const drawn = ringsIn(slot, (printed ?? '') !== '');
        if (drawn > 0) rings.set(key, drawn);
        return cellHolds(slot, reading.cells.get(key), printed, own.book.from1904);
      });
      if (wrong) {
        const { label } = wrong.place;
        return elsewhere(wrong.index === null ? label : `${label}（${wrong.index + 1}行目）`, name);
      }
      const all = [...rings.values()].reduce((sum, one) => sum + one, 0);
      if (all > ringsOf(filled, at, codec) - ringsOf(own, index, codec)) return elsewhere(name, '○');
      const lost = lostCell(template, reading, rowsMoved(places.lists, index, ofSheet), taken);
      if (lost !== null) return elsewhere(name, lost);
    }
  }
  const moved = fill.anchors.fields.concat(...fill.anchors.rows.map(({ fields }) => fields));
  for (const { tag, label } of moved)
    if (!leadsRight(tag, own, filled, places.lists, values)) return elsewhere(label, tag);
  return success(null);
}

/** How many there have to be in its cell; in an empty one the word itself is written. */
function ringsIn(slot: ExcelSlot, isPrinted: boolean): number {
  if (slot.kind === 'text') return slot.ringed?.length ?? 0;
  if (slot.kind !== 'circle') return 0;
  return slot.rings?.length ?? (slot.word !== null && isPrinted ? 1 : 0);
}

/** A name that the form gives, and not the file. */
const byFormula = ({ name, formula }: ExcelTemplate['ownPlaces'][number]) => ({ name, sheet: null, formula });

const elsewhere = (label: string, around: string): Result<null> => failure('output/value-elsewhere', { label, around });

/** Something printed that isn't there any more, or isn't the same; null where all is. */
function lostCell(
  template: SheetReading,
  reading: SheetReading,
  moved: (row: number) => number,
  taken: ReadonlySet<number>,
): string | null {
  for (const [key, value] of template.cells) {
    if (template.formulas.has(key) || taken.has(key)) continue;
    const found = reading.cells.get(moved(Math.floor(key / 16_384)) * 16_384 + (key % 16_384));
    if (found !== value && !(Number.isNaN(value) && Number.isNaN(found))) return String(value).slice(0, 20);
  }
  return null;
}

/** A name leads to the same cell, wherever rows that were put in have moved it. */
function leadsRight(
  tag: string,
  own: Reading,
  filled: Reading,
  lists: Parameters<typeof rowsMoved>[0],
  values: ExcelFill['sheets'][number],
): boolean {
  const named = ({ book }: Reading) =>
    book.names
      .filter(({ name }) => name.toLowerCase() === ownName(tag).toLowerCase())
      .map(({ formula }) => placeAt(book, formula));
  const now = named(filled);
  return named(own).every((before, i) => {
    if (!before) return true;
    const after = now[i];
    const row = rowsMoved(lists, before.sheet, values)(before.area.firstRow);
    return (
      after?.sheet === before.sheet && after.area.firstRow === row && after.area.firstColumn === before.area.firstColumn
    );
  });
}

/** Pictures and shapes of a sheet. */
function ringsOf({ parts, book }: Reading, sheet: number, codec: Codec): number {
  const from = book.sheets[sheet]?.part ?? '';
  const drawing = [...relationshipsOf(parts, from, codec).values()].find(({ type }) => type === 'drawing');
  let count = 0;
  if (drawing)
    walkSmallPart(parts, drawing.part, null, codec, {
      start: ({ local }) => {
        if (/^(?:oneCell|twoCell|absolute)Anchor$/.test(local)) count++;
      },
    });
  return count;
}
