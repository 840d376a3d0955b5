import type { HeaderFacts } from '@shared/forms/sheet/header-footer';
import type { HeaderFooter } from '@shared/forms/sheet/page-setup';
import { viewBook } from '@shared/forms/sheet/view-book';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { leavesOutOfExcel } from '../left-out';
import { pageSizeOf, type SetPaper } from '../set-paper';
import { drawPage } from './draw-page';
import { pictureSources } from './picture-sources';

/** Sets an Excel file as the pages that a printer would give. */
export function setSheet(bytes: Uint8Array, title: string): SetPaper {
  const opened = viewBook(bytes, fflateCodec);
  if (!opened.ok) throw new Error(opened.code);
  const { sheets, defaultFont, picture, parts } = opened.value;
  const pictures = pictureSources(picture);
  const moment = printedAt();
  const count = sheets.reduce((sum, { pages }) => sum + pages.length, 0);
  let number = 0;
  const pages = sheets.flatMap((sheet) => {
    const { setup, view } = sheet;
    if (setup.firstPage !== null) number = setup.firstPage - 1;
    return sheet.pages.map((page, i) => {
      const facts: HeaderFacts = { ...moment, page: ++number, pages: count, sheet: view.name, file: title };
      const own = headerOf(
        i === 0 ? (setup.first ?? setup.usual) : setup.usual,
        setup.even,
        i > 0 || !setup.first,
        number,
      );
      return drawPage(sheet, page, { ...own, facts, fontName: defaultFont.name }, pictures);
    });
  });
  return {
    styles: [pageRule(pages)],
    pages,
    leavesOut: leavesOutOfExcel(parts),
    breaksByLetters: false,
    settle: (root) => {
      settleCells(root);
      return pages;
    },
  };
}

const headerOf = (usual: HeaderFooter, even: HeaderFooter | null, mayBeEven: boolean, page: number): HeaderFooter =>
  mayBeEven && even && page % 2 === 0 ? even : usual;

/** Date and time of printing, as Japanese Excel writes them. */
function printedAt(): { date: string; time: string } {
  const now = new Date();
  return {
    date: now.toLocaleDateString('ja-JP', { year: 'numeric', month: '2-digit', day: '2-digit' }),
    time: now.toLocaleTimeString('ja-JP', { hour: 'numeric', minute: '2-digit' }),
  };
}

/**
 * For the printer, which takes one size for all: pages that lie the other way than the first are turned, as they lie on
 * the stack of paper anyway.
 */
function pageRule(pages: readonly HTMLElement[]): Node {
  const first = pageSizeOf(pages[0]);
  for (const page of pages) {
    const { width, height } = pageSizeOf(page);
    if (width > height !== first.width > first.height) page.dataset['turned'] = '';
  }
  const style = document.createElement('style');
  style.textContent = `@page { size: ${first.width}mm ${first.height}mm; }`;
  return style;
}

/**
 * What can be known only once it is laid out: text set smaller so that it fits its cell, and hashes for a number that
 * doesn't. Measured first, changed afterwards: one layout for all.
 */
function settleCells(root: HTMLElement): void {
  const texts = [...root.querySelectorAll<HTMLElement>('.text[data-shrinks], .text[data-number]:not(.wraps)')];
  const measured = texts.map((text) => ({
    text,
    share: text.parentElement ? text.parentElement.clientWidth / text.offsetWidth : 1,
  }));
  for (const { text, share } of measured) {
    // A hair over the edge is the stand-in font's, not the form's.
    if (share >= 0.98) continue;
    if (text.dataset['shrinks'] !== undefined) shrink(text, share);
    else text.textContent = narrower(text, share);
  }
}

/** A number without a format gives up decimals; any other shows that it doesn't fit. */
function narrower({ textContent, dataset }: HTMLElement, share: number): string {
  const room = Math.max(1, Math.floor(textContent.length * share));
  const number = Number(textContent);
  const decimals = room - Math.trunc(number).toString().length - 1;
  const isPlain = dataset['number'] === 'General' && !textContent.includes('E');
  return isPlain && decimals >= -1 ? String(Number(number.toFixed(Math.max(0, decimals)))) : '#'.repeat(room);
}

function shrink(text: HTMLElement, share: number): void {
  for (const element of [text, ...text.querySelectorAll<HTMLElement>('span')])
    element.style.fontSize = `${parseFloat(element.style.fontSize) * share}px`;
}
