import { dayOf } from '../text/calendar-date';
import type { Change, RecordChange } from './change';
import type { Enrolment, Ledger, Office, Staff } from './entities';
import { eventFact, eventFactText, isSameFact } from './event-facts';
import { LedgerEvent, type EventFacts, type EventKind, type EventStaff } from './event';
import { fieldOf, type EntityTable } from './fields/catalogue';
import { fieldLabel } from './labels';
import { takenBack } from './taken-back';

/** The event that a change of a field is reported as; null: no form names it (変更前, 変更後). */
function reportedAs(table: EntityTable, name: string): EventKind | null {
  const { reportable, changedBy } = fieldOf(table, name) ?? {};
  return reportable && changedBy ? changedBy : null;
}

/** What in a change a form could report, and as which event. */
export interface ReportableChange {
  changeId: string;
  at: string;
  kind: EventKind;
  /** 氏名、職種 … as chosen by the user from history. */
  subject: string;
  before: string;
  after: string;
  officeId: string;
  staffId: string | null;
  /** Of a participation: in which network. */
  packId: string | null;
  field: string;
}

/** Tells one reportable part of history from all others. */
export const changeKey = ({ changeId, field, staffId, officeId }: ReportableChange): string =>
  `${changeId}/${field}/${staffId ?? officeId}`;

const tableOf = ({ staffId, packId }: ReportableChange): EntityTable =>
  staffId !== null ? 'people' : packId !== null ? 'enrolments' : 'offices';

/** What was changed: 電話, 入職日. */
export const changeLabel = (one: ReportableChange): string => fieldLabel(tableOf(one), one.field);

/** From what to what, as people read it: 令和5年4月1日 → 令和8年11月20日. */
export function changeText(one: ReportableChange): string {
  const [from, to] = [one.before, one.after].map((fact) => eventFactText(tableOf(one), one.field, fact) || 'なし');
  return `${from} → ${to}`;
}

/** Whether a value is what the change has made of it. */
export const isFactOf = (one: ReportableChange, fact: string): boolean =>
  isSameFact(tableOf(one), one.field, one.after, fact);

/** What of the ledger tells whom and which office a change is about. */
type Concerned = Pick<Ledger, 'people' | 'offices' | 'enrolments'>;

/** The reportable parts of history, newest first: changed names, moves, persons in charge, office data. */
export function reportableChanges(changes: readonly Change[], ledger: Concerned): ReportableChange[] {
  const people = new Map(ledger.people.map((person) => [person.id, person]));
  const offices = new Map(ledger.offices.map((office) => [office.id, office]));
  const enrolments = new Map(ledger.enrolments.map((enrolment) => [enrolment.id, enrolment]));
  const taken = takenBack(changes);
  const reportsOf = (edit: HistoryEdit): ReportableChange[] => {
    const { table, id } = edit;
    const person = table === 'people' ? people.get(id) : undefined;
    const office = table === 'offices' ? offices.get(id) : undefined;
    const enrolment = table === 'enrolments' ? enrolments.get(id) : undefined;
    return [
      ...(person ? personReports(edit, person, { changes, ledger, offices }) : []),
      ...(office ? officeReports(edit, office) : []),
      ...(enrolment ? enrolmentReports(edit, enrolment, offices) : []),
    ];
  };
  return [...changes]
    .sort((a, b) => b.sequence - a.sequence)
    .filter((change) => !change.undoes && !taken.has(change.id))
    .flatMap((change) => editsOf(change).flatMap(reportsOf));
}

type Offices = ReadonlyMap<string, Office>;

/** One field of one record, as a change has edited it. */
interface HistoryEdit extends Pick<RecordChange, 'table' | 'id'> {
  change: Change;
  field: string;
  before: unknown;
  after: unknown;
}

const editsOf = (change: Change): HistoryEdit[] =>
  change.records.flatMap(({ table, id, kind, edits }) =>
    kind === 'edit' ? edits.map((edit) => ({ change, table, id, ...edit })) : [],
  );

/** What every report says of its edit. */
const reportOf = ({ change, field, before, after }: HistoryEdit) => ({
  changeId: change.id,
  at: change.at,
  before: eventFact(before),
  after: eventFact(after),
  packId: null,
  field,
});

function personReports(
  edit: HistoryEdit,
  person: Staff,
  { changes, ledger, offices }: { changes: readonly Change[]; ledger: Concerned; offices: Offices },
): ReportableChange[] {
  const { change, field, before, after } = edit;
  const base = { ...reportOf(edit), officeId: person.officeId, staffId: person.id };
  const kind = reportedAs('people', field);
  if (kind === null) return [];
  if (field === 'isSystemManager') {
    if (!isNamed(change, person.id, after)) return [];
    const named = managers(changes, { changeId: change.id, officeId: person.officeId }, ledger);
    return [{ ...base, ...named, kind, subject: offices.get(person.officeId)?.name ?? '' }];
  }
  if (field !== 'officeId') return [{ ...base, kind, subject: person.name }];
  const [from, to] = [before, after].map((id) => offices.get(eventFact(id))?.name ?? '');
  // The paper goes out from the old office.
  const move = { before: from ?? '', after: to ?? '', officeId: eventFact(before) };
  return [{ ...base, ...move, kind, subject: person.name }];
}

function officeReports(edit: HistoryEdit, { id, name }: Office): ReportableChange[] {
  const kind = reportedAs('offices', edit.field);
  return kind ? [{ ...reportOf(edit), kind, subject: name, officeId: id, staffId: null }] : [];
}

function enrolmentReports(edit: HistoryEdit, { officeId, packId }: Enrolment, offices: Offices): ReportableChange[] {
  const kind = reportedAs('enrolments', edit.field);
  if (kind === null || eventFact(edit.before) === eventFact(edit.after)) return [];
  return [{ ...reportOf(edit), kind, subject: offices.get(officeId)?.name ?? '', officeId, staffId: null, packId }];
}

/** Of a hand-over, only the one who takes over is listed; where nobody does, the one who gives up. */
function isNamed(change: Change, id: string, after: unknown): boolean {
  if (after === true) return true;
  const takes = change.records.some(({ edits }) =>
    edits.some(({ field, after: value }) => field === 'isSystemManager' && value === true),
  );
  return !takes && change.records.some((record) => record.id === id);
}

/**
 * One event out of picked changes of one office: 変更前 is what history says, 変更後 what the ledger says now. Several
 * changes of the same field are joined: the oldest before, the newest after.
 */
export function eventFromChanges(
  picked: readonly ReportableChange[],
  changes: readonly Change[],
  ledger: Ledger,
): LedgerEvent {
  const [first] = picked;
  const officeId = first?.officeId ?? null;
  const before: EventFacts = {};
  const after: EventFacts = {};
  const staff = new Map<string, EventStaff>();
  const oldestFirst = [...picked].reverse();
  for (const one of oldestFirst) {
    if (one.field === 'isSystemManager') {
      before['systemManager'] ??= one.before;
      after['systemManager'] = one.after;
    } else if (one.staffId === null) {
      before[one.field] ??= one.before;
      after[one.field] = one.after;
    } else {
      const person = ledger.people.find(({ id }) => id === one.staffId);
      if (!person) continue;
      const entry = staff.get(person.id) ?? { ...person, action: null, before: {}, after: {} };
      const name = one.field === 'officeId' ? 'officeName' : one.field;
      entry.before[name] ??= one.before;
      entry.after[name] = one.after;
      if (one.field === 'name') Object.assign(entry, withKana(entry, one, changes, person));
      staff.set(person.id, entry);
    }
  }
  const kind = picked.find((one) => one.kind === 'transfer')?.kind ?? first?.kind ?? 'office-changed';
  return LedgerEvent.parse({
    kind,
    date: first ? dayOf(first.at) : null,
    scope: kind === 'transfer' ? scopeOf(picked, ledger) : null,
    officeId,
    staff: [...staff.values()],
    before,
    after,
  });
}

/**
 * Furigana goes with the name, whether it was changed in the same step, before it or after: what it was is what stood
 * there before either was touched, what it is is what the ledger says now.
 */
function withKana(
  entry: EventStaff,
  one: ReportableChange,
  changes: readonly Change[],
  person: Staff,
): Partial<EventStaff> {
  return {
    before: { ...entry.before, kana: entry.before['kana'] ?? kanaBefore(one, changes, person) },
    after: { ...entry.after, kana: person.kana },
  };
}

/** An hour: somebody who types a new name types its furigana in the same sitting. */
const SITTING = 3_600_000;

function kanaBefore(one: ReportableChange, changes: readonly Change[], person: Staff): string {
  const from = Date.parse(one.at) - SITTING;
  const edits = [...changes]
    .filter(({ at }) => Date.parse(at) >= from)
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap(({ records }) => records.filter(({ id, kind }) => id === person.id && kind === 'edit'))
    .flatMap(({ edits: fields }) => fields.filter(({ field }) => field === 'kana'));
  return edits[0] ? eventFact(edits[0].before) : person.kana;
}

/** Who was in charge before the change, and who is after it, by the same change's ticks. */
function managers(
  changes: readonly Change[],
  one: Pick<ReportableChange, 'changeId' | 'officeId'>,
  ledger: Concerned,
): { before: string; after: string } {
  const names = new Map(ledger.people.map(({ id, name }) => [id, name]));
  const ticks = (changes.find(({ id }) => id === one.changeId)?.records ?? []).flatMap(({ table, id, edits }) =>
    table === 'people'
      ? edits.filter(({ field }) => field === 'isSystemManager').map(({ after }) => ({ id, on: after === true }))
      : [],
  );
  const was = ticks.filter(({ on }) => !on).map(({ id }) => names.get(id) ?? '');
  const is = ticks.filter(({ on }) => on).map(({ id }) => names.get(id) ?? '');
  const others = ledger.people
    .filter(
      (p) =>
        p.officeId === one.officeId &&
        p.isSystemManager &&
        p.status === 'registered' &&
        !ticks.some(({ id }) => id === p.id),
    )
    .map(({ name }) => name);
  return { before: (was.length > 0 ? was : others).join('、'), after: (is.length > 0 ? is : others).join('、') };
}

/** Inside the city when old and new office lie in the same one. */
function scopeOf(picked: readonly ReportableChange[], ledger: Ledger): 'same-city' | 'outside' {
  const move = picked.find(({ kind }) => kind === 'transfer');
  const from = ledger.offices.find(({ id }) => id === move?.officeId);
  const to = ledger.offices.find(({ name }) => name === move?.after);
  return from && to && from.city !== '' && from.city === to.city ? 'same-city' : 'outside';
}
