import {
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

export const askWhereToSave = (window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue> =>
  dialog.showSaveDialog(window, { ...options, properties: [...(options.properties ?? []), UNNOTED] });
