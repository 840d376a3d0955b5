import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import type { Policy } from '@shared/policy/policy';
import { SecondPlace } from '../../../electron/backup/second-place';
import { answerBackupChannels } from '../../../electron/ipc/backup-channels';
import { backupFacts } from '../../builders/backup';
import { FakeKeychain } from '../keychain/fake-keychain';
import { fakeSettings } from '../outbox/fake-settings';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => Promise<unknown>>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => Promise<unknown>) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {}, logProblem: () => {} }));
vi.mock('electron', () => ({ app: { getPath: () => '/' }, dialog: {} }));

const THIEFS = '\\\\thief.example\\share';

let asked: unknown[];
let mayChoose: boolean;
let begun: (string | undefined)[];
const policy: Policy = {};
beforeEach(() => {
  [asked, mayChoose, begun] = [[], true, []];
  delete policy.backupFolder;
  const [settings, drives] = [fakeSettings(), { of: () => null, look: () => Promise.resolve() }];
  const keychain = new FakeKeychain();
  keychain.entries.set('backup-folder', 'of another');
  settings.write({ backupFolder: THIEFS });
  const chosen = new SecondPlace({ settings, keychain, drives, policy: Promise.resolve({ policy }) });
  const service = {
    begin: async () => {
      begun.push((await chosen.place())?.folder);
      return failure('backup/busy', {});
    },
  };
  const asking = {
    mayDo: (...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve(success(null));
    },
  };
  const here = { folder: '/backups', drives, chosen, taken: {}, mayChoose: () => Promise.resolve(mayChoose) };
  const window = { on: () => {}, webContents: { on: () => {} } };
  answerBackupChannels(service as never, settings, asking, here as never, window as never);
});

test('a backup goes to no folder that nobody has chosen: who may choose is asked by main first, who may not is not', async () => {
  mayChoose = false;
  await answers.get('backup:begin')?.(backupFacts());
  expect([asked, begun]).toEqual([[], [undefined]]);
  mayChoose = true;
  await answers.get('backup:begin')?.(backupFacts());
  expect(asked).toEqual([['backup-folder', 'own', { facts: [THIEFS] }]]);
  expect(begun).toEqual([undefined, THIEFS]);
});

test('where whoever looks after the PC has decided, no folder is chosen, not by a page that asks all the same', async () => {
  policy.backupFolder = '/srv/backups';
  for (const place of ['ask', 'this-pc'])
    expect(await answers.get('backup:choose-folder')?.({ place })).toMatchObject({ ok: false, code: 'policy/decided' });
  await answers.get('backup:begin')?.(backupFacts());
  expect([asked, begun]).toEqual([[], ['/srv/backups']]);
});
