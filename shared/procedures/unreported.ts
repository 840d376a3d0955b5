import { addDays, dayOf, type CalendarDate } from '../text/calendar-date';
import type { KeptRun } from './kept-run';
import { formsInUse } from '../packs/form-days';
import { isForKind } from '../packs/form-kinds';
import { isMadeHere, networkIdOf } from '../packs/network-of';
import type { Form, Pack } from '../packs/schema';
import type { Change } from '../ledger/change';
import { changesForForm, factName } from '../papers/changes-for-form';
import { isHandedInUpon, type FormOfPack } from '../papers/forms-of-office';
import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import { isSlipOfPen } from '../ledger/event-facts';
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
 * The ledger compared with what was handed in: of each form that reports changes, those since the office makes its papers
 * that no paper names. What a procedure has changed, or was begun from, is its own business; a change that was
 * changed back before anybody heard of it is none, and none is what was filled into a blank.
 */
export function unreported(facts: ReportingFacts): Unreported[] {
  const { ledger, packs, changes, today } = facts;
  const documents = [...facts.documents];
  const runs = [...facts.runs];
  const madeBy = new Set(runs.flatMap(({ planned }) => planned.flatMap(({ changeId }) => changeId ?? [])));
  const isOfRun = (one: ReportableChange): boolean =>
    madeBy.has(one.changeId) || runs.some((run) => isBegunFrom(run, one));
  const all = withoutPutRight(reportableChanges(changes, ledger), changes, documents);
  const isOpen = (one: ReportableChange): boolean =>
    !isOfRun(one) && !facts.left.has(changeKey(one)) && dayOf(one.at) >= addDays(today, -DAYS);
  const finished = documents.filter(({ state }) => state === 'finished');
  return packs
    .flatMap((pack) => formsInUse(pack, today).map((form) => ({ pack, form })))
    .filter(({ pack, form }) => form.subject.kind === 'changes' || isAboutOne(pack, form))
    .flatMap((of) => officesTelling(of, ledger).map((told) => ({ ...of, ...told })))
    .flatMap(({ pack, form, officeId, since }): Unreported[] => {
      const reports = { packId: pack.id, formId: form.id, officeId };
      const isReported = (one: ReportableChange): boolean =>
        isOfRun(one) || finished.some(names(one, { ...reports, officeId: one.officeId }));
      const open = standing(all, isReported).filter(isOpen);
      const told = toBeTold(open, { pack, form }).filter(
        (one) =>
          one.officeId === officeId &&
          (since === null || dayOf(one.at) >= since) &&
          !documents.some(names(one, reports)),
      );
      // Of a paper about one person each is a thing of its own.
      if (isAboutOne(pack, form)) return told.map((one) => ({ ...reports, changes: [one] }));
      return told.length > 0 ? [{ ...reports, changes: told }] : [];
    });
}

/**
 * What of an office was put right on the very day on which it was put in, with no paper of that office in between, was a slip: nobody has heard
 * of what stood there. A person's name has 「入れまちがいを直しただけ」 where it is changed.
 */
function withoutPutRight(
  all: readonly ReportableChange[],
  changes: readonly Change[],
  documents: readonly PaperDocument[],
): ReportableChange[] {
  const added = new Map(
    changes.flatMap(({ at, records }) =>
      records.flatMap(({ table, id, kind }) => (table === 'offices' && kind === 'add' ? [[id, at] as const] : [])),
    ),
  );
  const putIn = (one: ReportableChange): string | undefined => {
    const oldest = all.findLast((other) => isOfSameFact(other, one));
    return oldest?.before === '' ? oldest.at : added.get(one.officeId);
  };
  const isPutRight = (one: ReportableChange): boolean => {
    const since = one.staffId === null && one.packId === null && one.before !== '' ? putIn(one) : undefined;
    const isOfThatDay = since !== undefined && since <= one.at && dayOf(since) === dayOf(one.at);
    const isTold = ({ officeId, createdAt }: PaperDocument): boolean =>
      officeId === one.officeId && createdAt >= (since ?? '') && createdAt < one.at;
    return isOfThatDay && !documents.some(isTold);
  };
  return all.filter((one) => !isPutRight(one));
}

const isOfSameFact = (one: ReportableChange, other: ReportableChange): boolean =>
  one.field === other.field && one.officeId === other.officeId && one.staffId === other.staffId;

/** One that was made on the screen about a person: it has no 変更前, and may be handed in when something of theirs changes. */
const isAboutOne = (pack: Pack, { subject }: Form): boolean => isMadeHere(pack) && subject.kind === 'people';

/** The offices that report by a form, and since when: before an office took part, the network knew nothing that could have changed. */
function officesTelling(
  { pack, form }: FormOfPack,
  { offices, enrolments }: Ledger,
): { officeId: string; since: CalendarDate | null }[] {
  const network = networkIdOf(pack);
  return offices
    .filter((office) => isForKind(form, office.serviceKind))
    .flatMap(({ id: officeId, status }) => {
      const own = { officeId, since: form.effectiveFrom ?? null };
      if (network === null) return status === 'registered' ? [own] : [];
      const active = enrolments.filter(
        (one) => one.officeId === officeId && one.packId === network && one.status === 'active',
      );
      return active.map(({ startedOn }) => ({ officeId, since: laterOf(startedOn, own.since) }));
    });
}

const laterOf = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one !== null && other !== null ? (one > other ? one : other) : (one ?? other);

/** What a form has a place for, and is handed in upon. */
const toBeTold = (changes: readonly ReportableChange[], of: FormOfPack): ReportableChange[] =>
  (isAboutOne(of.pack, of.form)
    ? changes.filter(({ staffId, field }) => staffId !== null && OF_ONE.has(field))
    : changesForForm(changes, of.pack, of.form)
  ).filter(({ kind }) => isHandedInUpon(of, kind));

/** What is told of a person by a paper about them, of which the procedure is begun. */
const OF_ONE: ReadonlySet<string> = new Set(['name', 'officeId']);

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
    return !newest ||
      !oldest ||
      isFactOf(newest, oldest.before) ||
      isSlipOfPen(newest.field, oldest.before, newest.after)
      ? []
      : newest;
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
    // One about a person says nothing of before and after.
    if (person && Object.keys(person.after).length === 0) return event.kind === change.kind && createdAt >= change.at;
    const after = person?.after[change.field === 'officeId' ? 'officeName' : field];
    return after !== undefined && isSince(createdAt, change, after);
  };

/** A paper of before the change may say the same: it was prepared for it. */
const isSince = (createdAt: string, change: ReportableChange, says: string): boolean =>
  createdAt >= change.at || isFactOf(change, says);
