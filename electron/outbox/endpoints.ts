import type { EndpointSet, EndpointState } from '@shared/ipc/outbox';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, problem, success, type Result, problemOf } from '@shared/problems/problem';
import type { Policy } from '@shared/policy/policy';
import { endpointAddress } from '@shared/submission/endpoint-address';
import { entryOf } from '@shared/text/by-word';
import type { Keychain } from '../keychain/keychain';
import type { SettingsStore } from '../storage/settings';
import type { Endpoint } from './endpoint-client';

export interface Network {
  kind: LedgerKind;
  packId: string;
}

interface EndpointsParts {
  settings: Pick<SettingsStore, 'read' | 'write'>;
  keychain: Keychain;
  /** Of this PC. Where it says that papers go, a person needn't say. */
  policy: Promise<{ policy: Policy }>;
  /** Asks the person whether papers may go to this host from now on. @param losesToken the 接続キー that is kept goes with it */
  mayGoTo: (host: string, kind: LedgerKind, losesToken: boolean) => Promise<boolean>;
  /** … whether the 接続キー that is kept may go. */
  mayForget: (host: string, kind: LedgerKind) => Promise<boolean>;
  /** Whether the page has been given the own ledger: then what it calls the sample's may be the office's. */
  isOwnShown: () => boolean;
}

/**
 * 提出先: addresses in the settings, each 接続キー in the keychain, together with the address that it was given for. One
 * that stands beside another address, whoever changed that, is as good as none: it never goes to somebody else.
 */
export class Endpoints {
  /** Where there is no keychain: until the app ends. */
  private readonly inMemory = new Map<string, string>();

  /** Where a person has said yes to while the app runs, by network. */
  private readonly agreed = new Map<string, string>();

  constructor(private readonly parts: EndpointsParts) {}

  async state(network: Network): Promise<EndpointState> {
    const url = await this.address(network);
    const token = url === null ? success(null) : await this.token(network, url);
    const keeps = !this.inMemory.has(account(network));
    if (!token.ok) return { url, hasToken: false, keeps, problem: problemOf(token) };
    return {
      url,
      hasToken: token.value !== null,
      keeps,
      problem: keeps ? null : problem('endpoint/token-not-kept', {}),
    };
  }

  /**
   * Problems: `endpoint/address-…`, `endpoint/sample-outside`, `endpoint/token-unreadable`, `policy/decided`, `keychain/…`.
   *
   * @param typed null takes address and token away @param token undefined leaves it as it is
   */
  async set(network: Network, typed: string | null, token?: string | null): Promise<Result<EndpointSet>> {
    const address = typed === null ? success(null) : endpointAddress(typed, network.kind);
    if (!address.ok) return address;
    const decided = await this.decided(network);
    if (decided !== null && address.value !== decided) return failure('policy/decided', {});
    if (address.value !== null && !(await this.mayTakePart(network))) return failure('policy/decided', {});
    const given = token?.trim() ?? token;
    if (given && !/^[\w.~+/-]+=*$/.test(given)) return failure('endpoint/token-unreadable', {});
    const url = address.value;
    if (!(await this.isAgreed(network, url, given))) return success({ cancelled: true });
    const written = await this.write(network, url, given);
    return written.ok ? success({ cancelled: false, state: await this.state(network) }) : written;
  }

  /** Address and token for a request. Problems: `endpoint/no-address`, `endpoint/no-token`, `keychain/locked`. */
  async use(network: Network): Promise<Result<Endpoint>> {
    const url = await this.address(network);
    if (url === null) return failure('endpoint/no-address', {});
    if (network.kind === 'sample' && !(await this.isSamples(network, url))) return failure('endpoint/no-address', {});
    const token = await this.token(network, url);
    if (!token.ok && token.code !== 'keychain/unavailable') return token;
    if (!token.ok || token.value === null) return failure('endpoint/no-token', {});
    return success({ packId: network.packId, url, token: token.value });
  }

  /** All of a ledger that is being erased. */
  async forget(kind: LedgerKind): Promise<void> {
    for (const packId of Object.keys(this.parts.settings.read().endpoints[kind]))
      await this.write({ kind, packId }, null, null);
  }

  /** Where whoever looks after the PC has said that papers of the office's own go. */
  private async decided({ kind, packId }: Network): Promise<string | null> {
    const { endpoints = {} } = (await this.parts.policy).policy;
    return kind === 'own' ? (entryOf(endpoints, packId) ?? null) : null;
  }

  /** Where the networks are decided no other one gets an address. One that had it keeps it: the office takes part. */
  private async mayTakePart(network: Network): Promise<boolean> {
    const { networks } = (await this.parts.policy).policy;
    const isOpen = network.kind === 'sample' || !networks || networks.includes(network.packId);
    return isOpen || (await this.address(network)) !== null;
  }

  /** Checked again: the file of settings may have been edited. */
  private async address(network: Network): Promise<string | null> {
    const { kind, packId } = network;
    const decided = await this.decided(network);
    if (decided !== null) return decided;
    const { endpoints } = this.parts.settings.read();
    // A pack may be called like something that every object has.
    const stored = endpointAddress(entryOf(endpoints[kind], packId) ?? '', kind);
    return stored.ok ? stored.value : null;
  }

  private writeAddress({ kind, packId }: Network, url: string | null): void {
    const { endpoints } = this.parts.settings.read();
    const { [packId]: _, ...others } = endpoints[kind];
    const changed = url === null ? others : { ...others, [packId]: url };
    this.parts.settings.write({ endpoints: { ...endpoints, [kind]: changed } });
  }

  /**
   * Papers of the office's own go nowhere unasked, to this PC neither: on one that several people use at a time, whoever listens at a
   * port of it may be another of them. The sample's are made up, and it can't leave this PC.
   */
  private async isAgreed(network: Network, url: string | null, given: string | null | undefined): Promise<boolean> {
    if (network.kind === 'sample') return url === null || this.isSamples(network, url);
    const before = await this.address(network);
    const loses = await this.loses(network, url, given);
    const isNew = url !== null && (before === null || new URL(before).origin !== new URL(url).origin);
    if (url !== null && (isNew || !(await this.isVouchedFor(network, url))))
      return this.isAnswered(network, url, loses);
    return !loses || this.parts.mayForget(before === null ? '' : new URL(before).host, network.kind);
  }

  /** Unasked only while nothing but the sample can be meant. */
  private async isSamples(network: Network, url: string): Promise<boolean> {
    if (!this.parts.isOwnShown() || this.agreed.get(account(network)) === new URL(url).origin) return true;
    return this.isAnswered(network, url, false);
  }

  private async isAnswered(network: Network, url: string, loses: boolean): Promise<boolean> {
    const isAgreed = await this.parts.mayGoTo(new URL(url).host, network.kind, loses);
    if (isAgreed) this.agreed.set(account(network), new URL(url).origin);
    return isAgreed;
  }

  /**
   * The settings alone, which somebody may have edited, don't say that a person agreed to a host: the keychain does, or this run. Where
   * there is no keychain nothing else could.
   */
  private async isVouchedFor(network: Network, url: string): Promise<boolean> {
    if (this.agreed.get(account(network)) === new URL(url).origin || (await this.decided(network)) === url) return true;
    const token = await this.token(network, url);
    return token.ok ? token.value !== null : token.code === 'keychain/unavailable';
  }

  /** Whether a token that is kept, for whatever address, would be there no more. In a keychain that is closed there may be one. */
  private async loses(network: Network, url: string | null, given: string | null | undefined): Promise<boolean> {
    if (url !== null && given === undefined) return false;
    const here = this.inMemory.get(account(network));
    const entry = here === undefined ? await this.parts.keychain.read(account(network)) : success(here);
    if (!entry.ok) return entry.code === 'keychain/locked';
    const [, kept] = entry.value?.split(' ') ?? [];
    return kept !== undefined && (url === null || kept !== given);
  }

  private async write(network: Network, url: string | null, given: string | null | undefined): Promise<Result<null>> {
    if (url === null || given === null || given === '') {
      const removed = await this.removeToken(network);
      if (!removed.ok) return removed;
    }
    this.writeAddress(network, url);
    if (url !== null && given) await this.keepToken(network, url, given);
    return success(null);
  }

  private async token(network: Network, url: string): Promise<Result<string | null>> {
    const here = this.inMemory.get(account(network));
    const entry = here === undefined ? await this.parts.keychain.read(account(network)) : success(here);
    if (!entry.ok) return entry;
    const [origin, token] = entry.value?.split(' ') ?? [];
    return success(origin === new URL(url).origin && token !== undefined ? token : null);
  }

  private async keepToken(network: Network, url: string, token: string): Promise<void> {
    const entry = `${new URL(url).origin} ${token}`;
    const kept = await this.parts.keychain.write(account(network), entry);
    if (kept.ok) this.inMemory.delete(account(network));
    else this.inMemory.set(account(network), entry);
  }

  private async removeToken(network: Network): Promise<Result<null>> {
    this.inMemory.delete(account(network));
    const removed = await this.parts.keychain.remove(account(network));
    // Where there is no keychain, there is nothing in it either.
    return !removed.ok && removed.code === 'keychain/unavailable' ? success(null) : removed;
  }
}

const account = ({ kind, packId }: Network): string => `endpoint:${kind}:${packId}`;
