import { isKnownWord, meaningOf } from './heading-words';
import { filledColumns, isBlank, type RawCell, type RawSheet } from './raw-sheet';
import { headingText } from './sheet-grid';

/** Shifts by person and day; marks (○) by room or patient and person. */
export type GridLook = 'shift-grid' | 'mark-grid';

/** Headings stand so near the top. */
const SEARCHED = 30;
/** Rows below them that are looked at. */
const LOOKED_AT = 60;
/** Days of a week without its end. */
const LEAST_DAYS = 5;
const LEAST_MARKS = 4;

const WEEKDAY = /^[(（]?[日月火水木金土祝](?:曜日?)?[)）]?$/;
const DAY = /^(?:\d{1,2}[月/／])?(\d{1,2})日?(?:[(（][日月火水木金土祝][)）])?$/;
/** 日, 夜, 早1, 8:30, 休: what stands in a grid of shifts. */
const SHIFT = /^.{1,3}$|^\d{1,2}[:：]\d{2}.{0,7}$/u;
const MARK = /^(?:[○〇◯◎●△▲×✕✗✓✔√レ☑■★1１有済在]|主|副|担当?)$/u;
/** Somebody, or a room: the heads of a table that says who is in which. */
const SOMEBODY = /様|さん$|氏$|先生$|\S[\s　]\S|[\d０-９]+$|号室?$|室$|部屋|チーム|ルーム|ユニット/;

/** What a sheet is that says who works when, or who is in which room; null for all others. */
export function gridLook(sheet: RawSheet): GridLook | null {
  const rows = Math.min(sheet.rows.length, SEARCHED);
  for (let row = 0; row < rows; row++) {
    const cells = sheet.rows[row] ?? [];
    const filled = filledColumns(cells);
    if (filled.length < 3) continue;
    const days = filled.filter((column) => isDay(cells[column]));
    if (days.length >= LEAST_DAYS && days.length * 2 >= filled.length && isRising(cells, days))
      if (isMostly(sheet, row, days, SHIFT, 1)) return 'shift-grid';
    const heads = filled.slice(1).filter((column) => !isKnownWord(headingText(cells[column] ?? null)));
    if (
      heads.length >= 2 &&
      saysSomebody(cells, filled[0] ?? 0, heads) &&
      isMostly(sheet, row, heads, MARK, LEAST_MARKS)
    )
      return 'mark-grid';
  }
  return null;
}

const textOf = (cell: RawCell | null | undefined): string => cell?.text.trim() ?? '';

const isDay = (cell: RawCell | null | undefined): boolean =>
  !!cell && (cell.kind === 'date' || WEEKDAY.test(textOf(cell)) || dayOf(cell) !== null);

function dayOf(cell: RawCell | null | undefined): number | null {
  if (cell?.kind === 'date') return Number(cell.raw);
  const day = Number(DAY.exec(textOf(cell))?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** One after the other, as the days of a month: numbers of people don't rise so. */
function isRising(cells: readonly (RawCell | null)[], columns: readonly number[]): boolean {
  const days = columns.map((column) => dayOf(cells[column]));
  if (days.every((day) => day === null)) return true;
  let steps = 0;
  days.forEach((day, at) => {
    const before = days[at - 1];
    if (day !== null && before !== null && before !== undefined && (day === before + 1 || day === 1)) steps++;
  });
  return steps >= LEAST_DAYS - 1 && steps * 4 >= (days.length - 1) * 3;
}

/** Of rooms and patients whoever stands beside them; of people only rooms, patients and full names. */
function saysSomebody(cells: readonly (RawCell | null)[], first: number, heads: readonly number[]): boolean {
  const key = headingText(cells[first] ?? null);
  const isOf = (kind: 'team' | 'patient' | 'device'): boolean =>
    meaningOf(kind, '', key, false).fields.some(({ field }) => field.key === true);
  if (meaningOf('staff', '', key, false).fields.length === 0 && (isOf('team') || isOf('patient') || isOf('device')))
    return true;
  return heads.filter((column) => SOMEBODY.test(headingText(cells[column] ?? null))).length * 2 > heads.length;
}

function isMostly(sheet: RawSheet, row: number, columns: readonly number[], what: RegExp, least: number): boolean {
  let [filled, matching] = [0, 0];
  for (const cells of sheet.rows.slice(row + 1, row + 1 + LOOKED_AT))
    for (const column of columns) {
      if (isBlank(cells[column])) continue;
      filled++;
      if (what.test(textOf(cells[column]))) matching++;
    }
  return matching >= least && matching * 10 >= filled * 9;
}
