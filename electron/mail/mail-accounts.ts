import { z } from 'zod';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { MailAccount, MailAccountSet, MailState, SetMailAccount, TestMailAccount } from '@shared/ipc/mail';
import type { Settings } from '@shared/ipc/settings';
import { toHalfWidth } from '@shared/text/width';
import { failure, problem, success, type Result, problemOf } from '@shared/problems/problem';
import { isLoopback } from '@shared/submission/endpoint-address';
import { MailAddress } from '@shared/submission/letter';
import type { Keychain } from '../keychain/keychain';
import type { SettingsStore } from '../storage/settings';
import type { Sender } from './compose-mail';
import type { MailServer } from './smtp-try';

interface MailAccountsParts {
  settings: Pick<SettingsStore, 'read' | 'write'>;
  keychain: Keychain;
  /** Asks the person whether mail may go to this server from now on. */
  mayGoTo: (place: string, kind: LedgerKind) => Promise<boolean>;
  /** … whether the account that is kept may go. */
  mayForget: (place: string, kind: LedgerKind) => Promise<boolean>;
  /** Whether the page has been given the own ledger: then what it calls the sample's may be the office's. */
  isOwnShown: () => boolean;
}

/** What names somebody, and the password, lie in the keychain together, with the server that they were given for. */
const Entry = z.object({
  /** Where it was given for: see {@link placeOf}. */
  host: z.string(),
  user: z.string(),
  address: MailAddress,
  senderName: z.string(),
  password: z.string().nullable(),
});
type Entry = z.output<typeof Entry>;
type Server = NonNullable<Settings['mail']['own']>;
type Typed = NonNullable<SetMailAccount['account']>;

/** An entry of Windows holds 2,560 bytes: with all of these at their longest it fits. In characters. */
const LONGEST = { user: 254, senderName: 100 };

/**
 * The office's mail account, one for each ledger: where the server is in the settings, all else in the keychain. An entry
 * that stands beside another server, whoever changed that, is as good as none: no password goes to somebody else.
 */
export class MailAccounts {
  /** Where there is no keychain: until the app ends. */
  private readonly inMemory = new Map<LedgerKind, Entry>();

  /** Servers that a person said yes to while the app runs: who has tried one isn't asked again when it is kept. */
  private readonly agreed = new Set<string>();

  constructor(private readonly parts: MailAccountsParts) {}

  async state(kind: LedgerKind): Promise<MailState> {
    const server = this.server(kind);
    const found = server ? await this.entry(kind, server) : success(null);
    const keeps = !this.inMemory.has(kind);
    if (!found.ok) return { account: null, hasPassword: false, keeps, problem: problemOf(found) };
    const entry = found.value;
    return {
      account: server && entry ? accountOf(server, entry) : null,
      hasPassword: (entry?.password ?? null) !== null,
      keeps,
      problem: keeps ? null : problem('mail/password-not-kept', {}),
    };
  }

  /**
   * For a try with what stands on the screen: nothing of it is kept. Problems: those of `set`, and `mail/no-password`.
   *
   * @returns without a server, when the person doesn't want mail to go there
   */
  async typed({ kind, account, password }: TestMailAccount): Promise<Result<{ server: MailServer | null }>> {
    if (!account) return failure('mail/no-account', {});
    const taken = await this.taken(kind, account, password);
    if (!taken.ok) return taken;
    if (taken.value === null) return success({ server: null });
    const { server, who, secret } = taken.value;
    if (who.user !== '' && secret === null) return failure('mail/no-password', {});
    const { host, port, security } = server;
    const { user, address } = who;
    return success({ server: { host, port, security, user, address, password: secret ?? '' } });
  }

  /** Problems: `mail/host-unreadable`, `mail/address-unreadable`, `mail/sample-outside`, `keychain/…`. */
  async set({ kind, account, password }: SetMailAccount): Promise<Result<MailAccountSet>> {
    if (account === null) {
      if (!(await this.mayGo(kind))) return success({ cancelled: true });
      const removed = await this.remove(kind);
      if (!removed.ok) return removed;
      this.writeServer(kind, null);
      return success({ cancelled: false, state: await this.state(kind) });
    }
    const taken = await this.taken(kind, account, password);
    if (!taken.ok) return taken;
    if (taken.value === null) return success({ cancelled: true });
    const { server, who, secret } = taken.value;
    // The keychain first: while it is closed, what was there goes on.
    const written = await this.keep(kind, { ...who, host: placeOf(server), password: secret });
    if (!written.ok) return written;
    this.writeServer(kind, server);
    return success({ cancelled: false, state: await this.state(kind) });
  }

  /** For a try. Problems: `mail/no-account`, `mail/no-password`, `keychain/locked`. */
  async use(kind: LedgerKind): Promise<Result<{ server: MailServer; sender: Sender }>> {
    const server = this.server(kind);
    if (!server) return failure('mail/no-account', {});
    if (kind === 'sample' && !(await this.isAgreed(kind, placeOf(server)))) return failure('mail/no-account', {});
    const found = await this.entry(kind, server);
    if (!found.ok && found.code !== 'keychain/unavailable') return found;
    const entry = found.ok ? found.value : null;
    if (!entry) return failure('mail/no-account', {});
    const { user, address, senderName, password } = entry;
    if (user !== '' && password === null) return failure('mail/no-password', {});
    const { host, port, security } = server;
    return success({
      server: { host, port, security, user, password: password ?? '', address },
      sender: { address, name: senderName },
    });
  }

  /** All of a ledger that is being erased. Problems: `keychain/locked`, when the password can't be taken away. */
  async forget(kind: LedgerKind): Promise<Result<null>> {
    this.writeServer(kind, null);
    return this.remove(kind);
  }

  /** Checked again: the file of settings may have been edited. */
  private server(kind: LedgerKind): Server | null {
    const stored = this.parts.settings.read().mail[kind];
    const host = stored && readHost(stored.host, kind);
    return stored && host?.ok ? { ...stored, host: host.value } : null;
  }

  private writeServer(kind: LedgerKind, server: Server | null): void {
    const { mail } = this.parts.settings.read();
    this.parts.settings.write({ mail: { ...mail, [kind]: server } });
  }

  /** What was typed, with the password that belongs to it. Null: the person doesn't want mail to go there. */
  private async taken(kind: LedgerKind, account: MailAccount, password: string | null | undefined) {
    const read = readTyped(account, kind);
    if (!read.ok) return read;
    const { server, who } = read.value;
    if (!(await this.isAgreed(kind, placeOf(server)))) return success(null);
    const found = password === undefined ? await this.keptPassword(kind, server, who.user) : success(password || null);
    return found.ok ? success({ server, who, secret: found.value }) : found;
  }

  /**
   * Mail of the office's own goes nowhere unasked, to this PC neither: on one that several people use at a time, whoever listens at a port
   * of it may be another of them. The sample's people are made up, and it can't leave this PC.
   */
  private async isAgreed(kind: LedgerKind, place: string): Promise<boolean> {
    if (this.agreed.has(`${kind} ${place}`)) return true;
    const isSamples = kind === 'sample';
    const isKnown = isSamples ? !this.parts.isOwnShown() : await this.isVouchedFor(kind, place);
    if (isKnown) return true;
    const isAgreed = await this.parts.mayGoTo(place, kind);
    if (isAgreed) this.agreed.add(`${kind} ${place}`);
    return isAgreed;
  }

  /**
   * The settings alone, which somebody may have edited, don't say that a person agreed to a server: the account that is kept for it does. Where
   * there is no keychain nothing else could.
   */
  private async isVouchedFor(kind: LedgerKind, place: string): Promise<boolean> {
    const server = this.server(kind);
    if (!server || placeOf(server) !== place) return false;
    const entry = await this.entry(kind, server);
    return entry.ok ? entry.value !== null : entry.code === 'keychain/unavailable';
  }

  /** Where nothing is kept, nobody is asked. */
  private async mayGo(kind: LedgerKind): Promise<boolean> {
    const server = this.server(kind);
    return !server || this.parts.mayForget(placeOf(server), kind);
  }

  private async keptPassword(kind: LedgerKind, server: Server, user: string): Promise<Result<string | null>> {
    const found = await this.entry(kind, server);
    if (!found.ok) return found.code === 'keychain/unavailable' ? success(null) : found;
    return success(found.value?.user === user ? found.value.password : null);
  }

  private async entry(kind: LedgerKind, server: Server): Promise<Result<Entry | null>> {
    const here = this.inMemory.get(kind);
    const stored = here ? success(null) : await this.parts.keychain.read(entryName(kind));
    if (!stored.ok) return stored;
    const entry = here ?? parsed(stored.value);
    return success(entry?.host === placeOf(server) ? entry : null);
  }

  private async keep(kind: LedgerKind, entry: Entry): Promise<Result<null>> {
    const kept = await this.parts.keychain.write(entryName(kind), JSON.stringify(entry));
    if (!kept.ok && kept.code === 'keychain/locked') return kept;
    if (kept.ok) this.inMemory.delete(kind);
    else this.inMemory.set(kind, entry);
    return success(null);
  }

  private async remove(kind: LedgerKind): Promise<Result<null>> {
    for (const known of this.agreed) if (known.startsWith(`${kind} `)) this.agreed.delete(known);
    this.inMemory.delete(kind);
    const removed = await this.parts.keychain.remove(entryName(kind));
    // Where there is no keychain, there is nothing in it either.
    return !removed.ok && removed.code === 'keychain/unavailable' ? success(null) : removed;
  }
}

/**
 * The host, as it is asked about and as a password is bound to it; with its port where anybody on that machine may listen, and not only
 * whoever runs it: on this PC, and from 1024 on.
 */
const placeOf = ({ host, port }: Pick<Server, 'host' | 'port'>): string =>
  port < 1024 && !isLoopback(host) ? host : `${host}:${port}`;

const entryName = (kind: LedgerKind): string => `mail:${kind}`;

function parsed(text: string | null): Entry | null {
  try {
    return Entry.nullable()
      .catch(null)
      .parse(text === null ? null : JSON.parse(text));
  } catch {
    return null;
  }
}

const accountOf = (
  { host, port, security, copyToSelf }: Server,
  { user, address, senderName }: Entry,
): MailAccount => ({
  ...{ host, port, security, user, address, senderName, copyToSelf },
});

interface ReadTyped {
  server: Server;
  who: Pick<Entry, 'user' | 'address' | 'senderName'>;
}

function readTyped(account: Typed, kind: LedgerKind): Result<ReadTyped> {
  const { port, security, copyToSelf, senderName } = account;
  const host = readHost(account.host, kind);
  if (!host.ok) return host;
  const address = MailAddress.safeParse(toHalfWidth(account.address).trim());
  if (!address.success) return failure('mail/address-unreadable', { address: account.address.trim() });
  return success({
    server: { host: host.value, port, security, copyToSelf },
    who: {
      user: account.user.trim().slice(0, LONGEST.user),
      address: address.data,
      senderName: senderName.replace(/\p{Cc}+/gu, ' ').trim().slice(0, LONGEST.senderName), // prettier-ignore
    },
  });
}

/** `smtp.example.jp`, a numbered address, or this PC. */
function readHost(typed: string, kind: LedgerKind): Result<string> {
  const host = toHalfWidth(typed).trim().toLowerCase().replace(/\.$/, '');
  const isName = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/.test(
    host,
  );
  const isHere = isLoopback(host);
  if (!isName && !isHere && !/^\[[0-9a-f:.]+\]$/.test(host)) return failure('mail/host-unreadable', {});
  return kind === 'sample' && !isHere ? failure('mail/sample-outside', {}) : success(host);
}
