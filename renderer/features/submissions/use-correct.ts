import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { today } from '@shared/japanese/calendar-date';
import { waitsForPerson, type Submission } from '@shared/submission/submission';
import { useOpenLedger } from '../../app/ledger-provider';
import { useToast } from '../../ui/toasts';

/**
 * 直して出し直す: the paper again as a draft, with what was typed into it and today's date; the one that was handed in stays
 * as it is.
 */
export function useCorrect(): (submission: Submission) => Promise<void> {
  const { store } = useOpenLedger();
  const toast = useToast();
  const [, go] = useLocation();
  return useCallback(
    async (submission) => {
      const { documents } = store.read();
      // Begun once already: on with that one.
      const begun = [...documents.values()].find(
        ({ corrects, state }) => corrects === submission.id && state === 'draft',
      );
      if (begun) return go(`/documents/${begun.id}`);
      const paper = documents.get(submission.documentId);
      if (!paper) return toast('もとの書類はもうありません。「書類」から、同じ様式で新しくつくってください');
      const now = new Date().toISOString();
      const { corrects: _before, printed: _printed, ...content } = paper;
      const draft = {
        ...content,
        id: crypto.randomUUID(),
        createdAt: now,
        updatedAt: now,
        date: today(),
        state: 'draft' as const,
        savedAs: '',
        ...(waitsForPerson(submission) ? { corrects: submission.id } : {}),
      };
      const kept = await store.saveDocument(draft);
      if (kept.ok) go(`/documents/${draft.id}`);
      else toast(kept.message);
    },
    [store, toast, go],
  );
}
