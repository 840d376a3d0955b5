import { applyRecordChange, type RecordChange } from '@shared/ledger/change';
import type { EntityTable } from '@shared/ledger/entities';
import type { Records } from './records';

type Fields = Record<string, unknown>;

/** Records with some of them changed. Tables in which nothing changes stay the very maps that the screens know. */
export class CopiedRecords {
  copied: Records;
  private readonly own = new Set<EntityTable>();

  constructor(records: Records) {
    this.copied = { ...records };
  }

  get(table: EntityTable, id: string): Fields | null {
    return (this.copied[table].get(id) as Fields | undefined) ?? null;
  }

  /** @param record null: it goes */
  put(table: EntityTable, id: string, record: object | null): void {
    if (!this.own.has(table)) this.copied = { ...this.copied, [table]: new Map<string, unknown>(this.copied[table]) };
    this.own.add(table);
    const map = this.copied[table] as Map<string, unknown>;
    if (record) map.set(id, record);
    else map.delete(id);
  }

  /** One change after the other. */
  apply(changes: readonly RecordChange[]): void {
    for (const change of changes)
      this.put(change.table, change.id, applyRecordChange(this.get(change.table, change.id), change));
  }
}
