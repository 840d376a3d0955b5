import { isDraftInHand } from '@shared/submission/submission';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { ask } from '../ipc/ask';
import type { LedgerSnapshot } from '../data/records';

/**
 * Drafts in the profile hold papers in the clear: those that nobody is sending go with what was erased or put back. Never fails:
 * what was erased is erased, and main clears them all when it ends.
 */
export const clearDrafts = (kind: LedgerKind, { submissions }: Pick<LedgerSnapshot, 'submissions'>): Promise<unknown> =>
  ask('mail:clear-drafts', { kind, keep: [...submissions.values()].filter(isDraftInHand).map(({ id }) => id) }).catch(
    () => null,
  );
