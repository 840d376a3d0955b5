import { decodeText, descendants } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { oncePerObject } from '../../text/once';
import { isInside, parseCell, type Area, type CellPlace } from './cell-reference';
import { localName } from './names';
import type { ExcelTemplate } from './open-workbook';
import { listItems, numberOf, type RuleSource } from './rule-sources';
import type { Worksheet } from './worksheet';

/** What Excel asks of everything that is typed into a cell (ECMA-376-1 §18.3.1.32). */
export type CellRule =
  | {
      kind: 'list';
      /** null where the list is worked out by a formula. */ items: readonly string[] | null;
      formula: string;
    }
  | {
      kind: Measured;
      operator: string;
      /** null where a bound is worked out by a formula. */ bounds: readonly (number | null)[];
    }
  | { kind: 'custom'; formula: string };

export type Measured = 'whole' | 'decimal' | 'date' | 'time' | 'textLength';

const MEASURED: readonly string[] = ['whole', 'decimal', 'date', 'time', 'textLength'] satisfies Measured[];

interface PlacedRule {
  areas: readonly Area[];
  rule: CellRule;
}

/** The rules of a sheet's cells, and which of them nobody may write. */
export interface SheetRules {
  rulesAt: (place: CellPlace) => readonly CellRule[];
  /** Whether the sheet is protected and the cell not among those that anybody may change. */
  isClosed: (place: CellPlace, isLocked: () => boolean) => boolean;
}

/** Of most sheets: none of their cells needs to be asked about. */
export const NO_RULES: SheetRules = { rulesAt: () => [], isClosed: () => false };

const rulesOfBook = oncePerObject((_: ExcelTemplate): WeakMap<Worksheet, SheetRules> => new WeakMap());

/** The rules of a worksheet, read once. */
export function sheetRules(template: ExcelTemplate, sheet: Worksheet): SheetRules {
  const known = rulesOfBook(template);
  const found = known.get(sheet) ?? readRules(template, sheet);
  known.set(sheet, found);
  return found;
}

function readRules(template: ExcelTemplate, sheet: Worksheet): SheetRules {
  const placed = ['dataValidations', 'extLst'].flatMap((name) => {
    const list = sheet.child(name);
    return list ? descendants(list).flatMap((element) => readRule(element, { template, sheet })) : [];
  });
  const protection = sheet.child('sheetProtection');
  const isProtected = protection !== null && isYes(sheet.attribute(protection, 'sheet'));
  if (placed.length === 0 && !isProtected) return NO_RULES;
  const open = isProtected ? openRanges(sheet) : [];
  return {
    rulesAt: (place) =>
      placed.flatMap(({ areas, rule }) => (areas.some((area) => isInside(place, area)) ? [rule] : [])),
    isClosed: (place, isLocked) => isProtected && !open.some((area) => isInside(place, area)) && isLocked(),
  };
}

const isYes = (value: string): boolean => value === '1' || value === 'true';

/** Ranges that anybody may change without a password. */
function openRanges(sheet: Worksheet): Area[] {
  return (sheet.child('protectedRanges')?.children ?? [])
    .filter((one) => !['password', 'hashValue', 'securityDescriptor'].some((name) => sheet.attribute(one, name) !== ''))
    .flatMap((one) => areasOf(sheet.attribute(one, 'sqref')));
}

/** A rule that Excel keeps to: one that shows no message, or lets people go on, asks nothing of a value. */
function readRule(element: XmlElement, source: RuleSource): PlacedRule[] {
  const { sheet } = source;
  if (localName(element.name) !== 'dataValidation') return [];
  const said = (name: string): string => sheet.attribute(element, name);
  if (!isYes(said('showErrorMessage')) || !['', 'stop'].includes(said('errorStyle'))) return [];
  const sqref = said('sqref') || textOf(sheet, element, 'sqref');
  const areas = areasOf(sqref);
  const [first] = areas;
  if (!first) return [];
  const formulas = ['formula1', 'formula2'].map((name) => textOf(sheet, element, name).trim());
  const rule = ruleOf(said('type'), said('operator') || 'between', formulas, source);
  return rule ? [{ areas, rule }] : [];
}

function ruleOf(type: string, operator: string, formulas: readonly string[], source: RuleSource): CellRule | null {
  const [formula = ''] = formulas;
  if (type === 'list') return { kind: 'list', items: listItems(formula, source), formula };
  if (type === 'custom') return { kind: 'custom', formula };
  if (!isMeasured(type)) return null;
  const bounds = operator === 'between' || operator === 'notBetween' ? formulas : [formula];
  return { kind: type, operator, bounds: bounds.map((one) => numberOf(one, source)) };
}

const isMeasured = (type: string): type is Measured => MEASURED.includes(type);

/** Character data of the first element below that is called so; extensions put one into another (`xm:f`). */
function textOf(sheet: Worksheet, element: XmlElement, name: string): string {
  const found = element.children.find((child) => localName(child.name) === name);
  const inner = found?.children[0] ?? found;
  return inner ? decodeText(sheet.text.slice(inner.openEnd, inner.closeStart)) : '';
}

/** The areas of `B5 D2:D9`. */
function areasOf(sqref: string): Area[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((one) => {
      const [first, last] = one.split(':', 2).map(parseCell);
      if (!first) return [];
      const { row, column } = last ?? first;
      return [{ firstRow: first.row, lastRow: row, firstColumn: first.column, lastColumn: column }];
    });
}
