import { inJapaneseOrder } from '@shared/text/japanese-order';
import { dayOf } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { PaperSort } from './documents-address';
import { aboutOf, type ListedPaper } from '../../papers/listed-papers';

/** A line of the list: the head of a group, or a paper below it. */
export type PaperListRow = { kind: 'head'; words: string; count: number } | { kind: 'paper'; paper: ListedPaper };

/** 令和8年11月, 令和元年5月, of an instant. */
const monthWords = (instant: string): string => formatWareki(dayOf(instant)).replace(/月.*$/, '月');

const headOf: Record<PaperSort, (paper: ListedPaper) => string> = {
  newest: ({ document }) => monthWords(document.updatedAt),
  form: ({ title }) => title,
  about: (paper) => aboutOf(paper, false),
};

/** Papers, the newest first, under their heads. Months stay in their order; forms and people go by their names. */
export function paperListRows(papers: readonly ListedPaper[], by: PaperSort): PaperListRow[] {
  const groups = new Map<string, ListedPaper[]>();
  for (const paper of papers) {
    const head = headOf[by](paper);
    const group = groups.get(head);
    if (group) group.push(paper);
    else groups.set(head, [paper]);
  }
  const named = [...groups];
  if (by !== 'newest') named.sort(([a], [b]) => inJapaneseOrder(a, b));
  return named.flatMap(([words, group]): PaperListRow[] => [
    { kind: 'head', words, count: group.length },
    ...group.map((paper): PaperListRow => ({ kind: 'paper', paper })),
  ]);
}
