import type jsonata from 'jsonata';

/** The source of a value, as its tag on the screen says. */
export type ValueSource = 'ledger' | 'event' | 'today' | 'input' | 'none';

interface AstNode {
  type?: string;
  value?: unknown;
  steps?: AstNode[];
}

/** The paths from the root that an expression reads, e.g. `['corporation','name']`; predicates' inner names are left out. */
export function rootPaths(ast: jsonata.ExprNode): string[][] {
  const paths: string[][] = [];
  visit(ast as unknown as AstNode, true, paths);
  return paths;
}

/** Inside these, names are read from the item of a list, not from the whole context. */
const ITEM_KEYS = new Set(['stages', 'predicate', 'group']);

/** @param atRoot whether names are read from the whole context here */
function visit(node: unknown, atRoot: boolean, paths: string[][]): void {
  if (Array.isArray(node)) {
    for (const entry of node) visit(entry, atRoot, paths);
  } else if (typeof node === 'object' && node !== null) {
    const current = node as AstNode & Record<string, unknown>;
    if (current.type === 'path' && Array.isArray(current.steps)) visitPath(current.steps, atRoot, paths);
    if (current.type === 'name' && typeof current.value === 'string' && atRoot) paths.push([current.value]);
    for (const [key, value] of Object.entries(current))
      if (key !== 'steps') visit(value, atRoot && !ITEM_KEYS.has(key), paths);
  }
}

function visitPath(steps: AstNode[], atRoot: boolean, paths: string[][]): void {
  // `$$.office.id` reads from the root wherever it stands.
  const fromRoot = steps[0]?.type === 'variable' && steps[0].value === '$';
  const named: string[] = [];
  for (const step of fromRoot ? steps.slice(1) : steps) {
    if (step.type !== 'name' || typeof step.value !== 'string') break;
    named.push(step.value);
  }
  if ((atRoot || fromRoot) && named.length > 0) paths.push(named);
  steps.forEach((step, i) => {
    // A plain name was read above; its filters, and steps that are lists or calls, are looked through.
    const { type, value: _value, ...rest } = step as AstNode & Record<string, unknown>;
    if (type === 'name' || type === 'variable') visit(rest, false, paths);
    else visit(step, atRoot && i === 0, paths);
  });
}

/** Told from the words an expression reads: what the user said wins over what happened, that over what the ledger knows. */
export function valueSourceOf(paths: readonly string[][]): ValueSource {
  const reads = (word: string, ...seconds: string[]): boolean =>
    paths.some(
      ([first, ...rest]) => first === word && (seconds.length === 0 || seconds.some((second) => rest.includes(second))),
    );
  if (paths.length === 0) return 'none';
  // 変更前 comes from the ledger's history, wherever the event carries it.
  if (reads('event', 'before') || reads('sheet', 'before') || reads('row', 'before')) return 'ledger';
  if (reads('event') || reads('sheet', 'after', 'action') || reads('row', 'after', 'action')) return 'event';
  if (reads('corporation') || reads('office') || reads('staff') || reads('row') || reads('enrolment')) return 'ledger';
  if (reads('input')) return 'input';
  if (reads('document')) return 'today';
  return 'ledger';
}

/** Entities whose field an expression may name outright, so that the screen can offer to change the ledger too. */
const EDITABLE = new Set(['corporation', 'office', 'enrolment', 'staff', 'patient', 'row']);
/** People who are named in a record. */
const NAMED = new Set(['administrator', 'contact']);
/** Records that stand in a row or a sheet: 使う人, 端末 and アカウント of a line, whom a sheet is about. */
const RECORD_IN = new Map([
  ['row', new Set(['person', 'device', 'account'])],
  ['sheet', new Set(['item'])],
]);
/** What a plain name has in its tree. */
const PLAIN_STEP = new Set(['type', 'value', 'position']);

/**
 * `['office', 'phone']` for an expression that is nothing but `office.phone`, and `['enrolment', 'administrator', 'name']` for one about
 * somebody who is named in a record.
 */
export function ledgerPathOf(ast: jsonata.ExprNode): string[] | null {
  const steps = (ast as unknown as AstNode).steps ?? [];
  const isPlain = steps.every((step) => step.type === 'name' && Object.keys(step).every((key) => PLAIN_STEP.has(key)));
  if (!isPlain || steps.length < 2 || steps.length > 3) return null;
  const path = steps.map(({ value }) => String(value));
  const [first = '', second = ''] = path;
  if (path.length === 3 && isRecordIn(first, second)) return path;
  return EDITABLE.has(first) && (path.length === 2 || NAMED.has(second)) ? path : null;
}

/** Whether a word of a row, or of a sheet, is a record of its own. */
export const isRecordIn = (first: string, second: string): boolean => RECORD_IN.get(first)?.has(second) ?? false;
