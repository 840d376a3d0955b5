import { useCallback } from 'react';
import type { Entities, EntityTable } from '@shared/ledger/entities';
import type { Problem } from '@shared/problems/problem';
import { useCaughtUp } from '../../state/caught-up';
import { useChangeLedger } from '../../state/change-ledger';
import { useOpenLedger } from '../../state/open-ledger';
import { update, type Update } from '../../data/records';
import type { WriteWatch } from '../../data/write-changes';
import { inTurn } from '../../data/in-turn';

export type FillCells<R> = (
  sentence: string,
  edits: ReadonlyMap<string, Partial<R>>,
  watch: WriteWatch,
  /** Something was only wrong in the ledger: nobody is asked to report it, and these change with it. */
  correction?: { sideWrites: readonly Update[] },
) => Promise<Problem | null>;

/** Writes fields of many records as one change, with one way back. Null, or why it failed. */
export function useFill<R>(table: EntityTable): FillCells<R> {
  const { memory } = useOpenLedger();
  const changeLedger = useChangeLedger();
  const caughtUp = useCaughtUp();
  return useCallback(
    (sentence, edits, watch, correction) =>
      inTurn(memory, async () => {
        const now = memory.read().records[table] as ReadonlyMap<string, Entities[EntityTable]>;
        const updates = [...edits].flatMap(([id, edit]) => {
          const before = now.get(id);
          return before ? [update(table, { ...before, ...edit } as never)] : [];
        });
        const result = await changeLedger(sentence, [...updates, ...(correction?.sideWrites ?? [])], watch);
        if (correction && result.ok && result.value) await caughtUp(result.value);
        return result.ok ? null : result;
      }),
    [memory, table, changeLedger, caughtUp],
  );
}
