import { inJapaneseOrder } from '@shared/japanese/japanese-order';
import { dayOf } from '@shared/japanese/calendar-date';
import type { PaperOrder } from './documents-address';
import { aboutOf, type ListedPaper } from './listed-papers';

/** A line of the list: the head of a group, or a paper below it. */
export type PaperLine = { kind: 'head'; words: string; count: number } | { kind: 'paper'; paper: ListedPaper };

const YEAR_OF_REIWA = 2018;

/** 令和8年11月, of an instant. Papers of before 令和 there are none. */
function monthWords(instant: string): string {
  const [year = '', month = ''] = dayOf(instant).split('-');
  return `令和${Number(year) - YEAR_OF_REIWA}年${Number(month)}月`;
}

const headOf: Record<PaperOrder, (paper: ListedPaper) => string> = {
  newest: ({ document }) => monthWords(document.updatedAt),
  form: ({ title }) => title,
  about: (paper) => aboutOf(paper, false),
};

/** Papers, the newest first, under their heads. Months stay in their order; forms and people go by their names. */
export function paperLines(papers: readonly ListedPaper[], by: PaperOrder): PaperLine[] {
  const groups = new Map<string, ListedPaper[]>();
  for (const paper of papers) {
    const head = headOf[by](paper);
    const group = groups.get(head);
    if (group) group.push(paper);
    else groups.set(head, [paper]);
  }
  const named = [...groups];
  if (by !== 'newest') named.sort(([a], [b]) => inJapaneseOrder(a, b));
  return named.flatMap(([words, group]): PaperLine[] => [
    { kind: 'head', words, count: group.length },
    ...group.map((paper): PaperLine => ({ kind: 'paper', paper })),
  ]);
}
