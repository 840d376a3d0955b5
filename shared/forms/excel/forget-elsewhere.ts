import { attempt, refuse, type Result } from '../../problems/problem';
import { CONTENT_TYPES } from '../opc/content-types';
import { xmlParts } from '../opc/outside-links';
import { withTexts } from '../xml/tags';
import type { Codec } from '../zip/codec';
import { replaceParts } from '../zip/replace-parts';
import { CellIndex } from './cell-index';
import { cellsIn, type Area } from './cell-reference';
import { formulaCells } from './formula/formula-cells';
import { readFormula, type FormulaToken, wholeArea } from './formula/tokens';
import { openWorkbook, type ExcelTemplate } from './open-workbook';
import type { Worksheet } from './worksheet';

/** A formula of a sheet, and the cells that show its results. */
interface Showing {
  sheet: number;
  tokens: readonly FormulaToken[];
  area: Area;
}

/** What reads from where nobody sees beforehand, or tells of the PC. */
const READING = /^(?:.*\.)?(?:INDIRECT|OFFSET|CELL|INFO)$/i;
/** As often as is gone through all formulas; what is still unknown then is forgotten with the rest. */
const MOST_ROUNDS = 50;

/**
 * A workbook that LibreOffice has made of an old one: it works INDIRECT out while it reads, before anybody can look at it, and by a text that
 * names a file it puts another workbook's cell of this PC there. What such formulas show is forgotten, with all that is worked out from it; Excel
 * works it out anew. Cells that are none of that keep what they show, and a workbook without such formulas stays as it is. Problems: those of
 * opening, `form/reaches-out`.
 */
export function forgetElsewhere(bytes: Uint8Array, codec: Codec): Result<Uint8Array> {
  const opened = openWorkbook(bytes, codec);
  if (!opened.ok) return opened;
  return attempt(() => {
    const showing = showingElsewhere(opened.value);
    if (showing.length === 0) return bytes;
    const changed = new Map<string, Uint8Array>();
    for (const [name, text] of [...forgottenCells(opened.value, showing), ...forgottenCopies(opened.value, codec)])
      changed.set(name, new TextEncoder().encode(text));
    return replaceParts(opened.value.directory, changed, codec);
  });
}

/** The formulas that read from elsewhere, and those that lean on them. */
function showingElsewhere(template: ExcelTemplate): Showing[] {
  let unknown = template.sheets.flatMap((_, sheet) => {
    const opened = template.worksheet(sheet);
    return (opened ? formulaCells(opened) : []).map(({ formula, cell: { row, column }, spread }) => ({
      sheet,
      tokens: readFormula(formula ?? 'INDIRECT()'),
      area: spread ?? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
    }));
  });
  const found: Showing[] = [];
  const names = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const leansOnThem = leansOn(template, found, names);
    const more = unknown.filter(({ tokens, sheet }) => leansOnThem(tokens, sheet));
    const moreNames = template.definedNames.filter(
      ({ name, formula, sheet }) => !names.has(name.toLowerCase()) && leansOnThem(readFormula(formula), sheet ?? 0),
    );
    if (more.length === 0 && moreNames.length === 0) return found;
    found.push(...more);
    for (const { name } of moreNames) names.add(name.toLowerCase());
    const known = new Set(more);
    unknown = unknown.filter((one) => !known.has(one));
  }
  return [...found, ...unknown];
}

function leansOn(
  { sheets }: ExcelTemplate,
  found: readonly Showing[],
  names: ReadonlySet<string>,
): (tokens: readonly FormulaToken[], home: number) => boolean {
  const cells = sheets.map(() => new CellIndex<true>());
  for (const { sheet, area } of found) for (const [row, column] of placesIn(area)) cells[sheet]?.add(row, column, true);
  const byName = new Map(sheets.map(({ name }, i) => [name.toLowerCase(), i]));
  return (tokens, home) =>
    tokens.some((token, i) => {
      // Columns of a table, and names of files as LibreOffice writes them: `'file:///a'#$b.A1`.
      if (token.kind === 'bracket' || (token.kind === 'operator' && /['#|!]/.test(token.text))) return true;
      if (token.kind === 'reference') {
        const sheet = token.sheet === null ? home : byName.get(token.sheet.toLowerCase());
        return token.isElsewhere || sheet === undefined || cells[sheet]?.some(wholeArea(token)) === true;
      }
      if (token.kind !== 'name') return false;
      const next = tokens.slice(i + 1, i + 3).find(({ kind }) => kind !== 'space');
      const isCalled = next?.kind === 'operator' && next.text === '(';
      return isCalled ? READING.test(token.text) : names.has(token.text.toLowerCase());
    });
}

/** No form has an array formula as large as that: then only its first cell is looked at. */
const MOST_PLACES = 200_000;

function* placesIn(area: Area): Generator<[row: number, column: number]> {
  const isLarge = cellsIn(area) > MOST_PLACES;
  for (let row = area.firstRow; row <= (isLarge ? area.firstRow : area.lastRow); row++)
    for (let column = area.firstColumn; column <= (isLarge ? area.firstColumn : area.lastColumn); column++)
      yield [row, column];
}

function forgottenCells(template: ExcelTemplate, showing: readonly Showing[]): [part: string, text: string][] {
  return template.sheets.flatMap(({ part }, index): [string, string][] => {
    const sheet = part === null ? null : template.worksheet(index);
    const places = showing.filter((one) => one.sheet === index).flatMap(({ area }) => [...placesIn(area)]);
    return sheet && places.length > 0 ? [[sheet.part, withoutValues(sheet, places)]] : [];
  });
}

/** The value goes, and with it what kind of value it was. */
function withoutValues(sheet: Worksheet, places: readonly (readonly [row: number, column: number])[]): string {
  const cells = new Set(places.flatMap(([row, column]) => sheet.cell(row, column) ?? []));
  const { prefix, text } = sheet;
  const value = new RegExp(`<${prefix}(v|is)(?=[\\s/>])(?:[^>]*/>|[^]*?</${prefix}\\1\\s*>)`, 'g');
  let rest = text;
  for (const { start, openEnd, closeStart } of [...cells].sort((a, b) => b.start - a.start)) {
    const tag = text.slice(start, openEnd).replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    rest = rest.slice(0, start) + tag + text.slice(openEnd, closeStart).replace(value, '') + rest.slice(closeStart);
  }
  return rest;
}

/** Copies of cells beside the sheets: those of charts, and of other workbooks. */
function forgottenCopies({ directory, part, sheets }: ExcelTemplate, codec: Codec): [part: string, text: string][] {
  const own = new Set(sheets.map((sheet) => sheet.part));
  const types = part(CONTENT_TYPES)?.text ?? '';
  return [...xmlParts(directory, types, codec)].flatMap(({ name, text }): [string, string][] => {
    if (own.has(name)) return [];
    if (/pivotCache/i.test(name)) refuse('form/reaches-out', { what: '数式（INDIRECT）', place: 'ピボットテーブル' });
    const rest = withTexts(
      text,
      name,
      (local) => local === 'v',
      () => '',
    );
    return rest === text ? [] : [[name, rest]];
  });
}
