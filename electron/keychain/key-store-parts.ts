import type { KeyTools } from '@shared/vault/ledger-keys';
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
