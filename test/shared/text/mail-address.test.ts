import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import MailComposer from 'nodemailer/lib/mail-composer';
import { isMail, normalizeMail } from '@shared/text/width';
import { mailDoubt, nameDoubt } from '@shared/ledger/typed-doubts';
import { MailAddress } from '@shared/submission/letter';

describe('a mail address as lists have it', () => {
  test.each([
    ['mailto:sato@himawari.example', 'sato@himawari.example'],
    ['mailto:sato@himawari.example?subject=名簿', 'sato@himawari.example'],
    ['佐藤 恵 <sato@himawari.example>', 'sato@himawari.example'],
    ['佐藤＜ｓａｔｏ＠ｈｉｍａｗａｒｉ．ｅｘａｍｐｌｅ＞', 'sato@himawari.example'],
    ['<sato@himawari.example>', 'sato@himawari.example'],
    ['sato@docomo.ne.jp（携帯）', 'sato@docomo.ne.jp'],
    ['（携帯）sato@docomo.ne.jp', 'sato@docomo.ne.jp'],
    ['携帯：sato@docomo.ne.jp', 'sato@docomo.ne.jp'],
    ['E-mail: sato@himawari.example', 'sato@himawari.example'],
    ['sato@himawari.example;', 'sato@himawari.example'],
    ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
  ])('%s is %s', (typed, address) => {
    expect(normalizeMail(typed)).toBe(address);
    expect(isMail(address)).toBe(true);
  });

  test.each([
    'sato@x',
    'sa to@himawari.example',
    '佐藤sato@himawari.example',
    'a@himawari.example、b@himawari.example',
    'a@himawari.example b@himawari.example',
    'sato@himawari..example',
    'sato@-himawari.example',
    'sato@himawari.example.',
    'sato@himawari.example携帯',
    'さとう@himawari.example',
    'sato@ひまわり.example',
    'sato\u200b@himawari.example',
    '\u202esato@himawari.example',
    'sato@himawari.exa\u00admple',
    'sato@192.0.2.1',
  ])('%j is asked about, and never made into another one', (typed) => {
    expect(isMail(normalizeMail(typed))).toBe(false);
    expect(MailAddress.safeParse(normalizeMail(typed)).success).toBe(false);
    expect(mailDoubt(typed)).toMatch(/。/);
  });

  const piece = fc.constantFrom(...'ab.@<>()（） \u200b-_+%あ"\'');
  test('is one for the ledger exactly if the mail library sends to it as it stands', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const typed = `${pieces.join('')}@b.example`;
        if (!isMail(typed)) return;
        const { to } = new MailComposer({ to: { name: '', address: typed } }).compile().getEnvelope();
        // An old mobile address comes back in quotes, which its server takes off.
        expect(to.map((one) => one.replace(/^"(.*)"@/, '$1@'))).toEqual([typed]);
      }),
    );
  });

  test('nothing changes the second time', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = normalizeMail(pieces.join(''));
        expect(normalizeMail(once)).toBe(once);
      }),
    );
  });
});

describe('characters that nobody sees', () => {
  test.each(['\u00ad', '\u200b', '\u200e', '\u202e', '\u2028', '\u2060', '\u2066', '\ufeff'])(
    '%j in a name is told',
    (one) => {
      expect(nameDoubt(`佐藤${one}恵`)).toMatch(/^見えない文字（U\+[0-9A-F]{4}）が入っています/);
    },
  );

  test.each(['葛\u{e0100}城', '神\ufe00', '\u{20bb7}田 恵', 'が\u3099', 'ﾊﾟｰﾄ'])('%j holds none', (name) => {
    expect(nameDoubt(name)).toBeNull();
  });
});
