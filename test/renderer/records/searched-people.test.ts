import { expect, test } from 'vitest';
import { personChoices } from '../../../renderer/records/list/person-choices';
import { missedAmong } from '../../../renderer/records/list/use-searched-people';
import { suggest } from '../../../renderer/grid/suggest';
import { aStaff } from '../../builders/staff';

const people = [
  aStaff({ id: 'a', name: '佐藤 健一', kana: 'さとう けんいち', officeId: 'o', employeeNumber: '' }),
  aStaff({ id: 'b', name: '佐藤 花子', kana: '', officeId: 'o', employeeNumber: '' }),
];
const wordsOf = ({ name, kana }: { name: string; kana: string }): string => `${name} ${kana}`;

test('who has no furigana isn’t passed over where somebody is searched by it in a list', () => {
  const found = people.slice(0, 1);
  expect(missedAmong(people, found, 'さとう', wordsOf).map(({ id }) => id)).toEqual(['b']);
  expect(missedAmong(people, people, '佐藤', wordsOf)).toEqual([]);
});

test('nor in a cell: behind those that fit, and said why', () => {
  const choices = personChoices(new Map(people.map((one) => [one.id, one])), new Map(), 'o');
  const offered = (typed: string): string[] => suggest(choices, typed, true, true).map(({ label }) => label);
  expect(offered('さとう')).toEqual(['佐藤 健一', '佐藤 花子　ふりがなが空']);
  expect(offered('佐藤')).toEqual(['佐藤 健一', '佐藤 花子']);
});

test('two of one name and job are two words of a cell', () => {
  const twins = ['2022-10-23', '2016-12-17'].map((joinedOn, i) =>
    aStaff({ id: `t${i}`, name: '佐藤 恵子', jobType: '事務', officeId: 'o', employeeNumber: '', joinedOn }),
  );
  const words = personChoices(new Map(twins.map((one) => [one.id, one])), new Map(), 'o').map(({ word }) => word);
  expect(words).toEqual(['佐藤 恵子（事務・令和4年10月23日入職）', '佐藤 恵子（事務・平成28年12月17日入職）']);
});

test('two of one name are told apart by office and birthday, and by nothing else than their count where nothing is known', () => {
  const offices = new Map([
    ['o', { name: '訪問' }],
    ['d', { name: 'デイ' }],
  ]);
  const worded = (...given: Parameters<typeof aStaff>[0][]): string[] => {
    const all = given.map((one, i) =>
      aStaff({
        name: '佐藤 恵子',
        jobType: '',
        officeId: 'o',
        employeeNumber: '',
        joinedOn: null,
        ...one,
        id: `t${i}`,
      }),
    );
    return personChoices(new Map(all.map((one) => [one.id, one])), offices, 'o').map(({ word }) => word);
  };
  expect(worded({}, { officeId: 'd' })).toEqual(['佐藤 恵子（訪問）', '佐藤 恵子（デイ）']);
  expect(worded({ birthday: '1966-03-05' }, { birthday: '1983-01-02' })).toEqual([
    '佐藤 恵子（昭和41年3月5日生まれ）',
    '佐藤 恵子（昭和58年1月2日生まれ）',
  ]);
  expect(worded({}, {})).toEqual(['佐藤 恵子・1人目', '佐藤 恵子・2人目']);
});
