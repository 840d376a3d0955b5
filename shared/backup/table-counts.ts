import type { BackupFrame, BackupTotals } from './format';

/** Counts frames by table, to be held against what the header says. */
export class TableCounts {
  readonly totals: BackupTotals = { records: 0, bytes: 0 };
  private readonly byTable = new Map<string, number>();

  add({ table, sealed }: BackupFrame): void {
    this.totals.records += 1;
    this.totals.bytes += sealed.length;
    this.byTable.set(table, (this.byTable.get(table) ?? 0) + 1);
  }

  /** A table with none may be left out. */
  areThose(expected: Record<string, number>): boolean {
    const some = Object.entries(expected).filter(([, count]) => count > 0);
    return some.length === this.byTable.size && some.every(([table, count]) => this.byTable.get(table) === count);
  }
}
