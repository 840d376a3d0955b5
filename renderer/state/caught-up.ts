import { useCallback } from 'react';
import type { Change } from '@shared/ledger/change';
import { changeKey, reportableChanges } from '@shared/ledger/event-from-changes';
import { leaveUnreported } from './left-unreported';
import { useOpenLedger } from './open-ledger';
import { useToast } from './toasts';

/**
 * Of a change by which the ledger has only caught up with what others know already: nobody is asked for a 変更届 because
 * of it.
 */
export function useCaughtUp(): (change: Change) => Promise<void> {
  const { memory, meta } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async (change) => {
      const { people, offices, enrolments } = memory.read().records;
      const known = {
        people: [...people.values()],
        offices: [...offices.values()],
        enrolments: [...enrolments.values()],
      };
      const keys = reportableChanges([change], known).map(changeKey);
      const failed = keys.length > 0 ? await leaveUnreported(meta, keys) : null;
      if (failed) toast(failed);
    },
    [memory, meta, toast],
  );
}
