import { compiledOpener } from '@shared/vault/compiled-opener';
import { jsonArrayOpener } from '@shared/vault/json-array';
import { recordCipher } from '@shared/vault/record-cipher';
import { subkey } from '@shared/vault/subkeys';
import type { ReadingOrder, ReadingReport } from './reading-order';
import { readListed } from './list-reader';
import { promised } from './sealed-reader';

/** Opens a ledger's records beside the page, which stays quick meanwhile. Ends with its one job. */
addEventListener('message', ({ data }: MessageEvent<ReadingOrder>) => {
  void read(data).catch((error: unknown) => report({ kind: 'failed', name: (error as Error).name }));
});

// It compiles while the page still finds out which ledger there is to read. Without WebAssembly it is only slower.
const compiling = compiledOpener().catch(() => (key: Uint8Array) => jsonArrayOpener(recordCipher(key)));

async function read({ name, key, ...order }: ReadingOrder): Promise<void> {
  const database = await promised(indexedDB.open(name));
  try {
    const openerOf = await compiling;
    const read = await readListed(database, openerOf(subkey(key, 'records')), order, (batch) =>
      report({ kind: 'batch', ...batch }, [batch.records.buffer]),
    );
    report({ kind: 'done', ...read });
  } finally {
    database.close();
  }
}

const report = (message: ReadingReport, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });
