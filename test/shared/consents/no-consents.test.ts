import { expect, test } from 'vitest';
import { noConsents } from '@shared/consents/no-consents';
import type { Pack } from '@shared/packs/schema';
import { anEnrolment, OFFICE_ID } from '../../builders/organization';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const office = [{ id: OFFICE_ID }];
const inNetworks = (...ids: string[]) => ids.map((packId) => anEnrolment({ packId, officeId: OFFICE_ID }));

test('a network without 同意書 is named: adding patients would change nothing', () => {
  expect(noConsents(office, inNetworks('tsuruoka-finelink'), packs)).toEqual({
    networks: ['FiNE-LINK PLUS'],
    ownForms: [],
  });
  expect(noConsents(office, inNetworks('tsuruoka-finelink', 'line-works'), packs)?.networks).toHaveLength(2);
});

test('where a network has them, or none was chosen yet, it is patients who are missing', () => {
  expect(noConsents(office, inNetworks('tsuruoka-finelink', 'fukui-mimamori'), packs)).toBeNull();
  expect(noConsents(office, [], packs)).toBeNull();
  expect(noConsents([{ id: 'other' }], inNetworks('tsuruoka-finelink'), packs)).toBeNull();
});

test('a 同意書 that was brought in is named, whether for the network or for none', () => {
  const [first] = packs[1]!.forms;
  const form = { ...first!, title: '個人情報の使用に関する同意書' };
  const own = (id: string, of?: string): Pack =>
    ({ ...packs[1]!, id, network: undefined, ...(of && { of }), forms: [form] }) as Pack;
  const all = [...packs, own('own-00000001'), own('own-00000002', 'tsuruoka-finelink'), own('own-00000003', 'fukui')];
  expect(
    noConsents(office, inNetworks('tsuruoka-finelink'), all)?.ownForms.map((one) => [one.pack.id, one.form.title]),
  ).toEqual([
    ['own-00000001', form.title],
    ['own-00000002', form.title],
  ]);
});
