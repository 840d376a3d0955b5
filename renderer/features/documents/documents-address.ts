import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { paperStates, type PaperState } from '../../papers/listed-papers';

/** How the list of papers is put in order: 新しい順, 様式ごと, 人・事業所ごと. */
export const paperOrders = ['newest', 'form', 'about'] as const;
export type PaperSort = (typeof paperOrders)[number];

/** What 書類 shows, as its address says it: the link back from a paper leads to the same. */
export interface DocumentsView {
  list: 'forms' | 'papers';
  query: string;
  state: PaperState | 'all';
  by: PaperSort;
}

interface DocumentsAddress extends DocumentsView {
  /** The paper that was opened from the list last. */
  at: string | null;
  hrefOf: (changes: Partial<DocumentsView>) => string;
  /** Without a step of its own in the history. */
  change: (changes: Partial<DocumentsView>) => void;
}

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | undefined =>
  words.find((one) => one === word);

function searchOf({ list, query, state, by }: DocumentsView): URLSearchParams {
  const search = new URLSearchParams();
  if (list === 'papers') search.set('list', list);
  if (query !== '') search.set('q', query);
  if (state !== 'all') search.set('state', state);
  if (by !== 'newest') search.set('by', by);
  return search;
}

export function useDocumentsAddress(): DocumentsAddress {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const view: DocumentsView = {
      list: params.get('list') === 'papers' ? 'papers' : 'forms',
      query: params.get('q') ?? '',
      state: oneOf(paperStates, params.get('state')) ?? 'all',
      by: oneOf(paperOrders, params.get('by')) ?? 'newest',
    };
    return {
      ...view,
      at: params.get('at'),
      hrefOf: (changes) => {
        const search = searchOf({ ...view, ...changes }).toString();
        return search === '' ? '/documents' : `/documents?${search}`;
      },
      change: (changes) => setParams(searchOf({ ...view, ...changes }), { replace: true }),
    };
  }, [params, setParams]);
}
