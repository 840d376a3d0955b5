import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { failure, success, type Result } from '@shared/problems/problem';

/**
 * The keychain of the system: Credential Manager, Keychain, Secret Service. What can't be kept there is kept nowhere:
 * there is no file to fall back to.
 *
 * Every answer is a Result with `keychain/unavailable` (there is none) or `keychain/locked` (somebody has to open it).
 */
export interface Keychain {
  /** null when there is no such entry */
  read: (account: string) => Promise<Result<string | null>>;
  /** Counts only when the entry reads back as written; otherwise the keychain is as it was before. */
  write: (account: string, secret: string) => Promise<Result<null>>;
  /** Succeeds, too, when there was no such entry. */
  remove: (account: string) => Promise<Result<null>>;
}

/** One entry as the package offers it; rejects with a sentence in English. */
export interface KeychainEntry {
  getPassword: () => Promise<string | null | undefined>;
  setPassword: (secret: string) => Promise<unknown>;
  deletePassword: () => Promise<unknown>;
}
export type EntryOf = (account: string) => Promise<KeychainEntry>;

const SERVICE = 'renkei-daicho';

/**
 * The name under which our entries lie. A profile that development or a test chose has one of its own, so that it
 * neither sees nor spoils the entries of the real one.
 */
export function keychainService(profile: string, chosen: string | undefined): string {
  if (chosen !== profile) return SERVICE;
  return `${SERVICE}:${createHash('sha256').update(profile).digest('hex').slice(0, 16)}`;
}

/**
 * `keytar/keytar.js` would do but for Linux: without a Secret Service it takes the kernel's keyring in silence, which
 * forgets everything at the next start of the PC. The package's own entries can be pinned to the Secret Service.
 */
export const ENTRY_OPTIONS = { linux: { store: 'secret-service' } } as const;

/** The system's own. Native code, so it is loaded at the first question and not while the app starts. */
export function systemEntries(service: string): EntryOf {
  let loaded: Promise<typeof import('keytar')> | undefined;
  return async (account) => {
    const { AsyncEntry } = await (loaded ??= import('keytar'));
    return new AsyncEntry(service, account, ENTRY_OPTIONS);
  };
}

/** How long a person may take over the system's own question for a password, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Milliseconds before a keychain that isn't there is asked again: just after somebody has logged in, or under load, its service may
 * answer a moment late, and a ledger isn't called shut for that.
 */
const PAUSES = [200, 800];

export function openKeychain(entryOf: EntryOf, patience = PATIENCE, pauses: readonly number[] = PAUSES): Keychain {
  const ask = async <T>(account: string, work: (entry: KeychainEntry) => Promise<T>): Promise<Result<T>> => {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('locked: no answer')), patience).unref();
    });
    try {
      return success(await Promise.race([entryOf(account).then(work), tooLong]));
    } catch (error) {
      return keychainProblem(error);
    } finally {
      clearTimeout(timer);
    }
  };
  const read: Keychain['read'] = async (account) => {
    const once = (): Promise<Result<string | null>> =>
      ask(account, async (entry) => (await entry.getPassword()) ?? null);
    let answer = await once();
    for (const pause of pauses) {
      if (answer.ok || answer.code !== 'keychain/unavailable') break;
      await wait(pause);
      answer = await once();
    }
    return answer;
  };
  const remove: Keychain['remove'] = (account) =>
    ask(account, async (entry) => {
      await entry.deletePassword();
      return null;
    });
  const put = (account: string, secret: string): Promise<Result<null>> =>
    ask(account, async (entry) => {
      await entry.setPassword(secret);
      if ((await entry.getPassword()) !== secret) throw new Error('unavailable: the entry reads back as another one');
      return null;
    });
  const write: Keychain['write'] = async (account, secret) => {
    const before = await read(account);
    if (!before.ok) return before;
    const written = await put(account, secret);
    if (written.ok) return written;
    // Half-written entries are worse than none, and the old one may be all that opens a ledger.
    await (before.value === null ? remove(account) : put(account, before.value));
    return written;
  };
  return { read, write, remove };
}

/** The sentences of the three systems for a keychain that is there but closed. */
const LOCKED = /locked|dismissed|prompt|cancel|user interaction|accessdenied|access denied/i;

function keychainProblem(error: unknown): Result<never> {
  // Only its beginning: some systems repeat what they were asked to keep.
  const text = error instanceof Error ? error.message : String(error);
  const reason = text.slice(0, 80);
  return LOCKED.test(text) ? failure('keychain/locked', { reason }) : failure('keychain/unavailable', { reason });
}
