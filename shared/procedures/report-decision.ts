import type { CalendarDate } from '../text/calendar-date';
import { reportDays, type ReportDay } from './emergency';
import type { KeptRun, ReportDecision } from './kept-run';

type OfReport = Pick<KeptRun, 'event' | 'report'>;

/** 速報 and 確報 that nobody has sent yet, and of which nobody has said that they aren't needed. */
export function openReports({ event, report }: OfReport, today: CalendarDate): ReportDay[] {
  if (!event) return [];
  return reportDays(event, today).filter(({ name }) => !isReportSettled(report, name));
}

const isReportSettled = (report: KeptRun['report'], name: ReportDay['name']): boolean =>
  report?.notNeeded !== undefined || report?.sent?.[name] !== undefined;

const REPORT = /^個人情報保護委員会への(速報|確報)/;

/** Which of the two a day of a network is about; null: it is a day of its own. */
export const reportOfDeadline = ({ text }: { text: string }): ReportDay['name'] | null =>
  (REPORT.exec(text)?.[1] as ReportDay['name'] | undefined) ?? null;

/** What has left, or isn't needed, is due no more. */
export function isStillDue({ report }: Pick<KeptRun, 'report'>, deadline: { text: string }): boolean {
  const name = reportOfDeadline(deadline);
  return name === null || !isReportSettled(report, name);
}

/** Whether there has to be a report is asked until one has left: who has sent 速報 owes 確報. */
export const isReportOwed = ({ report }: OfReport): boolean => Object.keys(report?.sent ?? {}).length > 0;

/** Steps of networks may all be done while this is still to be decided: the procedure isn't over before. */
export const hasOpenReport = (run: OfReport): boolean => openReports(run, run.event?.date ?? '').length > 0;

export const withReportSent = (run: KeptRun, name: ReportDay['name'], decision: ReportDecision): KeptRun => ({
  ...run,
  report: { ...run.report, sent: { ...run.report?.sent, [name]: decision } },
});

export const withNoReport = (run: KeptRun, decision: ReportDecision): KeptRun => ({
  ...run,
  report: { ...run.report, notNeeded: decision },
});

/** やり直す: as if nobody had decided. */
export function withReportOpen(run: KeptRun): KeptRun {
  const { report: _decided, ...open } = run;
  return open;
}
