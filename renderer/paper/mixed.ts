import { pageSizeOf, setPageSize } from './set-paper';

/** What lies in the printer, in millimetres: pages of any other size are turned and made smaller to lie on it. */
const SHEET = { width: 210, height: 297, words: 'A4 縦' };
/** Sizes that differ by less are the same. */
const SLACK = 0.01;

/** Papers that came to this page, so that each has an id of its own. */
let count = 0;

/**
 * Puts a paper among those of other forms, each page on a sheet of its own with a number at its foot: 目次 says by it where what stands. Its styles
 * reach nothing but its own pages, as two Word files call different looks by one name.
 *
 * @param among `front`: before all others, in the place of what was there
 * @returns all sheets of the desk, in their order
 */
export function mixed(
  desk: HTMLElement,
  { holder, pages }: { holder: HTMLElement; pages: readonly HTMLElement[] },
  among: 'paper' | 'front',
): HTMLElement[] {
  const paper = document.createElement('div');
  paper.id = `paper-${++count}`;
  paper.className = among;
  const styles = [...holder.querySelectorAll<HTMLStyleElement>(':scope > style')];
  paper.append(...styles.flatMap(({ textContent }) => scoped(textContent, paper.id)), ...pages.map(onSheet));
  holder.remove();
  if (among === 'front') {
    desk.querySelector(':scope > .front')?.remove();
    desk.prepend(paper);
  } else desk.append(paper);
  const sheets = [...desk.querySelectorAll<HTMLElement>('.sheet-of-a4')];
  if (among === 'front') number(sheets);
  return sheets;
}

/** Fonts are the page's in any case, and a size of paper isn't this paper's to say. */
function scoped(css: string, id: string): HTMLStyleElement[] {
  const read = new CSSStyleSheet();
  read.replaceSync(css);
  const rules = [...read.cssRules].filter((rule) => !(rule instanceof CSSPageRule));
  const own = rules.filter((rule) => !(rule instanceof CSSFontFaceRule)).map(ownText);
  const fonts = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(({ cssText }) => cssText);
  return [fonts.join('\n'), own.length > 0 ? `@scope (#${id}) {\n${own.join('\n')}\n}` : ''].flatMap((text) => {
    if (text === '') return [];
    const style = document.createElement('style');
    style.textContent = text;
    return style;
  });
}

/** Counters of lists stand on the page's root; here that is the paper. */
const ownText = (rule: CSSRule): string =>
  rule instanceof CSSStyleRule && rule.selectorText === ':root' ? `:scope {${rule.style.cssText}}` : rule.cssText;

function onSheet(page: HTMLElement): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'sheet-of-a4';
  const turn = document.createElement('div');
  turn.className = 'turn';
  const size = pageSizeOf(page);
  const isAcross = size.width > size.height;
  const [width, height] = isAcross ? [size.height, size.width] : [size.width, size.height];
  const share = Math.min(SHEET.width / width, SHEET.height / height);
  const scale = Math.abs(share - 1) < SLACK ? '' : ` scale(${share})`;
  turn.style.transform = isAcross ? `translateX(${width * share}mm) rotate(90deg)${scale}` : scale.trim();
  delete page.dataset['turned'];
  turn.append(page);
  sheet.append(turn);
  setPageSize(sheet, SHEET);
  return sheet;
}

function number(sheets: readonly HTMLElement[]): void {
  for (const [at, sheet] of sheets.entries()) {
    sheet.querySelector(':scope > .sheet-number')?.remove();
    const words = document.createElement('div');
    words.className = 'sheet-number';
    words.textContent = `${at + 1}／${sheets.length}`;
    sheet.append(words);
  }
}
