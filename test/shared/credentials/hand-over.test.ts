import { describe, expect, test } from 'vitest';
import { handOver } from '@shared/credentials/hand-over';
import { anOffice } from '../../builders/organization';
import { aDevice, aStaff, anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const leaver = aStaff({ name: '山田 花子' });
const other = aStaff({ name: '佐藤 次郎' });
const ledger = {
  offices: [anOffice()],
  accounts: [
    anAccount({ id: 'own', holderId: leaver.id }),
    anAccount({ id: 'others', holderId: other.id }),
    anAccount({ id: 'gone', holderId: leaver.id, status: 'struck-off' }),
    anAccount({ id: 'city', use: 'certificate', loginName: 'cert-01' }),
    anAccount({ id: 'finelink', packId: 'tsuruoka-finelink', holderId: leaver.id, loginName: 'mihon-1' }),
    anAccount({ id: 'finelink-2', packId: 'tsuruoka-finelink', holderId: other.id, loginName: 'mihon-2' }),
    anAccount({ id: 'admin', packId: 'fukui-mimamori', use: 'admin', holderId: leaver.id }),
    anAccount({ id: 'elsewhere', packId: 'tsuruoka-finelink', officeId: 'another' }),
    anAccount({ id: 'abroad', holderId: leaver.id, officeId: 'another' }),
  ],
  devices: [
    aDevice({ id: 'pc', holderId: leaver.id, vpnId: '0123' }),
    aDevice({ id: 'shared', holderId: null }),
    aDevice({ id: 'away', holderId: leaver.id, status: 'struck-off' }),
  ],
};

test('what was theirs must be done; what they may have known, where they did', () => {
  const { lines } = handOver(ledger, packs, leaver);
  expect(lines.map(({ id, need }) => `${id} ${need}`)).toEqual([
    'own must',
    'finelink must',
    'admin must',
    'abroad must',
    'pc must',
    'city if-known',
    'finelink-2 if-known',
  ]);
});

test('an ID of their own ends, the office’s password changes, and a device comes back without what lies on it', () => {
  const { lines } = handOver(ledger, packs, leaver);
  const todo = (id: string) => lines.find((entry) => entry.id === id);
  expect(todo('own')).toMatchObject({
    todo: expect.stringContaining('使えなくしてもらいます'),
    why: expect.stringContaining('本人以外が使ってはならない'),
    source: '利用手引書 9(3)③',
  });
  expect(todo('admin')?.why).toBe('この方が使っていたIDです');
  expect(todo('pc')).toMatchObject({
    todo: expect.stringContaining('電子証明書とVPNを外し'),
    why: 'この方が使っている端末です',
  });
  // The city issues it: nobody can change it by himself.
  expect(todo('city')).toMatchObject({
    todo: expect.stringContaining('聞きます'),
    why: '事業所のパスワードです。この方が知っていたら変えます',
  });
});

test('the manager does it, unless it is the manager who leaves', () => {
  const who = (person: typeof leaver) => handOver(ledger, packs, person).lines[0]?.who;
  expect(who(leaver)).toBe('管理者（中村 和子さん）');
  const manager = { ...leaver, name: '中村 和子' };
  expect(who(manager)).toBe('あとを引き継ぐ方');
});

describe('an ID of FiNE-LINK PLUS', () => {
  const lineOf = (serviceKind: string) =>
    handOver({ ...ledger, offices: [anOffice({ serviceKind })] }, packs, leaver).lines.find(
      ({ id }) => id === 'finelink',
    );

  test('that is registered for a ケアマネジャー alone ends with its registration: the city or the 事務局 hears of it', () => {
    expect(lineOf('居宅介護支援')).toMatchObject({
      need: 'must',
      todo: expect.stringMatching(/^登録抹消を申告します。長寿介護課か FiNE-LINK PLUS 事務局へ、電話か LINE WORKS で/),
      source: '鶴岡市地域福祉連携ネットワーク／FiNE-LINK PLUS の手引き 1(5)、5(2)③',
    });
  });

  test('of somebody else stays registered; whoever leaves may have known its password, which the city wants changed', () => {
    const { lines } = handOver({ ...ledger, offices: [anOffice({ serviceKind: '居宅介護支援' })] }, packs, leaver);
    expect(lines.find(({ id }) => id === 'finelink-2')).toMatchObject({
      need: 'if-known',
      todo: 'パスワードを変え、変えた日を記録します',
      why: '鶴岡市では、パスワードを担当が替わるたびと、定期的に変えます',
    });
  });

  test('of an office goes on, with another password', () => {
    const [own] = ledger.accounts.filter(({ id }) => id === 'finelink');
    const only = { ...ledger, offices: [anOffice({ serviceKind: '訪問介護' })], accounts: [own!] };
    expect(handOver(only, packs, leaver).lines.find(({ id }) => id === 'finelink')).toMatchObject({
      what: 'FiNE-LINK PLUS mihon-1',
      todo: 'パスワードを変え、変えた日を記録します',
      why: '鶴岡市では、パスワードを担当が替わるたびと、定期的に変えます',
      source: '鶴岡市地域福祉連携ネットワーク／FiNE-LINK PLUS の手引き 5(2)②',
    });
  });

  test('of which an office has several, where it is to have one, may be either: both are said', () => {
    expect(lineOf('訪問介護')?.todo).toMatch(
      /^この方だけの ID なら、登録抹消を.+事業所の ID なら、パスワードを変えます$/,
    );
  });

  test('of an office whose service nobody has written down may be either: both are said', () => {
    expect(lineOf('')?.todo).toMatch(
      /^居宅介護支援で、この方だけの ID なら、登録抹消を.+事業所の ID なら、パスワードを変えます$/,
    );
  });
});
