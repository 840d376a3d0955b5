import { expect, test } from 'vitest';
import { questionWords } from '@shared/asks/question-words';

test('a fact of main’s question is what is seen of it: nothing turns the words round, and none are pushed out of sight', () => {
  const facts = ['ひまわりの里\u202e去年の', `書類 12件${' '.repeat(80)}・全員の同意書`, '令和8年\n4月\u200b\u3164'];
  expect(questionWords('export-office', { facts }).facts).toEqual([
    'ひまわりの里去年の',
    '書類 12件 ・全員の同意書',
    '令和8年4月',
  ]);
  expect(questionWords('mail-receiver', { facts: ['kaigo@city.example', '髙󠄁木 一郎'] }).facts).toEqual([
    'kaigo@city.example',
    '髙󠄁木 一郎',
  ]);
});
