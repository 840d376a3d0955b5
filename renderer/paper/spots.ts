import type { PointedSpot } from '@shared/form-studio/find/spot';
import { lineOfMark } from '@shared/form-studio/show/mark-lines';
import type { CursorAct, CursorMove } from './messages';
import { cellOfPane } from './sheet/draw-pane';

/** Pixels of a point. */
const POINT = 96 / 72;
/** A press that moves less is a click. In pixels as seen. */
const DRAG = 6;
const CURSOR_STEP = 8;

/** In pixels of its page, at full size. */
interface PageBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** `page` from 0. */
interface PageSpot {
  page: number;
  box: PageBox;
}

interface FoundSpot {
  spot: PointedSpot;
  page: HTMLElement;
  box: PageBox;
}

/**
 * Where on a city's file somebody wants a place that nobody found: a press on the paper, of a PDF a rectangle that is drawn, or by keys. What is
 * chosen is drawn until something else is.
 */
export class Spots {
  private mark: HTMLElement | null = null;
  /** By keys. */
  private cursor: PageSpot | null = null;
  private pressed: { x: number; y: number } | null = null;

  constructor(
    private readonly pages: () => readonly HTMLElement[],
    private readonly say: (spot: PointedSpot) => void,
  ) {}

  press({ clientX, clientY }: MouseEvent): void {
    this.pressed = { x: clientX, y: clientY };
  }

  /** Of a PDF, while the button is held. */
  drag({ clientX, clientY, buttons }: MouseEvent): void {
    const { pressed } = this;
    if (!pressed || buttons !== 1 || !isDragged(pressed, clientX, clientY)) return;
    const page = this.pdfAt(pressed.x, pressed.y);
    if (page) this.draw(page, between(page, pressed, { x: clientX, y: clientY }));
  }

  /** @returns whether a place may be added there */
  release({ clientX, clientY, target }: MouseEvent): boolean {
    const { pressed } = this;
    this.pressed = null;
    // Words were chosen, or the button went down on a place.
    if (!pressed || getSelection()?.isCollapsed === false) return false;
    const page = isDragged(pressed, clientX, clientY) ? this.pdfAt(pressed.x, pressed.y) : null;
    if (page) return this.take(onPdf(page, this.pages(), between(page, pressed, { x: clientX, y: clientY })));
    return this.take(spotAt(target as Element, clientX, clientY, this.pages()));
  }

  byKeys(act: CursorAct): void {
    if (act.kind === 'away') return this.clear();
    const pages = this.pages();
    const now = this.cursor ?? inSight(pages);
    if (!now) return;
    const page = pages[now.page];
    if (!page) return;
    if (act.kind === 'take') return this.takeAtCursor(now, pages, page);
    this.cursor = moved(now, act, pages);
    const to = pages[this.cursor.page];
    if (to) this.draw(to, this.cursor.box);
    this.mark?.scrollIntoView({ block: 'nearest' });
  }

  private takeAtCursor({ box }: PageSpot, pages: readonly HTMLElement[], page: HTMLElement): void {
    const edge = page.getBoundingClientRect();
    const zoom = page.currentCSSZoom;
    const [x, y] = [edge.left + box.left * zoom, edge.top + box.top * zoom];
    const under = document.elementFromPoint(x, y);
    const isDrawn = box.width > 0 && page.classList.contains('pdf');
    const own = under?.closest<HTMLElement>('.place-box');
    if (own) own.click();
    else if (under) this.take(isDrawn ? onPdf(page, pages, box) : spotAt(under, x, y, pages));
  }

  clear(): void {
    this.mark?.remove();
    this.mark = null;
    this.cursor = null;
  }

  private take(found: FoundSpot | null): boolean {
    if (!found) return false;
    this.draw(found.page, found.box);
    this.say(found.spot);
    return true;
  }

  private draw(page: HTMLElement, { left, top, width, height }: PageBox): void {
    this.mark?.remove();
    this.mark = document.createElement('div');
    this.mark.className = width > 0 ? 'spot-mark' : 'spot-mark cross';
    for (const [name, value] of Object.entries({ left, top, width, height }))
      this.mark.style.setProperty(name, `${value}px`);
    page.append(this.mark);
  }

  private pdfAt(x: number, y: number): HTMLElement | null {
    return (
      this.pages().find((page) => {
        const { left, right, top, bottom } = page.getBoundingClientRect();
        return page.classList.contains('pdf') && x >= left && x <= right && y >= top && y <= bottom;
      }) ?? null
    );
  }
}

const isDragged = (from: { x: number; y: number }, x: number, y: number): boolean =>
  Math.abs(x - from.x) >= DRAG && Math.abs(y - from.y) >= DRAG;

function between(page: HTMLElement, a: { x: number; y: number }, b: { x: number; y: number }): PageBox {
  const edge = page.getBoundingClientRect();
  const zoom = page.currentCSSZoom;
  return {
    left: (Math.min(a.x, b.x) - edge.left) / zoom,
    top: (Math.min(a.y, b.y) - edge.top) / zoom,
    width: Math.abs(a.x - b.x) / zoom,
    height: Math.abs(a.y - b.y) / zoom,
  };
}

function onPdf(page: HTMLElement, pages: readonly HTMLElement[], box: PageBox): FoundSpot {
  const { left, top, width, height } = box;
  const points = [left, top, width, height].map((one) => Math.round((one / POINT) * 10) / 10);
  const [x = 0, y = 0, wide = 0, high = 0] = points;
  return { spot: { kind: 'paper', page: pages.indexOf(page) + 1, box: [x, y, wide, high] }, page, box };
}

function spotAt(under: Element, x: number, y: number, pages: readonly HTMLElement[]): FoundSpot | null {
  const page = pages.find((one) => one.contains(under));
  if (!page || under.closest('.place-box')) return null;
  if (page.classList.contains('pdf')) return onPdf(page, pages, { ...between(page, { x, y }, { x, y }) });
  const pane = under.closest('.pane') ?? paneAt(page, x, y);
  return pane ? inPane(pane, page, x, y) : inLine(under, page, x, y);
}

const paneAt = (page: HTMLElement, x: number, y: number): Element | null =>
  [...page.querySelectorAll('.pane')].find((pane) => {
    const { left, right, top, bottom } = pane.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  }) ?? null;

function inPane(pane: Element, page: HTMLElement, x: number, y: number): FoundSpot | null {
  const edge = pane.getBoundingClientRect();
  const scale = edge.width / (pane as HTMLElement).offsetWidth;
  const found = cellOfPane.get(pane)?.((x - edge.left) / scale, (y - edge.top) / scale);
  if (!found) return null;
  const { sheet, cell, box } = found;
  const [from, to] = [
    { x: edge.left + box.x * scale, y: edge.top + box.y * scale },
    { x: edge.left + (box.x + box.width) * scale, y: edge.top + (box.y + box.height) * scale },
  ];
  return { spot: { kind: 'cell', sheet, cell }, page, box: between(page, from, to) };
}

/** Of Word: the letters in front of the point in its paragraph; below all lines of a cell the end of its last one. */
function inLine(under: Element, page: HTMLElement, x: number, y: number): FoundSpot | null {
  const paragraph = under.closest('p') ?? lastLine(under.closest('td'));
  const number = paragraph && numberOf(paragraph);
  if (!paragraph || number === null) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const caret = document.caretPositionFromPoint(x, y);
  if (caret && paragraph.contains(caret.offsetNode)) range.setEnd(caret.offsetNode, caret.offset);
  const before = range.toString();
  range.collapse(false);
  const cell = under.closest('td');
  const isEmptyCell = cell !== null && cell.textContent.trim() === '';
  const edge = isEmptyCell ? cell.getBoundingClientRect() : caretBox(range, paragraph);
  const box = between(page, { x: edge.left, y: edge.top }, { x: edge.right, y: edge.bottom });
  return {
    spot: { kind: 'line', paragraph: number, before },
    page,
    box: { ...box, width: Math.max(box.width, 2) },
  };
}

function caretBox(range: Range, paragraph: Element): DOMRect {
  const box = range.getBoundingClientRect();
  return box.height > 0 ? box : paragraph.getBoundingClientRect();
}

const lastLine = (cell: HTMLElement | null): HTMLElement | null =>
  [...(cell?.querySelectorAll('p') ?? [])].findLast((one) => one.closest('td') === cell) ?? null;

function numberOf(paragraph: Element): number | null {
  for (const { id } of paragraph.querySelectorAll('span[id]')) {
    const number = lineOfMark(id);
    if (number !== null) return number;
  }
  return null;
}

/** Where the keys begin: at the top left of what is seen. */
function inSight(pages: readonly HTMLElement[]): PageSpot | null {
  const page = pages.findIndex((one) => one.getBoundingClientRect().bottom > innerHeight / 4);
  const edge = pages[page]?.getBoundingClientRect();
  if (!edge) return null;
  const zoom = pages[page]?.currentCSSZoom ?? 1;
  const [left, top] = [Math.max(40, (40 - edge.left) / zoom), Math.max(40, (40 - edge.top) / zoom)];
  return { page, box: { left, top, width: 0, height: 0 } };
}

function moved({ page, box }: PageSpot, { kind, x, y }: CursorMove, pages: readonly HTMLElement[]): PageSpot {
  const size = (at: number): { width: number; height: number } => ({
    width: pages[at]?.offsetWidth ?? 0,
    height: pages[at]?.offsetHeight ?? 0,
  });
  const { left, top, width, height } = box;
  if (kind === 'size')
    return {
      page,
      box: {
        ...box,
        width: Math.max(0, width + x * CURSOR_STEP),
        height: Math.max(0, (height || 16) + y * CURSOR_STEP),
      },
    };
  const down = top + y * CURSOR_STEP;
  const across = Math.min(Math.max(0, left + x * CURSOR_STEP), size(page).width - 4);
  // Over the edge of a page stands the next one.
  if (down > size(page).height && pages[page + 1]) return { page: page + 1, box: { ...box, left: across, top: 8 } };
  if (down < 0 && page > 0) return { page: page - 1, box: { ...box, left: across, top: size(page - 1).height - 8 } };
  return { page, box: { ...box, left: across, top: Math.min(Math.max(0, down), size(page).height - 4) } };
}
