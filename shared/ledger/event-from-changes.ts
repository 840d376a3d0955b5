import { dayOf } from '../text/calendar-date';
import type { Change } from './change';
import type { ContactPerson, Ledger, Staff } from './entities';
import { LedgerEvent, type EventFacts, type EventKind, type EventStaff } from './event';
import { takenBack } from './taken-back';

/** Facts of an office that a form names when they change: 変更前 and 変更後. */
const OFFICE_FACTS = new Set([
  'name',
  'number',
  'medicalInstitutionNumber',
  'postalCode',
  'address',
  'phone',
  'fax',
  'mail',
  'managerName',
  'headTitle',
  'headName',
]);
/** And of its participation in one network. */
const ENROLMENT_FACTS = new Set(['administrator', 'administratorMail', 'vpnCount']);
/** A change of who answers for the office. */
const WHO_ANSWERS = new Set(['managerName', 'headTitle', 'headName', 'administrator']);
const PERSON_FACTS = new Set(['name', 'kana', 'jobType']);

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

/** The reportable parts of history, newest first: changed names, moves, persons in charge, office data. */
export function reportableChanges(changes: readonly Change[], ledger: Ledger): ReportableChange[] {
  const people = new Map(ledger.people.map((person) => [person.id, person]));
  const offices = new Map(ledger.offices.map((office) => [office.id, office]));
  const enrolments = new Map(ledger.enrolments.map((enrolment) => [enrolment.id, enrolment]));
  const taken = takenBack(changes);
  const reported: ReportableChange[] = [];
  for (const change of [...changes].sort((a, b) => b.sequence - a.sequence)) {
    if (change.undoes || taken.has(change.id)) continue;
    for (const { table, id, kind, edits } of change.records) {
      if (kind !== 'edit') continue;
      for (const { field, before, after } of edits) {
        const base = {
          changeId: change.id,
          at: change.at,
          before: text(before),
          after: text(after),
          packId: null,
          field,
        };
        const person = table === 'people' ? people.get(id) : undefined;
        const office = table === 'offices' ? offices.get(id) : undefined;
        if (person && PERSON_FACTS.has(field) && field !== 'kana')
          reported.push({
            ...base,
            kind: field === 'name' ? 'rename' : 'manager-changed',
            subject: person.name,
            officeId: person.officeId,
            staffId: id,
          });
        if (person && field === 'isSystemManager' && isNamed(change, id, after)) {
          const named = managers(changes, { changeId: change.id, officeId: person.officeId }, ledger);
          reported.push({
            ...base,
            ...named,
            kind: 'manager-changed',
            subject: offices.get(person.officeId)?.name ?? '',
            officeId: person.officeId,
            staffId: id,
          });
        }
        if (person && field === 'officeId')
          reported.push({
            ...base,
            kind: 'transfer',
            subject: person.name,
            before: offices.get(text(before))?.name ?? '',
            after: offices.get(text(after))?.name ?? '',
            // The paper goes out from the old office.
            officeId: text(before),
            staffId: id,
          });
        if (office && OFFICE_FACTS.has(field))
          reported.push({
            ...base,
            kind: kindOf(field),
            subject: office.name,
            officeId: id,
            staffId: null,
          });
        const enrolment = table === 'enrolments' ? enrolments.get(id) : undefined;
        if (enrolment && ENROLMENT_FACTS.has(field) && text(before) !== text(after))
          reported.push({
            ...base,
            kind: kindOf(field),
            subject: offices.get(enrolment.officeId)?.name ?? '',
            officeId: enrolment.officeId,
            staffId: null,
            packId: enrolment.packId,
          });
      }
    }
  }
  return reported;
}

/** Of a hand-over, only the one who takes over is listed; where nobody does, the one who gives up. */
function isNamed(change: Change, id: string, after: unknown): boolean {
  if (after === true) return true;
  const takes = change.records.some(({ edits }) =>
    edits.some(({ field, after: value }) => field === 'isSystemManager' && value === true),
  );
  return !takes && change.records.some((record) => record.id === id);
}

const kindOf = (field: string): EventKind => (WHO_ANSWERS.has(field) ? 'manager-changed' : 'office-changed');

/** A fact as text; a person by name and furigana: 越前 一郎（えちぜん いちろう）. */
function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { name = '', kana = '' } = value as Partial<ContactPerson>;
  return kana === '' ? name : `${name}（${kana}）`;
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
  return edits[0] ? text(edits[0].before) : person.kana;
}

/** Who was in charge before the change, and who is after it, by the same change's ticks. */
function managers(
  changes: readonly Change[],
  one: Pick<ReportableChange, 'changeId' | 'officeId'>,
  ledger: Ledger,
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
