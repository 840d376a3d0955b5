import type { BrowserWindow } from 'electron';
import type { TableExportService } from '../tables/table-export-service';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/** What the page asks about views of the ledger that go out as files. */
export function answerTableOutChannels(service: TableExportService, window: BrowserWindow): void {
  handle('tables:out-choose', (input) => service.choose(window, input));
  handle('tables:out-make', (input) => service.make(input));
  handle('tables:out-save', ({ token }) => service.save(token));
  handle('tables:out-cancel', () => service.cancel());
  handle('tables:out-reveal', ({ token }) => service.reveal(token));
  whenPageGoes(window, () => service.cancel());
}
