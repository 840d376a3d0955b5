import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { canonicalJson } from '@shared/vault/canonical-json';
import { OfficeWorker } from '../support/office.ts';
import { tablesOnDisk, type OpenedTables } from '../support/sealed.ts';
import { chainFaults, disagreements } from './agreement.ts';
import { procedureFaults, proceduresIn, type FoundProcedures } from './found-procedures.ts';

/** A backup as the app lists it. */
export interface FoundBackup {
  createdAt: string;
  reason: string;
  state: string;
}

/** What was found at a start. */
export interface Found {
  /** Fingerprint of records, papers and history: what a backup brings back. */
  contents: string;
  /** What stands in the field that the soak changes. */
  memo: string;
  changes: number;
  procedures: FoundProcedures;
  /** Newest first. */
  backups: FoundBackup[];
  /** The recovery key that is still to be printed. */
  recoveryToPrint: string | null;
  /** The ways that open the ledger, as its keys say. */
  ways: readonly string[];
  /** Day on which the recovery key was typed back from paper. */
  recoveryConfirmedOn: string | null;
  /** What is wrong whatever was done before. */
  faults: string[];
}

/** Not of the ledger's contents: they grow with what is done to the ledger as a whole, or change when a city says so. */
const BESIDE = ['meta', 'audit', 'notes', 'submissions'];

function fingerprint(tables: OpenedTables): string {
  const contents = Object.entries(tables)
    .filter(([table]) => !BESIDE.includes(table))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(canonicalJson(contents)).digest('hex').slice(0, 16);
}

/**
 * Looks at everything that a kill could have left halfway.
 *
 * @param dataKey of the ledger, which is open in the page
 * @param isAppAsked whether the app, too, goes through the record of what was done
 */
export async function look(page: Page, profile: string, dataKey: Uint8Array, isAppAsked: boolean): Promise<Found> {
  const tables = await tablesOnDisk(page, 'own', dataKey);
  const [person] = tables['people'] ?? [];
  const { backups, keys } = await page.evaluate(async () => {
    const [listed, answer] = await Promise.all([
      window.renkei.ask('backup:list'),
      window.renkei.ask('keys:state', { kind: 'own' }),
    ]);
    return { backups: listed.backups, keys: answer.ok ? answer.value : null };
  });
  const files = readdirSync(join(profile, 'backups')).filter((name) => name.endsWith('.renkei'));
  const faults = [
    ...disagreements(tables),
    ...procedureFaults(tables),
    ...chainFaults(tables),
    ...(isAppAsked ? await recordFaults(page, tables['audit']?.length ?? 0) : []),
    ...(await leftBehind(profile)).map((name) => `left behind: ${name}`),
    ...backups.filter(({ state }) => state !== 'whole').map(({ state }) => `a ${state} backup is listed`),
    ...(files.length === backups.length ? [] : [`${files.length} backup files, ${backups.length} listed`]),
  ];
  const memo = person?.record['note'];
  const toPrint = tables['meta']?.find(({ key }) => key === 'recovery-key')?.record['value'];
  return {
    contents: fingerprint(tables),
    memo: typeof memo === 'string' ? memo : '',
    changes: tables['changes']?.length ?? 0,
    procedures: proceduresIn(tables),
    backups: backups.map(({ header, state }) => ({
      createdAt: header?.createdAt ?? '',
      reason: header?.reason ?? '',
      state,
    })),
    recoveryToPrint: typeof toPrint === 'string' ? toPrint : null,
    ways: keys?.ways ?? [],
    recoveryConfirmedOn: keys?.recovery?.confirmedOn ?? null,
    faults,
  };
}

/** 設定 › 操作の記録 › いま確かめる */
async function recordFaults(page: Page, links: number): Promise<string[]> {
  const said = await verifiesTheRecord(page);
  return said === links ? [] : [`the app vouches for ${said ?? 'no'} links, ${links} are there`];
}

/** @returns number of links that the app vouches for; null when it finds a fault in the record */
async function verifiesTheRecord(page: Page): Promise<number | null> {
  await new OfficeWorker(page).goesTo('設定');
  await page.getByRole('link', { name: '操作の記録' }).click();
  await page.getByRole('button', { name: 'いま確かめる' }).click();
  const whole = page.getByText(/^この一覧の [\d,]+件は、はじめから順につながっていて、書き換えもありません。$/);
  await expect(whole.or(page.getByText(/書いたときと違うところが/))).toBeVisible();
  if ((await whole.count()) === 0) return null;
  return Number(/[\d,]+/.exec((await whole.textContent()) ?? '')?.[0].replaceAll(',', ''));
}

/** How long a write may take on a busy machine, in milliseconds. */
const WRITE = 10_000;

/** Temporary files of writes that were broken off, ours and those of the settings: the app, which is open, may just be writing another. */
async function leftBehind(profile: string): Promise<string[]> {
  const found = unfinished(profile);
  const left = (): string[] => unfinished(profile).filter((name) => found.includes(name));
  await expect
    .poll(left, { timeout: WRITE })
    .toEqual([])
    .catch(() => {});
  return left();
}

const unfinished = (profile: string): string[] =>
  ['', 'keys', 'backups'].flatMap((folder) =>
    readdirSync(join(profile, folder)).filter((name) => /\.tmp(-[0-9a-f]+)?$/.test(name)),
  );
