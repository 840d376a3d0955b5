import { describe, expect, test } from 'vitest';
import { MESSAGE_BYTES } from '@shared/ipc/backup';
import { contract } from '@shared/ipc/contract';
import { aFrame, backupFacts } from '../../builders/backup';

const id = '3f2a91c4-5b1d-4c8e-9a30-6d2f7b0e4a11';
const megabyte = new Uint8Array(1024 * 1024);

describe('what a page may send', () => {
  const takes = (frames: unknown): boolean => contract['backup:frames'].input.safeParse({ id, frames }).success;

  test('records, up to 4 MB at once', () => {
    expect(takes([aFrame(1), { ...aFrame(2), id: '職員-𠮷' }])).toBe(true);
    expect(takes(Array.from({ length: 4 }, (_, index) => ({ ...aFrame(index), sealed: megabyte })))).toBe(true);
    expect(takes([...Array.from({ length: 4 }, () => ({ ...aFrame(1), sealed: megabyte })), aFrame(2)])).toBe(false);
    expect(MESSAGE_BYTES).toBe(4 * 1024 * 1024);
  });

  test('alone, one that is longer: a change of thousands of people', () => {
    const long = { ...aFrame(1), sealed: new Uint8Array(5 * MESSAGE_BYTES) };
    expect(takes([long])).toBe(true);
    expect([takes([long, aFrame(2)]), takes([aFrame(2), long])]).toEqual([false, false]);
  });

  test.each<[string, unknown]>([
    ['a record beyond 64 MB', { ...aFrame(1), sealed: new Uint8Array(64 * 1024 * 1024 + 1) }],
    ['a record of nothing', { ...aFrame(1), sealed: new Uint8Array(0) }],
    ['a record that isn’t bytes', { ...aFrame(1), sealed: [1, 2, 3] }],
    ['an id longer than a file has room for', { ...aFrame(1), id: '職'.repeat(134) }],
    ['an id of half a character', { ...aFrame(1), id: 'a\ud842' }],
    ['no table', { ...aFrame(1), table: '' }],
  ])('not %s', (_, frame) => expect(takes([frame])).toBe(false));

  test('a MAC of 32 bytes', () => {
    const takesMac = (mac: unknown): boolean => contract['backup:finish'].input.safeParse({ id, mac }).success;
    expect(takesMac(new Uint8Array(32))).toBe(true);
    expect(takesMac(new Uint8Array(31))).toBe(false);
    expect(takesMac('a'.repeat(32))).toBe(false);
  });

  test('neither the ledger’s id, nor ways to open it, nor a date: main knows them', () => {
    const facts = { ...backupFacts(), ledgerId: id, wraps: [{ kind: 'mine' }], createdAt: '2099-01-01T00:00:00Z' };
    expect(contract['backup:begin'].input.parse(facts)).toEqual(backupFacts());
  });

  test('no path, wherever one could stand', () => {
    const path = '/etc/passwd';
    expect(contract['backup:read-header'].input.safeParse({ backup: path }).success).toBe(false);
    expect(contract['backup:read-frames'].input.safeParse({ id: path }).success).toBe(false);
    expect(contract['backup:choose-folder'].input.safeParse({ place: path }).success).toBe(false);
  });
});

test('what a page gets to see of a backup has no path in it', () => {
  const place = { id: 'chosen', kind: 'drive', name: 'E:', folder: 'E:\\控え' };
  const backup = {
    id,
    name: 'x.renkei',
    places: [place],
    file: 'E:\\x.renkei',
    state: 'whole',
    problem: null,
    size: 1,
  };
  const list = contract['backup:list'].output.parse({
    places: [place],
    away: [place],
    warning: null,
    backups: [{ ...backup, keep: null, header: null, checksum: 'ab' }],
  });
  expect(JSON.stringify(list)).not.toContain('\\\\');
});
