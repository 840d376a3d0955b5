import { useCallback } from 'react';
import type { Change } from '@shared/ledger/change';
import type { Result } from '@shared/problems/problem';
import { TAKEN_BACK_ELSEWHERE, useToast } from './toasts';
import type { Update } from '../data/records';
import type { WriteWatch } from '../data/write-changes';
import { useOpenLedger } from './open-ledger';

export type ChangeLedger = (
  sentence: string,
  updates: readonly Update[],
  watch?: WriteWatch,
) => Promise<Result<Change | null>>;

/** Writes a change, says so in a toast with 元に戻す, and says why when it can't be written. */
export function useChangeLedger(): ChangeLedger {
  const { records } = useOpenLedger();
  const toast = useToast();
  const undo = useUndo();
  return useCallback(
    async (sentence, updates, watch) => {
      const result = await records.commit(sentence, updates, watch);
      if (!result.ok) toast(result);
      else if (result.value) {
        const { id } = result.value;
        toast(sentence, { label: '元に戻す', run: () => void undo(id) }, TAKEN_BACK_ELSEWHERE);
      }
      return result;
    },
    [records, toast, undo],
  );
}

/** Takes a change back; without an id the newest of this session. Of a procedure that made it, all of it goes back. */
export function useUndo(): (changeId?: string) => Promise<void> {
  const { records, runs } = useOpenLedger();
  const toast = useToast();
  const takeBack = useTakeBack();
  const redo = useRedo();
  return useCallback(
    async (changeId) => {
      const wanted = changeId ?? records.lastOfSession();
      if (!wanted) return toast('元に戻せる変更はありません');
      const run = runs.thatMade(wanted);
      if (run) return takeBack(run.id);
      const result = await records.undo(wanted);
      if (!result.ok || !result.value) return toast(result.ok ? '元に戻しました' : result);
      const { id, sentence } = result.value;
      toast(sentence, { label: 'やり直す', run: () => void redo(id) }, TAKEN_BACK_ELSEWHERE);
    },
    [records, runs, toast, takeBack, redo],
  );
}

/**
 * Does again what was taken back, by the id of what took it back; without one the latest, as long as nothing was changed since.
 * A procedure that was taken back is begun anew instead: its papers are gone.
 */
export function useRedo(): (takenBackBy?: string) => Promise<void> {
  const { records } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async (takenBackBy) => {
      const wanted = takenBackBy ?? records.lastTakenBack();
      if (!wanted) return toast('やり直せる変更はありません');
      const result = await records.undo(wanted);
      toast(result.ok ? (result.value?.sentence ?? 'やり直しました') : result);
    },
    [records, toast],
  );
}

/** Takes a whole procedure back: the ledger, its papers, its checklist. */
export function useTakeBack(): (runId: string) => Promise<void> {
  const { runs } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async (runId) => {
      const result = await runs.takeBack(runId);
      toast(result.ok ? `${result.value.title}の手続きを元に戻しました` : result);
    },
    [runs, toast],
  );
}
