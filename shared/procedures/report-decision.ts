import type { CalendarDate } from '../text/calendar-date';
import { reportDays, type ReportDay } from './emergency';
import type { KeptRun, ReportDecision } from './kept-run';

type OfReport = Pick<KeptRun, 'event' | 'report'>;

/** 速報 and 確報 that nobody has sent yet, and of which nobody has said that they aren't needed. */
export function openReports({ event, report }: OfReport, today: CalendarDate): ReportDay[] {
  if (!event || report?.notNeeded) return [];
  return reportDays(event, today).filter(({ name }) => !report?.sent?.[name]);
}

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
