import type jsonata from 'jsonata';
import { unknownNames, type RecordType, type UnknownName } from '../forms/bindings/unknown-names';
import { problem, type Problem } from '../problems/problem';

/**
 * Names that the record doesn't have from which an expression reads them: `row.furigana`, `devices[officeId = office.id]`.
 *
 * @param root what names stand for at the beginning
 * @param told names that were found otherwise, of which nothing is said again
 */
export function unknownTerms(
  ast: jsonata.ExprNode,
  field: string,
  root: RecordType,
  told: readonly string[] = [],
): Problem[] {
  const isTold = ({ name }: UnknownName): boolean => told.some((one) => one === name || one.endsWith(`.${name}`));
  return unknownNames(ast, root)
    .unknown.filter((one) => !isTold(one))
    .map((one) =>
      problem('pack/unknown-term', {
        field,
        name: one.name,
        record: one.record.called,
        nearest: likely(one, root),
      }),
    );
}

/** Inside [ ] a word of the whole ledger is mostly meant as such: `$$.office`. */
function likely({ name, record }: UnknownName, root: RecordType): string {
  return record !== root && root.names.has(name) ? `$$.${name}` : (nearestName(name, record.names.keys()) ?? '');
}

/** The name that is most like a misspelt one; null where none is near. */
function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    const steps = stepsBetween(name.toLowerCase(), one.toLowerCase());
    if (steps < least) [nearest, least] = [one, steps];
  }
  return nearest;
}

/**
 * Letters put in, left out, changed or swapped with their neighbour on the way from one word to another (optimal string
 * alignment distance).
 */
function stepsBetween(one: string, other: string): number {
  let last: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) {
    const row = [i + 1];
    for (let k = 0; k < other.length; k++) {
      const isSwap = i > 0 && k > 0 && one[i] === other[k - 1] && one[i - 1] === other[k];
      row.push(
        Math.min(
          (row[k] ?? 0) + 1,
          (before[k + 1] ?? 0) + 1,
          (before[k] ?? 0) + (one[i] === other[k] ? 0 : 1),
          isSwap ? (last[k - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [last, before] = [before, row];
  }
  return before.at(-1) ?? 0;
}
