import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { ownRoute } from '../documents/routes/own-route';
import { serveApp } from '../security/app-protocol';
import { closedSession } from './sessions';

/** `--render-pdf SOURCE TARGET TITLE`: a Word or Excel file as PDF, without a window, for the command line. */
export async function renderPdfAndExit(dist: string, [source = '', target = '', title = '']: string[]): Promise<void> {
  let exit = 1;
  // Closing the paper's window would otherwise end the app before the file is written.
  app.on('window-all-closed', () => {});
  try {
    await app.whenReady();
    serveApp(await closedSession(), dist);
    const pdf = await ownRoute.pdf(new Uint8Array(await readFile(source)), title);
    if (pdf.ok) {
      await writeFile(target, pdf.value);
      exit = 0;
    } else process.stderr.write(`${pdf.code} ${JSON.stringify(pdf.details)}\n`);
  } finally {
    app.exit(exit);
  }
}
