import { oncePerObject } from '../../text/once';
import { areaBetween, cellName, isInside, type Area } from './cell-reference';
import { readFormula, type ReferenceToken } from './formula/tokens';
import type { DefinedName, ExcelTemplate } from './open-workbook';

/** A cell, or a block of cells, that a name stands for. */
export interface NamedCells {
  /** As an anchor says it: `office.name`, or `office.name#2` where the name stands for several cells. */
  tag: string;
  /** As the file spells it. */
  name: string;
  sheet: number;
  area: Area;
  definitions: DefinedName[];
}

/** What names mean in a workbook. Excel does not tell large from small letters, so keys are in small ones. */
export interface NamedPlaces {
  /** By tag. */
  byTag: ReadonlyMap<string, NamedCells>;
  /** The cells of a name that stands for several: none of them is meant by the bare name. */
  several: ReadonlyMap<string, readonly NamedCells[]>;
  /** Definitions that lead to no cell, by name: values, formulas, what is gone. */
  elsewhere: ReadonlyMap<string, readonly DefinedName[]>;
}

/**
 * Names with their cells. A name may be there for the whole workbook and once more for a sheet alone (Excel makes such ones
 * when a sheet is copied), for two sheets, or, in files of other programs, in two spellings: nobody could say which cell is
 * meant, so each has a number behind it, counted through the sheets from top to bottom. Two that lead to one cell are one.
 */
export const namedPlaces = oncePerObject((template: ExcelTemplate): NamedPlaces => {
  const found = new Map<string, NamedCells[]>();
  const elsewhere = new Map<string, DefinedName[]>();
  const sheets = new Map<string, number>();
  for (const [i, { name }] of template.sheets.entries())
    if (!sheets.has(name.toLowerCase())) sheets.set(name.toLowerCase(), i);
  for (const definition of [...template.definedNames, ...template.ownPlaces]) {
    const key = definition.name.toLowerCase();
    const lead = leadOf(definition, sheets);
    if (!lead) addTo(elsewhere, key, definition);
    else
      addPlace(
        found,
        key,
        { tag: definition.name, name: definition.name, ...lead, definitions: [definition] },
        template,
      );
  }
  const several = new Map([...found].filter(([, places]) => places.length > 1));
  for (const places of several.values())
    places.sort(inFile).forEach((place, i) => Object.assign(place, { tag: `${place.name}#${i + 1}` }));
  const byTag = new Map([...found.values()].flat().map((place) => [place.tag.toLowerCase(), place]));
  return { byTag, several, elsewhere };
});

function addPlace(found: Map<string, NamedCells[]>, key: string, place: NamedCells, template: ExcelTemplate): void {
  const same = found.get(key)?.find((one) => isSameCell(one, place, template));
  if (same) same.definitions.push(...place.definitions);
  else addTo(found, key, place);
}

function addTo<T>(map: Map<string, T[]>, key: string, one: T): void {
  const known = map.get(key);
  if (known) known.push(one);
  else map.set(key, [one]);
}

/** Of a merged cell it is one and the same whether a name takes the whole or its first cell. */
function isSameCell(a: NamedCells, b: NamedCells, template: ExcelTemplate): boolean {
  if (a.sheet !== b.sheet || a.area.firstRow !== b.area.firstRow || a.area.firstColumn !== b.area.firstColumn)
    return false;
  if (a.area.lastRow === b.area.lastRow && a.area.lastColumn === b.area.lastColumn) return true;
  const [first, merges] = [{ row: a.area.firstRow, column: a.area.firstColumn }, template.worksheet(a.sheet)?.merges];
  const merged = merges?.find((one) => isInside(first, one));
  const isWithin = ({ area }: NamedCells): boolean =>
    merged !== undefined && isInside({ row: area.lastRow, column: area.lastColumn }, merged);
  return isWithin(a) && isWithin(b);
}

const inFile = (a: NamedCells, b: NamedCells): number =>
  a.sheet - b.sheet || a.area.firstRow - b.area.firstRow || a.area.firstColumn - b.area.firstColumn;

/** `様式4!B2`: where a place is, for messages. */
export const namedCellsName = ({ sheets }: ExcelTemplate, { sheet, area }: NamedCells): string =>
  `${sheets[sheet]?.name ?? ''}!${cellName(area.firstRow, area.firstColumn)}`;

function leadOf({ formula }: DefinedName, sheets: ReadonlyMap<string, number>): { sheet: number; area: Area } | null {
  const [token, ...others] = readFormula(formula);
  if (token?.kind !== 'reference' || token.isElsewhere || others.length > 0) return null;
  const sheet = sheets.get(token.sheet?.toLowerCase() ?? '');
  const area = areaOf(token);
  return sheet === undefined || !area ? null : { sheet, area };
}

/** Null for whole rows and columns. */
function areaOf({ corners: [first, second = first] }: ReferenceToken): Area | null {
  if (first.row === null || first.column === null || second.row === null || second.column === null) return null;
  return areaBetween({ row: first.row, column: first.column }, { row: second.row, column: second.column });
}
