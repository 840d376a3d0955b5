import { app, dialog } from 'electron';
import type { Problem } from '@shared/problems/problem';

/** For what is wrong before there can be a window: the system's own box, and the app ends. */
export async function sayAndQuit({ message }: Problem): Promise<void> {
  await app.whenReady();
  // For who starts it in a terminal to find out.
  process.stderr.write(`${message}\n`);
  dialog.showErrorBox('連携台帳を開けません', message);
  app.exit(1);
}
