import { createHmac } from 'node:crypto';
import type { PackListing } from '@shared/ipc/contract';
import { success, type Result } from '@shared/problems/problem';
import { MailAddress } from '@shared/submission/letter';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { KeptKey } from '../keychain/kept-key';
import type { Keychain } from '../keychain/keychain';
import type { SettingsStore } from '../storage/settings';

interface KnownReceiversParts {
  settings: Pick<SettingsStore, 'read' | 'write'>;
  keychain: Keychain;
  packs: () => Promise<readonly Pick<PackListing, 'origin' | 'pack'>[]>;
  /** Asks the person about addresses, letter for letter. @param isNow a letter leaves right after */
  ask: (kind: LedgerKind, addresses: readonly string[], isNow: boolean) => Promise<Result<null>>;
}

/** More than an office has desks to write to. */
const MOST = 200;
const ENTRY = 'mail-receivers';

/**
 * To whom letters may go: addresses that stand in a pack of the app's own, and those that a person has said yes to in a window of main's own. A page could
 * put any other into a letter, and into the ledger, too; and whoever writes to the profile a pack that says so. Of those that were agreed to only a seal is kept, made with a key in the
 * keychain: neither the settings' reader learns an address, nor does their writer add one.
 */
export class KnownReceivers {
  /** One that isn't kept costs a question more the next time. */
  private readonly key: KeptKey;

  constructor(private readonly parts: KnownReceiversParts) {
    this.key = new KeptKey(parts.keychain, ENTRY);
  }

  /**
   * Whether a letter may go to all of them; asks once about those that are new. Problems: those of `ask`.
   *
   * @param isNow a letter leaves right after
   */
  async mayGetMail(kind: LedgerKind, addresses: readonly string[], isNow: boolean): Promise<Result<null>> {
    const bundled = (await this.parts.packs()).filter(({ origin }) => origin === 'bundled');
    const ofPacks = new Set(bundled.flatMap(addressesIn).map(folded));
    const others = [...new Set(addresses.map(folded))].filter((address) => !ofPacks.has(address));
    if (others.length === 0) return success(null);
    const key = await this.key.read();
    const kept = new Set(this.parts.settings.read().knownReceivers[kind]);
    const isNew = (address: string): boolean => !kept.has(seal(key, kind, folded(address)));
    const asked = [...new Set(addresses)].filter((address) => others.includes(folded(address)) && isNew(address));
    if (asked.length === 0) return success(null);
    const agreed = await this.parts.ask(kind, asked, isNow);
    if (agreed.ok) this.keep(kind, asked.map((address) => seal(key, kind, folded(address)))); // prettier-ignore
    return agreed;
  }

  /** All of a ledger that is being erased. */
  forget(kind: LedgerKind): void {
    const { knownReceivers } = this.parts.settings.read();
    if (knownReceivers[kind].length > 0)
      this.parts.settings.write({ knownReceivers: { ...knownReceivers, [kind]: [] } });
  }

  private keep(kind: LedgerKind, seals: readonly string[]): void {
    const { knownReceivers } = this.parts.settings.read();
    const all = [...new Set([...knownReceivers[kind], ...seals])].slice(-MOST);
    this.parts.settings.write({ knownReceivers: { ...knownReceivers, [kind]: all } });
  }
}

const seal = (key: Buffer, kind: LedgerKind, address: string): string =>
  createHmac('sha256', key).update(`${kind} ${address}`).digest('hex');

/** Receivers read them all alike in practice, and nobody is asked about capital letters. */
const folded = (address: string): string => address.toLowerCase();

/** Every address that stands in a pack, wherever it does. */
function addressesIn(part: unknown): string[] {
  if (typeof part === 'string') return MailAddress.safeParse(part).success ? [part] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(addressesIn) : [];
}
