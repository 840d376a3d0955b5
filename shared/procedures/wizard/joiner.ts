import type { LedgerEvent } from '../../ledger/event';

/** Who comes into a team: people of ours, or others (主治医の医院), whose own office tells its network. */
export type Joiner = 'ours' | 'others';

/** null: nobody has said. A sentence may have said it, and whoever is chosen says it. */
export function joinerOf({ answers, staff, memberIds }: LedgerEvent): Joiner | null {
  if (memberIds || answers?.['joiner'] === 'others') return 'others';
  return answers?.['joiner'] === 'ours' || staff.length > 0 ? 'ours' : null;
}

/** The event once it is said who comes: what was answered about the other goes. */
export const withJoiner = ({ memberIds, ...event }: LedgerEvent, joiner: Joiner): LedgerEvent => ({
  ...event,
  answers: { ...event.answers, joiner },
  ...(joiner === 'others' && { staff: [], memberIds: memberIds ?? [] }),
});
