/**
 * What a release may be started with: how it draws and speaks, and what installers and desktops add. Whatever is not in here could open
 * the ledger to other programs or take a wall away (--remote-debugging-port, --no-sandbox, --ignore-certificate-errors …), and new ones
 * come with each Chromium: so these are named, and not those.
 */
const HARMLESS = new Set([
  ...['disable-gpu', 'disable-gpu-compositing', 'force-device-scale-factor', 'force-renderer-accessibility', 'lang'],
  ...['ozone-platform', 'ozone-platform-hint', 'class', 'updated'],
  // A line of Windows' jump list: `shell/given.ts`.
  'go',
]);

/**
 * Switches that a release doesn't open with, as they were written but without their values, which could be anybody's.
 *
 * @param args behind the program's own name
 * @param isWindows where `/name` is a switch, too, and big letters are small ones
 */
export function refusedSwitches(args: readonly string[], isWindows: boolean): string[] {
  const end = args.indexOf('--');
  return args
    .slice(0, end === -1 ? undefined : end)
    .map((arg) => arg.trim())
    .filter((arg) => arg.startsWith('-') || (isWindows && arg.startsWith('/')))
    .map((arg) => arg.replace(/=.*$/s, ''))
    .filter((name) => !HARMLESS.has(isWindows ? nameOf(name).toLowerCase() : nameOf(name)));
}

/** `--name`, `-name` and, on Windows, `/name` are the same to Chromium. */
export const nameOf = (written: string): string => written.replace(/^(?:--?|\/)/, '');
