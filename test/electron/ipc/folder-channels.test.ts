import { readdirSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AskedFor } from '@shared/asks/question-words';
import { failure, success } from '@shared/problems/problem';
import { PDF } from '@shared/submission/known-kinds';
import { FolderWriting } from '../../../electron/documents/folder-writing';
import { answerFolderChannels } from '../../../electron/ipc/folder-channels';
import { temporaryFolder } from '../../support/temporary-folder';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => Promise<unknown>>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => Promise<unknown>) => void answers.set(channel, answer),
}));
const dialog = vi.hoisted(() => ({ picked: '' as string | null, shown: 0, revealed: [] as string[] }));
vi.mock('electron', () => ({
  app: { getPath: () => '/' },
  dialog: {
    showOpenDialog: () => {
      dialog.shown++;
      return Promise.resolve({
        canceled: dialog.picked === null,
        filePaths: dialog.picked === null ? [] : [dialog.picked],
      });
    },
  },
  shell: { showItemInFolder: (path: string) => void dialog.revealed.push(path) },
}));

let asked: [act: string, about: AskedFor][];
let isAgreed: boolean;
let goes: (() => void)[];
let parent: string;
beforeEach(() => {
  [asked, isAgreed, goes, parent] = [[], true, [], temporaryFolder()];
  Object.assign(dialog, { picked: parent, shown: 0, revealed: [] });
  const mayDo = (act: string, _kind: string, about: AskedFor = {}) => {
    asked.push([act, about]);
    return Promise.resolve(isAgreed ? success(null) : failure('asked/declined', {}));
  };
  const writing = new FolderWriting({
    look: () => Promise.resolve(success(PDF)),
    makeTable: () => Promise.resolve(success(new Uint8Array(1))),
  });
  const on = (_event: string, listener: () => void) => void goes.push(listener);
  answerFolderChannels({ on, webContents: { on } } as never, writing, { mayDo } as never, () => 'own');
});
const ask = (channel: string, input: object): Promise<unknown> => Promise.resolve(answers.get(channel)?.(input));
const order = { offices: ['ひまわりの里'], period: '令和8年度', content: '書類 12件' };

test('a person is asked by main first, with office, period and what will be in it; then where', async () => {
  isAgreed = false;
  expect(await ask('folder:begin', order)).toMatchObject({ code: 'asked/declined' });
  expect(asked).toEqual([['export-office', { facts: ['ひまわりの里', '令和8年度', '書類 12件'] }]]);
  expect([dialog.shown, readdirSync(parent)]).toEqual([0, []]);
  isAgreed = true;
  dialog.picked = null;
  expect(await ask('folder:begin', order)).toEqual(success({ cancelled: true }));
  expect(readdirSync(parent)).toEqual([]);
});

test('of several offices each is named in the one question, and the folder says how many', async () => {
  const begun = (await ask('folder:begin', { ...order, offices: ['ひまわりの里', 'あおば'] })) as {
    value: { name: string };
  };
  expect(asked).toEqual([['export-office', { facts: ['ひまわりの里、あおば', '令和8年度', '書類 12件'] }]]);
  expect([dialog.shown, begun.value.name]).toEqual([1, '運営指導_2事業所_令和8年度']);
});

test('without a yes nothing is written, whatever id is made up', async () => {
  const id = '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01';
  const to = { id, office: 0, folder: 'papers', name: 'a' };
  for (const told of [
    await ask('folder:file', { ...to, bytes: new Uint8Array(1) }),
    await ask('folder:text', { ...to, text: 'a' }),
    await ask('folder:table', { ...to, table: {} }),
    await ask('folder:finish', { id }),
  ])
    expect(told).toMatchObject({ code: 'folder/ended' });
  expect(await ask('folder:reveal', { id })).toBe(false);
  expect(dialog.revealed).toEqual([]);
});

test('whatever id is made up, what was begun is for its own alone', async () => {
  const begun = (await ask('folder:begin', order)) as { value: { id: string; name: string } };
  const id = '6f1c1a52-7d0e-4b7e-9b0e-0f2b7c1d9a01';
  const to = { office: 0, folder: 'papers', name: 'a' };
  for (const told of [
    await ask('folder:file', { ...to, id, bytes: new Uint8Array(1) }),
    await ask('folder:text', { ...to, id, text: 'a' }),
    await ask('folder:table', { ...to, id, table: {} }),
    await ask('folder:finish', { id }),
  ])
    expect(told).toMatchObject({ code: 'folder/ended' });
  await ask('folder:cancel', { id });
  expect(await ask('folder:text', { ...to, id: begun.value.id, text: 'a' })).toMatchObject({ ok: true });
  expect(await ask('folder:finish', { id: begun.value.id })).toMatchObject({ ok: true });
  expect(await ask('folder:reveal', { id })).toBe(false);
  expect(readdirSync(parent)).toEqual([begun.value.name]);
});

test('with the page goes what it had begun', async () => {
  await ask('folder:begin', order);
  expect(readdirSync(parent)).toHaveLength(1);
  for (const listener of goes) listener();
  await vi.waitFor(() => expect(readdirSync(parent)).toEqual([]));
});
