import { dateParts, weekdayName, type CalendarDate } from '../../text/calendar-date';
import { eraYearText, warekiParts } from '../../text/wareki';
import { byWord } from '../../text/by-word';

/** Letters of a date, words in quotes, and what stands between them. */
const PIECE = /'([^']*)'|"([^"]*)"|(d+|M+|y+|g+|e+|a+)|([^A-Za-z'"]+)/y;

/**
 * A date as Word shows it in a control with this format (ECMA-376-1 §17.5.2.8): `ggge年M月d日`, `yyyy/MM/dd(aaa)`.
 *
 * @returns null for a format that asks for more than a Japanese date: hours, months by name
 */
export function showDatePicture(date: CalendarDate, format: string): string | null {
  let shown = '';
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < format.length) {
    const match = PIECE.exec(format);
    if (!match) return null;
    const [, single, double, letters, between] = match;
    const piece = letters === undefined ? (single ?? double ?? between ?? '') : datePiece(date, letters);
    if (piece === null) return null;
    shown += piece;
  }
  return shown;
}

const two = (number: number): string => String(number).padStart(2, '0');

function datePiece(date: CalendarDate, letters: string): string | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const { year, month, day } = parts;
  const era = warekiParts(date);
  const pieces: Record<string, string | undefined> = byWord({
    d: String(day),
    dd: two(day),
    ddd: weekdayName(date),
    dddd: `${weekdayName(date)}曜日`,
    aaa: weekdayName(date),
    aaaa: `${weekdayName(date)}曜日`,
    M: String(month),
    MM: two(month),
    yy: two(year % 100),
    yyyy: String(year),
    g: era?.letter,
    gg: era?.era.charAt(0),
    ggg: era?.era,
    gggg: era?.era,
    e: era ? eraYearText(era.eraYear) : undefined,
    ee: era ? two(era.eraYear) : undefined,
  });
  return pieces[letters] ?? null;
}
