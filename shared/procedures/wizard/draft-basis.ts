import type { EntityTable, Ledger } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import type { Expected, KeptRun } from '../kept-run';
import { asksForOffice, eventQuestions, type EventQuestion } from './event-questions';

type DraftAnswers = Pick<KeptRun, 'event' | 'additions' | 'basis'>;
type Record_ = Record<string, unknown> & { id: string };

/** A record of the ledger that an answer names, and the part of the screen that it was chosen in; null: at the papers. */
export interface AnswerReference {
  table: EntityTable;
  id: string;
  question: EventQuestion | null;
}

/** On these answers rest: what else a record holds may change and nothing is to be asked again. */
const FIELDS: Partial<Record<EntityTable, readonly string[]>> = {
  people: ['name', 'officeId', 'jobType', 'isSystemManager', 'leftOn', 'status'],
  devices: ['assetNumber', 'officeId', 'holderId', 'status'],
  patients: ['name', 'officeId', 'status'],
  teams: ['name', 'officeId', 'status'],
  memberships: ['name', 'leftOn'],
  offices: ['name', 'city', 'status'],
};

/** Every record of the ledger that the answers name. What the wizard itself adds is no part of the ledger yet. */
export function referencesOf({ event, additions }: DraftAnswers): AnswerReference[] {
  if (!event) return [];
  const { asked } = eventQuestions[event.kind];
  const place = (...wanted: EventQuestion[]): EventQuestion | null => wanted.find((one) => asked.includes(one)) ?? null;
  const of = (table: EntityTable, ids: readonly (string | null | undefined)[], question: EventQuestion | null) =>
    ids.flatMap((id) => (id ? [{ table, id, question }] : []));
  const added = new Set(Object.values(additions).flatMap((records) => records.map(({ id }) => id)));
  const roles = (['systemManager', 'administrator'] as const).map((role) => event.after[`${role}Id`]);
  const all = [
    ...of(
      'people',
      event.staff.map(({ id }) => id),
      place('newcomer', 'people'),
    ),
    ...of(
      'people',
      (event.nextOnes ?? []).map(({ staffId }) => staffId),
      null,
    ),
    ...of('people', roles, place('managers')),
    ...of('devices', event.deviceIds ?? [], place('lost-devices', 'new-devices', 'concerned-devices')),
    ...of('devices', event.replacedDeviceIds ?? [], place('old-devices')),
    ...of('patients', [event.patientId], place('patient', 'teams')),
    ...of('teams', event.teamIds ?? [], place('teams', 'patient-team')),
    ...of('memberships', event.memberIds ?? [], place('members')),
    ...of('offices', asksForOffice(event.kind) ? [event.officeId] : [], place('office')),
    ...of('offices', [event.toOfficeId], place('destination')),
    ...of(
      'offices',
      (additions.people ?? []).map(({ officeId }) => officeId),
      place('newcomer', 'people', 'managers'),
    ),
  ];
  const keys = all.map(({ table, id }) => `${table}/${id}`);
  return all.filter((one, i) => !added.has(one.id) && keys.indexOf(`${one.table}/${one.id}`) === i);
}

export const recordOf = (ledger: Ledger, table: EntityTable, id: string): Record_ | null =>
  table === 'corporations' ? null : ((ledger[table] as unknown as Record_[]).find((one) => one.id === id) ?? null);

/**
 * What the ledger said when something was answered, kept with the draft: whoever goes on days later is told what has
 * changed since. A draft of before this was kept knows its people as they were.
 */
export function basisOf({ event, basis }: DraftAnswers): readonly Expected[] {
  if (basis) return basis;
  const people = (event?.staff ?? []).filter(({ before }) => Object.keys(before).length === 0);
  return people.map((person) => ({ table: 'people', id: person.id, fields: fieldsOf('people', person, event) }));
}

/** The draft with what its answers rest on: as the ledger is for what was answered just now, as it was for all else. */
export function withBasis(run: KeptRun, before: Pick<KeptRun, 'event'>, ledger: Ledger): KeptRun {
  const known = new Map(basisOf(run).map((one) => [`${one.table}/${one.id}`, one]));
  const anew = answeredAnew(before.event, run.event);
  const next = referencesOf(run).flatMap(({ table, id }): Expected[] => {
    const record = recordOf(ledger, table, id);
    const kept = known.get(`${table}/${id}`);
    if (!record) return kept ? [kept] : [];
    const now = fieldsOf(table, record, run.event);
    const fields = Object.fromEntries(
      Object.entries(now).map(([field, value]) => [
        field,
        kept && field in kept.fields && !anew.has(questionOf(run.event, table, field)) ? kept.fields[field] : value,
      ]),
    );
    return [{ table, id, fields }];
  });
  return JSON.stringify(next) === JSON.stringify(run.basis) ? run : { ...run, basis: next };
}

/** このままでよい: the answers stand with the ledger as it is now. Who isn't there any more has to be chosen again. */
export function withLedgerSeen(run: KeptRun, ledger: Ledger): KeptRun {
  const seen = basisOf(run).map((one): Expected => {
    const record = recordOf(ledger, one.table, one.id);
    if (!record) return one;
    const fields = fieldsOf(one.table, record, run.event);
    const ending = one.table === 'memberships' ? 'leftOn' : 'status';
    return { ...one, fields: ending in one.fields ? { ...fields, [ending]: one.fields[ending] } : fields };
  });
  return { ...run, basis: seen };
}

/** Of an office also what is about to be changed of it: that is 変更前 on its paper. */
function fieldsOf(table: EntityTable, record: Readonly<Record<string, unknown>>, event: LedgerEvent | null) {
  const changing = table === 'offices' && event?.kind === 'office-changed' ? Object.keys(event.after) : [];
  const fields = [...(FIELDS[table] ?? []), ...changing.filter((field) => field in record)];
  return Object.fromEntries([...new Set(fields)].map((field) => [field, record[field]]));
}

/** The question that a change of the ledger opens again; null: the answers stay true. */
export function questionOf(event: LedgerEvent | null, table: EntityTable, field: string): EventQuestion | null {
  const kind = event?.kind;
  if (table === 'offices') {
    if (kind === 'office-changed' && field in (event?.after ?? {})) return 'office-facts';
    return kind === 'transfer' && field === 'city' ? 'destination' : null;
  }
  if (table !== 'people') return null;
  if (kind === 'rename' && field === 'name') return 'new-name';
  if (kind === 'transfer' && field === 'officeId') return 'destination';
  return (kind === 'leave' || kind === 'transfer') && field === 'leftOn' ? 'date' : null;
}

/** Questions whose answer is another one than before. */
function answeredAnew(before: LedgerEvent | null, now: LedgerEvent | null): ReadonlySet<EventQuestion | null> {
  const answers = (event: LedgerEvent | null): Partial<Record<EventQuestion, unknown>> => ({
    date: event?.date,
    destination: [event?.toOfficeId, event?.scope],
    'new-name': event?.staff.map(({ after }) => after),
    'office-facts': event?.after,
  });
  const [then, since] = [answers(before), answers(now)];
  const questions = Object.keys(since) as EventQuestion[];
  return new Set(questions.filter((one) => JSON.stringify(then[one]) !== JSON.stringify(since[one])));
}
