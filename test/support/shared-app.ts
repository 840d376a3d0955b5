import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Page } from '@playwright/test';
import { channelNames } from '@shared/ipc/channel-names';
import { nothingUnsent } from '@shared/submission/unsent';
import { sharedProfiles } from './app-starts.ts';
import { searchLeftBehind } from './clear-text.ts';
import { fixesClock } from './fixed-clock.ts';
import { launchApp, setSize, type LaunchedApp, type LaunchOptions } from './launch.ts';
import { askedOfMain, noteSurroundings, putBack } from './main-surroundings.ts';
import { remembered } from './what-main-forgets.ts';

const assets = join(import.meta.dirname, '../../dist/renderer/assets');

/**
 * The app as at its first start, for tests of screens: the one that the test before has used, if everything could be put back, and
 * otherwise a new one. Its `close()` puts back: keys and their entries in the keychain, records, settings, whatever the page keeps,
 * clipboard, window, zoom, what a test stood in for in main. What can't be put back, and what main itself forgets only when it ends
 * ({@link remembered}), ends it. Options that count at a start are a start of their own; which sample there is, main looks up
 * whenever it is opened. A test whose subject is a start, an end or the process itself takes {@link launchApp}.
 */
export async function freshApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { RENKEI_SAMPLE: sample, ...env } = options.env ?? {};
  if (options.profile !== undefined || Object.keys(env).length > 0 || options.args) return launchApp(options);
  // A test has ended it, to start another one with the same profile.
  if (shared?.hasEnded) {
    shared = null;
    isInUse = false;
    whyEnded = 'a test starts it anew';
  }
  if (isInUse) return launchApp({ ...options, why: 'a second one beside it' });
  isInUse = true;
  shared ??= await SharedApp.start();
  return shared.open(options.size, sample);
}

/** Closes the app as its user does, and opens it again with all that it has kept. */
export async function opensAgain(
  { app, profile }: LaunchedApp,
  size: { width: number; height: number },
): Promise<LaunchedApp> {
  appendFileSync(sharedProfiles, `${profile}\n`);
  await app.close();
  return launchApp({ profile, size, why: 'closed and opened again' });
}

let shared: SharedApp | null = null;
let isInUse = false;
/** Why the next one has to be started. */
let whyEnded = 'the first of a worker';

class SharedApp {
  private readonly files: string;
  private readonly settings: string;
  /** What was done to the page that lasts longer than a page. */
  private spentBy = '';
  private readonly ownClock: () => Promise<void>;

  private constructor(
    private readonly launched: LaunchedApp,
    private readonly restingPlace: string,
  ) {
    this.files = filesOf(launched.profile).join('\n');
    this.settings = readFileSync(join(launched.profile, 'settings.json'), 'utf8');
    this.ownClock = fixesClock(launched.page);
    this.watch(launched.page);
  }

  static async start(): Promise<SharedApp> {
    const launched = await launchApp({ why: whyEnded });
    appendFileSync(sharedProfiles, `${launched.profile}\n`);
    await noteSurroundings(launched.app);
    // Of the app's own origin, where its bridge to main is, but without any of its scripts.
    const style = readdirSync(assets).find((name) => name.endsWith('.css')) ?? '';
    return new SharedApp(launched, `app://renkei/assets/${style}`);
  }

  get hasEnded(): boolean {
    return this.launched.page.isClosed() || this.launched.app.process().exitCode !== null;
  }

  async open(size: LaunchOptions['size'], sample: string | undefined): Promise<LaunchedApp> {
    const { launched } = this;
    const { app, page } = launched;
    if (page.url() !== START) await page.goto(START);
    await app.evaluate(({ BrowserWindow }, chosen) => {
      if (chosen !== null) process.env['RENKEI_SAMPLE'] = chosen;
      // Nothing leads back to where it rested.
      BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.clear();
    }, sample ?? null);
    if (size) await setSize(app, size);
    launched.errors.length = 0;
    return { ...launched, close: () => this.close() };
  }

  private async close(): Promise<void> {
    isInUse = false;
    const why = this.spentBy || (await this.putBack());
    if (why === '') return;
    shared = null;
    whyEnded = why;
    await this.launched.close();
  }

  /** @returns what can't be put back; '' for nothing */
  private async putBack(): Promise<string> {
    const { app, page, profile } = this.launched;
    if (this.hasEnded) return 'it has ended';
    const asked = await askedOfMain(app);
    // Electron may have another name for it by now.
    if (!channelNames.some((channel) => asked.includes(channel))) return 'what was asked of main was not seen';
    const kept = remembered(asked);
    if (kept.length > 0) return `main remembers ${kept.join(', ')}`;
    searchLeftBehind(profile);
    await this.ownClock();
    // Main gives up whatever it was doing for the page, which may be on its way to somewhere itself.
    const isAtRest = await page.goto(this.restingPlace).then(
      () => true,
      () => false,
    );
    if (!isAtRest) return 'the page did not come to rest';
    const erased = await page.evaluate(async (unsent) => {
      sessionStorage.clear();
      window.name = '';
      await window.renkei.ask('outbox:unsent', unsent);
      const gone = [
        await window.renkei.ask('keys:erase', { kind: 'sample' }),
        await window.renkei.ask('keys:erase', { kind: 'own' }),
      ];
      return gone.every((one) => one.ok && one.value.left === null);
    }, nothingUnsent);
    if (!erased) return 'keys are left';
    const left = await putBack(app);
    if (left.length > 0) return left.join(', ');
    writeFileSync(join(profile, 'settings.json'), this.settings);
    // Tests have papers saved there; the app itself has no other file beside its folders.
    for (const entry of readdirSync(profile, { withFileTypes: true }))
      if (entry.isFile() && !this.files.split('\n').includes(entry.name)) rmSync(join(profile, entry.name));
    const files = filesOf(profile).join('\n');
    if (files !== this.files) return `files in the profile: ${files.replaceAll('\n', ' ')}`;
    const stored = await page.evaluate(
      async () => (await indexedDB.databases()).length + localStorage.length + document.cookie.length,
    );
    return stored === 0 ? '' : 'the page has something stored';
  }

  /** Playwright can't take these back. */
  private watch(page: Page): void {
    page.once('crash', () => (this.spentBy = 'its page crashed'));
    const context = page.context();
    const lasting: [object, readonly string[]][] = [
      [page.clock, ['install', 'setSystemTime', 'pauseAt', 'fastForward', 'runFor', 'resume']],
      [page, ['addInitScript', 'exposeFunction', 'exposeBinding', 'route', 'emulateMedia', 'setViewportSize']],
      [page, ['setDefaultTimeout', 'on', 'once', 'addListener']],
      [context, ['addInitScript', 'exposeBinding', 'route', 'setOffline', 'newCDPSession', 'on']],
    ];
    for (const [target, names] of lasting)
      for (const name of names) {
        const does = Reflect.get(target, name) as (...given: unknown[]) => unknown;
        Reflect.set(target, name, (...given: unknown[]) => {
          this.spentBy ||= `a test calls ${name}`;
          return does.apply(target, given);
        });
      }
  }
}

const START = 'app://renkei/';

/** Chromium's own folder is put back by Chromium; the log goes on. */
const filesOf = (profile: string): string[] =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^(session|logs)$/.test(name.split(sep)[0] ?? ''))
    .filter((name) => statSync(join(profile, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => relative(profile, join(profile, name)))
    .sort();
