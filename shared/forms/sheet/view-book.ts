import { CellReader } from '../excel/cell-text';
import { MARKS_PART } from '../excel/mark-cells';
import { openWorkbook, type ExcelTemplate } from '../excel/open-workbook';
import type { Codec } from '../zip/codec';
import { readPart } from '../zip/read-part';
import { success, type Result } from '../../problems/problem';
import { CellContents } from './cell-contents';
import { CellLooks, type FontLook } from './cell-looks';
import { Colours } from './colours';
import { ConditionalFormats } from './conditional-formats';
import { cutPages, type CutSheet } from './cut-pages';
import { DifferentialLooks } from './differential-looks';
import { isHiddenSheet } from './is-hidden-sheet';
import { readPageSetup, type PageSetup } from './page-setup';
import { readShapes, type Shape } from './shapes';
import { isVisible, viewSheet, type SheetView } from './sheet-view';
import type { Area } from '../excel/cell-reference';

/** A sheet, ready to be set as pages. */
export interface PrintableWorksheet extends CutSheet {
  view: SheetView;
  setup: PageSetup;
  shapes: readonly Shape[];
  /** Preview marks by cell name; none in a file that isn't a preview. */
  marks: ReadonlyMap<string, string>;
}

export interface ViewedBook {
  sheets: PrintableWorksheet[];
  defaultFont: FontLook;
  /** Bytes of a picture's part; null where there are none. */
  picture: (part: string) => Uint8Array | null;
  /** Names of all parts. */
  parts: readonly string[];
}

/** Opens an Excel file as it looks on paper: the visible sheets, cut into pages. Problems: those of `readRawWorkbook`. */
export function viewBook(bytes: Uint8Array, codec: Codec): Result<ViewedBook> {
  const opened = openWorkbook(bytes, codec);
  if (!opened.ok) return opened;
  const template = opened.value;
  const colours = new Colours(template);
  const looks = new CellLooks(template, colours);
  const values = CellReader.of(template);
  const contents = new CellContents(template, values, looks);
  const differences = new DifferentialLooks(template, colours);
  const marks = readMarks(template);
  const sheets = template.sheets.flatMap(({ name }, index): PrintableWorksheet[] => {
    const sheet = isHiddenSheet(template, index) ? null : template.worksheet(index);
    if (!sheet) return [];
    const view = viewSheet(sheet, looks, contents, new ConditionalFormats(sheet, values, differences));
    const setup = readPageSetup(template, index, sheet);
    const shapes = readShapes(template, sheet.part, view.edges);
    const areas = printedAreas(setup, view, shapes);
    const cut = cutPages(setup, view.edges, areas, (area) => isEmpty(area, view, shapes));
    return [{ view, setup, shapes, marks: new Map(Object.entries(marks[name] ?? {})), ...cut }];
  });
  return success({
    sheets,
    defaultFont: looks.defaultFont,
    parts: template.directory.entries.map(({ name }) => name),
    picture: (part) => {
      const entry = template.directory.byName.get(part);
      return entry ? readPart(template.directory, entry, codec) : null;
    },
  });
}

/** The print area, as far as it holds anything; or all that can be seen. */
function printedAreas(setup: PageSetup, { used, edges }: SheetView, shapes: readonly Shape[]): Area[] {
  const seen = shapes.reduce<Area | null>((area, shape) => withShape(area, shape, edges), used);
  if (setup.areas.length === 0) return seen ? [{ ...seen, firstRow: 1, firstColumn: 1 }] : [];
  return setup.areas.flatMap((area) => {
    // `A:F` goes down to the last row there is.
    const lastRow = Math.min(area.lastRow, Math.max(seen?.lastRow ?? 0, area.lastRow < FAR ? area.lastRow : 0));
    const lastColumn = area.lastColumn < FAR ? area.lastColumn : Math.min(area.lastColumn, seen?.lastColumn ?? 0);
    return lastRow < area.firstRow || lastColumn < area.firstColumn ? [] : [{ ...area, lastRow, lastColumn }];
  });
}

/** Beyond any form that somebody drew. */
const FAR = 10_000;

function withShape(area: Area | null, { x, y, width, height }: Shape, edges: SheetView['edges']): Area {
  const last = (edge: (number: number) => number, end: number): number => {
    let number = 1;
    while (number < FAR && edge(number + 1) < end) number++;
    return number;
  };
  return {
    firstRow: 1,
    firstColumn: 1,
    lastRow: Math.max(area?.lastRow ?? 1, last(edges.top, y + height)),
    lastColumn: Math.max(area?.lastColumn ?? 1, last(edges.left, x + width)),
  };
}

/** Whether nothing on a block can be seen. */
function isEmpty(area: Area, { cells, merges, edges }: SheetView, shapes: readonly Shape[]): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row++)
    for (const { column, look, shown } of cells.get(row)?.values() ?? [])
      if (column >= area.firstColumn && column <= area.lastColumn && (shown || isVisible(look))) return false;
  const reaches = (merge: Area): boolean =>
    merge.firstRow <= area.lastRow &&
    merge.lastRow >= area.firstRow &&
    merge.firstColumn <= area.lastColumn &&
    merge.lastColumn >= area.firstColumn;
  if (merges.some((one) => reaches(one) && cells.get(one.firstRow)?.get(one.firstColumn)?.shown)) return false;
  const [left, right] = [edges.left(area.firstColumn), edges.left(area.lastColumn + 1)];
  const [top, bottom] = [edges.top(area.firstRow), edges.top(area.lastRow + 1)];
  return !shapes.some(({ x, y, width, height }) => x < right && x + width > left && y < bottom && y + height > top);
}

/** Only what a preview of ours would hold is taken. */
function readMarks(template: ExcelTemplate): Record<string, Record<string, string>> {
  const text = template.part(MARKS_PART)?.text;
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text);
    return isRecord(read)
      ? Object.fromEntries(Object.entries(read).map(([name, cells]) => [name, textsOf(cells)]))
      : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const textsOf = (cells: unknown): Record<string, string> =>
  isRecord(cells)
    ? Object.fromEntries(
        Object.entries(cells).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};
