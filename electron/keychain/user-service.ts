import { randomUUID } from 'node:crypto';
import { failure, success, type Result } from '@shared/problems/problem';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { usersIn } from '@shared/vault/keys-file';
import { isRecoveryOnPaper, keychainAccount } from '@shared/vault/ledger-keys';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { ledgerUsers, withoutUser, withUser, withUserAs } from '@shared/vault/users';
import type { KeyStoreParts, OpenLedgerParts } from './key-store-parts';

interface UserServiceParts extends Pick<KeyStoreParts, 'tools' | 'keychain'>, OpenLedgerParts {
  /** Somebody who has the ledger open is called something else from now on. */
  renamed: (kind: LedgerKind, user: LedgerUser) => void;
  /** What tells that a passphrase is another user's is a try at theirs. Problem: `keys/wait`. */
  asTry: <T>(kind: LedgerKind, work: () => Promise<Result<T>>, isHit: (code: string) => boolean) => Promise<Result<T>>;
}

/**
 * 使う人 of a ledger that is open: who may do this, and what was shown before, others have seen to. Nobody takes away or lowers who is at it:
 * a slip would lock the office out of its own settings.
 */
export class UserService {
  constructor(private readonly parts: UserServiceParts) {}

  /**
   * The first is 管理者, and from then on what opened the ledger for everybody does no more. Problems: `keys/recovery-first` before the recovery key is
   * on paper, those of {@link withUser}.
   */
  add(kind: LedgerKind, user: Omit<LedgerUser, 'id'> & { passphrase: string }): Promise<Result<LedgerUser>> {
    return this.parts.change(kind, async (file, dataKey) => {
      if (!isRecoveryOnPaper(file)) return failure('keys/recovery-first', {});
      const { passphrase, ...about } = user;
      const made: LedgerUser = { ...about, id: randomUUID() };
      const added = await withUser(file, dataKey, { ...made, passphrase }, this.parts.tools);
      const stored = added.ok ? await this.parts.save(kind, file, added.value) : added;
      if (!stored.ok) return stored;
      if (usersIn(file).length === 0) {
        // An entry that stays behind opens nothing any more.
        await this.parts.keychain.remove(keychainAccount(file.ledgerId));
        // Whoever has set it up is at it as the first user.
        this.parts.renamed(kind, made);
      }
      return success(made);
    });
  }

  /** Problems: `keys/no-such-user`, `keys/own-user`, `keys/last-admin`, those of a new passphrase. @param passphrase null: as it was */
  alter(kind: LedgerKind, next: LedgerUser, passphrase: string | null): Promise<Result<null>> {
    return this.parts.change(kind, async (file, dataKey, user) => {
      const before = ledgerUsers(file, dataKey).find(({ id }) => id === next.id);
      if (!before) return failure('keys/no-such-user', {});
      const isOwn = user?.id === next.id;
      if (isOwn && next.role !== before.role) return failure('keys/own-user', {});
      const { tools, save, renamed } = this.parts;
      const altered =
        passphrase === null
          ? withUserAs(file, dataKey, next, tools)
          : await withUser(file, dataKey, { ...next, passphrase }, tools);
      const stored = altered.ok ? await save(kind, file, altered.value) : altered;
      if (stored.ok && isOwn) renamed(kind, next);
      return stored;
    });
  }

  /** What was read stays read: the data key is the same as before. Problems: `keys/no-such-user`, `keys/own-user`, `keys/last-admin`. */
  remove(kind: LedgerKind, id: string): Promise<Result<null>> {
    return this.parts.change(kind, async (file, _dataKey, user) => {
      if (user?.id === id) return failure('keys/own-user', {});
      const without = withoutUser(file, id);
      return without.ok ? this.parts.save(kind, file, without.value) : without;
    });
  }

  /** Of who has the ledger open. Asking whether it is somebody else's would be guessing: it is counted, and waits, like a guess. */
  changeOwn(kind: LedgerKind, passphrase: string): Promise<Result<null>> {
    return this.parts.change(kind, async (file, dataKey, user) => {
      if (!usersIn(file).some(({ id }) => id === user?.id) || !user) return failure('keys/no-such-user', {});
      const { tools, asTry, save } = this.parts;
      const changed = await asTry(
        kind,
        () => withUser(file, dataKey, { ...user, passphrase }, tools),
        (code) => code === 'keys/passphrase-unusable',
      );
      return changed.ok ? save(kind, file, changed.value) : changed;
    });
  }

  /** What is asked before one of them is changed. @returns null when there is none of this id */
  named(kind: LedgerKind, id: string): Promise<LedgerUser | null> {
    return this.parts
      .change(kind, (file, dataKey) =>
        Promise.resolve(success(ledgerUsers(file, dataKey).find((user) => user.id === id) ?? null)),
      )
      .then((found) => (found.ok ? found.value : null));
  }
}
