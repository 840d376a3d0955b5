import { oncePerObject } from '../../text/once';
import { startTags, textBehind, valueOf, type Tag } from '../xml/tags';
import { cellsIn, isInside, parseArea, parseCell, type Area, type CellPlace } from './cell-reference';
import { copyFormula } from './formula/move';
import type { ExcelTemplate } from './open-workbook';

/** A cell that holds something, as any program may read it. */
export interface LooseCell extends CellPlace {
  /** Also one that it shares with others, or that another cell spreads over it; null for a cell without one. */
  formula: string | null;
  /** What it holds as a text; '' for numbers and for what a formula gives. */
  text: string;
}

/** Stands for a formula that can't be told. */
const UNKNOWN = 'INDIRECT()';
/** Cells that one array formula fills. No form's fills more. */
const MOST_FILLED = 20_000;

const MEANT = new Set(['row', 'c', 'f', 'v', 't']);

/**
 * The cells of a sheet, however they are written: read by their tags alone, with comments, CDATA and references as a program reads them. Where what
 * a cell says may do harm, it must not hang on how it is spelled; what is filled in goes by positions (worksheet.ts).
 */
export function looseCells(template: ExcelTemplate, index: number): LooseCell[] {
  const part = template.sheets[index]?.part ?? null;
  const text = part === null ? null : (template.part(part)?.text ?? null);
  if (part === null || text === null) return [];
  const cells: LooseCell[] = [];
  const shared = new Map<string, { formula: string; at: CellPlace }>();
  const spread: { area: Area; formula: string }[] = [];
  let [row, column, type] = [0, 0, ''];
  let cell: LooseCell | undefined;
  for (const tag of startTags(text, part, (local) => MEANT.has(local))) {
    if (tag.local === 'row') {
      row = Number(valueOf(tag, 'r')) || row + 1;
      column = 0;
    } else if (tag.local === 'c') {
      const place = parseCell(valueOf(tag, 'r')) ?? { row, column: column + 1 };
      ({ column } = place);
      type = valueOf(tag, 't');
      cell = { ...place, formula: null, text: '' };
      cells.push(cell);
    } else if (cell && tag.local === 'f') {
      cell.formula = formulaOf(tag, textBehind(text, part, tag), cell, shared);
      const area = valueOf(tag, 't') === 'shared' ? null : parseArea(valueOf(tag, 'ref'));
      if (area) spread.push({ area, formula: cell.formula });
    } else if (cell && tag.local === 't') cell.text += textBehind(text, part, tag);
    else if (cell && type === 's') cell.text = sharedTexts(template).texts[Number(textBehind(text, part, tag))] ?? '';
    else if (cell && type === 'str') cell.text = textBehind(text, part, tag);
  }
  return [...cells, ...filledBy(spread, cells)];
}

/** Of a formula that several cells share, the first has the words (ECMA-376-1 §18.3.1.40). */
function formulaOf(
  tag: Tag,
  written: string,
  at: CellPlace,
  shared: Map<string, { formula: string; at: CellPlace }>,
): string {
  const kind = valueOf(tag, 't');
  if (kind === 'dataTable') return UNKNOWN;
  if (kind !== 'shared') return written;
  const group = valueOf(tag, 'si');
  if (written !== '') {
    shared.set(group, { formula: written, at: { row: at.row, column: at.column } });
    return written;
  }
  const first = shared.get(group);
  return (first && copyFormula(first.formula, at.row - first.at.row, at.column - first.at.column)) ?? UNKNOWN;
}

/** Gives the cells that a formula spreads over that formula; those that aren't in the file, too. */
function filledBy(spread: readonly { area: Area; formula: string }[], cells: readonly LooseCell[]): LooseCell[] {
  const more: LooseCell[] = [];
  for (const { area, formula } of spread) {
    for (const cell of cells) if (isInside(cell, area)) cell.formula ??= formula;
    if (cellsIn(area) === 1 || cellsIn(area) > MOST_FILLED) continue;
    const there = new Set(cells.map(({ row, column }) => `${row} ${column}`));
    for (let row = area.firstRow; row <= area.lastRow; row++)
      for (let column = area.firstColumn; column <= area.lastColumn; column++)
        if (!there.has(`${row} ${column}`)) more.push({ row, column, formula, text: '' });
  }
  return more;
}

const sharedTexts = oncePerObject((template: ExcelTemplate): { texts: readonly string[] } => {
  const name = template.partOfType('sharedStrings');
  const text = name === null ? undefined : template.part(name)?.text;
  if (name === null || text === undefined) return { texts: [] };
  const texts: string[] = [];
  for (const tag of startTags(text, name, (local) => local === 'si' || local === 't'))
    if (tag.local === 'si') texts.push('');
    else texts.push((texts.pop() ?? '') + textBehind(text, name, tag));
  return { texts };
});
