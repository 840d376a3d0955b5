import { expect, test } from 'vitest';
import { Letter, MailAddress, messageIdOf } from '@shared/submission/letter';
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
