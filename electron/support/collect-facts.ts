import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { AskedLine } from '@shared/asks/asked-record';
import type { PackListing } from '@shared/ipc/contract';
import type { KeysState } from '@shared/ipc/keys';
import type { FoundProgram } from '@shared/ipc/printing';
import type { Settings } from '@shared/ipc/settings';
import type { SupportRequest } from '@shared/ipc/support';
import { moment } from '@shared/text/moment';
import type { StoredAnchor } from '../keychain/anchor-file';
import { OTHER, version, versionOf, type LogWord } from '../storage/log-words';
import { readLog } from '../storage/read-log';
import { folderMb } from './folder-size';
import { amount, type SupportFacts, type Unanswered } from './support-facts';

/** Lines of the log, and of main's own record, that somebody can still read through. */
const LOG_LINES = 200;
const ASKED_LINES = 30;
/** Megabytes. */
const MOST_MB = 999_999;
const DAY = 86_400_000;

/** Where each of the facts comes from. What these hand over may hold anything: only its shape decides what of it is told. */
export interface FactSources {
  places: { profile: string; session: string; backups: string; log: string };
  app: { version: string; electron: string | undefined; isRelease: boolean; isDevelopmentRuntime: boolean };
  pc: () => {
    platform: string;
    release: string;
    processor: string;
    memoryBytes: number;
    screen: { width: number; height: number; scale: number };
  };
  freeBytes: () => Promise<number>;
  settings: () => Settings;
  /** Of the own ledger. */
  keys: () => Promise<KeysState>;
  anchor: () => Promise<StoredAnchor>;
  backups: () => Promise<{
    backups: readonly { state: 'whole' | 'unchecked' | 'damaged'; header: { createdAt: string } | null }[];
    away: readonly unknown[];
  }>;
  packs: () => Promise<readonly PackListing[]>;
  programs: () => Promise<{ word: FoundProgram | null; libreoffice: FoundProgram | null }>;
  asked: () => AskedLine[];
  now: () => Date;
  /** Ends the wait for a share or a keychain that doesn't answer. */
  outOfPatience: () => Promise<void>;
}

/** All that the file will say, asked of everything at once: one that is broken takes nothing else with it. */
export async function collectFacts(
  sources: FactSources,
  { told, ledger }: z.output<typeof SupportRequest>,
): Promise<SupportFacts> {
  const { places, settings } = sources;
  const ask = <T>(work: () => Promise<T>): Promise<T | Unanswered> => answered(work, sources.outOfPatience);
  const [keys, anchor, backups, packs, programs, free, disk, log] = await Promise.all([
    ask(sources.keys),
    ask(sources.anchor),
    ask(sources.backups),
    ask(sources.packs),
    ask(sources.programs),
    ask(sources.freeBytes),
    diskFacts(places),
    readLog(places.log, LOG_LINES),
  ]);
  const now = sources.now();
  const { own, sample, backup } = settings().wrongTries;
  return {
    made: dayAndTime(now),
    ...{ told, ledger },
    app: {
      ...sources.app,
      version: version(versionOf(sources.app.version)),
      electron: version(versionOf(sources.app.electron)),
    },
    pc: { ...pcFacts(sources.pc()), freeGb: free === 'unanswered' ? free : gigabytes(free) },
    settings: settingFacts(settings()),
    keys: keys === 'unanswered' ? keys : keyFacts(keys),
    wrongTries: { own: amount(own), sample: amount(sample), backup: amount(backup) },
    disk,
    anchor: anchorFacts(anchor, keys),
    backups: backups === 'unanswered' ? backups : backupFacts(backups, settings().backupFolder !== null, now),
    packs: packFacts(packs === 'unanswered' ? [] : packs),
    programs: programs === 'unanswered' ? programs : programFacts(programs),
    sending: sendingFacts(settings()),
    log,
    asked: sources
      .asked()
      .slice(0, ASKED_LINES)
      .map(({ by: _, ...line }) => line),
  };
}

async function answered<T>(work: () => Promise<T>, patience: () => Promise<void>): Promise<T | Unanswered> {
  const unanswered = (): Unanswered => 'unanswered';
  return Promise.race([Promise.resolve().then(work).catch(unanswered), patience().then(unanswered)]);
}

function dayAndTime(now: Date): LogWord {
  const { day, time } = moment(now.toISOString());
  return `${day} ${time.slice(0, 5)}` as LogWord;
}

/** `10.0.22631`, `6.1.0` of `6.1.0-31-amd64`: how the system counts itself. */
const release = numbers(/^\d{1,2}\.\d{1,3}(?:\.\d{1,5})?(?![\d.])/);
/** `16` as Windows counts Word, `24.8` of `24.8.1.2` */
const programVersion = numbers(/^\d{1,2}(?:\.\d{1,2})?(?!\d)/);

function numbers(pattern: RegExp): (text: string) => LogWord {
  return (text) => (pattern.exec(text)?.[0] ?? OTHER) as LogWord;
}

const gigabytes = (bytes: number): SupportFacts['pc']['memoryGb'] => amount(bytes / 1024 ** 3, 99_999);

const systems = new Map<string, SupportFacts['pc']['system']>([
  ['win32', 'Windows'],
  ['darwin', 'macOS'],
  ['linux', 'Linux'],
]);

function pcFacts(pc: ReturnType<FactSources['pc']>): Omit<SupportFacts['pc'], 'freeGb'> {
  const { platform, processor, screen } = pc;
  return {
    system: systems.get(platform) ?? 'other',
    release: release(pc.release),
    processor: processor === 'x64' || processor === 'arm64' ? processor : 'other',
    memoryGb: gigabytes(pc.memoryBytes),
    screen: {
      width: amount(screen.width),
      height: amount(screen.height),
      percent: amount(screen.scale * 100),
    },
  };
}

const settingFacts = (settings: Settings): SupportFacts['settings'] => ({
  textSize: settings.textSize,
  ledger: settings.ledger,
  isOneOffice: settings.officeId !== null,
  lockAfterMinutes: amount(settings.lockAfterMinutes),
  printRoute: settings.printRoute,
  hasPrinter: settings.printer !== '',
  automaticBackup: settings.automaticBackup,
  arrangedLists: amount(Object.keys(settings.columns).length),
});

const keyFacts = ({ state, ways, isOpen, recovery }: KeysState): SupportFacts['keys'] => ({
  ...{ state, ways, isOpen },
  recovery: recovery === null ? 'none' : recovery.confirmedOn === null ? 'made' : 'on-paper',
});

async function diskFacts({ profile, session, backups }: FactSources['places']): Promise<SupportFacts['disk']> {
  const names = await readdir(profile).catch(() => []);
  const [records, atStart, kept] = await Promise.all([
    folderMb(join(session, 'IndexedDB')),
    folderMb(join(profile, 'IndexedDB-at-start')),
    folderMb(backups),
  ]);
  return {
    recordsMb: amount(records, MOST_MB),
    atStartMb: amount(atStart, MOST_MB),
    setAside: amount(names.filter((name) => name.startsWith('IndexedDB-damaged-')).length),
    backupsMb: amount(kept, MOST_MB),
  };
}

function anchorFacts(stored: StoredAnchor | Unanswered, keys: KeysState | Unanswered): SupportFacts['anchor'] {
  if (stored === 'unanswered' || stored.found !== 'anchor')
    return { found: stored === 'unanswered' ? 'unreadable' : stored.found };
  const { ledgerId, write, link } = stored.anchor;
  if (keys === 'unanswered' || keys.ledgerId !== ledgerId) return { found: 'other' };
  return { found: 'fits', write: amount(write, 9_999_999), link: amount(link.sequence, 9_999_999) };
}

function backupFacts(
  { backups, away }: Awaited<ReturnType<FactSources['backups']>>,
  isChosen: boolean,
  now: Date,
): SupportFacts['backups'] {
  const of = (state: string): SupportFacts['packs']['bundled'] =>
    amount(backups.filter((backup) => backup.state === state).length);
  const days = backups.flatMap(({ state, header }) => {
    const at = state === 'damaged' ? NaN : Date.parse(header?.createdAt ?? '');
    return Number.isNaN(at) ? [] : [Math.floor((now.getTime() - at) / DAY)];
  });
  return {
    chosen: isChosen ? (away.length > 0 ? 'away' : 'there') : 'none',
    ...{ whole: of('whole'), unchecked: of('unchecked'), damaged: of('damaged') },
    newestDays: days.length > 0 ? amount(Math.min(...days)) : null,
  };
}

const packFacts = (packs: readonly PackListing[]): SupportFacts['packs'] => ({
  bundled: amount(packs.filter(({ origin }) => origin === 'bundled').length),
  loaded: amount(packs.filter(({ origin }) => origin === 'profile').length),
  official: amount(packs.flatMap(({ official }) => official).length),
  faults: packs.flatMap(({ pack }) => (pack.ok ? [] : [pack.code])).slice(0, 20),
});

const programFacts = ({
  word,
  libreoffice,
}: Awaited<ReturnType<FactSources['programs']>>): SupportFacts['programs'] => ({
  word: word && programVersion(word.version),
  libreoffice: libreoffice && programVersion(libreoffice.version),
});

const PORTS = new Set(['25', '465', '587'] as const);

function sendingFacts({ endpoints, mail, knownReceivers, secrets }: Settings): SupportFacts['sending'] {
  const port = [...PORTS].find((known) => known === String(mail.own?.port));
  return {
    endpoints: amount(Object.keys(endpoints.own).length),
    mail: mail.own && { security: mail.own.security, port: port ?? 'other', copyToSelf: mail.own.copyToSelf },
    knownReceivers: amount(knownReceivers.own.length),
    secrets: amount(secrets.own.length),
  };
}
