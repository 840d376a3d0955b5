import type jsonata from 'jsonata';
import { unknownNames, type RecordType, type UnknownName } from '../forms/bindings/unknown-names';
import { problem, type Problem } from '../problems/problem';
import { nearestWord } from '../text/nearest-word';

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
  return record !== root && root.names.has(name) ? `$$.${name}` : (nearestWord(name, record.names.keys()) ?? '');
}
