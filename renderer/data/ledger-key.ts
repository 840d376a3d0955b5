import type { BackupHeader } from '@shared/backup/header';
import type { KeysState, UnlockBy } from '@shared/ipc/keys';
import { problem, success, type Failure, type Problem, type Result } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import type { LedgerUser } from '@shared/vault/ledger-user';
import { databaseNames, type LedgerKind } from './database';
import { eraseRecords } from './open-ledger';
import { openHand } from './open-hand';

/** What stands between a person and a ledger, as the screens tell it apart. */
export type UnlockState =
  /** Open: the ledger's data key, 32 bytes. */
  | { at: 'open'; key: Uint8Array; user: LedgerUser | null; newRecoveryKey: string | null }
  /** Somebody locked the screen. `name` of the office, for who comes back. */
  | { at: 'locked'; name: string; isAfterEnd: boolean; keys: KeysState }
  /** It asks for the passphrase or the recovery key. */
  | { at: 'asks'; keys: KeysState }
  /** A new ledger on a PC without a keychain: it needs a passphrase to be made. */
  | { at: 'needs-passphrase'; because: Failure }
  /** The ledger is there, its keys are not, or can't be used. Nothing may be written. */
  | { at: 'shut'; because: Pick<Failure, 'code' | 'message' | 'details'> };

/** Goes as far towards a ledger as is possible without asking anybody. */
export async function approach(kind: LedgerKind): Promise<UnlockState> {
  const [{ lockedName, isAfterEnd }, keys] = await Promise.all([ask('screen:state'), ask('keys:state', { kind })]);
  if (!keys.ok) return { at: 'shut', because: keys };
  if (lockedName !== null) return { at: 'locked', name: lockedName, isAfterEnd, keys: keys.value };
  const { state } = keys.value;
  if (state === 'none') return beginning(kind);
  if (state === 'damaged') return { at: 'shut', because: keys.value.problem ?? missingKeys() };
  if (state !== 'ready') return { at: 'asks', keys: keys.value };
  const unlocked = await unlock(kind, { by: 'keychain' });
  return unlocked.ok ? { at: 'open', ...unlocked.value, newRecoveryKey: null } : { at: 'shut', because: unlocked };
}

const missingKeys = () => problem('keys/none', {});

/** A new ledger. Never over one that lies there without its keys. */
async function beginning(kind: LedgerKind): Promise<UnlockState> {
  const existing = (await indexedDB.databases()).some(({ name }) => name === databaseNames[kind]);
  if (!existing) return createLedger(kind, null);
  return { at: 'shut', because: missingKeys() };
}

/** Makes the keys of a new ledger and opens it. Without a keychain it takes a passphrase, after the recovery key's paper. */
export async function createLedger(kind: LedgerKind, passphrase: string | null): Promise<UnlockState> {
  const created = await ask('keys:create', { kind, passphrase });
  if (!created.ok) return { at: asksForPassphrase(created) ? 'needs-passphrase' : 'shut', because: created };
  const unlocked = await unlock(kind, passphrase === null ? { by: 'keychain' } : { by: 'passphrase', passphrase });
  return unlocked.ok
    ? { at: 'open', ...unlocked.value, newRecoveryKey: created.value.recoveryKey }
    : { at: 'shut', because: unlocked };
}

/** There is no keychain to keep the key in, the passphrase that was given doesn't do, or its paper isn't there. */
const asksForPassphrase = ({ code }: Failure): boolean =>
  /^(?:keychain|vault\/passphrase|keys\/recovery-first)/.test(code);

/** A ledger that main has opened: its data key, 32 bytes, and by whom, where it has users. */
interface Unlocked {
  key: Uint8Array;
  user: LedgerUser | null;
}

export async function unlock(kind: LedgerKind, by: UnlockBy): Promise<Result<Unlocked>> {
  const hand = await openHand();
  const unlocked = await ask('keys:unlock', { kind, by, to: hand.to });
  if (!unlocked.ok) return unlocked;
  const { dataKey, user } = unlocked.value;
  return success({ key: await hand.take(dataKey), user });
}

/** @returns the data key of the ledger that a backup is of: 32 bytes */
export async function keyOfBackup(
  backup: Pick<BackupHeader, 'kind' | 'ledgerId' | 'wraps'>,
  by: UnlockBy,
): Promise<Result<Uint8Array>> {
  const hand = await openHand();
  const { kind, ledgerId, wraps } = backup;
  const opened = await ask('keys:open-backup', { kind, ledgerId, wraps, by, to: hand.to });
  return opened.ok ? success(await hand.take(opened.value.dataKey)) : opened;
}

/**
 * The key of a ledger that opens without asking, for a look at it or for filling the sample; null when it would ask.
 * Main forgets it again at once.
 */
export async function quietKey(kind: LedgerKind): Promise<Uint8Array | null> {
  const keys = await ask('keys:state', { kind });
  if (!keys.ok || keys.value.state !== 'ready') return null;
  const unlocked = await unlock(kind, { by: 'keychain' });
  if (!keys.value.isOpen) await ask('keys:lock', { kind });
  return unlocked.ok ? unlocked.value.key : null;
}

/**
 * Erases a ledger for good: its keys first, without which the records are noise wherever a copy of them lies.
 *
 * @returns what of it this PC keeps all the same, where its keychain was closed
 */
export async function eraseLedger(kind: LedgerKind): Promise<Result<{ left: Problem | null }>> {
  try {
    const erased = await ask('keys:erase', { kind });
    if (erased.ok) await eraseOrClear(kind);
    return erased;
  } finally {
    erasures.dispatchEvent(new Event(ERASED));
  }
}

const ERASED = 'erased';
const erasures = new EventTarget();

/** Calls whenever a ledger was erased, or part of it. @returns the end of that */
export function onErased(listener: () => void): () => void {
  erasures.addEventListener(ERASED, listener);
  return () => erasures.removeEventListener(ERASED, listener);
}

/** Erases records; where their files can't even be opened, the files, unless the office's own ledger may be in them. */
export async function eraseOrClear(kind: LedgerKind): Promise<void> {
  try {
    await eraseRecords(kind);
  } catch (error) {
    if (await ask('records:expected')) throw error;
    // Nothing of the office's own is in them: nobody is asked.
    await ask('records:clear');
  }
}

/** The sample's key, made when there is none. */
export async function sampleKey(): Promise<Result<Uint8Array>> {
  const keys = await ask('keys:state', { kind: 'sample' });
  if (!keys.ok) return keys;
  if (keys.value.state === 'none' || keys.value.state === 'damaged') {
    await ask('keys:erase', { kind: 'sample' });
    const created = await ask('keys:create', { kind: 'sample', passphrase: null });
    if (!created.ok) return created;
  }
  const unlocked = await unlock('sample', { by: 'keychain' });
  return unlocked.ok ? success(unlocked.value.key) : unlocked;
}
