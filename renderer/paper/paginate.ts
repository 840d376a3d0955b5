/**
 * Cuts pages that are longer than their paper, as Word does: between paragraphs and between table rows, heads repeated,
 * what is kept together moved together. Runs in the laid-out page, so that what is measured is what is printed.
 */
export function paginate(sections: readonly HTMLElement[]): HTMLElement[] {
  const pages: HTMLElement[] = [];
  for (const section of sections) {
    let page: HTMLElement | null = section;
    // A single block longer than a page stays as it is rather than being cut for ever.
    for (let guard = 0; page && guard < 500; guard++) {
      pages.push(page);
      page = splitPage(page);
    }
  }
  for (const page of pages) fixHeight(page);
  numberPages(pages);
  return pages;
}

/** Exactly one sheet: a hair more, and printing would add an empty page behind it. */
function fixHeight(page: HTMLElement): void {
  const height = parseFloat(getComputedStyle(page).minHeight);
  page.style.height = `${height - 0.6}px`;
  page.style.minHeight = '0';
}

/** Moves what doesn't fit to a new page behind it; null when all fits. */
function splitPage(page: HTMLElement): HTMLElement | null {
  const articles = [...page.querySelectorAll<HTMLElement>(':scope > article')];
  const limit = contentBottom(page);
  for (const [index, article] of articles.entries()) {
    const blocks = [...article.children] as HTMLElement[];
    const over = blocks.findIndex((block) => bottomOf(block) > limit + 1);
    if (over === -1) continue;
    const block = blocks[over];
    if (!block) continue;
    const moved = block instanceof HTMLTableElement ? splitTable(block, limit) : null;
    const from = moved ? over + 1 : keptTogether(blocks, over);
    // Nothing would be left on this page: it is as good as it gets.
    if (!moved && from === 0 && index === 0) return null;
    const rest = [...(moved ? [moved] : []), ...blocks.slice(from)];
    if (rest.length === 0) return null;
    const next = page.cloneNode(false) as HTMLElement;
    for (const child of page.children)
      if (!(child instanceof HTMLElement) || child.tagName !== 'ARTICLE') next.append(child.cloneNode(true));
    const copy = article.cloneNode(false) as HTMLElement;
    copy.append(...rest);
    const footer = next.querySelector(':scope > footer');
    next.insertBefore(copy, footer);
    for (const later of articles.slice(index + 1)) next.insertBefore(later, footer);
    page.after(next);
    return next;
  }
  return null;
}

function contentBottom(page: HTMLElement): number {
  const style = getComputedStyle(page);
  // The section grows with its content; its paper is its least height.
  return page.getBoundingClientRect().top + parseFloat(style.minHeight) - parseFloat(style.paddingBottom);
}

function bottomOf(block: Element): number {
  return block.getBoundingClientRect().bottom;
}

/** The block that must open the next page so that no "keep with next" chain is broken. */
function keptTogether(blocks: readonly HTMLElement[], over: number): number {
  let from = over;
  while (from > 0 && blocks[from - 1]?.classList.contains('keep-next')) from--;
  return from === 0 ? over : from;
}

/** The rows that don't fit, in a table of their own with the head repeated; null when the table must move whole. */
function splitTable(table: HTMLTableElement, limit: number): HTMLTableElement | null {
  const rows = [...table.rows];
  const heads = rows.filter((row) => row.classList.contains('repeats'));
  const over = rows.findIndex((row) => bottomOf(row) > limit + 1);
  if (over <= heads.length) return null;
  const rest = table.cloneNode(false) as HTMLTableElement;
  const columns = table.querySelector(':scope > colgroup');
  if (columns) rest.append(columns.cloneNode(true));
  rest.append(...heads.map((row) => row.cloneNode(true)), ...rows.slice(over));
  return rest;
}

/** PAGE and NUMPAGES: docx-preview shows what the file remembered. Its class names are lower case. */
function numberPages(pages: readonly HTMLElement[]): void {
  pages.forEach((page, i) => {
    for (const number of page.querySelectorAll('.docx_computedpage')) number.textContent = String(i + 1);
    for (const count of page.querySelectorAll('.docx_computednumpages')) count.textContent = String(pages.length);
  });
}
