import type { EventKind } from '../../ledger/event';
import { isOfNetwork } from '../own-hand-over';
import type { ProcedureRun } from '../result';

/** What networks ask for, and nothing else: without one there is nothing to do. */
const BY_NETWORKS: readonly EventKind[] = ['yearly-report'];

/** Whether it would begin with 「することはありません」, as the ledger names no network that the office is in: that is to be chosen first. */
export const asksForNetwork = (kind: EventKind, { networks }: Pick<ProcedureRun, 'networks'>): boolean =>
  BY_NETWORKS.includes(kind) && !networks.some(isOfNetwork);
