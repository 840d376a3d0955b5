import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '@shared/ipc/settings';
import { handle, holdByRole } from '../../../electron/ipc/handle';

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

test('what isn’t everybody’s is shut until main knows who is at the page', async () => {
  handle('documents:reveal', () => true);
  handle('packs:remove', () => ({ ok: true, value: null }));
  expect(await ask('packs:remove', { origin: 'profile', name: 'a' })).toMatchObject({ code: 'role/not-open' });
  expect(await ask('documents:reveal', { file: 'a' })).toBe(true);
});

test('a role that may not is refused by main, in a sentence where there is room for one, and nothing is done', async () => {
  const done: string[] = [];
  handle('secrets:reveal', () => void done.push('revealed') as never);
  handle('secrets:known', () => ['a1']);
  handle('mail:clear-drafts', () => void done.push('cleared'));
  handle('documents:reveal', () => done.push('shown') > 0);
  handle('settings:write', (changes) => ({ ...defaultSettings, ...changes }) as typeof defaultSettings);
  holdByRole(
    () => Promise.resolve('reader'),
    () => true,
  );
  const secret = { kind: 'own', id: 'a1', which: 'current' };
  expect(await ask('secrets:reveal', secret)).toMatchObject({ ok: false, code: 'role/not-allowed' });
  await expect(ask('documents:reveal', { file: 'a' })).rejects.toThrow(/^refused$/);
  await expect(ask('mail:clear-drafts', { kind: 'own', kept: [] })).rejects.toThrow();
  expect(await ask('secrets:known', { kind: 'own' })).toEqual(['a1']);
  expect(await ask('settings:write', { textSize: 'large', lockAfterMinutes: 0 })).toMatchObject({
    textSize: 'large',
    lockAfterMinutes: defaultSettings.lockAfterMinutes,
  });
  expect(done).toEqual([]);
  expect(stand.logged[0]).toEqual(['ipc/not-for-role', { channel: 'secrets:reveal' }]);
  holdByRole(
    () => Promise.resolve('clerk'),
    () => true,
  );
  expect(await ask('documents:reveal', { file: 'a' })).toBe(true);
  expect(await ask('secrets:reveal', secret)).toMatchObject({ code: 'role/not-allowed' });
  expect(done).toEqual(['shown']);
});

test('what is done in the own ledger’s name is shut while that is closed', async () => {
  let isOpen = false;
  const sent: unknown[] = [];
  handle('mail:agree', ({ address }) => (sent.push(address), { ok: true, value: { cancelled: false } }));
  handle('outbox:keep-going', () => ({ ok: true, value: null }));
  holdByRole(
    () => Promise.resolve('admin'),
    () => isOpen,
  );
  const toCity = { kind: 'own', address: 'kaigo@city.example' };
  expect(await ask('mail:agree', toCity)).toMatchObject({ code: 'role/ledger-closed' });
  expect(sent).toEqual([]);
  expect(await ask('mail:agree', { ...toCity, kind: 'sample' })).toMatchObject({ ok: true });
  isOpen = true;
  expect(await ask('mail:agree', toCity)).toMatchObject({ ok: true });
  expect(sent).toEqual([toCity.address, toCity.address]);
});
