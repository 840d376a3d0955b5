import type { Result } from '@shared/problems/problem';
import type { MetaStore } from './meta-store';

export const RECOVERY_KEY = 'recovery-key';

/**
 * The recovery key until it was printed and typed back. It lies in the ledger itself, sealed by the very key that it
 * opens: of no use to anybody who can't open the ledger anyway, and not lost when the app closes before it was printed.
 */
export const keepRecoveryKey = (meta: MetaStore, text: string): Promise<Result<null>> => meta.write(RECOVERY_KEY, text);

/** Null: typed back, or from a time before. */
export const recoveryKeyToPrint = async (meta: MetaStore): Promise<string | null> =>
  ((await meta.read(RECOVERY_KEY)) as string | null | undefined) ?? null;

export const forgetRecoveryKey = (meta: MetaStore): Promise<void> => meta.remove(RECOVERY_KEY);
