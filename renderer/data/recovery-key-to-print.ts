import type { Result } from '@shared/problems/problem';
import type { LedgerStore } from './ledger-store';

export const RECOVERY_KEY = 'recovery-key';

/**
 * The recovery key until it was printed and typed back. It lies in the ledger itself, sealed by the very key that it
 * opens: of no use to anybody who can't open the ledger anyway, and not lost when the app closes before it was printed.
 */
export const keepRecoveryKey = (store: LedgerStore, text: string): Promise<Result<null>> =>
  store.writeMeta(RECOVERY_KEY, text);

/** Null: typed back, or from a time before. */
export const recoveryKeyToPrint = async (store: LedgerStore): Promise<string | null> =>
  ((await store.readMeta(RECOVERY_KEY)) as string | null | undefined) ?? null;

export const forgetRecoveryKey = (store: LedgerStore): Promise<void> => store.removeMeta(RECOVERY_KEY);
