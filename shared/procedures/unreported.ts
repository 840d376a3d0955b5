import { addDays, dayOf, type CalendarDate } from '../text/calendar-date';
import type { KeptRun } from './kept-run';
import type { Form, Pack } from '../packs/schema';
import type { Change } from '../ledger/change';
import { changesForForm, factName } from '../papers/changes-for-form';
import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import { changeKey, isFactOf, reportableChanges, type ReportableChange } from '../ledger/event-from-changes';

/** What was changed in the ledger, and that a network wants to hear of, and stands on no paper. */
export interface Unreported {
  packId: string;
  formId: string;
  officeId: string;
  changes: ReportableChange[];
}

export interface ReportingFacts {
  ledger: Ledger;
  packs: readonly Pack[];
  /** Of the ledger's history, as far back as is looked. */
  changes: readonly Change[];
  documents: Iterable<PaperDocument>;
  runs: Iterable<KeptRun>;
  /** Keys of changes that somebody decided not to report. */
  left: ReadonlySet<string>;
  today: CalendarDate;
}

/** What is older isn't brought up again: it has been told otherwise, or nobody wants to hear of it. */
const DAYS = 120;

/**
 * The ledger compared with what was handed in: of each form that reports changes, those since the office takes part in
 * the network that no paper names. What a procedure has changed, or was begun from, is its own business; a change that was
 * changed back before anybody heard of it is none, and none is what was filled into a blank.
 */
export function unreported(facts: ReportingFacts): Unreported[] {
  const { ledger, packs, changes, today } = facts;
  const documents = [...facts.documents];
  const runs = [...facts.runs];
  const madeBy = new Set(runs.flatMap(({ planned }) => planned.flatMap(({ changeId }) => changeId ?? [])));
  const isOfRun = (one: ReportableChange): boolean =>
    madeBy.has(one.changeId) || runs.some((run) => isBegunFrom(run, one));
  const all = reportableChanges(changes, ledger);
  const isOpen = (one: ReportableChange): boolean =>
    !isOfRun(one) && !facts.left.has(changeKey(one)) && dayOf(one.at) >= addDays(today, -DAYS);
  const finished = documents.filter(({ state }) => state === 'finished');
  return ledger.enrolments
    .filter(({ status }) => status === 'active')
    .flatMap(({ officeId, packId, startedOn }) => {
      const pack = packs.find(({ id }) => id === packId);
      return (pack?.forms ?? [])
        .filter(({ subject }) => subject.kind === 'changes')
        .map((form) => {
          const reports = { packId, formId: form.id, officeId };
          const isReported = (one: ReportableChange): boolean =>
            isOfRun(one) || finished.some(names(one, { ...reports, officeId: one.officeId }));
          const open = standing(all, isReported).filter(isOpen);
          return { ...reports, changes: pack ? ofForm(open, pack, form).filter(isTold(officeId, startedOn)) : [] };
        });
    })
    .map((one) => ({ ...one, changes: one.changes.filter((change) => !documents.some(names(change, one))) }))
    .filter((one) => one.changes.length > 0);
}

/**
 * Whether somebody began a procedure about a new name or a move that stood in the ledger already. Its papers may be others
 * than the form that reports changes: who leaves the city is taken off the list.
 */
function isBegunFrom(
  { state, startedAt, event }: KeptRun,
  { kind, field, staffId, officeId, after, at }: ReportableChange,
) {
  if ((state !== 'running' && state !== 'done') || startedAt === null || startedAt < at) return false;
  const person = event?.kind === kind ? event.staff.find(({ id }) => id === staffId) : undefined;
  if (field === 'officeId') return person?.before['officeId'] === officeId;
  return field === 'name' && person?.after['name'] === after;
}

const ofForm = (changes: readonly ReportableChange[], pack: Pack, form: Form): ReportableChange[] =>
  changesForForm(changes, pack, form);

/** Before it took part, the network knew nothing that could have changed. */
const isTold =
  (officeId: string, startedOn: CalendarDate | null) =>
  (one: ReportableChange): boolean =>
    one.officeId === officeId && (startedOn === null || dayOf(one.at) >= startedOn);

/** Of several changes of one thing the newest, unless since the last report they change nothing together. */
function standing(
  changes: readonly ReportableChange[],
  isReported: (one: ReportableChange) => boolean,
): ReportableChange[] {
  const byThing = new Map<string, ReportableChange[]>();
  for (const one of changes) {
    // Somebody who moves on is told of by another office each time.
    const key = [one.field, one.staffId, one.field === 'officeId' ? '' : one.officeId, one.packId].join('/');
    byThing.set(key, [...(byThing.get(key) ?? []), one]);
  }
  // Newest first, as history is told.
  return [...byThing.values()].flatMap((of) => {
    const last = of.findIndex(isReported);
    const since = last < 0 ? of : of.slice(0, last);
    if (since[0]?.field === 'officeId') return withoutReturns(since);
    const filled = filledIn(of);
    const changed = since.filter((one) => one !== filled);
    const [newest, oldest] = [changed[0], changed.at(-1)];
    return !newest || !oldest || isFactOf(newest, oldest.before) ? [] : newest;
  });
}

/** What the ledger lacked and was told first: a blank that was filled in, and nothing that has changed. @param of newest first */
const filledIn = (of: readonly ReportableChange[]): ReportableChange | undefined =>
  of.at(-1)?.before === '' ? of.at(-1) : undefined;

/** Of moves, newest first, those that did not lead back to where the person was. */
function withoutReturns(moves: readonly ReportableChange[]): ReportableChange[] {
  const left: ReportableChange[] = [];
  for (const move of [...moves].reverse()) {
    const from = left.findIndex(({ before }) => before === move.after);
    if (from < 0) left.push(move);
    else left.splice(from);
  }
  return left.reverse();
}

/** Whether a paper of that form names the change, begun after it or at it. */
const names =
  (change: ReportableChange, { packId, formId, officeId }: Pick<Unreported, 'packId' | 'formId' | 'officeId'>) =>
  ({ packId: pack, formId: form, officeId: office, event, createdAt }: PaperDocument): boolean => {
    if (pack !== packId || form !== formId || office !== officeId || !event) return false;
    const field = factName(change.field);
    if (change.staffId === null || change.field === 'isSystemManager')
      return event.after[field] !== undefined && isSince(createdAt, change, event.after[field]);
    const person = event.staff.find(({ id }) => id === change.staffId);
    const after = person?.after[change.field === 'officeId' ? 'officeName' : field];
    return after !== undefined && isSince(createdAt, change, after);
  };

/** A paper of before the change may say the same: it was prepared for it. */
const isSince = (createdAt: string, change: ReportableChange, says: string): boolean =>
  createdAt >= change.at || isFactOf(change, says);
