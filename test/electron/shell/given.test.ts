import { expect, test } from 'vitest';
import { backupPathIn, Given, jumpPlaceIn, packPathIn } from '../../../electron/shell/given';

const FILE = '/media/usb/連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei';

test('a backup that the app is started with is given once', () => {
  const given = new Given(backupPathIn);
  expect(given.hears(['--updated', FILE])).toBe(true);
  expect([given.take(), given.take()]).toEqual([FILE, null]);
});

test('a pack goes by its own ending; a zip by the common name is nobody’s own, and neither is taken for the other', () => {
  const pack = '/home/hana/ダウンロード/緑ヶ原市の様式_1.1.0.renkei-pack';
  expect([packPathIn([pack]), backupPathIn([pack])]).toEqual([pack, null]);
  expect([packPathIn([FILE]), packPathIn(['/home/hana/様式.zip']), packPathIn(['様式.renkei-pack'])]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a later one takes the place of one that nobody has looked at', () => {
  const given = new Given(backupPathIn);
  given.hears([FILE]);
  expect(given.hears(['/media/usb/OTHER.RENKEI'])).toBe(true);
  expect(given.take()).toBe('/media/usb/OTHER.RENKEI');
});

test('a start without one, a switch, another kind of file and a path that depends on a folder are none', () => {
  const given = new Given(backupPathIn);
  for (const args of [
    [],
    ['--lang=ja'],
    [`--file=${FILE}`],
    ['/home/hana/名簿.xlsx'],
    ['控え.renkei'],
    ['.renkei'],
    ['/x/.renkei'],
  ])
    expect([args, given.hears(args)]).toEqual([args, false]);
  expect(given.take()).toBeNull();
});

test('a start without one leaves what nobody has looked at yet', () => {
  const given = new Given(backupPathIn);
  given.hears([FILE]);
  given.hears(['--go=ledger']);
  expect(given.take()).toBe(FILE);
});

test('a place is one of the closed list, to the letter: no path, no other word, nothing around it', () => {
  expect(jumpPlaceIn(['--updated', '--go=documents'])).toBe('documents');
  for (const arg of [
    ...['--go', '--go=', '--go=settings', '--go=/ledger', '--go=ledger/people', '--go=ledger?x=1', '--go=LEDGER'],
    ...['-go=ledger', '/go=ledger', ' --go=ledger', '--go=ledger ', 'ledger', '--go=constructor'],
  ])
    expect([arg, jumpPlaceIn([arg])]).toEqual([arg, null]);
});
