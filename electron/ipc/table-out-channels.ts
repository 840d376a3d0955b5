import type { BrowserWindow } from 'electron';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Asking } from '../asks/asking';
import type { TableExportService } from '../tables/table-export-service';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/**
 * What the page asks about views of the ledger that go out as files.
 *
 * @param shown the ledger that the page has been given
 */
export function answerTableOutChannels(
  service: TableExportService,
  window: BrowserWindow,
  asking: Asking,
  shown: () => LedgerKind,
): void {
  handle('tables:out-choose', async (input) => {
    const agreed = await asking.mayDo('export-table', shown());
    return agreed.ok ? service.choose(window, input) : agreed;
  });
  handle('tables:out-make', (input) => service.make(input));
  handle('tables:out-save', ({ token }) => service.save(token));
  handle('tables:out-cancel', () => service.cancel());
  handle('tables:out-reveal', ({ token }) => service.reveal(token));
  whenPageGoes(window, () => service.cancel());
}
