import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import type { ReadingOrder, ReadingReport } from './read-records';
import { promised, readSealed } from './sealed-reader';

/** Opens a ledger's records beside the page, which stays quick meanwhile. Ends with its one job. */
addEventListener('message', ({ data }: MessageEvent<ReadingOrder>) => {
  void read(data).catch((error: unknown) => report({ kind: 'failed', name: (error as Error).name }));
});

async function read({ name, key, tables }: ReadingOrder): Promise<void> {
  const database = await promised(indexedDB.open(name));
  try {
    const damaged = await readSealed(database, recordCipher(subkey(key, 'records')), tables, (batch) =>
      report({ kind: 'batch', ...batch }, [batch.records.buffer]),
    );
    report({ kind: 'done', damaged });
  } finally {
    database.close();
  }
}

const report = (message: ReadingReport, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });
