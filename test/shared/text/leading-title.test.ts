import { expect, test } from 'vitest';
import { splitTitle } from '@shared/text/leading-title';

test.each([
  ['理事長　見本太郎', '理事長', '見本太郎'],
  ['理事長見本太郎', '理事長', '見本太郎'],
  ['代表取締役 見本 太郎', '代表取締役', '見本 太郎'],
  ['代表取締役社長　見本 太郎', '代表取締役社長', '見本 太郎'],
  ['代表理事　髙橋 正', '代表理事', '髙橋 正'],
  [' 施設長 葛\u{e0100}城 美咲 ', '施設長', '葛\u{e0100}城 美咲'],
  ['代表 見本 太郎', '代表', '見本 太郎'],
  ['理事長', '理事長', ''],
])('%s: a title and a name', (typed, title, name) => {
  expect(splitTitle(typed)).toEqual({ title, name });
});

test.each(['見本 太郎', '末長 花子', '部長谷川 一', '代表院 太郎', '医療法人見本会 理事長 見本 太郎', ''])(
  '%s: a name alone',
  (typed) => {
    expect(splitTitle(typed)).toEqual({ title: '', name: typed });
  },
);
