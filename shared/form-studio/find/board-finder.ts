import { cellText, isBlankText, type PageCell, type PageLine, type PaperSpot } from '../page/form-page';
import type { PdfBox } from '../../forms/pdf/pdf-description';
import { boxOfLetters } from '../page/pdf-lines';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate, PlaceInFile, PlaceShape, RowGroup } from './candidate';
import { BareLabels, isBareLabel } from './bare-labels';
import { CHANGED_TO, CHANGED_FROM, CellWords, type WordsAround } from './cell-words';
import { cleanLabel } from './clean-label';
import { asksFor, isForCity, ownerIn } from '../propose/label-words';
import { controlGaps } from './control-gaps';
import { erasAhead } from './era-words';
import { withDaysOfParts } from './days-in-parts';
import { areAlike, isNumber, numberUnder, withDigits } from './digits-in-parts';
import { withMoney } from './money-in-boxes';
import { ticksGoneOn } from './ticks-over-lines';
import { withWordsOverLines } from './words-over-lines';
import { followsOn } from './numbered-words';
import { isAddressBegun, isDayMark, KANA_LINE, lineGaps, type LineGap } from './line-gaps';
import { paperSpot, placeOfLetters } from './place-of-letters';
import { behindEras, withErasBeside } from './printed-eras';
import { isInRows } from './row-groups';

const BEHIND = /^(?:台|名|人|件|円|枚|部|号|歳|才|個|様|殿|㊞|印|か所|箇所)$/;
const OF_RECEIVER = /^(?:(?:受付|収受|受領|受理)印欄?|(?:受付|整理)番号|(?:受付|収受)(?:年月)?日)$/;
/** Behind 〒　　　－　　　　 the address goes on in the same line. */
const LONG_ROOM = /(?<=〒[\s\u3000]{0,8}[-－‐―ー—−][\s\u3000]{4})[\s\u3000]{8,}$/;
/** 〒　　　－　　　　 is asked for itself. */
const POSTAL_ROOM = /^[\s\u3000]*[（(]?(?:〒|郵便番号)[\s\u3000]{2,}[-－‐―ー—−][\s\u3000]*/;
const MARKED = /^(?:○|〇|✓|レ|チェック|該当|選択|☑|✔)/;
/** As wide as so many letters: 〒 with its two numbers; the least that an address takes. */
const POSTAL_LETTERS = 6;
const ADDRESS_LETTERS = 10;
/** A label alone has room behind it for so many letters. */
const LEAST_LETTERS = 6;
/** What is written in a line, and may be followed by a label of its own. */
const WRITTEN: ReadonlySet<PlaceShape> = new Set<PlaceShape>(['gap', 'phone', 'postal', 'date']);
/** What is written in one line. */
const ONE_LINE: ReadonlySet<PlaceShape> = new Set<PlaceShape>(['date', 'boxes', 'ring']);
/** Boxes that aren't slim: a number has so many letters, 電話番号 fewer parts. */
const LEAST_OF_NUMBER = 6;
const WIDEST = 2.2;
/** Boxes for single letters are as wide as high. */
const SLIM = 0.045;
const LETTER = 40;

/** @property parts 年, 月, 日, and 元号 where it has a cell · @property eras that can be chosen there */
interface DayBelowHeads {
  parts: PageCell[];
  over: string;
  eras: readonly string[];
}

/** Finds what one board leaves room for. */
export class BoardFinder {
  private found: PlaceCandidate[] = [];
  private readonly done = new Set<PageCell>();
  /** Of them the boxes of numbers. */
  private readonly digits = new Set<PageCell>();
  /** Of running text: the number of the last choice of the line before. */
  private goesOn = '';
  private readonly words: CellWords;
  private readonly bare: BareLabels;

  constructor(
    private readonly grid: BoardGrid,
    private readonly index: number,
    private readonly groups: readonly RowGroup[],
    before: readonly string[],
    private readonly isPrepared: boolean,
  ) {
    this.words = new CellWords(grid, index, groups, before);
    this.bare = new BareLabels(grid);
  }

  find(): PlaceCandidate[] {
    const { cells } = this.grid.board;
    for (const cell of cells) {
      const group = this.groups.find((one) => isInRows({ board: this.index, row: cell.row }, one));
      // Further entries are as the first.
      const isShown = this.grid.isExample(cell.row) || this.grid.isShown(cell);
      if (this.done.has(cell) || isShown || (group && cell.row >= group.row + group.height)) continue;
      if (
        isBlankText(cellText(cell)) &&
        !isDottedDay(cell) &&
        cell.lines.every(({ controls }) => controls.length === 0)
      )
        this.blank(cell, group);
      else this.printed(cell, group);
    }
    const found = withMoney(withDigits(withDaysOfParts(this.found, this.grid)), this.grid);
    return withErasBeside(
      found,
      this.grid,
      (cell) => this.words.of(cell).left,
      (...where) => this.place(...where),
    );
  }

  private blank(cell: PageCell, group: RowGroup | undefined): void {
    const [line] = cell.lines;
    this.goesOn = '';
    if (line && !cell.isClosed && this.grid.board.kind === 'text' && !cell.isFramed) {
      this.overLabel(cell, line);
      return this.addressBelow(cell, line);
    }
    if (line && cell.isClosed && cell.isFramed && cell.isComputed !== true) return this.ofCity(cell, group, line);
    if (!line || cell.isClosed) return;
    if (this.goesOnAbove(cell) || this.isBehindDigits(cell) || this.isBesideTable(cell)) return;
    const date = this.dateFrom(cell);
    if (date) return this.date(cell, date, group);
    const day = this.dayBelowHeads(cell);
    if (day) return this.below(cell, day, group);
    const parts = this.partsFrom(cell);
    if (parts) return this.number(cell, parts, group);
    const digits = this.digitsFrom(cell);
    for (const one of digits) {
      this.done.add(one);
      if (digits.length > 3) this.digits.add(one);
    }
    const under = group ? null : this.labelUnder(cell);
    const words = under === null ? this.words.of(cell) : { ...this.words.of(cell), left: [under], above: [] };
    if (!group && words.above.length === 0 && this.isAnswered(cell, words)) return;
    const marked = MARKED.test(words.above[0] ?? '') || cell.choices?.every((word) => MARKED.test(word));
    const right = this.grid.right(cell);
    const asked = digits.length > 1 ? numberUnder(words) : null;
    if (digits.length > 1)
      return this.add(cell, group, {
        ...words,
        ...(asked !== null && { left: [asked, ...words.left] }),
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

  /** A row of empty cells, and below it one of （貸与日） | （所属部署）: each says what goes above it. */
  private labelUnder(cell: PageCell): string | null {
    if (this.grid.board.kind === 'text') return null;
    const own = this.grid.row(cell.row);
    const below = this.grid.row(cell.lastRow + 1);
    const isUnder = (one: PageCell): boolean => /^[（(][^（()）。]{2,12}[）)]$/.test(cellText(one).trim());
    const label = below.find((one) => one.column === cell.column && one.lastColumn === cell.lastColumn);
    const isRow = own.length === below.length && below.every(isUnder) && own.every((one) => isBlankText(cellText(one)));
    return label && isRow ? cleanLabel(cellText(label)).replace(/^[（(]|[）)]$/g, '') : null;
  }

  private isLabelOfAbove(cell: PageCell): boolean {
    const upper = this.grid.cell(cell.row - 1, cell.column);
    return upper !== undefined && isBlankText(cellText(upper)) && this.labelUnder(upper) !== null;
  }

  /** 協議会使用欄 | 受付日 | a cell that the file locks: whoever gets the paper writes there. */
  private ofCity(cell: PageCell, group: RowGroup | undefined, line: PageLine): void {
    const { near, heads } = this.grid.left(cell);
    const isTheirs = near.length > 0 && [...near, ...heads].some((one) => isForCity(one));
    if (isTheirs)
      this.add(cell, group, {
        ...this.words.of(cell),
        shape: 'blank',
        places: [this.place(cell, line, 0, line.text.length)],
      });
  }

  /** ＿＿＿＿＿＿㊞, and （氏名） below it. */
  private overLabel(cell: PageCell, line: PageLine): void {
    const [, room = ''] = WRITTEN_ON.exec(line.text) ?? [];
    const below = this.grid.cell(cell.row + 1, cell.column);
    if (room === '' || !below || !isUnderLine(cellText(below))) return;
    const from = line.text.indexOf(room);
    const words = this.words.of(cell);
    this.add(cell, undefined, {
      ...words,
      left: [cleanLabel(cellText(below))],
      shape: 'gap',
      places: [this.place(cell, line, from, from + room.length)],
    });
  }

  /** 所在地　〒　　　　, and a line of room below it. */
  private addressBelow(cell: PageCell, line: PageLine): void {
    const before = this.found.at(-1);
    const label = before?.left.find((one) => /(?:所在地|住所)$/.test(one));
    const end = line.text.length;
    if (before?.shape !== 'postal' || before.row !== cell.row - 1 || label === undefined || line.paper) return;
    const from = Math.min(Math.max(0, (before.places[0]?.from ?? 1) - 1), end);
    if (end - from < ADDRESS_LETTERS) return;
    const words = this.words.of(cell);
    this.add(cell, undefined, {
      ...words,
      left: [label],
      over: before.over,
      shape: 'gap',
      places: [this.place(cell, line, from, end)],
    });
  }

  /** Of a sheet: free, behind what a table asks for. */
  private isBesideTable(cell: PageCell): boolean {
    const before = this.grid.cell(cell.row, cell.column - 1);
    if (this.grid.board.kind !== 'sheet' || cell.isFramed || !before?.isFramed) return false;
    const below = this.grid.cell(before.lastRow + 1, before.column);
    const isHead = below?.isFramed === true && this.grid.isEntry(below);
    return isHead || this.grid.isEntry(before) || before.isComputed === true;
  }

  /** What the boxes of a number leave over of their row. */
  private isBehindDigits(cell: PageCell): boolean {
    const before = this.grid.cell(cell.row, cell.column - 1);
    // 合計, behind a day in each box.
    const isOfItself = (this.grid.above(cell).heads[0] ?? '').length > 1;
    return before !== undefined && this.digits.has(before) && before.lastRow === cell.lastRow && !isOfItself;
  }

  /** 施設名, and what a formula says right beside it: the room behind that is left over. */
  private isAnswered(cell: PageCell, { left: [label = ''] }: WordsAround): boolean {
    const before = this.grid.cell(cell.row, cell.column - 1);
    return before?.isComputed === true && cleanLabel(cellText(before)) !== label;
  }

  /** A label's cell that goes on in the row below it. */
  private goesOnAbove(cell: PageCell): boolean {
    const above = this.grid.cell(cell.row - 1, cell.column);
    const right = this.grid.right(cell);
    if (!above || !right || above === cell || above.column !== cell.column || above.lastColumn !== cell.lastColumn)
      return false;
    const beside = this.grid.cell(cell.row, cell.column - 1);
    // It has a label of its own.
    if (beside?.row === cell.row && !this.grid.isEntry(beside)) return false;
    if (isBlankText(cellText(above))) return this.goesOnAbove(above);
    if (this.grid.isEntry(above)) return false;
    const row = this.grid.row(above.row);
    return row[0] === above && row.some((one) => this.grid.isEntry(one)) && this.grid.right(above) !== undefined;
  }

  /** Cells of their own before 年, 月 and 日; or before 月 and 日, where no year is asked for. */
  private dateFrom(cell: PageCell): PageCell[] | null {
    const before = this.grid.cell(cell.row, cell.column - 1);
    const isBehindYear = before !== undefined && cellText(before).trim().endsWith('年');
    return this.cellsBefore(cell, ['年', '月', '日']) ?? (isBehindYear ? null : this.cellsBefore(cell, ['月', '日']));
  }

  private cellsBefore(cell: PageCell, units: readonly string[]): PageCell[] | null {
    const found = [cell];
    for (const [i, unit] of units.entries()) {
      const mark = this.grid.right(found.at(-1) ?? cell);
      if (!mark || cellText(mark).trim() !== unit) return null;
      if (i === units.length - 1) break;
      const next = this.grid.right(mark);
      if (!next || !isBlankText(cellText(next))) return null;
      found.push(next);
    }
    return found;
  }

  /** Cells of their own below 元号, 年, 月 and 日, the era's last, and what stands over these. */
  private dayBelowHeads(cell: PageCell): DayBelowHeads | null {
    const isEra = /^[元年]号$/.test(this.grid.above(cell).heads[0] ?? '');
    const parts: PageCell[] = [];
    let over = '';
    let next = isEra ? this.grid.right(cell) : cell;
    for (const unit of ['年', '月', '日']) {
      if (!next || next.row !== cell.row || !isBlankText(cellText(next))) return null;
      const [head, label = ''] = this.grid.above(next).heads;
      if (head !== unit || (parts.length > 0 && label !== over)) return null;
      over = label;
      parts.push(next);
      next = this.grid.right(next);
    }
    if (over === '') return null;
    const eras = isEra ? (cell.choices ?? []) : [];
    return { parts: [...parts, ...(isEra ? [cell] : [])], over, eras };
  }

  private below(cell: PageCell, { parts, over, eras }: DayBelowHeads, group: RowGroup | undefined): void {
    const { row: headRow } = this.grid.above(cell);
    // 年 alone may be a place of its own: not as a head.
    this.found = this.found.filter(
      ({ row, column }) => row !== headRow || parts.every((one) => column < one.column || column > one.lastColumn),
    );
    this.add(cell, group, {
      ...this.words.of(cell),
      ...{ left: [], above: [over], shape: 'date', words: eras },
      places: this.cellsOf(parts),
    });
  }

  /** Cells of their own around －: 〒［　］－［　］ and ［　］－［　］－［　］. */
  private partsFrom(cell: PageCell): PageCell[] | null {
    const found = [cell];
    for (let mark = this.grid.right(cell); mark; mark = this.grid.right(found.at(-1) ?? cell)) {
      const next = /^[-－‐―ー—−]$/.test(cellText(mark).trim()) ? this.grid.right(mark) : undefined;
      if (!next || !isBlankText(cellText(next)) || next.row !== cell.row) break;
      found.push(next);
    }
    return found.length === 2 || found.length === 3 ? found : null;
  }

  private number(cell: PageCell, parts: readonly PageCell[], group: RowGroup | undefined): void {
    const words = this.words.of(cell);
    const isPostal = /〒|郵便/.test(words.left[0] ?? '');
    if (isPostal !== (parts.length === 2)) return;
    this.add(cell, group, {
      ...words,
      shape: isPostal ? 'postal' : 'phone',
      places: this.cellsOf(parts),
    });
  }

  /** Cells of their own that one value is spread over: they are asked for nothing else. */
  private cellsOf(parts: readonly PageCell[]): PlaceInFile[] {
    const empty: PageLine = { text: '', paragraph: 0, controls: [] };
    for (const one of parts) this.done.add(one);
    return parts.map((one) => this.place(one, one.lines[0] ?? empty, 0, 0));
  }

  private date(cell: PageCell, parts: readonly PageCell[], group: RowGroup | undefined): void {
    const words = this.words.of(cell);
    const [first = ''] = words.left;
    const printed = /(令和|平成|昭和|大正|西暦|(?<![0-9０-９])(?:20|２０))$/.exec(first)?.[1];
    const label = first.slice(0, first.length - (printed?.length ?? 0)).trim();
    // A number alone is no label.
    const beside = this.grid.cell(cell.row, cell.column - 1);
    const century = beside ? cellText(beside).trim() : '';
    const era = printed ?? (/^(?:20|２０)$/.test(century) ? century : undefined);
    const left = [label, ...words.left.slice(1)].filter((one) => one !== '');
    this.add(cell, group, {
      ...words,
      left,
      shape: 'date',
      places: this.cellsOf(parts),
      words: era ? [era] : [],
    });
  }

  /** A row of small cells, one for each letter. */
  private digitsFrom(cell: PageCell): PageCell[] {
    const total = this.grid.row(cell.row).reduce((sum, one) => sum + one.width, 0);
    const isSlim = (one: PageCell): boolean => one.width > 0 && one.width <= Math.max(total * SLIM, LETTER);
    const found = [cell];
    if (!cell.isFramed) return found;
    // What stands around a cell is asked only where there may be so many.
    const isOfNumber = this.goesOnAlike(cell) && this.isOfNumber(cell);
    if (!isOfNumber && !isSlim(cell)) return found;
    for (let next = this.grid.right(cell); next; next = this.grid.right(next)) {
      const isAlike =
        (isOfNumber ? areNearlyAlike(next.width, cell.width) : areAlike(next.width, cell.width)) &&
        next.row === cell.row &&
        next.lastRow === cell.lastRow &&
        isBlankText(cellText(next)) &&
        next.isFramed &&
        !next.isClosed;
      const isDash = /^[-－‐―ー—−]$/.test(cellText(next).trim());
      if (isDash && found.length >= 2) continue;
      // Of a sheet slim columns with heads of their own are the days of a month: too many to be asked each.
      const isGoneOn = isOfNumber || isSlim(next);
      const isApart = (isOfNumber || this.grid.board.kind !== 'sheet') && !this.hasSameHead(cell, next);
      if (!isAlike || !isGoneOn || isApart) break;
      found.push(next);
    }
    return found.length >= (isSlim(cell) ? 3 : LEAST_OF_NUMBER) ? found : [cell];
  }

  /** As many cells follow as a number has letters, at least, each as wide. */
  private goesOnAlike(cell: PageCell): boolean {
    let next: PageCell | undefined = cell;
    for (let count = 1; count < LEAST_OF_NUMBER && next; count++) {
      next = this.grid.right(next);
      if (!next || !areNearlyAlike(next.width, cell.width) || next.row !== cell.row || !isBlankText(cellText(next)))
        return false;
    }
    return true;
  }

  /** 事業所番号 and its boxes, however wide they are. */
  private isOfNumber(cell: PageCell): boolean {
    const words = this.words.of(cell);
    return isNumber(words.left[0] ?? words.above[0] ?? '') || numberUnder(words) !== null;
  }

  /** No column of its own: what a table asks for stands over each. */
  private hasSameHead(one: PageCell, other: PageCell): boolean {
    return this.grid.above(one).heads[0] === this.grid.above(other).heads[0];
  }

  private printed(cell: PageCell, group: RowGroup | undefined): void {
    if (cell.isClosed || this.grid.isRowHead(cell) || this.isLabelOfAbove(cell)) return;
    const inCell: PlaceCandidate[] = [];
    let offset = 0;
    let label = '';
    let leavesRoom = false;
    const isLabel = this.isLabelOf(cell);
    if (!isLabel && this.sideCell(cell, group)) return;
    const [first] = cell.lines;
    if (first && this.grid.board.kind === 'text') this.overLabel(cell, first);
    const words = this.words.of(cell);
    const before = this.grid.board.kind === 'text' ? this.goesOn : '';
    let after = before;
    for (const line of cell.lines) {
      const gaps = this.gapsOf(cell, line, isLabel, after);
      after = numberOfLast(gaps);
      inCell.push(...this.beforeBracket(cell, group, line, words));
      const isAsking = gaps.length === 0 && !isLabel && this.bare.isLine(cell, line);
      inCell.push(
        ...(isAsking
          ? this.behindLabel(cell, group, line, words, offset)
          : this.ofGaps({ cell, group, line, offset }, gaps, { words, label, isLabel })),
      );
      if (gaps.length === 0 && !isLabel && inCell.at(-1)?.shape === 'postal' && this.isLineOfAddress(line))
        inCell.push(
          this.candidate(cell, group, {
            ...words,
            shape: 'gap',
            places: [this.place(cell, line, 0, line.text.length, offset)],
          }),
        );
      const isSide = gaps.length === 0 && !isLabel && isSideOfChange(line.text);
      if (isSide) leavesRoom = false;
      const isEmpty = isBlankText(line.text) && this.grid.board.kind === 'table' && !this.isOnlyRoom(cell, line);
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
      label =
        gaps.length === 0 && !isEmpty && !isAsking && (isSide || !isAside(line.text)) ? cleanLabel(line.text) : '';
      offset += line.text.length + 1;
    }
    const [only] = cell.lines;
    if (inCell.length === 0 && !isLabel && only && this.bare.isOne(cell))
      inCell.push(...this.behindLabel(cell, group, only, words, 0));
    if (inCell.length === 0 && !isLabel) inCell.push(...this.ofReceiver(cell, group));
    if (inCell.length === 0) inCell.push(...this.ofUnit(cell, group), ...this.ofRowWords(cell, group));
    this.goesOn = after;
    // What a line of running text goes on with is of the line before.
    const begun = before === '' ? [] : this.found.splice(this.found.findLastIndex(({ shape }) => shape === 'ring'));
    this.join(cell, [...begun, ...this.withWordsBelow(cell, withJoinedBoxes(inCell))]);
  }

  /** What belongs together is one choice, also where its words go on in the next line. */
  private join(cell: PageCell, inCell: readonly PlaceCandidate[]): void {
    const own = withJoinedRings(inCell);
    const above = this.grid.board.kind === 'text' ? this.grid.cell(cell.row - 1, cell.column) : undefined;
    const ticked = above ? ticksGoneOn(this.found, own, above) : null;
    if (ticked) this.found[ticked.at] = ticked.joined;
    this.found.push(...own.slice(ticked ? 1 : 0));
  }

  private withWordsBelow(cell: PageCell, inCell: readonly PlaceCandidate[]): PlaceCandidate[] {
    if (this.grid.board.kind === 'text') return [...inCell];
    return withWordsOverLines(cell, inCell, (line, from, to, offset) => this.place(cell, line, from, to, offset));
  }

  /** Of a PDF: ［　　　　（医師名　　　）］ has room in front of the bracket, for what the label beside the cell asks. */
  private beforeBracket(
    cell: PageCell,
    group: RowGroup | undefined,
    line: PageLine,
    words: WordsAround,
  ): PlaceCandidate[] {
    const [first] = line.paper?.letters ?? [];
    const spot = paperSpot(line, 0, 1);
    const isFirst = cell.lines[0] === line && /^[（(][^（()）\s\u3000]{1,6}[\s\u3000]{3,}[）)]/.test(line.text);
    if (!isFirst || !first || !spot || !cell.paper || words.left.length === 0) return [];
    const [left] = cell.paper.box;
    const width = first[0] - left - 4;
    if (width < first[3] * LEAST_LETTERS) return [];
    const place: PlaceInFile = {
      ...{ paragraph: null, sheet: '', cell: '', from: 0, to: 0, printed: line.text },
      paper: { ...spot, box: [left + 2, first[1], width, first[3]] },
    };
    return [this.candidate(cell, group, { ...words, shape: 'gap', places: [place] })];
  }

  /** Of a sheet: below （郵便番号　　－　　） there is a line of room in the same cell. */
  private isLineOfAddress({ text }: PageLine): boolean {
    return this.grid.board.kind === 'sheet' && isBlankText(text) && text.length >= ADDRESS_LETTERS;
  }

  /** 年, 人: a cell with nothing but the unit of what is asked there. */
  private ofUnit(cell: PageCell, group: RowGroup | undefined): PlaceCandidate[] {
    const [line] = cell.lines;
    const unit = cellText(cell).trim();
    const before = this.grid.cell(cell.row, cell.column - 1);
    const words = this.words.of(cell);
    const isAsked = group ? words.above.length > 0 : isWord(before) && !this.grid.isEntry(before);
    if (!line || cell.lines.length > 1 || this.grid.board.kind === 'text' || !UNIT_ALONE.test(unit) || !isAsked)
      return [];
    const from = line.text.indexOf(unit);
    const places = [this.place(cell, line, 0, from)];
    return [this.candidate(cell, group, { ...words, shape: 'gap', places, behind: unit })];
  }

  /** Ａ・Ｂ in each row of a list: one of them is ringed. */
  private ofRowWords(cell: PageCell, group: RowGroup | undefined): PlaceCandidate[] {
    const [line] = cell.lines;
    const text = cellText(cell).trim();
    const words = text.split(/[\s\u3000]*[・／/][\s\u3000]*/);
    if (
      !(group || this.isAnswerTo(cell, words)) ||
      !line ||
      cell.lines.length > 1 ||
      words.length < 2 ||
      words.some((one) => one === '' || one.length > 10)
    )
      return [];
    const from = line.text.indexOf(text);
    const reach = { from, to: from + text.length };
    const gap: LineGap = { shape: 'ring', spans: [reach], label: '', behind: '', words, named: '', reach };
    return [this.gapIn(cell, group, line, gap, this.words.of(cell), 0)];
  }

  /** お支払方法 | 振込・口座振替・現金: behind its label, and no head of a column. */
  private isAnswerTo(cell: PageCell, words: readonly string[]): boolean {
    const before = this.grid.cell(cell.row, cell.column - 1);
    if (this.grid.board.kind === 'text' || !cell.isFramed || !before || !isWord(before) || this.grid.isEntry(before))
      return false;
    const below = this.grid.cell(before.lastRow + 1, before.column);
    const right = this.grid.right(cell);
    const isHead = below !== undefined && isBlankText(cellText(below));
    return (
      !isHead &&
      (!right || !isBlankText(cellText(right))) &&
      words.every((one) => !/\s/.test(one) && !asksFor(one) && !isForCity(one))
    );
  }

  /** The room of a line, place by place, each with what says what goes there. */
  private ofGaps(
    { cell, group, line, offset }: { cell: PageCell; group: RowGroup | undefined; line: PageLine; offset: number },
    gaps: readonly LineGap[],
    { words, label, isLabel }: { words: WordsAround; label: string; isLabel: boolean },
  ): PlaceCandidate[] {
    const found: PlaceCandidate[] = [];
    let whose = '';
    for (const gap of gaps) {
      const isRoomless = gap.spans.every(({ from, to }) => from === to);
      if (((gap.shape === 'seal' && gaps.length === 1) || isRoomless) && isLabel) continue;
      if (found.at(-1)?.shape === 'postal' && isRestOfLine(cell, line, gap)) continue;
      const [head, own] = parted(cleanLabel(gap.label));
      if (head !== '') whose = head;
      const left = [
        ...(own === '' ? [] : [own]),
        ...(whose === '' ? [] : [whose]),
        ...(own === '' && label !== '' ? [label] : []),
        ...words.left,
      ];
      found.push(this.gapIn(cell, group, line, gap, { ...words, left }, offset));
      if (gap.shape === 'postal' || (gap.shape === 'digits' && gap.label === '〒'))
        found.push(...this.addressBehind(cell, group, line, words, offset));
    }
    // 医療機関名　　　　　　電話: what the line ends with.
    const last = gaps.at(-1);
    const tail = last && (WRITTEN.has(last.shape) || last.shape === 'ring') ? cleanLabel(last.behind) : '';
    const right = this.grid.right(cell);
    const isOfRight = isLabel && right !== undefined && isBlankText(cellText(right));
    const isAsked =
      !isOfRight &&
      this.grid.board.kind !== 'sheet' &&
      (isBareLabel(tail) ||
        isOfPerson(tail) ||
        isCalledLike(tail, cleanLabel(last?.label ?? '')) ||
        (/^\S{2,6}$/.test(tail) &&
          [...words.left, ...words.over, line.text.slice(0, 10)].some((one) => isForCity(one))) ||
        (/^\S{2,5}$/.test(tail) && gaps.some(({ shape }) => shape === 'gap') && line.paper !== undefined)) &&
      line.controls.length === 0;
    return isAsked
      ? [
          ...found,
          ...this.behindLabel(cell, group, line, words, offset, tail).map((one) => ({ ...one, isLoose: false })),
        ]
      : found;
  }

  /** What a label asks for that nothing stands behind: of a sheet in the next cell, else in its line. */
  private behindLabel(
    cell: PageCell,
    group: RowGroup | undefined,
    line: PageLine,
    words: WordsAround,
    offset: number,
    label = cleanLabel(line.text),
  ): PlaceCandidate[] {
    const left = [label, ...words.left];
    if (this.grid.board.kind === 'sheet' && cell.lines.length === 1) {
      if (cell.beside === undefined) return [];
      const place: PlaceInFile = {
        paragraph: null,
        sheet: this.grid.board.name,
        cell: cell.beside,
        from: 0,
        to: 0,
        printed: '',
      };
      return [this.candidate(cell, group, { ...words, left, shape: 'blank', places: [place] })];
    }
    const [from, to] = [line.text.trimEnd().length, line.text.length];
    const place = this.place(cell, line, from, to, offset);
    if (place.paper && place.paper.box[2] < (place.paper.size ?? 10) * LEAST_LETTERS) return [];
    return [this.candidate(cell, group, { ...words, left, shape: 'gap', places: [place], isLoose: true })];
  }

  /** 受付印, 受付番号, alone in a cell or a text box: its room is what is around it. */
  private ofReceiver(cell: PageCell, group: RowGroup | undefined): PlaceCandidate[] {
    const line = cell.lines.at(-1);
    const said = cleanLabel(cellText(cell)).replaceAll(' ', '');
    if (!line || !OF_RECEIVER.test(said)) return [];
    const words = this.words.of(cell);
    const below = this.grid.board.kind === 'text' ? this.grid.cell(cell.row + 1, cell.column) : undefined;
    const [room] = below?.row === this.grid.lastRow && isBlankText(cellText(below)) ? below.lines : [];
    const [own, at] = room && below ? [below, room] : [cell, line];
    const shape = said.includes('印') ? 'seal' : 'blank';
    const end = at.text.length;
    return [this.candidate(cell, group, { ...words, left: [said], shape, places: [this.place(own, at, end, end)] })];
  }

  /** 〒 with nothing below it has the address in its own line. */
  private addressBehind(
    cell: PageCell,
    group: RowGroup | undefined,
    line: PageLine,
    words: WordsAround,
    offset: number,
  ): PlaceCandidate[] {
    const { paper } = line;
    const isLast = cell.lines.at(-1) === line && line.controls.length === 0;
    const [room] = LONG_ROOM.exec(line.text) ?? [];
    if (isLast && room !== undefined && (paper ? !this.goesOnBelow(cell) : this.grid.board.kind !== 'text')) {
      const end = line.text.length;
      // The number's own part is so much wider there.
      if (paper && room.length < POSTAL_LETTERS + ADDRESS_LETTERS) return [];
      const place = this.place(cell, line, end - room.length + (paper ? POSTAL_LETTERS - 3 : 0), end, offset);
      return [this.candidate(cell, group, { ...words, ...behindPostal(line, words), shape: 'gap', places: [place] })];
    }
    const isInBoxes = /^〒.*[□☐❏◻]$/.test(line.text.trim());
    const isAtEnd = this.grid.board.kind === 'text' ? /(?:^|[\s\u3000])〒$/.test(line.text) : line.text.trim() === '〒';
    if (!paper || !isLast || (!isAtEnd && !isInBoxes)) return [];
    const [left, top, width, height] = paper.end;
    const past = isInBoxes ? height : height * (POSTAL_LETTERS + 1);
    if (width - past < height * ADDRESS_LETTERS) return [];
    const end = line.text.length;
    const box: PaperSpot['box'] = [left + past, top, width - past, height];
    const place = { ...this.place(cell, line, end, end), paper: { page: paper.page, box } };
    return [this.candidate(cell, group, { ...words, ...behindPostal(line, words), shape: 'gap', places: [place] })];
  }

  /** Of a PDF: below 〒　　－　　 there is a line for the address, in its cell or in the next one. */
  private goesOnBelow(cell: PageCell): boolean {
    const below = this.grid.cell(cell.lastRow + 1, cell.column);
    if (below === undefined || !isBlankText(cellText(below))) return false;
    // In running text what is empty is a distance, unless a line is drawn there.
    if (this.grid.board.kind === 'text') return WRITTEN_ON.test(cellText(below));
    const [label] = this.grid.left(cell).near;
    return label !== undefined && this.grid.left(below).near[0] === label;
  }

  /** （変更前） with the room below it, in one high cell. */
  private sideCell(cell: PageCell, group: RowGroup | undefined): boolean {
    const [first] = cell.lines;
    const below = this.grid.board.kind === 'sheet' ? undefined : cell.lines.find(({ text }) => isBlankText(text));
    const line = below ?? first;
    const said = cellText(cell).trim();
    if (
      !line ||
      cell.lastRow === cell.row ||
      cell.lines.some(({ controls }) => controls.length > 0) ||
      !isSideOfChange(said)
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

  /** Of a PDF: a label, a day or marks stand at the top of their cell, and nothing is asked for under them. */
  private isOnlyRoom(cell: PageCell, line: PageLine): boolean {
    if (!line.paper) return false;
    const gaps = cell.lines.flatMap(({ text, controls }) => (controls.length > 0 ? [] : lineGaps(text, true)));
    if (gaps.length > 0) return gaps.every(({ shape }) => ONE_LINE.has(shape));
    const right = this.grid.right(cell);
    return right !== undefined && (this.grid.isEntry(right) || /^〒/.test(cellText(right).trim()));
  }

  private gapsOf(cell: PageCell, line: PageLine, isLabel: boolean, after = ''): LineGap[] {
    const [beside = ''] = this.words.of(cell).left;
    const asked = {
      isOfPhone: !line.paper && PHONE_ALONE.test(line.text) && isOfPhone(beside),
      isOfAddress: !isLabel && isOfAddress(beside),
      ...(after !== '' && { after }),
    };
    const all = lineGaps(line.text, cell.lines.length === 1, this.isPrepared, asked);
    // ☐その他（　　　）: a box that is a field, and room in brackets that is none.
    const isBesideFields = ({ shape, spans }: LineGap): boolean =>
      shape === 'seal' ||
      (shape === 'gap' &&
        !line.paper &&
        spans.every(
          ({ from, to }) =>
            /[（(：:]$/.test(line.text.slice(0, from)) &&
            line.controls.every((one) => one.to <= from || one.from >= to),
        ));
    const printed = line.controls.length > 0 ? all.filter(isBesideFields) : all;
    // A cell of a sheet is written as a whole: no figure of it by itself.
    const isOfSheet = this.grid.board.kind === 'sheet';
    const gaps = [...controlGaps(line), ...printed.filter(({ shape }) => !isOfSheet || shape !== 'digits')];
    const isKanaLine = gaps.length === 0 && !isLabel && KANA_LINE.test(line.text) && this.grid.board.kind === 'table';
    if (!isKanaLine) return gaps;
    // （フリガナ） has its value right behind.
    const end = { from: line.text.length, to: line.text.length };
    return [{ shape: 'gap', spans: [end], label: line.text, behind: '', words: [], named: '', reach: end }];
  }

  /** Whether a cell says what goes into the one beside it. */
  private isLabelOf(cell: PageCell): boolean {
    if (POSTAL_ROOM.test(cellText(cell))) return false;
    const right = this.grid.right(cell);
    if (this.isAddressAlone(cell, right)) return false;
    const isLabelled = this.grid.left(cell).near.length > 0;
    const below =
      this.grid.board.kind === 'text' || (isLabelled && /\n|^〒/.test(cellText(cell).trim()))
        ? undefined
        : this.grid.cell(cell.lastRow + 1, cell.column);
    return (
      (right !== undefined && (isBlankText(cellText(right)) || hasFields(right))) ||
      (below !== undefined &&
        isBlankText(cellText(below)) &&
        below.column === cell.column &&
        below.lastColumn === cell.lastColumn)
    );
  }

  /** 所在地 | 千葉県, with nothing beside it, and below it what another label asks for. */
  private isAddressAlone(cell: PageCell, right: PageCell | undefined): boolean {
    const [label = ''] = this.grid.left(cell).near;
    if (!isOfAddress(label) || !isAddressBegun(cellText(cell)) || (right && isBlankText(cellText(right)))) return false;
    const below = this.grid.cell(cell.lastRow + 1, cell.column);
    return !below || !isBlankText(cellText(below)) || (this.grid.left(below).near[0] ?? label) !== label;
  }

  private gapIn(
    cell: PageCell,
    group: RowGroup | undefined,
    line: PageLine,
    gap: LineGap,
    words: WordsAround,
    offset: number,
  ): PlaceCandidate {
    const eras = this.erasIn(cell, line, gap, offset);
    const spans = !line.paper
      ? gap.spans
      : gap.shape === 'ring'
        ? wordSpans(
            line.text,
            gap,
            [...words.left, line.text].some((one) => NUMBER_RINGED.test(one)),
          )
        : gap.shape === 'postal'
          ? postalSpans(line.text, gap)
          : gap.shape === 'phone'
            ? phoneSpans(line.text, gap)
            : (eras.length > 0 ? behindEras(line.text, gap) : gap.spans).map((span) => onItsLine(line.text, span));
    const around = gap.shape === 'gap' && isOfPhone(words.left[0] ?? '') ? aroundBrackets(cell, line) : null;
    const all = around ?? spans.map(({ from, to }) => this.place(cell, line, from, to, offset));
    const isOfParts = gap.shape === 'postal' || (gap.shape === 'phone' && all.length > 1) || isDotted(line, gap);
    const places = isOfParts && !around ? all.map(narrowed) : all;
    const right = this.grid.right(cell);
    // Of a sheet a place is letters of the whole cell, else of its own line.
    const before = this.grid.board.kind === 'sheet' ? offset : 0;
    const behind =
      gap.behind ||
      (right && !this.grid.isEntry(right) && BEHIND.test(cleanLabel(cellText(right)))
        ? cleanLabel(cellText(right))
        : '');
    return this.candidate(cell, group, {
      ...words,
      shape: around ? 'phone' : gap.shape,
      places,
      behind,
      words: gap.words,
      ...(eras.length > 0 && { eras }),
      named: gap.named,
      choices: cell.choices ?? (gap.words.length > 0 && gap.shape === 'gap' ? gap.words : null),
      ...(this.grid.board.kind === 'sheet' &&
        gap.shape === 'gap' &&
        gap.spans.some(({ from, to }) => to > from) &&
        /^[^。]{2,14}$/.test(cleanLabel(gap.label)) && { isLoose: false }),
      reach: { from: before + gap.reach.from, to: before + gap.reach.to },
    });
  }

  /** None where a day has one era, none, or no room for its year beside them. */
  private erasIn(cell: PageCell, line: PageLine, { shape, spans: [year], words }: LineGap, offset: number) {
    if (shape !== 'date' || words.length < 2 || !year || (!line.paper && year.from === year.to)) return [];
    const eras = erasAhead(line.text, year.from);
    const places = eras.map(({ from, to }) => this.place(cell, line, from, to, offset));
    return line.paper && places.some(({ paper }) => !paper) ? [] : places;
  }

  private place(cell: PageCell, line: PageLine, from: number, to: number, offset = 0): PlaceInFile {
    return placeOfLetters(this.grid.board, cell, line, [from, to], offset);
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

/** 電話番号　　　　担当者: whose name is asked for. */
const isOfPerson = (tail: string): boolean => /^\S{0,6}(?:担当|責任|記入|作成|連絡|対応)者$/.test(tail);

/** 誓約書提出日　　　　　研修受講日: the second is asked for as the first is. */
const isCalledLike = (tail: string, label: string): boolean =>
  /^\S{2,8}$/.test(tail) && /^\S{2,10}$/.test(label) && /[日名者号所]$/.test(tail) && tail.at(-1) === label.at(-1);

const UNIT_ALONE = /^(?:年|人|名|台|円|歳|才|回|件|日|時間|分|点|枚|個|本|部|冊|通|口|床|室|％|%|㎡)$/;
/** ＿＿＿＿＿＿＿＿　印 */
const WRITTEN_ON = /^[\s\u3000]*([＿_]{5,})[\s\u3000]*(?:㊞|印|[（(]印[）)])?[\s\u3000]*$/;
/** No sum that the file works out. */
const isWord = (cell: PageCell | undefined): cell is PageCell =>
  cell !== undefined && cell.isComputed !== true && /[ぁ-んァ-ヶ一-龠]/.test(cellText(cell));
/** （氏名）, under the line that it is written on. */
const isUnderLine = (text: string): boolean =>
  /^[\s\u3000]*[（(][^（()）]{2,12}[）)][\s\u3000]*$/.test(text) || isBareLabel(text);

/** Of a PDF: a part of a number, or of a day, takes no whole line; the first stands right before its mark. */
function narrowed(place: PlaceInFile, at: number, { length }: readonly PlaceInFile[]): PlaceInFile {
  const { paper, from } = place;
  if (!paper || paper.field !== undefined) return place;
  const [left, top, width, height] = paper.box;
  const wide = Math.min(width, height * POSTAL_LETTERS);
  const isBeforeMark = at === 0 && length > 1 && from === 0;
  return { ...place, paper: { ...paper, box: [isBeforeMark ? left + width - wide : left, top, wide, height] } };
}

/** 　　．　　．　　 and 　／　／　, in a line of its own: points alone are else no more than room. */
const isDottedDay = ({ lines }: PageCell): boolean => {
  const [line, ...others] = lines;
  return others.length === 0 && line !== undefined && lineGaps(line.text, true).some((gap) => isDotted(line, gap));
};
const isDotted = ({ text }: PageLine, { shape, spans: [year] }: LineGap): boolean =>
  shape === 'date' && year !== undefined && isDayMark(text.charAt(year.to));

/** Boxes of a number that its table's other rows make wider here and there. */
const areNearlyAlike = (a: number, b: number): boolean => Math.max(a, b) <= Math.min(a, b) * WIDEST;

const hasFields = ({ lines }: PageCell): boolean => lines.some(({ controls }) => controls.length > 0);

/** 説明者　所属　　　　職種　　　　氏名: whose all of a line is stands in front of its first label. */
function parted(label: string): readonly [head: string, own: string] {
  // 【説明者】 説明日
  const [, part, asked] = /^【([^】]{2,12})】 ?(\S{2,10})$/.exec(label) ?? [];
  if (part !== undefined && asked !== undefined) return [part, asked];
  const [head = '', own = '', ...others] = label.split(' ');
  const isHead = others.length === 0 && own !== '' && ownerIn(head) !== null && ownerIn(own) === null && asksFor(own);
  return isHead ? [head, own] : ['', label];
}

/** Of a PDF: 〒　　　－　　　　 in two parts, as the mark between them stays. */
function postalSpans(text: string, { spans }: LineGap): LineGap['spans'] {
  const [span] = spans;
  const dash = span ? text.slice(span.from, span.to).search(/[-－‐―ー—−]/) : -1;
  if (!span || dash < 1 || span.from + dash + 1 >= span.to) return spans;
  return [
    { from: span.from, to: span.from + dash },
    { from: span.from + dash + 1, to: span.to },
  ];
}

/** … and （　　）　　－　　 in its three parts, （　　）　　 in two: no value is written over what is printed. */
function phoneSpans(text: string, { spans }: LineGap): LineGap['spans'] {
  const [span] = spans;
  if (!span) return spans;
  const all = [...text.slice(span.from, span.to).matchAll(/[\s\u3000＿_]+/g)];
  // 電話　（　　）　　－　　: a distance.
  const isDistance = all.length > PHONE_PARTS || ((all[0]?.[0].length ?? 0) < 2 && all[0]?.index === 0);
  const room = isDistance ? all.slice(1) : all;
  if (room.length < 2 || room.length > PHONE_PARTS) return spans;
  return room.map(({ index, 0: { length } }) => ({ from: span.from + index, to: span.from + index + length }));
}
const PHONE_PARTS = 3;
/** 　　（　　　）　　: nothing else stands in its line. */
const PHONE_ALONE = /^[\s\u3000]*[（(][\s\u3000]+[）)][\s\u3000]*$/;

const isOfAddress = (label: string): boolean => /(?:所 ?在 ?地|住 ?所)$/.test(label);
const isOfPhone = (label: string): boolean => /電話|ＴＥＬ|TEL|℡|ＦＡＸ|FAX|ファ[クッ]|携帯/i.test(label);

/** Of a PDF: brackets in the middle of a cell, with the room before, in and behind them for the parts of a number; null for anything else. */
function aroundBrackets(cell: PageCell, line: PageLine): PlaceInFile[] | null {
  const inside = /^\s*[（(]([\s\u3000]+)[）)](?:[\s\u3000]*$|([\s\u3000]{3,})\S)/.exec(line.text);
  const [, room = '', behind] = inside ?? [];
  if (!inside || !line.paper || !cell.paper) return null;
  const from = line.text.indexOf(room, 1);
  const [open, close] = [
    boxOfLetters(line, from - 1, from),
    boxOfLetters(line, from + room.length, from + room.length + 1),
  ];
  const spot = paperSpot(line, from, from + room.length);
  if (!open || !close || !spot) return null;
  const [left, , width] = cell.paper.box;
  const end = close[0] + close[2];
  // 　　（　　）　　　　担当者: up to the next label.
  const next = behind === undefined ? undefined : line.paper.letters[from + room.length + 1 + behind.length];
  const right = next ? next[0] - close[3] : left + width - 2;
  const boxes: PdfBox[] = [
    [left + 2, open[1], open[0] - left - 2, open[3]],
    [...spot.box],
    [end, close[1], right - end, close[3]],
  ];
  // At the left edge of their cell there is room in and behind them; at the other one they are printed for something else.
  const isWide = ([, , wide]: PdfBox): boolean => wide >= close[3] * 2;
  const own = boxes.filter((one, i) => i > 0 || isWide(one));
  if (!own.every(isWide)) return null;
  return own.map((box) => ({
    ...{ paragraph: null, sheet: '', cell: '', from, to: from + room.length, printed: line.text },
    paper: { ...spot, box },
  }));
}

/** Of a PDF: what is written begins where the line does that is drawn for it, and not right behind its label. */
function onItsLine(text: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const [room = ''] = /^[\s\u3000]+(?=＿)/.exec(text.slice(from, to)) ?? [];
  return { from: from + room.length, to };
}

/** Each printed word of a ring by itself. */
function wordSpans(text: string, { spans, words }: LineGap, isByNumber: boolean): { from: number; to: number }[] {
  let at = spans[0]?.from ?? 0;
  return words.map((word) => {
    const from = Math.max(at, text.indexOf(word, at));
    at = from + word.length;
    return { from, to: isByNumber ? from + 1 : at };
  });
}
/** （該当する番号に○） */
const NUMBER_RINGED = /[番記]号[にを][^。]{0,4}[○◯〇囲]/;

/** Of a PDF: what 〒　　－　　 leaves over of its line, where the address has the line below. */
const isRestOfLine = (cell: PageCell, line: PageLine, { shape, label, reach: { to } }: LineGap): boolean => {
  const next = cell.lines[cell.lines.indexOf(line) + 1];
  const isLast = shape === 'gap' && to === line.text.length && /^[）)\s\u3000]*$/.test(label);
  return isLast && line.paper !== undefined && next !== undefined && isBlankText(next.text);
};

/** 住所　〒　　－: its own label, or the one beside it. */
const behindPostal = ({ text }: PageLine, { left }: WordsAround): Pick<WordsAround, 'left'> => {
  const label = cleanLabel(text.replace(/〒.*$/, ''));
  return { left: label === '' ? left : [label, ...left] };
};

/** （変更前）, with the room for it in the lines below. */
const isSideOfChange = (text: string): boolean =>
  text.trim().length <= LONGEST_SIDE && [CHANGED_FROM, CHANGED_TO].some((one) => one.test(text.trim()));
const LONGEST_SIDE = 8;

/** WordsAround that stand in brackets under a value, and are no label of it. */
const isAside = (text: string): boolean => /^\s*[（(].*[）)]\s*$/.test(text) && !/かな|カナ|がな|ガナ/.test(text);

/** ア　廃止　　イ　休止: what the next line goes on behind. */
const numberOfLast = (gaps: readonly LineGap[]): string => {
  const [word = ''] = gaps.findLast(({ shape }) => shape === 'ring')?.words.slice(-1) ?? [];
  return NUMBER_ALONE.exec(word)?.[0] ?? '';
};
const NUMBER_ALONE = /^[1-9１-９①-⑨ア-コＡ-ＨA-Hイロハニホヘト](?=[\s\u3000．.:：、)）]|[ぁ-んァ-ヶ一-龠])/;

/** Of printed words of which one is ringed: each by itself. */
function placesOfWords({ places, words }: PlaceCandidate): readonly PlaceInFile[] {
  const [place, ...others] = places;
  if (!place || place.paper || others.length > 0) return places;
  let at = place.from;
  return words.map((word) => {
    const from = Math.max(at, place.printed.indexOf(word, at));
    at = from + word.length;
    return { ...place, from, to: at };
  });
}

/** Numbered words that go on in the next line are one question, each word with its own place. */
function withJoinedRings(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const joined: PlaceCandidate[] = [];
  for (const one of candidates) {
    const at = joined.findLastIndex(({ shape }) => shape === 'ring');
    const before = joined[at];
    const goesOn = before && one.shape === 'ring' && followsOn(before.words.at(-1) ?? '', one.words[0] ?? '');
    if (goesOn)
      joined[at] = {
        ...before,
        places: [...placesOfWords(before), ...placesOfWords(one)],
        words: [...before.words, ...one.words],
        reach: before.reach,
      };
    else joined.push(one);
  }
  return joined;
}

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
