import { problem } from '../../problems/problem';
import type { CalendarDate } from '../../text/calendar-date';
import { isIdState, saysHowItIs } from './beside-fields';
import { cellNote } from './cell-note';
import { ENDS } from './date-in-words';
import type { GuessedColumn } from './guessed-column';
import { lastLeft, leftDay, saysLeft } from './left-words';
import { isCrossedOff } from './name-habits';
import { filledColumns, isBlank, type RawCell } from './raw-sheet';
import { saysNothing } from './read-cell';
import type { ReadOptions } from './read-options';
import { remark, type ReadRow, type RowCode } from './reading';
import { isBlankRow } from './sheet-grid';
import type { SheetTable } from './sheet-table';

/** Lines of somebody who left, most likely. */
export const MAY_HAVE_LEFT: ReadonlySet<RowCode> = new Set(['row/left', 'row/struck', 'row/grey']);

/** 退職 in a column of remarks or of 在籍. A day of leaving in its own column is taken with its row, and is no question. */
export function saysThatLeft(
  table: SheetTable,
  row: number,
  columns: readonly GuessedColumn[],
  today: CalendarDate,
): string | null {
  return wordsOfLeaving(table, row, columns, today)[0] ?? null;
}

function wordsOfLeaving(
  table: SheetTable,
  row: number,
  columns: readonly GuessedColumn[],
  today: CalendarDate,
): string[] {
  if (hasDayOfLeaving(table, row, columns)) return [];
  return asideIn(table, row, columns)
    .filter((text) => saysLeft(table.heading.kind, text, today))
    .map((text) => text.trim());
}

/** 停止 of natsu.t(停止), which stands behind an ID. */
const BEHIND_ID = /^[!-~]{3,}[(（]([^()（）]+)[)）]$/;

/** What stands below 使う人 and is said of the device: 故障　R8.9廃棄. Who gave one back is another thing. */
const SCRAPPED = /廃棄|破棄|処分/;

/** What a row says in its remarks, and in columns that nobody knows. */
export const asideIn = ({ grid }: SheetTable, row: number, columns: readonly GuessedColumn[]): string[] =>
  columns.flatMap(({ field, index, secret }) =>
    field?.name === 'loginName'
      ? (BEHIND_ID.exec(grid.sheet.rows[row]?.[index]?.text.trim() ?? '')?.[1] ?? [])
      : field?.name === 'holder' && SCRAPPED.test(grid.sheet.rows[row]?.[index]?.text ?? '')
        ? (grid.sheet.rows[row]?.[index]?.text ?? [])
        : !secret && (field === null || field.name === 'note' || isIdState(field.name) || saysHowItIs(field.name))
          ? (grid.sheet.rows[row]?.[index]?.text ?? [])
          : [],
  );

/** What says that they left; of who is only struck out or in grey what is remarked of them. */
export function remarksOf(
  table: SheetTable,
  row: number,
  columns: readonly GuessedColumn[],
  today: CalendarDate,
): string[] {
  const said = saysThatLeft(table, row, columns, today);
  if (said !== null) return [said];
  const cells = table.grid.sheet.rows[row] ?? [];
  const isRemark = ({ field, secret }: GuessedColumn): boolean =>
    !secret && field !== null && (field.name === 'note' || ENDS.has(field.name));
  return columns.filter(isRemark).flatMap(({ index }) => cells[index]?.text.trim() || []);
}

/** 辞めた人, ■退職者（令和8年度）: whoever stands below it has left, whatever their row says. */
const GONE =
  /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}]{0,6}の|(?:[今本昨前去]年度?|\p{L}{0,2}[\d０-９元]{1,4}年度?)(?:中?に)?)?(?:退職|退社|離職|辞めた|やめた)(?:した|済み?の?)?(?:者|人|方|職員|社員|スタッフ|さん)(?:達|たち)?(?:一覧|名簿)?(?:[（(].*)?[^\p{L}\p{N}]*$/u;

/** 退職 | 見本 花子（…）, and in the lines below it the next names, up to a blank line or the next word. */
const GONE_LABEL = /^[^\p{L}\p{N}]*(?:退職|退社|離職)(?:済み?|者)?[^\p{L}\p{N}]*$/u;

/** Below it 退職 is of one row. */
const STATE = /状[態況]|在[籍職]|区分|異動/;
const isCrossed = (cells: readonly (RawCell | null)[], names: readonly number[]): boolean =>
  names.some((index) => isCrossedOff(cells[index]?.text.trim() ?? ''));

/** Whether a row is of those below such a line, and of none of the parts before it; who is crossed off is of theirs. */
export const isBelowGone = (
  gone: ReadonlyMap<number, RowCode>,
  { grid: { sheet } }: SheetTable,
  row: number,
  names: readonly number[],
): boolean => gone.has(row) && !isCrossed(sheet.rows[row] ?? [], names);

/**
 * Rows of a list of people below such a line, up to the next line alone; the line itself is a section. Also behind a word in front of the
 * names, and who is crossed off.
 */
export function goneRows(
  { grid: { sheet }, heading, end, again }: SheetTable,
  names: readonly number[],
): ReadonlyMap<number, RowCode> {
  const found = new Map<number, RowCode>();
  let isGone = false;
  let isLabelled = false;
  for (let row = heading.row + 1; row < end && heading.kind === 'staff'; row++) {
    const cells = sheet.rows[row] ?? [];
    const [first, ...others] = filledColumns(cells);
    const text = cells[first ?? 0]?.text.trim() ?? '';
    if (first === undefined || !names.includes(first)) {
      // Within the list it stands under 在籍, and is of one row.
      const isState = STATE.test(sheet.rows[heading.row]?.[first ?? 0]?.text ?? '');
      const isBelow = !isState && isBlankRow(sheet.rows[row - 1]) && names.includes(others[0] ?? -1);
      isLabelled = isBelow && GONE_LABEL.test(text);
    }
    if (first === undefined) continue;
    if (isLabelled || isCrossed(cells, names)) found.set(row, 'row/left');
    const isAlone = others.length === 0;
    if (isAlone || again.has(row)) isGone = isAlone && GONE.test(text);
    if (isGone) found.set(row, isAlone ? 'row/section' : 'row/left');
  }
  return found;
}

/** A line or 未定 below 退職日 is none: what stands beside it says more. */
export const hasDayOfLeaving = (
  { grid }: Pick<SheetTable, 'grid'>,
  row: number,
  columns: readonly GuessedColumn[],
): boolean =>
  columns.some(({ field, index }) => {
    const cell = field && ENDS.has(field.name) ? grid.sheet.rows[row]?.[index] : null;
    return field && cell && !isBlank(cell) && !saysNothing(cell.text.trim(), field.type);
  });

/** That a person left, as a row says it beside their name. */
interface Leaving {
  said: string;
  /** Null: it isn't said, or not well enough. */
  day: CalendarDate | null;
  isLately: boolean;
}

/** Of what a row says of it what has the day. 退職 in one cell and the day in the other say it together. */
export function leavingOf(
  table: SheetTable,
  row: number,
  columns: readonly GuessedColumn[],
  { today, keepsEnded = false }: Pick<ReadOptions, 'today' | 'keepsEnded'>,
): Leaving | null {
  const { kind } = table.heading;
  if (kind !== 'staff') return null;
  const words = wordsOfLeaving(table, row, columns, today);
  const [first] = words;
  if (first === undefined) return null;
  // A day below a heading of its own, 更新日 or 研修日, is another one.
  const isRemark = ({ field, heading }: GuessedColumn): boolean => field?.name === 'note' || heading === '';
  const remarked = asideIn(table, row, columns.filter(isRemark)).map((text) => text.trim());
  const days = remarked.filter((text) => !words.includes(text) && isDayAlone(text));
  const found = [...words, ...days.map((day) => `${day}退職`)].map((said): Leaving => {
    const lately = lastLeft(kind, said, today);
    const day = leftDay(kind, said, today) ?? lately?.day ?? null;
    return { said, day, isLately: lately !== null || (keepsEnded && day !== null) };
  });
  return found.find(({ day, isLately }) => day !== null || isLately) ?? { said: first, day: null, isLately: false };
}

const isDayAlone = (text: string): boolean => /^[RHrhＲＨ令和平成\d０-９年月日./．／\s-]{3,14}(?:付け?)?$/.test(text);

/** Of whoever stands below such a line; on which day nobody knows. */
export const goneBelow = (gone: ReadonlyMap<number, RowCode>, row: number): Leaving | null =>
  gone.get(row) === 'row/left' ? { said: '退職者の欄', day: null, isLately: false } : null;

/** Whoever is taken in all the same comes in as who they are: somebody who has left, with the day; where that isn't said it is asked. */
export function withLeaving(row: ReadRow, left: Leaving | null): ReadRow {
  if (left === null) return row;
  const { said, day } = left;
  if (day === null) {
    const { leftOn: _, ...values } = row.values;
    const wrong = remark('leftOn', problem('cell/date', { reason: '退職した日を入れてください' }), said);
    return { ...row, values, problems: [...row.problems.filter(({ field }) => field !== 'leftOn'), wrong] };
  }
  const note = cellNote('leftOn', { code: 'note/left-day', to: day }, said);
  return { ...row, values: { ...row.values, leftOn: day }, notes: [...row.notes, note] };
}
