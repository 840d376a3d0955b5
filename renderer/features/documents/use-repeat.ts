import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { PaperDocument } from '@shared/ledger/document';
import { repeatDocument } from '@shared/papers/repeat-document';
import { useLedger, useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import { useToast } from '../../state/toasts';
import { useOnce } from '../../ui/once';
import { currentDay, currentInstant } from '../../data/clock';

/**
 * 前回と同じ内容でつくる: begins a paper with what was chosen and typed last time and opens it; in the place of `begun`, a paper
 * in which nothing was typed yet. Where nobody of last time is left it says so and leads to the form.
 */
export function useRepeat(): (previous: PaperDocument, begun?: PaperDocument) => Promise<void> {
  const { documents } = useOpenLedger();
  const { packs } = useSession();
  const ledger = useLedger();
  const toast = useToast();
  const [, go] = useLocation();
  const repeat = useCallback(
    async (previous: PaperDocument, begun?: PaperDocument) => {
      const pack = packs.find(({ id }) => id === previous.packId);
      const form = pack?.forms.find(({ id }) => id === previous.formId);
      if (!ledger || !pack || !form) return toast('この書類の様式が見つからないため、同じ内容ではつくれません');
      const id = begun?.id ?? crypto.randomUUID();
      const order = { id, pack, form, date: currentDay(), now: currentInstant() };
      const repeated = repeatDocument(previous, order, ledger);
      if (!repeated.ok) {
        go(`/documents/new/${pack.id}/${form.id}`);
        return toast(repeated);
      }
      const { document } = repeated.value;
      const kept = await documents.save({ ...document, createdAt: begun?.createdAt ?? document.createdAt });
      if (kept.ok) go(`/documents/${id}`);
      else toast(kept);
    },
    [packs, ledger, documents, toast, go],
  );
  return useOnce(repeat);
}
