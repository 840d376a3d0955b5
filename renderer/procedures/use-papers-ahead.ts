import { useCallback } from 'react';
import type { EventKind } from '@shared/ledger/event';
import { papersAhead } from '@shared/procedures/papers-ahead';
import { useRecords } from '../state/open-ledger';
import { useChannels, useSession } from '../state/session';
import { useToday } from '../state/use-today';

/** What an event leads to in an office, or wherever it may happen: 出す書類 1〜2つ. '' where nothing is known. */
export function usePapersAhead(): (kinds: readonly EventKind[], officeId: string | null) => string {
  const { packs } = useSession();
  const channels = useChannels();
  const offices = useRecords('offices');
  const enrolments = useRecords('enrolments');
  const today = useToday();
  return useCallback(
    (kinds, officeId) => {
      const registered = [...offices.values()].filter(({ status }) => status === 'registered');
      const own = registered.filter(({ id }) => id === officeId);
      const asked = { packs, channels, today, enrolments: [...enrolments.values()] };
      return papersAhead(kinds, own.length > 0 ? own : registered, asked);
    },
    [packs, channels, offices, enrolments, today],
  );
}
