import { expect, test } from 'vitest';
import { Letter } from '@shared/submission/letter';
import { letterFault, practiceFault, typedLetter } from '@shared/submission/letter-fault';
import { aLetter } from '../../builders/order';

const ADDRESS = 'kaigo@city.example';
const typed = (given: Partial<Letter> = {}, copyTo: string | null = null) => {
  const { messageId: _, ...letter } = aLetter(given);
  return typedLetter(letter, copyTo);
};
const fieldOf = (given: Partial<Letter>): string | null => letterFault(typed(given), ADDRESS)?.field ?? null;
const addresses = (count: number): string[] => Array.from({ length: count }, (_, n) => `kaigo${n}@city.example`);

test('a letter with nothing wrong goes', () => {
  expect(letterFault(typed(), ADDRESS)).toBeNull();
  expect(letterFault(typed({ by: 'draft', to: [] }), '')).toBeNull();
});

test('what lacks or can’t be read is named at its field', () => {
  expect(fieldOf({ to: ['kaigo'] })).toBe('to');
  expect(fieldOf({ to: [] })).toBe('to');
  expect(fieldOf({ by: 'draft', to: [] })).toBe('to');
  expect(fieldOf({ subject: ' 　' })).toBe('subject');
});

test('what is pasted into the subject out of a table is one line', () => {
  const letter = typed({ subject: '様式１\t様式２の提出\r' });
  expect(letter.subject).toBe('様式１ 様式２の提出');
  expect(letterFault(letter, ADDRESS)).toBeNull();
  expect(typed({ subject: '様式１\r\n\r\n様式２' }).subject).toBe('様式１ 様式２');
});

test('a draft may be without a receiver where the pack names none; what this PC sends may not', () => {
  expect(letterFault(typed({ by: 'draft', to: [] }), '')).toBeNull();
  expect(letterFault(typed({ by: 'server', to: [] }), '')).toEqual({
    ...{ field: 'to', text: '宛先が空です。入れると送れます' },
  });
});

test.each<[string, Partial<Letter>, string]>([
  ['a subject', { subject: 'あ'.repeat(401) }, 'subject'],
  ['a text', { text: 'あ'.repeat(20_001) }, 'text'],
  ['a list of receivers', { to: addresses(21) }, 'to'],
])('%s that is too long is said at its field', (_, given, field) => {
  expect(fieldOf(given)).toBe(field);
});

test('whatever was typed: with nothing wrong it can be frozen', () => {
  const { messageId } = aLetter();
  for (const given of [
    { subject: '件\u0007名' },
    { subject: 'あ'.repeat(400) },
    { text: 'あ'.repeat(20_000) },
    { text: '\t本文\r\n'.repeat(3000) },
    { to: addresses(20) },
  ])
    for (const copyTo of [null, '山田＠ひまわり', 'kyotaku@himawari.example']) {
      const letter = typed(given, copyTo);
      expect(letterFault(letter, ADDRESS)).toBeNull();
      expect(Letter.safeParse({ ...letter, messageId }).success, JSON.stringify([given, copyTo]).slice(0, 80)).toBe(
        true,
      );
    }
});

test('each sentence says what is wrong and what to do', () => {
  const said = (given: Partial<Letter>): string | undefined => letterFault(typed(given), ADDRESS)?.text;
  expect(said({ to: [ADDRESS, 'kaigo'] })).toBe('「kaigo」は、メールアドレスとして読めません');
  expect(said({ to: [] })).toBe('宛先が空です。入れると送れます');
  expect(said({ to: addresses(21) })).toBe('宛先は20か所までです。減らすと送れます');
  expect(said({ subject: '' })).toBe('件名が空です。入れると送れます');
  expect(said({ subject: 'あ'.repeat(401) })).toBe('件名が長すぎます。400字までにすると送れます');
  expect(said({ text: 'あ'.repeat(20_001) })).toBe('本文が長すぎます。20,000字までにすると送れます');
  const practice = (address: string) => practiceFault({ to: ['nobody@example.jp', 'kaigo@city.lg.jp'] }, address);
  expect(practice('')).toEqual({
    field: 'to',
    text: 'サンプルでは、実際の宛先には出せません。空にすると試せます',
  });
  expect(practice(ADDRESS)?.text).toBe(`サンプルでは、実際の宛先には出せません。${ADDRESS} に戻すと試せます`);
});
