import type { ExcelAnchors, ExcelSlot, ExcelValues } from '../excel/values';
import { areaAt, cellNumber, type ReadBackValue, type SheetArea, type SheetReading } from './read-sheet';
import type { BookReading } from './read-workbook';

/** Where an anchor's name leads in the template. */
export interface ExpectedPlace {
  tag: string;
  label: string;
  sheet: number;
  area: SheetArea;
}

/** A list, as the template prints it. */
interface ListPlace {
  tag: string;
  firstRow: number;
  height: number;
  printed: number;
  sheet: number;
  cells: readonly ExpectedPlace[];
}

/** All places of a form, read from the template's names by a reader of its own; null for one that can't be found. */
export function placesOf(
  book: BookReading,
  anchors: ExcelAnchors,
  merges: (sheet: number) => readonly SheetArea[],
): { fields: ExpectedPlace[]; lists: ListPlace[] } | { lost: string } {
  const named = (tag: string, label: string): ExpectedPlace[] => {
    const found = book.names
      .filter(({ name }) => name.toLowerCase() === ownName(tag).toLowerCase())
      .flatMap(({ formula }) => placeAt(book, formula) ?? [])
      .map((place) => ({ tag, label, ...place }))
      .sort((a, b) => rankOf(a) - rankOf(b))
      .filter((place, i, all) => i === 0 || rankOf(place) !== rankOf(all[i - 1] ?? place));
    const nth = NTH.exec(tag)?.[1];
    // A bare name that means several cells means none of them.
    return nth === undefined ? (found.length > 1 ? [] : found) : found.slice(Number(nth) - 1, Number(nth));
  };
  const fields = anchors.fields.flatMap(({ tag, label }) => named(tag, label));
  const lost = [...anchors.fields, ...anchors.rows.flatMap((row) => row.fields)].find(
    ({ tag, label }) => named(tag, label).length === 0,
  );
  if (lost) return { lost: lost.label };
  const lists = anchors.rows.flatMap(({ tag, label, printed, fields: own }) => {
    const cells = own.flatMap((field) => named(field.tag, field.label).slice(0, 1));
    const [first] = cells;
    if (!first) return [];
    const top = Math.min(...cells.map(({ area }) => area.firstRow));
    const lowest = Math.max(...cells.map(({ area, sheet }) => bottomOf(area, merges(sheet))));
    const [block] = named(tag, label);
    const firstRow = block?.area.firstRow ?? top;
    const height = block ? (block.area.lastRow - firstRow + 1) / printed : lowest - top + 1;
    return [{ tag, printed, cells, sheet: first.sheet, firstRow, height }];
  });
  return { fields, lists };
}

/** `office.name#2` is the second cell of that name, through the sheets from top to bottom. */
const NTH = /#(\d+)$/;
export const ownName = (tag: string): string => tag.replace(NTH, '');
const rankOf = ({ sheet, area }: ExpectedPlace): number => sheet * 2 ** 34 + area.firstRow * 2 ** 14 + area.firstColumn;

/** Where a name's formula leads: `'様式 1'!$B$5` or an area. */
export function placeAt({ sheets }: BookReading, formula: string): { sheet: number; area: SheetArea } | null {
  const match = /^\s*=?\s*(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+?)\s*$/.exec(formula);
  const name = (match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? '').trim().toLowerCase();
  const sheet = sheets.findIndex((one) => one.name.toLowerCase() === name);
  const area = areaAt(match?.[3] ?? '');
  return sheet === -1 || !area ? null : { sheet, area };
}

const bottomOf = ({ firstRow, firstColumn }: SheetArea, merges: readonly SheetArea[]): number =>
  merges.find((one) => one.firstRow === firstRow && one.firstColumn === firstColumn)?.lastRow ?? firstRow;

/** How rows of a sheet move: below each list by the rows that were put in behind it. Lists side by side grow together. */
export function rowsMoved(lists: readonly ListPlace[], sheet: number, { rows }: ExcelValues): (row: number) => number {
  const added = new Map<number, number>();
  for (const { tag, firstRow, height, printed, sheet: own } of lists) {
    if (own !== sheet) continue;
    const last = firstRow + printed * height - 1;
    const by = Math.max(0, (rows[tag]?.length ?? 0) - printed) * height;
    added.set(last, Math.max(added.get(last) ?? 0, by));
  }
  const steps = [...added];
  return (row) => steps.reduce((moved, [last, by]) => moved + (row > last ? by : 0), row);
}

/** @param index of a list's entry, from 0; null of a single field */
export type LookAtCell = (
  place: ExpectedPlace,
  slot: ExcelSlot,
  key: number,
  printed: ReadBackValue | undefined,
  index: number | null,
) => boolean;

/**
 * Looks at every value of a sheet, with the cell that it must be read in and what the template prints there (or in the cell of
 * which it is a copy), until one isn't right.
 *
 * @returns the place that isn't right, and keys of the template's cells that take values
 */
export function lookAtCells(
  { fields, lists }: { fields: readonly ExpectedPlace[]; lists: readonly ListPlace[] },
  sheet: number,
  values: ExcelValues,
  template: SheetReading,
  look: LookAtCell,
): { wrong: { place: ExpectedPlace; index: number | null } | null; taken: ReadonlySet<number> } {
  const moved = rowsMoved(lists, sheet, values);
  const taken = new Set<number>();
  for (const place of fields) {
    const { tag, area, sheet: own } = place;
    const slot = own === sheet ? values.fields[tag] : undefined;
    if (!slot) continue;
    const from = cellNumber(area.firstRow, area.firstColumn);
    taken.add(from);
    if (!look(place, slot, cellNumber(moved(area.firstRow), area.firstColumn), template.cells.get(from), null))
      return { wrong: { place, index: null }, taken };
  }
  for (const { tag, firstRow, height, printed, cells, sheet: own } of lists) {
    const entries = own === sheet ? (values.rows[tag] ?? []) : [];
    for (const [i, entry] of entries.entries()) {
      const pattern = Math.min(i, printed - 1) * height;
      const top = moved(firstRow + pattern) + Math.max(0, i - printed + 1) * height;
      for (const place of cells) {
        const slot = entry[place.tag];
        if (!slot) continue;
        const { area } = place;
        const from = cellNumber(area.firstRow + pattern, area.firstColumn);
        if (i < printed) taken.add(from);
        const key = cellNumber(top + area.firstRow - firstRow, area.firstColumn);
        if (!look(place, slot, key, template.cells.get(from), i)) return { wrong: { place, index: i }, taken };
      }
    }
  }
  return { wrong: null, taken };
}

/** Boxes as forms print them, and signs that a cell may take for a tick. */
const BOX = /[☐☑☒□■▢◻◼🗹]/u;
const UNTICKED = ['☐', '□', '▢', '◻'];
const TICKED = ['☑', '☒', '■', '✓', '✔', 'レ', '○', '〇', '◯', '●'];

/** Whether a cell holds what was to be put into it. */
export function cellHolds(
  slot: ExcelSlot,
  found: ReadBackValue | undefined,
  printed: ReadBackValue | undefined,
  from1904: boolean,
): boolean {
  const value = found ?? '';
  const before = printed ?? '';
  if (slot.kind === 'check') return holdsTick(slot.checked, value, before);
  if (slot.kind === 'circle') return slot.word === null || before !== '' ? value === before : value === slot.word;
  if (slot.kind === 'date') {
    if (slot.date === '' || slot.shown === '') return slot.date !== '' || value === before || value === slot.shown;
    return value === lines(slot.shown) || value === serialOf(slot.date, from1904);
  }
  if (slot.text === '') return value === before;
  if (slot.kind === 'number' && value === Number(slot.text)) return true;
  if (typeof value === 'number') return value === numberTyped(slot.text);
  return value === lines(slot.text);
}

/** １，５００ in a cell that counts; what begins with a needless 0 is a number nowhere. */
function numberTyped(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(',', '');
  return /^-?(?:0(?!\d)|[1-9])/.test(plain) ? Number(plain) : null;
}

function holdsTick(checked: boolean, value: ReadBackValue, before: ReadBackValue): boolean {
  if (typeof before === 'boolean') return value === checked;
  const [text, printed] = [String(value), String(before)];
  if (!BOX.test(printed)) return checked ? TICKED.some((tick) => text === printed + tick) : text === printed;
  return (checked ? TICKED : UNTICKED).some((sign) => text === printed.replace(BOX, sign));
}

const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Days as Excel counts them, by Excel's own two anchors: 61 is the first of March 1900, 0 the first of January 1904. */
function serialOf(iso: string, from1904: boolean): number {
  const days = (from: string): number => Math.round((Date.parse(iso) - Date.parse(from)) / 86_400_000);
  if (from1904) return days('1904-01-01');
  const serial = days('1900-03-01') + 61;
  return serial > 60 ? serial : serial - 1;
}
