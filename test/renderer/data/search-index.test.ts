import { describe, expect, test } from 'vitest';
import type { Staff } from '@shared/ledger/entities';
import { matcher, type Indexed } from '../../../renderer/data/search-index';
import { JoinedIndex } from '../../../renderer/records/list/joined-index';
import { aStaff } from '../../builders/staff';

const texts = {
  linksOf: () => [],
  textsOf: ({ name, kana, employeeNumber }: Staff) => [name, kana, employeeNumber],
};
const index = () => {
  const joined = new JoinedIndex<Staff>();
  return { of: (people: ReadonlyMap<string, Staff>): readonly Indexed<Staff>[] => joined.of(people.values(), texts) };
};
const byId = (...people: Staff[]): Map<string, Staff> => new Map(people.map((person) => [person.id, person]));

const takahashi = aStaff({ name: '髙橋 直子', kana: 'たかはし なおこ', employeeNumber: '0031' });
const katsuragi = aStaff({ name: '葛󠄀城 美咲', kana: 'かつらぎ みさき', employeeNumber: '0028' });
const yuko = aStaff({ name: '福島 祐子', kana: 'ふくしま ゆうこ', employeeNumber: '0048' });
const people = byId(takahashi, katsuragi, yuko);

function found(typed: string): string[] {
  const fits = matcher(typed);
  return index()
    .of(people)
    .filter(({ key }) => fits(key))
    .map(({ record }) => record.name);
}

describe('a search', () => {
  test.each([
    ['たかはし', '髙橋 直子'],
    ['タカハシ', '髙橋 直子'],
    ['ﾀｶﾊｼ', '髙橋 直子'],
    ['高橋', '髙橋 直子'],
    ['髙橋直子', '髙橋 直子'],
    ['葛城', '葛󠄀城 美咲'],
    ['ゆーこ', '福島 祐子'],
    ['００３１', '髙橋 直子'],
  ])('for %s finds %s', (typed, name) => {
    expect(found(typed)).toEqual([name]);
  });

  test('for two words finds who has both, in any order', () => {
    expect(found('なおこ　高橋')).toEqual(['髙橋 直子']);
    expect(found('なおこ 福島')).toEqual([]);
  });

  test('for nothing finds everybody', () => {
    expect(found('　')).toHaveLength(3);
  });

  test('doesn’t find a word across two fields', () => {
    expect(found('子た')).toEqual([]);
  });
});

describe('the index', () => {
  test('keeps the entries of unchanged records, so that one edit folds one record', () => {
    const search = index();
    const before = search.of(people);
    const renamed = { ...yuko, name: '渡邉 祐子' };
    const after = search.of(byId(takahashi, katsuragi, renamed));
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).not.toBe(before[2]);
    expect(matcher('渡辺')(after[2]?.key ?? '')).toBe(true);
    expect(matcher('福島')(after[2]?.key ?? '')).toBe(false);
  });

  test('forgets who was taken out', () => {
    const search = index();
    search.of(people);
    expect(search.of(byId(takahashi)).map(({ record }) => record.id)).toEqual([takahashi.id]);
  });

  test('is the same list for the same state of the table', () => {
    const search = index();
    expect(search.of(people)).toBe(search.of(people));
  });
});
