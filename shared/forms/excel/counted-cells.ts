import { byWord } from '../../text/by-word';
import { oncePerObject } from '../../text/once';
import { isInside, type Area, type CellPlace } from './cell-reference';
import { formulaCells } from './formula/formula-cells';
import { parseFormula, type Expression } from './formula/parse';
import { readFormula, wholeArea } from './formula/tokens';
import { nameMeant } from './name-meant';
import type { ExcelTemplate } from './open-workbook';

/** What goes over numbers alone: text with nothing but figures is no number to it. */
const OVER_NUMBERS = byWord<true>(
  Object.fromEntries(
    'SUM SUMIF SUMIFS SUMPRODUCT SUBTOTAL AGGREGATE AVERAGE AVERAGEIF AVERAGEIFS COUNT MAX MIN PRODUCT RANK LARGE SMALL MEDIAN ROUND ROUNDUP ROUNDDOWN INT'
      .split(' ')
      .map((name) => [name, true]),
  ),
);
const ARITHMETIC = /^[-+*/^]$/;
const COMPARED = /^[<>=]/;

/** Whether a formula of the file counts with a cell, as it stands in the template. */
export function isCounted(template: ExcelTemplate, sheet: string, place: CellPlace): boolean {
  return countedAreas(template).some((one) => one.sheet === sheet.toLowerCase() && isInside(place, one.area));
}

interface CountedArea {
  sheet: string;
  area: Area;
}

const countedAreas = oncePerObject((template: ExcelTemplate): readonly CountedArea[] =>
  template.sheets.flatMap(({ part, name }, index) => {
    const sheet =
      part !== null && /<(?:\w+:)?f[\s>]/.test(template.part(part)?.text ?? '') ? template.worksheet(index) : null;
    return (sheet ? formulaCells(sheet) : []).flatMap(({ formula }) => {
      const tree = formula === null ? null : parseFormula(readFormula(formula));
      return tree ? new Counting(template, name, index).within(tree) : [];
    });
  }),
);

class Counting {
  constructor(
    private readonly template: ExcelTemplate,
    private readonly sheet: string,
    private readonly index: number,
  ) {}

  within(tree: Expression): CountedArea[] {
    if (tree.kind === 'call') {
      const goesOver = OVER_NUMBERS[tree.name.toUpperCase()] === true;
      return tree.arguments.flatMap((one) => [...(goesOver ? this.areasOf(one) : []), ...this.within(one)]);
    }
    if (tree.kind === 'operation') {
      const { operator, left, right } = tree;
      const isWithNumber = COMPARED.test(operator) && [left, right].some(isNumber);
      const sides = ARITHMETIC.test(operator) || isWithNumber ? [left, right].flatMap((one) => this.areasOf(one)) : [];
      return [...sides, ...this.within(left), ...this.within(right)];
    }
    if (tree.kind === 'sign' || tree.kind === 'percent') return [...this.areasOf(tree.of), ...this.within(tree.of)];
    return [];
  }

  private areasOf(tree: Expression): CountedArea[] {
    if (tree.kind === 'reference') {
      const { sheet, isElsewhere } = tree.token;
      return isElsewhere ? [] : [{ sheet: (sheet ?? this.sheet).toLowerCase(), area: wholeArea(tree.token) }];
    }
    const named = tree.kind === 'name' ? nameMeant(this.template, tree.name, this.index) : null;
    const meant = named && parseFormula(readFormula(named.formula));
    return meant?.kind === 'reference' ? this.areasOf(meant) : [];
  }
}

const isNumber = (one: Expression): boolean => one.kind === 'value' && one.value.kind === 'number';
