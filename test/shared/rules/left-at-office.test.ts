import { describe, expect, test } from 'vitest';
import { isAnyLeft, leftAtOffice } from '@shared/rules/left-at-office';
import { aDevice, anAccount, aStaff } from '../../builders/staff';

const hanako = aStaff({ id: 'h', name: '山田 花子', officeId: 'new' });
const taro = aStaff({ id: 't', name: '見本 太郎', officeId: 'new' });
const megumi = aStaff({ id: 'm', name: '石渡 恵', officeId: 'old' });
const people = new Map([hanako, taro, megumi].map((one) => [one.id, one]));
const moved = [{ staffId: 'h', from: 'old' }];
const own = aDevice({ id: '1', assetNumber: '1', officeId: 'old', holderId: 'h' });

const left = (devices: Parameters<typeof leftAtOffice>[1]['devices'], who = moved) =>
  leftAtOffice(who, { people, devices, accounts: [] });

describe('what somebody has at the office that they are no longer of', () => {
  test('is theirs alone: their devices in use there, and their IDs', () => {
    const devices = [
      own,
      aDevice({ id: '2', officeId: 'new', holderId: 'h' }),
      aDevice({ id: '3', officeId: 'old', holderId: 'm' }),
      aDevice({ id: '4', officeId: 'old', holderId: 'h', status: 'struck-off' }),
    ];
    const accounts = [
      anAccount({ id: 'a', officeId: 'old', holderId: 'h' }),
      anAccount({ id: 'b', officeId: 'old', holderId: 'm' }),
    ];
    const found = leftAtOffice(moved, { people, devices, accounts });
    expect(found.devices.map(({ id }) => id)).toEqual(['1']);
    expect(found.accounts.map(({ id }) => id)).toEqual(['a']);
    expect(found.shared).toEqual([]);
    expect(isAnyLeft(left([aDevice({ officeId: 'old', holderId: 'm' })]))).toBe(false);
  });

  test('is not what somebody who stays has, too, whoever of them is its user', () => {
    const byMoved = { ...own, note: '共用：石渡 恵' };
    const byOther = aDevice({ id: '5', assetNumber: '5', officeId: 'old', holderId: 'm', note: '共用：山田花子' });
    const found = left([byMoved, byOther]);
    expect(found.devices).toEqual([]);
    expect(found.shared.map(({ device, sharers }) => [device.id, sharers])).toEqual([
      ['1', ['石渡 恵']],
      ['5', ['石渡 恵']],
    ]);
  });

  test('goes along where all who have it do', () => {
    const both = { ...own, note: '共用：見本 太郎さん' };
    expect(left([both]).shared).toHaveLength(1);
    const found = left([both], [...moved, { staffId: 't', from: 'old' }]);
    expect(found.devices).toEqual([both]);
    expect(found.shared).toEqual([]);
  });
});
