import type { Area } from '../excel/cell-reference';
import type { PageSetup, PageSpan } from './page-setup';
import type { Edges } from './sheet-edges';

/** What stands on one page: a block of cells, and the titles that it repeats. */
export interface SheetPage {
  rows: PageSpan;
  columns: PageSpan;
  titleRows: PageSpan | null;
  titleColumns: PageSpan | null;
}

export interface CutSheet {
  /** Share of full size. */
  scale: number;
  pages: SheetPage[];
}

/** A dimension of a sheet, across or down. */
interface Axis {
  edge: (number: number) => number;
  room: number;
  breaks: readonly number[];
  title: PageSpan | null;
}

/** No form comes near; a damaged file must not fill the memory. */
const MOST_PAGES = 500;
const SMALLEST = 10;
/** Cells of all pages, whether anything stands in them: lines are looked for around each. A list of 5,000 rows by 30 columns has 150,000. */
const MOST_CELLS = 2_000_000;

class TooLarge extends Error {}

/**
 * Cuts a sheet into pages as Excel and LibreOffice do: as many whole columns and rows as fit, less the titles that are
 * repeated, and an end behind each break that was set by hand. Where it is fitted, by the largest whole percentage that
 * does, and breaks set by hand don't count in that direction.
 *
 * @param isEmptyCell whether nothing can be seen in a block; such pages are left out
 */
export function cutPages(
  setup: PageSetup,
  edges: Edges,
  areas: readonly Area[],
  isEmpty: (area: Area) => boolean,
): CutSheet {
  const { fit } = setup;
  const scale = fit ? fittingScale(setup, edges, areas, fit) : setup.scale;
  const pages = areas.flatMap((area) => {
    const { across, down } = cutArea(setup, edges, area, scale);
    const blocks = (columns: PageSpan, rows: PageSpan): SheetPage => ({
      rows,
      columns,
      titleRows: titleFor(rows, setup.titles.rows),
      titleColumns: titleFor(columns, setup.titles.columns),
    });
    return setup.order === 'over'
      ? down.flatMap((rows) => across.map((columns) => blocks(columns, rows)))
      : across.flatMap((columns) => down.map((rows) => blocks(columns, rows)));
  });
  // A row that isn't seen takes no room: a page could hold all that a sheet has.
  if (pages.reduce((sum, page) => sum + cellsOf(page), 0) > MOST_CELLS)
    throw new TooLarge(`more than ${MOST_CELLS} cells`);
  const filled = pages.filter(
    ({ rows: [firstRow, lastRow], columns: [firstColumn, lastColumn] }) =>
      !isEmpty({ firstRow, lastRow, firstColumn, lastColumn }),
  );
  return { scale, pages: filled.slice(0, MOST_PAGES) };
}

const cellsOf = ({ rows, columns }: SheetPage): number => (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1);

function fittingScale(
  setup: PageSetup,
  edges: Edges,
  areas: readonly Area[],
  fit: { across: number; down: number },
): number {
  for (let percent = 100; percent > SMALLEST; percent--) {
    const cut = areas.map((area) => cutArea(setup, edges, area, percent / 100));
    const fits = (limit: number, count: number): boolean => limit === 0 || count <= limit;
    if (cut.every(({ across, down }) => fits(fit.across, across.length) && fits(fit.down, down.length)))
      return percent / 100;
  }
  return SMALLEST / 100;
}

function cutArea(setup: PageSetup, edges: Edges, area: Area, scale: number): { across: PageSpan[]; down: PageSpan[] } {
  const { paper, margins, breaks, titles, fit } = setup;
  return {
    across: cut([area.firstColumn, area.lastColumn], {
      edge: edges.left,
      room: (paper.width - margins.left - margins.right) / scale,
      breaks: fit && fit.across > 0 ? [] : breaks.columns,
      title: titles.columns,
    }),
    down: cut([area.firstRow, area.lastRow], {
      edge: edges.top,
      room: (paper.height - margins.top - margins.bottom) / scale,
      breaks: fit && fit.down > 0 ? [] : breaks.rows,
      title: titles.rows,
    }),
  };
}

/** Half a pixel: sizes in the file are rounded, and what is meant to fit fits. */
const TOLERANCE = 0.5;

function cut([first, last]: PageSpan, { edge, room, breaks, title }: Axis): PageSpan[] {
  const ends = new Set(breaks);
  const spans: PageSpan[] = [];
  let start = first;
  while (start <= last && spans.length < MOST_PAGES) {
    const own = titleFor([start, start], title);
    const limit = edge(start) + room - (own ? edge(own[1] + 1) - edge(own[0]) : 0) + TOLERANCE;
    let end = start;
    while (end < last && !ends.has(end) && edge(end + 2) <= limit) end++;
    spans.push([start, end]);
    start = end + 1;
  }
  return spans;
}

/** Titles are repeated on pages behind the one where they stand. */
const titleFor = ([first]: PageSpan, title: PageSpan | null): PageSpan | null =>
  title && first > title[1] ? title : null;
