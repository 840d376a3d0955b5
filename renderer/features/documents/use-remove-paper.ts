import { useCallback } from 'react';
import { useOpenLedger } from '../../state/open-ledger';
import { useToast } from '../../state/toasts';
import { takeAway } from '../../papers/attached-files';
import type { ListedPaper } from '../../papers/listed-papers';

/** Throws a paper away that was not handed in; 元に戻す brings it back as it was, with what was attached. */
export function useRemovePaper(): (paper: ListedPaper, onRemoved: () => void) => Promise<void> {
  const { documents, attachments, memory } = useOpenLedger();
  const toast = useToast();
  return useCallback(
    async ({ document, title }, onRemoved) => {
      const attached = await attachments.ofRecord(document.id);
      const result = await documents.remove([document.id]);
      if (!result.ok) return toast(result);
      // Nothing stays behind that no paper leads to.
      const taken = await takeAway(attachments, attached);
      onRemoved();
      const putBack = async (): Promise<void> => {
        // Its files first: whoever opens the paper finds all of them.
        const restored = taken.ok ? await taken.value.restore() : taken;
        const kept = await documents.save(document);
        if (!restored.ok) toast(restored);
        if (!kept.ok) toast(kept);
      };
      const run = memory.read().runs.get(document.run ?? '');
      const again = run?.state === 'running' ? `。「${run.title}」の手順で、もう一度つくれます` : '';
      toast(`${title}を消しました${again}`, { label: '元に戻す', run: () => void putBack() });
    },
    [documents, attachments, memory, toast],
  );
}
