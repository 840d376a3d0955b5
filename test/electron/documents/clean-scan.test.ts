import { expect, test } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import { cleanedScan } from '../../../electron/documents/clean-scan';
import type { FillQueue } from '../../../electron/filling/fill-queue';

const answering = (result: Result<unknown>) =>
  ({ run: () => Promise.resolve(result) }) as unknown as Pick<FillQueue, 'run'>;
const scan = Uint8Array.of(1, 2, 3);

test('a scan goes on as it comes back out of the process without powers', async () => {
  const clean = { bytes: Uint8Array.of(1), removed: ['facts'] };
  expect(await cleanedScan(answering(success(clean)), scan)).toEqual(success(clean));
});

test.each<[string, Result<unknown>, string]>([
  ['is locked', failure('scan/locked', {}), 'scan/locked'],
  ['takes too much memory to be read', failure('form/too-much-memory', { megabytes: 1 }), 'scan/unreadable'],
  ['comes back as something else', success({ bytes: 'x', removed: [] }), 'scan/unreadable'],
  ['comes back with a word of its own', success({ bytes: scan, removed: ['<b>'] }), 'scan/unreadable'],
])('none goes on that %s', async (_, answer, code) => {
  expect(await cleanedScan(answering(answer), scan)).toMatchObject({ ok: false, code });
});
