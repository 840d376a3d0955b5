import { COLUMN_LIMIT, ROW_LIMIT, textCell, type RawArea, type RawCell, type RawSheet } from '../../import/raw-sheet';
import { isGrey } from '../own-reading/grey-looks';
import { isOn, withoutStruck } from '../own-reading/rich-text';
import { walkSheetXml, type XmlTag } from '../own-reading/walk-xml';
import { struckRowsOf } from '../struck-rows';
import { WordCellText } from './cell-text';

/** Text in these is none of the document's: what was moved away, furigana, drawings, looks of what is around it. */
const ASIDE = /^(moveFrom|rt|drawing|pict|object|Fallback|sectPr|pPr|tblPr|tblGrid)$/;

interface OpenCell {
  columns: number;
  /** One of several that are merged downwards: the first, or one that goes on from the row above. */
  merged: 'first' | 'further' | null;
  isGrey: boolean;
  /** Whether its own look is being said. */
  inLook: boolean;
}

interface OpenRow {
  cells: (RawCell | null)[];
  column: number;
  isHidden: boolean;
}

/**
 * A Word document as one sheet: each row of its tables is a row, and so is each paragraph between them, so that titles and remarks
 * stand where they stand on paper (ECMA-376-1 §17.4). A table within a cell is words of that cell. Null where there is no table.
 *
 * @param document `word/document.xml`, one character for each byte
 */
export function readWordTables(document: string): RawSheet | null {
  const reader = new WordTables();
  let aside = 0;
  walkSheetXml(document, 'word/document.xml', {
    open: (name, tag) => {
      if (aside > 0 || ASIDE.test(name)) aside++;
      else reader.open(name, tag);
    },
    text: (words) => {
      if (aside === 0) reader.write(words);
    },
    close: (name) => {
      if (aside > 0) aside--;
      else reader.close(name);
    },
  });
  return reader.sheet();
}

class WordTables {
  private readonly text = new WordCellText();
  private readonly rows: (RawCell | null)[][] = [];
  private readonly hiddenRows: number[] = [];
  private readonly merges: RawArea[] = [];
  /** By its left column: an area that reaches down to the row above. */
  private reaching = new Map<number, RawArea>();
  private tables = 0;
  /** Of tables within each other. */
  private depth = 0;
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  private cut = false;

  open(name: string, tag: XmlTag): void {
    if (name === 'tbl') {
      if (++this.depth > 1) return;
      this.tables++;
      this.reaching.clear();
    } else if (this.depth > 1) this.text.open(name, tag);
    else if (name === 'tr') this.row = { cells: [], column: 0, isHidden: false };
    else if (name === 'tc') this.cell = { columns: 1, merged: null, isGrey: false, inLook: false };
    else if (name === 'tcPr' && this.cell) this.cell.inLook = true;
    else if (this.cell?.inLook) openCellLook(this.cell, name, tag);
    else if (this.row && !this.cell) openRowLook(this.row, name, tag);
    else this.text.open(name, tag);
  }

  write(words: string): void {
    if (this.depth === 0 || this.cell) this.text.write(words);
  }

  close(name: string): void {
    if (name === 'tbl') this.depth--;
    else if (this.depth > 1) this.text.close(name);
    else if (name === 'tcPr' && this.cell) this.cell.inLook = false;
    else if (name === 'tc') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (name === 'p' && this.depth === 0) this.add([rawCell(this.text, false)]);
    else this.text.close(name);
  }

  sheet(): RawSheet | null {
    if (this.tables === 0) return null;
    const { rows, hiddenRows, merges, cut } = this;
    const struckRows = struckRowsOf(rows);
    return {
      ...{ name: 'Word の表', hidden: false, rows, hiddenRows, hiddenColumns: [], merges, date1904: false, cut },
      ...(struckRows.length > 0 && { struckRows }),
    };
  }

  private closeCell(): void {
    const { row, cell } = this;
    this.cell = null;
    if (!row || !cell) return;
    const read = rawCell(this.text, cell.isGrey);
    this.merge(row.column, cell);
    if (row.column < COLUMN_LIMIT) row.cells[row.column] = cell.merged === 'further' ? null : read;
    row.column += cell.columns;
  }

  private merge(left: number, { columns, merged }: OpenCell): void {
    const top = this.rows.length;
    const above = merged === 'further' ? this.reaching.get(left) : undefined;
    if (above) above.bottom = top;
    this.reaching.delete(left);
    if (left >= COLUMN_LIMIT || (!above && columns === 1 && merged !== 'first')) return;
    const area = above ?? { top, left, bottom: top, right: left + columns - 1 };
    if (!above) this.merges.push(area);
    if (merged) this.reaching.set(left, area);
  }

  private closeRow(): void {
    const { row } = this;
    this.row = null;
    if (!row) return;
    if (row.isHidden && this.rows.length < ROW_LIMIT) this.hiddenRows.push(this.rows.length);
    this.add(Array.from(row.cells, (cell) => cell ?? null));
  }

  private add(cells: (RawCell | null)[]): void {
    if (this.rows.length < ROW_LIMIT) this.rows.push(cells.some((cell) => cell) ? cells : []);
    else this.cut = true;
  }
}

function openCellLook(cell: OpenCell, name: string, tag: XmlTag): void {
  if (name === 'gridSpan') cell.columns = spanOf(tag);
  else if (name === 'vMerge') cell.merged = tag.attribute('val') === 'restart' ? 'first' : 'further';
  else if (name === 'shd') cell.isGrey = isGrey(`#${tag.attribute('fill') ?? ''}`);
}

function openRowLook(row: OpenRow, name: string, tag: XmlTag): void {
  if (name === 'gridBefore') row.column = spanOf(tag);
  if (name === 'hidden') row.isHidden = isOn(tag.attribute('val'));
}

const spanOf = (tag: XmlTag): number =>
  Math.min(Math.max(1, Math.floor(Number(tag.attribute('val') ?? 1)) || 1), COLUMN_LIMIT);

function rawCell(text: WordCellText, grey: boolean): RawCell | null {
  const runs = text.take();
  const shown = runs.map((run) => run.text).join('');
  if (shown === '') return null;
  const left = withoutStruck({ text: shown, runs: runs.some((run) => run.struck) ? runs : null }, false);
  if (left.whole) return { ...textCell(shown), isStruck: true };
  const cell = left.words === '' ? textCell(shown) : { ...textCell(left.text), struck: left.words };
  return grey ? { ...cell, isGrey: true } : cell;
}
