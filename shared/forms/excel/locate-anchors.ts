import { refuse } from '../../problems/problem';
import { oncePerObject } from '../once';
import { areaBetween, isInside, type Area, type CellPlace } from './cell-reference';
import { CellReader } from './cell-text';
import { readFormula, type ReferenceToken } from './formula/tokens';
import type { DefinedName, ExcelTemplate } from './open-workbook';
import { refuseOtherThanRows, refuseScattered } from './printed-rows';
import type { ExcelAnchor, ExcelAnchors, ExcelRowAnchors } from './values';
import type { Worksheet } from './worksheet';

/** A cell that takes a field's value. */
export interface FieldPlace extends CellPlace, ExcelAnchor {
  /** Index of the sheet. */
  sheet: number;
  /** Last row that the cell reaches down to, where it is merged. */
  lastRow: number;
}

/** The printed entries of a form's rows: blocks of the same height, one below the other. */
export interface RowsPlace {
  anchors: ExcelRowAnchors;
  sheet: number;
  /** First row of the first entry. */
  firstRow: number;
  /** Rows of one entry. */
  height: number;
  /** The cells of the first entry. */
  cells: readonly FieldPlace[];
}

export interface Places {
  /** A field may stand on several sheets, by one name for each. */
  fields: readonly FieldPlace[];
  rows: readonly RowsPlace[];
}

/** What names mean: defined names and sheets by name in small letters, for Excel does not tell large from small. */
interface Names {
  template: ExcelTemplate;
  defined: ReadonlyMap<string, readonly DefinedName[]>;
  sheets: ReadonlyMap<string, number>;
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
  const defined = new Map<string, DefinedName[]>();
  for (const name of template.definedNames) {
    const key = name.name.toLowerCase();
    const known = defined.get(key);
    if (known) known.push(name);
    else defined.set(key, [name]);
  }
  const sheets = new Map<string, number>();
  for (const [i, { name }] of template.sheets.entries())
    if (!sheets.has(name.toLowerCase())) sheets.set(name.toLowerCase(), i);
  const names: Names = { template, defined, sheets };
  const fields = anchors.fields.flatMap((anchor) => placesOf(anchor, names));
  const rows = anchors.rows.map((one) => findRows(one, names));
  const reader = CellReader.of(template);
  for (const place of rows) {
    const worksheet = template.worksheet(place.sheet);
    if (!worksheet) continue;
    const others = [...fields, ...rows.flatMap((one) => (one === place ? [] : one.cells))];
    if (!defined.has(place.anchors.tag.toLowerCase())) refuseScattered(place, worksheet, reader);
    refuseOtherThanRows(
      place,
      others.filter(({ sheet }) => sheet === place.sheet),
      worksheet,
      reader,
    );
  }
  return { fields, rows };
}

function placesOf(anchor: ExcelAnchor, names: Names): FieldPlace[] {
  const found = names.defined.get(anchor.tag.toLowerCase()) ?? [];
  if (found.length === 0) refuse('excel/missing-anchor', { field: anchor.tag, label: anchor.label });
  return found.map((name) => {
    const { sheet, area } = areaOf(anchor, name, names);
    const worksheet = names.template.worksheet(sheet) ?? unusable(anchor, 'セルのないシートを指しています');
    return placeOf(anchor, sheet, area, worksheet);
  });
}

const unusable = ({ tag: field, label }: ExcelAnchor, reason: string): never =>
  refuse('excel/anchor-kind', { field, label, reason });

/** The area that a name stands for. */
function areaOf(anchor: ExcelAnchor, { formula }: DefinedName, { sheets }: Names): { sheet: number; area: Area } {
  const tokens = readFormula(formula);
  const [token] = tokens;
  if (formula.includes('#') && /#REF!/i.test(formula)) unusable(anchor, '指していたセルがなくなっています');
  if (token?.kind !== 'reference' || tokens.length > 1) return unusable(anchor, 'セルを指していません');
  if (token.isElsewhere) unusable(anchor, 'ほかのブックを指しています');
  const sheet = sheets.get(token.sheet?.toLowerCase() ?? '') ?? unusable(anchor, '指しているシートがありません');
  return { sheet, area: areaOfToken(token) ?? unusable(anchor, '行や列の全体を指しています') };
}

function areaOfToken({ corners: [first, second = first] }: ReferenceToken): Area | null {
  if (first.row === null || first.column === null || second.row === null || second.column === null) return null;
  return areaBetween({ row: first.row, column: first.column }, { row: second.row, column: second.column });
}

/** The one cell that an area stands for: itself, or the first of a merged area. */
function placeOf(anchor: ExcelAnchor, sheet: number, area: Area, worksheet: Worksheet): FieldPlace {
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

function findRows(anchors: ExcelRowAnchors, names: Names): RowsPlace {
  const cells = anchors.fields.flatMap((field) => {
    const places = placesOf(field, names);
    return places.length > 1 ? unusable(field, '同じ名前が複数あります') : places;
  });
  const [first] = cells;
  if (!first) return unusable(anchors, '項目がありません');
  for (const cell of cells) if (cell.sheet !== first.sheet) unusable(cell, 'ほかの項目と違うシートにあります');
  const firstRow = Math.min(...cells.map(({ row }) => row));
  const own = Math.max(...cells.map(({ lastRow }) => lastRow)) - firstRow + 1;
  const { sheet } = first;
  const named = names.defined.get(anchors.tag.toLowerCase())?.[0];
  const block = named && areaOf(anchors, named, names);
  if (!block) return { anchors, sheet, firstRow, height: own, cells };
  const height = (block.area.lastRow - block.area.firstRow + 1) / anchors.printed;
  const isSound = Number.isInteger(height) && block.sheet === sheet && firstRow >= block.area.firstRow;
  if (!isSound || firstRow + own > block.area.firstRow + height)
    unusable(anchors, `${anchors.printed} 行分の範囲と合いません`);
  return { anchors, sheet, firstRow: block.area.firstRow, height, cells };
}
