import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import log from 'electron-log/node';
import fc from 'fast-check';
import { channels } from '@shared/channels/channels';
import type { ChannelName } from '@shared/ipc/channel-names';
import { contract } from '@shared/ipc/contract';
import { defaultSettings, Settings } from '@shared/ipc/settings';
import { sampleLedger } from '@shared/ledger/sample';
import { success } from '@shared/problems/problem';
import type { AppParts } from '../../../electron/compose/app-parts';
import { OpenedForms } from '@shared/filling/opened-forms';
import { runFillJob } from '@shared/filling/run-fill-job';
import { composeServices, type OpenedBefore } from '../../../electron/compose/services';
import { holdByRole } from '../../../electron/ipc/handle';
import { AnchorFile } from '../../../electron/keychain/anchor-file';
import type { Keychain } from '../../../electron/keychain/keychain';
import { KeyStore } from '../../../electron/keychain/key-store';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { OfficialFiles } from '../../../electron/packs/official-files';
import { bundledPacks } from '../../../electron/packs/bundled-packs';
import { PackRepository, packsIn } from '../../../electron/packs/pack-repository';
import type { SettingsStore } from '../../../electron/storage/settings';
import { backupChunks, framesOf, joined } from '../../builders/backup';
import { LEDGER_ID, PASSPHRASE, quickTools } from '../../builders/keys';
import { madeXlsx } from '../../support/table-sheet';
import { anySession, BrowserWindow, world } from '../ipc/electron.ts';
import { fromSchema } from '../ipc/from-schema.ts';
import { must, target, type FuzzTarget } from '../target.ts';

interface IpcCase {
  /** What somebody chooses in dialogs, and says to main's questions. */
  chooses: (keyof typeof FILES)[];
  agrees: boolean;
  calls: { channel: string; input: unknown }[];
  /** Whether somebody who may do everything has opened the own ledger in this page. */
  isOpen?: boolean;
}

const root = join(import.meta.dirname, '../../..');
const resources = join(root, 'resources');

/** What lies on the PC: nothing, a list, a backup, a folder, something else. */
const FILES = {
  list: [
    '名簿.xlsx',
    () =>
      madeXlsx([
        {
          rows: [
            ['氏名', 'かな'],
            ['佐藤 恵', 'さとう めぐみ'],
          ],
        },
      ]),
  ],
  backup: ['控え.renkei', () => joined([...backupChunks(framesOf(3))])],
  text: ['書類.docx', () => new TextEncoder().encode('no document')],
  missing: ['ない.xlsx', null],
  folder: ['場所', null],
} as const;

/** They wait for a window that is drawn, for threads of the built app, or for the network. */
const ELSEWHERE =
  /^(?:documents:(?:print|print-copy)|papers:(?:print-.*|save)|printing:try|tables:(?:read|out-make)|screen:end-page|app:info|outbox:send|outbox:keep-going|mail:test)$/;
const asked = (Object.keys(contract) as ChannelName[]).filter((name) => !ELSEWHERE.test(name));

const packIds = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works', 'constructor', '__proto__'];
const KNOWN: Record<string, readonly unknown[]> = {
  packId: packIds,
  formId: ['1', '1-1', '2', '3', 'consent', 'application', 'constructor'],
  output: ['docx', 'xlsx', 'csv'],
  recoveryKey: ['AAAA-AAAA-AAAA-AAAA'],
  passphrase: [PASSPHRASE],
  ledgerId: [LEDGER_ID],
  ledger: [sampleLedger(JSON.parse(readFileSync(join(resources, 'samples/himawari.json'), 'utf8')), '2026-11-20')],
};
const knownAs = (key: string): readonly unknown[] => (Object.hasOwn(KNOWN, key) ? (KNOWN[key] ?? []) : []);

/** What the page may ask by the contract; of what only a check of its own refuses it is known when it is asked. */
const inputs = new Map(asked.map((channel) => [channel, fromSchema(contract[channel].input, knownAs)]));
const call = fc
  .constantFrom(...asked)
  .chain((channel) => (inputs.get(channel) ?? fc.constant(undefined)).map((input) => ({ channel, input })));

const cases: fc.Arbitrary<IpcCase> = fc.record({
  chooses: fc.array(fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[])), { maxLength: 3 }),
  agrees: fc.boolean(),
  calls: fc.array(call, { minLength: 1, maxLength: 8 }),
  isOpen: fc.boolean(),
});

/** Longest that an answer is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** Every question that the page may ask, with arguments that its schema takes: an answer that its schema takes as well, or a problem. */
export async function openTarget(): Promise<FuzzTarget> {
  const opened = await openedBefore();
  let fault: unknown = null;
  let isRefused = false;
  log.warn = (code: unknown, details: unknown) => {
    if (code === 'ipc/handler-failed') fault = details;
    if (code === 'ipc/not-for-role') isRefused = true;
  };
  return target<IpcCase>({
    limit: 20,
    cases,
    async check({ chooses, agrees, calls, isOpen = true }) {
      const profile = mkdtempSync(join(tmpdir(), 'ipc-'));
      Object.assign(world, {
        profile,
        agrees,
        shown: 0,
        handlers: new Map(),
        chosen: chooses.map((one) => laidReady(profile, one)),
      });
      const window = new BrowserWindow();
      const { end } = composeServices(partsIn(profile, window), opened);
      if (isOpen)
        holdByRole(
          () => Promise.resolve('admin'),
          () => true,
        );
      try {
        for (const { channel, input } of calls) {
          const { input: schema } = contract[channel as ChannelName];
          if (!schema.safeParse(input).success) continue;
          [fault, isRefused] = [null, false];
          const answer = world.handlers.get(channel)?.({ senderFrame: { url: 'app://renkei/', parent: null } }, input);
          must(answer !== undefined, 'nobody answers a channel', channel);
          const said = await Promise.race([answer.then(() => 'answered', String), late()]);
          must(said !== 'late', `${channel}: no answer`, input);
          // A channel whose answer has no place for a problem throws where it is shut.
          const isShut = isRefused && said === 'Error: refused';
          must(said === 'answered' || isShut, `${channel}: fails`, { said, fault, input });
        }
      } finally {
        window.isGone();
        await end();
        rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  });
}

const late = (): Promise<string> => new Promise((resolve) => void setTimeout(resolve, PATIENCE, 'late').unref());

function laidReady(profile: string, which: keyof typeof FILES): string {
  const [name, make] = FILES[which];
  const place = join(profile, name);
  if (make) writeFileSync(place, make());
  if (which === 'folder') mkdirSync(place, { recursive: true });
  return place;
}

/** Packs and the thread that fills are the same for all. */
async function openedBefore(): Promise<OpenedBefore> {
  const none = mkdtempSync(join(tmpdir(), 'packs-'));
  const official = new OfficialFiles(join(none, 'official'));
  const repository = new PackRepository(bundledPacks(packsIn(resources), channels), packsIn(none), channels, official);
  await repository.list();
  const watch = { start: () => {}, rest: () => {} };
  const means = { codec: nodeCodec, forms: new OpenedForms(nodeCodec) };
  const jobs = {
    run: (job: Parameters<typeof runFillJob>[0]) => runFillJob(job, watch, means),
    close: () => {},
  };
  return { packs: { repository, official }, jobs, outside: anySession } as unknown as OpenedBefore;
}

function partsIn(profile: string, window: BrowserWindow): AppParts {
  const keys = join(profile, 'keys');
  const settings = settingsInMemory();
  const keychain = keychainInMemory();
  const store = new KeyStore({
    ...{ folder: keys, keychain },
    device: 'jimusho-1|suzuki',
    clock: { now: Date.now, running: () => performance.now(), uptime: () => performance.now() },
    wrongTries: { read: () => settings.read().wrongTries, write: (wrongTries) => void settings.write({ wrongTries }) },
    lostPaper: { read: () => settings.read().lostPaper, write: (lostPaper) => void settings.write({ lostPaper }) },
    tools: quickTools,
    today: () => '2026-11-20',
  });
  const build = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const places = {
    build: { version: build.version, runtime: 'fallback', isRelease: false },
    dist: join(root, 'dist'),
    ...{ resources, profile, keys },
    backups: join(profile, 'backups'),
    takenBackup: join(profile, 'taken-backup'),
    papersAtWork: join(profile, 'papers-at-work'),
    letters: join(profile, 'letters'),
    devServer: undefined,
    worker: (name: string) => join(root, 'dist', 'electron', `${name}.js`),
  };
  return {
    places,
    settings,
    keychain,
    keys: store,
    anchor: new AnchorFile(keys),
    window,
    policy: Promise.resolve({ policy: {}, problems: [] }),
  } as unknown as AppParts;
}

function settingsInMemory(): SettingsStore {
  let held: Settings = { ...defaultSettings };
  return { read: () => held, write: (changes) => (held = Settings.parse({ ...held, ...changes })) };
}

function keychainInMemory(): Keychain {
  const entries = new Map<string, string>();
  return {
    read: (account) => Promise.resolve(success(entries.get(account) ?? null)),
    write: (account, secret) => (entries.set(account, secret), Promise.resolve(success(null))),
    remove: (account) => (entries.delete(account), Promise.resolve(success(null))),
  };
}
