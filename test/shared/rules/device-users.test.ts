import { describe, expect, test } from 'vitest';
import { sharersNamed, sharersOf } from '@shared/ledger/device-sharers';
import { devicesNaming, devicesOf, isShared } from '@shared/rules/device-users';
import { aDevice, aStaff } from '../../builders/staff';

const MEGUMI = aStaff({ id: 'm', name: '石渡 恵', officeId: 'o' });
const HANAKO = aStaff({ id: 'h', name: '見本 花子', officeId: 'o' });
const TARO = aStaff({ id: 't', name: '見本 太郎', officeId: 'o' });
const people = new Map([MEGUMI, HANAKO, TARO].map((one) => [one.id, one]));
const five = aDevice({ id: '5', officeId: 'o', assetNumber: '⑤', holderId: 'm', note: '充電器なし\n共用：見本 花子' });

describe('who shares a device', () => {
  test('stands in its memo, as an import or somebody wrote it', () => {
    const said = ['共用：見本 花子、見本太郎さん', '共有: 見本 花子，見本 太郎', '充電器なし\n共用：見本 花子\n予備'];
    expect(said.map((note) => sharersNamed(note).length)).toEqual([2, 2, 1]);
    expect(['共用', '共用の棚に置く', ''].map(sharersNamed)).toEqual([[], [], []]);
    expect(sharersOf({ ...five, note: '共用：見本花子、見本　太郎さん、石渡 恵' }, people.values())).toEqual([
      HANAKO,
      TARO,
    ]);
  });

  test('of two of one name is who works where it is', () => {
    const other = aStaff({ ...HANAKO, id: 'x', officeId: 'elsewhere' });
    expect(sharersOf(five, [...people.values(), other])).toEqual([HANAKO]);
    expect(sharersOf(five, [other])).toEqual([other]);
  });

  test('has it in their own record, with whom', () => {
    const devices = [
      five,
      aDevice({ id: '2', assetNumber: '②', holderId: 'h' }),
      aDevice({ id: 's', assetNumber: 'P-1' }),
    ];
    const of = (person: typeof HANAKO, all = devices) =>
      devicesOf(person, all, people).map(({ device, shared }) => [device.assetNumber, shared]);
    expect(of(HANAKO)).toEqual([
      ['②', ''],
      ['⑤', '石渡 恵さんと共用'],
    ]);
    expect(of(MEGUMI)).toEqual([['⑤', '見本 花子さんと共用']]);
    expect(of(TARO)).toEqual([]);
    const nobodys = { ...five, holderId: null };
    expect(of(HANAKO, [nobodys])).toEqual([['⑤', '共用']]);
    expect(of(HANAKO, [{ ...five, status: 'struck-off' }])).toEqual([]);
  });
});

test('a device is shared where several have it, and where nobody has it alone', () => {
  expect([five, aDevice(), aDevice({ isSpare: true }), aDevice({ holderId: 'm' })].map(isShared)).toEqual([
    ...[true, true, false, false],
  ]);
  expect(isShared({ ...five, holderId: null })).toBe(true);
});

test('the devices in use whose memo names somebody are found; of several of one name only where all are meant', () => {
  const naming = (ids: string[], devices = [five], all = [...people.values()]): string[][] =>
    devicesNaming(({ id }) => ids.includes(id), devices, all).map(({ sharers }) => sharers.map(({ id }) => id));
  expect(naming(['h'])).toEqual([['h']]);
  expect(naming(['t', 'm'])).toEqual([]);
  expect(naming(['h'], [{ ...five, status: 'struck-off' }])).toEqual([]);
  const again = { ...HANAKO, id: 'again' };
  expect(naming(['h'], [five], [...people.values(), again])).toEqual([]);
  expect(naming(['h', 'again'], [five], [...people.values(), again])).toEqual([['h', 'again']]);
});
