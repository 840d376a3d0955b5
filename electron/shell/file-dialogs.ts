import {
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron';

/** File names hold people's names: what is chosen here doesn't go into Windows' list of files used last. Only here are dialogs opened. */
const UNNOTED = 'dontAddToRecent';

export const askForFile = (window: BrowserWindow, options: OpenDialogOptions): Promise<OpenDialogReturnValue> =>
  dialog.showOpenDialog(window, { ...options, properties: [...(options.properties ?? []), UNNOTED] });

export const askWhereToSave = (window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue> =>
  dialog.showSaveDialog(window, { ...options, properties: [...(options.properties ?? []), UNNOTED] });
