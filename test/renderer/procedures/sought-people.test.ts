import { expect, test } from 'vitest';
import { searchIndexKey } from '@shared/text/search-key';
import { soughtPeople } from '../../../renderer/features/procedures/wizard/sought-people';
import { aStaff } from '../../builders/staff';

const people = [
  aStaff({ id: 's1', name: '佐藤 健一', kana: 'さとう けんいち', officeId: 'here' }),
  aStaff({ id: 's2', name: '鈴木 一郎', kana: 'すずき いちろう', officeId: 'here' }),
  aStaff({ id: 's3', name: '佐藤 花子', kana: '', officeId: 'here' }),
  aStaff({ id: 's4', name: '佐藤 誠', kana: 'さとう まこと', officeId: 'there' }),
  aStaff({ id: 's5', name: '佐藤 退', kana: '', officeId: 'here', status: 'struck-off' }),
];
const ordered = people.map((record) => ({ record, key: searchIndexKey(`${record.name}\n${record.kana}`) }));
const sought = (typed: string, given: Partial<Parameters<typeof soughtPeople>[1]> = {}) => {
  const { listed, left, ...counts } = soughtPeople(ordered, {
    ...{ typed, missedShownFor: '', first: new Set<string>(), chosen: [] },
    ...{
      hasLeft: () => false,
      showsLeft: false,
      mayBeChosen: () => true,
      isHere: ({ officeId }) => officeId === 'here',
    },
    ...given,
  });
  return { ids: listed.map(({ id }) => id).join(' '), ...(left > 0 && { left }), ...counts };
};

test('who has no furigana isn’t passed over in silence by a search as it is read, and stands below once asked for', () => {
  expect(sought('さとう')).toEqual({ ids: 's1 s4', found: 2, missed: { count: 1, isShown: false } });
  expect(sought('さとう', { missedShownFor: 'さとう' })).toEqual({
    ...{ ids: 's1 s4 s3', found: 2, missed: { count: 1, isShown: true } },
  });
  expect(sought('すずき', { missedShownFor: 'さとう' })).toMatchObject({ ids: 's2', missed: { isShown: false } });
  expect(sought('佐藤')).toMatchObject({ ids: 's1 s3 s4', missed: { count: 0 } });
});

test('before anything is typed the office in use stands there, whom one came for first, and who is chosen always', () => {
  expect(sought('')).toEqual({ ids: 's1 s2 s3', found: 3, missed: { count: 0, isShown: false } });
  expect(sought('', { first: new Set(['s4']), chosen: ['s4'] }).ids).toBe('s4 s1 s2 s3');
  expect(sought('鈴木', { chosen: ['s3', 's1'] }).ids).toBe('s3 s1 s2');
  expect(sought('', { mayBeChosen: ({ officeId }) => officeId === 'there', isHere: () => true }).ids).toBe('s4');
});

test('who has left stands there only when asked for, and last; whom one came for always', () => {
  const hasLeft = ({ id }: { id: string }): boolean => id === 's1';
  expect(sought('', { hasLeft })).toMatchObject({ ids: 's2 s3', found: 2, left: 1 });
  expect(sought('佐藤', { hasLeft })).toMatchObject({ ids: 's3 s4', found: 2, left: 1 });
  expect(sought('', { hasLeft, showsLeft: true })).toMatchObject({ ids: 's2 s3 s1', found: 3, left: 1 });
  expect(sought('', { hasLeft, first: new Set(['s1']), chosen: ['s1'] }).ids).toBe('s1 s2 s3');
});
