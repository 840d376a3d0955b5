import { describe, expect, test } from 'vitest';
import { deviceFindings, nextAssetNumber, type DeviceFacts } from '@shared/rules/device-rules';
import type { Device } from '@shared/ledger/entities';
import { rulesOf } from '@shared/rules/network-rules';
import { aDevice, aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const facts = (given: Partial<DeviceFacts> = {}): DeviceFacts => ({
  devices: [],
  rules: [],
  holder: null,
  today: '2026-11-20',
  ...given,
});
const found = (device: Device, given: Partial<DeviceFacts> = {}): string[] =>
  deviceFindings(device, facts(given)).map(({ short }) => short);
const fukui = rulesOf(['fukui-mimamori'], packs);
const nagareyama = rulesOf(['nagareyama-tritrus', 'line-works'], packs);

test('a device in order has no finding', () => {
  expect(found(aDevice(), { rules: nagareyama, holder: aStaff() })).toEqual([]);
});

describe('a certificate', () => {
  test('is told when it has run out, and two months before', () => {
    expect(found(aDevice({ certificateExpiresOn: '2026-11-19' }))).toEqual(['期限切れ']);
    expect(found(aDevice({ certificateExpiresOn: '2026-11-20' }))).toEqual(['期限まもなく']);
    expect(found(aDevice({ certificateExpiresOn: '2027-01-19' }))).toEqual(['期限まもなく']);
    expect(found(aDevice({ certificateExpiresOn: '2027-01-20' }))).toEqual([]);
    expect(found(aDevice({ certificateExpiresOn: null }))).toEqual([]);
  });
});

describe('VPN of ふくい', () => {
  const [first, second, third] = ['0001', '0002', '0003'].map((vpnId, i) => aDevice({ vpnId, assetNumber: `V${i}` }));

  test('two an institution are in order, the third is told and not refused', () => {
    expect(found(second!, { devices: [first!, second!], rules: fukui })).toEqual([]);
    const [finding] = deviceFindings(third!, facts({ devices: [first!, second!, third!], rules: fukui }));
    expect(finding).toMatchObject({
      field: 'vpnId',
      tone: 'notice',
      sentence: 'VPN は1機関2個までです。この事業所では、いま3個です',
    });
  });

  test('one of another office or one that was struck off doesn’t count', () => {
    const elsewhere = aDevice({ vpnId: '0009', officeId: 'other', assetNumber: 'X' });
    const gone = aDevice({ vpnId: '0010', status: 'struck-off', assetNumber: 'Y' });
    expect(found(second!, { devices: [first!, second!, elsewhere, gone], rules: fukui })).toEqual([]);
  });

  test('a number has four digits and is used once', () => {
    expect(found(aDevice({ vpnId: '12' }))).toEqual(['VPN番号']);
    expect(found(first!, { devices: [first!, aDevice({ vpnId: '0001', assetNumber: 'Z' })] })).toEqual([
      'VPN番号が重複',
    ]);
  });
});

test('流山市 wants an address of Google or Yahoo on a tablet or phone, not on a PC', () => {
  expect(found(aDevice({ kind: 'tablet', mail: 'a@himawari.example' }), { rules: nagareyama })).toEqual(['メール']);
  expect(found(aDevice({ kind: 'phone', mail: '' }), { rules: nagareyama })).toEqual(['メールなし']);
  const [lacking] = deviceFindings(aDevice({ kind: 'phone', mail: '' }), facts({ rules: nagareyama }));
  expect(lacking?.sentence).toMatch(/^この端末のメールアドレスが空です。流山市では、/);
  expect(found(aDevice({ kind: 'phone', mail: 'a@yahoo.co.jp' }), { rules: nagareyama })).toEqual([]);
  expect(found(aDevice({ mail: '' }), { rules: nagareyama })).toEqual([]);
});

test('鶴岡市 allows devices of the corporation only', () => {
  expect(found(aDevice({ ownership: 'personal' }), { rules: rulesOf(['tsuruoka-finelink'], packs) })).toEqual([
    '個人の端末',
  ]);
  expect(found(aDevice({ ownership: 'personal' }), { rules: nagareyama })).toEqual([]);
});

test('a device of somebody who has left is told before anything else', () => {
  const left = aStaff({ leftOn: '2026-10-31' });
  expect(found(aDevice({ vpnId: '1' }), { holder: left })).toEqual(['退職した人', 'VPN番号']);
});

test('two devices with one number are told; a struck-off one only asks whether its data is gone', () => {
  const one = aDevice();
  expect(found(one, { devices: [one, aDevice()] })).toEqual(['番号が重複']);
  expect(found(aDevice({ status: 'struck-off', vpnId: '1' }))).toEqual(['消した日なし']);
  expect(found(aDevice({ status: 'struck-off', wipedOn: '2026-11-01' }))).toEqual([]);
});

test('① is counted in each office anew', () => {
  const one = aDevice({ assetNumber: '①', officeId: 'o' });
  expect(found(one, { devices: [one, aDevice({ assetNumber: '①', officeId: 'other' })] })).toEqual([]);
  expect(found(one, { devices: [one, aDevice({ assetNumber: '①', officeId: 'o' })] })).toEqual(['番号が重複']);
});

test('the number that is proposed goes on from those of its kind, as most of them are written, and is nobody’s', () => {
  const have = (...numbers: string[]) => numbers.map((assetNumber) => aDevice({ kind: 'tablet', assetNumber }));
  expect(nextAssetNumber([], 'tablet')).toBe('T-01');
  expect(nextAssetNumber(have('T-07', 'T-08', '備品12'), 'tablet')).toBe('T-09');
  expect(nextAssetNumber(have('T-99'), 'tablet')).toBe('T-100');
  expect(nextAssetNumber(have('T-08', '', 'いちばん新しいもの'), 'phone')).toBe('S-01');
  // Another kind may be written alike.
  expect(nextAssetNumber([...have('No.3'), aDevice({ kind: 'pc', assetNumber: 'No.4' })], 'tablet')).toBe('No.5');
});
