import { useCallback } from 'react';
import { useOpenLedger } from '../../app/ledger-provider';
import { useToast } from '../../ui/toasts';
import type { ListedPaper } from './listed-papers';

/** Throws a paper away that was not handed in; 元に戻す brings it back as it was. */
export function useRemovePaper(): (paper: ListedPaper, onRemoved: () => void) => Promise<void> {
  const { store } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async ({ document, title }, onRemoved) => {
      const result = await store.removeDocument(document.id);
      if (!result.ok) return toast(result.message);
      onRemoved();
      toast(`${title}を消しました`, { label: '元に戻す', run: () => void store.saveDocument(document) });
    },
    [store, toast],
  );
}
