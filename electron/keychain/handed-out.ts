import type { TypedBack } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { failure, success, type Result } from '@shared/problems/problem';
import type { KeysFile } from '@shared/vault/keys-file';
import { recoveryConfirmed, withRecovery, type NewKeys } from '@shared/vault/ledger-keys';
import { isGroup, readRecoveryKey } from '@shared/vault/recovery-key';
import type { KeyStoreParts } from './key-store-parts';

/** So many groups show that somebody has the paper in hand. */
const GROUPS_ASKED = 2;

/** A recovery key that was given to the page and not yet typed back, and what it is the key of. */
export type HandedOut =
  /** The ledger that is there. */
  | { of: 'ledger'; recoveryKey: string }
  /** The ledger that is there, as soon as it is typed back. */
  | { of: 'renewal'; recoveryKey: string }
  /** A ledger that isn't there yet. It stays here until the ledger is made, so that its paper is of use if that fails. */
  | { of: 'draft'; recoveryKey: string; keys: NewKeys; isOnPaper: boolean };

/** What was handed out, in memory only: at most one key for a ledger. */
export class HandedOutKeys {
  private readonly keys = new Map<LedgerKind, HandedOut>();

  put(kind: LedgerKind, handed: HandedOut): string {
    this.forget(kind);
    this.keys.set(kind, handed);
    return handed.recoveryKey;
  }

  get(kind: LedgerKind): HandedOut | null {
    return this.keys.get(kind) ?? null;
  }

  /** The keys of a ledger to be made with a passphrase. Problem: `keys/recovery-first` before its key is on paper. */
  draftOnPaper(kind: LedgerKind): Result<NewKeys> {
    const handed = this.get(kind);
    return handed?.of === 'draft' && handed.isOnPaper ? success(handed.keys) : failure('keys/recovery-first', {});
  }

  /** Groups of a draft's key were typed back. @param today ISO date. Problems: those of {@link isTypedBack} */
  draftTyped(kind: LedgerKind, groups: TypedBack['groups'], today: string): Result<null> {
    const handed = this.get(kind);
    if (handed?.of !== 'draft') return failure('keys/recovery-unconfirmed', {});
    const checked = isTypedBack(handed.recoveryKey, groups);
    if (!checked.ok) return checked;
    const keys = { ...handed.keys, file: recoveryConfirmed(handed.keys.file, today) };
    this.keys.set(kind, { ...handed, keys, isOnPaper: true });
    return success(null);
  }

  /** The file as it is to be: with the recovery key that takes another's place, where one is on its way. */
  renewed(
    kind: LedgerKind,
    file: KeysFile,
    dataKey: Uint8Array,
    { today, tools }: Pick<KeyStoreParts, 'today' | 'tools'>,
  ): KeysFile {
    const handed = this.get(kind);
    const key = handed?.of === 'renewal' ? readRecoveryKey(handed.recoveryKey) : null;
    return key?.ok ? withRecovery(file, dataKey, key.value, today(), tools.random) : file;
  }

  forget(kind: LedgerKind): void {
    const handed = this.get(kind);
    if (handed?.of === 'draft') handed.keys.dataKey.fill(0);
    this.keys.delete(kind);
  }
}

/**
 * Whether groups of a recovery key were typed back from paper: two different ones, each as it is. Problems:
 * `keys/recovery-unconfirmed`, `keys/recovery-mismatch` (group from 1).
 */
export function isTypedBack(recoveryKey: string, groups: TypedBack['groups']): Result<null> {
  if (new Set(groups.map(({ group }) => group)).size < GROUPS_ASKED) return failure('keys/recovery-unconfirmed', {});
  const wrong = groups.find(({ group, text }) => !isGroup(recoveryKey, group, text));
  return wrong ? failure('keys/recovery-mismatch', { group: wrong.group + 1 }) : success(null);
}
