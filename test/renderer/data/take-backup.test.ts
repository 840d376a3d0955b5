import { beforeEach, expect, test, vi } from 'vitest';
import { MESSAGE_BYTES } from '@shared/ipc/backup';
import { failure, success } from '@shared/problems/problem';
import { takeBackup } from '../../../renderer/data/take-backup';

/** A fake: main, as far as a dropped backup asks it. */
const main = vi.hoisted(() => ({ pieces: [] as number[], full: false, size: 0 }));
vi.mock('../../../renderer/ipc/ask', () => ({
  ask: (channel: string, input: { size: number; bytes: Uint8Array }) => {
    if (channel === 'backup:take') {
      main.size = input.size;
      return Promise.resolve(success({ id: 'taking' }));
    }
    if (main.full) return Promise.resolve(failure('file/disk-full', { file: 'a.renkei' }));
    main.pieces.push(input.bytes.length);
    const isWhole = main.pieces.reduce((sum, one) => sum + one, 0) === main.size;
    return Promise.resolve(success(isWhole ? { backup: 'id', name: 'a.renkei' } : null));
  },
}));
beforeEach(() => Object.assign(main, { pieces: [], full: false, size: 0 }));

const file = (size: number): File => new File([new Uint8Array(size)], 'a.renkei');

test('a backup that was dropped goes to main in pieces, and tells how far it is', async () => {
  const told: number[] = [];
  const taken = await takeBackup(file(MESSAGE_BYTES * 2 + 5), { onProgress: (done) => told.push(done) });
  expect(taken).toEqual(success('id'));
  expect(main.pieces).toEqual([MESSAGE_BYTES, MESSAGE_BYTES, 5]);
  expect(told).toEqual([MESSAGE_BYTES, MESSAGE_BYTES * 2, MESSAGE_BYTES * 2 + 5]);
});

test('an empty file, a full disk and a stick that was pulled out are said', async () => {
  expect(await takeBackup(file(0))).toMatchObject({ code: 'backup/truncated' });
  main.full = true;
  expect(await takeBackup(file(3))).toMatchObject({ code: 'file/disk-full' });
  const pulled = { name: 'a.renkei', size: 3, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
  expect(await takeBackup(pulled as unknown as File)).toMatchObject({ code: 'backup/unreadable' });
});
