import { expect, test } from 'vitest';
import { peopleAsChoices, personChoices, personOf } from '../../../renderer/records/list/person-choices';
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

test('whoever comes into question is told apart behind the name', () => {
  const note = '11/30 退職予定\n鍵は返却ずみ';
  const all = [
    aStaff({ id: 'a', name: '佐藤 恵子', kana: 'さとう けいこ', jobType: '事務', joinedOn: '2022-10-23', note }),
    aStaff({
      id: 'b',
      name: '佐藤　恵子',
      kana: 'さとう けいこ',
      jobType: '事務',
      employeeNumber: '12',
      joinedOn: null,
    }),
    aStaff({ id: 'c', name: '鈴木 一郎', kana: 'すずき いちろう', jobType: '' }),
  ].map((one) => (one.id === 'b' ? one : { ...one, employeeNumber: '' }));
  expect(peopleAsChoices(all).map(({ word }) => word)).toEqual([
    '佐藤 恵子（事務・令和4年10月23日入職・メモ：11/30 退職予定）',
    '佐藤　恵子（事務・職員番号 12）',
    '鈴木 一郎',
  ]);
});

test('they stand by furigana, in whichever order the ledger has them, and are found by it and by the name alone', () => {
  const named = (name: string, kana: string) => aStaff({ id: name, name, kana, jobType: '介護福祉士' });
  const choices = peopleAsChoices([
    named('後藤 綾', 'ごとう あや'),
    named('松本 健', 'まつもと けん'),
    named('加藤 理恵', 'かとう りえ'),
    named('加藤 理恵子', 'かとう りえこ'),
  ]);
  expect(choices.map(({ value }) => value)).toEqual(['加藤 理恵', '加藤 理恵子', '後藤 綾', '松本 健']);
  expect(suggest(choices, 'まつ', true, true).map(({ label }) => label)).toEqual(['松本 健（介護福祉士）']);
  expect(personOf(choices, '加藤理恵')?.value).toBe('加藤 理恵');
  expect(personOf(choices, '加藤')).toBeNull();
});

test('who is written 髙橋 is meant by 高橋, unless somebody is written so, or two may be', () => {
  const named = (...names: string[]) =>
    peopleAsChoices(names.map((name) => aStaff({ id: name, name, kana: '', jobType: '看護師' })));
  expect(personOf(named('髙橋 美里', '林 千鶴'), '高橋美里')?.value).toBe('髙橋 美里');
  expect(personOf(named('髙橋 美里', '高橋 美里'), '高橋 美里')?.value).toBe('高橋 美里');
  expect(personOf(named('渡邊 稔', '渡邉 稔'), '渡辺 稔')).toBeNull();
  expect(personOf(named('髙橋 美里'), '・')).toBeNull();
});
