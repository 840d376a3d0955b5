import { cellText, isBlankText, type Board, type PageCell } from '../page/form-page';
import { cleanLabel } from './clean-label';
import { leavesRoom } from './line-gaps';
import { isRinged } from './ringed-words';
import { once, oncePerKey, oncePerObject } from '../../text/once';

/** Words that stand beside a value and don't say what it is. */
const BESIDE = /^(?:〒|[-－‐―ー—~～()（）]|年|月|日|明治|大正|昭和|平成|令和|西暦|[MTSHR]|第|号|：|:)$/;

/** 1, ①, (1), №1: the number of a printed row. */
export const NUMBER = /^(?:[（(]?[0-9０-９]{1,3}[）).．]?|[①-⑳]|(?:No|№)\.?\s*[0-9０-９]{0,3})$/i;

const EXAMPLE = /^[（(【〔［[]?(?:記入|記載|入力)?例[）)】〕］\]]?[0-9０-９]?$/;

/** ☐ 電話番号, where the box is a field of the file: a label all the same, as it is with a printed □. */
function isTicked({ lines }: PageCell): boolean {
  const [box, ...others] = lines.flatMap(({ controls, text }) => controls.map((control) => ({ control, text })));
  return (
    box?.control.kind === 'check' &&
    others.length === 0 &&
    isBlankText(box.text.slice(0, box.control.from)) &&
    !isBlankText(box.text.slice(box.control.to)) &&
    !leavesRoom(box.text.slice(box.control.to))
  );
}

/** Which cells of a board lie beside and above which. */
export class BoardGrid {
  private readonly at = new Map<string, PageCell>();
  private readonly rows = new Map<number, PageCell[]>();
  readonly lastColumn: number;
  readonly lastRow: number;

  constructor(readonly board: Board) {
    for (const cell of board.cells) {
      const row = this.rows.get(cell.row);
      if (row) row.push(cell);
      else this.rows.set(cell.row, [cell]);
    }
    for (const cell of board.cells)
      for (let row = cell.row; row <= cell.lastRow; row++)
        for (let column = cell.column; column <= cell.lastColumn; column++) this.at.set(`${row} ${column}`, cell);
    this.lastColumn = Math.max(0, ...board.cells.map((one) => one.lastColumn));
    this.lastRow = Math.max(0, ...board.cells.map((one) => one.lastRow));
  }

  /** Something is filled in there: it is no label of what stands beside it. */
  private readonly entries = oncePerObject((cell: PageCell): { isSo: boolean } => ({
    isSo:
      isBlankText(cellText(cell)) ||
      (this.board.kind !== 'text' &&
        !isTicked(cell) &&
        !this.isRowHead(cell) &&
        cell.lines.some(({ text, controls }) => controls.length > 0 || leavesRoom(text))),
  }));

  /** 事業所・施設 over several rows, in front of their labels: a heading, and no words of which one is ringed. */
  isRowHead(cell: PageCell): boolean {
    const next = this.right(cell);
    return (
      next !== undefined &&
      cell.lastRow > cell.row &&
      next.lastRow < cell.lastRow &&
      !isBlankText(cellText(next)) &&
      cell.lines.every(
        ({ text, controls }) =>
          controls.length === 0 &&
          !/[□☐❏◻]|[\s\u3000＿_]{4,}/.test(text) &&
          text.split(/[・／/]/).every((one) => !isRinged(one.trim())),
      )
    );
  }

  isEntry(cell: PageCell): boolean {
    return this.entries(cell).isSo;
  }

  cell(row: number, column: number): PageCell | undefined {
    return this.at.get(`${row} ${column}`);
  }

  /** Cells that begin in a row, from left to right. */
  row(row: number): PageCell[] {
    return this.rows.get(row) ?? [];
  }

  right(cell: PageCell): PageCell | undefined {
    return this.cell(cell.row, cell.lastColumn + 1);
  }

  /**
   * The label right at the left of a cell, with the short marks between them passed over. `heads` are those further left that
   * are about the whole row or several; `last` the nearest of all others, which may be the row's own head.
   */
  left(cell: PageCell): { near: string[]; heads: string[]; last: string } {
    const [near, heads]: [string[], string[]] = [[], []];
    let last = '';
    let label: PageCell | undefined;
    let isNear = true;
    let seen: PageCell | undefined;
    for (let column = cell.column - 1; column >= 1; column--) {
      const one = this.cell(cell.row, column);
      if (!one || one === seen || this.isShown(one)) continue;
      seen = one;
      const text = cleanLabel(cellText(one));
      if (NUMBER.test(text)) continue;
      // 〒 belongs to the blank beside it alone.
      if (near.length === 0 && BESIDE.test(text) && this.cell(cell.row, cell.column - 1) !== one) continue;
      if (this.isEntry(one)) isNear = isNear && near.length === 0 && isBlankText(cellText(one)) && this.isSlim(one);
      else if (near.length === 0 && isNear) {
        near.push(text);
        label = one;
      } else if (near.length === 1 && isNear && BESIDE.test(near[0] ?? '')) near.push(text);
      else if (this.isHead(one, cell)) heads.push(text);
      else last ||= text;
      if (near.length > 0 && !BESIDE.test(near.at(-1) ?? '')) isNear = false;
    }
    const first = this.cell(cell.row, 1);
    const beside = first && this.right(first);
    // A list's first column has a head of its own.
    if (first && first !== cell && isBlankText(cellText(first)) && beside && !this.isEntry(beside))
      heads.push(...this.headAbove(first));
    if (label && heads.length === 0) heads.push(...this.headBeside(label));
    return { near, heads, last };
  }

  /** Whether several places in a row share the label at their left: then the heads over them say which is which. */
  isShared(cell: PageCell): boolean {
    const before = this.cell(cell.row, cell.column - 1);
    const after = this.right(cell);
    return [before, after].some(
      (one) => one !== undefined && one !== cell && this.isEntry(one) && one.row === cell.row && !this.isSlim(one),
    );
  }

  /** A head of rows that nobody merged: it stands in the first of them, and the cells below it are empty. */
  private headAbove({ row }: PageCell): string[] {
    for (let at = row - 1; at >= 1 && at >= row - 4; at--) {
      const one = this.cell(at, 1);
      if (!one || isBlankText(cellText(one))) continue;
      const next = this.right(one);
      return this.isEntry(one) || !next || this.isEntry(next) ? [] : [cleanLabel(cellText(one))];
    }
    return [];
  }

  /** 申請者　所在地, and 名称 in the row below with nothing in front of it: what stands in front of the labels' first. */
  private headBeside({ row, column }: PageCell): string[] {
    const isEmpty = (one: PageCell | undefined): boolean => !one || (isBlankText(cellText(one)) && !one.isFramed);
    for (let at = row; at >= 1 && at >= row - 5; at--) {
      const [label, head] = [this.cell(at, column), this.cell(at, column - 1)];
      if (!label || label.column !== column || this.isEntry(label)) return [];
      if (!isEmpty(head)) return head && at < row && !this.isEntry(head) ? [cleanLabel(cellText(head))] : [];
    }
    return [];
  }

  /** Over several rows, or in front of another label. */
  private isHead(one: PageCell, cell: PageCell): boolean {
    const beside = this.right(one);
    const next = beside && this.isShown(beside) ? this.right(beside) : beside;
    return (
      one.lastRow - one.row > cell.lastRow - cell.row || (next !== undefined && next !== cell && !this.isEntry(next))
    );
  }

  /** One of the boxes that a number is written into part by part. */
  private isSlim({ column, lastColumn, width }: PageCell): boolean {
    const share = (lastColumn - column + 1) / Math.max(1, this.lastColumn);
    return share <= 0.2 || (width > 0 && width < 60);
  }

  /** The heads over a cell, the nearest first, with empty cells of the same column passed over. */
  above(cell: PageCell): { heads: string[]; row: number } {
    const found: string[] = [];
    let nearest = 0;
    let seen: PageCell | undefined;
    for (let row = cell.row - 1; row >= 1; row--) {
      const one = this.cell(row, cell.column);
      if (!one) break;
      if (one === seen || this.isExample(row)) continue;
      seen = one;
      if (this.isEntry(one)) {
        if (found.length > 0 || one.column !== cell.column || one.lastColumn !== cell.lastColumn) break;
        continue;
      }
      // A head is as wide as its column, or spans several.
      if (one.column > cell.column || one.lastColumn < cell.lastColumn) break;
      if (this.isHeading(one) || (found.length > 0 && this.isLabel(one))) break;
      nearest ||= one.row;
      found.push(cleanLabel(cellText(one)));
      if (found.length === 2) break;
    }
    return { heads: found, row: nearest };
  }

  /** A label of the blank beside it is no head of what lies below it. */
  private isLabel(cell: PageCell): boolean {
    const right = this.right(cell);
    return right !== undefined && this.board.kind !== 'text' && isBlankText(cellText(right)) && right.isFramed;
  }

  /** 例　1 | 八重垣 花子 …: a row that shows how to fill in those below it. */
  readonly isExample = oncePerKey((row: number): boolean =>
    this.row(row)
      .slice(0, 2)
      .some((cell) => EXAMPLE.test(cellText(cell).trim()) && this.filledBelow(cell).length === 0),
  );

  /** 項目 | 記入例 | １台目: what stands below it is filled in, and asks for nothing. */
  isShown(cell: PageCell): boolean {
    return this.shown().has(cell);
  }

  private readonly shown = once(() => {
    const heads = this.board.cells.filter((one) => one.column > 1 && EXAMPLE.test(cellText(one).trim()));
    return new Set(heads.flatMap((head) => this.filledBelow(head)));
  });

  /** Those as wide as their head, each beside a label; none where they are fewer than three. */
  private filledBelow(head: PageCell): PageCell[] {
    const found: PageCell[] = [];
    for (let row = head.lastRow + 1; ; row++) {
      const one = this.cell(row, head.column);
      const isFilled = one && one.lastColumn === head.lastColumn && !isBlankText(cellText(one));
      if (!isFilled || this.row(row)[0] === one) return found.length < 3 ? [] : found;
      found.push(one);
    }
  }

  /** A line over the whole board that has a row for itself. */
  isHeading(cell: PageCell): boolean {
    if (isBlankText(cellText(cell))) return false;
    const others = this.row(cell.row).filter((one) => one !== cell);
    return (
      others.length === 0 && this.board.kind !== 'text' && cell.lastColumn - cell.column + 1 >= this.lastColumn * 0.6
    );
  }

  private readonly headingCells = once(() => this.board.cells.filter((one) => this.isHeading(one)));

  /** Headings of the part that a row belongs to, the nearest first. */
  headings(row: number): string[] {
    const inside = this.headingCells()
      .filter((one) => one.row < row)
      .map((one) => cleanLabel(cellText(one)));
    return [
      ...inside.toReversed(),
      ...this.board.ahead
        .filter((one) => !leavesRoom(one))
        .map(cleanLabel)
        .toReversed(),
    ];
  }
}
