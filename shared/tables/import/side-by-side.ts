import type { Heading } from './find-table';
import { meaningOf } from './heading-words';
import { filledColumns, isBlank, type RawSheet } from './raw-sheet';
import { headingText, widthOfSheet, type SheetGrid } from './sheet-grid';

/** Columns of one table, from `left` to the one before `right`. */
interface Columns {
  left: number;
  right: number;
}

/**
 * The tables of a sheet that stand side by side, each as a sheet of its own with the others' columns blank: parted by columns
 * that hold nothing (staff | | devices), or by headings that come again (氏名 電話 氏名 電話). One alone where there are none.
 */
export function sideBySide(grid: SheetGrid, heading: Heading): RawSheet[] {
  const { sheet } = grid;
  const again = headingsAgain(grid, heading);
  const blocks = again.length > 1 ? again : parted(sheet, heading.row - heading.lines + 1);
  if (blocks.length < 2) return [sheet];
  if (again.length < 2 && !blocks.every((block, place) => place === 0 || mayStandAlone(grid, heading, block)))
    return [sheet];
  return blocks.map((block) => onlyColumns(sheet, block));
}

/** By columns that no row of several cells holds anything in, from the first headings on: a title and its day may stand over them. */
function parted(sheet: RawSheet, top: number): Columns[] {
  const width = widthOfSheet(sheet);
  const used = new Uint8Array(width);
  let open = width;
  for (const cells of sheet.rows.slice(top)) {
    if (open === 0) break;
    let filled = 0;
    for (let column = 0; column < cells.length && filled < 2; column++) if (!isBlank(cells[column])) filled++;
    if (filled < 2) continue;
    for (let column = 0; column < cells.length; column++)
      if (used[column] === 0 && !isBlank(cells[column])) {
        used[column] = 1;
        open--;
      }
  }
  const blocks: Columns[] = [];
  for (let column = 0; column < width; column++) {
    if (used[column] === 0) continue;
    const last = blocks.at(-1);
    if (last?.right === column) last.right = column + 1;
    else blocks.push({ left: column, right: column + 1 });
  }
  return blocks;
}

/** 氏名 続柄 電話 beside a patient are of the same row. Whoever else has two headings is a table, on whatever row it begins. */
function mayStandAlone({ sheet }: SheetGrid, { kind, row }: Heading, { left, right }: Columns): boolean {
  const texts = (sheet.rows[row] ?? []).slice(left, right).map(headingText);
  return !texts.some((text) =>
    meaningOf(kind, '', text, false).fields.some(({ field }) => field.name.startsWith('family')),
  );
}

/** Where all of the first headings come again in their order, up to a last group that may be shorter. */
function headingsAgain(grid: SheetGrid, heading: Heading): Columns[] {
  if (heading.lines === 2) return [];
  const width = grid.sheet.rows[heading.row]?.length ?? 0;
  const texts = Array.from({ length: width }, (_, column) =>
    headingText(grid.at(heading.row, column)).replace(/\s/g, ''),
  );
  const left = texts.findIndex((text) => text !== '');
  const starts = texts.flatMap((text, column) => (text !== '' && text === texts[left] ? [column] : []));
  if (starts.length < 2) return [];
  const blocks = starts.map((start, place) => ({ left: start, right: starts[place + 1] ?? width }));
  const groups = blocks.map((block) => texts.slice(block.left, block.right).filter((text) => text !== ''));
  const [first = []] = groups;
  const isSame = groups.every((group) => group.length <= first.length && group.every((text, at) => text === first[at]));
  const hasKey = first.some((text) => meaningOf(heading.kind, '', text, false).fields.some(({ field }) => field.key));
  // One heading alone, twice: two columns of one meaning, unless it is a list of names in columns.
  const shortest = Math.min(...groups.map(({ length }) => length));
  return isSame &&
    hasKey &&
    (shortest > 1 || (first.length === 1 && texts.every((text) => text === '' || text === first[0])))
    ? blocks
    : [];
}

function onlyColumns(sheet: RawSheet, { left, right }: Columns): RawSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => {
      const own = cells.slice(0, right).map((cell, column) => (column < left ? null : cell));
      return filledColumns(own).length === 0 ? [] : own;
    }),
    merges: sheet.merges.filter((area) => area.left < right && area.right >= left),
  };
}
