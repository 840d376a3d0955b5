import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addDays, addMonths, weekday, type CalendarDate } from '@shared/text/calendar-date';
import { eraYearText, formatWarekiWeekday, warekiParts } from '@shared/text/wareki';
import { BirthYear } from './birth-year';
import styles from './calendar-month.module.css';
import { Icon } from './icon';
import { Row } from './layout';
import { ledTo, type ShownMonth } from './shown-month';
import { useToday } from '../state/use-today';

interface CalendarMonthProps {
  value: CalendarDate | null;
  onPick: (date: CalendarDate) => void;
  /** It stands in the page: it takes the keyboard only once somebody moves in it. */
  isQuiet?: boolean;
  /** 生年月日: which year is asked before any day is there to be pressed. */
  isOfBirth?: boolean;
}

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];

/** One month, Sunday first. Arrows move by day and week, Page Up and Down by month, Enter picks. */
export function CalendarMonth({ value, onPick, isQuiet = false, isOfBirth = false }: CalendarMonthProps) {
  const today = useToday();
  const [kept, setPlace] = useState<ShownMonth>({ cursor: value ?? today, takesFocus: !isQuiet, shown: value });
  const place = ledTo(kept, value);
  if (place !== kept) setPlace(place);
  const { cursor, takesFocus } = place;
  const [isYearSaid, setYearSaid] = useState(!isOfBirth || value !== null);
  const focused = useRef<HTMLButtonElement>(null);
  const setCursor = (day: CalendarDate, isByKey = false): void =>
    setPlace({ cursor: day, takesFocus: isByKey, shown: value });
  useEffect(() => {
    if (takesFocus) focused.current?.focus();
  }, [cursor, takesFocus]);

  const first = `${cursor.slice(0, 8)}01`;
  const start = addDays(first, -weekday(first));
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_day, day) => addDays(start, week * 7 + day)),
  );
  const keys = (event: KeyboardEvent): void => {
    const steps: Record<string, () => CalendarDate> = {
      ArrowLeft: () => addDays(cursor, -1),
      ArrowRight: () => addDays(cursor, 1),
      ArrowUp: () => addDays(cursor, -7),
      ArrowDown: () => addDays(cursor, 7),
      PageUp: () => addMonths(cursor, -1),
      PageDown: () => addMonths(cursor, 1),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setCursor(step(), true);
  };
  return (
    <div className={styles['month']}>
      {isOfBirth ? (
        <BirthYear
          cursor={isYearSaid ? cursor : null}
          today={today}
          onMove={(day) => {
            setYearSaid(true);
            setCursor(day);
          }}
        />
      ) : (
        <Row justify="between" weight={700}>
          <button type="button" onClick={() => setCursor(addMonths(cursor, -1))} aria-label="前の月">
            <Icon name="left" size={16} />
          </button>
          <span aria-live="polite">{monthName(cursor)}</span>
          <button type="button" onClick={() => setCursor(addMonths(cursor, 1))} aria-label="次の月">
            <Icon name="right" size={16} />
          </button>
        </Row>
      )}
      <table hidden={!isYearSaid} role="grid" aria-label={monthName(cursor)} onKeyDown={keys}>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date}>
                  <button
                    type="button"
                    ref={date === cursor ? focused : undefined}
                    tabIndex={date === cursor ? 0 : -1}
                    // A popover gives the keyboard to its first button otherwise: to the month before.
                    data-autofocus={(date === cursor && !isQuiet) || undefined}
                    aria-label={formatWarekiWeekday(date)}
                    aria-current={date === today ? 'date' : undefined}
                    aria-pressed={date === value}
                    data-outside={date.slice(0, 7) === cursor.slice(0, 7) ? undefined : true}
                    onClick={() => onPick(date)}
                  >
                    {Number(date.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function monthName(date: CalendarDate): string {
  const parts = warekiParts(date);
  return parts ? `${parts.era}${eraYearText(parts.eraYear)}年${parts.month}月` : date.slice(0, 7);
}
