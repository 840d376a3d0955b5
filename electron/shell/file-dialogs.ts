import { isAbsolute, join } from 'node:path';
import {
  app,
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron';

/** File names hold people's names: what is chosen here doesn't go into Windows' list of files used last. Only here are dialogs opened. */
const UNNOTED = 'dontAddToRecent';

/** One file or folder; null where nobody chose any. */
export async function askForFile(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...options,
    properties: [...(options.properties ?? []), UNNOTED],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where to save something. A name alone begins in ドキュメント, wherever Windows has it (OneDrive): by itself it would be the folder of anything chosen last. */
export const askWhereToSave = (window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue> =>
  dialog.showSaveDialog(window, {
    ...options,
    ...(options.defaultPath !== undefined && { defaultPath: inDocuments(options.defaultPath) }),
    properties: [...(options.properties ?? []), UNNOTED],
  });

const inDocuments = (proposed: string): string =>
  isAbsolute(proposed) ? proposed : join(app.getPath('documents'), proposed);
