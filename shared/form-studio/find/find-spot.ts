import { parseCell } from '../../forms/excel/cell-reference';
import type { PdfBox } from '../../forms/pdf/pdf-description';
import { cellText, isBlankText, type FormPage, type PageCell, type PageLine } from '../page/form-page';
import { centreOf, holds } from '../page/pdf-grid';
import { boxOfLetters } from '../page/pdf-lines';
import type { BoardGrid } from './board-grid';
import type { FoundPlaces, PlaceCandidate, PlaceInFile } from './candidate';
import { CellWords, type WordsAround } from './cell-words';
import { cleanLabel } from './clean-label';
import { isBareLabel } from './bare-labels';
import { boardsOf } from './find-candidates';
import { wordsOfBoxes } from './line-gaps';
import { placeOfLetters } from './place-of-letters';
import { choosableWords } from './choosable-words';
import { askedOver, calledLine, linesInSeries, lineNumber, type LineNumber } from './counted-lines';
import { numberedWords } from './numbered-words';
import { asksForNumber } from './ringed-numbers';
import { isHint, pressedGaps, type PressedGap } from './pressed-gaps';
import { lettersBefore, roomAt, type PointedSpot } from './spot';
import { isInRows } from './row-groups';

/** In points: what is written where somebody has only clicked on a PDF. */
const [CLICKED_WIDTH, CLICKED_HEIGHT] = [140, 16];
const LEAST = 12;
/** Between what is written and what is printed, or drawn. */
const AIR = 2;
/** As far from a place as its word may stand, in points. */
const [BESIDE, OVER] = [220, 40];
/** A word of a form, no sentence of it. */
const LONGEST_LABEL = 24;
/** More than a word: nobody draws a ring around it. */
const LONGEST_WORD = 14;

type Found = Pick<FoundPlaces, 'candidates' | 'rows'>;

/** Printed words that somebody points at: as words of which one is ringed, and as those behind boxes. Null where there are none. */
export interface MarkedWords {
  ring: PlaceCandidate | null;
  tick: PlaceCandidate | null;
}

export const wordsAtSpot = (page: FormPage, found: Found, spot: PointedSpot): MarkedWords =>
  new SpotFinder(page, found).words(spot);

/** A place where somebody wants one, with the words around it; null where nothing can be written, or a place is already. */
export function placeAtSpot(page: FormPage, found: Found, spot: PointedSpot): PlaceCandidate | null {
  const finder = new SpotFinder(page, found);
  if (spot.kind === 'line') return finder.inLine(spot.paragraph, spot.before);
  return spot.kind === 'cell' ? finder.inCell(spot.sheet, spot.cell) : finder.onPaper(spot.page, spot.box);
}

/** Room in the line, or the cell, of a place that is there already: □ その他（　　　）. */
export const placesBeside = (page: FormPage, found: Found, place: PlaceInFile): PlaceCandidate[] =>
  new SpotFinder(page, found).beside(place);

/** … in the place of the words that are printed there; null where it isn't asked whether that is meant. */
export const placeOverWords = (page: FormPage, found: Found, spot: PointedSpot): PlaceCandidate | null =>
  spot.kind === 'cell' ? new SpotFinder(page, found).inPlaceOfWords(spot.sheet, spot.cell) : null;

/** A cell, and on which board it stands. */
interface Standing {
  grid: BoardGrid;
  board: number;
  cell: PageCell;
  words: CellWords;
}

/** A line, and where it begins in its cell. */
interface LineThere {
  line: PageLine;
  offset: number;
  there: Standing;
}
interface MarkedWord {
  place: PlaceInFile;
  word: string;
}
/** @property whole all of it, from its first letter to its last */
interface FreeGap extends PressedGap {
  places: readonly PlaceInFile[];
  whole: PlaceInFile;
}
const ANY_BOX = /[□☐❏◻]/g;
/** Of a cell: more than anybody chooses among. */
const MOST_WORDS = 60;
/** In points: of a box that is ticked. */
const LARGEST_BOX = 40;
/** Nothing was drawn around it. */
const isClick = ([, , width, height]: PdfBox): boolean => width < LEAST / 2 || height < LEAST / 2;

class SpotFinder {
  private readonly boards: readonly { grid: BoardGrid; words: CellWords }[];
  /** Of all candidates. */
  private readonly taken: readonly PlaceInFile[];

  constructor(
    page: FormPage,
    private readonly found: Found,
  ) {
    const { boards, rows } = boardsOf(page);
    this.boards = boards.map(({ grid, before }, i) => ({ grid, words: new CellWords(grid, i, rows, before) }));
    this.taken = found.candidates.flatMap(({ shape, places, eras = [], reach }) => {
      const [first] = places;
      // Between boxes there may be room: □ はい（　台）　□ いいえ.
      const isOneLine =
        shape !== 'boxes' && first?.paragraph != null && places.every(({ paragraph }) => paragraph === first.paragraph);
      return [...places, ...eras, ...(isOneLine ? [{ ...first, ...reach }] : [])];
    });
  }

  inLine(paragraph: number, before: string): PlaceCandidate | null {
    const there = this.standing(({ lines }) => lines.some((line) => line.paragraph === paragraph));
    if (!there) return null;
    const own = there.cell.lines.findIndex((line) => line.paragraph === paragraph);
    const first = this.inFirstEntry(there);
    const line = first.cell.lines[first === there ? own : Math.min(own, first.cell.lines.length - 1)];
    if (!line) return null;
    const taken = this.taken.filter((one) => one.paragraph === line.paragraph);
    const at = first === there ? lettersBefore(line.text, before) : line.text.length;
    // What the file marks as its own is written as a whole, or not at all.
    if (line.controls.some(({ from, to }) => from <= at && at <= to)) return null;
    const words = first.words.of(first.cell);
    const pressed = this.gaps(first, line, 0).find(({ reach }) => reach.from <= at && at <= reach.to);
    if (pressed) return this.inGap(first, words, pressed);
    if (isHint(line.text) && taken.length === 0 && line.controls.length === 0)
      return this.instead(first, { paragraph: line.paragraph, printed: line.text });
    // At its edge, too, it is that place's room.
    if (taken.some(({ from, to }) => from <= at && at <= to && to > from && isBlankText(line.text.slice(from, to))))
      return null;
    const room = roomAt(line.text, at, [...taken, ...line.controls]);
    if (!room) return null;
    const isEmpty = isBlankText(line.text) && room.from === 0 && room.to === line.text.length;
    const label = isEmpty ? '' : labelBefore(line, room.from);
    return this.candidate(
      first,
      isEmpty ? 'blank' : 'gap',
      { ...words, left: withLabel(label, words.left) },
      {
        ...NOWHERE,
        ...{ paragraph: line.paragraph, ...room, printed: line.text },
      },
    );
  }

  inCell(sheet: string, name: string): PlaceCandidate | null {
    const at = parseCell(name);
    const board = this.boards.findIndex(({ grid }) => grid.board.kind === 'sheet' && grid.board.name === sheet);
    const own = this.boards[board];
    if (!at || !own) return null;
    const known = own.grid.cell(at.row, at.column);
    const cell = known ?? emptyCell(at, name);
    if (cell.isClosed) return null;
    const there = this.inFirstEntry({ ...own, board, cell });
    const words = there.words.of(there.cell);
    const [gap] = this.gapsOfCell(there);
    if (gap) return this.inGap(there, words, gap);
    if (this.isTaken(sheet, there.cell.at)) return null;
    const printed = cellText(there.cell);
    if (isHint(printed)) return this.instead(there, { sheet, cell: there.cell.at, printed });
    const isEmpty = isBlankText(printed);
    const label = isEmpty ? '' : cleanLabel(printed);
    return this.candidate(
      there,
      isEmpty ? 'blank' : 'gap',
      { ...words, left: withLabel(label, words.left) },
      {
        ...NOWHERE,
        ...{ sheet, cell: there.cell.at, from: isEmpty ? 0 : printed.length, to: printed.length, printed },
      },
    );
  }

  /** A value in the place of what a cell prints, for who doesn't want it behind that; null where there is room for it, or nothing printed. */
  inPlaceOfWords(sheet: string, name: string): PlaceCandidate | null {
    const board = this.boards.findIndex(({ grid }) => grid.board.kind === 'sheet' && grid.board.name === sheet);
    const [own, at] = [this.boards[board], parseCell(name)];
    const cell = own && at && own.grid.cell(at.row, at.column);
    if (!cell || cell.isClosed || isBlankText(cellText(cell))) return null;
    const there = this.inFirstEntry({ ...own, board, cell });
    const printed = cellText(there.cell);
    const isAsked = !this.isTaken(sheet, there.cell.at) && !isHint(printed) && this.gapsOfCell(there).length === 0;
    if (!isAsked) return null;
    const place = this.instead(there, { sheet, cell: there.cell.at, printed });
    // They say what it is, though they won't stand there any more.
    return { ...place, left: withLabel(cleanLabel(printed), place.left) };
  }

  private instead(there: Standing, where: Pick<PlaceInFile, 'printed'> & Partial<PlaceInFile>): PlaceCandidate {
    const place = { ...NOWHERE, ...where, to: where.printed.length };
    return this.candidate(there, 'gap', there.words.of(there.cell), place);
  }

  beside(place: PlaceInFile): PlaceCandidate[] {
    const { paragraph, sheet, cell, paper, printed } = place;
    const isIts = (one: PageCell, line: PageLine, kind: string): boolean =>
      paper
        ? line.paper?.page === paper.page &&
          line.text === printed &&
          line.paper.letters.some((box) => isOver(box, paper.box))
        : paragraph === null
          ? kind === 'sheet' && one.at === cell
          : line.paragraph === paragraph && kind !== 'sheet';
    const there = this.boards.flatMap(({ grid, words }, board) =>
      !paper && paragraph === null && grid.board.name !== sheet
        ? []
        : grid.board.cells.flatMap((one) =>
            one.lines.some((line) => isIts(one, line, grid.board.kind)) ? [{ grid, words, board, cell: one }] : [],
          ),
    );
    return there.slice(0, 1).flatMap((own) => {
      const around = own.words.of(own.cell);
      const gaps = this.gapsOfCell(own).filter(({ line }) => isIts(own.cell, line, own.grid.board.kind));
      return gaps.flatMap((gap) => this.inGap(own, around, gap) ?? []);
    });
  }

  private isTaken(sheet: string, cell: string): boolean {
    return this.taken.some((one) => one.sheet === sheet && one.cell === cell);
  }

  private gapsOfCell(there: Standing): (FreeGap & { line: PageLine })[] {
    let offset = 0;
    return there.cell.lines.flatMap((line) => {
      const gaps = this.gaps(there, line, offset);
      offset += line.text.length + 1;
      return gaps.map((gap) => ({ ...gap, line }));
    });
  }

  /** Room of a line that nothing else takes. */
  private gaps({ grid, cell }: Standing, line: PageLine, offset: number): FreeGap[] {
    if (isBlankText(line.text)) return [];
    return pressedGaps(line.text, cell.lines.length === 1).flatMap((gap) => {
      const places = gap.spans.map(({ from, to }) => placeOfLetters(grid.board, cell, line, [from, to], offset));
      const whole = placeOfLetters(grid.board, cell, line, [gap.reach.from, gap.reach.to], offset);
      return this.isFree(line, whole) ? [{ ...gap, places, whole }] : [];
    });
  }

  private inGap(there: Standing, words: WordsAround, gap: FreeGap): PlaceCandidate | null {
    const [first, ...others] = gap.places;
    if (!first) return null;
    const { shape, label, behind, whole } = gap;
    const around = { ...words, left: withLabel(cleanLabel(label), words.left) };
    return {
      ...this.candidate(there, shape, around, first, others),
      ...{ behind, words: gap.words, reach: { from: whole.from, to: whole.to } },
    };
  }

  onPaper(page: number, drawn: PdfBox): PlaceCandidate | null {
    const isClicked = isClick(drawn);
    const empty = isClicked ? this.emptyCellAt(page, drawn) : null;
    const box = empty?.cell.lines[0]?.paper?.end ?? (isClicked ? this.roomOnPaper(page, drawn) : drawn);
    if (this.onPage(page).some((own) => holds(own, centreOf(box)) || isOver(own, box))) return null;
    const { left, above, there } = this.wordsOnPaper(page, box);
    const place = { ...NOWHERE, paper: { page, box: [box[0], box[1], box[2], box[3]] as const } };
    if (empty) return this.candidate(empty, 'blank', empty.words.of(empty.cell), place);
    return there && this.candidate(there, 'blank', { left, above, over: there.words.of(there.cell).over }, place);
  }

  words(spot: PointedSpot): MarkedWords {
    const lines = this.linesInSeries(this.linesAt(spot));
    const [own, others] = [lines[0], lines.slice(1)];
    const drawn = spot.kind === 'paper' && !isClick(spot.box) ? spot.box : null;
    if (!own) return { ring: null, tick: drawn && spot.kind === 'paper' ? this.drawnBox(spot.page, drawn) : null };
    let label = '';
    const ringed: MarkedWord[] = [];
    const boxes: MarkedWord[] = [];
    for (const { line, offset, there } of lines) {
      const free = (from: number, to: number): PlaceInFile[] => {
        const place = placeOfLetters(there.grid.board, there.cell, line, [from, to], offset);
        const isMeant = !drawn || (place.paper !== undefined && holds(drawn, centreOf(place.paper.box)));
        return isMeant && this.isFree(line, place) ? [place] : [];
      };
      const number = this.ringedNumber(line.text);
      if (number) {
        label ||= this.askedOver(line, there);
        ringed.push(
          ...free(number.from, number.to).map((place) => ({
            place,
            word: place.paper ? calledLine(line.text) : line.text.slice(number.from, number.to),
          })),
        );
        continue;
      }
      const told = choosableWords(line.text);
      // サービスの種類 in its first line, the services below it.
      const isHead = line === own.line && others.length > 0 && isBareLabel(line.text);
      label ||= isHead ? line.text : told.label;
      for (const { from, to } of isHead ? [] : told.words)
        ringed.push(...free(from, to).map((place) => ({ place, word: line.text.slice(from, to) })));
      for (const { at, word } of wordsOfBoxes(line.text, ANY_BOX))
        boxes.push(...free(at, at + 1).map((place) => ({ place, word })));
    }
    const { there } = own;
    const around = there.words.of(there.cell);
    const among = (shape: 'ring' | 'boxes', all: readonly MarkedWord[]): PlaceCandidate | null => {
      const taken = all.slice(0, MOST_WORDS);
      const [first, ...rest] = taken.map(({ place }) => place);
      if (!first) return null;
      const said = { ...around, left: withLabel(cleanLabel(label), around.left) };
      return { ...this.candidate(there, shape, said, first, rest), words: taken.map(({ word }) => word) };
    };
    const tick = among('boxes', boxes) ?? (drawn && spot.kind === 'paper' ? this.drawnBox(spot.page, drawn) : null);
    return { ring: among('ring', ringed), tick };
  }

  /** Of a line that is counted its number is ringed: where the form asks for numbers, and instead of a whole sentence. */
  private ringedNumber(text: string): LineNumber | null {
    const number = numberedWords(text).length < 2 ? lineNumber(text) : null;
    const isAsked = this.boards.some(({ grid }) => grid.board.cells.some((cell) => asksForNumber(cellText(cell))));
    return number && (isAsked || calledLine(text).length > LONGEST_WORD) ? number : null;
  }

  private linesBeside({ board, words, grid }: Standing): LineThere[] {
    return grid.board.cells.flatMap((cell) => this.linesOf({ board, words, grid, cell }, () => true));
  }

  /** （１） … （４）, line below line, are one question, whichever of them was pressed. */
  private linesInSeries(lines: readonly LineThere[]): readonly LineThere[] {
    const [own] = lines;
    if (!own || lines.length > 1 || own.there.grid.board.kind !== 'text' || !this.ringedNumber(own.line.text))
      return lines;
    const all = this.linesBeside(own.there);
    const at = all.findIndex(({ line }) => line === own.line);
    return linesInSeries(
      all.map(({ line }) => line.text),
      at,
    ).flatMap((i) => all[i] ?? []);
  }

  private askedOver(first: PageLine, there: Standing): string {
    const all = this.linesBeside(there);
    const before = all[all.findIndex(({ line }) => line === first) - 1];
    return before && before.line.text.length <= LONGEST_LABEL * 2 ? askedOver(before.line.text) : '';
  }

  /** A box that is drawn on a PDF, as somebody has drawn around it. */
  private drawnBox(page: number, box: PdfBox): PlaceCandidate | null {
    if (Math.max(box[2], box[3]) > LARGEST_BOX || this.onPage(page).some((own) => isOver(own, box))) return null;
    const { left, above, there } = this.wordsOnPaper(page, box);
    const place = { ...NOWHERE, from: 0, to: 1, printed: '□', paper: { page, box } };
    return there && { ...this.candidate(there, 'boxes', { left, above, over: [] }, place), words: [''] };
  }

  private linesAt(spot: PointedSpot): LineThere[] {
    if (spot.kind === 'line')
      return this.linesOf(
        this.standing(({ lines }) => lines.some(({ paragraph }) => paragraph === spot.paragraph)),
        ({ paragraph }) => paragraph === spot.paragraph,
      );
    if (spot.kind === 'cell') {
      const isIt = ({ at }: PageCell): boolean => at === spot.cell;
      const board = this.boards.findIndex(
        ({ grid: { board: own } }) => own.kind === 'sheet' && own.name === spot.sheet,
      );
      const own = this.boards[board];
      const cell = own?.grid.board.cells.find(isIt);
      return own && cell && !cell.isClosed ? this.linesOf({ ...own, board, cell }, () => true) : [];
    }
    const { page, box } = spot;
    const isThere = isClick(box)
      ? (own: PdfBox) => holds(own, [box[0], box[1]])
      : (own: PdfBox) => holds(box, centreOf(own));
    const letters = this.lettersOn(page).filter(({ box: own }) => isThere(own));
    if (isClick(box))
      return letters.slice(0, 1).flatMap(({ there, line }) => this.linesOf(there, (one) => one === line));
    const seen = new Set(letters.map(({ line }) => line));
    const standing = [...new Map(letters.map(({ there }) => [there.cell, there])).values()];
    return standing.flatMap((there) => this.linesOf(there, () => true).filter(({ line }) => seen.has(line)));
  }

  /** Of a cell all lines; of running text the one. */
  private linesOf(there: Standing | null, isIt: (line: PageLine) => boolean): LineThere[] {
    if (!there) return [];
    const first = this.inFirstEntry(there);
    let offset = 0;
    const all = first.cell.lines.map((line) => {
      const own = { line, offset, there: first };
      offset += line.text.length + 1;
      return own;
    });
    return there.grid.board.kind === 'text' ? all.filter(({ line }) => isIt(line)) : all;
  }

  /** No place is there, and nothing that the file marks as its own. */
  private isFree(line: PageLine, place: PlaceInFile): boolean {
    const { paper, paragraph, sheet, cell, from, to } = place;
    if (line.controls.some((one) => one.from < place.to && place.from < one.to)) return false;
    if (paper) return !this.onPage(paper.page).some((own) => isOver(own, paper.box));
    return !this.taken.some(
      (one) =>
        one.paragraph === paragraph && one.sheet === sheet && one.cell === cell && one.from < to && from < one.to,
    );
  }

  /** Where something is written on a page: a seal may be stamped over a name. */
  private onPage(page: number): PdfBox[] {
    return this.found.candidates
      .filter(({ shape }) => shape !== 'seal')
      .flatMap(({ places, eras = [] }) =>
        [...places, ...eras].flatMap(({ paper }) => (paper?.page === page ? [paper.box] : [])),
      );
  }

  private standing(isIt: (cell: PageCell) => boolean): Standing | null {
    for (const [board, { grid, words }] of this.boards.entries()) {
      const cell = grid.board.cells.find(isIt);
      if (cell) return { grid, board, cell, words };
    }
    return null;
  }

  /** What is written into an entry of a list is written into all of them: the first one says where. */
  private inFirstEntry(there: Standing): Standing {
    const { grid, cell } = there;
    const group = this.groupOf(there);
    if (!group || cell.row < group.row + group.height) return there;
    const first = grid.cell(group.row + ((cell.row - group.row) % group.height), cell.column);
    return first ? { ...there, cell: first } : there;
  }

  private groupOf({ board, cell }: Pick<Standing, 'board' | 'cell'>) {
    return this.found.rows.find((one) => isInRows({ board, row: cell.row }, one));
  }

  /** An empty cell between printed lines is meant as a whole. */
  private emptyCellAt(page: number, [x, y]: PdfBox): Standing | null {
    return this.standing(({ lines }) => {
      const [line] = lines;
      return (
        lines.length === 1 && line?.paper?.page === page && isBlankText(line.text) && holds(line.paper.end, [x, y])
      );
    });
  }

  /** The blank that was clicked: up to what is printed or written beside it, and to the lines around it. */
  private roomOnPaper(page: number, [x, pressed]: PdfBox): PdfBox {
    const drawn = this.drawnLineAt(page, [x, pressed]);
    if (drawn) return drawn;
    const frame = this.frameAt(page, [x, pressed]);
    // In a low cell there is one line, wherever it was pressed.
    const y = frame && frame[3] < CLICKED_HEIGHT * 2 ? centreOf(frame)[1] : pressed;
    const letters = [...this.lettersOn(page).map(({ box }) => box), ...this.onPage(page)];
    const beside = letters.filter(([, top, , height]) => Math.abs(top + height / 2 - y) < CLICKED_HEIGHT / 2);
    const before = Math.max(...beside.map(([left, , width]) => left + width).filter((end) => end <= x));
    const next = Math.min(...beside.map(([left]) => left).filter((left) => left >= x));
    const isNear = x - before <= BESIDE;
    const left = frame ? Math.max(frame[0], before + AIR) : isNear ? before + AIR : x;
    const right = Math.min(next - AIR, frame ? frame[0] + frame[2] : Math.max(left, x) + CLICKED_WIDTH);
    const isOver = (one: PdfBox): boolean => one[0] < right && one[0] + one[2] > left && !beside.includes(one);
    const over = letters.filter(isOver);
    const [above, below] = [
      Math.max(...over.map(([, top, , height]) => top + height).filter((low) => low <= y)),
      Math.min(...over.map(([, top]) => top).filter((top) => top >= y)),
    ];
    const top = Math.max(y - CLICKED_HEIGHT / 2, above, frame?.[1] ?? 0);
    const low = Math.min(y + CLICKED_HEIGHT / 2, below, frame ? frame[1] + frame[3] : Infinity);
    return [left, top, Math.max(LEAST, right - left), Math.max(LEAST, low - top)];
  }

  /** The smallest cell around a point, without its lines. */
  private frameAt(page: number, at: readonly [number, number]): PdfBox | null {
    const boxes = this.boards.flatMap(({ grid }) =>
      grid.board.cells.flatMap(({ paper }) => (paper?.page === page && holds(paper.box, at) ? [paper.box] : [])),
    );
    const [box] = boxes.toSorted((a, b) => a[2] * a[3] - b[2] * b[3]);
    return box ? [box[0] + AIR, box[1] + 1, box[2] - AIR * 2, box[3] - 2] : null;
  }

  /** What is written on a line that is drawn is as long as the line. */
  private drawnLineAt(page: number, at: readonly [number, number]): PdfBox | null {
    for (const line of this.boards.flatMap(({ grid }) => grid.board.cells.flatMap(({ lines }) => lines)))
      for (const { index, 0: room } of line.paper?.page === page ? line.text.matchAll(/＿+/g) : []) {
        const box = boxOfLetters(line, index, index + room.length);
        if (box && holds(box, at)) return box;
      }
    return null;
  }

  private lettersOn(page: number): { box: PdfBox; line: PageLine; at: number; there: Standing }[] {
    return this.boards.flatMap(({ grid, words }, board) =>
      grid.board.cells.flatMap((cell) =>
        cell.lines.flatMap((line) =>
          line.paper?.page === page
            ? [...line.paper.letters.entries()].flatMap(([at, box]) =>
                isBlankText(line.text[at] ?? '') ? [] : [{ box, line, at, there: { grid, board, cell, words } }],
              )
            : [],
        ),
      ),
    );
  }

  /** The word in front of a box, and the one over it. */
  private wordsOnPaper(page: number, box: PdfBox): { left: string[]; above: string[]; there: Standing | null } {
    const [left, top, width, height] = box;
    const letters = this.lettersOn(page);
    const beside = letters
      .filter((one) => {
        const [x, y] = centreOf(one.box);
        return y > top && y < top + height && x < left && left - x < BESIDE;
      })
      .toSorted((a, b) => b.box[0] - a.box[0])[0];
    const over = letters
      .filter((one) => {
        const [x, y] = centreOf(one.box);
        return y < top && top - y < OVER && x > left && x < left + width;
      })
      .toSorted((a, b) => b.box[1] - a.box[1] || a.box[0] - b.box[0])[0];
    const label = beside ? labelBefore(beside.line, beside.at + 1) : '';
    const nearest = beside ?? over ?? letters.toSorted((a, b) => apart(a.box, box) - apart(b.box, box))[0];
    const first = this.boards[0];
    const [cell] = first?.grid.board.cells ?? [];
    const anywhere = first && cell ? { ...first, board: 0, cell } : null;
    return {
      left: withLabel(label, []),
      above: over ? withLabel(cleanLabel(over.line.text), []) : [],
      there: nearest?.there ?? anywhere,
    };
  }

  private candidate(
    there: Standing,
    shape: PlaceCandidate['shape'],
    words: WordsAround,
    place: PlaceInFile,
    others: readonly PlaceInFile[] = [],
  ): PlaceCandidate {
    const { board, cell } = there;
    const group = place.paper ? undefined : this.groupOf(there);
    return {
      ...words,
      ...{ shape, places: [place, ...others], reach: { from: place.from, to: (others.at(-1) ?? place).to } },
      ...{ behind: '', words: [], choices: cell.choices, named: '', side: null, isLoose: false },
      ...{ rows: group ? this.found.rows.indexOf(group) : null, board, row: cell.row, column: cell.column },
    };
  }
}

const NOWHERE: PlaceInFile = { paragraph: null, sheet: '', cell: '', from: 0, to: 0, printed: '' };

const emptyCell = ({ row, column }: { row: number; column: number }, at: string): PageCell => ({
  ...{ row, column, lastRow: row, lastColumn: column, at, lines: [{ text: '', paragraph: 0, controls: [] }] },
  ...{ isFramed: false, choices: null, isClosed: false, width: 0 },
});

/** What stands right in front of a point of a line, up to the room before it. */
function labelBefore({ text }: PageLine, at: number): string {
  const words = text
    .slice(0, at)
    .split(/[\s\u3000＿_]{2,}/u)
    .filter((word) => word.trim() !== '');
  return cleanLabel(words.at(-1) ?? '');
}

const withLabel = (label: string, others: readonly string[]): string[] =>
  label === '' || label.length > LONGEST_LABEL ? [...others] : [label, ...others];

/** Two boxes share so much of the smaller one that what stands in one would stand in the other. */
function isOver([left, top, width, height]: PdfBox, [x, y, wide, high]: PdfBox): boolean {
  const across = Math.min(left + width, x + wide) - Math.max(left, x);
  const down = Math.min(top + height, y + high) - Math.max(top, y);
  return across > 0 && down > 0 && across * down > Math.min(width * height, wide * high) * SHARED;
}
/** A hand draws no box to the point. */
const SHARED = 0.25;

function apart(a: PdfBox, b: PdfBox): number {
  const [[x, y], [v, w]] = [centreOf(a), centreOf(b)];
  return Math.abs(x - v) + Math.abs(y - w);
}
