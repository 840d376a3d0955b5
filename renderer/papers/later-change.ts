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
export async function laterChange(question: LaterQuestion): Promise<LaterChange | null> {
  const { known, document, form, today } = question;
  const from = document.date > today ? document.date : today;
  const { evaluated, differs } = waysOf(question);
  const on = async (date: CalendarDate, of = known): Promise<Evaluation | null> =>
    evaluated(ledgerOfPaper(of, { ...document, date }, today), date);
  const now = ledgerOfPaper(known, document, today);
  const paper = await evaluated(now, document.date);
  for (const { day, causes } of laterDays({ known, document, from, until: untilOf({ document, form, from }) })) {
    // Both as of that day: what is told is what happens until then, and not that the paper has another date.
    const [before, after] = await Promise.all([evaluated(now && staying(now, from), day), on(day)]);
    if (!paper || !before || !after) return null;
    const [then, sincePaper] = [differs(before, after), differs(paper, after)];
    // A last day that is still to come may stand on the paper already.
    const missing = new Set(sincePaper.changes.map(changeKey));
    const changes = then.changes.filter((one) => missing.has(changeKey(one)));
    const remarks = then.remarks.filter((one) => sincePaper.remarks.includes(one));
    if (changes.length + remarks.length === 0) continue;
    const isPart = async (cause: Cause): Promise<boolean> => {
      const without = await on(day, withoutCause(known, cause));
      return without !== null && Object.values(differs(without, after)).some(({ length }) => length > 0);
    };
    const parts = causes.length > 1 ? await Promise.all(causes.map(isPart)) : [];
    const because = causes.filter((_, i) => !parts.includes(true) || parts[i]).map(({ title }) => title);
    return { day, because, changes, remarks };
  }
  return null;
}

/** What stands on the paper with a ledger on a day, and what of it is another than before. */
const waysOf = ({ document, form, evaluate }: LaterQuestion) => ({
  evaluated: async (ledger: Ledger | null, date: CalendarDate): Promise<Evaluation | null> => {
    const result = ledger && (await evaluate(fillRequest({ ...document, date }, ledger, [form.id])));
    return result?.ok ? result.value : null;
  },
  differs: (before: Evaluation, after: Evaluation): Pick<LaterChange, 'changes' | 'remarks'> => ({
    changes: compareValues(printedValues(form, before), printedValues(form, after)),
    remarks: remarksOf(after).filter((message) => !remarksOf(before).includes(message)),
  }),
});

const changeKey = ({ label, after }: ValueChange): string => `${label}\n${after}`;

/** What the network’s rules say of it. What is empty then is asked for once the paper has that day. */
const remarksOf = ({ findings }: Evaluation): string[] =>
  findings.flatMap(({ id, level, stage, message }) =>
    level !== 'notice' && stage === 'fill' && !id.endsWith('/required') ? [message] : [],
  );

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

/** What happens on a day, by the name that people know it by. */
interface Cause {
  title: string;
  runs: Set<string>;
  people: Set<string>;
}

/** Days on which something is planned, or after which somebody is no longer here, the first one first. */
function laterDays({
  known: { records, runs },
  document,
  from,
  until,
}: Span): { day: CalendarDate; causes: Cause[] }[] {
  const days = new Map<CalendarDate, Map<string, Cause>>();
  const note = (day: CalendarDate, title: string, of: 'runs' | 'people', id: string): void => {
    if (day <= from || day > until) return;
    const causes = days.get(day) ?? new Map<string, Cause>();
    const cause = causes.get(title) ?? { title, runs: new Set(), people: new Set() };
    cause[of].add(id);
    days.set(day, causes.set(title, cause));
  };
  for (const { id, title, state, planned } of othersOf(runs, document.run))
    if (state === 'running' || state === 'done')
      for (const one of planned) if (one.state === 'planned') note(one.on, title, 'runs', id);
  for (const { id, name, leftOn } of records.people.values())
    if (leftOn !== null) note(addDays(leftOn, 1), `${name}さんの退職`, 'people', id);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, causes]) => ({ day, causes: [...causes.values()] }));
}

/** What is known, but for one thing that happens. */
const withoutCause = ({ records, runs }: Known, cause: Cause): Known => ({
  runs: new Map([...runs].filter(([id]) => !cause.runs.has(id))),
  records: {
    ...records,
    people: new Map(
      [...records.people].map(([id, one]) => [id, cause.people.has(id) ? { ...one, leftOn: null } : one]),
    ),
  },
});

const othersOf = (runs: Known['runs'], own: string | undefined): KeptRun[] =>
  [...runs.values()].filter(({ id }) => id !== own);
