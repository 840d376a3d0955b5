import { cellText, isBlankText, type PageCell, type PageLine } from '../page/form-page';
import { asksFor, isForCity, ownerIn, whatIn } from '../propose/label-words';
import { cleanLabel } from './clean-label';
import type { BoardGrid } from './board-grid';
import { oncePerObject } from '../../text/once';
import { leavesRoom } from './line-gaps';

const LONGEST = 14;
/** ・氏名, （１）住所: what a text lists. */
const LISTED =
  /^[\s\u3000]*(?:[・•●○◎■◆※*＊\-－]|[（(]?[0-9０-９①-⑳一二三四五六七八九十ア-オ][0-9０-９]?[）)．.、\s\u3000])/;

/** What is asked for, and no heading of what stands below it: 申請者. */
const ENDS = /(?:[名称所地号話ルスXxＸﾙlL職日]|種別|職種|所属)$/;

/** 所在地, 代表者氏名: a line that is a label and nothing else; no heading (事業所) and no entry of a list. */
export function isBareLabel(text: string): boolean {
  if (LISTED.test(text) || /[。、，,：:＿_…]/.test(text)) return false;
  // 届出者　　所　在　地: whose it is stands in the first line of them.
  const label = cleanLabel(text).replace(/^(?:申請|届出|申込|報告|依頼|開設|設置|事業|委任|受任)者 /, '');
  return (
    label.length >= 2 &&
    label.length <= LONGEST &&
    !label.includes(' ') &&
    ENDS.test(label) &&
    !isForCity(label) &&
    (asksFor(label) || whatIn(label, ownerIn(label) ?? 'corporation') !== null) &&
    !leavesRoom(text)
  );
}

/** 変更があった事項: what stands beside it is a list to choose from. */
const LISTING = /事項|項目|内容|書類|情報|種類/;

/**
 * Where labels stand one below the other with nothing behind them, each asks for what comes behind it: who hands a paper in, mostly.
 * One alone is a word.
 */
export class BareLabels {
  constructor(private readonly grid: BoardGrid) {}

  /** Each is asked by its neighbours, too. */
  private readonly isLabel = oncePerObject((cell: PageCell) => ({ isSo: isBareLabel(cellText(cell)) }));

  /** A line of running text, or a cell around which nothing is drawn, or the only one of its row. */
  isOne(cell: PageCell): boolean {
    const { board } = this.grid;
    if (cell.isClosed || !this.isLabel(cell).isSo) return false;
    const upper = board.kind === 'text' ? this.grid.cell(cell.row - 1, cell.column) : undefined;
    if (upper && /[＿_]{5,}/.test(cellText(upper))) return false;
    if (board.kind === 'table' && this.grid.row(cell.row).length > 1) return false;
    if (board.kind === 'sheet' && (cell.isFramed || this.grid.right(cell) !== undefined)) return false;
    return [cell.row - 1, cell.lastRow + 1].some((row) => this.goesOn(this.grid.cell(row, cell.column), cell));
  }

  private goesOn(one: PageCell | undefined, cell: PageCell): boolean {
    if (!one || one.column !== cell.column) return false;
    const text = cellText(one);
    if (this.isLabel(one).isSo) return this.grid.board.kind !== 'sheet' || this.grid.right(one) === undefined;
    // Where the next line has a colon, one without is its heading.
    return !isBlankText(text) && !/[：:]/.test(text) && leavesRoom(text);
  }

  /** A line of a cell that has a label of its own at its left: （名称）, （所在地）, each in a line. */
  isLine(cell: PageCell, line: PageLine): boolean {
    return (
      cell.lines.length > 1 &&
      line.controls.length === 0 &&
      isBareLabel(line.text) &&
      cell.lines.some((one) => one !== line && (isBareLabel(one.text) || leavesRoom(one.text))) &&
      this.grid.left(cell).near.some((one) => !LISTING.test(one))
    );
  }
}
