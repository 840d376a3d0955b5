import { expect, test } from 'vitest';
import { GivenBackup } from '../../../electron/shell/given-backup';

const FILE = '/media/usb/連携台帳_控え_20261120-0902_3f2a91c4.renkei';

test('a backup that the app is started with is given once', () => {
  const given = new GivenBackup();
  expect(given.hears(['--updated', FILE])).toBe(true);
  expect([given.take(), given.take()]).toEqual([FILE, null]);
});

test('a later one takes the place of one that nobody has looked at', () => {
  const given = new GivenBackup();
  given.hears([FILE]);
  expect(given.hears(['/media/usb/OTHER.RENKEI'])).toBe(true);
  expect(given.take()).toBe('/media/usb/OTHER.RENKEI');
});

test('a start without one, a switch, another kind of file and a path that depends on a folder are none', () => {
  const given = new GivenBackup();
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
