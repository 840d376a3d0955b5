import type { BrowserWindow } from 'electron';
import { success } from '@shared/problems/problem';
import type { ManyPapers } from '../documents/many-papers';
import type { PrintJob } from '../documents/print-job';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/** What the page asks about papers for many at once. */
export function answerManyPapersChannels(papers: ManyPapers, printing: PrintJob, window: BrowserWindow): void {
  handle('papers:evaluate', (input) => papers.evaluate(input));
  handle('papers:choose-folder', (input) => papers.chooseFolder(window, input));
  handle('papers:save', (input) => papers.save(input));
  handle('papers:reveal', ({ folder }) => papers.reveal(folder));
  handle('papers:print-begin', (input) => printing.begin(input));
  handle('papers:print-add', (input) => printing.add(input));
  handle('papers:print-add-copy', (input) => printing.addCopy(input));
  handle('papers:print-add-table', (input) => printing.addTable(input));
  handle('papers:print-run', (input) => printing.run(input));
  handle('papers:print-end', ({ job }) => {
    printing.end(job);
    return success(null);
  });
  whenPageGoes(window, () => printing.drop());
}
