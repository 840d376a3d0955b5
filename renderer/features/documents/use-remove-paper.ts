import { useCallback } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import type { KeptRun } from '@shared/procedures/kept-run';
import { runPapersOf } from '@shared/procedures/papers-of';
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
      const runOf = ({ id, run: of = '' }: PaperDocument): KeptRun | undefined => {
        const run = memory.read().runs.get(of);
        return run && runPapersOf(run).some(({ documentId }) => documentId === id) ? run : undefined;
      };
      const attached = await attachments.ofRecord(document.id);
      const result = await documents.remove([document.id]);
      if (!result.ok) return toast(result);
      // Nothing stays behind that no paper leads to.
      const taken = await takeAway(attachments, attached);
      onRemoved();
      const putBack = async (): Promise<void> => {
        // Its files first: whoever opens the paper finds all of them.
        const restored = taken.ok ? await taken.value.restore() : taken;
        // Made anew meanwhile: this one is beside its procedure.
        const { run: _, ...beside } = document;
        const kept = await documents.save(runOf(document) ? document : beside);
        if (!restored.ok) toast(restored);
        if (!kept.ok) toast(kept);
      };
      const run = runOf(document);
      const again = run?.state === 'running' ? `。「${run.title}」の手順で、もう一度つくれます` : '';
      toast(`${title}を消しました${again}`, { label: '元に戻す', run: () => void putBack() });
    },
    [documents, attachments, memory, toast],
  );
}
