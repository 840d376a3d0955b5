import { expect, test } from 'vitest';
import { wholeNameOf } from '@shared/ledger/known-person';

const called = (...names: string[]) => names.map((name) => ({ name }));
const people = called('林 千鶴', '小林 隆', '佐藤 恵子', '佐藤　大輔', '森田 正', '森本花子', '中村誠');

test('a surname that one alone has is the whole name, however it is written', () => {
  expect(['林', '林さん', ' 林　様', '小林'].map((typed) => wholeNameOf(typed, people))).toEqual([
    ...['林 千鶴', '林 千鶴', '林 千鶴', '小林 隆'],
  ]);
});

test('髙橋 is found by 高橋, whole or by the surname; whoever is written just so comes first', () => {
  const variants = called('髙橋 美里', '山﨑花子', '渡邊 稔', '渡辺 葵', '斉藤 一', '齋藤 一');
  const whole = (typed: string) => wholeNameOf(typed, variants);
  expect(['高橋', '高橋美里', '高橋さん', '山崎 花子'].map(whole)).toEqual([
    ...['髙橋 美里', '髙橋 美里', '髙橋 美里', '山﨑花子'],
  ]);
  expect(['渡辺', '渡邊'].map(whole)).toEqual(['渡辺 葵', '渡邊 稔']);
  expect(['斎藤', '斎藤 一', '山崎', '渡邉'].map(whole)).toEqual(['斎藤', '斎藤 一', '山崎', '渡邉']);
});

test('what several may mean, or nobody, or is whole already, stays as it was typed', () => {
  // Where the surname of 森本花子 and 中村誠 ends nobody knows.
  for (const typed of ['佐藤', '森', '森本', '中村', '林 花子', '林千鶴', '千鶴', '高橋', '', 'さん', '中村誠'])
    expect(wholeNameOf(typed, people)).toBe(typed);
  expect(wholeNameOf('林', called('林 千鶴', '林田花子'))).toBe('林');
  expect(wholeNameOf('林', called('林 千鶴', '林 千鶴'))).toBe('林');
});
