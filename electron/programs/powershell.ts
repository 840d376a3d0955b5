import { win32 } from 'node:path';

/** Windows' own, by its whole path. @param windows Windows' own folder, from which alone it is taken */
export const powershellIn = (windows: string | undefined): string =>
  win32.join(windows ?? 'C:\\Windows', 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
