import { today } from '@shared/text/calendar-date';
import type { Asking } from '../asks/asking';
import { answerTableChannels } from '../ipc/table-channels';
import { answerTableOutChannels } from '../ipc/table-out-channels';
import { TableExportService } from '../tables/table-export-service';
import { TableImportService } from '../tables/table-import-service';
import { makeTableFile } from '../tables/table-out-thread';
import { readTableFile } from '../tables/table-thread';
import type { AppParts } from './app-parts';

/**
 * Tables of an office, on their way in and out, each in a thread of its own.
 *
 * @returns what ends both: the app is about to quit
 */
export function composeTables({ places, window, keys }: AppParts, asking: Asking): () => void {
  const tables = new TableImportService({
    read: (job, options) => readTableFile(places.worker('table-worker'), job, options),
    today: () => today(),
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
