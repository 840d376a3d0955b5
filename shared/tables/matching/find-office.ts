import { normalizeNumber } from '../../text/width';
import type { Office } from '../../ledger/entities';
import { problem } from '../../problems/problem';
import { inUse } from './find-thing';
import { foldKey } from '../../text/fold-key';
import { askWhich, groupBy, type Finder, type Match } from './match';
import { rowText, type RowFacts } from './row-facts';

const numberOf = (row: RowFacts): string => normalizeNumber(rowText(row, 'number'));

/**
 * 事業所: by its name. The number doesn't tell it alone, since services at one address share one: it tells offices of one name apart, and where the
 * name is another one it is asked whether the office changed its name.
 */
export function officeFinder(offices: readonly Office[]): Finder<Office> {
  const byId = new Map(offices.map((office) => [office.id, office]));
  const byName = groupBy(offices, ({ name }) => foldKey(name));
  const byNumber = groupBy(offices, ({ number }) => normalizeNumber(number));
  const find = (row: RowFacts): Match<Office> => {
    const number = numberOf(row);
    const named = byName.get(foldKey(rowText(row, 'name'))) ?? [];
    const certain = named.filter((office) => number !== '' && normalizeNumber(office.number) === number);
    const likely = certain.length > 0 ? certain : named.filter((office) => number === '' || office.number === '');
    if (likely.length > 0) return inUse(likely, '事業所名が同じ', ({ name }) => name);
    if (named[0]) {
      const candidates = named.map((record) => ({ record, why: '事業所名が同じ・事業所番号が違う' }));
      return askWhich(problem('match/other-office-number', { name: named[0].name }), candidates);
    }
    return underNumber(row, byNumber.get(number) ?? []);
  };
  const keysOf = (row: RowFacts): string[] => {
    const name = foldKey(rowText(row, 'name'));
    return name === '' ? [] : [name];
  };
  const mayBeSame = (one: RowFacts, other: RowFacts): boolean => {
    const [first, second] = [numberOf(one), numberOf(other)];
    return first === '' || second === '' || first === second;
  };
  return { find, numbersOf: () => [], keysOf, mayBeSame, record: (id) => byId.get(id) };
}

/** Another name under a number that is known: renamed, or another service there; a service of another kind is another office. */
function underNumber(row: RowFacts, numbered: readonly Office[]): Match<Office> {
  const kind = foldKey(rowText(row, 'serviceKind'));
  const candidates = numbered
    .filter(({ status }) => status === 'registered')
    .filter(({ serviceKind }) => kind === '' || serviceKind === '' || foldKey(serviceKind) === kind)
    .map((record) => ({ record, why: '事業所番号が同じ・事業所名が違う' }));
  const [first] = candidates;
  if (!first) return { record: null };
  return askWhich(problem('match/other-office-name', { name: first.record.name }), candidates);
}
