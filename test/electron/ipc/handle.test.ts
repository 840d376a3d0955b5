import { beforeEach, expect, test, vi } from 'vitest';
import { handle } from '../../../electron/ipc/handle';

type Answering = (event: unknown, input: unknown) => Promise<unknown>;
const stand = vi.hoisted(() => ({ answering: new Map<string, unknown>(), logged: [] as unknown[] }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, answer: unknown) => stand.answering.set(channel, answer) },
}));
vi.mock('../../../electron/storage/log', () => ({
  logProblem: (code: string, details: unknown) => stand.logged.push([code, details]),
}));

const page = { url: 'app://renkei/ledger/staff', parent: null };
const ask = (channel: string, input: unknown, senderFrame: unknown = page): Promise<unknown> =>
  (stand.answering.get(channel) as Answering)({ senderFrame }, input);

const written: string[] = [];
beforeEach(() => {
  stand.logged.length = 0;
  written.length = 0;
  handle('clipboard:write', ({ text }) => void written.push(text));
});

test('our own page gets its answer', async () => {
  expect(await ask('clipboard:write', { text: '12-3456' })).toBeUndefined();
  handle('app:has-room', () => true);
  expect(await ask('app:has-room', undefined)).toBe(true);
  expect(written).toEqual(['12-3456']);
  expect(stand.logged).toEqual([]);
});

test('who isn’t our own page is refused before anything is read, and it is written down', async () => {
  for (const frame of [
    null,
    { url: 'app://paper/', parent: null },
    { url: 'https://example.com/', parent: null },
    { url: 'app://renkei/', parent: page },
  ]) {
    stand.logged.length = 0;
    await expect(ask('clipboard:write', { text: 'x' }, frame)).rejects.toThrow(/^refused$/);
    expect(stand.logged).toEqual([['ipc/untrusted-sender', { channel: 'clipboard:write' }]]);
  }
  expect(written).toEqual([]);
});

test('a question that isn’t as agreed is refused, and neither the answer nor the log repeats what was in it', async () => {
  await expect(ask('clipboard:write', { text: 5, 田中道子: 1 })).rejects.toThrow(/^bad input for clipboard:write$/);
  expect(stand.logged).toEqual([['ipc/bad-input', { channel: 'clipboard:write', reason: 'invalid_type' }]]);
  expect(written).toEqual([]);
});

test('what goes wrong within main is written down there, and the page learns only that it did', async () => {
  const broken = new Error('/home/michiko/名簿.xlsx');
  for (const fails of [() => Promise.reject(broken), () => ({}) as unknown as boolean]) {
    stand.logged.length = 0;
    handle('app:has-room', fails);
    await expect(ask('app:has-room', undefined)).rejects.toThrow(/^app:has-room failed$/);
    expect(stand.logged).toEqual([['ipc/handler-failed', { channel: 'app:has-room', error: expect.any(Error) }]]);
  }
});
