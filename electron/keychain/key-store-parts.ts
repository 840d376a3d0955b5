import type { KeyTools } from '@shared/vault/ledger-keys';
import type { Keychain } from './keychain';
import type { Clock } from './tries';

export interface KeyStoreParts {
  /** Where the key files lie. */
  folder: string;
  keychain: Keychain;
  /** Names PC and user, to tell a profile that was moved; only a fingerprint is kept. */
  device: string;
  clock: Clock;
  tools: KeyTools;
  /** ISO date */
  today: () => string;
}
