import { describe, expect, test } from 'vitest';
import { nobodyWord } from '@shared/rules/device-rules';
import { usersInWords } from '@shared/ledger/device-sharers';
import { byAssetNumber } from '@shared/ledger/device-order';
import { holderless } from '../../../renderer/records/devices/device-choices';
import { deviceFilters, listedDevices, otherUsers } from '../../../renderer/records/devices/listed-devices';
import { JoinedIndex } from '../../../renderer/records/list/joined-index';
import { personChoices, personOf } from '../../../renderer/records/list/person-choices';
import { placeAfter } from '../../../renderer/grid/grid-moves';
import { suggest } from '../../../renderer/grid/suggest';
import { aDevice, aStaff } from '../../builders/staff';

test('devices stand by their number as it is counted, those without one last', () => {
  const devices = ['P-10', '', 'P-9', 'S-1'].map((assetNumber) => aDevice({ assetNumber }));
  expect(devices.sort(byAssetNumber).map(({ assetNumber }) => assetNumber)).toEqual(['P-9', 'P-10', 'S-1', '']);
});

test('a shared device shows under 利用中 and 共用, one with a finding under 確かめること too', () => {
  const finding = { field: 'vpnId', tone: 'notice' as const, sentence: '', short: '' };
  expect(deviceFilters(aDevice(), [])).toEqual(['in-use', 'shared']);
  expect(deviceFilters(aDevice({ isSpare: true }), [])).toEqual(['in-use', 'spare']);
  // Also where one has it and the memo names others.
  expect(deviceFilters(aDevice({ holderId: 'staff-1', note: '共用：見本 花子' }), [])).toEqual(['in-use', 'shared']);
  expect(deviceFilters(aDevice({ holderId: 'staff-1' }), [finding])).toEqual(['in-use', 'findings']);
  expect(deviceFilters(aDevice({ status: 'struck-off' }), [])).toEqual(['gone']);
});

test('who has a device beside its user is counted with them, and named', () => {
  const people = new Map([['staff-1', aStaff({ id: 'staff-1', name: '山田 花子' })]]);
  const note = '共用：見本 太郎、石渡 恵、山田花子\n共用：見本 太郎';
  const shown = (device: ReturnType<typeof aDevice>) => {
    const others = otherUsers(device, people);
    return [usersInWords(people.get(device.holderId ?? '')?.name, nobodyWord(device), others), ...others];
  };
  expect(shown(aDevice({ holderId: 'staff-1', note }))).toEqual(['山田 花子 ほか2人', '見本 太郎', '石渡 恵']);
  expect(shown(aDevice({ note: '共用：見本 太郎、石渡 恵' }))).toEqual(['共用（2人）', '見本 太郎', '石渡 恵']);
  expect(shown(aDevice({ holderId: 'staff-1', note: '受付' }))).toEqual(['山田 花子']);
  const { details } = listedDevices;
  expect(details(aDevice({ holderId: 'staff-1', note }), { people, offices: new Map() } as never)).toContain(
    '山田 花子 ほか2人',
  );
});

test('a device is called as what it is without a user, and each of both can be chosen', () => {
  const [shared, spare, used] = [aDevice(), aDevice({ isSpare: true }), aDevice({ holderId: 'staff-1' })];
  expect([shared, spare].map((one) => holderless.of(one).word)).toEqual(['共用', '使う人なし']);
  expect(holderless.edits(used, '')).toEqual({ holderId: null, isSpare: true });
  expect(holderless.edits(used, null)).toEqual({ holderId: null });
  expect(holderless.edits(spare, null)).toEqual({ holderId: null, isSpare: false });
  expect(holderless.edits(spare, 'staff-1')).toEqual({ holderId: 'staff-1' });
});

test('a lost device is called so, and has a chip of its own', () => {
  const lost = aDevice({ status: 'struck-off', lostOn: '2026-11-20' });
  expect(deviceFilters(lost, [])).toEqual(['lost']);
  expect([lost, aDevice({ status: 'struck-off' })].map((one) => listedDevices.goneWord?.(one))).toEqual([
    '紛失',
    '抹消',
  ]);
  expect(listedDevices.chips.map(({ label }) => label)).toEqual([
    '利用中',
    '確かめること',
    '共用',
    '使う人なし',
    '紛失',
    '抹消',
  ]);
});

describe('an index over linked records', () => {
  const device = aDevice({ holderId: 'a' });
  const other = aDevice();
  const texts = (holder: { name: string }) => ({
    linksOf: ({ holderId }: typeof device) => [holderId === null ? undefined : holder],
    textsOf: ({ holderId }: typeof device) => [holderId === null ? '' : holder.name],
  });

  test('reads a record again when what it is linked with changed, and leaves the others alone', () => {
    const index = new JoinedIndex<typeof device>();
    const before = index.of([device, other], texts({ name: 'サトウ' }));
    const after = index.of([device, other], texts({ name: 'スズキ' }));
    expect(after[0]?.key).not.toBe(before[0]?.key);
    expect(after[1]).toBe(before[1]);
    const same = texts({ name: 'タナカ' });
    expect(index.of([device, other], same)).toBe(index.of([device, other], same));
  });
});

describe('choosing a person', () => {
  const people = new Map(
    [
      aStaff({ id: 'a', name: '佐藤 健一', kana: 'さとう けんいち', officeId: 'far' }),
      aStaff({ id: 'b', name: '鈴木 花子', kana: 'すずき はなこ', officeId: 'here', employeeNumber: '0001' }),
      aStaff({ id: 'c', name: '鈴木 花子', kana: 'すずき はなこ', officeId: 'far', employeeNumber: '0002' }),
      aStaff({ id: 'd', name: '青木 修', kana: 'あおき おさむ', officeId: 'here', leftOn: '2020-01-01' }),
    ].map((person) => [person.id, person]),
  );

  test('offers the office’s own first, those who have left last, and tells the same names apart', () => {
    expect(personChoices(people, new Map(), 'here').map(({ word }) => word)).toEqual([
      '鈴木 花子（0001）',
      '佐藤 健一',
      '鈴木 花子（0002）',
      '青木 修',
    ]);
  });

  test('understands a name without its space, and nobody where two are meant', () => {
    const choices = personChoices(people, new Map(), 'here');
    expect(personOf(choices, '佐藤健一')?.value).toBe('a');
    expect(personOf(choices, '鈴木 花子（0002）')?.value).toBe('c');
    expect(personOf(choices, '鈴木 花子')).toBeNull();
    expect(personOf(choices, '知らない人')).toBeNull();
  });
});

test('a closed list offers nothing that isn’t in it', () => {
  const words = [{ word: 'パソコン', reading: 'ぱそこん' }];
  expect(suggest(words, 'ぱそ', true).map(({ word }) => word)).toEqual(['パソコン', 'ぱそ']);
  expect(suggest(words, 'ぱそ', true, true).map(({ word }) => word)).toEqual(['パソコン']);
});

test('where rows can’t be selected the keys stop at the first column of words', () => {
  const size = { rows: 3, columns: 4, page: 2, first: 1 as const };
  expect(placeAfter({ key: 'ArrowLeft', ctrlKey: false }, { row: 0, column: 1 }, size)?.column).toBe(1);
  expect(placeAfter({ key: 'Home', ctrlKey: true }, { row: 2, column: 3 }, size)).toEqual({ row: 0, column: 1 });
});
