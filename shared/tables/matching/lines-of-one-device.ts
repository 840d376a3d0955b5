import { isBareNumber } from '../../text/bare-number';
import { foldKey } from '../../text/fold-key';
import { normalizeNumber } from '../../text/width';
import type { MatchedRow, SeveralUsers } from './draft-row';
import { groupBy } from './match';
import type { LedgerView } from './ledger-view';
import { remarkOfSeveral } from './several-users';

/** What one device has one of: where two lines say another, they aren't of one. */
const OF_ONE = ['kind', 'model', 'serialNumber', 'vpnId', 'mail', 'ownership', 'system'] as const;

/** Says that it is shared, and no more: 共用, 山本さんと共用. */
const SAYS_SHARED = /^(?:.{1,12}と)?(?:共[用有]|兼用)(?:中|です)?$/u;

const textOf = ({ row }: MatchedRow, field: string): string => String(row.values[field] ?? '').trim();

/**
 * Lines of one device, one for each who uses it: 〃 below its number, or the number again, with another user. The first goes in with all of
 * them, and the others go with it. Where nothing says that it is one, each line stays, and is asked about.
 * @param left lines that somebody left out
 */
export function linesOfOneDevice(
  rows: readonly MatchedRow[],
  left: ReadonlySet<number>,
  { people }: Pick<LedgerView, 'people'>,
): readonly MatchedRow[] {
  const made = new Map<MatchedRow, MatchedRow>();
  for (const group of groupBy(rows, (one) => (left.has(one.row.line) ? '' : numberOf(one, people))).values()) {
    const lines = group.toSorted((a, b) => a.row.line - b.row.line);
    const [first, ...others] = lines;
    if (!first || others.length === 0 || !areOne(first, others)) continue;
    // Who a user is, is asked first.
    const known = others.filter(({ wordProblems }) => !wordProblems.holder);
    for (const one of others) made.set(one, { ...one, partOf: first.row.line });
    made.set(first, joinedLine(first, known, people));
  }
  return rows.map((row) => made.get(row) ?? row);
}

/** ① is one of its office. */
function numberOf(one: MatchedRow, people: LedgerView['people']): string {
  const number = textOf(one, 'assetNumber');
  if (number === '') return '';
  const place = one.ids.office ?? people.find(({ id }) => id === one.ids.holder)?.officeId ?? '';
  return `${normalizeNumber(number)}${isBareNumber(number) ? ` ${place}` : ''}`;
}

const isDittoed = ({ row }: MatchedRow): boolean =>
  row.notes.some(
    ({ field, code }) => field === 'assetNumber' && (code === 'note/as-above' || code === 'note/same-device'),
  );

function areOne(first: MatchedRow, others: readonly MatchedRow[]): boolean {
  const all = [first, ...others];
  const users = all.flatMap(({ ids, wordProblems, row }) => ids.holder ?? (wordProblems.holder ? row.line : []));
  const areApart = users.length === all.length && new Set(users).size === all.length;
  const hasUser = first.ids.holder != null && !first.wordProblems.holder;
  const isSame = (values: readonly string[]): boolean => new Set(values.filter((one) => one !== '')).size <= 1;
  return (
    hasUser &&
    (areApart || others.every(isDittoed)) &&
    OF_ONE.every((field) => isSame(all.map((one) => foldKey(textOf(one, field))))) &&
    isSame(all.map(({ ids }) => ids.office ?? ''))
  );
}

/** It is with the first who has it without a remark that it is shared; what the other lines say goes with it. */
function joinedLine(first: MatchedRow, others: readonly MatchedRow[], people: LedgerView['people']): MatchedRow {
  const all = [first, ...others];
  const nameOf = (one: MatchedRow): string => people.find(({ id }) => id === one.ids.holder)?.name ?? '';
  const holder = all.find((one) => one.ids.holder && !/共[用有]|兼用/.test(textOf(one, 'note'))) ?? first;
  const named = all.flatMap((one): SeveralUsers['others'][number][] => [
    ...(one.ids.holder ? [{ id: one.ids.holder, name: nameOf(one) }] : []),
    ...(one.users?.others ?? []),
  ]);
  const notes = all.flatMap((one) => {
    const parts = textOf(one, 'note').split('　');
    const note = (one === first ? parts : parts.filter((part) => !SAYS_SHARED.test(part.trim()))).join('　');
    if (note === '') return [];
    return one === first ? note : `${nameOf(one)}：${note}`;
  });
  const values = { ...first.row.values };
  for (const { row } of others)
    for (const [field, value] of Object.entries(row.values))
      if (String(values[field] ?? '') === '' && OF_ONE.some((one) => one === field)) values[field] = value;
  if (notes.length > 0) values['note'] = notes.join('\n');
  const id = holder.ids.holder ?? '';
  const rest = named.filter((one, at) => one.id !== id && named.findIndex(({ name }) => name === one.name) === at);
  const users = { id, name: nameOf(holder), others: rest };
  const word = [...new Set(all.map((one) => textOf(one, 'holder')))].join('、');
  return {
    ...first,
    row: { ...first.row, values },
    own: first.row,
    memo: all.flatMap(({ memo = [] }) => memo),
    ...(rest.length > 0 && {
      users,
      wordsTold: { ...first.wordsTold, holder: remarkOfSeveral(word, users) },
    }),
  };
}
