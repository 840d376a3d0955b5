import type { Result } from '@shared/problems/problem';
import { OfficeMailAddresses, withOfficeMailAddress } from '@shared/submission/office-mail-address';
import type { MetaStore } from './meta-store';
import { noneIfDamaged } from './storage-problem';

const KEY = 'told-addresses';

type Change = (told: OfficeMailAddresses) => OfficeMailAddresses;

/** 市から言われた宛先, sealed with the ledger: whoever can write to a file of settings shall not send papers elsewhere. */
export class OfficeMailAddressStore {
  private readonly watchers = new Set<() => void>();
  /** Seen at once, as somebody who typed it would expect; gone again when the disk doesn't take it. */
  private readonly onTheirWay: Change[] = [];
  private told: OfficeMailAddresses;

  private constructor(
    private readonly meta: Pick<MetaStore, 'change'>,
    private onDisk: OfficeMailAddresses,
  ) {
    this.told = onDisk;
  }

  static async open(meta: Pick<MetaStore, 'read' | 'change'>): Promise<OfficeMailAddressStore> {
    return new OfficeMailAddressStore(meta, read(await meta.read(KEY).catch(noneIfDamaged)));
  }

  readonly read = (): OfficeMailAddresses => this.told;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** @param address null takes it away */
  async change(packId: string, officeId: string, address: string | null): Promise<Result<null>> {
    const change: Change = (told) => withOfficeMailAddress(told, packId, officeId, address);
    this.onTheirWay.push(change);
    this.tell();
    const written = await this.meta.change(KEY, (kept) => change(read(kept)));
    this.onTheirWay.splice(this.onTheirWay.indexOf(change), 1);
    if (written.ok) this.onDisk = change(this.onDisk);
    this.tell();
    return written;
  }

  private tell(): void {
    this.told = this.onTheirWay.reduce((told, change) => change(told), this.onDisk);
    for (const watcher of this.watchers) watcher();
  }
}

function read(kept: unknown): OfficeMailAddresses {
  const told = OfficeMailAddresses.safeParse(kept);
  return told.success ? told.data : {};
}
