import { describe, expect, test } from 'vitest';
import { accountFaults, accountOf, typedOf, withSecurity } from '../../../renderer/features/settings/mail-form';

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
    expect(accountOf(typed)).toEqual({
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

  test('takes the usual port along with the encryption, and leaves one of its own', () => {
    expect(withSecurity(typedOf(null), 'starttls').port).toBe('587');
    expect(withSecurity({ ...typedOf(null), port: '2525' }, 'starttls').port).toBe('2525');
  });
});
