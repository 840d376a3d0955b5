import { useCallback, useEffect, useState } from 'react';
import { Moving } from '@shared/backup/moving';
import { MOVING } from '../data/meta-store';
import { useOpenLedger } from './open-ledger';
import { useToast } from './toasts';
import { whileWanted } from './while-wanted';

export interface KeptMoving {
  /** Null: nobody is moving. */
  moving: Moving | null;
  isRead: boolean;
  keep: (moving: Moving | null) => Promise<void>;
}

/** How far 新しいパソコンへの引っ越し is: kept at each step, so that it goes on where it was left. */
export function useMoving(): KeptMoving {
  const { meta } = useOpenLedger();
  const toast = useToast();
  const [kept, setKept] = useState<{ moving: Moving | null } | null>(null);
  useEffect(
    () =>
      whileWanted(meta.read(MOVING), (found) =>
        setKept({
          moving: Moving.nullable()
            .catch(null)
            .parse(found ?? null),
        }),
      ),
    [meta],
  );
  const keep = useCallback(
    async (moving: Moving | null): Promise<void> => {
      setKept({ moving });
      const written = await meta.write(MOVING, moving);
      if (!written.ok) toast(written);
    },
    [meta, toast],
  );
  return { moving: kept?.moving ?? null, isRead: kept !== null, keep };
}
