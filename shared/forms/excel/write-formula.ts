import { escapeXml } from '../xml/characters';
import type { Replacement } from '../xml/replacement';
import { areaName, cellName, parseArea } from './cell-reference';
import type { CellReader, CellValue } from './cell-text';
import type { FormulaResult, PlacedFormula } from './recalculate';
import { formulaValue } from './write-cell';
import type { SheetCell } from './read-cells';
import type { Worksheet } from './worksheet';

/**
 * What must change in the template's cell of a formula (and in those that show its results): the formula where rows
 * moved, and the value where it is another one. A value that only Excel can tell is taken out.
 */
export function formulaChanges(placed: PlacedFormula, result: FormulaResult, reader: CellReader): Replacement[] {
  const { origin, sheet } = placed;
  const { text } = sheet.sheet;
  const element = placed.isRewritten ? formulaElement(placed) : text.slice(origin.start, origin.end);
  const changes =
    element === text.slice(origin.start, origin.end) ? [] : [replacement(origin.start, origin.end, element)];
  if (result === 'kept' || isSame(result, reader.value(sheet.sheet, origin.cell))) return changes;
  return [
    ...changes,
    ...valueChanges(sheet.sheet, origin.cell, origin.end, result),
    ...shownElsewhere(placed).flatMap((cell) => valueChanges(sheet.sheet, cell, cell.openEnd, 'unknown')),
  ];
}

const replacement = (start: number, end: number, text: string): Replacement => ({
  start,
  end,
  inserted: [text],
  field: '',
});

/** A copied formula's cell behind its name: `" s="5"><f>…</f><v>…</v></c>`. */
export function copiedFormula(placed: PlacedFormula, result: FormulaResult): string {
  const { prefix: p, text } = placed.sheet.sheet;
  const { cell } = placed.origin;
  const tag = text
    .slice(cell.start + p.length + 2, cell.openEnd - 1)
    .replace(/\s(?:r|t)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  const value = result === 'kept' || result === 'unknown' ? NO_VALUE : formulaValue(result, p);
  return `"${tag.trimEnd()}${value.type}>${formulaElement(placed)}${value.element}</${p}c>`;
}

const NO_VALUE = { type: '', element: '' };

/** The `f` element as it reads now. A formula that the file gives as another one's copy is written out. */
function formulaElement({ origin, formula, sheet, area }: PlacedFormula): string {
  const p = sheet.sheet.prefix;
  const inside = escapeXml(formula ?? '');
  if (!origin.spread) return `<${p}f>${inside}</${p}f>`;
  const tag = origin.tag.replace(
    /(\s(ref|r1|r2)\s*=\s*["'])([^"']*)/g,
    (whole, ahead: string, key: string, at: string) => {
      const named = parseArea(at);
      if (!named) return whole;
      return ahead + (key === 'ref' ? areaName(area) : cellName(sheet.shift.row(named.firstRow), named.firstColumn));
    },
  );
  return tag.endsWith('/>') ? tag : `${tag}${inside}</${p}f>`;
}

/** The value element and the type of a cell. */
function valueChanges(
  sheet: Worksheet,
  cell: SheetCell,
  from: number,
  result: Exclude<FormulaResult, 'kept'>,
): Replacement[] {
  const { text, prefix: p } = sheet;
  const { type, element } = result === 'unknown' ? NO_VALUE : formulaValue(result, p);
  const inside = text.slice(from, cell.closeStart);
  const old = new RegExp(`<${p}v(?:\\s[^>]*)?(?:/>|>[^<]*</${p}v\\s*>)`).exec(inside);
  const at = from + (old?.index ?? 0);
  const tag = text.slice(cell.start, cell.openEnd);
  const oldType = /\st\s*=\s*(?:"[^"]*"|'[^']*')/.exec(tag);
  const typeAt = oldType ? cell.start + oldType.index : cell.openEnd - 1;
  return [
    replacement(typeAt, typeAt + (oldType?.[0].length ?? 0), type),
    replacement(at, at + (old?.[0].length ?? 0), element),
  ].filter(({ start, end, inserted }) => start !== end || inserted[0] !== '');
}

/** The cells beside its own that show an array formula's results. */
function shownElsewhere({ origin, sheet }: PlacedFormula): SheetCell[] {
  const { spread, cell } = origin;
  if (!spread) return [];
  return sheet.sheet.rows
    .filter(({ number }) => number >= spread.firstRow && number <= spread.lastRow)
    .flatMap((row) => sheet.sheet.cellsOf(row))
    .filter(
      ({ row, column, openEnd, closeStart }) =>
        column >= spread.firstColumn &&
        column <= spread.lastColumn &&
        (row !== cell.row || column !== cell.column) &&
        closeStart > openEnd,
    );
}

function isSame(result: FormulaResult, cached: CellValue): boolean {
  if (result === 'unknown' || result === 'kept' || result.kind !== cached.kind) return false;
  if (result.kind === 'number') return result.number === (cached as { number?: number }).number;
  if (result.kind === 'boolean') return result.isTrue === (cached as { isTrue?: boolean }).isTrue;
  return result.kind === 'blank' || result.text === (cached as { text?: string }).text;
}
