import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { KeptProfile } from '../e2e/first-run/kept-profile.ts';
import { addsPerson, beginOwnLedger, goesToSafety, keepsRecoveryKey } from '../e2e/vault/own-ledger.ts';
import { launchApp } from '../support/launch.ts';
import { keyByKeychain } from '../support/sealed.ts';
import { Chance } from './chance.ts';
import type { Attempt, Deed, Known } from './deed.ts';
import { look, type Found } from './found.ts';
import { changingHowItOpens, renewingRecovery } from './key-deeds.ts';
import { handingIn, LateCity } from './hand-in-deed.ts';
import { killDuring, momentWords, someMoment, type Moment } from './kill.ts';
import { backingUp, editing, newBackups, PERSON, restoring, undoing } from './ledger-deeds.ts';
import { beginningProcedure } from './procedure-deed.ts';
import { opensTheLedger, recoveryFaults } from './opening.ts';

const evidence = join(import.meta.dirname, '..', '..', 'out', 'soak');

export interface SoakOrder {
  kills: number;
  /** The same seed gives the same moments; how far the app has got by then is the machine's. */
  seed: number;
  /** Only the deed of this name. */
  only?: string;
  /** First so many procedures that begin or are taken back: the usual turns come to two of them in thirteen. */
  procedures?: number;
  /** A line of progress. */
  say: (line: string) => void;
}

export interface Tally {
  kills: number;
  /** Deeds that the app had said to be done. */
  said: number;
}

export interface SoakResult {
  kills: number;
  /** One sentence each; none when all is well. */
  findings: string[];
  tallies: ReadonlyMap<string, Tally>;
}

/** A deed that was cut off. */
interface CutOff {
  deed: Deed;
  attempt: Attempt;
  moment: Moment;
  wasSaid: boolean;
  before: Found;
}

/** In this order, again and again: six kills meet every deed but the last two, the one of which takes a city. */
const turnsWith = (city: LateCity): Deed[] => [
  ...[editing, backingUp, changingHowItOpens, undoing, restoring],
  ...[renewingRecovery, editing, changingHowItOpens, restoring, backingUp],
  ...[beginningProcedure, handingIn(city), beginningProcedure],
];

/** What moves on the screen is none of what a kill can cut off. */
const STILL = { size: { width: 1366, height: 768 }, isStill: true };

const SAY_EVERY = 10;
const ASKED_EVERY = 10;

/** An office's own ledger whose app is killed again and again in the middle of its work, and looked at after each kill. */
export async function soak(order: SoakOrder): Promise<SoakResult> {
  const city = new LateCity();
  try {
    const turns = turnsWith(city).filter(({ name }) => order.only === undefined || name === order.only);
    const first = Array.from({ length: order.procedures ?? 0 }, () => beginningProcedure);
    return await killsInTurn(order, [...first, ...turns]);
  } finally {
    await city.close();
  }
}

async function killsInTurn({ kills, seed, say }: SoakOrder, turns: readonly Deed[]): Promise<SoakResult> {
  const profile = new KeptProfile();
  const findings: string[] = [];
  const tallies = new Map(turns.map(({ name }) => [name, { kills: 0, said: 0 }]));
  const { known, dataKey } = await beginsLedger(profile.path);
  let cutOff: CutOff | null = null;
  for (let kill = 0; kill <= kills; kill++) {
    const opened = await launchApp({ profile: profile.path, ...STILL });
    try {
      const found = await comesBack(opened.page, profile.path, {
        known,
        dataKey,
        cutOff,
        isAppAsked: isAsked(kill, kills),
      });
      // What one kill did is there after the next, too.
      const newFaults = found.faults.filter((fault) => !cutOff?.before.faults.includes(fault));
      const wrong = [...newFaults, ...(cutOff ? judged(cutOff, found) : []), ...opened.errors];
      if (wrong.length > 0) keepEvidence(profile.path, kill);
      for (const line of described(wrong, kill, cutOff)) {
        say(line);
        findings.push(line);
      }
      if (kill === kills) break;
      const deed = turns[kill % turns.length] ?? editing;
      const chance = new Chance(seed + kill);
      const moment = someMoment(chance, deed.patience);
      const scene = { page: opened.page, profile: profile.path, before: found, known, chance };
      const attempt = await deed.begin(scene);
      const wasSaid = await killDuring(opened.app, attempt, moment);
      cutOff = { deed, attempt, moment, wasSaid, before: found };
      const tally = tallies.get(deed.name);
      if (tally) Object.assign(tally, { kills: tally.kills + 1, said: tally.said + (wasSaid ? 1 : 0) });
      if ((kill + 1) % SAY_EVERY === 0) say(`${kill + 1} of ${kills} kills, ${findings.length} findings`);
    } catch (error) {
      keepEvidence(profile.path, kill);
      described([String(error)], kill, cutOff).forEach(say);
      throw error;
    } finally {
      await opened.close();
    }
  }
  profile.remove();
  return { kills, findings, tallies };
}

/** The app goes through the whole record itself: often enough, as what a kill leaves there stays. */
const isAsked = (kill: number, kills: number): boolean => kill % ASKED_EVERY === 0 || kill === kills;

/** An office's own ledger with one person in it, its recovery key on paper, and one backup. */
async function beginsLedger(profile: string): Promise<{ known: Known; dataKey: Uint8Array }> {
  const { page, close } = await launchApp({ profile, ...STILL });
  await beginOwnLedger(page);
  await addsPerson(page, PERSON.name, PERSON.kana);
  await goesToSafety(page);
  // It would come by itself in the middle of another deed.
  await page.getByLabel('毎日、はじめに台帳を変えたあとに取る').uncheck();
  const recoveryKey = await keepsRecoveryKey(page);
  await page.getByRole('button', { name: 'いまバックアップする' }).click();
  await expect(page.getByText(/^バックアップしました（このパソコン）/)).toBeVisible();
  const dataKey = await keyByKeychain(page, 'own');
  await close();
  return { known: { passphrase: null, recoveryKey, shelf: new Map(), madeUp: 0 }, dataKey };
}

/** Opens the ledger after a kill and looks at all of it. */
async function comesBack(
  page: Page,
  profile: string,
  {
    known,
    dataKey,
    cutOff,
    isAppAsked,
  }: { known: Known; dataKey: Uint8Array; cutOff: CutOff | null; isAppAsked: boolean },
): Promise<Found> {
  await opensTheLedger(page, known, cutOff?.attempt ?? null, cutOff?.wasSaid ?? false);
  const restless = (await cutOff?.attempt.comesToRest?.(page)) ?? [];
  const found = await look(page, profile, dataKey, isAppAsked);
  found.faults.push(...restless);
  found.faults.push(
    ...(await recoveryFaults(page, known, found, {
      dataKey,
      attempt: cutOff?.attempt ?? null,
      wasSaid: cutOff?.wasSaid ?? false,
    })),
  );
  const contents = cutOff?.before.contents ?? found.contents;
  // A backup is made of what was there before the deed: those that make one change nothing before it.
  for (const { createdAt } of found.backups) if (!known.shelf.has(createdAt)) known.shelf.set(createdAt, contents);
  return found;
}

function judged({ attempt, before, wasSaid }: CutOff, found: Found): string[] {
  const [newest] = before.backups;
  const isThere = found.backups.some(({ createdAt }) => createdAt === newest?.createdAt);
  return [
    ...attempt.judge(found, wasSaid),
    ...(isThere ? [] : ['the newest backup from before is gone']),
    ...(newBackups(before, found).length > 1 ? ['more than one new backup'] : []),
  ];
}

/** Copies the profile to out/soak: all of it is ciphertext, and of a made-up office. Chromium’s own locks, links to nowhere, can’t be copied twice. */
function keepEvidence(profile: string, kill: number): void {
  mkdirSync(evidence, { recursive: true });
  cpSync(profile, join(evidence, `kill-${kill}`), {
    recursive: true,
    force: true,
    filter: (from) => !basename(from).startsWith('Singleton'),
  });
}

function described(wrong: readonly string[], kill: number, cutOff: CutOff | null): string[] {
  const when = cutOff ? `kill ${kill} (${cutOff.deed.name}, ${momentWords(cutOff.moment)})` : 'before the first kill';
  return wrong.map((what) => `${when}: ${what}`);
}
