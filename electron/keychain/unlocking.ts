import { join } from 'node:path';
import type { BackupHeader } from '@shared/backup/header';
import type { UnlockBy } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, success, type Result } from '@shared/problems/problem';
import { usersIn, wrapOf, type KeysFile } from '@shared/vault/keys-file';
import { openByPassphrase, openByRecovery } from '@shared/vault/ledger-keys';
import { readRecoveryKey } from '@shared/vault/recovery-key';
import { BY_RECOVERY, type LedgerUser } from '@shared/vault/ledger-user';
import { openByUser } from '@shared/vault/users';
import { backupKey } from './backup-key';
import { dailyKey, type DailyKey } from './daily-key';
import type { KeyStoreParts } from './key-store-parts';
import { Tries } from './tries';

/** A key that was unwrapped. */
export interface Unlocked {
  /** 32 bytes */
  dataKey: Uint8Array;
  /** Who has opened it; null: it has no users. */
  user: LedgerUser | null;
}

/** Opens key files by what a person shows, or without asking. Remembers nothing but the wrong tries. */
export class Unlocking {
  private readonly tries: Record<LedgerKind | 'backup', Tries>;

  constructor(private readonly parts: KeyStoreParts) {
    const { folder, clock, wrongTries } = parts;
    const triesOf = (what: LedgerKind | 'backup'): Tries =>
      new Tries(join(folder, `${what}.tries.json`), clock, {
        read: () => wrongTries.read()[what],
        write: (wrong) => wrongTries.write({ ...wrongTries.read(), [what]: wrong }),
      });
    this.tries = { own: triesOf('own'), sample: triesOf('sample'), backup: triesOf('backup') };
  }

  withoutAsking(kind: LedgerKind, file: KeysFile): Promise<DailyKey> {
    return dailyKey(kind, file, this.parts.keychain, this.parts.device);
  }

  /** Passphrases and recovery keys are counted and slowed down; typing errors aren't, as they tell nothing. */
  async by(kind: LedgerKind, file: KeysFile, shown: UnlockBy): Promise<Result<Unlocked>> {
    if (shown.by === 'keychain') {
      const { dataKey, problem } = await this.withoutAsking(kind, file);
      if (dataKey) return success({ dataKey, user: null });
      return problem ? { ok: false, ...problem } : failure('keys/locked', {});
    }
    const hasUsers = usersIn(file).length > 0;
    if (shown.by === 'passphrase' && !wrapOf(file, 'passphrase') && !hasUsers) return failure('keys/no-passphrase', {});
    const readable = shown.by === 'recovery' ? readRecoveryKey(shown.key) : success(null);
    if (!readable.ok) return readable;
    const tries = this.tries[kind];
    const allowed = await tries.begin();
    if (!allowed.ok) return allowed;
    const opened = await this.opened(file, shown, hasUsers);
    if (!opened.ok) await tries.wasWrong();
    // 管理者 knows what it is about; of anybody else who knows a passphrase only as many tries are forgotten as are made by mistake.
    else if (opened.value.user && opened.value.user.role !== 'admin') await tries.forgiveSome();
    else await tries.forgive();
    return opened;
  }

  private async opened(
    file: KeysFile,
    shown: Exclude<UnlockBy, { by: 'keychain' }>,
    hasUsers: boolean,
  ): Promise<Result<Unlocked>> {
    const { tools } = this.parts;
    if (hasUsers && shown.by === 'passphrase') return openByUser(file, shown.passphrase, tools);
    const dataKey =
      shown.by === 'passphrase'
        ? await openByPassphrase(file, shown.passphrase, tools)
        : openByRecovery(file, shown.key);
    return dataKey.ok ? success({ dataKey: dataKey.value, user: hasUsers ? BY_RECOVERY : null }) : dataKey;
  }

  /**
   * Something that tells whether a passphrase is somebody's is a try at it: counted before it is looked at. Problem: `keys/wait`, and whatever
   * comes of the work.
   *
   * @param isHit whether what came of it says so
   */
  async asTry<T>(
    kind: LedgerKind,
    work: () => Promise<Result<T>>,
    isHit: (code: string) => boolean,
  ): Promise<Result<T>> {
    const tries = this.tries[kind];
    const allowed = await tries.begin();
    if (!allowed.ok) return allowed;
    const done = await work();
    await (!done.ok && isHit(done.code) ? tries.wasWrong() : tries.takeBack());
    return done;
  }

  /**
   * The data key of a backup: see {@link backupKey}. Guesses count as they do for a ledger, and those at a backup of this PC's own
   * ledger count as its own: its ways in are the same. One that is right makes no wrong try at the ledger forgotten, as an old
   * backup may open by what opens the ledger no more.
   *
   * @param ownLedger the id of this PC's own ledger, where there is one
   */
  async ofBackup(
    backup: Pick<BackupHeader, 'kind' | 'ledgerId' | 'wraps'>,
    by: UnlockBy,
    ownLedger: string | null,
  ): Promise<Result<Uint8Array>> {
    const readable = by.by === 'recovery' ? readRecoveryKey(by.key) : success(null);
    if (!readable.ok) return readable;
    const { own, backup: anyBackup } = this.tries;
    const isOwn = backup.ledgerId === ownLedger;
    const tries = isOwn ? own : anyBackup;
    const allowed = await tries.begin();
    if (!allowed.ok) return allowed;
    const dataKey = await backupKey(backup, by, this.parts.tools);
    // One of somebody's own making opens by what they know: it makes no guesses at others forgotten.
    if (dataKey.ok) await (isOwn ? own.takeBack() : anyBackup.forgiveSome());
    else if (WRONG.test(dataKey.code)) await tries.wasWrong();
    // It says of itself that it doesn't open so: nothing was guessed.
    else await tries.takeBack();
    return dataKey;
  }
}

const WRONG = /^vault\/(?:passphrase|recovery)-wrong$/;
