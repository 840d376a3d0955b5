import { beforeEach, expect, test, vi } from 'vitest';
import { searchIndexKey } from '@shared/text/search-key';
import { withoutKana } from '../../../renderer/records/list/record-order';
import { useRecordList, type ListFacts } from '../../../renderer/records/list/use-record-list';

/** What a part would remember from one drawing to the next. */
const kept = vi.hoisted(() => ({ at: 0, memos: [] as { value: unknown; deps: readonly unknown[] }[] }));
vi.mock('react', async (real) => ({
  ...(await real<typeof import('react')>()),
  useMemo: (make: () => unknown, deps: readonly unknown[]) => {
    const before = kept.memos[kept.at];
    const isSame = before?.deps.every((dep, i) => Object.is(dep, deps[i])) ?? false;
    const memo = isSame && before ? before : { value: make(), deps };
    kept.memos[kept.at++] = memo;
    return memo.value;
  },
}));
const inUse = vi.hoisted(() => ({ office: { id: 'o1' } }));
vi.mock('../../../renderer/state/office-in-use', () => ({ useOfficeInUse: () => inUse }));

interface Person {
  id: string;
  officeId: string;
  job: string;
}
const people = ['看護師', '介護職員', '', '看護師', '事務'].map((job, i) => ({ id: `p${i}`, officeId: 'o1', job }));
const elsewhere = { id: 'p9', officeId: 'o2', job: '看護師' };

const asked = { filters: 0, offices: 0 };
const facts: ListFacts<Person, 'all' | 'nurse'> = {
  ordered: [...people, elsewhere].map((record) => ({ record, key: record.id }) as never),
  isOf: ({ officeId }, { id }) => ((asked.offices += 1), officeId === id),
  filtersOf: ({ job }) => ((asked.filters += 1), job === '看護師' ? ['nurse'] : []),
  sortTextOf: (column) => (column === 'job' ? jobOf : null),
};
const jobOf = ({ job }: Person): string => job;
const drawn = (columnId: string, isDescending = false, query = '', filter: 'all' | 'nurse' = 'all') => {
  kept.at = 0;
  return useRecordList({ filter, query, sort: { columnId, isDescending } }, facts);
};
/** A list that knows how its people are read, and doesn't of two of them. */
const NAMES: [name: string, kana: string, job: string][] = [
  ['佐藤 健一', 'さとう けんいち', '看護師'],
  ['鈴木 一郎', 'すずき いちろう', '医師'],
  ['佐藤 花子', '', '看護師'],
  ['グエン ホア', '', '介護職員'],
];
const readable = NAMES.map(([name, kana, job], i) => ({ id: `n${i}`, officeId: 'o1', name, kana, job }));
const searched = (query: string, missedShownFor = '', columnId = 'name', filter: 'all' | 'nurse' = 'all') => {
  kept.at = 0;
  return useRecordList<(typeof readable)[number], 'all' | 'nurse'>(
    { filter, query, missedShownFor, sort: { columnId, isDescending: false } },
    {
      ordered: readable.map((record) => ({ record, key: searchIndexKey(`${record.name}\n${record.kana}`) })),
      isOf,
      last: withoutKana,
      sortTextOf,
      filtersOf,
    },
  );
};
const isOf = ({ officeId }: { officeId: string }, { id }: { id: string }): boolean => officeId === id;
const sortTextOf = (column: string) => (column === 'job' ? jobOf : null);
const filtersOf = ({ job }: { job: string }): 'nurse'[] => (job === '看護師' ? ['nurse'] : []);
const ids = ({ rows }: { rows: readonly { id: string }[] }): string[] => rows.map(({ id }) => id);
beforeEach(() => void (kept.memos = []));

test('another order asks nobody anew under which chips they show, nor whose they are', () => {
  expect(ids(drawn('name'))).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  Object.assign(asked, { filters: 0, offices: 0 });
  expect(ids(drawn('job'))).toEqual(['p1', 'p0', 'p3', 'p4', 'p2']);
  expect(ids(drawn('job', true))).toEqual(['p4', 'p0', 'p3', 'p1', 'p2']);
  expect(ids(drawn('name', true))).toEqual(['p4', 'p3', 'p2', 'p1', 'p0']);
  expect(asked).toEqual({ filters: 0, offices: 0 });
});

test('a chip asks each of them once, for how many there are and for who they are; the next chip asks nobody', () => {
  asked.filters = 0;
  expect(ids(drawn('name', false, '', 'nurse'))).toEqual(['p0', 'p3']);
  expect(asked.filters).toBe(people.length);
  expect(ids(drawn('name'))).toHaveLength(people.length);
  expect(ids(drawn('name', false, '', 'nurse'))).toEqual(['p0', 'p3']);
  expect(asked.filters).toBe(people.length);
});

test('for a chip that is pressed nobody else is looked at', () => {
  const seen = new Set<string>();
  const ordered = people.map((record) => ({
    key: record.id,
    get record() {
      return (seen.add(record.id), record);
    },
  }));
  const pressed = (filter: 'all' | 'nurse') => {
    kept.at = 0;
    return useRecordList({ filter, query: '', sort: { columnId: 'name', isDescending: false } }, { ...facts, ordered });
  };
  pressed('all');
  seen.clear();
  expect(ids(pressed('nurse'))).toEqual(['p0', 'p3']);
  expect([...seen]).toEqual(['p0', 'p3']);
});

test('what is filtered and found stands in the order that was chosen, and is counted without it', () => {
  const { counts, ...nurses } = drawn('job', false, '', 'nurse');
  expect(ids(nurses)).toEqual(['p0', 'p3']);
  expect([...counts]).toEqual([['nurse', 2]]);
  expect(ids(drawn('job', true, 'p'))).toEqual(['p4', 'p0', 'p3', 'p1', 'p2']);
  expect(ids(drawn('job', true, 'p3'))).toEqual(['p3']);
  expect(drawn('job', false, 'p9')).toMatchObject({ rows: [], elsewhere: 0 });
  expect(drawn('job', false, 'p0', 'nurse').elsewhere).toBe(0);
  expect(drawn('job', false, 'p1', 'nurse').elsewhere).toBe(1);
});

test('who is looked for by kana and has none is told, and shown below the finds when that is asked for', () => {
  const found = searched('さとう');
  expect(ids(found)).toEqual(['n0']);
  expect(found.missed).toEqual({ count: 1, isShown: false });
  const shown = searched('さとう', 'さとう');
  expect(ids(shown)).toEqual(['n0', 'n2']);
  expect(shown).toMatchObject({ missed: { count: 1, isShown: true }, parting: { from: 1, title: 'ふりがなが空' } });
  // Under the chips that were chosen, and in any order.
  expect(searched('すずき', '', 'name', 'nurse').missed.count).toBe(1);
  expect(searched('すずき', 'すずき', 'job')).toMatchObject({ parting: { from: 1 }, missed: { isShown: true } });
  // Another search begins without them.
  expect(ids(searched('すず', 'さとう'))).toEqual(['n1']);
});

test('nobody is missed where kanji were typed, or the name itself is read as it stands', () => {
  expect(searched('佐藤').missed.count).toBe(0);
  expect(searched('佐藤').rows).toHaveLength(2);
  expect(searched('').missed.count).toBe(0);
  // グエン is found by ぐえん, and is no riddle to who looks for さとう.
  expect(ids(searched('ぐえん'))).toEqual(['n3']);
  // With kanji beside it, only who has them may be meant.
  expect(searched('佐藤 はな').missed.count).toBe(1);
  expect(searched('田中 はな').missed.count).toBe(0);
});
