import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { TakeBackup, TakeBackupPiece } from '@shared/ipc/backup';
import { TakenBackups } from '../../../electron/backup/taken-backup';
import { temporaryFolder } from '../../support/temporary-folder';

let folder = '';
let taken: TakenBackups;
beforeEach(() => {
  folder = join(temporaryFolder(), 'taken-backup');
  taken = new TakenBackups(folder);
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a backup that was dropped on the window comes in pieces, and is whole with the last', async () => {
  const { id } = unwrap(await taken.begin('控え.renkei', 6));
  expect(unwrap(await taken.add(id, bytes('abc')))).toBeNull();
  const whole = unwrap(await taken.add(id, bytes('def')));
  expect(whole).toEqual({ file: join(folder, `${id}.renkei`), name: '控え.renkei' });
  expect(readFileSync(whole?.file ?? '', 'utf8')).toBe('abcdef');
  // It is over: nothing can be written behind it.
  expect(await taken.add(id, bytes('g'))).toMatchObject({ code: 'backup/ended' });
  await taken.forget();
  expect(existsSync(folder)).toBe(false);
});

test('more than was said doesn’t come in, and nothing of it stays', async () => {
  const { id } = unwrap(await taken.begin('控え.renkei', 2));
  expect(await taken.add(id, bytes('abc'))).toMatchObject({ code: 'backup/ended' });
  expect(existsSync(folder)).toBe(false);
});

test('one at a time: the next ends the one before', async () => {
  const first = unwrap(await taken.begin('1.renkei', 2));
  const second = unwrap(await taken.begin('2.renkei', 1));
  expect(await taken.add(first.id, bytes('a'))).toMatchObject({ code: 'backup/ended' });
  unwrap(await taken.add(second.id, bytes('b')));
  expect(readdirSync(folder)).toEqual([`${second.id}.renkei`]);
});

test('the name is no path: where it lies is main’s', async () => {
  const { id } = unwrap(await taken.begin('../../settings.json', 1));
  unwrap(await taken.add(id, bytes('x')));
  expect(readdirSync(folder)).toEqual([`${id}.renkei`]);
});

test('a question that no file could stand behind isn’t heard', () => {
  for (const size of [0, -1, 1.5, 2 ** 50]) expect(TakeBackup.safeParse({ name: 'a', size }).success).toBe(false);
  const id = crypto.randomUUID();
  for (const length of [0, 4 * 1024 * 1024 + 1])
    expect(TakeBackupPiece.safeParse({ id, bytes: new Uint8Array(length) }).success).toBe(false);
});
