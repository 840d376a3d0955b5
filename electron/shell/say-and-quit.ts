import { app, dialog } from 'electron';
import type { Problem } from '@shared/problems/problem';

/** For what is wrong before there can be a window: the system's own box, and the app ends. */
export async function sayAndQuit({ message }: Problem): Promise<void> {
  await app.whenReady();
  dialog.showErrorBox('連携台帳を開けません', message);
  app.exit(1);
}
