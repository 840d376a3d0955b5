import { spawn, type ChildProcess } from 'node:child_process';
import { constants, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { testRuntime } from './runtime.ts';

/** The program of the test package that `npm test` made. */
export function packagedProgram(): string {
  const folder = process.env['RENKEI_PACKAGE'];
  if (!folder)
    throw new Error('RENKEI_PACKAGE is not set: run `npm test -- e2e smoke`, which makes the package first.');
  if (process.platform !== 'darwin')
    return join(folder, `renkei-daicho-test${process.platform === 'win32' ? '.exe' : ''}`);
  const bundle = readdirSync(folder).find((name) => name.endsWith('.app')) ?? '';
  return join(folder, bundle, 'Contents', 'MacOS', 'renkei-daicho-test');
}

export interface PackagedApp {
  page: Page;
  /** What the app wrote to its terminal so far. */
  printed(): string;
  close(): Promise<void>;
}

/**
 * Opens the packaged app. With release fuses it has no inspector, which Playwright's Electron support needs, so its page
 * is reached through Chromium's debugging port.
 */
export async function openPackaged(
  program: string,
  { args = [], env: added = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<PackagedApp> {
  const profile = mkdtempSync(join(tmpdir(), 'packaged-'));
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const switches = testRuntime().sandbox ? [] : ['--no-sandbox'];
  const child = spawn(program, [...switches, '--remote-debugging-port=0', '--lang=ja', ...args], {
    env: { ...env, LANG: 'C.UTF-8', LANGUAGE: 'ja', TZ: 'Asia/Tokyo', RENKEI_PROFILE: profile, ...added },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  try {
    const address = await debuggerAddress(child, () => text);
    await pageLoaded(new URL(address).port);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('the packaged app has no browser context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    const close = async () => {
      await browser.close();
      await ended(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    return { page, printed: () => text, close };
  } catch (error) {
    await ended(child);
    throw error;
  }
}

/**
 * The package as offices get it, beside the one of tests: in a copy, the one word of its archive that says it is for tests says so no
 * more. (Linux: elsewhere the program would refuse a changed archive.)
 */
export function asReleased(): { program: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'released-'));
  const program = packagedProgram();
  cpSync(join(program, '..'), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const archive = join(folder, 'resources', 'app.asar');
  const bytes = readFileSync(archive);
  const [said, says] = ['"isTestBuild":true', '"isTestBuild":null'];
  const at = bytes.indexOf(said);
  if (at === -1) throw new Error('the test package does not say that it is one');
  bytes.write(says, at);
  writeFileSync(archive, bytes);
  return { program: join(folder, basename(program)), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts a release until it has said something, or for as long as `until` isn't so. @returns what it said */
export async function startReleased(
  program: string,
  {
    args = [],
    env: added = {},
    until,
  }: { args?: readonly string[]; env?: Record<string, string>; until: (said: string) => boolean },
): Promise<string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, args, { env: { ...env, LANG: 'C.UTF-8', ...added }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  try {
    while (!until(said) && child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return said;
  } finally {
    // A box of the system's that stands there waits for a hand, and hears nothing else.
    child.kill('SIGKILL');
    await ended(child);
  }
}

function debuggerAddress(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /DevTools listening on (ws:\S+)/.exec(printed())?.[1];
      if (address) resolve(address);
    };
    child.stderr?.on('data', look);
    child.once('close', (code) => reject(new Error(`the packaged app ended (exit ${code}): ${printed()}`)));
  });
}

/** Playwright waits forever for a page that appears while it connects (seen in every second start), so it comes after. */
async function pageLoaded(port: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await answer.json()) as { type: string; url: string }[];
    if (targets.some(({ type, url }) => type === 'page' && /^(app|file):/.test(url))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill();
  await closed;
}

/** The folder that holds the archive. */
export function packagedResources(program: string): string {
  const beside = join(program, '..', 'resources');
  return existsSync(beside) ? beside : join(program, '..', '..', 'Resources');
}

/**
 * The names of the files and folders at the top of the archive's folder `inside`. The archive begins with four 32-bit
 * numbers, the last of them the length of the JSON directory that follows.
 */
export function listArchive(archive: string, inside: readonly string[] = []): string[] {
  const bytes = readFileSync(archive);
  let entry = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as ArchiveEntry;
  for (const name of inside) entry = entry.files?.[name] ?? {};
  return Object.keys(entry.files ?? {}).sort();
}

interface ArchiveEntry {
  files?: Record<string, ArchiveEntry>;
}
