import type { CellValue } from '../cell-text';
import type { FormulaToken, ReferenceToken } from './tokens';
import { byWord } from '../../../text/by-word';

/** A formula as a tree. */
export type Expression =
  | { kind: 'value'; value: CellValue }
  | { kind: 'reference'; token: ReferenceToken }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; arguments: readonly Expression[] }
  | { kind: 'sign'; operator: '+' | '-'; of: Expression }
  | { kind: 'percent'; of: Expression }
  | { kind: 'operation'; operator: string; left: Expression; right: Expression };

/** How tightly operators hold (ECMA-376-1 §18.17.2.2); all of them group from the left. */
const STRENGTH: Record<string, number> = byWord({
  ...{ '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1 },
  ...{ '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 },
});

/** Deeper than any formula of a form, and longer than one without brackets: each term of it is one deeper in the tree. */
const MAX_DEPTH = 60;
const MAX_TERMS = 300;

/** The tree of a formula; null for one with anything beyond values, cells, names, calls and arithmetic in it. */
export function parseFormula(tokens: readonly FormulaToken[]): Expression | null {
  const parser = new Parser(tokens.filter(({ kind }) => kind !== 'space'));
  const tree = parser.expression(0, 0);
  return parser.isAtEnd ? tree : null;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  expression(weakest: number, depth: number): Expression | null {
    if (depth > MAX_DEPTH) return null;
    let left = this.operand(depth);
    for (let terms = 0; ; terms++) {
      const operator = this.operator();
      const strength = STRENGTH[operator];
      if (!left || strength === undefined || strength <= weakest) return left;
      if (terms > MAX_TERMS) return null;
      this.at++;
      const right = this.expression(strength, depth + 1);
      left = right && { kind: 'operation', operator, left, right };
    }
  }

  private operator(): string {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' ? token.text : '';
  }

  private operand(depth: number): Expression | null {
    const operator = this.operator();
    if (operator === '-' || operator === '+') {
      this.at++;
      // A sign holds tighter than any operator: -2^2 is 4.
      const of = depth > MAX_DEPTH ? null : this.operand(depth + 1);
      return of && { kind: 'sign', operator, of };
    }
    let operand = this.primary(depth);
    while (operand && this.operator() === '%') {
      this.at++;
      operand = { kind: 'percent', of: operand };
    }
    return operand;
  }

  private primary(depth: number): Expression | null {
    const token = this.tokens[this.at++];
    if (token?.kind === 'reference') return { kind: 'reference', token };
    if (token?.kind === 'number') return value({ kind: 'number', number: Number(token.text) });
    if (token?.kind === 'text') return value({ kind: 'text', text: token.text.slice(1, -1).replaceAll('""', '"') });
    if (token?.kind === 'error') return value({ kind: 'error', text: token.text });
    if (token?.kind === 'name') return this.named(token.text, depth);
    if (token?.kind !== 'operator' || token.text !== '(') return null;
    const inside = this.expression(0, depth + 1);
    return this.operator() === ')' && this.at++ ? inside : null;
  }

  private named(name: string, depth: number): Expression | null {
    if (this.operator() === '(') return this.call(name, depth);
    if (/^(?:true|false)$/i.test(name)) return value({ kind: 'boolean', isTrue: /^true$/i.test(name) });
    return { kind: 'name', name };
  }

  private call(name: string, depth: number): Expression | null {
    this.at++;
    const given: Expression[] = [];
    if (this.operator() !== ')')
      for (;;) {
        const one = this.expression(0, depth + 1);
        if (!one) return null;
        given.push(one);
        if (this.operator() !== ',') break;
        this.at++;
      }
    // Newer functions carry a prefix in files.
    const plain = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    return this.operator() === ')' && this.at++ ? { kind: 'call', name: plain, arguments: given } : null;
  }
}

const value = (one: CellValue): Expression => ({ kind: 'value', value: one });
