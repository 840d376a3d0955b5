import { useCallback, useEffect, useRef } from 'react';
import type { PaperDocument } from '@shared/ledger/document';
import { useOpenLedger } from '../../app/ledger-provider';
import { useToast } from '../../ui/toasts';

export type KeepDocument = (
  changes: Partial<PaperDocument> | ((document: PaperDocument) => Partial<PaperDocument>),
) => void;

/** Saves every change of a paper at once; two quick changes never overwrite each other. */
export function useKeepDocument(document: PaperDocument): { keep: KeepDocument; savedAt: string } {
  const { store } = useOpenLedger();
  const toast = useToast();
  const latest = useRef(document);
  useEffect(() => {
    latest.current = document;
  }, [document]);
  const keep = useCallback<KeepDocument>(
    (changes) => {
      const changed = typeof changes === 'function' ? changes(latest.current) : changes;
      const next = { ...latest.current, state: 'draft' as const, ...changed, updatedAt: new Date().toISOString() };
      latest.current = next;
      void store.saveDocument(next).then((result) => {
        if (!result.ok) toast(result.message);
      });
    },
    [store, toast],
  );
  return { keep, savedAt: clock(document.updatedAt) };
}

const clock = (instant: string): string =>
  new Date(instant).toLocaleTimeString('ja-JP', { hour: 'numeric', minute: '2-digit' });
