import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';

const run = promisify(execFile);
const pictures = join(import.meta.dirname, '../../out/windows/pictures');

/**
 * The whole screen, as somebody in front of the PC sees it: CDP's picture leaves out what other processes draw.
 *
 * @param drawn the page that is looked at: Wine brings what it draws to the screen late, so that there is a picture of the page as well
 */
export async function looksAtScreen(name: string, drawn?: Page): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await drawn?.screenshot({ path: join(pictures, `${name}, the page.png`) });
  await run('scrot', ['--overwrite', join(pictures, `${name}.png`)]);
}

/** The windows that can be seen, the app's and Windows' own dialogs. */
async function windows(): Promise<string[]> {
  const { stdout } = await run('xprop', ['-root', '_NET_CLIENT_LIST']);
  return (stdout.match(/0x[\da-f]+/g) ?? []).map((id) => String(Number(id)));
}

/**
 * Until a dialog of Windows stands there and has the keyboard.
 *
 * @param after one that stood there under the same title @returns which one it is
 */
export async function dialogStands(title: RegExp, after?: string): Promise<string> {
  let active = '';
  const named = async (): Promise<string> => {
    active = (await run('xdotool', ['getactivewindow'])).stdout.trim();
    if (active === after) return 'the one before';
    return (await run('xdotool', ['getwindowname', active])).stdout.trim();
  };
  // Between two windows none has the keyboard.
  await expect.poll(() => named().catch(() => ''), { message: 'a dialog of Windows' }).toMatch(title);
  return active;
}

/**
 * Presses a key in a dialog until it is gone. One that comes while the app's window is in front has the screen's keyboard, and now and then
 * not Wine's: a click into its corner brings that.
 *
 * @param dialog of `dialogStands`
 */
export async function answers(dialog: string, key: string): Promise<void> {
  const inCorner = ['mousemove', '--window', dialog, '3', '3', 'click', '1'];
  let tries = 0;
  await expect(async () => {
    if (!(await windows()).includes(dialog)) return;
    const brings = tries++ > 0 ? inCorner : [];
    await run('xdotool', ['windowfocus', dialog, ...brings, 'key', '--clearmodifiers', key]);
    await expect.poll(windows, { timeout: 2_000 }).not.toContain(dialog);
  }).toPass();
}

export const presses = (...keys: string[]): Promise<unknown> => run('xdotool', ['key', '--clearmodifiers', ...keys]);

/** In place of what stands in the field. ASCII: other letters need an input method, which Wine hasn't. */
export async function types(text: string): Promise<void> {
  await presses('ctrl+a');
  await run('xdotool', ['type', '--delay', '20', text]);
}
