import { calendarDate, dateParts, daysInMonth, type CalendarDate } from '@shared/text/calendar-date';
import { eraYearText, warekiParts } from '@shared/text/wareki';
import styles from './calendar-month.module.css';
import { Row } from './layout';

interface BirthYearProps {
  /** The day whose month shows; null: nobody has said the year yet. */
  cursor: CalendarDate | null;
  today: CalendarDate;
  onMove: (day: CalendarDate) => void;
}

/** As old as anybody has become. */
const YEARS = 120;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
/** In which most of those were born who are in a ledger. */
const FIRST = '昭和';

/** 生年月日 lies decades back: its year is chosen first, then its month, and no arrow is pressed for each month between. */
export function BirthYear({ cursor, today, onMove }: BirthYearProps) {
  const shown = cursor === null ? null : dateParts(cursor);
  const go = (year: number, month: number): void => {
    const day = Math.min(shown?.day ?? 1, daysInMonth(year, month));
    onMove(calendarDate({ year, month, day }));
  };
  return (
    <>
      <Row gap={8} className={styles['birth']}>
        <select
          aria-label="生まれた年"
          data-autofocus={cursor === null || undefined}
          value={shown?.year ?? ''}
          onChange={({ target }) => go(Number(target.value), shown?.month ?? 1)}
        >
          {!shown && (
            <option value="" disabled>
              生まれた年
            </option>
          )}
          {birthEras(today).map(({ era, years }) => (
            <optgroup key={era} label={era}>
              {years.map(({ year, words }) => (
                <option key={year} value={year}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {shown && (
          <select
            aria-label="生まれた月"
            value={shown.month}
            onChange={({ target }) => go(shown.year, Number(target.value))}
          >
            {MONTHS.map((month) => (
              <option key={month} value={month}>
                {month}月
              </option>
            ))}
          </select>
        )}
      </Row>
      {!shown && <p className="subtle">先に、生まれた年を選んでください</p>}
    </>
  );
}

interface EraYears {
  era: string;
  years: { year: number; words: string }[];
}

/** Year by year under the era in which it began: 昭和64年 is 平成元年 too, and says so. */
export function birthEras(today: CalendarDate): EraYears[] {
  const now = Number(today.slice(0, 4));
  const eras = new Map<string, EraYears>();
  for (let year = now - YEARS; year <= now; year++) {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`].map((day) => warekiParts(day));
    if (!first || !last) continue;
    const also = last.era === first.era ? '' : `・${last.era}${eraYearText(last.eraYear)}年`;
    const words = `${first.era}${eraYearText(first.eraYear)}年${also}（${year}年）`;
    const known = eras.get(first.era) ?? { era: first.era, years: [] };
    eras.set(first.era, { ...known, years: [...known.years, { year, words }] });
  }
  const all = [...eras.values()];
  const from = Math.max(
    0,
    all.findIndex(({ era }) => era === FIRST),
  );
  return [...all.slice(from), ...all.slice(0, from).reverse()];
}
