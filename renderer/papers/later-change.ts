import type { Evaluation } from '@shared/forms/bindings/evaluation';
import { compareValues, printedValues, type ValueChange } from '@shared/forms/bindings/printed-values';
import type { FillRequest } from '@shared/ipc/contract';
import type { PaperDocument } from '@shared/ledger/document';
import type { Ledger } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { Form } from '@shared/packs/schema';
import type { Result } from '@shared/problems/problem';
import { addDays, isCalendarDate, type CalendarDate } from '@shared/text/calendar-date';
import type { LedgerSnapshot } from '../data/records';
import { recordsOnDay } from '../data/run-store';
import { ledgerOf } from '../state/open-ledger';
import { fillRequest } from './fill-request';

type Known = Pick<LedgerSnapshot, 'records' | 'runs'>;

/** The ledger as a paper's own day has it, as far as that is known. What its own procedure tells of is still to come on it. */
export function ledgerOfPaper({ records, runs }: Known, { date, run }: DayOfPaper, today: CalendarDate): Ledger | null {
  return ledgerOf(date > today ? recordsOnDay(othersOf(runs, run), records, date) : records);
}

type DayOfPaper = Pick<PaperDocument, 'date' | 'run'>;

/** From a day on a paper reads otherwise, as is known already. */
export interface LaterChange {
  day: CalendarDate;
  /** 佐藤 恵子さんの退職 */
  because: string[];
  changes: ValueChange[];
  /** What the network's rules say of it then, and not today. */
  remarks: string[];
}

interface LaterQuestion {
  known: Known;
  document: PaperDocument;
  form: Form;
  today: CalendarDate;
  evaluate: (request: FillRequest) => Promise<Result<Evaluation>>;
}

/** The first day, until the paper has to be there, from which something else stands on it; null: none that is known. */
export async function laterChange({
  known,
  document,
  form,
  today,
  evaluate,
}: LaterQuestion): Promise<LaterChange | null> {
  const from = document.date > today ? document.date : today;
  const evaluated = async (ledger: Ledger, date: CalendarDate): Promise<Evaluation | null> => {
    const result = await evaluate(fillRequest({ ...document, date }, ledger, [form.id]));
    return result.ok ? result.value : null;
  };
  const now = ledgerOfPaper(known, document, today);
  for (const { day, because } of laterDays({ known, document, from, until: untilOf({ document, form, from }) })) {
    const later = ledgerOfPaper(known, { ...document, date: day }, today);
    // Both as of that day: what is told is what happens until then, and not that the paper has another date.
    const [before, after] = await Promise.all([
      now && evaluated(staying(now, from), day),
      later && evaluated(later, day),
    ]);
    if (!before || !after) return null;
    const changes = compareValues(printedValues(form, before), printedValues(form, after));
    const remarks = remarksOf(after).filter((message) => !remarksOf(before).includes(message));
    if (changes.length + remarks.length > 0) return { day, because, changes, remarks };
  }
  return null;
}

const remarksOf = ({ findings }: Evaluation): string[] =>
  findings.flatMap(({ level, stage, message }) => (level !== 'notice' && stage === 'fill' ? [message] : []));

/** Whoever is here on a day, as if nobody knew when they leave. */
const staying = (ledger: Ledger, from: CalendarDate): Ledger => ({
  ...ledger,
  people: ledger.people.map((one) => (one.leftOn !== null && one.leftOn >= from ? { ...one, leftOn: null } : one)),
});

/** As long as somebody may take over a paper for which nobody has said until when it is wanted. */
const USUAL = 31;

/** 市の提出期限 and its kin: the days that the form asks for beside its fields. */
function untilOf({
  document: { input },
  form,
  from,
}: Pick<LaterQuestion, 'document' | 'form'> & { from: CalendarDate }) {
  const asked = form.inputs.flatMap(({ key, type }) => (type === 'date' ? (input[key] ?? []) : []));
  return (
    asked
      .filter((day) => isCalendarDate(day))
      .sort()
      .at(-1) ?? addDays(from, USUAL)
  );
}

interface Span extends Pick<LaterQuestion, 'known' | 'document'> {
  from: CalendarDate;
  until: CalendarDate;
}

/** Days on which something is planned, or after which somebody is no longer here, the first one first. */
function laterDays({ known: { records, runs }, document, from, until }: Span): Pick<LaterChange, 'day' | 'because'>[] {
  const days = new Map<CalendarDate, Set<string>>();
  const note = (day: CalendarDate, why: string): void => {
    if (day > from && day <= until) days.set(day, (days.get(day) ?? new Set()).add(why));
  };
  for (const { title, state, planned } of othersOf(runs, document.run))
    if (state === 'running' || state === 'done')
      for (const one of planned) if (one.state === 'planned') note(one.on, title);
  for (const { name, leftOn } of records.people.values())
    if (leftOn !== null) note(addDays(leftOn, 1), `${name}さんの退職`);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, why]) => ({ day, because: [...why] }));
}

const othersOf = (runs: Known['runs'], own: string | undefined): KeptRun[] =>
  [...runs.values()].filter(({ id }) => id !== own);
