import type { Asking } from '../asks/asking';
import { answerTableChannels } from '../ipc/table-channels';
import { answerTableOutChannels } from '../ipc/table-out-channels';
import { TableExportService } from '../tables/table-export-service';
import { TableImportService } from '../tables/table-import-service';
import { makeTableFile } from '../tables/table-out-thread';
import { readTableFile } from '../tables/read-table-file';
import type { AppParts } from './app-parts';
import { inSandbox } from './jobs';
import { mainClock } from '../storage/clock';

/**
 * Tables of an office, each alone: on their way in read in a page without powers, as anybody may have made them; on their way out made in a thread.
 *
 * @returns what ends both: the app is about to quit
 */
export function composeTables({ places, window, keys }: AppParts, asking: Asking): () => void {
  const place = inSandbox(places, 'tables');
  const tables = new TableImportService({
    read: (asked, options) => readTableFile(place, asked, options),
    today: mainClock.today,
    onProgress: (progress) => {
      if (!window.isDestroyed()) window.webContents.send('tables:progress', progress);
    },
  });
  answerTableChannels(tables, window);
  const tablesOut = new TableExportService({
    make: (job, options) => makeTableFile(places.worker('table-out-worker'), job, options),
    onProgress: (progress) => {
      if (!window.isDestroyed()) window.webContents.send('tables:out-progress', progress);
    },
  });
  answerTableOutChannels(tablesOut, window, asking, () => keys.shownLedger);
  return () => {
    tables.forget();
    tablesOut.cancel();
  };
}
