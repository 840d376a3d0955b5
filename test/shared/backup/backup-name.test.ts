import { expect, test } from 'vitest';
import { backupFileName, isBackupName, newestNamesFirst } from '@shared/backup/backup-name';
import { LEDGER_ID } from '../../builders/backup';

const at = { day: '2026-11-20', time: '09:02', ledgerId: LEDGER_ID };

test('a backup is named after its minute and its ledger', () => {
  expect(backupFileName(at)).toBe('連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei');
});

test('a further one of the same minute gets a number', () => {
  const taken = new Set<string>();
  for (let count = 0; count < 3; count++) taken.add(backupFileName(at, (name) => taken.has(name)));
  expect([...taken]).toEqual([
    '連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei',
    '連携台帳_バックアップ_20261120-0902_3f2a91c4_2.renkei',
    '連携台帳_バックアップ_20261120-0902_3f2a91c4_3.renkei',
  ]);
  for (const name of taken) {
    expect(isBackupName(name)).toBe(true);
    // What Windows and old sticks can't have in a name.
    expect(name).not.toMatch(/[\\/:*?"<>|\s]/);
    expect(new TextEncoder().encode(name).length).toBeLessThan(100);
  }
});

test('the newest comes first, whatever the version that made it called it', () => {
  const names = ['連携台帳_控え_20261119-0902_3f2a91c4.renkei', '連携台帳_バックアップ_20261120-0902_3f2a91c4.renkei'];
  expect(newestNamesFirst(names)).toEqual([...names].reverse());
  expect(newestNamesFirst([...names].reverse())).toEqual([...names].reverse());
});

test('one of a version of before is ours as well', () => {
  expect(isBackupName('連携台帳_控え_20261120-0902_3f2a91c4.renkei')).toBe(true);
});

test.each([
  '退職前の控え.renkei',
  '連携台帳_バックアップ_20261120-0902_3f2a91c4 (1).renkei',
  '連携台帳_バックアップ_20261120-0902_3f2a91c4.txt',
])('%s is somebody’s own and not ours to remove', (name) => expect(isBackupName(name)).toBe(false));
