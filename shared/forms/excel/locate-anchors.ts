import { refuse } from '../../problems/problem';
import { oncePerObject } from '../../text/once';
import { isInside, type CellPlace } from './cell-reference';
import { CellReader } from './cell-text';
import { readFormula } from './formula/tokens';
import { namedPlaces, namedCellsName, type NamedCells } from './named-places';
import type { DefinedName, ExcelTemplate } from './open-workbook';
import { refuseOtherThanRows, refuseScattered } from './printed-rows';
import type { ExcelAnchor, ExcelAnchors, ExcelRowAnchors } from './values';
import type { Worksheet } from './worksheet';
import type { FieldPlace, RowsPlace } from './anchor-places';

export interface Places {
  /** One cell each: a value that stands on several sheets has a field for each of them. */
  fields: readonly FieldPlace[];
  rows: readonly RowsPlace[];
}

/** What was located last in a workbook: all papers of a form ask for the same. */
const lastLocated = oncePerObject((_: ExcelTemplate): { asked: string; places: Places | null } => ({
  asked: '',
  places: null,
}));

/** Finds the cells that a form's anchors mean. A missing or unusable one is refused by name. */
export function locateAnchors(template: ExcelTemplate, anchors: ExcelAnchors): Places {
  const last = lastLocated(template);
  const asked = JSON.stringify(anchors);
  if (last.places && last.asked === asked) return last.places;
  const places = findPlaces(template, anchors);
  Object.assign(last, { asked, places });
  return places;
}

function findPlaces(template: ExcelTemplate, anchors: ExcelAnchors): Places {
  const fields = anchors.fields.map((anchor) => placeOf(anchor, template));
  const rows = anchors.rows.map((one) => findRows(one, template));
  const reader = CellReader.of(template);
  const { byTag } = namedPlaces(template);
  for (const place of rows) {
    const worksheet = template.worksheet(place.sheet);
    if (!worksheet) continue;
    const others = [...fields, ...rows.flatMap((one) => (one === place ? [] : one.cells))];
    if (!byTag.has(place.anchors.tag.toLowerCase())) refuseScattered(place, worksheet, reader);
    refuseOtherThanRows(
      place,
      others.filter(({ sheet }) => sheet === place.sheet),
      worksheet,
      reader,
    );
  }
  return { fields, rows };
}

/** The cells that an anchor's name stands for; null where nothing has the name. */
function namedBy(anchor: ExcelAnchor, template: ExcelTemplate): NamedCells | null {
  const { byTag, several, elsewhere } = namedPlaces(template);
  const key = anchor.tag.toLowerCase();
  const same = several.get(key);
  if (same) refuse('excel/same-name', sameName(anchor, template, same));
  const [none] = elsewhere.get(key) ?? [];
  if (none) refuseElsewhere(anchor, none);
  return byTag.get(key) ?? null;
}

const SHOWN = 4;

/** What is said of a name that stands for several cells. */
export const sameName = (
  { tag: field, label }: ExcelAnchor,
  template: ExcelTemplate,
  places: readonly NamedCells[],
): { field: string; label: string; count: number; places: string } => ({
  field,
  label,
  count: places.length,
  places:
    places
      .slice(0, SHOWN)
      .map((one) => namedCellsName(template, one))
      .join('、') + (places.length > SHOWN ? ' ほか' : ''),
});

const unusable = ({ tag: field, label }: ExcelAnchor, reason: string): never =>
  refuse('excel/anchor-kind', { field, label, reason });

/** Why a name stands for no cell. */
function refuseElsewhere(anchor: ExcelAnchor, { formula }: DefinedName): void {
  const tokens = readFormula(formula);
  const [token] = tokens;
  if (formula.includes('#') && /#REF!/i.test(formula)) unusable(anchor, '指していたセルがなくなっています');
  if (token?.kind !== 'reference' || tokens.length > 1) return unusable(anchor, 'セルを指していません');
  if (token.isElsewhere) unusable(anchor, 'ほかの Excel を指しています');
  const { corners } = token;
  if (corners.some((one) => one?.row === null || one?.column === null)) unusable(anchor, '行や列の全体を指しています');
  unusable(anchor, '指しているシートがありません');
}

/** The one cell that an anchor stands for: itself, or the first of a merged area. */
function placeOf(anchor: ExcelAnchor, template: ExcelTemplate): FieldPlace {
  const { tag: field, label: said } = anchor;
  const { sheet, area } = namedBy(anchor, template) ?? refuse('excel/missing-anchor', { field, label: said });
  const worksheet = template.worksheet(sheet) ?? unusable(anchor, 'セルのないシートを指しています');
  const { tag, label, counts = false } = anchor;
  const place = { tag, label, counts, sheet, row: area.firstRow, column: area.firstColumn, lastRow: area.firstRow };
  const merged = worksheet.merges.find((one) => isInside(place, one));
  if (merged && (merged.firstRow !== place.row || merged.firstColumn !== place.column))
    unusable(anchor, '結合したセルの途中を指しています');
  if (merged) place.lastRow = merged.lastRow;
  if (area.lastRow > place.lastRow || area.lastColumn > (merged?.lastColumn ?? area.firstColumn))
    unusable(anchor, '複数のセルを指しています');
  refuseFormula(anchor, worksheet, place);
  return place;
}

function refuseFormula(anchor: ExcelAnchor, worksheet: Worksheet, { row, column }: CellPlace): void {
  if (worksheet.isFormulaAt(row, column)) unusable(anchor, '計算式のセルです');
}

function findRows(anchors: ExcelRowAnchors, template: ExcelTemplate): RowsPlace {
  const cells = anchors.fields.map((field) => placeOf(field, template));
  const [first] = cells;
  if (!first) return unusable(anchors, '項目がありません');
  for (const cell of cells) if (cell.sheet !== first.sheet) unusable(cell, 'ほかの項目と違うシートにあります');
  const firstRow = Math.min(...cells.map(({ row }) => row));
  const own = Math.max(...cells.map(({ lastRow }) => lastRow)) - firstRow + 1;
  const { sheet } = first;
  const block = namedBy(anchors, template);
  if (!block) return { anchors, sheet, firstRow, height: own, cells };
  const height = (block.area.lastRow - block.area.firstRow + 1) / anchors.printed;
  const isSound = Number.isInteger(height) && block.sheet === sheet && firstRow >= block.area.firstRow;
  if (!isSound || firstRow + own > block.area.firstRow + height)
    unusable(anchors, `${anchors.printed} 行分の範囲と合いません`);
  return { anchors, sheet, firstRow: block.area.firstRow, height, cells };
}
