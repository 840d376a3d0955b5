import { useEffect, useState } from 'react';
import type { Ledger } from '@shared/ledger/entities';
import { LEAVING } from '@shared/procedures/wizard/leaving-word';
import type { notedLastDay } from '@shared/procedures/wizard/noted-day';

type Reader = typeof notedLastDay;

/** What reads days out of memos, fetched once some memo speaks of leaving: few do, and a start waits for nothing. */
export function useMemoReader({ people }: Pick<Ledger, 'people'>): Reader | null {
  const [reader, setReader] = useState<{ read: Reader } | null>(null);
  const isWanted = reader === null && people.some(({ note }) => LEAVING.test(note));
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    import('@shared/procedures/wizard/noted-day').then(
      ({ notedLastDay }) => isHere && setReader({ read: notedLastDay }),
      // The page is being left.
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [isWanted]);
  return reader?.read ?? null;
}
