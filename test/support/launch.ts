import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { noteStart } from './app-starts.ts';
import { searchLeftBehind } from './clear-text.ts';
import { evaluateSurely } from './evaluate-surely.ts';
import { pressesWhatIsDrawn } from './press-when-drawn.ts';
import { withLateSnapshots } from './late-snapshots.ts';
import { withoutCard } from './own-session.ts';
import { withoutPacking } from './plain-messages.ts';
import { picturesWithoutSecrets } from './pictures.ts';
import { testRuntime } from './runtime.ts';
import { withShortStacks } from './short-stacks.ts';
import { isASlowPc } from './slow-pc.ts';
import { withUnheardNetwork } from './unheard-network.ts';
import { withUntoldSteps } from './untold-steps.ts';
import { notesWalls, wallsHeld } from './walls-of-windows.ts';

const root = join(import.meta.dirname, '../..');

withoutPacking();
withShortStacks();
withUntoldSteps();

export interface LaunchOptions {
  /** The app's userData. Without it the app gets a new, empty one, deleted by `close()`; with it, it stays. */
  profile?: string;
  /** Added to the app's environment. */
  env?: Record<string, string>;
  /** Added to the app's command line. */
  args?: readonly string[];
  /** The page's size in CSS pixels; without it the app decides. */
  size?: { width: number; height: number };
  /** As on a PC whose user wants no animations: drawn without a card, each frame of one costs as much as a screen. */
  isStill?: boolean;
  /** For the count of starts; without it: what of the above asks for a start of its own. */
  why?: string;
  /** For the count of starts, the file that has made it necessary; without it the one that is running. */
  accountedTo?: string;
}

export interface LaunchedApp {
  app: ElectronApplication;
  /** The first window's page, loaded. */
  page: Page;
  profile: string;
  /** What went wrong in the page since {@link forgetErrors}: uncaught errors and the console's error lines. */
  errors: readonly string[];
  /** What was said until now belongs to the test before: Chromium tells it once more as a frame of the same process comes. */
  forgetErrors: () => void;
  /**
   * Ends the app; deletes the profile if it was made by {@link launchApp}, after a look whether anybody of the sample
   * stands in it in the clear.
   */
  close(): Promise<void>;
}

/**
 * Longer than a start takes on a machine on which many are under way (Playwright's own half minute was over there), in
 * milliseconds: a test's own time ends one that hangs.
 */
const START = 120_000;

/** As the unit tests have it: where what is young has more room, less of it is looked at and moved; the other cores have tests. */
const LESS_TIDYING = '--min-semi-space-size=16 --single-threaded-gc';

/**
 * Opens the built app in the runtime that `npm test` found, with Chromium's sandbox on where it can be. Language and time
 * zone are fixed, so that pictures and dates are the same everywhere.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { profile, env = {}, args = [], size, isStill, why, accountedTo } = options;
  const { sandbox } = testRuntime();
  noteStart(
    why ?? (profile ? 'a profile of its own' : Object.keys({ ...env, ...args }).length > 0 ? 'options' : 'a start'),
    accountedTo,
  );
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'profile-'));
  const app = await _electron.launch({
    timeout: START,
    // Otherwise Playwright itself adds --no-sandbox.
    chromiumSandbox: sandbox,
    args: [
      ...[
        root,
        `--js-flags=${LESS_TIDYING}`,
        '--lang=ja',
        '--force-device-scale-factor=1',
        '--disable-font-subpixel-positioning',
      ],
      ...[...withoutCard(), ...(isStill ? ['--force-prefers-reduced-motion'] : []), ...args],
    ],
    env: { ...inherited(), LANG: 'C.UTF-8', LANGUAGE: 'ja', TZ: 'Asia/Tokyo', RENKEI_PROFILE: folder, ...env },
  });
  evaluateSurely(app);
  const close = async () => {
    await wallsHeld(app).finally(() => app.close());
    if (profile) return;
    try {
      searchLeftBehind(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  try {
    const page = await app.firstWindow({ timeout: START });
    await notesWalls(app);
    await isASlowPc(app);
    picturesWithoutSecrets(page);
    pressesWhatIsDrawn(page);
    withLateSnapshots(page);
    withUnheardNetwork(page);
    // As all limits: for what never comes. This very process may have been at something else for half a minute.
    page.setDefaultNavigationTimeout(120_000);
    const errors: string[] = [];
    let since = 0;
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (said) => said.type() === 'error' && said.timestamp() >= since && errors.push(said.text()));
    const forgetErrors = (): void => {
      since = Date.now();
      errors.length = 0;
    };
    await page.waitForLoadState('load');
    if (size) await setSize(app, size);
    return { app, page, profile: folder, errors, forgetErrors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Sets the size of the first window's page. */
export async function setSize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    // The hidden one that papers are set in may stand first.
    const isOfPapers = (one: Electron.BrowserWindow): boolean => one.webContents.getURL().startsWith('app://paper/');
    const window = BrowserWindow.getAllWindows().find((one) => !isOfPapers(one));
    // A window's least size would otherwise win over a small laptop's.
    window?.setMinimumSize(1, 1);
    window?.setContentSize(width, height);
  }, size);
}

function inherited(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
