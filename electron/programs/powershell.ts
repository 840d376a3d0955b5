import { windowsProgram } from './windows-program';

/** Windows' own, by its whole path. @param windows Windows' own folder, from which alone it is taken */
export const powershellIn = (windows: string | undefined): string =>
  windowsProgram(windows, 'WindowsPowerShell', 'v1.0', 'powershell.exe');
