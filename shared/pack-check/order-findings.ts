import type { ExpressionRunner } from '../forms/bindings/expression-runner';
import { attempt, problem } from '../problems/problem';
import type { Form, Pack } from '../packs/schema';
import type { Found } from './pack-finding';
import { expressionsOf } from './places';

/** Sortings by a Japanese text, which JSONata does by code points: the paper's rows would stand in another order than the lists. */
export const orderFindings = (pack: Pack, form: Form, runner: ExpressionRunner): Found[] =>
  expressionsOf(pack, form).flatMap(({ field, source, at }) =>
    codePointOrders(source, field, runner).map((found) => ({ ...found, at })),
  );

/** The same of one expression, each name once. */
export function codePointOrders(source: string, field: string, runner: ExpressionRunner): Found[] {
  const compiled = attempt(() => runner.compile(source, field));
  // What can't be read is said elsewhere.
  if (!compiled.ok) return [];
  const names = new Set(sortedBy(compiled.value.ast as unknown as Node));
  return [...names].map((name) => problem('pack/code-point-order', { field, name }));
}

interface Node {
  type?: string;
  value?: unknown;
  [key: string]: unknown;
}

/** Texts that people read lists by. */
const JAPANESE = new Set(['kana', 'name', 'department']);
const COMPARES = new Set<unknown>(['<', '>', '<=', '>=']);

/** Names in `^( )`, and those that two sides of a comparison read, as a comparator of `$sort` does. */
function sortedBy(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(sortedBy);
  if (!isNode(node)) return [];
  const terms = node.type === 'sort' && Array.isArray(node['terms']) ? node['terms'] : [];
  const [left, right] = [lastName(node['lhs']), lastName(node['rhs'])];
  const isCompared = node.type === 'binary' && COMPARES.has(node.value) && left === right;
  const own = [...terms.map((term: Node) => lastName(term['expression'])), ...(isCompared ? [left] : [])];
  return [
    ...own.flatMap((name) => (name !== null && JAPANESE.has(name) ? [name] : [])),
    ...Object.values(node).flatMap(sortedBy),
  ];
}

/** `kana` of `kana`, `$a.kana`. */
function lastName(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'name') return String(node.value);
  return node.type === 'path' && Array.isArray(node['steps']) ? lastName(node['steps'].at(-1)) : null;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
