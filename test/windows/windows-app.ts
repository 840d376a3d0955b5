import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { picturesWithoutSecrets } from '../support/pictures.ts';
import { looksAtScreen } from './windows-screen.ts';
import type { WinePc } from './wine-pc.ts';

/** Milliseconds: for a start that never comes. */
const START = 120_000;
/**
 * Wine has neither what Chromium's sandbox is made of nor a card to draw with. A release refuses the first. Without a word on the rasterizer the
 * card's process tries four ways that fail, one after the other; on a busy machine the last of them now and then left a page that was never drawn.
 */
const FOR_WINE = ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', '--force-device-scale-factor=1'];

export interface WindowsApp {
  page: Page;
  /** Uncaught errors and the console's error lines. */
  errors: string[];
  /** As by the cross at the top right, until the program has ended. */
  close(): Promise<void>;
  /** As when the power goes. */
  kill(): Promise<void>;
  /** Whether it has ended by itself, or was ended by the setup. */
  ended: Promise<number>;
}

/** The packaged app as it is started from the start menu, but for what Wine needs. Its page is reached by Chromium's debugging port. */
export async function opensOnWindows(pc: WinePc, program: string, args: readonly string[] = []): Promise<WindowsApp> {
  const port = await freePort();
  const running = pc.start([program, ...FOR_WINE, `--remote-debugging-port=${port}`, ...args]);
  const until = performance.now() + START;
  while (!(await hasPage(port))) {
    if (!running.isRunning() || performance.now() > until) {
      await looksAtScreen('the app does not start');
      await running.kill();
      throw new Error(`the app doesn't start: ${running.printed().slice(-2000)}`);
    }
    await wait(200);
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().startsWith('app://renkei/'));
  if (!page) throw new Error('the app has no page');
  picturesWithoutSecrets(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    page,
    errors,
    ended: running.ended,
    close: async () => {
      // Windows' own way: WM_CLOSE to its windows.
      await pc.run('taskkill', '/im', program.slice(program.lastIndexOf('\\') + 1));
      await running.ended;
    },
    kill: async () => {
      await running.kill();
      await browser.close();
    },
  };
}

async function hasPage(port: number): Promise<boolean> {
  try {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      url: string;
    }[];
    return targets.some(({ type, url }) => type === 'page' && url.startsWith('app://renkei/'));
  } catch {
    return false;
  }
}

/** Wine shares this machine's ports. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
