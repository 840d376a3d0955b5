import type { ReactNode } from 'react';
import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import type { LedgerEvent } from '@shared/ledger/event';
import { PRELIMINARY_DAYS, reportDays, reportSpans, type ReportDay } from '@shared/procedures/emergency';
import { dayWords } from '../../../words/day-words';
import { Block, Row, Small, Stack } from '../../../ui/layout';
import styles from './report-line.module.css';

interface ReportLineProps {
  event: LedgerEvent;
  today: CalendarDate;
  /** Those that are still to come; without it both. */
  days?: readonly ReportDay[];
  /** What can be said of it. */
  children?: ReactNode;
}

/** 速報・確報: from the day of knowing to the last day, with today on it and the days that are left. */
export function ReportLine({ event, today, days = reportDays(event, today), children }: ReportLineProps) {
  const last = days.at(-1);
  if (event.date === null || !last) return null;
  const all = daysBetween(event.date, last.on);
  const at = (day: CalendarDate): string =>
    `${Math.min(100, Math.max(0, (daysBetween(event.date ?? day, day) / all) * 100))}%`;
  return (
    <Stack as="section" gap={6} aria-label="個人情報保護委員会への報告">
      <Row as="ul" wrap justify="between" gap={[4, 24]}>
        {days.map((day) => (
          <Row as="li" wrap align="baseline" gap={[0, 8]} key={day.name}>
            <b>
              {day.name} {dayWords(day.on)}まで
            </b>
            <Block as="span" size={18} weight={700} tone={day.daysLeft <= PRELIMINARY_DAYS ? 'act' : 'text'} nowrap>
              {leftWords(day)}
            </Block>
          </Row>
        ))}
      </Row>
      <div className={styles['line']} aria-hidden="true">
        <i className={styles['gone']} style={{ width: at(today) }} />
        {days.map(({ name, on }) => (
          <i key={name} className={styles['mark']} style={{ left: at(on) }} />
        ))}
      </div>
      <Small as="p">
        個人情報保護委員会への報告が要るときの期限です。気づいた日を1日目として、速報は{reportSpans.preliminary}
        以内です（施行規則 第8条）。
      </Small>
      {children}
    </Stack>
  );
}

const leftWords = ({ daysLeft }: ReportDay): string =>
  daysLeft < 0 ? `${-daysLeft}日すぎています` : daysLeft === 0 ? '今日まで' : `あと${daysLeft}日`;
