import { CSV_BEGINNING, csvRow } from '../text/csv';
import { clipboardRows } from './clipboard';
import type { Clipping } from './clipping';
import { htmlRows } from './html-rows';
import { findHeadings } from './import/find-table';
import { textCell } from './import/raw-sheet';
import { sheetGrid } from './import/sheet-grid';

/** A table that was copied elsewhere. */
export interface CopiedTable {
  /** Of equal length. */
  rows: readonly (readonly string[])[];
  /** How many of them are records: headings are none. */
  records: number;
  /** Whether headings were copied with it. */
  hasHeadings: boolean;
}

/** A table of two columns at least; null for any other text. Excel puts it there in both forms, and as text it says more of line ends. */
export function copiedTable({ text, html }: Clipping): CopiedTable | null {
  const all = text.includes('\t') ? clipboardRows(text) : htmlRows(html);
  const rows = all.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first] = rows;
  if (!first || first.length < 2) return null;
  const grid = sheetGrid({
    ...{
      name: '',
      hidden: false,
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      date1904: false,
      untyped: true,
      cut: false,
    },
    rows: rows.map((cells) => cells.map((cell) => textCell(cell))),
  });
  const [heading] = findHeadings(grid);
  const above = heading ? heading.row + heading.lines : 0;
  return { rows, records: Math.max(0, rows.length - above), hasHeadings: heading !== undefined };
}

/**
 * As a file that the import reads. Without headings it gets some, so that nobody is taken for one: 氏名 and ふりがな where they can be told, and
 * for all others some that say nothing (3列目), to be chosen on the import's own screen.
 */
export function fileOfCopied({ rows, hasHeadings }: CopiedTable): { name: string; bytes: Uint8Array; headerRow?: 1 } {
  const heads = guessedHeads(rows);
  const lines = hasHeadings ? rows : [heads, ...rows];
  const bytes = new TextEncoder().encode(CSV_BEGINNING + lines.map(csvRow).join(''));
  return { name: 'コピーした表.csv', bytes, ...(!hasHeadings && { headerRow: 1 }) };
}

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;
const NAME = /^[^\d@]*\p{Script=Han}[^\d@]*$/u;

function guessedHeads(rows: CopiedTable['rows']): string[] {
  const columns =
    rows[0]?.map((_, i) => rows.map((cells) => cells[i]?.trim() ?? '').filter((text) => text !== '')) ?? [];
  const isAll = (pattern: RegExp) => (texts: readonly string[]) =>
    texts.length > 0 && texts.every((text) => pattern.test(text));
  const kana = columns.findIndex(isAll(KANA));
  // Beside its reading, in front of it as a rule.
  const name = isAll(NAME)(columns[kana - 1] ?? []) ? kana - 1 : columns.findIndex(isAll(NAME));
  return columns.map((_, i) => (i === name ? '氏名' : i === kana ? 'ふりがな' : `${i + 1}列目`));
}
