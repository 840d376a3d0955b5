import { makePassword } from '@shared/credentials/make-password';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import {
  MOST_BEFORE,
  MOST_CHARACTERS,
  type SecretEntry,
  type SecretsState,
  type SecretVersion,
} from '@shared/ipc/secrets';
import type { PasswordMaking } from '@shared/packs/password-making';
import { failure, success, type Failure, type Result, problemOf } from '@shared/problems/problem';
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
  /** Whether who is at the page may take a password away for good; of anybody else's exchange the old one is kept. */
  mayLose: (kind: LedgerKind) => Promise<boolean>;
}

/**
 * The passwords of the facility's accounts: entries of the keychain, named by ledger and account. A new one lies beside the
 * old until somebody says that it works, so that no crash and no slip loses the one that does; what 事務 replace or take away lies behind it until
 * 管理者 lets it go. Whose may be kept is `mayKeep`'s word, in the page; here are the keychain's rules.
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
        const before = this.countBefore({ kind, id });
        entries.push(found?.ok ? found.value : { id, state: known.has(id) ? 'kept' : 'none', hasNext: false, before });
      }
      return { entries, problem: trouble && problemOf(trouble) };
    });
  }

  /** The first one of an account, or the next beside one that is there. Problems also: `secrets/many-before`, `secrets/empty`, `…/too-long`, `…/unreadable`. */
  store(account: OfAccount, secret: string): Promise<Result<{ isNext: boolean }>> {
    return this.opened(account.kind, async () => {
      const bad = refusal(secret);
      if (bad) return bad;
      const current = await this.read(account, 'current');
      if (!current.ok) return current;
      const isNext = current.value !== null;
      const kept = isNext ? await this.keepWhatGoes(account, 'next') : success(null);
      if (!kept.ok) return kept;
      // Before the entry: one that is written and forgotten about could never be erased with its ledger.
      this.remember(account, true);
      const written = await this.write(account, isNext ? 'next' : 'current', secret);
      return written.ok ? success({ isNext }) : written;
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

  /** The next takes the old one's place, and is taken away from beside it only when it stands there. Problems also: `secrets/many-before`. */
  confirm(account: OfAccount): Promise<Result<null>> {
    return this.opened(account.kind, async () => {
      const next = await this.read(account, 'next');
      if (!next.ok) return next;
      if (next.value === null) return failure('secrets/no-new-one', {});
      const kept = await this.keepWhatGoes(account, 'current');
      if (!kept.ok) return kept;
      const written = await this.write(account, 'current', next.value);
      return written.ok ? this.remove(account, 'next') : written;
    });
  }

  /** Problems also: `secrets/many-before`. */
  giveUp(account: OfAccount): Promise<Result<null>> {
    return this.opened(account.kind, async () => {
      const kept = await this.keepWhatGoes(account, 'next');
      return kept.ok ? this.remove(account, 'next') : kept;
    });
  }

  /**
   * One that was replaced takes the present one's place, and that one its: at each step both are there. Problems also: `secrets/none-before`.
   *
   * @param nth the first is the oldest
   */
  putBack(account: OfAccount, nth: number): Promise<Result<null>> {
    return this.opened(account.kind, async () => {
      const count = this.countBefore(account);
      const wanted = nth <= count ? await this.read(account, nth) : success(null);
      if (!wanted.ok) return wanted;
      if (wanted.value === null) return failure('secrets/none-before', {});
      const current = await this.read(account, 'current');
      if (!current.ok) return current;
      if (current.value === null) return this.write(account, 'current', wanted.value);
      this.rememberBefore(account, count + 1);
      for (const [which, secret] of [
        [count + 1, current.value],
        ['current', wanted.value],
        [nth, current.value],
      ] as const) {
        const written = await this.write(account, which, secret);
        if (!written.ok) return written;
      }
      return this.removeBefore(account, count);
    });
  }

  /** Those that were replaced are kept no more. */
  letGo(account: OfAccount): Promise<Result<null>> {
    return this.opened(account.kind, () => this.removeBefore(account, 0));
  }

  /** Whether who is at the page takes away for good. */
  mayLose(kind: LedgerKind): Promise<boolean> {
    return this.parts.mayLose(kind);
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

  /** What is replaced or taken away by who may not lose it. Before it goes: a crash in between leaves it in both places. */
  private async keepWhatGoes(account: OfAccount, which: SecretVersion): Promise<Result<null>> {
    if (await this.parts.mayLose(account.kind)) return success(null);
    const goes = await this.read(account, which);
    if (!goes.ok) return goes;
    if (goes.value === null) return success(null);
    const count = this.countBefore(account);
    if (count >= MOST_BEFORE) return failure('secrets/many-before', { count });
    this.rememberBefore(account, count + 1);
    return this.write(account, count + 1, goes.value);
  }

  /** @param left so many of the oldest stay */
  private async removeBefore(account: OfAccount, left: number): Promise<Result<null>> {
    for (let nth = this.countBefore(account); nth > left; nth--) {
      const removed = await this.remove(account, nth);
      if (!removed.ok) return removed;
      this.rememberBefore(account, nth - 1);
    }
    return success(null);
  }

  private countBefore({ kind, id }: OfAccount): number {
    const all = kind === 'own' ? this.parts.settings.read().secretsBefore : [];
    return all.find((one) => one.id === id)?.count ?? 0;
  }

  private rememberBefore({ id }: OfAccount, count: number): void {
    const { settings } = this.parts;
    const others = settings.read().secretsBefore.filter((one) => one.id !== id);
    settings.write({ secretsBefore: count > 0 ? [...others, { id, count }] : others });
  }

  private async forgetOne(account: OfAccount): Promise<Result<null>> {
    const before = await this.removeBefore(account, 0);
    if (!before.ok) return before;
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
    return success({ id: account.id, state, hasNext: next.value !== null, before: this.countBefore(account) });
  }

  private async write(account: OfAccount, which: Place, secret: string): Promise<Result<null>> {
    const written = await this.parts.keychain.write(entryOf(account, which), secret);
    return written.ok ? written : told(written);
  }

  private async read(account: OfAccount, which: Place): Promise<Result<string | null>> {
    const found = await this.parts.keychain.read(entryOf(account, which));
    return found.ok ? found : told(found);
  }

  private async remove(account: OfAccount, which: Place): Promise<Result<null>> {
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

/** A number: of those that were replaced, from the oldest. */
type Place = SecretVersion | number;

const entryOf = ({ kind, id }: OfAccount, which: Place): string =>
  typeof which === 'number'
    ? `secret-before-${which}:${kind}:${id}`
    : which === 'next'
      ? `secret-next:${kind}:${id}`
      : `secret:${kind}:${id}`;

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
