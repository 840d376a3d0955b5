import { readFile, writeFile } from 'node:fs/promises';
import { app, session } from 'electron';
import { ownRoute } from '../documents/routes/own-route';
import { serveApp } from '../security/app-protocol';
import { fetchNoDictionaries } from '../security/no-dictionaries';

/** `--render-pdf SOURCE TARGET TITLE`: a Word or Excel file as PDF, without a window, for the command line. */
export async function renderPdfAndExit(dist: string, [source = '', target = '', title = '']: string[]): Promise<void> {
  let exit = 1;
  // Closing the paper's window would otherwise end the app before the file is written.
  app.on('window-all-closed', () => {});
  try {
    await app.whenReady();
    fetchNoDictionaries([session.defaultSession]);
    serveApp(session.defaultSession, dist);
    const pdf = await ownRoute.pdf(new Uint8Array(await readFile(source)), title);
    if (pdf.ok) {
      await writeFile(target, pdf.value);
      exit = 0;
    } else process.stderr.write(`${pdf.code} ${JSON.stringify(pdf.details)}\n`);
  } finally {
    app.exit(exit);
  }
}
