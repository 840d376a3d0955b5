import { describe, expect, test } from 'vitest';
import { accountFaults, mailAccountOf, typedOf, withSecurity } from '../../../renderer/features/settings/mail-form';

const typed = {
  ...typedOf(null),
  host: ' ｓｍｔｐ.example.jp ',
  port: '４６５',
  user: ' jimu ',
  address: ' jimu＠example.jp',
  senderName: ' ひまわりの里 ',
};

describe('the mail account as it is typed', () => {
  test('is taken in full width as well', () => {
    expect(accountFaults(typed)).toEqual([]);
    expect(mailAccountOf(typed)).toEqual({
      host: 'smtp.example.jp',
      port: 465,
      security: 'tls',
      user: 'jimu',
      address: 'jimu@example.jp',
      senderName: 'ひまわりの里',
      copyToSelf: false,
    });
  });

  test('names what lacks, in the order of the form', () => {
    expect(accountFaults({ ...typedOf(null), port: '70000' }).map(({ field }) => field)).toEqual([
      'address',
      'host',
      'port',
    ]);
  });

  test('says what is too long, and cuts nothing off by itself', () => {
    const fields = (given: Partial<typeof typed>): string[] =>
      accountFaults({ ...typed, ...given }).map(({ field }) => field);
    expect(fields({ user: 'x'.repeat(254), senderName: 'あ'.repeat(100) })).toEqual([]);
    expect(fields({ user: 'x'.repeat(255), senderName: 'あ'.repeat(101) })).toEqual(['senderName', 'user']);
    expect(fields({ host: `${'x'.repeat(300)}.example`, address: `${'x'.repeat(300)}@example.jp` })).toEqual([
      'address',
      'host',
    ]);
    expect(accountFaults(typed, 'x'.repeat(256))).toEqual([]);
    expect(accountFaults(typed, 'x'.repeat(257))).toMatchObject([{ field: 'password' }]);
  });

  test('takes the usual port along with the encryption, and leaves one of its own', () => {
    expect(withSecurity(typedOf(null), 'starttls').port).toBe('587');
    expect(withSecurity({ ...typedOf(null), port: '2525' }, 'starttls').port).toBe('2525');
  });
});
