import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Disposable, Page } from '@playwright/test';
import { runningFile, sharedProfiles } from './app-starts.ts';
import { searchLeftBehind, searchWritten } from './clear-text.ts';
import { fixesClock } from './fixed-clock.ts';
import { launchApp, setSize, type LaunchedApp, type LaunchOptions } from './launch.ts';
import { keepFailedScreen } from './kept-screen.ts';
import { askedOfMain, noteSurroundings, putBack, type WindowPlace } from './main-surroundings.ts';
import { clearProfile, filesOf, makeMainForget, remembered } from './what-main-forgets.ts';

const assets = join(import.meta.dirname, '../../dist/renderer/assets');

/**
 * The app as at its first start, for tests of screens: the one that the test before has used, if everything could be put back, and
 * otherwise a new one. Its `close()` puts back: keys and their entries in the keychain, records, settings, backups, packs, papers on
 * their way, whatever the page keeps, clipboard, window, zoom, a lock, what a test stood in for in main. What can't be put back, and
 * what main itself forgets only when it ends ({@link remembered}), ends it. Options that count at a start are a start of their own;
 * which sample there is, main looks up whenever it is opened. Nothing moves in it, as on a PC whose user wants no animations; in an
 * app of a test's own everything does. A test whose subject is an end or the process itself takes {@link launchApp}, one that closes
 * the app or kills it {@link opensAgain}.
 */
export async function freshApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { RENKEI_SAMPLE: sample, ...env } = options.env ?? {};
  if (options.profile !== undefined || Object.keys(env).length > 0 || options.args) return launchApp(options);
  // A test has ended it, to start another one with the same profile.
  if (shared?.hasEnded) {
    shared.isGone('a test has ended it');
    isInUse = false;
  }
  if (isInUse) return launchApp({ ...options, why: 'a second one beside it' });
  isInUse = true;
  shared ??= await SharedApp.start();
  return shared.open(options.size, sample);
}

/**
 * Closes the app as its user does, where it hasn't ended by itself, and opens it again with all that it has kept. One of
 * {@link freshApp} goes on to be shared: it is put back as any other.
 *
 * @param size without it the app decides
 * @param meanwhile what happens to the profile while the app is closed
 */
export async function opensAgain(
  opened: LaunchedApp,
  size?: { width: number; height: number },
  meanwhile: () => void = () => {},
): Promise<LaunchedApp> {
  const { app, profile } = opened;
  if (shared?.isOf(opened)) return shared.again(size, meanwhile);
  appendFileSync(sharedProfiles, `${profile}\n`);
  await app.close();
  meanwhile();
  return launchApp({ profile, ...(size && { size }), why: CLOSED_AND_OPENED });
}

const CLOSED_AND_OPENED = 'closed and opened again';

let shared: SharedApp | null = null;
let isInUse = false;
/** Why the next one has to be started, and the file that has made it so. */
let ended = { why: 'the first of a worker', accountedTo: '' };

/** What of a profile is as it was at its first start, whatever has come since. */
interface FirstStart {
  files: readonly string[];
  settings: string;
  window: WindowPlace;
  /** Of the app's own origin, where its bridge to main is, but without any of its scripts. */
  restingPlace: string;
}

class SharedApp {
  /** What was done to the page that lasts longer than a page. */
  private spentBy = '';
  private usedBy = '';
  private readonly ownClock: () => Promise<void>;
  /** Once the app is closed, Playwright knows of it no more. */
  private readonly process: ReturnType<LaunchedApp['app']['process']>;
  private readonly scripts: Disposable[] = [];
  private readonly sessions: CDPSession[] = [];
  private readonly ownEars: () => void;

  private constructor(
    private readonly launched: LaunchedApp,
    private readonly first: FirstStart,
  ) {
    this.ownClock = fixesClock(launched.page);
    this.process = launched.app.process();
    this.watch(launched.page);
    this.ownEars = hearsAsNow(launched.page);
  }

  static async start(): Promise<SharedApp> {
    // With a space in its name, as a person's own has.
    const profile = mkdtempSync(join(tmpdir(), 'shared profile-'));
    appendFileSync(sharedProfiles, `${profile}\n`);
    const launched = await launchApp({ profile, isStill: true, ...ended });
    const window = await noteSurroundings(launched.app, null);
    const style = readdirSync(assets).find((name) => name.endsWith('.css')) ?? '';
    const restingPlace = `app://renkei/assets/${style}`;
    const settings = readFileSync(join(profile, 'settings.json'), 'utf8');
    return new SharedApp(launched, { files: filesOf(profile), settings, window, restingPlace });
  }

  get hasEnded(): boolean {
    const { exitCode, signalCode } = this.process;
    return this.launched.page.isClosed() || exitCode !== null || signalCode !== null;
  }

  isOf({ app }: LaunchedApp): boolean {
    return app === this.launched.app;
  }

  /** The next one is started anew. */
  isGone(why: string): void {
    shared = null;
    ended = { why, accountedTo: this.usedBy };
    const { profile } = this.launched;
    searchLeftBehind(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
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
    launched.forgetErrors();
    return this.inUse(size);
  }

  async again(size: LaunchOptions['size'], meanwhile: () => void): Promise<LaunchedApp> {
    const { app, profile } = this.launched;
    if (!this.hasEnded) await app.close();
    meanwhile();
    const launched = await launchApp({ profile, isStill: true, why: CLOSED_AND_OPENED });
    await noteSurroundings(launched.app, this.first.window);
    shared = new SharedApp(launched, this.first);
    return shared.inUse(size);
  }

  private async inUse(size: LaunchOptions['size']): Promise<LaunchedApp> {
    this.usedBy = runningFile();
    if (size) await setSize(this.launched.app, size);
    return { ...this.launched, close: () => this.close() };
  }

  private async close(): Promise<void> {
    isInUse = false;
    await keepFailedScreen(this.launched.page);
    const why = this.spentBy || (await this.putBack());
    if (why === '') return;
    await this.launched.close();
    this.isGone(why);
  }

  /** @returns what can't be put back; '' for nothing */
  private async putBack(): Promise<string> {
    const { app, page, profile } = this.launched;
    if (this.hasEnded) return 'a test has ended it';
    searchWritten(profile);
    this.ownEars();
    await this.ownClock();
    for (const script of this.scripts.splice(0)) await script.dispose();
    for (const session of this.sessions.splice(0)) await session.detach();
    // Main gives up whatever it was doing for the page, which may be on its way to somewhere itself.
    const isAtRest = await page.goto(this.first.restingPlace).then(
      () => true,
      () => false,
    );
    if (!isAtRest) return 'the page did not come to rest';
    const left = await makeMainForget(page, profile);
    const asked = await askedOfMain(app);
    // Electron may have another name for it by now.
    if (!asked.includes('keys:erase')) return 'what was asked of main was not seen';
    const kept = remembered(asked);
    if (kept.length > 0) return `main remembers ${kept.join(', ')}`;
    await page.evaluate(() => {
      sessionStorage.clear();
      window.name = '';
    });
    left.push(...(await putBack(app)));
    if (left.length > 0) return left.join(', ');
    writeFileSync(join(profile, 'settings.json'), this.first.settings);
    clearProfile(profile, this.first.files);
    const files = filesOf(profile).join(' ');
    if (files !== this.first.files.join(' ')) return `files in the profile: ${files}`;
    const stored = await page.evaluate(
      async () => (await indexedDB.databases()).length + localStorage.length + document.cookie.length,
    );
    return stored === 0 ? '' : 'the page has something stored';
  }

  /** Playwright can't take these back, but for scripts and sessions. */
  private watch(page: Page): void {
    page.once('crash', () => (this.spentBy = 'its page crashed'));
    const context = page.context();
    const lasting: [object, readonly string[]][] = [
      [page.clock, ['install', 'setSystemTime', 'pauseAt', 'fastForward', 'runFor', 'resume']],
      [page, ['exposeFunction', 'exposeBinding', 'route', 'emulateMedia', 'setViewportSize', 'setDefaultTimeout']],
      [context, ['addInitScript', 'exposeBinding', 'route', 'setOffline', 'on']],
    ];
    for (const [target, names] of lasting)
      for (const name of names) {
        const does = Reflect.get(target, name) as (...given: unknown[]) => unknown;
        Reflect.set(target, name, (...given: unknown[]) => {
          this.spentBy ||= `a test calls ${name}`;
          return does.apply(target, given);
        });
      }
    const adds = page.addInitScript.bind(page);
    page.addInitScript = async (...given: Parameters<Page['addInitScript']>) => {
      const script = await adds(...given);
      this.scripts.push(script);
      return script;
    };
    const opens = context.newCDPSession.bind(context);
    context.newCDPSession = async (of) => {
      const session = await opens(of);
      this.sessions.push(session);
      return session;
    };
  }
}

const START = 'app://renkei/';

/** @returns has the page heard by those again that hear it now, and by nobody else */
function hearsAsNow(page: Page): () => void {
  const emitter = page as unknown as NodeJS.EventEmitter;
  const heard = new Map(emitter.eventNames().map((event) => [event, emitter.listeners(event)]));
  return () => {
    for (const event of emitter.eventNames())
      for (const one of emitter.listeners(event))
        if (!heard.get(event)?.includes(one)) emitter.removeListener(event, one as () => void);
  };
}
