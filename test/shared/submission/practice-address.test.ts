import { expect, test } from 'vitest';
import type { RunStep } from '@shared/procedures/result';
import { asPracticeMail } from '@shared/procedures/practice-mail';
import { practiceFault } from '@shared/submission/letter-fault';
import { asPractice, isNobodys, markedSubject, practiceAddress } from '@shared/submission/practice-address';

import { deliveryOptions } from '../../builders/by-channels';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);

test.each([
  ['kaigo@mihon.invalid', true],
  ['kaigo@city.example', true],
  ['hanako@example.jp', true],
  ['hanako@mail.example.co.jp', true],
  ['KAIGO@CITY.EXAMPLE', true],
  ['kaigo@city.tsuruoka.yamagata.jp', false],
  ['a@example.jp@city.tsuruoka.yamagata.jp', false],
  ['jimu@notexample.jp', false],
  ['jimu@example.jp.himawari.jp', false],
  ['jimu@invalid', false],
  ['', false],
])('%s is nobody’s: %s', (address, expected) => {
  expect(isNobodys(address)).toBe(expected);
});

test('no way out of any network leads to its desk in the sample, and none without an address gets one', () => {
  const own = { hasEndpoint: true, hasMailAccount: true, toldAddress: null };
  const options = packs.flatMap((pack) => pack.forms.flatMap((form) => deliveryOptions(pack, form, own)));
  const mails = options.filter(({ address }) => address !== '');
  expect(mails.length).toBeGreaterThan(0);
  for (const { address } of mails) expect(isNobodys(address)).toBe(false);
  for (const option of options) {
    const { address, ...rest } = asPractice(option);
    expect(address === '' ? option.address : isNobodys(address)).toBe(address === '' ? '' : true);
    expect(option).toMatchObject(rest);
  }
  expect(practiceAddress('kaigo@city.tsuruoka.yamagata.jp')).toBe('kaigo@mihon.invalid');
});

test('what somebody typed in the sample goes only where nobody is', () => {
  const field = (...to: string[]) => practiceFault({ to }, 'kaigo@mihon.invalid')?.field ?? null;
  expect(field('kaigo@mihon.invalid', 'hanako@example.jp')).toBeNull();
  expect(field('kaigo@mihon.invalid', 'kaigo@city.tsuruoka.yamagata.jp')).toBe('to');
  expect(practiceFault({ to: [] }, '')).toBeNull();
});

test('the mail from a tablet has its words in the sample, and neither link nor code leads to the city', () => {
  const step: NonNullable<RunStep['mail']> = {
    ...{ to: 'kaigo@city.nagareyama.chiba.jp', subject: '流山市ios電子証明書インストール', body: '1行目\n2行目' },
    ...{ exact: true, href: 'mailto:kaigo@city.nagareyama.chiba.jp?subject=x' },
  };
  const shown = asPracticeMail(step);
  expect(shown).toMatchObject({ to: 'kaigo@mihon.invalid', subject: step.subject, body: step.body, exact: true });
  expect(shown.href).toBe(
    `mailto:kaigo@mihon.invalid?subject=${encodeURIComponent(step.subject)}&body=${encodeURIComponent('1行目\r\n2行目')}`,
  );
});

test('a letter of the sample is marked, once', () => {
  expect(markedSubject(markedSubject('様式１の提出'))).toBe('【見本】様式１の提出');
});
