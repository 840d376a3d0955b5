import { expect, test } from 'vitest';
import { parseSentence, suggestedDay } from '@shared/procedures/wizard/parsed-sentence';
import { aStaff } from '../../../builders/staff';

const TODAY = '2026-11-21';
const people = [
  aStaff({ id: 'yamada', name: '山田 花子', kana: 'やまだ はなこ' }),
  aStaff({ id: 'sato-k', name: '佐藤 健一', kana: 'さとう けんいち' }),
  aStaff({ id: 'sato-m', name: '佐藤 恵', kana: 'さとう めぐみ' }),
  aStaff({ id: 'hara', name: '原 修', kana: 'はら おさむ' }),
  aStaff({ id: 'kazushiro', name: '髙橋 直子', kana: 'たかはし なおこ' }),
  aStaff({ id: 'gone', name: '村上 玲子', kana: 'むらかみ れいこ', status: 'struck-off', struckOffOn: '2026-01-01' }),
];
const heard = (sentence: string) => parseSentence(sentence, people, TODAY);
const names = (sentence: string): string[] => heard(sentence).people.map(({ id }) => id);

test('one sentence says the event, who, when and where', () => {
  const all = heard('山田さんが来月、市内の同じ法人の別の事業所に移ります');
  expect(all.kinds[0]).toBe('transfer');
  expect(all.people.map(({ id }) => id)).toEqual(['yamada']);
  expect(all.where).toBe('same-city');
  expect(suggestedDay(all, 'transfer', TODAY)).toBe('2026-12-01');
});

test('people are found by surname with さん, in kana, and in other shapes of their kanji', () => {
  expect(names('やまださんが辞めます')).toEqual(['yamada']);
  expect(names('高橋さんの名字が変わった')).toEqual(['kazushiro']);
  expect(names('原さんが退職')).toEqual(['hara']);
});

test('people are found by a surname that is a word by itself', () => {
  expect(names('髙橋 退職')).toEqual(['kazushiro']);
  expect(names('退職　ﾔﾏﾀﾞ')).toEqual(['yamada']);
  expect(names('原　辞めます')).toEqual(['hara']);
});

test('a surname inside another word is nobody', () => {
  expect(names('小原さんが退職')).toEqual([]);
  expect(names('原則として変更')).toEqual([]);
});

test('of a surname that several have, all are named; the full name is one of them', () => {
  expect(names('佐藤さんが辞めます')).toEqual(['sato-k', 'sato-m']);
  expect(names('佐藤 恵さんが辞めます')).toEqual(['sato-m']);
  expect(names('佐藤健一が辞めます')).toEqual(['sato-k']);
});

test('who is struck off is not offered', () => {
  expect(names('村上さんが辞めます')).toEqual([]);
});

test.each([
  ['来月辞めます', 'leave', '2026-12-31'],
  ['来月末で辞めます', 'leave', '2026-12-31'],
  ['来月から来ます', 'join', '2026-12-01'],
  ['１１月３０日で辞めます', 'leave', '2026-11-30'],
  ['12/20に異動', 'transfer', '2026-12-20'],
  ['R8.12.25に異動', 'transfer', '2026-12-25'],
  ['明日から', 'join', '2026-11-22'],
  ['今月いっぱいで辞める', 'leave', '2026-11-30'],
  ['3月で辞めます', 'leave', '2027-03-31'],
  ['年度末で退職', 'leave', '2027-03-31'],
  ['年末で退職', 'leave', '2026-12-31'],
] as const)('「%s」 suggests a day', (sentence, kind, day) => {
  expect(suggestedDay(heard(sentence), kind, TODAY)).toBe(day);
});

test('without a word about time nothing is suggested', () => {
  expect(suggestedDay(heard('佐藤さんが辞めます'), 'leave', TODAY)).toBeNull();
});

test('out of the city, or to another corporation', () => {
  expect(heard('市外の事業所に移ります').where).toBe('outside');
  expect(heard('ほかの法人に移ります').where).toBe('outside');
  expect(heard('別の事業所に移ります').where).toBeNull();
});
