import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import { answerUpdateChannels } from '../../../electron/ipc/update-channels';

const answers = vi.hoisted(() => new Map<string, (input?: unknown) => Promise<unknown>>());
const dialog = vi.hoisted(() => ({ chosen: [] as string[] }));
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input?: unknown) => Promise<unknown>) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {}, logProblem: () => {} }));
vi.mock('electron', () => ({
  dialog: { showOpenDialog: async () => ({ canceled: dialog.chosen.length === 0, filePaths: dialog.chosen }) },
}));

const told: string[] = [];
let agreed: Result<null>;
beforeEach(() => {
  told.splice(0);
  agreed = success(null);
  const service = {
    take: () => (told.push('taken'), Promise.resolve(success(null))),
    receive: () => (told.push('fetched'), Promise.resolve(success(null))),
    agree: (when: string) => (told.push(when), Promise.resolve(agreed)),
  };
  const record = { add: ({ act }: { act: string }) => void told.push(`record: ${act}`) };
  const window = { close: () => void told.push('closed') };
  answerUpdateChannels(service as never, record as never, window as unknown as BrowserWindow);
});
const asks = async (channel: string, input?: unknown): Promise<unknown> => {
  const answer = await answers.get(channel)?.(input);
  told.push('answered');
  await new Promise((resolve) => setImmediate(resolve));
  return answer;
};

test('いま入れる closes the app behind the answer, as its cross does; main’s own record has it', async () => {
  await asks('updates:agree', { when: 'now' });
  expect(told).toEqual(['now', 'record: update', 'answered', 'closed']);
});

test('終わるときに入れる, and what was refused, close nothing', async () => {
  await asks('updates:agree', { when: 'at-quit' });
  expect(told).toEqual(['at-quit', 'record: update', 'answered']);
  told.splice(0);
  agreed = failure('update/sending', {});
  expect(await asks('updates:agree', { when: 'now' })).toMatchObject({ code: 'update/sending' });
  expect(told).toEqual(['now', 'answered']);
});

test('only a file that a person has chosen is looked at', async () => {
  dialog.chosen = [];
  expect(await asks('updates:choose-file')).toEqual(success({ cancelled: true }));
  expect(told).toEqual(['answered']);
  dialog.chosen = ['/media/usb/x.renkei-update'];
  expect(await asks('updates:choose-file')).toEqual(success({ cancelled: false }));
  expect(told).toEqual(['answered', 'taken', 'answered']);
});

test('what lies elsewhere comes when the page asks, and the app isn’t closed for it', async () => {
  expect(await asks('updates:fetch')).toEqual(success(null));
  expect(told).toEqual(['fetched', 'answered']);
});
