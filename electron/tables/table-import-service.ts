import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { TableReadProgress } from '@shared/filling/table-job';
import type { ReadTaken, TableRead, TakenTable } from '@shared/ipc/tables';
import type { CalendarDate } from '@shared/text/calendar-date';
import { failure, type Result } from '@shared/problems/problem';
import type { TableAsked, TableOptions } from './read-table-file';

interface TableDeskParts {
  /** Reads a file where it can be ended. */
  read: (asked: TableAsked, options: TableOptions) => Promise<Result<TableRead>>;
  today: () => CalendarDate;
  onProgress: (progress: TableReadProgress) => void;
}

interface Taken extends TakenTable {
  source: { path: string } | { bytes: Uint8Array };
}

/**
 * The one table that is being imported: where it lies stays here. It is only ever read; of one that was dropped on the
 * window main has the bytes alone, since a path that a page names would be opened on the page's word.
 */
export class TableImportService {
  private taken: Taken | null = null;
  /** What was being imported as its page went, where a person had chosen it in a dialog. */
  private left: { name: string; path: string } | null = null;
  private reading: AbortController | null = null;

  constructor(private readonly parts: TableDeskParts) {}

  /** A file that a person chose in a dialog of the system's. */
  take(path: string): TakenTable {
    return this.keep(basename(path), { path });
  }

  /** A file that was dropped on the window. */
  takeBytes(name: string, bytes: Uint8Array): TakenTable {
    return this.keep(basename(name), { bytes });
  }

  /** The same once more for whoever comes back to it, where nothing else was taken since. */
  again(name: string): TakenTable | null {
    return this.left?.name === name ? this.take(this.left.path) : null;
  }

  private keep(name: string, source: Taken['source']): TakenTable {
    this.forget();
    const token = randomUUID();
    this.taken = { token, name, source };
    return { token, name };
  }

  /** One reading at a time: a new one ends the one before. Problems: `table/…`, `file/…`. */
  async read({ token, ...ask }: ReadTaken): Promise<Result<TableRead>> {
    const { taken, parts } = this;
    this.cancel();
    if (taken?.token !== token) return failure('table/forgotten', {});
    const reading = new AbortController();
    this.reading = reading;
    const options = { signal: reading.signal, progress: parts.onProgress };
    const job = { file: taken.name, ...fileOf(taken.source), ask: { ...given(ask), today: parts.today() } };
    const read = await parts.read(job, options);
    if (this.reading === reading) this.reading = null;
    return read;
  }

  cancel(): void {
    this.reading?.abort();
    this.reading = null;
  }

  /** The page goes, as it does with each lock: nothing of a table stays, but where one lies that was chosen. */
  leave(): void {
    const { taken, left } = this;
    this.forget();
    this.left = taken && 'path' in taken.source ? { name: taken.name, path: taken.source.path } : left;
  }

  forget(): void {
    this.cancel();
    this.taken = null;
    this.left = null;
  }
}

const fileOf = (source: Taken['source']): Partial<TableAsked> =>
  'path' in source ? { file: source.path } : { bytes: source.bytes };

/** Without what wasn't said. */
const given = <T extends object>(asked: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
