import { makePassword } from '@shared/credentials/make-password';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { MOST_CHARACTERS, type SecretEntry, type SecretsState, type SecretVersion } from '@shared/ipc/secrets';
import type { PasswordMaking } from '@shared/packs/rules-schema';
import { failure, success, type Failure, type Result } from '@shared/problems/problem';
import { systemRandom } from '@shared/vault/random-bytes';
import type { SettingsStore } from '../storage/settings';
import type { Keychain } from './keychain';
import { Turns } from '../storage/turns';

export interface OfAccount {
  kind: LedgerKind;
  /** Of the account. */
  id: string;
}

interface SecretsParts {
  settings: Pick<SettingsStore, 'read' | 'write'>;
  keychain: Keychain;
  /** Whether the page has been given the ledger's key. */
  isOpen: (kind: LedgerKind) => boolean;
}

/**
 * The passwords of the facility's accounts: entries of the keychain, named by ledger and account. A new one lies beside the
 * old until somebody says that it works, so that no crash and no slip loses the one that does. Whose may be kept is
 * `mayKeep`'s word, in the page; here are the keychain's rules.
 *
 * Problems: `secrets/ledger-closed`, `secrets/locked`, `secrets/unavailable`.
 */
export class SecretService {
  /** One after the other: two at once could each take the other's entry for the old one. */
  private readonly turns = new Turns();

  constructor(private readonly parts: SecretsParts) {}

  /** Where the keychain is closed or away: what this PC remembers. */
  state(kind: LedgerKind, ids: readonly string[]): Promise<SecretsState> {
    return this.turns.take(async () => {
      const known = new Set(this.parts.settings.read().secrets[kind]);
      const entries: SecretEntry[] = [];
      let trouble: Failure | null = this.closed(kind);
      for (const id of ids) {
        const found = trouble ? null : await this.look({ kind, id }, known.has(id));
        if (found?.ok === false) trouble = told(found);
        entries.push(found?.ok ? found.value : { id, state: known.has(id) ? 'kept' : 'none', hasNext: false });
      }
      return { entries, problem: trouble && problemOf(trouble) };
    });
  }

  /** The first one of an account, or the next beside one that is there. Problems also: `secrets/empty`, `…/too-long`, `…/unreadable`. */
  store(account: OfAccount, secret: string): Promise<Result<{ isNext: boolean }>> {
    return this.opened(account.kind, async () => {
      const bad = refusal(secret);
      if (bad) return bad;
      const current = await this.read(account, 'current');
      if (!current.ok) return current;
      const isNext = current.value !== null;
      // Before the entry: one that is written and forgotten about could never be erased with its ledger.
      this.remember(account, true);
      const written = await this.parts.keychain.write(entryOf(account, isNext ? 'next' : 'current'), secret);
      return written.ok ? success({ isNext }) : told(written);
    });
  }

  make(account: OfAccount, making: PasswordMaking): Promise<Result<{ isNext: boolean }>> {
    return this.store(account, makePassword(making, systemRandom));
  }

  /** Problems also: `secrets/not-here`, `secrets/no-new-one`. */
  use(account: OfAccount, which: SecretVersion): Promise<Result<string>> {
    return this.opened(account.kind, async () => {
      const found = await this.read(account, which);
      if (!found.ok) return found;
      if (found.value !== null) return success(found.value);
      return which === 'next' ? failure('secrets/no-new-one', {}) : failure('secrets/not-here', {});
    });
  }

  /** The next takes the old one's place, and is taken away from beside it only when it stands there. */
  confirm(account: OfAccount): Promise<Result<null>> {
    return this.opened(account.kind, async () => {
      const next = await this.read(account, 'next');
      if (!next.ok) return next;
      if (next.value === null) return failure('secrets/no-new-one', {});
      const written = await this.parts.keychain.write(entryOf(account, 'current'), next.value);
      return written.ok ? this.remove(account, 'next') : told(written);
    });
  }

  giveUp(account: OfAccount): Promise<Result<null>> {
    return this.opened(account.kind, () => this.remove(account, 'next'));
  }

  forget(kind: LedgerKind, ids: readonly string[]): Promise<Result<null>> {
    return this.turns.take(async () => {
      for (const id of ids) {
        const removed = await this.forgetOne({ kind, id });
        if (!removed.ok) return removed;
      }
      return success(null);
    });
  }

  /**
   * All of a ledger that is being erased, as far as this PC remembers. What the keychain didn't let go of stays remembered
   * (see `known`). Problems: `secrets/left-behind`.
   */
  forgetAll(kind: LedgerKind): Promise<Result<null>> {
    return this.turns.take(async () => {
      for (const id of this.known(kind)) await this.forgetOne({ kind, id });
      const left = this.known(kind);
      return left.length === 0 ? success(null) : failure('secrets/left-behind', { count: left.length });
    });
  }

  /** Of which accounts something was put in here and not taken away, whatever became of the accounts. */
  known(kind: LedgerKind): readonly string[] {
    return this.parts.settings.read().secrets[kind];
  }

  private async forgetOne(account: OfAccount): Promise<Result<null>> {
    for (const which of ['next', 'current'] as const) {
      const removed = await this.remove(account, which);
      if (!removed.ok) return removed;
    }
    this.remember(account, false);
    return success(null);
  }

  private async look(account: OfAccount, isKnown: boolean): Promise<Result<SecretEntry>> {
    const current = await this.parts.keychain.read(entryOf(account, 'current'));
    if (!current.ok) return current;
    const next = await this.parts.keychain.read(entryOf(account, 'next'));
    if (!next.ok) return next;
    const state = current.value !== null ? 'kept' : isKnown ? 'lost' : 'none';
    // The same in both places: the app ended in the middle of `confirm`, and only its end is missing.
    return success({ id: account.id, state, hasNext: next.value !== null });
  }

  private async read(account: OfAccount, which: SecretVersion): Promise<Result<string | null>> {
    const found = await this.parts.keychain.read(entryOf(account, which));
    return found.ok ? found : told(found);
  }

  private async remove(account: OfAccount, which: SecretVersion): Promise<Result<null>> {
    const removed = await this.parts.keychain.remove(entryOf(account, which));
    return removed.ok ? removed : told(removed);
  }

  private remember({ kind, id }: OfAccount, isKept: boolean): void {
    const { settings } = this.parts;
    const { secrets } = settings.read();
    if (secrets[kind].includes(id) === isKept) return;
    const ids = isKept ? [...secrets[kind], id] : secrets[kind].filter((one) => one !== id);
    settings.write({ secrets: { ...secrets, [kind]: ids } });
  }

  private closed(kind: LedgerKind): Failure | null {
    return this.parts.isOpen(kind) ? null : failure('secrets/ledger-closed', {});
  }

  private opened<T>(kind: LedgerKind, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.turns.take(async () => this.closed(kind) ?? work());
  }
}

const entryOf = ({ kind, id }: OfAccount, which: SecretVersion): string =>
  which === 'next' ? `secret-next:${kind}:${id}` : `secret:${kind}:${id}`;

/** Kept as it was typed, or not at all: a password that was changed on its way opens nothing. */
function refusal(secret: string): Failure | null {
  if (secret.trim() === '') return failure('secrets/empty', {});
  if (secret.length > MOST_CHARACTERS) return failure('secrets/too-long', { limit: MOST_CHARACTERS });
  return /\p{Cc}/u.test(secret) ? failure('secrets/unreadable', {}) : null;
}

/** The keychain's own sentences speak of the ledger's key. */
const told = ({ code, ...rest }: Failure): Failure =>
  code === 'keychain/locked'
    ? failure('secrets/locked', {})
    : code === 'keychain/unavailable'
      ? failure('secrets/unavailable', {})
      : { code, ...rest };

const problemOf = ({ code, message, details }: Failure) => ({ code, message, details });
