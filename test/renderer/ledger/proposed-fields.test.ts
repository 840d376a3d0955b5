import { describe, expect, test } from 'vitest';
import { emptyRecords } from '../../../renderer/data/records';
import { accounts } from '../../../renderer/features/ledger/accounts/account-kind';
import { devices } from '../../../renderer/features/ledger/devices/device-kind';
import { offices } from '../../../renderer/features/ledger/offices/office-kind';
import { aDevice, aStaff } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

const sato = aStaff({ officeId: 'office-2' });
const about = { people: new Map([[sato.id, sato]]) } as never;
const records = (...known: ReturnType<typeof aDevice>[]) => ({
  ...emptyRecords(),
  devices: new Map(known.map((device) => [device.id, device])),
});

describe('a new device', () => {
  const proposes = (values: object, ...known: ReturnType<typeof aDevice>[]) =>
    devices.form.add.proposes?.({ ...aDevice({ assetNumber: '' }), officeId: '', ...values }, about, records(...known));

  test('is in the office of whoever uses it, as far as nobody says otherwise', () => {
    expect(proposes({ holderId: sato.id })?.officeId).toBe('office-2');
    expect(proposes({ holderId: null })?.officeId).toBe('');
  });

  test('has the next number of its kind, as these are written here', () => {
    const known = [aDevice({ id: 'a', kind: 'tablet', assetNumber: 'T-07' })];
    expect(proposes({ kind: 'tablet' }, ...known)?.assetNumber).toBe('T-08');
    expect(proposes({ kind: 'pc' }, ...known)?.assetNumber).toBe('P-01');
  });
});

test('a new ID is of the office of whoever uses it', () => {
  const values = { holderId: sato.id, officeId: '' } as never;
  expect(accounts.form.add.proposes?.(values, about, records())).toEqual({ officeId: 'office-2' });
});

test('a new office has the サービス分類 that its name tells of', () => {
  const kindOf = (name: string) =>
    offices.form.add.proposes?.(
      { name, kana: '', serviceKind: '' },
      { packs: [openPack('nagareyama-tritrus'), openPack('fukui-mimamori')] } as never,
      records(),
    )?.serviceKind;
  expect(kindOf('ひまわり訪問看護ステーション')).toBe('訪問看護');
  expect(kindOf('ひまわり')).toBe('');
});
