import { problem, Refusal } from '@shared/problems/problem';
import type { ListReport } from '@shared/vault/list-check';
import type { Batch, DamagedRecord } from './sealed-reader';
import type { ReadingOrder, ReadingReport } from './reading-order';

export interface OpenedTables {
  records: Record<string, { id: string }[]>;
  /** Records left out, because they are not what was written. */
  damaged: DamagedRecord[];
  /** null when it wasn't asked for. */
  list: ListReport | null;
}

/** Reads the tables of one ledger, once. */
export interface Reader {
  /**
   * All records of some tables.
   *
   * @param onProgress with the number of records so far
   * @throws an error with the name of what failed
   */
  read: (order: ReadingOrder, onProgress: (records: number) => void) => Promise<OpenedTables>;
  /** Gives back what it holds, whether it has read or not. */
  end: () => void;
}

const newWorker = (): Worker =>
  new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module', name: 'reading' });

let ready: Worker | null = null;

/** Lets the worker of the next reading load already, while the page finds out which ledger that is. */
export function prepareReader(): void {
  ready ??= newWorker();
}

/** A worker that opens records, so that the page can show how far it is. It begins to load at once. */
export function workerReader(): Reader {
  const worker = ready ?? newWorker();
  ready = null;
  return {
    read: (order, onProgress) => {
      const gathered = new TableCollector(order.tables);
      return new Promise<OpenedTables>((resolve, reject) => {
        // It says itself what of the database it can't read: this is the worker, not the ledger.
        worker.onerror = () => reject(new Refusal(problem('ledger/not-ready', {})));
        worker.onmessage = ({ data }: MessageEvent<ReadingReport>) => {
          if (data.kind === 'batch') onProgress(gathered.add(data));
          else if (data.kind === 'done') resolve({ records: gathered.records, damaged: data.damaged, list: data.list });
          else reject(Object.assign(new Error('reading'), { name: data.name }));
        };
        worker.postMessage(order);
      });
    },
    end: () => worker.terminate(),
  };
}

/** Puts the batches of a reading together. */
export class TableCollector {
  readonly records: OpenedTables['records'];
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private count = 0;

  constructor(tables: readonly string[]) {
    this.records = Object.fromEntries(tables.map((table) => [table, []]));
  }

  /** @returns the number of records so far */
  add({ table, records }: Batch): number {
    const batch = JSON.parse(this.decoder.decode(records)) as { id: string }[];
    const list = (this.records[table] ??= []);
    for (const record of batch) list.push(record);
    return (this.count += batch.length);
  }
}
