import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fukuiTeams } from '../support/fukui-sheet-papers.ts';
import { setInApp } from '../support/paper-pages.ts';
import { tritrusApplication } from '../support/sample-papers.ts';
import { convertToPdf, has } from '../support/tools.ts';
import { goal, median, say } from './figures.ts';
import { inOffice, timed } from './office-app.ts';

/**
 * A PDF of a filled form: the built-in renderer in the running app, from the file's bytes to the PDF's, against LibreOffice
 * converting the same file (a start of its own each time, as nothing of it runs). In turns, so that a slow machine slows
 * both. Goal: at least four times as fast. The app keeps its paper window for a minute (electron/documents/kept-window.ts):
 * the goal is about papers that find it, the first one stands beside it.
 */
const TURNS = 5;
const LEAST = 4;

const papers = [
  { name: 'Word, 様式1-1 for 20 people', kind: 'docx', paper: await tritrusApplication(20) },
  { name: 'Excel, 様式８ for 20 teams', kind: 'xlsx', paper: await fukuiTeams(20) },
] as const;

const pagesIn = (file: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);

if (!has('writer') || !has('calc') || !has('poppler')) say('pdf: not run, no LibreOffice or poppler');
else
  await inOffice(null, async ({ app }) => {
    for (const { name, kind, paper } of papers) {
      const folder = mkdtempSync(join(tmpdir(), 'pdf-bench-'));
      const file = join(folder, `paper.${kind}`);
      writeFileSync(file, paper.bytes);
      const ours: number[] = [];
      const first: number[] = [];
      const theirs: number[] = [];
      for (let turn = -1; turn < TURNS; turn++) {
        const printed = join(folder, 'ours.pdf');
        const prints = (stays: boolean) =>
          timed(async () => {
            const { pdf } = await setInApp(app, paper.bytes, paper.official.form.title, stays);
            writeFileSync(printed, pdf);
          });
        const alone = await prints(false);
        const our = await prints(true);
        let converted = '';
        const their = await timed(async () => void (converted = await convertToPdf(file, folder)));
        // Nothing is measured that doesn't do its job; the first turn warms the disk.
        if (pagesIn(printed) !== pagesIn(converted)) throw new Error(`${name}: not as many pages`);
        if (turn < 0) continue;
        ours.push(our);
        first.push(alone);
        theirs.push(their);
      }
      rmSync(folder, { recursive: true, force: true });
      const [our, their] = [median(ours), median(theirs)];
      say(
        `pdf, ${name}: ours ${Math.round(our)} ms (the first paper ${Math.round(median(first))}), LibreOffice ${Math.round(their)} ms, ${(their / our).toFixed(1)} times as fast`,
      );
      goal(`a PDF of ${name} against a quarter of LibreOffice's time`, (our * LEAST) / their, 1);
    }
  });
