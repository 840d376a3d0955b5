import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
app.whenReady().then(() => {
  const win = new BrowserWindow({ webPreferences: { preload: join(import.meta.dirname, '../preload/preload.cjs') } });
  void win.loadFile(join(import.meta.dirname, '../renderer/index.html'));
});
