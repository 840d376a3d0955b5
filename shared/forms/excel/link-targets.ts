import { refuse } from '../../problems/problem';
import { oncePerKey } from '../../text/once';
import { endOfArgument } from './formula-places';
import { readFormula, type FormulaToken, type ReferenceToken, wholeArea } from './formula/tokens';
import { isInside } from './cell-reference';
import type { ExcelTemplate } from './open-workbook';
import { looseCells, type LooseCell } from './loose-cells';

const LINK = /HYPERLINK/i;
const CALL = /(?<![\p{L}\p{N}_])HYPERLINK\s*\(/giu;
const HANDED_ON = /_xleta\.HYPERLINK/i;

/** No address outside is without one of these; half a width is a function away. */
const SIGN = /[:/\\：／＼]/;
/** What makes any sign, or reads cells that a formula doesn't name. */
const MAKES_SIGNS =
  /^(?:.*\.)?(?:CHAR|UNICHAR|INDIRECT|OFFSET|CELL|INFO|FORMULATEXT|GETPIVOTDATA|EVALUATE|LAMBDA)$|^GET\./i;
/** Cells that all links of a workbook may lead to. */
const MOST_LOOKS = 500_000;

/**
 * Refuses a workbook with a link that is put together, and may lead outside: what is filled in would be a part of the address that somebody
 * clicks. The pieces are followed to the cells and names that they come from. A link that stands somewhere as a whole carries nothing,
 * and one that begins with `#` leads to another place of the workbook.
 */
export function refuseCarryingLinks(template: ExcelTemplate): void {
  const targets = new Targets(template);
  const refuseIn = (formula: string, home: number, place: string): void => {
    if (LINK.test(formula) && targets.carries(formula, home))
      refuse('form/reaches-out', { what: '数式（HYPERLINK）', place });
  };
  for (const { formula, sheet } of template.definedNames) refuseIn(formula, sheet ?? 0, '名前の定義');
  for (const [index, { name, part }] of template.sheets.entries()) {
    const text = part === null ? '' : (template.part(part)?.text ?? '');
    // Written in references, or cut up by comments, it is looked for as well.
    if (!LINK.test(text) && !/&#|<!/.test(text)) continue;
    for (const { formula } of targets.cells(index)) if (formula !== null) refuseIn(formula, index, `シート「${name}」`);
  }
}

class Targets {
  readonly cells = oncePerKey((sheet: number): readonly LooseCell[] => looseCells(this.template, sheet));
  private readonly places = oncePerKey(
    (sheet: number) => new Map(this.cells(sheet).map((cell) => [placeKey(cell), cell])),
  );
  private looks = 0;

  constructor(private readonly template: ExcelTemplate) {}

  /** Whether one of a formula's links may carry something out. */
  carries(formula: string, home: number): boolean {
    if (HANDED_ON.test(formula)) return true;
    return [...formula.matchAll(CALL)].some(({ 0: call, index }) => {
      const from = index + call.length;
      return !this.isWhole(formula.slice(from, endOfArgument(formula, from)), home, new Set());
    });
  }

  /** Whether a target stands somewhere as it is, or stays in the workbook; or can't be an address, whatever is put in. */
  private isWhole(target: string, home: number, seen: Set<string>): boolean {
    const tokens = readFormula(target).filter(({ kind }) => kind !== 'space');
    const [first, second] = tokens;
    if (first?.kind === 'text' && first.text.startsWith('"#') && isJoined(second)) return true;
    if (tokens.length > 1 || !first) return !this.mayLead(tokens, home, seen);
    if (first.kind === 'reference') {
      const [cell, ...others] = this.cellsOf(first, home) ?? [{ formula: target }];
      if (!cell || others.length > 0 || cell.formula === null)
        return others.length === 0 || !this.mayLead(tokens, home, seen);
      return isNew(seen, target, home) && this.isWhole(cell.formula, this.sheetOf(first, home) ?? home, seen);
    }
    if (first.kind !== 'name') return true;
    const named = this.named(first.text);
    return named.length > 0 && isNew(seen, target, home) && named.every((one) => this.isWhole(one, home, seen));
  }

  /** Whether what is put together from these may become an address outside. */
  private mayLead(tokens: readonly FormulaToken[], home: number, seen: Set<string>): boolean {
    return tokens.some((token) => {
      if (token.kind === 'text') return SIGN.test(token.text);
      if (token.kind === 'bracket') return true;
      if (token.kind === 'name')
        return (
          MAKES_SIGNS.test(token.text) ||
          (isNew(seen, token.text, home) &&
            this.named(token.text).some((formula) => this.mayLead(readFormula(formula), home, seen)))
        );
      if (token.kind !== 'reference') return false;
      const sheet = this.sheetOf(token, home);
      const cells = this.cellsOf(token, home);
      if (cells === null || sheet === undefined) return true;
      return cells.some(
        ({ formula, text }) =>
          SIGN.test(text) ||
          (formula !== null && isNew(seen, formula, sheet) && this.mayLead(readFormula(formula), sheet, seen)),
      );
    });
  }

  private named(name: string): string[] {
    const wanted = name.toLowerCase();
    return this.template.definedNames.filter((one) => one.name.toLowerCase() === wanted).map(({ formula }) => formula);
  }

  private sheetOf({ sheet, isElsewhere }: ReferenceToken, home: number): number | undefined {
    if (isElsewhere) return undefined;
    if (sheet === null) return home;
    const index = this.template.sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    return index === -1 ? undefined : index;
  }

  /** What is in an area; null where nobody can tell. */
  private cellsOf(token: ReferenceToken, home: number): readonly Pick<LooseCell, 'formula' | 'text'>[] | null {
    const sheet = this.sheetOf(token, home);
    if (sheet === undefined) return null;
    const [corner, ...others] = token.corners;
    if (others.length === 0 && corner.row !== null && corner.column !== null) {
      const cell = this.places(sheet).get(placeKey({ row: corner.row, column: corner.column }));
      return cell ? [cell] : [];
    }
    const all = this.cells(sheet);
    this.looks += all.length;
    if (this.looks > MOST_LOOKS) return null;
    const area = wholeArea(token);
    return all.filter((cell) => isInside(cell, area));
  }
}

const placeKey = ({ row, column }: { row: number; column: number }): number => row * 16_384 + column;

const isJoined = (token: FormulaToken | undefined): boolean =>
  token === undefined || (token.kind === 'operator' && token.text === '&');

/** Whether something is met for the first time. */
function isNew(seen: Set<string>, what: string, home: number): boolean {
  const key = `${home} ${what}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
