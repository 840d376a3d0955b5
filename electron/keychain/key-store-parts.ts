import type { Result } from '@shared/problems/problem';
import type { KeysFile } from '@shared/vault/keys-file';
import type { KeyTools } from '@shared/vault/ledger-keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { LedgerUser } from '@shared/vault/ledger-user';
import type { Wait } from '@shared/asks/lost-paper';
import type { WrongTries } from '@shared/ipc/settings';
import type { Keychain } from './keychain';
import type { Clock } from './tries';

export interface KeyStoreParts {
  /** Where the key files lie. */
  folder: string;
  keychain: Keychain;
  /** Names PC and user, to tell a profile that was moved; only a fingerprint is kept. */
  device: string;
  clock: Clock;
  /** Of the settings: the second place for wrong tries ({@link Tries}), which no page writes to. */
  wrongTries: { read: () => WrongTries; write: (wrong: WrongTries) => void };
  /** Of the settings: the second place for a wait ({@link LostPaperWait}). */
  lostPaper: { read: () => Wait | null; write: (wait: Wait | null) => void };
  tools: KeyTools;
  /** ISO date */
  today: () => string;
}

/** What may be done with the key file of a ledger that is open. */
export interface OpenLedgerParts {
  /** Work on it. Problem: `keys/locked`. */
  change: <T>(
    kind: LedgerKind,
    work: (file: KeysFile, dataKey: Uint8Array, user: LedgerUser | null) => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  save: (kind: LedgerKind, from: KeysFile, to: KeysFile) => Promise<Result<null>>;
}
