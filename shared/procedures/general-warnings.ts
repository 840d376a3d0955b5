import { ExpressionRunner } from '../forms/bindings/expression-runner';
import type { Procedure } from '../packs/procedure-schema';
import type { Pack } from '../packs/schema';
import { Refusal } from '../problems/problem';
import { PLACEHOLDER } from '../packs/placeholder';
import { originOf } from './origin';
import type { OverviewColumn } from './overview';
import type { RunWarning } from './result';

/** What of JSONata's syntax tree is looked at. */
interface Node {
  type?: string;
  value?: unknown;
  steps?: Node[];
  lhs?: Node;
  rhs?: Node;
  procedure?: Node;
  arguments?: Node[];
  expressions?: Node[];
}

/** A value, or undefined: only a case can tell. */
type Known = string | boolean | undefined;

/**
 * The warnings of a column's procedure that hold whatever the case is: those without a condition, and those whose condition
 * follows from the column's own answers. Conditions are read and never run, so a foreign pack's are safe here.
 */
export function generalWarnings(pack: Pack, column: OverviewColumn, runner = new ExpressionRunner()): RunWarning[] {
  const procedure = pack.procedures.find(({ event }) => event === column.event);
  if (!procedure) return [];
  const reader = new ConditionReader(procedure, column.answers, runner);
  return procedure.warnings
    .filter(({ when, text }) => text.search(PLACEHOLDER) === -1 && (when === undefined || reader.holds(when)))
    .map((rule) => ({ id: rule.id, level: rule.level, text: rule.text, ...originOf(rule) }));
}

class ConditionReader {
  private readonly open = new Set<string>();

  constructor(
    private readonly procedure: Procedure,
    private readonly answers: Readonly<Record<string, string>>,
    private readonly runner: ExpressionRunner,
  ) {}

  holds(source: string): boolean {
    return this.known(source) === true;
  }

  private known(source: string): Known {
    try {
      return this.valueOf(this.runner.compile(source, `procedures.${this.procedure.event}`).ast as unknown as Node);
    } catch (error) {
      // What can't be read is told by check-pack and by the procedure itself.
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  private valueOf(node: Node | undefined): Known {
    if (!node) return undefined;
    if (node.type === 'string' || node.type === 'value') return node.value as Known;
    if (node.type === 'path') return this.pathValue(node.steps ?? []);
    if (node.type === 'block') return node.expressions?.length === 1 ? this.valueOf(node.expressions[0]) : undefined;
    if (node.type === 'function') return this.negation(node);
    return node.type === 'binary' ? this.combined(node) : undefined;
  }

  /** answers.<key> of the column; facts.<name> by what it is made of. */
  private pathValue([root, name, ...more]: Node[]): Known {
    if (root?.type !== 'name' || name?.type !== 'name' || more.length > 0 || 'stages' in name) return undefined;
    const key = String(name.value);
    if (root.value === 'answers') return this.answers[key];
    return root.value === 'facts' ? this.factValue(key) : undefined;
  }

  /** A fact that is read while it is being worked out goes round in a circle, and is none. */
  private factValue(key: string): Known {
    const source = this.procedure.facts[key];
    if (source === undefined || this.open.has(key)) return undefined;
    this.open.add(key);
    const value = this.known(source);
    this.open.delete(key);
    return value;
  }

  private negation({ procedure, arguments: given = [] }: Node): Known {
    if (procedure?.value !== 'not' || given.length !== 1) return undefined;
    const value = this.valueOf(given[0]);
    return typeof value === 'boolean' ? !value : undefined;
  }

  private combined({ value: operator, lhs, rhs }: Node): Known {
    const [left, right] = [this.valueOf(lhs), this.valueOf(rhs)];
    if (operator === 'and')
      return left === false || right === false ? false : left === true && right === true ? true : undefined;
    if (operator === 'or')
      return left === true || right === true ? true : left === false && right === false ? false : undefined;
    if (left === undefined || right === undefined) return undefined;
    return operator === '=' ? left === right : operator === '!=' ? left !== right : undefined;
  }
}
