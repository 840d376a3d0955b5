import { win32 } from 'node:path';

// By its name alone Windows would look in the folder first in which the app was started.
/** A program that comes with Windows, by its whole path. @param windows Windows' own folder @param place below System32 */
export const windowsProgram = (windows: string | undefined, ...place: readonly string[]): string =>
  win32.join(windows ?? 'C:\\Windows', 'System32', ...place);
