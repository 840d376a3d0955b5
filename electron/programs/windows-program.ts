import { win32 } from 'node:path';

/**
 * A program that comes with Windows, by its whole path: by its name alone Windows would look in the folder first in which the app was started.
 *
 * @param windows Windows' own folder, from which alone it is taken
 * @param place below System32
 */
export const windowsProgram = (windows: string | undefined, ...place: readonly string[]): string =>
  win32.join(windows ?? 'C:\\Windows', 'System32', ...place);
