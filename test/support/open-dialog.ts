import type { ElectronApplication } from '@playwright/test';

/** Answers the native open dialogs, which no test can press, with this file or folder; null presses やめる. */
export const answerOpenDialogs = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: picked === null, filePaths: picked === null ? [] : [picked] });
  }, path);
