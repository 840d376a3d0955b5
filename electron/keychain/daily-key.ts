import type { KeysState } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { problem, type Problem, problemOf } from '@shared/problems/problem';
import { usersIn, wrapOf, type KeysFile } from '@shared/vault/keys-file';
import {
  isFromElsewhere,
  isRecoveryOnPaper,
  keychainAccount,
  openByKeychain,
  openByPublicKey,
} from '@shared/vault/ledger-keys';
import type { StoredKeys } from './key-files';
import type { Keychain } from './keychain';

/** The data key, where it is to be had without asking a person, or what stands in the way. */
export interface DailyKey {
  dataKey: Uint8Array | null;
  problem: Problem | null;
}

/**
 * Opens a ledger without asking: by the keychain, and the sample by its published key.
 * Problems: `keychain/unavailable`, `keychain/locked`, `keys/keychain-lost`, `keys/moved`; none when the file is made so
 * that it asks.
 */
export async function dailyKey(
  kind: LedgerKind,
  file: KeysFile,
  keychain: Keychain,
  device: string,
): Promise<DailyKey> {
  // Never for the office's own ledger, even if somebody lays the sample's file in its place.
  const open = kind === 'sample' ? openByPublicKey(file) : null;
  if (open) return { dataKey: open, problem: null };
  if (!wrapOf(file, 'keychain')) return { dataKey: null, problem: null };
  const entry = await keychain.read(keychainAccount(file.ledgerId));
  if (!entry.ok) return { dataKey: null, problem: problemOf(entry) };
  const dataKey = entry.value === null ? null : openByKeychain(file, entry.value);
  if (dataKey) return { dataKey, problem: null };
  const how = { isSaid: isSaid(file), isOnPaper: isRecoveryOnPaper(file) };
  return { dataKey, problem: problem(isFromElsewhere(file, device) ? 'keys/moved' : 'keys/keychain-lost', how) };
}

const isSaid = (file: KeysFile): boolean => wrapOf(file, 'passphrase') !== undefined || usersIn(file).length > 0;

/** What the page is told of a ledger's keys. @param daily null when there is no file to open */
export function keysState(
  stored: StoredKeys,
  daily: DailyKey | null,
  known: Pick<KeysState, 'isOpen' | 'lostPaper' | 'user' | 'users'>,
): KeysState {
  const nothing = { ways: [], ledgerId: null, recovery: null, ...known };
  if (stored.found === 'none') return { ...nothing, state: 'none', problem: null };
  if (stored.found === 'unusable' || !daily)
    return { ...nothing, state: 'damaged', problem: stored.found === 'unusable' ? stored.problem : null };
  const { file, isPrevious } = stored;
  const recovery = wrapOf(file, 'recovery');
  return {
    state: stateOf(file, daily),
    problem: daily.problem ?? (isPrevious ? problem('keys/previous', {}) : null),
    ways: [...new Set(file.wraps.map(({ kind }) => kind))],
    ledgerId: file.ledgerId,
    recovery: recovery ? { madeOn: recovery.madeOn, confirmedOn: recovery.confirmedOn } : null,
    ...known,
  };
}

function stateOf(file: KeysFile, daily: DailyKey): KeysState['state'] {
  if (daily.dataKey) return 'ready';
  if (daily.problem?.code === 'keys/moved') return 'moved';
  return isSaid(file) ? 'passphrase' : 'recovery';
}
