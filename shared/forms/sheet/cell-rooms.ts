import type { CellRoom } from '../cell-room';
import { cellName, isInside, type Area } from '../excel/cell-reference';
import { CellReader } from '../excel/cell-text';
import { POINTS_PER_PIXEL } from '../excel/column-width';
import { locateAnchors } from '../excel/locate-anchors';
import type { FieldPlace } from '../excel/anchor-places';
import type { ExcelTemplate } from '../excel/open-workbook';
import type { ExcelAnchors } from '../excel/values';
import { oncePerKey } from '../../text/once';
import { CellContents } from './cell-contents';
import { CellLooks, type CellLook } from './cell-looks';
import { Colours } from './colours';
import { CELL_PADDING_PIXELS } from './sheet-edges';
import { viewSheet, type SheetView } from './sheet-view';

/** A line's height as a share of its font's size, as tightly as forms are set. */
const LINE = 1.2;

/** A place with its look, on the sheet as it looks. */
interface ShownPlace {
  place: FieldPlace;
  look: CellLook;
  view: SheetView;
}

/** Room of the cells that a form's anchors mean, by tag. Cells that set text smaller by themselves are left out. */
export function excelRooms(template: ExcelTemplate, anchors: ExcelAnchors): Map<string, CellRoom> {
  const shown = shownPlaces(template, anchors);
  const places = shown.map(({ place }) => place);
  return new Map(
    shown.flatMap(({ place, look, view }): [string, CellRoom][] => {
      const room = roomOf(place, look, view, places);
      return room ? [[place.tag, room]] : [];
    }),
  );
}

/** The cells that a form's anchors mean, as they look. */
export function shownPlaces(template: ExcelTemplate, anchors: ExcelAnchors): ShownPlace[] {
  const { fields, rows } = locateAnchors(template, anchors);
  const looks = new CellLooks(template, new Colours(template));
  const contents = new CellContents(template, CellReader.of(template), looks);
  const viewOf = oncePerKey((index: number): SheetView | null => {
    const sheet = template.worksheet(index);
    return sheet && viewSheet(sheet, looks, contents);
  });
  return [...fields, ...rows.flatMap(({ cells }) => [...cells])].flatMap((place) => {
    const [sheet, view] = [template.worksheet(place.sheet), viewOf(place.sheet)];
    if (!sheet || !view) return [];
    // A cell that isn't there yet looks as its row or column has it.
    const { row, column } = place;
    const look = view.cells.get(row)?.get(column)?.look ?? looks.look(sheet.styleAt(row, column));
    return [{ place, look, view }];
  });
}

function roomOf(place: FieldPlace, look: CellLook, view: SheetView, places: readonly FieldPlace[]): CellRoom | null {
  if (look.alignment.shrinks || look.alignment.rotation !== 0) return null;
  const { edges } = view;
  const area = areaOf(place, look, view, places);
  const { indent, wraps } = look.alignment;
  const width =
    edges.left(area.lastColumn + 1) - edges.left(area.firstColumn) - 2 * CELL_PADDING_PIXELS - indent * edges.indent;
  const height = edges.top(area.lastRow + 1) - edges.top(area.firstRow);
  const size = look.font.size / POINTS_PER_PIXEL;
  return {
    place: `${view.name}!${cellName(place.row, place.column)}`,
    perLine: Math.max(0, width / size),
    lines: Math.max(1, Math.floor(height / (size * LINE))),
    wraps,
  };
}

/** The merged cell, or the cell and the empty ones that its text runs over. */
function areaOf(
  { row, column, sheet }: FieldPlace,
  { alignment, borders }: CellLook,
  view: SheetView,
  places: readonly FieldPlace[],
): Area {
  const merged = view.merges.find((one) => isInside({ row, column }, one));
  if (merged) return merged;
  const single = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  if (alignment.wraps || !['general', 'left'].includes(alignment.horizontal)) return single;
  let last = column;
  let isOpen = borders.right == null;
  while (isOpen && last - column < MOST_NEIGHBOURS) {
    const next = view.cells.get(row)?.get(last + 1);
    const isTaken = places.some((one) => one.sheet === sheet && one.row === row && one.column === last + 1);
    const isMerged = view.merges.some((one) => isInside({ row, column: last + 1 }, one));
    if (isTaken || isMerged || next?.shown || next?.look.borders.left) break;
    last++;
    isOpen = next?.look.borders.right == null;
  }
  return { ...single, lastColumn: last };
}

/** No text runs further. */
const MOST_NEIGHBOURS = 50;
