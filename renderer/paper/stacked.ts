import { pageSizeOf, setPageSize } from './set-paper';

/** How a paper stands among others that are printed together. */
export interface PrintPlacement {
  /** In the top right corner of each page: 患者控; '' for none. */
  mark: string;
  /** Behind an empty page where the pages before it end on a front side. */
  startsOnFront: boolean;
}

/**
 * Puts the pages of a paper behind those that stand on the desk. All papers of a job are of one form, so that their styles
 * are the same, and are kept once.
 *
 * @returns the pages that came, with the empty one
 */
export function stacked(
  desk: HTMLElement,
  before: readonly HTMLElement[],
  { holder, pages }: { holder: HTMLElement; pages: readonly HTMLElement[] },
  { mark, startsOnFront }: PrintPlacement,
): HTMLElement[] {
  const known = new Set([...desk.querySelectorAll(':scope > style')].map(({ textContent }) => textContent));
  const styles = [...holder.querySelectorAll(':scope > style')].filter(({ textContent }) => !known.has(textContent));
  const last = before.at(-1);
  const empty = startsOnFront && last && before.length % 2 === 1 ? [emptyPage(last)] : [];
  if (mark !== '') for (const page of pages) page.append(markOf(mark));
  desk.append(...styles, ...empty, ...pages);
  holder.remove();
  return [...empty, ...pages];
}

function emptyPage(like: HTMLElement): HTMLElement {
  const size = pageSizeOf(like);
  const page = document.createElement('section');
  page.className = 'empty-page';
  // Exactly one sheet: a hair more, and printing would add another.
  page.style.width = `${size.width}mm`;
  page.style.height = `calc(${size.height}mm - 0.6px)`;
  setPageSize(page, size);
  return page;
}

function markOf(words: string): HTMLElement {
  const mark = document.createElement('div');
  mark.className = 'copy-mark';
  mark.textContent = words;
  return mark;
}
