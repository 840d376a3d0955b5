import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CredentialsScreen } from '../../../renderer/features/credentials/credentials-screen';
import { listedAccounts } from '../../../renderer/records/accounts/listed-accounts';
import { openPack } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';
import { screenOf } from '../roles/screen-of';

beforeAll(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { pathname: '/', search: '' });
});
afterAll(() => void vi.unstubAllGlobals());

/** Of a ケアマネ of an office of 居宅介護支援. */
const OWN = himawari.accounts.find(({ loginName }) => loginName === 'himawari-tsuruoka-1');

test('IDs of one ケアマネ each stand under their network, with the passwords that the office may keep; not among its own', () => {
  const html = screenOf(<CredentialsScreen accountId={null} />, '/credentials', 'admin');
  const [, office = '', ...people] = html.split(/<section>/);
  expect(office).toContain('<h2 id="facility">事業所で管理するもの</h2>');
  expect(office).not.toContain(OWN?.loginName);
  // 台帳 says of those that have no user that they are 事業所のもの.
  expect(html).not.toContain('事業所のもの');
  const [own] = people.filter((one) => one.includes('職員ひとりひとりのもの：FiNE-LINK PLUS'));
  expect(own).toContain(OWN?.loginName);
  expect(own).toContain('ここに保管できます');
});

test('the list of accounts parts them alike', () => {
  const tables = { accounts: himawari.accounts, people: [], offices: himawari.offices, enrolments: [] };
  const records = Object.fromEntries(
    Object.entries(tables).map(([table, all]) => [table, new Map(all.map((one) => [one.id, one]))]),
  );
  const packs = [openPack('tsuruoka-finelink')];
  const around = { records, packs, reminders: { months: {} }, today: '2026-11-20' } as never;
  const about = listedAccounts.about.of(around);
  const filters = (given: object) => listedAccounts.filtersOf({ ...OWN!, ...given }, about);
  expect(filters({})).not.toContain('office');
  expect(filters({ holderId: null })).toContain('office');
});
