import { useState } from 'react';
import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { parseDate } from '@shared/text/parse-date';
import { formatWarekiWeekday, formatWestern } from '@shared/text/wareki';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { CalendarMonth } from '../../../ui/calendar-month';
import { LiveField } from '../../../ui/live-field';
import { gapAt, useEventOfWizard } from './wizard-context';
import { LastAtWork } from './last-at-work';
import { NotedDays } from './noted-days';
import { Part } from './part';
import { Block, Columns } from '../../../ui/layout';
import styles from './who-step.module.css';
import { currentDay } from '../../../data/clock';

/** いつ: what is typed is read with every key, and stays as it was typed until it is a day. */
export function DatePart() {
  const { run, event, change, shownGaps } = useEventOfWizard();
  const { day, dayHint } = eventQuestions[event.kind];
  const [left, setLeft] = useState<string | null>(null);
  const [doubt, setDoubt] = useState<string | null>(null);
  const shown = event.date === null ? '' : formatWarekiWeekday(event.date);
  const typed = run.typed['date'] ?? shown;

  const take = (text: string | undefined, date: CalendarDate | null): void =>
    change((now) => {
      const { date: _before, ...others } = now.typed;
      return {
        ...now,
        typed: text === undefined ? others : { ...others, date: text },
        event: now.event && { ...now.event, date },
      };
    });
  const type = (text: string): void => {
    setLeft(null);
    const parsed = parseDate(text, currentDay());
    setDoubt((parsed.ok && parsed.warning) || null);
    take(text, parsed.ok ? parsed.date : null);
  };
  const pick = (date: CalendarDate): void => {
    setLeft(null);
    setDoubt(null);
    take(undefined, date);
  };
  /** What is a day is written out, what is none is told. */
  const settle = (): void => {
    if (typed.trim() === '') return take(undefined, null);
    const parsed = parseDate(typed, currentDay());
    if (parsed.ok) take(undefined, parsed.date);
    else setLeft(parsed.message);
  };
  return (
    <Part question="date" title="いつ" about={`（${day}）`}>
      <Columns columns="minmax(0, 1fr) 316px" gap={20} align="start" small="minmax(0, 1fr)" className={styles['day']}>
        <div>
          <LiveField
            label={day}
            hideLabel
            required
            hint={dayHint}
            error={left && left !== gapAt(shownGaps, 'date') ? left : null}
            value={typed}
            onType={type}
            onEnter={settle}
            onLeave={settle}
          />
          <div aria-live="polite">
            {event.date !== null && (
              <>
                <Block as="p" above={10} size={18} weight={700}>
                  {formatWarekiWeekday(event.date)}
                </Block>
                {doubt && <p>{doubt}</p>}
                <p className="subtle">
                  {formatWestern(event.date)}
                  {distance(event.date)}
                </p>
              </>
            )}
          </div>
          {event.date === null && (
            <p className="subtle" style={{ marginTop: 10 }}>
              例：R8.11.30、11/30、今日
            </p>
          )}
          {/* Beneath it: who is ticked moves no field. */}
          <Columns columns="minmax(0, 1fr)" gap={8} above={12}>
            <NotedDays onTake={pick} />
          </Columns>
        </div>
        <Block frame={10} pad={[10, 14]} most="22rem">
          <CalendarMonth value={event.date} isQuiet onPick={pick} />
        </Block>
      </Columns>
      {/* Below the calendar, whose days are those of the box above it. */}
      <LastAtWork />
    </Part>
  );
}

/** あと 10日; 3日前 */
function distance(date: CalendarDate): string {
  const days = daysBetween(currentDay(), date);
  if (days === 0) return '　今日';
  return days > 0 ? `　あと ${days}日` : `　${-days}日前`;
}
