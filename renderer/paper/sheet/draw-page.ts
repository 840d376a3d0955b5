import type { SheetPage } from '@shared/forms/sheet/cut-pages';
import { type HeaderFacts, headerParts, type HeaderRun } from '@shared/forms/sheet/header-footer';
import type { HeaderFooter, PageSpan } from '@shared/forms/sheet/page-setup';
import type { PrintableWorksheet } from '@shared/forms/sheet/view-book';
import { setPageSize } from '../set-paper';
import { drawPane } from './draw-pane';
import { setFont } from './look-css';

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

interface PageHeaders extends HeaderFooter {
  facts: HeaderFacts;
  fontName: string;
}

/** One page of a sheet, at the size of its paper. */
export function drawPage(
  sheet: PrintableWorksheet,
  page: SheetPage,
  { header, footer, facts, fontName }: PageHeaders,
  picture: (part: string) => string | null,
): HTMLElement {
  const { paper, margins } = sheet.setup;
  const section = document.createElement('section');
  section.className = 'sheet';
  setPageSize(section, {
    width: paper.width / PIXELS_PER_MILLIMETRE,
    height: paper.height / PIXELS_PER_MILLIMETRE,
    words: paper.words,
  });
  section.style.setProperty('--width', `${paper.width}px`);
  section.style.setProperty('--height', `${paper.height}px`);
  const face = document.createElement('div');
  face.className = 'face';
  const head = drawHeader('header', header, facts, fontName);
  const foot = drawHeader('footer', footer, facts, fontName);
  for (const element of [head, foot]) {
    if (!element) continue;
    element.style.left = `${margins.left}px`;
    element.style.right = `${margins.right}px`;
  }
  if (head) head.style.top = `${margins.header}px`;
  if (foot) foot.style.bottom = `${margins.footer}px`;
  face.append(...[head, cells(sheet, page, picture), foot].filter((one) => one !== null));
  section.append(face);
  return section;
}

/** The page's block of cells with its titles, in its place between the margins. */
function cells(sheet: PrintableWorksheet, page: SheetPage, picture: (part: string) => string | null): HTMLElement {
  const { setup, view, scale } = sheet;
  const { edges } = view;
  const rows = [page.titleRows, page.rows].filter((span) => span !== null);
  const columns = [page.titleColumns, page.columns].filter((span) => span !== null);
  const length = (edge: (number: number) => number, spans: readonly PageSpan[]): number =>
    spans.reduce((sum, [first, last]) => sum + edge(last + 1) - edge(first), 0);
  const [width, height] = [length(edges.left, columns) * scale, length(edges.top, rows) * scale];
  const { paper, margins, centred } = setup;
  const spare = {
    across: paper.width - margins.left - margins.right - width,
    down: paper.height - margins.top - margins.bottom - height,
  };
  const block = document.createElement('div');
  block.className = 'block';
  block.style.left = `${margins.left + (centred.across ? Math.max(0, spare.across) / 2 : 0)}px`;
  block.style.top = `${margins.top + (centred.down ? Math.max(0, spare.down) / 2 : 0)}px`;
  block.style.scale = String(scale);
  block.style.gridTemplateColumns = columns.map((span) => `${length(edges.left, [span])}px`).join(' ');
  for (const rowSpan of rows)
    for (const columnSpan of columns) block.append(drawPane(sheet, rowSpan, columnSpan, picture));
  return block;
}

/** A page's header or footer: three parts side by side. */
function drawHeader(kind: 'header' | 'footer', code: string, facts: HeaderFacts, fontName: string): HTMLElement | null {
  if (code === '') return null;
  const element = document.createElement(kind);
  const { left, centre, right } = headerParts(code, facts);
  for (const runs of [left, centre, right]) {
    const part = document.createElement('div');
    part.append(...runs.map((run) => drawRun(run, fontName)));
    element.append(part);
  }
  return element;
}

function drawRun({ text, underline, ...look }: HeaderRun, fontName: string): HTMLElement {
  const span = document.createElement('span');
  const name = look.fontName || fontName;
  setFont(span, { ...look, name, underline: underline ? 'single' : '', script: '' });
  span.textContent = text;
  return span;
}
