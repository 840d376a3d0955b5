import type { Failure } from '@shared/problems/problem';
import { verdictOf, type ListFault } from '@shared/vault/list-verdict';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { ListHead } from '@shared/vault/written-list';
import { alteredLedger } from './altered-ledger';
import { knownWrite, type AnchorPlace } from './anchoring';
import { databaseNames } from './database';
import type { OpenDatabase } from './open-database';
import { workerReader, type Reader } from './read-records';

export interface ListStoreParts {
  kind: LedgerKind;
  /** The ledger's data key: 32 bytes. */
  dataKey: Uint8Array;
  disk: OpenDatabase;
  anchors: AnchorPlace;
  /** Whether opening has only counted some of the records. */
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
