import { expect, test } from 'vitest';
import { Letter, letterLimits, MailAddress, messageIdOf } from '@shared/submission/letter';
import { aLetter } from '../../builders/order';

const id = '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01';

test('a letter has one Message-ID, of the office’s own domain where that can be written', () => {
  expect(messageIdOf(id, 'kyotaku@himawari.example')).toBe(`<${id}@himawari.example>`);
  for (const sender of [null, 'kyotaku@ひまわり.example', 'x@localhost', 'x@a b.example'])
    expect(messageIdOf(id, sender)).toBe(`<${id}@renkei-daicho.invalid>`);
});

test('an address is one address, and a subject one line: nothing typed there adds a receiver', () => {
  expect(MailAddress.safeParse('kaigo@city.example').success).toBe(true);
  for (const typed of ['', 'kaigo', 'a@b, c@d', 'a@b\r\nRCPT TO:<c@d>', '山田 <a@b>', 'a@b>'])
    expect(MailAddress.safeParse(typed).success, typed).toBe(false);
  expect(Letter.safeParse(aLetter({ subject: '提出\r\nBcc: x@y.example' })).success).toBe(false);
});

test('a letter is sent by the app or lies in the mail program, to as many as fit, and is kept as it is', () => {
  const isKept = (given: object): boolean => {
    const letter = aLetter(given);
    const read = Letter.safeParse(letter);
    return read.success && JSON.stringify(read.data) === JSON.stringify(letter);
  };
  const addresses = (count: number): string[] => Array.from({ length: count }, (_, i) => `kaigo${i}@city.example`);
  expect([isKept({ by: 'server' }), isKept({ by: 'draft' }), isKept({ by: 'post' })]).toEqual([true, true, false]);
  for (const field of ['to', 'cc']) {
    expect(isKept({ [field]: addresses(letterLimits.receivers) })).toBe(true);
    expect(isKept({ [field]: addresses(letterLimits.receivers + 1) })).toBe(false);
  }
  for (const field of ['subject', 'text'] as const) {
    expect(isKept({ [field]: 'あ'.repeat(letterLimits[field]) })).toBe(true);
    expect(isKept({ [field]: 'あ'.repeat(letterLimits[field] + 1) })).toBe(false);
  }
  for (const messageId of ['a@b', '<a b@c>', '<a@b>x', 'x<a@b>', '<@b>', '<a@>', `<${'a'.repeat(101)}@b>`])
    expect(isKept({ messageId }), messageId).toBe(false);
});
