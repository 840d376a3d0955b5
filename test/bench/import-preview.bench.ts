import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from 'xlsx';
import { acceptanceTable } from '../support/acceptance-table.ts';
import { OfficeWorker } from '../support/office.ts';
import { answerOpenDialogs } from '../support/open-dialog.ts';
import { goal, median, say } from './figures.ts';
import type { PreviewTimes } from './import-preview-page.ts';
import { inOffice } from './office-app.ts';
import { pageScript } from './page-script.ts';

/**
 * An office's own Excel of 10,000 people in the real app: from the chosen file to the painted columns, and from the button
 * behind them to the first painted rows of the preview. Each time in an app that was just started, as an office does it once.
 * Against the least that it could take: the same screens with 50 people, and SheetJS's own parse of the 10,000, in turns.
 */
const ROWS = 10_000;
const FEW = 50;
const TURNS = 3;
const AGAINST_LEAST = 2;

const folder = mkdtempSync(join(tmpdir(), 'bench-preview-'));
const script = await pageScript('import-preview-page.ts');
type Timing = typeof globalThis & { benchPage: { previewTimes: () => Promise<PreviewTimes> } };

function tableOf(count: number): { file: string; bytes: Uint8Array } {
  const { bytes } = acceptanceTable(['ひまわりの里 流山'], { count });
  const file = join(folder, `${count}.xlsx`);
  writeFileSync(file, bytes);
  return { file, bytes };
}

const shown = (file: string): Promise<PreviewTimes> =>
  inOffice(null, async ({ app, page }) => {
    await answerOpenDialogs(app, file);
    await new OfficeWorker(page).goesTo('台帳');
    await page.evaluate(`${script};globalThis.benchPage = benchPage`);
    return page.evaluate(() => (globalThis as Timing).benchPage.previewTimes());
  });

function parsed(bytes: Uint8Array): number {
  const from = performance.now();
  read(bytes, { type: 'array', dense: true });
  return performance.now() - from;
}

try {
  const [many, few] = [tableOf(ROWS), tableOf(FEW)];
  const times = { many: [] as PreviewTimes[], few: [] as PreviewTimes[], parse: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    times.many.push(await shown(many.file));
    times.few.push(await shown(few.file));
    times.parse.push(parsed(many.bytes));
  }
  const whole = (all: readonly PreviewTimes[]): number => median(all.map(({ columns, rows }) => columns + rows));
  const of = (all: readonly PreviewTimes[], part: keyof PreviewTimes): string =>
    `${median(all.map((one) => one[part])).toFixed(0)} ms`;
  const parse = median(times.parse);
  say(`       ${ROWS} rows: columns after ${of(times.many, 'columns')}, rows after ${of(times.many, 'rows')} more`);
  say(`       ${FEW} rows: columns after ${of(times.few, 'columns')}, rows after ${of(times.few, 'rows')} more`);
  say(`       SheetJS's own parse of ${ROWS} rows: ${parse.toFixed(0)} ms`);
  goal(
    `${ROWS} rows from the file to the first paint of the preview, against ${FEW} rows and SheetJS's parse`,
    whole(times.many) / (whole(times.few) + parse),
    AGAINST_LEAST,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
