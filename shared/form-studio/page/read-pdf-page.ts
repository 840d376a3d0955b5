import type { PdfBox, PdfDescription, PdfField, PdfPage } from '../../forms/pdf/pdf-description';
import type { Board, FormPage, PageCell, PageControl, PageLine, PaperSpot } from './form-page';
import { lineOf, linesOfThings, type Inline } from './pdf-lines';
import { holds, centreOf, pageLines, type DrawnCell, type PdfGrid } from './pdf-grid';

/** Lines in front of a table that may be its heading. */
const AHEAD = 3;
/** Between two words of a line there is no more room than so many letters: else they are two lines. */
const APART = 9;
/** A line to be written on may be further from its label. */
const FAR = 18;
/** A page is framed by nothing that says anything. */
const PAGE = 0.6;
/** A line as wide as the paper is torn along. */
const ACROSS = 0.8;
/** A box for one letter is no wider, in points. */
const SLIM = 27;
const [LEAST_BOXES, MOST_BOXES] = [3, 40];
/** In points. */
const EVEN = 1.5;

/** Reads the pages of a PDF form: its words and lines, and the fields that it has of its own. */
export function readPdfPage({ pages, fields }: PdfDescription): FormPage {
  let tables = 0;
  const boards = pages.flatMap((page, i) =>
    new PdfPageReader(page, i + 1, fields).boards().map((board) => ({
      ...board,
      index: board.kind === 'table' ? tables++ : 0,
    })),
  );
  return { format: 'pdf', boards };
}

interface Widget {
  spot: PaperSpot;
  inline: Inline;
}

class PdfPageReader {
  private readonly grids: readonly PdfGrid[];
  private readonly things: readonly Inline[];
  private readonly cells: readonly { grid: PdfGrid; cell: DrawnCell }[];

  constructor(
    private readonly page: PdfPage,
    private readonly number: number,
    fields: readonly PdfField[],
  ) {
    const { grids, underlines, ticks } = pageLines(page);
    const widgets = fields.flatMap((field) => widgetsOf(field, number));
    const words = page.words.map(({ text, box, size }): Inline => ({ text, box, size }));
    const boxes = grids.filter((one) => this.isForLetters(one, words, widgets));
    const runs = runsOfBoxes(
      grids.filter((one) => isLetterBox(one, words, widgets)),
      words,
    );
    const inRuns = runs.flat();
    const single = grids.filter((one) => !inRuns.includes(one) && isInCell(one, grids, words));
    const kept = grids.filter(
      (one) =>
        ![boxes, single, inRuns].some((those) => those.includes(one)) &&
        !this.isAround(one, grids) &&
        !isOfField(one, words, widgets),
    );
    this.grids = kept.map((one) => withJoinedCells(one, widgets));
    this.cells = this.grids
      .flatMap((grid) => grid.cells.map((cell) => ({ grid, cell })))
      .toSorted((a, b) => areaOf(a.cell.box) - areaOf(b.cell.box));
    const isTaken = (box: PdfBox): boolean =>
      widgets.some(({ spot }) => holds(spot.box, centreOf(box)) || holds(box, centreOf(spot.box)));
    this.things = [
      ...words,
      ...widgets.map(({ inline }) => inline),
      ...ticks.filter((box) => !isTaken(box)).map((box): Inline => ({ text: '□', box, size: box[3] })),
      ...boxes.filter(({ box }) => !isTaken(box)).map(({ cells, box }) => this.letterBoxes(cells.length, box)),
      ...runs.map((run) => this.letterBoxes(run.length, aroundRun(run))),
      ...single.filter(({ box }) => !isTaken(box)).map(({ box }) => this.singleBox(box)),
      ...underlines
        .filter(([, , width]) => width < page.width * ACROSS)
        .flatMap((line) => underlined(line, words, widgets)),
    ];
  }

  boards(): Board[] {
    const inside = new Map<DrawnCell, Inline[]>();
    const free: Inline[] = [];
    for (const one of this.things) {
      const cell = this.cells.find(({ cell: { box } }) => holds(box, centreOf(one.box)))?.cell;
      if (cell) inside.set(cell, [...(inside.get(cell) ?? []), one]);
      else free.push(one);
    }
    return this.inOrder(inside, linesOfThings(free));
  }

  /** Tables, and the lines between them as text. */
  private inOrder(inside: ReadonlyMap<DrawnCell, Inline[]>, lines: readonly Inline[][]): Board[] {
    const parts = [
      ...this.grids.map((grid) => ({ top: grid.box[1], grid, line: null })),
      ...lines.map((line) => ({ top: centreOf(line[0]?.box ?? [0, 0, 0, 0])[1], grid: null, line })),
    ].toSorted((a, b) => a.top - b.top);
    const boards: Board[] = [];
    let cells: PageCell[] = [];
    let ahead: { text: string; box: PdfBox }[] = [];
    let low = 0;
    const close = (): void => {
      if (cells.length > 0) boards.push({ kind: 'text', name: '', index: 0, cells, ahead: [] });
      cells = [];
    };
    for (const { grid, line } of parts) {
      if (grid) {
        close();
        // Of two tables side by side each has the lines that are printed over it.
        const isShared = this.grids.some((one) => isBeside(one.box, grid.box));
        const over = isShared ? ahead.filter(({ box }) => sharesOf(box, grid.box, 0) > 0) : ahead;
        const texts = over.map(({ text }) => text).slice(-AHEAD);
        boards.push({ kind: 'table', name: '', index: 0, cells: this.tableCells(grid, inside), ahead: texts });
        ahead = ahead.filter((one) => !over.includes(one));
        continue;
      }
      for (const piece of piecesOf(line ?? [])) {
        const [, top, , height] = piece[0]?.box ?? [0, 0, 0, 0];
        if (cells.length > 0 && top - low > height * 1.6) cells.push(this.textCell(cells.length + 1, emptyLine));
        low = Math.max(low, top + height);
        const read = lineOf(piece, this.number, this.textBox(piece));
        const last = piece.at(-1)?.box ?? [0, 0, 0, 0];
        const [left] = piece[0]?.box ?? [0];
        const box: PdfBox = [left, top, last[0] + last[2] - left, height];
        if (read.text.trim() !== '' && read.controls.length === 0) ahead.push({ text: read.text.trim(), box });
        cells.push(this.textCell(cells.length + 1, read));
      }
    }
    close();
    return boards;
  }

  /** From the last thing's left neighbour to where the page's own words end. */
  private textBox(piece: readonly Inline[]): PdfBox {
    const [first] = piece;
    const top = first?.box[1] ?? 0;
    const beside = this.things.filter(
      ({ box }) =>
        box[1] < top + (first?.box[3] ?? 0) && box[1] + box[3] > top && !piece.some((one) => one.box === box),
    );
    const left = Math.max(0, ...beside.map(({ box }) => box[0] + box[2]).filter((one) => one <= (first?.box[0] ?? 0)));
    const last = Math.max(...piece.map(({ box }) => box[0] + box[2]));
    const right = Math.min(this.page.width - 40, ...beside.map(({ box }) => box[0]).filter((one) => one >= last));
    return [left, top, Math.max(last, right) - left, first?.box[3] ?? 0];
  }

  private textCell(row: number, line: PageLine): PageCell {
    return {
      ...{ row, column: 1, lastRow: row, lastColumn: 1, lines: [line], at: '' },
      ...{ isFramed: false, choices: null, isClosed: false, width: 0 },
    };
  }

  private tableCells({ cells }: PdfGrid, inside: ReadonlyMap<DrawnCell, Inline[]>): PageCell[] {
    return cells.map((cell) => {
      const { box, ...place } = cell;
      return {
        ...place,
        lines: this.cellLines(box, inside.get(cell) ?? []),
        at: '',
        isFramed: true,
        choices: null,
        isClosed: false,
        // As Excel counts.
        width: box[2] * 1.5,
        paper: { page: this.number, box },
      };
    });
  }

  private cellLines(box: PdfBox, things: readonly Inline[]): PageLine[] {
    const [left, top, width, height] = box;
    const inner: PdfBox = [left + 2, top + 1, width - 4, height - 2];
    const blank = (room: PdfBox): PageLine => ({
      text: '',
      paragraph: 0,
      controls: [],
      paper: { page: this.number, size: 0, letters: [], end: room },
    });
    if (things.length === 0) return [blank(inner)];
    const lines = linesOfThings(things).map((one) => lineOf(one, this.number, inner));
    const low = Math.max(...things.map((one) => one.box[1] + one.box[3]));
    const size = Math.max(...things.map((one) => one.size));
    const isAtTop = Math.min(...things.map((one) => one.box[1])) - top < size && low - top < height / 2;
    const under = top + height - low;
    const isOfFields = things.some(({ control }) => control);
    if (isAtTop && under >= size * 1.8 && !isOfFields) lines.push(blank([left + 2, low, width - 4, under - 1]));
    return lines;
  }

  /** Boxes in a row, one for each letter of a number, that stand in a larger cell or beside a word. */
  private isForLetters(
    { rows, columns, cells, box }: PdfGrid,
    words: readonly Inline[],
    widgets: readonly Widget[],
  ): boolean {
    return (
      rows === 1 &&
      columns >= LEAST_BOXES &&
      columns <= MOST_BOXES &&
      cells.every((one) => one.box[2] <= SLIM) &&
      !words.some((one) => holds(box, centreOf(one.box)) && !/^[-－‐―ー−]$/.test(one.text)) &&
      !widgets.some(({ spot }) => holds(box, centreOf(spot.box)) && spot.box[2] <= SLIM)
    );
  }

  private singleBox(box: PdfBox): Inline {
    const control: Inline['control'] = { name: '', kind: 'text', choices: null, spot: { page: this.number, box } };
    return { text: '', box, size: 0, control };
  }

  private letterBoxes(count: number, box: PdfBox): Inline {
    return {
      text: '　'.repeat(count),
      box,
      size: box[3],
      control: { name: '', kind: 'digits', choices: null, spot: { page: this.number, box } },
    };
  }

  /** A frame around the whole page, or around tables. */
  private isAround({ cells, box }: PdfGrid, grids: readonly PdfGrid[]): boolean {
    if (cells.length > 1) return false;
    return (
      (box[2] > this.page.width * PAGE && box[3] > this.page.height * PAGE) ||
      grids.some((one) => one.box !== box && one.cells.length > 1 && holds(box, centreOf(one.box)))
    );
  }
}

/** A frame of its own that one letter has room in. */
const isLetterBox = ({ cells, box }: PdfGrid, words: readonly Inline[], widgets: readonly Widget[]): boolean =>
  cells.length === 1 &&
  box[2] <= SLIM &&
  box[3] <= SLIM * 2 &&
  !words.some((one) => holds(box, centreOf(one.box))) &&
  !widgets.some(({ spot }) => holds(box, centreOf(spot.box)));

/** Frames of one size that stand side by side, nearer to each other than they are wide, with no word between them. */
function runsOfBoxes(single: readonly PdfGrid[], words: readonly Inline[]): PdfGrid[][] {
  const runs: PdfGrid[][] = [];
  for (const one of single.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const run = runs.find((those) => goesOn(those, one, words));
    if (run) run.push(one);
    else runs.push([one]);
  }
  return runs.filter((one) => one.length >= LEAST_BOXES);
}

function goesOn(
  run: readonly PdfGrid[],
  { box: [left, top, width, height] }: PdfGrid,
  words: readonly Inline[],
): boolean {
  const [before, last] = [run.at(-2)?.box[0], run.at(-1)?.box];
  if (!last) return false;
  const step = left - last[0];
  const isEven = before === undefined || Math.abs(step - (last[0] - before)) <= EVEN;
  return (
    isEven &&
    step > 0 &&
    step < width * 2 &&
    !words.some(({ box }) => holds([last[0], top, step, height], centreOf(box))) &&
    [last[1] - top, last[2] - width, last[3] - height].every((far) => Math.abs(far) <= EVEN)
  );
}

/** With half the room between two of them at each end: each letter has the same share. */
function aroundRun(run: readonly PdfGrid[]): PdfBox {
  const [left, top, width, height] = run[0]?.box ?? [0, 0, 0, 0];
  const step = ((run.at(-1)?.box[0] ?? left) - left) / (run.length - 1);
  return [left - (step - width) / 2, top, step * run.length, height];
}

/** An empty box in a cell of a table: a part of a number is written into it. */
const isInCell = (own: PdfGrid, grids: readonly PdfGrid[], words: readonly Inline[]): boolean =>
  own.cells.length === 1 &&
  grids.some(
    ({ cells, box }) =>
      box !== own.box && cells.some((one) => holds(one.box, centreOf(own.box)) && areaOf(one.box) > areaOf(own.box)),
  ) &&
  !words.some((one) => holds(own.box, centreOf(one.box)));

/** A frame that is drawn around a field alone. */
function isOfField({ cells, box }: PdfGrid, words: readonly Inline[], widgets: readonly Widget[]): boolean {
  const isInside = (one: PdfBox): boolean => holds(box, centreOf(one));
  if (words.some((one) => isInside(one.box))) return false;
  const within = (one: PdfBox): number => widgets.filter(({ spot }) => holds(one, centreOf(spot.box))).length;
  // Or the frames of fields that take a letter each.
  const areLetters = cells.length >= 3 && cells.every((one) => one.box[2] <= SLIM && within(one.box) === 1);
  return areLetters || (cells.length === 1 && widgets.some(({ spot }) => isInside(spot.box)));
}

/** How far two boxes share their way across (0), or down (1). */
function sharesOf(one: PdfBox, other: PdfBox, side: 0 | 1): number {
  const end = (box: PdfBox): number => box[side] + (side === 0 ? box[2] : box[3]);
  return Math.min(end(one), end(other)) - Math.max(one[side], other[side]);
}
const isBeside = (one: PdfBox, other: PdfBox): boolean =>
  one !== other && sharesOf(one, other, 0) <= 0 && sharesOf(one, other, 1) > 0;

const emptyLine: PageLine = { text: '', paragraph: 0, controls: [] };
const areaOf = ([, , width, height]: PdfBox): number => width * height;

const isSealWord = (text: string): boolean => /^(?:㊞|印|[（(]印[）)])$/.test(text);

/** A line in free text is as many as it has wide gaps. */
function piecesOf(line: readonly Inline[]): Inline[][] {
  const pieces: Inline[][] = [];
  let end = 0;
  for (const one of line) {
    const [left, , width] = one.box;
    const last = pieces.at(-1);
    const isOpen = last !== undefined && /^[）)]/.test(one.text) && /[（(]$/.test(last.at(-1)?.text ?? '');
    if (
      last &&
      (isOpen || isSealWord(one.text) || left - end <= (one.size || 10) * (one.text.startsWith('＿') ? FAR : APART))
    )
      last.push(one);
    else pieces.push([one]);
    end = Math.max(end, left + width);
  }
  return pieces;
}

/** Cells that one field goes over are one cell. */
function withJoinedCells(grid: PdfGrid, widgets: readonly Widget[]): PdfGrid {
  return widgets.reduce((whole, { spot }) => {
    const own = whole.cells.filter(({ box }) => holds(spot.box, centreOf(box)));
    const [first, last] = [own[0], own.at(-1)];
    if (
      !first ||
      !last ||
      own.length < 2 ||
      own.some(({ row, lastRow }) => row !== first.row || lastRow !== first.lastRow)
    )
      return whole;
    const { box } = first;
    const joined = {
      ...first,
      lastColumn: last.lastColumn,
      box: [box[0], box[1], last.box[0] + last.box[2] - box[0], box[3]] as PdfBox,
    };
    return {
      ...whole,
      cells: whole.cells.flatMap((one) => (one === first ? [joined] : own.includes(one) ? [] : [one])),
    };
  }, grid);
}

/** （氏名）, right under the line. */
const isUnder = ([left, at, width]: PdfBox, { box: [x, y, wide], size, text }: Inline): boolean =>
  y >= at - 2 &&
  y - at <= size * 1.5 &&
  x >= left &&
  x + wide <= left + width &&
  /^[（(][^（()）]{2,12}[）)]$/.test(text);

/** Where nothing is printed over a line, it is to be written on. */
function underlined(line: PdfBox, words: readonly Inline[], widgets: readonly Widget[]): Inline[] {
  const [left, at, width] = line;
  const over = words.filter(({ box }) => {
    const low = box[1] + box[3];
    return low >= at - 3 && low <= at + box[3] && box[0] < left + width && box[0] + box[2] > left;
  });
  const size = over[0]?.size ?? 10;
  const near = words.filter(({ box }) => Math.abs(box[1] + box[3] - at) <= size && box[0] + box[2] <= left + 2);
  const taken = widgets.some(
    ({ spot: { box } }) => Math.abs(box[1] + box[3] - at) <= 6 && box[0] < left + width && box[0] + box[2] > left,
  );
  // ＿＿＿＿㊞: what is only signed beside stands at the line's end.
  const isEnd = over.length > 0 && over.every((one) => isSealWord(one.text));
  const from = isEnd ? left : Math.max(left, ...over.map(({ box }) => box[0] + box[2]));
  const room = (isEnd ? Math.min(...over.map(({ box }) => box[0])) : left + width) - from;
  if (taken || room < size * 3) return [];
  if (over.length === 0 && near.length === 0 && !words.some((one) => isUnder(line, one))) return [];
  const height = size * 1.1;
  return [{ text: '＿'.repeat(Math.min(60, Math.round(room / size))), box: [from, at - height, room, height], size }];
}

/** The places of a field on a page; none of what the file works out or closes. */
function widgetsOf(field: PdfField, page: number): Widget[] {
  const { kind, name, tooltip, options, places } = field;
  if (field.isComputed || field.isReadOnly || kind === 'button' || kind === 'signature') return [];
  const said = [tooltip, name].find((one) => /[ぁ-んァ-ヶ一-龠]/.test(one)) ?? '';
  const isMark = kind === 'check' || kind === 'radio';
  return places.flatMap((place): Widget[] => {
    if (place.page !== page) return [];
    const spot: PaperSpot = {
      page,
      box: place.box,
      field: name,
      ...(isMark && place.state !== null && { state: place.state }),
      ...(field.cells !== null && { cells: field.cells }),
    };
    const control: Omit<PageControl, 'from' | 'to'> = {
      name: said.split('.').at(-1) ?? '',
      kind: isMark ? 'check' : kind === 'choice' ? 'list' : 'text',
      choices: kind === 'choice' ? options.map(({ words }) => words).filter((word) => word.trim() !== '') : null,
      spot,
    };
    return [{ spot, inline: { text: '', box: place.box, size: 0, control } }];
  });
}
