import { cellText, isBlankText, type PageCell } from '../page/form-page';
import type { BoardGrid } from './board-grid';
import type { PlaceCandidate, RowGroup } from './candidate';
import { cleanLabel } from './clean-label';
import { areAlike } from './digits-in-parts';
import { oncePerObject } from '../../text/once';
import { asksFor, ownerIn, whatIn } from '../propose/label-words';
import { leavesRoom } from './line-gaps';
import { isBareLabel } from './bare-labels';
import { isInRows } from './row-groups';

export const CHANGED_FROM =
  /^[（(]?(?:変更|修正|訂正|異動)前|^[（(]?旧[）)]?$|^旧(?=[^姓])|^[（(]?前(?:任|担当)者?(?=[（(]|$)|^[（(]?現在(?:の(?:登録)?内容|の登録)?[）)]?$/;
export const CHANGED_TO =
  /^[（(]?(?:変更|修正|訂正|異動)後|^[（(]?(?:新任|後任|新担当)者?(?=[（(]|$)|^[（(]?新[）)]?$|^新[（(].*[）)]$|^新(?:しい)?の?(?:住所|所在地|名称|氏名|電話|FAX|ファ|メール|法人|事業所|施設|管理者|代表者|担当者)/;

/** 【説明者】　説明日　　年　　月　　日: whom the lines below are about, too. */
const PART = /^[\s\u3000]*【([^【】]{2,12})】[\s\u3000]*\S/;

export type WordsAround = Pick<PlaceCandidate, 'left' | 'above' | 'over'>;

/** フリガナ beside a row, 担当者（正） over a column: one of them says what is asked for, the other of whom. null where that isn't told */
function askedWhat(row: string, column: string): 'row' | 'column' | null {
  if (row === '' || column === '') return null;
  if (NUMBERED.test(column)) return 'row';
  const [isOfRow, isOfColumn] = [isWhat(row), isWhat(column)];
  return isOfRow === isOfColumn ? null : isOfRow ? 'row' : 'column';
}
/** １台目, ２人目, 端末①: without its number, as labels are told. */
const NUMBERED =
  /^(?:端末|利用者|職員)?[(（]?(?:[0-9]{1,2}|[①-⑳])?[)）]?[台人名件つ]目$|^(?:端末|利用者|職員)[(（]?(?:[0-9]{1,2}|[①-⑳])[)）]?$/;
const isWhat = (label: string): boolean => ownerIn(label) === null && whatIn(label, null)?.isExact === true;

/** The words around a cell that say what goes there. */
export class CellWords {
  /** @param before what the lines in front of the board said */
  constructor(
    private readonly grid: BoardGrid,
    private readonly index: number,
    private readonly groups: readonly RowGroup[],
    private readonly before: readonly string[],
  ) {}

  of(cell: PageCell): WordsAround {
    const { near, heads, last } = this.grid.left(cell);
    const [mark = '', ...others] = near;
    const isMark = others.length === 0 && (CHANGED_FROM.test(mark) || CHANGED_TO.test(mark));
    // 電話番号 | 変更前 | the place.
    if (isMark && heads[0] !== undefined) near.push(heads[0]);
    const over = [...heads, ...this.grid.headings(cell.row), ...this.before, ...this.linesAbove(cell)];
    const { heads: above, row } = this.headsOver(cell, near.length > 0);
    const isListed = this.isListed(cell);
    const isSide = above.some((one) => CHANGED_FROM.test(one) || CHANGED_TO.test(one));
    const isMatrix =
      !isListed && !isSide && near.length > 0 && above.length > 0 && row === cell.row - 1 && this.grid.isShared(cell);
    const said = isListed || isSide ? null : askedWhat(near[0] ?? last, above[0] ?? '');
    if (said === 'row' && near.length === 0) near.push(last);
    // かかりつけ医 | 名称 | 担当者: what a row is about is a heading of its further places.
    else if (near.length === 0 && above.length > 0 && last !== '' && !isListed && !isSide) over.unshift(last);
    if ((said === 'column' && this.grid.isShared(cell)) || (isMatrix && said === null)) over.unshift(...near.splice(0));
    const isFurther = above.length === 0 ? this.isBesideOneAlike(cell) : !isMatrix && isSide;
    const left = near.length === 0 && last !== '' && !isListed && isFurther ? [last] : near;
    // What stands in the corner of a table is about its rows.
    const corner = row > 0 && left.length > 0 ? this.grid.cell(row, 1) : undefined;
    if (corner && !isListed && !this.grid.isEntry(corner)) over.unshift(cleanLabel(cellText(corner)));
    const side = isSide || this.grid.board.kind === 'text' ? '' : this.sideOf(cell);
    if (side !== '') above.unshift(side);
    const upper = this.grid.cell(cell.row - 1, cell.column);
    // 〒 in one row, the address in the next.
    if (
      left.length === 0 &&
      above.length === 0 &&
      upper &&
      upper.lastColumn === cell.lastColumn &&
      /^〒/.test(cellText(upper).trim())
    )
      left.push(...this.grid.left(upper).near);
    // その他（　　　） | 変更前 | 変更後: a label that has room of its own.
    if (isSide && left.length === 0 && !isListed) left.push(...this.roomyLabel(cell));
    // A label as wide as the place below it.
    if (left.length === 0 && above.length === 0 && upper?.row === upper?.lastRow && this.isAsked(upper, cell))
      above.push(cleanLabel(cellText(upper ?? cell)));
    const head = this.headOf(cell);
    return {
      left,
      above: head === '' ? above : [head, ...above.filter((one) => one !== head)],
      over: over.filter((one) => one !== ''),
    };
  }

  /** １台目 | ２台目, without heads: the second entry of a row is asked for as the first is. */
  private isBesideOneAlike(cell: PageCell): boolean {
    const before = this.grid.cell(cell.row, cell.column - 1);
    return before !== undefined && cell.isFramed && this.grid.isEntry(before) && areAlike(before.width, cell.width);
  }

  private roomyLabel({ row, column }: PageCell): string[] {
    const labels = this.grid
      .row(row)
      .filter((one) => one.column < column)
      .map((one) => cellText(one).replaceAll(/[（(][\s\u3000]*[）)]/g, ''));
    const label = cleanLabel(labels.findLast((one) => !isBlankText(one)) ?? '');
    return /^その他.{0,8}$/.test(label) ? [label] : [];
  }

  private isAsked(upper: PageCell | undefined, { column, lastColumn }: PageCell): boolean {
    if (!upper || this.grid.board.kind === 'text') return false;
    const isAsWide = upper.column === column && upper.lastColumn === lastColumn;
    return isAsWide && this.grid.isHeading(upper) && isBareLabel(cellText(upper));
  }

  /** Whether it is of a list of rows that are alike. */
  private isListed({ row }: PageCell): boolean {
    return this.groups.some((one) => isInRows({ board: this.index, row }, one));
  }

  /** What stands over a place that has a label at its left is a head of its column only if it stands among heads: a row with room in it has labels of its own. */
  private headsOver(cell: PageCell, isLabelled: boolean): { heads: string[]; row: number } {
    const none = { heads: [], row: 0 };
    if (this.grid.board.kind === 'text') return none;
    const told = this.grid.above(cell);
    const head = this.grid.cell(told.row, cell.column);
    const isListed = this.isListed(cell);
    if (!isLabelled || isListed || !head) return told;
    const isOfColumns = this.grid.row(head.row).every((one) => one.column === 1 || !this.grid.isEntry(one));
    return isOfColumns ? told : none;
  }

  /** 変更前 or 変更後 over a column, whatever stands between. */
  private sideOf(cell: PageCell): string {
    for (let row = cell.row - 1; row >= 1; row--) {
      const one = this.grid.cell(row, cell.column);
      // What goes over the whole board ends the table above it.
      if (one && one.lastColumn - one.column + 1 >= this.grid.lastColumn * 0.9) return '';
      const text =
        one && one.column <= cell.column && one.lastColumn >= cell.lastColumn && !this.grid.isEntry(one)
          ? cleanLabel(cellText(one))
          : '';
      if (CHANGED_FROM.test(text) || CHANGED_TO.test(text)) return text;
    }
    return '';
  }

  /** Where entries take several rows, their heads do too. */
  private headOf(cell: PageCell): string {
    const group = this.groups.find(
      (one) => one.board === this.index && cell.row >= one.row && cell.row < one.row + one.height,
    );
    if (!group || group.height === 1) return '';
    const head = this.grid.cell(cell.row - group.height, cell.column);
    // ご家族 over 氏名 | 続柄: each has a head of its own below it.
    const lower = this.grid.cell(group.row - 1, cell.column);
    const isShared =
      head &&
      lower !== head &&
      (head.column < cell.column || head.lastColumn > cell.lastColumn) &&
      lower !== undefined &&
      asksFor(cleanLabel(cellText(lower)));
    // 受講者名簿, over all columns: the title of the list.
    return head && !isShared && !this.grid.isEntry(head) && !this.grid.isHeading(head)
      ? cleanLabel(cellText(head))
      : '';
  }

  private readonly asking = oncePerObject((cell: PageCell) => ({ isSo: leavesRoom(cellText(cell)) }));

  /** In running text: the lines before, up to an empty one. */
  private linesAbove({ row }: PageCell): string[] {
    if (this.grid.board.kind !== 'text') return [];
    const lines: string[] = [];
    for (let at = row - 1; at >= 1 && lines.length < 6; at--) {
      const [line] = this.grid.row(at);
      const text = line ? cellText(line) : '';
      if (isBlankText(text)) {
        if (lines.length > 0 && at < row - 3) break;
        continue;
      }
      // What a line asks for is no heading of the next one; whom it names in front of it may be.
      const [, part] = PART.exec(text) ?? [];
      if (part !== undefined) lines.push(part);
      if (lines.length < 2 || (line && !this.asking(line).isSo)) lines.push(cleanLabel(text));
    }
    return lines;
  }
}
