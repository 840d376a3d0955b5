import { expect, test, vi } from 'vitest';
import { success } from '@shared/problems/problem';
import { handle } from '../../../electron/ipc/handle';
import { unchanging } from '../../../electron/ipc/unchanging';
import { packInput } from '../../builders/pack';

type Answers = (event: unknown, input?: unknown) => Promise<unknown>;
const asked = new Map<string, Answers>();
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, answers: Answers) => asked.set(channel, answers) },
}));
vi.mock('../../../electron/storage/log', () => ({ logProblem: () => {} }));

const page = { senderFrame: { parent: null, url: 'app://renkei/' } };
const listing = (name: string) => [
  { origin: 'bundled' as const, name, pack: success(packInput() as never), official: [] },
];

test('an answer that stays what it is is looked at once, any other at each question', async () => {
  const kept = unchanging(listing('見本'));
  expect(Object.isFrozen((kept[0]?.pack as { value: { forms: unknown[] } }).value.forms)).toBe(true);
  handle('packs:list', () => kept);
  const [first, again] = [await asked.get('packs:list')?.(page), await asked.get('packs:list')?.(page)];
  expect(first).toMatchObject([{ name: '見本', pack: { ok: true } }]);
  // A look gives out a thing of its own.
  expect(again).toBe(first);
  const changing = listing('見本');
  handle('packs:list', () => changing);
  const before = await asked.get('packs:list')?.(page);
  changing.push(...listing('あと'));
  const after = await asked.get('packs:list')?.(page);
  expect([before, after].map((one) => (one as unknown[]).length)).toEqual([1, 2]);
});

test('what isn’t as the contract says is never handed out, however often it is asked for', async () => {
  const wrong = unchanging([{ origin: 'elsewhere' }]);
  handle('packs:list', () => wrong as never);
  for (const _ of [1, 2]) await expect(asked.get('packs:list')?.(page)).rejects.toThrow('packs:list failed');
});
