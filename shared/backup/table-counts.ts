import type { BackupFrame, BackupTotals } from './format';

/** Counts frames against what the header announces, by table. Grows with the header only, however many frames come. */
export class TableCounts {
  readonly totals: BackupTotals = { records: 0, bytes: 0 };
  private readonly missing: Map<string, number>;
  private unannounced = 0;

  /** @param announced records by table */
  constructor(announced: Record<string, number>) {
    this.missing = new Map(Object.entries(announced));
  }

  add({ table, sealed }: BackupFrame): void {
    this.totals.records += 1;
    this.totals.bytes += sealed.length;
    const missing = this.missing.get(table);
    if (missing === undefined) this.unannounced += 1;
    else this.missing.set(table, missing - 1);
  }

  isAnnounced(table: string): boolean {
    return this.missing.has(table);
  }

  /** Whether just those came that were announced. */
  areComplete(): boolean {
    return this.unannounced === 0 && [...this.missing.values()].every((count) => count === 0);
  }
}
