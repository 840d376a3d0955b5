import { cellText, isBlankText, type PageCell, type PageLine } from '../page/form-page';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate, PlaceInFile, RowGroup } from './candidate';
import { CHANGED_TO, CHANGED_FROM, CellWords, type WordsAround } from './cell-words';
import { cleanLabel } from './clean-label';
import { KANA_LINE, lineGaps, type LineGap } from './line-gaps';

const BEHIND = /^(?:台|名|人|件|円|枚|部|号|歳|才|個|様|殿|㊞|印|か所|箇所)$/;
const MARKED = /^(?:○|〇|✓|レ|チェック|該当|選択|☑|✔)/;
/** Boxes for single letters are as wide as high. */
const SLIM = 0.045;

/** Finds what one board leaves room for. */
export class BoardFinder {
  private readonly found: PlaceCandidate[] = [];
  private readonly done = new Set<PageCell>();
  private readonly words: CellWords;

  constructor(
    private readonly grid: BoardGrid,
    private readonly index: number,
    private readonly groups: readonly RowGroup[],
    before: readonly string[],
  ) {
    this.words = new CellWords(grid, index, groups, before);
  }

  find(): PlaceCandidate[] {
    const { cells } = this.grid.board;
    const own = this.groups.filter((one) => one.board === this.index);
    for (const cell of cells) {
      const group = own.find(({ row, height, count }) => cell.row >= row && cell.row < row + height * count);
      // Further entries are as the first.
      if (this.done.has(cell) || (group && cell.row >= group.row + group.height)) continue;
      if (isBlankText(cellText(cell)) && cell.lines.every(({ controls }) => controls.length === 0))
        this.blank(cell, group);
      else this.printed(cell, group);
    }
    return this.found;
  }

  private blank(cell: PageCell, group: RowGroup | undefined): void {
    const [line] = cell.lines;
    if (!line || cell.isClosed || (this.grid.board.kind === 'text' && !cell.isFramed)) return;
    if (this.goesOnAbove(cell)) return;
    const date = this.dateFrom(cell);
    if (date) return this.date(cell, date, group);
    const digits = this.digitsFrom(cell);
    for (const one of digits) this.done.add(one);
    const words = this.words.of(cell);
    const marked = MARKED.test(words.above[0] ?? '') || cell.choices?.every((word) => MARKED.test(word));
    const right = this.grid.right(cell);
    if (digits.length > 1)
      return this.add(cell, group, {
        ...words,
        shape: 'digits',
        places: digits.map((one) => this.place(one, one.lines[0] ?? line, 0, 0)),
      });
    if (marked && right && !isBlankText(cellText(right)))
      return this.add(cell, group, {
        ...words,
        shape: 'boxes',
        places: [this.place(cell, line, 0, line.text.length)],
        words: [cleanLabel(cellText(right))],
        choices: cell.choices,
      });
    const behind = right && !isBlankText(cellText(right)) ? cleanLabel(cellText(right)) : '';
    this.add(cell, group, {
      ...words,
      shape: 'blank',
      places: [this.place(cell, line, 0, line.text.length)],
      behind: BEHIND.test(behind) ? behind : '',
      choices: cell.choices,
    });
  }

  /** A label's cell that goes on in the row below it. */
  private goesOnAbove(cell: PageCell): boolean {
    const above = this.grid.cell(cell.row - 1, cell.column);
    const right = this.grid.right(cell);
    if (!above || !right || above === cell || above.column !== cell.column || above.lastColumn !== cell.lastColumn)
      return false;
    if (isBlankText(cellText(above))) return this.goesOnAbove(above);
    if (this.grid.isEntry(above)) return false;
    const row = this.grid.row(above.row);
    return row[0] === above && row.some((one) => this.grid.isEntry(one)) && this.grid.right(above) !== undefined;
  }

  /** Cells of their own before 年, 月 and 日. */
  private dateFrom(cell: PageCell): [PageCell, PageCell, PageCell] | null {
    const found = [cell];
    for (const unit of ['年', '月', '日']) {
      const mark = this.grid.right(found.at(-1) ?? cell);
      if (!mark || cellText(mark).trim() !== unit) return null;
      const next = this.grid.right(mark);
      if (unit !== '日' && (!next || !isBlankText(cellText(next)))) return null;
      if (unit !== '日' && next) found.push(next);
    }
    const [y, m, d] = found;
    return y && m && d ? [y, m, d] : null;
  }

  private date(cell: PageCell, parts: readonly PageCell[], group: RowGroup | undefined): void {
    for (const one of parts) this.done.add(one);
    const words = this.words.of(cell);
    const [first = ''] = words.left;
    const era = /(令和|平成|昭和|大正|西暦)$/.exec(first)?.[1];
    const label = first.slice(0, first.length - (era?.length ?? 0)).trim();
    const left = [label, ...words.left.slice(1)].filter((one) => one !== '');
    const empty: PageLine = { text: '', paragraph: 0, controls: [] };
    this.add(cell, group, {
      ...words,
      left,
      shape: 'date',
      places: parts.map((one) => this.place(one, one.lines[0] ?? empty, 0, 0)),
      words: era ? [era] : [],
    });
  }

  /** A row of small cells, one for each letter. */
  private digitsFrom(cell: PageCell): PageCell[] {
    const span = cell.lastColumn - cell.column;
    const total = this.grid.row(cell.row).reduce((sum, one) => sum + one.width, 0);
    const isSlim = (one: PageCell): boolean => one.width > 0 && one.width <= Math.max(total * SLIM, 36);
    const found = [cell];
    if (!isSlim(cell) || !cell.isFramed) return found;
    for (let next = this.grid.right(cell); next; next = this.grid.right(next)) {
      const isAlike =
        next.lastColumn - next.column === span &&
        next.row === cell.row &&
        next.lastRow === cell.lastRow &&
        isBlankText(cellText(next)) &&
        next.isFramed &&
        !next.isClosed;
      const isDash = /^[-－‐―ー—−]$/.test(cellText(next).trim());
      if (isDash && found.length >= 2) continue;
      if (!isAlike || !isSlim(next)) break;
      found.push(next);
    }
    return found.length >= 3 ? found : [cell];
  }

  private printed(cell: PageCell, group: RowGroup | undefined): void {
    if (cell.isClosed) return;
    const inCell: PlaceCandidate[] = [];
    let offset = 0;
    let label = '';
    let leavesRoom = false;
    const isLabel = this.isLabelOf(cell);
    if (!isLabel && this.sideCell(cell, group)) return;
    for (const line of cell.lines) {
      const words = this.words.of(cell);
      const gaps = this.gapsOf(cell, line, isLabel);
      for (const gap of gaps) {
        if ((gap.shape === 'seal' || gap.spans.every(({ from, to }) => from === to)) && isLabel) continue;
        const own = cleanLabel(gap.label);
        const left = [...(own === '' ? [] : [own]), ...(own === '' && label !== '' ? [label] : []), ...words.left];
        inCell.push(this.gapIn(cell, group, line, gap, { ...words, left }, offset));
      }
      const isEmpty = isBlankText(line.text) && this.grid.board.kind === 'table';
      if (isEmpty && gaps.length === 0 && !leavesRoom && !isLabel) {
        leavesRoom = true;
        const left = label === '' ? words.left : [label, ...words.left];
        inCell.push(
          this.candidate(cell, group, {
            ...words,
            left,
            shape: 'blank',
            places: [this.place(cell, line, 0, line.text.length)],
          }),
        );
      }
      label = gaps.length === 0 && !isEmpty && !isAside(line.text) ? cleanLabel(line.text) : '';
      offset += line.text.length + 1;
    }
    this.found.push(...withJoinedBoxes(inCell));
  }

  /** （変更前） with the room below it, in one high cell. */
  private sideCell(cell: PageCell, group: RowGroup | undefined): boolean {
    const [line] = cell.lines;
    const said = cellText(cell).trim();
    if (
      !line ||
      cell.lastRow === cell.row ||
      said.length > 8 ||
      ![CHANGED_FROM, CHANGED_TO].some((one) => one.test(said))
    )
      return false;
    const words = this.words.of(cell);
    const end = line.text.length;
    this.add(cell, group, {
      ...words,
      left: [cleanLabel(said)],
      above: [],
      shape: 'blank',
      places: [this.place(cell, line, end, end)],
    });
    return true;
  }

  private gapsOf(cell: PageCell, line: PageLine, isLabel: boolean): LineGap[] {
    const printed = line.controls.length > 0 ? [] : lineGaps(line.text, cell.lines.length === 1);
    const gaps = [...this.controlled(line), ...printed];
    const isKanaLine = gaps.length === 0 && !isLabel && KANA_LINE.test(line.text) && this.grid.board.kind === 'table';
    if (!isKanaLine) return gaps;
    // （フリガナ） has its value right behind.
    const end = { from: line.text.length, to: line.text.length };
    return [{ shape: 'gap', spans: [end], label: line.text, behind: '', words: [], named: '', reach: end }];
  }

  /** Whether a cell says what goes into the one beside it. */
  private isLabelOf(cell: PageCell): boolean {
    const right = this.grid.right(cell);
    const below =
      cell.lines.length > 1 && this.grid.left(cell).near.length > 0
        ? undefined
        : this.grid.cell(cell.lastRow + 1, cell.column);
    return (
      (right !== undefined && isBlankText(cellText(right))) ||
      (below !== undefined &&
        isBlankText(cellText(below)) &&
        below.column === cell.column &&
        below.lastColumn === cell.lastColumn)
    );
  }

  private gapIn(
    cell: PageCell,
    group: RowGroup | undefined,
    line: PageLine,
    gap: LineGap,
    words: WordsAround,
    offset: number,
  ): PlaceCandidate {
    const places = gap.spans.map(({ from, to }) => this.place(cell, line, from, to, offset));
    const right = this.grid.right(cell);
    const behind = gap.behind || (right && BEHIND.test(cleanLabel(cellText(right))) ? cleanLabel(cellText(right)) : '');
    return this.candidate(cell, group, {
      ...words,
      shape: gap.shape,
      places,
      behind,
      words: gap.words,
      named: gap.named,
      choices: cell.choices ?? (gap.words.length > 0 && gap.shape === 'gap' ? gap.words : null),
      reach: { from: offset + gap.reach.from, to: offset + gap.reach.to },
    });
  }

  /** Places that the file has for itself. */
  private controlled({ text, controls }: PageLine): LineGap[] {
    return controls.map(({ from, to, kind, name, choices }, i) => {
      const label = text.slice(controls[i - 1]?.to ?? 0, from);
      const behind = text.slice(to, controls[i + 1]?.from ?? text.length).trim();
      return {
        shape: kind === 'check' ? 'boxes' : 'gap',
        spans: [{ from, to }],
        label,
        behind,
        words: kind === 'check' ? [behind] : (choices ?? []),
        named: name,
        reach: { from, to },
      };
    });
  }

  private place(cell: PageCell, line: PageLine, from: number, to: number, offset = 0): PlaceInFile {
    if (this.grid.board.kind !== 'sheet')
      return { paragraph: line.paragraph, sheet: '', cell: '', from, to, printed: line.text };
    return {
      paragraph: null,
      sheet: this.grid.board.name,
      cell: cell.at,
      from: offset + from,
      to: offset + to,
      printed: cellText(cell),
    };
  }

  private candidate(
    cell: PageCell,
    group: RowGroup | undefined,
    own: WordsAround & Pick<PlaceCandidate, 'shape' | 'places'> & Partial<PlaceCandidate>,
  ): PlaceCandidate {
    return {
      reach: { from: own.places[0]?.from ?? 0, to: own.places.at(-1)?.to ?? 0 },
      ...{
        behind: '',
        words: [],
        choices: null,
        named: '',
        side: null,
        isLoose: this.grid.board.kind === 'sheet' && !cell.isFramed,
      },
      ...{ rows: group ? this.groups.indexOf(group) : null, board: this.index, row: cell.row, column: cell.column },
      ...own,
    };
  }

  private add(
    cell: PageCell,
    group: RowGroup | undefined,
    own: WordsAround & Pick<PlaceCandidate, 'shape' | 'places'> & Partial<PlaceCandidate>,
  ): void {
    this.found.push(this.candidate(cell, group, own));
  }
}

/** WordsAround that stand in brackets under a value, and are no label of it. */
const isAside = (text: string): boolean => /^\s*[（(].*[）)]\s*$/.test(text) && !/かな|カナ|がな|ガナ/.test(text);

/** Boxes of one cell are one question. */
function withJoinedBoxes(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const boxes = candidates.filter(({ shape }) => shape === 'boxes');
  const [first] = boxes;
  if (!first || boxes.length === 1) return [...candidates];
  const joined = {
    ...first,
    left: first.left,
    places: boxes.flatMap(({ places }) => places),
    words: boxes.flatMap(({ words }) => words),
  };
  return candidates.flatMap((one) => (one === first ? [joined] : one.shape === 'boxes' ? [] : [one]));
}
