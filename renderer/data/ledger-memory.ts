import type { LedgerSnapshot } from './records';

/** The open ledger as the screens see it. It follows the disk: only the stores publish, after they have written. */
export class LedgerMemory {
  private readonly listeners = new Set<() => void>();

  constructor(private snapshot: LedgerSnapshot) {}

  readonly read = (): LedgerSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** All that one write has changed, at once. */
  publish(changed: Partial<LedgerSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...changed };
    for (const listener of this.listeners) listener();
  }
}
