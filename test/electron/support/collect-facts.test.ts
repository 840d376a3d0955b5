import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '@shared/ipc/settings';
import { collectFacts, type FactSources } from '../../../electron/support/collect-facts.ts';
import type { SupportFacts } from '../../../electron/support/support-facts.ts';
import { temporaryFolder } from '../../support/temporary-folder';

const LEDGER = '3f2a91c4-0000-4000-8000-000000000000';
const profile = temporaryFolder();
mkdirSync(join(profile, 'session/IndexedDB/a'), { recursive: true });
writeFileSync(join(profile, 'session/IndexedDB/a/000003.ldb'), new Uint8Array(3 * 1024 * 1024));
mkdirSync(join(profile, 'IndexedDB-at-start'));
writeFileSync(join(profile, 'IndexedDB-at-start/000003.ldb'), new Uint8Array(2 * 1024 * 1024));
mkdirSync(join(profile, 'IndexedDB-damaged-2026-11-01'));
mkdirSync(join(profile, 'backups'));
writeFileSync(join(profile, 'backups/one.renkei'), new Uint8Array(1024 * 1024));

const backup = (state: 'whole' | 'unchecked' | 'damaged', createdAt: string) => ({ state, header: { createdAt } });
const pack = (origin: 'bundled' | 'profile', isSound: boolean, official = 0) => ({
  ...{ origin, name: 'x', official: Array.from({ length: official }) as never },
  pack: isSound
    ? { ok: true as const, value: {} as never }
    : { ok: false as const, code: 'pack/not-found' as const, message: '', details: { pack: '' } },
});

/** A PC on which all is well. */
const sources: FactSources = {
  places: { profile, session: join(profile, 'session'), backups: join(profile, 'backups'), log: join(profile, 'none') },
  app: { version: '0.1.0', electron: '42.0.0', isRelease: true, isDevelopmentRuntime: false },
  pc: () => ({
    ...{ platform: 'darwin', release: '24.6.0', processor: 'arm64', memoryBytes: 16 * 1024 ** 3 },
    screen: { width: 1440, height: 900, scale: 2 },
  }),
  freeBytes: () => Promise.resolve(120 * 1024 ** 3),
  settings: () => ({
    ...defaultSettings,
    ...{ ledger: 'own' as const, officeId: 'o', printer: 'p', backupFolder: '/b', lockAfterMinutes: 5 },
    mail: { own: { host: 'h', port: 465, security: 'tls' as const, copyToSelf: false }, sample: null },
    endpoints: { own: { a: 'x', b: 'y' }, sample: { c: 'z' } },
    wrongTries: { own: 1, sample: 2, backup: 3 },
  }),
  keys: () =>
    Promise.resolve({
      ...{
        state: 'ready' as const,
        ways: ['keychain' as const],
        problem: null,
        ledgerId: LEDGER,
        isOpen: true,
        lostPaper: null,
        user: null,
        users: [],
      },
      recovery: { madeOn: '2026-11-01', confirmedOn: null },
    }),
  anchor: () =>
    Promise.resolve({
      found: 'anchor' as const,
      anchor: {
        ...{ format: 1 as const, ledgerId: LEDGER, write: 40, tag: '', mac: '', at: '' },
        link: { sequence: 12, hash: '' },
      },
    }),
  backups: () =>
    Promise.resolve({
      backups: [
        backup('damaged', '2026-11-23T00:00:00.000Z'),
        backup('whole', '2026-11-20T00:00:00.000Z'),
        backup('whole', '2026-11-10T00:00:00.000Z'),
        backup('unchecked', '2026-11-09T00:00:00.000Z'),
      ],
      away: [],
    }),
  packs: () => Promise.resolve([pack('bundled', true), pack('bundled', true, 2), pack('profile', false)]),
  programs: () => Promise.resolve({ word: null, libreoffice: { path: '', version: '24.8.1.2' } }),
  asked: () => [],
  now: () => new Date('2026-11-23T03:00:00.000Z'),
  outOfPatience: () => new Promise(() => {}),
};
const facts = (other: Partial<FactSources> = {}): Promise<SupportFacts> =>
  collectFacts({ ...sources, ...other }, { told: null, ledger: null });

test('a supporter learns how the PC, the ledger’s files, the keys and the backups are', async () => {
  expect(await facts()).toMatchObject({
    app: { version: '0.1.0', electron: '42.0.0' },
    pc: { system: 'macOS', release: '24.6.0', processor: 'arm64', memoryGb: 16, freeGb: 120 },
    settings: { ledger: 'own', isOneOffice: true, hasPrinter: true, lockAfterMinutes: 5, automaticBackup: true },
    keys: { state: 'ready', ways: ['keychain'], isOpen: true, recovery: 'made' },
    wrongTries: { own: 1, sample: 2, backup: 3 },
    disk: { recordsMb: 3, atStartMb: 2, setAside: 1, backupsMb: 1 },
    anchor: { found: 'fits', write: 40, link: 12 },
    backups: { chosen: 'there', whole: 2, unchecked: 1, damaged: 1, newestDays: 3 },
    packs: { bundled: 2, loaded: 1, official: 2, faults: ['pack/not-found'] },
    programs: { word: null, libreoffice: '24.8' },
    sending: { endpoints: 2, mail: { security: 'tls', port: '465', copyToSelf: false }, knownReceivers: 0, secrets: 0 },
  });
});

test('… and of another PC, how that differs', async () => {
  const keys = await sources.keys();
  const other = await facts({
    pc: () => ({ ...sources.pc(), platform: 'linux', release: '6.1.0-31-amd64', processor: 'mips' }),
    settings: () => defaultSettings,
    keys: () => Promise.resolve({ ...keys, ledgerId: 'another', recovery: null }),
    backups: () => Promise.resolve({ backups: [], away: [] }),
    packs: () => Promise.resolve(Array.from({ length: 30 }, () => pack('profile', false))),
    programs: () => Promise.resolve({ word: { path: '', version: '16' }, libreoffice: null }),
  });
  expect(other).toMatchObject({
    pc: { system: 'Linux', release: '6.1.0', processor: 'other' },
    settings: { ledger: 'none', isOneOffice: false, hasPrinter: false },
    keys: { recovery: 'none' },
    anchor: { found: 'other' },
    backups: { chosen: 'none', whole: 0, newestDays: null },
    programs: { word: '16', libreoffice: null },
    sending: { endpoints: 0, mail: null },
  });
  expect(other.packs.faults).toHaveLength(20);
  const away = { ...(await sources.backups()), away: ['x'] };
  const onPaper = { ...keys, recovery: { madeOn: '', confirmedOn: '2026-11-02' } };
  const third = await facts({
    pc: () => ({ ...sources.pc(), platform: 'win32' }),
    backups: () => Promise.resolve(away),
    anchor: () => Promise.resolve({ found: 'none' }),
    keys: () => Promise.resolve(onPaper),
  });
  expect(third).toMatchObject({
    pc: { system: 'Windows' },
    backups: { chosen: 'away' },
    anchor: { found: 'none' },
    keys: { recovery: 'on-paper' },
  });
});
