import { useCallback } from 'react';
import type { Change } from '@shared/ledger/change';
import type { Result } from '@shared/problems/problem';
import { useToast } from '../ui/toasts';
import type { Update } from '../data/ledger-store';
import { useOpenLedger } from './ledger-provider';

export type ChangeLedger = (sentence: string, updates: readonly Update[]) => Promise<Result<Change | null>>;

/** Writes a change, says so in a toast with 元に戻す, and says why when it can't be written. */
export function useChangeLedger(): ChangeLedger {
  const { store } = useOpenLedger();
  const toast = useToast();
  const undo = useUndo();
  return useCallback(
    async (sentence, updates) => {
      const result = await store.commit(sentence, updates);
      if (!result.ok) toast(result.message);
      else if (result.value) {
        const { id } = result.value;
        toast(sentence, { label: '元に戻す', run: () => void undo(id) });
      }
      return result;
    },
    [store, toast, undo],
  );
}

/** Takes a change back; without an id the newest of this session. */
export function useUndo(): (changeId?: string) => Promise<void> {
  const { store } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async (changeId) => {
      const wanted = changeId ?? store.lastOfSession();
      if (!wanted) return toast('元に戻せる変更はありません');
      const result = await store.undo(wanted);
      toast(result.ok ? '元に戻しました' : result.message);
    },
    [store, toast],
  );
}
