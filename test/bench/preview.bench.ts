import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { tritrusApplication } from '../support/sample-papers.ts';
import { goal, median, say } from './figures.ts';
import { inOffice, root } from './office-app.ts';

/**
 * From a filled Word file's bytes to its painted pages: the app's preview, which cuts true pages, places rings and mends
 * lines, against docx-preview alone with its own options, in the same runtime and the same kind of page. In turns.
 * Goal: at most 3 × docx-preview alone, which neither cuts pages nor mends anything.
 */
const TURNS = 15;
const LIMIT = 3;

const { bytes } = await tritrusApplication(20);
const base64 = Buffer.from(bytes).toString('base64');

/** docx-preview and what it needs, as one script that makes `renderPlain` known. */
async function plainRenderer(): Promise<string> {
  const entry = 'virtual:plain';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [
      {
        name: 'plain',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) =>
          id === `\0${entry}`
            ? `import { renderAsync } from 'docx-preview';
               globalThis.renderPlain = (bytes, into) => renderAsync(bytes, into);`
            : null,
      },
    ],
    build: { write: false, target: 'chrome142', rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [output] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  if (output?.type !== 'chunk') throw new Error('docx-preview was not built');
  return output.code;
}

const plain = await plainRenderer();
if (!readFileSync(join(root, 'dist/paper/paper/index.html'), 'utf8').includes('desk')) throw new Error('not built');

await inOffice(null, async ({ app }) => {
  const times = await app.evaluate(
    async ({ BrowserWindow }, { base64, plain, turns }) => {
      const size = { show: false, width: 900, height: 1200 };
      const open = (): Electron.BrowserWindow =>
        new BrowserWindow({ ...size, webPreferences: { sandbox: true, backgroundThrottling: false } });
      const [ours, theirs] = [open(), open()];
      await Promise.all([ours.loadURL('app://paper/?print'), theirs.loadURL('data:text/html,<body></body>')]);
      await theirs.webContents.executeJavaScript(`${plain};0`);
      // Laid out to the last line: what is asked for is measured when all of it has its place.
      const laidOut = 'document.body.getBoundingClientRect(); document.body.innerText.length';
      const our = `(async () => { const from = performance.now(); const answer = await setPaper({ base64: ${JSON.stringify(base64)}, title: '' });
        ${laidOut}; return { time: performance.now() - from, pages: answer.pages }; })()`;
      const their = `(async () => { const from = performance.now(); const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0));
        document.body.textContent = ''; await renderPlain(bytes, document.body); ${laidOut};
        return { time: performance.now() - from, pages: document.querySelectorAll('section.docx').length }; })()`;
      const measured: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
      for (let turn = -2; turn < turns; turn++) {
        const a = (await ours.webContents.executeJavaScript(our)) as { time: number; pages: number };
        const b = (await theirs.webContents.executeJavaScript(their)) as { time: number; pages: number };
        if (a.pages < 1 || b.pages < 1) throw new Error('nothing was set');
        if (turn < 0) continue;
        measured.ours.push(a.time);
        measured.theirs.push(b.time);
      }
      ours.destroy();
      theirs.destroy();
      return measured;
    },
    { base64, plain, turns: TURNS },
  );
  const [our, their] = [median(times.ours), median(times.theirs)];
  say(`preview, 様式1-1 for 20 people: ours ${our.toFixed(0)} ms, docx-preview alone ${their.toFixed(0)} ms`);
  goal('the preview against docx-preview alone', our / their, LIMIT);
});
