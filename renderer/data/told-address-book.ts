import type { Result } from '@shared/problems/problem';
import { ToldAddresses, withToldAddress } from '@shared/submission/told-address';
import type { LedgerStore } from './ledger-store';

const KEY = 'told-addresses';

/** 市から言われた宛先, sealed with the ledger: whoever can write to a file of settings shall not send papers elsewhere. */
export class ToldAddressBook {
  private readonly watchers = new Set<() => void>();
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly store: Pick<LedgerStore, 'writeMeta'>,
    private told: ToldAddresses,
  ) {}

  static async open(store: Pick<LedgerStore, 'readMeta' | 'writeMeta'>): Promise<ToldAddressBook> {
    const kept = ToldAddresses.safeParse(await store.readMeta(KEY));
    return new ToldAddressBook(store, kept.success ? kept.data : {});
  }

  readonly read = (): ToldAddresses => this.told;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** One change after the other: none takes back what another puts down. @param address null takes it away */
  change(packId: string, officeId: string, address: string | null): Promise<Result<null>> {
    const changed = this.turn.then(async () => {
      const next = withToldAddress(this.told, packId, officeId, address);
      const written = await this.store.writeMeta(KEY, next);
      if (!written.ok) return written;
      this.told = next;
      for (const watcher of this.watchers) watcher();
      return written;
    });
    this.turn = changed.catch(() => {});
    return changed;
  }
}
