import { isInside, parseArea, type Area } from '../excel/cell-reference';
import type { CellReader, CellValue } from '../excel/cell-text';
import { asBoolean, asText, compare, comparisonHolds } from '../excel/formula/coerce';
import { cellValues, type CellValues } from '../excel/formula/cell-run';
import { evaluate } from '../excel/formula/evaluate';
import { copyFormula } from '../excel/formula/move';
import { parseFormula } from '../excel/formula/parse';
import { readFormula, type ReferenceToken } from '../excel/formula/tokens';
import { localName } from '../excel/names';
import type { Worksheet } from '../excel/worksheet';
import { decodeText } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { CellLook } from './cell-looks';
import { withDifference, type DifferentialLooks } from './differential-looks';
import { byWord } from '../../text/by-word';

interface Rule {
  type: string;
  operator: string;
  /** For rules about text. */
  text: string;
  formulas: readonly string[];
  /** Index of its look. */
  look: number;
  stops: boolean;
  priority: number;
  areas: readonly Area[];
}

/** Kinds that are told here; bars, scales, icons and comparisons with all the others aren't. */
const OPERATORS: Record<string, string> = byWord({
  ...{ equal: '=', notEqual: '<>', lessThan: '<', lessThanOrEqual: '<=', greaterThan: '>', greaterThanOrEqual: '>=' },
});
const TEXT_TESTS: Record<string, (value: string, text: string) => boolean> = byWord({
  containsText: (value, text) => value.includes(text),
  notContainsText: (value, text) => !value.includes(text),
  beginsWith: (value, text) => value.startsWith(text),
  endsWith: (value, text) => value.endsWith(text),
});
const KNOWN = new Set(['cellIs', 'expression', 'containsBlanks', 'notContainsBlanks', ...Object.keys(TEXT_TESTS)]);

/** More cells than this in one reference, and the rule is left out: a preview must not take seconds. */
const MOST_CELLS = 2_000;

/** The looks that a sheet's cells get from rules (ECMA-376-1 §18.3.1.18). */
export class ConditionalFormats {
  private readonly rules: readonly Rule[];

  constructor(
    private readonly sheet: Worksheet,
    private readonly values: CellReader,
    private readonly looks: DifferentialLooks,
  ) {
    this.rules = rulesOf(sheet).sort((a, b) => a.priority - b.priority);
  }

  /** A cell's look with what the rules that hold change in it; the first to name something wins. */
  look(row: number, column: number, plain: CellLook): CellLook {
    const holding: Rule[] = [];
    for (const rule of this.rules) {
      if (!rule.areas.some((area) => isInside({ row, column }, area)) || !this.holds(rule, row, column)) continue;
      holding.push(rule);
      if (rule.stops) break;
    }
    return holding.reduceRight((look, rule) => {
      const change = this.looks.look(rule.look);
      return change ? withDifference(look, change) : look;
    }, plain);
  }

  private holds(rule: Rule, row: number, column: number): boolean {
    const value = this.valueAt(row, column);
    const test = TEXT_TESTS[rule.type];
    const text = asText(value);
    if (test) return text !== null && test(text.toLowerCase(), rule.text.toLowerCase());
    if (rule.type === 'containsBlanks') return text?.trim() === '';
    if (rule.type === 'notContainsBlanks') return text?.trim() !== '';
    const [first, second] = rule.formulas.map((formula) => this.result(formula, rule, row, column));
    if (!first) return false;
    if (rule.type === 'expression') return asBoolean(first) === true;
    if (rule.operator === 'between' || rule.operator === 'notBetween') {
      if (!second) return false;
      const [low, high] = (compare(first, second) ?? 0) <= 0 ? [first, second] : [second, first];
      const [over, under] = [compare(value, low), compare(value, high)];
      if (over === null || under === null || Number.isNaN(over + under)) return false;
      return (over >= 0 && under <= 0) === (rule.operator === 'between');
    }
    const ordered = compare(value, first);
    const operator = OPERATORS[rule.operator];
    return ordered !== null && operator !== undefined && comparisonHolds(operator, ordered) === true;
  }

  /** A rule's formula is written for the first cell of its first area. Null: it can't be told without Excel. */
  private result(formula: string, { areas }: Rule, row: number, column: number): CellValue | null {
    const [home] = areas;
    const copied = home && copyFormula(formula, row - home.firstRow, column - home.firstColumn);
    const tree = copied === null || copied === undefined ? null : parseFormula(readFormula(copied));
    return (
      tree &&
      evaluate(tree, { row, column, name: () => null, cells: (token) => this.cells(token), mayLook: () => true })
    );
  }

  private cells({ sheet, isElsewhere, corners: [first, second = first] }: ReferenceToken): CellValues | null {
    const isOwn = sheet === null || sheet.toLowerCase() === this.sheet.name.toLowerCase();
    if (isElsewhere || !isOwn) return null;
    if (first.row === null || first.column === null || second.row === null || second.column === null) return null;
    const [rows, columns] = [second.row - first.row + 1, second.column - first.column + 1];
    if (rows < 1 || columns < 1 || rows * columns > MOST_CELLS) return null;
    const [top, left] = [first.row, first.column];
    return cellValues(
      Array.from({ length: rows * columns }, (_, i) =>
        this.valueAt(top + Math.floor(i / columns), left + (i % columns)),
      ),
    );
  }

  private valueAt(row: number, column: number): CellValue {
    const cell = this.sheet.cell(row, column);
    return cell ? this.values.value(this.sheet, cell) : { kind: 'blank' };
  }
}

function rulesOf(sheet: Worksheet): Rule[] {
  const formats = sheet.root.children.filter(({ name }) => name === `${sheet.prefix}conditionalFormatting`);
  return formats.flatMap((format) => {
    const areas = sheet
      .attribute(format, 'sqref')
      .split(/\s+/)
      .flatMap((one) => parseArea(one) ?? []);
    return format.children.map((element) => ruleOf(sheet, element, areas)).filter(({ type }) => KNOWN.has(type));
  });
}

function ruleOf(sheet: Worksheet, element: XmlElement, areas: readonly Area[]): Rule {
  const read = (name: string): string => sheet.attribute(element, name);
  return {
    type: read('type'),
    operator: read('operator'),
    text: read('text'),
    formulas: element.children
      .filter(({ name }) => localName(name) === 'formula')
      .map(({ openEnd, closeStart }) => decodeText(sheet.text.slice(openEnd, closeStart))),
    look: read('dxfId') === '' ? -1 : Number(read('dxfId')),
    stops: ['1', 'true'].includes(read('stopIfTrue')),
    priority: Number(read('priority')) || 0,
    areas,
  };
}
