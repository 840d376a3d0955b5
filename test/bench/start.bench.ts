import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeLargeSample } from '../support/large-sample.ts';
import { median } from './figures.ts';
import { bornAt, markOf, root, startApp } from './office-app.ts';

/**
 * From the start of the process to a ledger one can work with (200 staff, encrypted), against a window of the same runtime that
 * shows an empty page; and the memory of both, all processes together. In turns, so that a slow machine slows both.
 * Goals: time ≤ 1.6 ×, memory ≤ 1.5 ×.
 */
const RUNS = 9;
const STAFF = 200;

interface Start {
  /** Milliseconds from the process's start. */
  time: number;
  /** Megabytes of all its processes, once usable. */
  memory: number;
}

async function measure(folder: string, profile: string, usable: (page: Page) => Promise<number>): Promise<Start> {
  const app = await startApp(folder, { RENKEI_PROFILE: profile });
  try {
    const page = await app.firstWindow();
    const at = await usable(page);
    return { time: at - (await bornAt(app)), memory: await memoryOf(app) };
  } finally {
    await app.close();
  }
}

/**
 * Pages that processes share count once (Pss, Linux); elsewhere private bytes, or the working set where the system tells
 * no better.
 */
async function memoryOf(app: ElectronApplication): Promise<number> {
  const processes = await app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .map(({ pid, memory }) => ({ pid, kilobytes: memory.privateBytes ?? memory.workingSetSize })),
  );
  return processes.reduce((sum, { pid, kilobytes }) => sum + (proportional(pid) ?? kilobytes), 0) / 1024;
}

function proportional(pid: number): number | null {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? NaN) || null;
  } catch {
    return null;
  }
}

function blankApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'blank-'));
  writeFileSync(join(folder, 'package.json'), '{"name":"blank","version":"1.0.0","main":"main.cjs"}');
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.setPath('userData', process.env.RENKEI_PROFILE);
     app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } }).loadFile('index.html'));`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><h1>blank</h1><script>requestAnimationFrame(() => performance.mark('usable'))</script>`,
  );
  return folder;
}

/** A profile with the sample facility, grown to 200 staff. */
async function officeProfile(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  const app = await startApp(root, { RENKEI_PROFILE: profile, RENKEI_SAMPLE: writeLargeSample(profile, STAFF) });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'サンプルで試す' }).click();
  await page.getByRole('navigation', { name: 'メニュー' }).waitFor();
  await app.close();
  return profile;
}

const spread = (values: number[]): string => `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;

const blank = blankApp();
const office = await officeProfile();
const ours: Start[] = [];
const theirs: Start[] = [];
for (let run = 0; run <= RUNS; run++) {
  const empty = mkdtempSync(join(tmpdir(), 'blank-profile-'));
  const b = await measure(blank, empty, (page) => markOf(page, 'usable'));
  const a = await measure(root, office, (page) => markOf(page, 'ledger-usable'));
  rmSync(empty, { recursive: true, force: true });
  // The first pair warms the disk.
  if (run > 0) {
    ours.push(a);
    theirs.push(b);
  }
}
rmSync(blank, { recursive: true, force: true });
rmSync(office, { recursive: true, force: true });

const report = (what: keyof Start, unit: string, goal: number): void => {
  const [a, b] = [ours.map((start) => start[what]), theirs.map((start) => start[what])];
  const ratio = median(a) / median(b);
  process.stdout.write(
    `start ${what}: ${Math.round(median(a))} ${unit} (${spread(a)}), blank window ${Math.round(median(b))} ${unit} (${spread(b)}), ` +
      `ratio ${ratio.toFixed(2)} (goal ≤ ${goal})\n`,
  );
};
process.stdout.write(`${RUNS} starts each, in turns, ${STAFF} staff\n`);
report('time', 'ms', 1.6);
report('memory', 'MB', 1.5);
