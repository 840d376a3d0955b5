import { BrowserWindow } from 'electron';
import type { PaperService } from '../documents/paper-service';
import type { PackRepository } from '../packs/pack-repository';
import { handle } from './handle';
import { unchanging } from './unchanging';

/** What the page asks about packs and papers. */
export function answerDocumentChannels(repository: PackRepository, papers: PaperService, window: BrowserWindow): void {
  handle('packs:list', async () => unchanging(await repository.list()));
  handle('procedures:for', (input) => papers.procedures(input));
  handle('documents:evaluate', (input) => papers.evaluate(input));
  handle('documents:fill', (input) => papers.filled(input));
  handle('documents:save', (input) => papers.save(window, input));
  handle('documents:print', (input) => papers.print(input));
  handle('documents:save-copy', (input) => papers.saveCopy(window, input));
  handle('documents:save-text', (input) => papers.saveText(window, input));
  handle('documents:print-copy', (input) => papers.printCopy(input));
  handle('documents:clean-scan', ({ bytes }) => papers.cleanScan(bytes));
  handle('documents:reveal', ({ file }) => papers.reveal(file));
}
