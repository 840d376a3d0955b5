import { useCallback } from 'react';
import type { Entities, EntityTable } from '@shared/ledger/entities';
import { useChangeLedger } from '../../../app/change-ledger';
import { useOpenLedger } from '../../../app/ledger-provider';
import { update } from '../../../data/ledger-store';
import { inTurn } from '../panel/in-turn';

export type Fill<R> = (sentence: string, edits: ReadonlyMap<string, Partial<R>>) => Promise<string | null>;

/** Writes fields of many records as one change, with one way back. Null, or why it failed. */
export function useFill<R>(table: EntityTable): Fill<R> {
  const { store } = useOpenLedger();
  const changeLedger = useChangeLedger();
  return useCallback(
    (sentence, edits) =>
      inTurn(store, async () => {
        const now = store.read().records[table] as ReadonlyMap<string, Entities[EntityTable]>;
        const updates = [...edits].flatMap(([id, edit]) => {
          const before = now.get(id);
          return before ? [update(table, { ...before, ...edit } as never)] : [];
        });
        const result = await changeLedger(sentence, updates);
        return result.ok ? null : result.message;
      }),
    [store, table, changeLedger],
  );
}
