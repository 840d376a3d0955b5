import type { Deed } from '@shared/audit/deed';
import type { ListHere } from '@shared/backup/later-end';
import { success, type Failure, type Result } from '@shared/problems/problem';
import { verdictOf, type ListFault } from '@shared/vault/list-verdict';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { tagOf, WRITES, type ListHead } from '@shared/vault/written-list';
import { alteredLedger, beginList } from './altered-ledger';
import { knownWrite, type AnchorPlace } from './anchoring';
import { databaseNames } from './database';
import type { OpenDatabase } from './open-database';
import { workerReader, type Reader } from './read-records';
import { promised } from './sealed-reader';
import { sealedPart, type StoredRecord } from './stored-record';

export interface ListStoreParts {
  kind: LedgerKind;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  disk: OpenDatabase;
  anchors: AnchorPlace;
  /** Whether opening has left a long table for later. */
  isLookDue: boolean;
  newReader?: (() => Reader) | undefined;
}

export interface ListLook {
  /** Records that were compared with the list. */
  records: number;
  /** Whether the list's end was compared with the one that stands outside of the database. */
  isAnchored: boolean;
  /** What isn't as it was left. */
  problem: Failure | null;
  /** The same as it was found. */
  faults: ListFault[];
  /** The newest entry of the list; null where there is no whole one. */
  head: ListHead | null;
}

/** What there should be in the open ledger, compared with what lies on the disk: each record of every table. */
export class ListStore {
  readonly isLookDue: boolean;

  constructor(private readonly parts: ListStoreParts) {
    this.isLookDue = parts.isLookDue;
  }

  /** How far it has come, and what lies there under these numbers. */
  async here(writes: readonly number[]): Promise<ListHere> {
    const database = await promised(indexedDB.open(databaseNames[this.parts.kind]));
    try {
      const rows = database.transaction(WRITES).objectStore(WRITES);
      const newest = promised(rows.openCursor(null, 'prev'));
      const found = await Promise.all(
        writes.map((write) => promised(rows.get(write) as IDBRequest<StoredRecord | undefined>)),
      );
      const tags = writes.flatMap((write, i) => {
        const row = found[i];
        return row ? [[write, tagOf(sealedPart(row))] as const] : [];
      });
      return { newest: Number((await newest)?.key ?? 0), tags: new Map(tags) };
    } finally {
      database.close();
    }
  }

  /** Begins it anew with what lies here, above a number that is known from outside, and says so in the record of deeds. */
  beginAbove(floor: number, deed: Deed, actor: string): Promise<Result<null>> {
    const { disk } = this.parts;
    return disk.changing(async () => {
      await beginList(await disk.ready(), { floor, deed, actor });
      return success(null);
    });
  }

  /** What is written meanwhile is left out. */
  async look(): Promise<ListLook> {
    const { kind, dataKey, disk, anchors, newReader = workerReader } = this.parts;
    const database = await disk.ready();
    const reader = newReader();
    try {
      const outside = await anchors.read();
      const list = { anchor: knownWrite(outside) || null, isThorough: true };
      const order = { name: databaseNames[kind], key: dataKey, tables: [], list };
      const { list: report } = await reader.read(order, () => {});
      if (!report) throw new Error('the list was not looked at');
      const verdict = verdictOf(report, outside.found);
      const faults = verdict.verdict === 'altered' ? verdict.faults : [];
      const problem = faults.length > 0 ? await alteredLedger(database, faults) : null;
      return { records: report.looked, isAnchored: knownWrite(outside) > 0, problem, faults, head: report.head };
    } finally {
      reader.end();
    }
  }
}
