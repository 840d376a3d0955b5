import { type Ledger, LedgerFile } from '../ledger/entities';
import { LedgerEvent, type EventFacts, type EventKind } from '../ledger/event';
import { eventFact } from '../ledger/event-facts';
import { fieldsOf, type EntityTable } from '../ledger/fields/catalogue';
import type { LedgerField } from '../ledger/fields/field';
import type { Pack } from '../packs/schema';
import { oncePerKey, oncePerObject } from '../text/once';

export const PROOF_PATIENT = 'patient-1';
export const PROOF_TEAM = 'team-1';

/**
 * An invented ledger to try a pack's expressions on, with something in every field that people fill in: one office and `count` people, each with a phone of their own, each with an
 * account, all of them in the team of one patient; and as many teams. It is made once for a pack, whose every form and procedure asks for it.
 */
export const proofLedger = (pack: Pack, count: number): Ledger => ledgersFor(pack)(count);

const ledgersFor = oncePerObject((pack: Pack) => oncePerKey((count: number) => ledgerOf(pack, count)));

function ledgerOf(pack: Pack, count: number): Ledger {
  const people = Array.from({ length: count }, (_, i) => personOf(i));
  return LedgerFile.parse({
    corporation: CORPORATION,
    offices: [{ ...OFFICE, city: pack.municipality }],
    enrolments: [{ id: 'enrolment-1', officeId: OFFICE.id, packId: pack.id, status: 'active', kanamicInUse: false }],
    people,
    patients: [
      { ...filledIn('patients'), id: PROOF_PATIENT, officeId: OFFICE.id, name: '見本 太郎', kana: 'みほん たろう' },
    ],
    teams: Array.from({ length: Math.max(1, count) }, (_, i) => ({
      id: i === 0 ? PROOF_TEAM : `team-${i + 1}`,
      packId: pack.id,
      officeId: OFFICE.id,
      patientId: PROOF_PATIENT,
      name: '見本 太郎',
    })),
    accounts: people.map((person) => accountOf(person, pack)),
    memberships: people.map(membershipOf),
    devices: people.map(deviceOf),
  });
}

/** Days on which something ends: who has left is on no paper. */
const ENDS: ReadonlySet<string> = new Set(['leftOn', 'endedOn', 'wipedOn']);

/** What a field may hold, by its kind; what it was before, and what it is. Undefined: it says nothing by itself. */
function sample({ kind, words = {} }: LedgerField, is: 'before' | 'after'): unknown {
  const isLater = is === 'after';
  const [first, last] = [Object.keys(words)[0], Object.keys(words).at(-1)];
  switch (kind) {
    case 'date':
      return isLater ? '2026-04-01' : '2020-04-01';
    case 'count':
      return isLater ? 3 : 2;
    case 'flag':
    case 'answer':
      return isLater;
    case 'choice':
      return isLater ? last : first;
    case 'phone':
      return isLater ? '00-0000-0009' : '00-0000-0001';
    case 'mail':
      return isLater ? 'mihon2@example.jp' : 'mihon@example.jp';
    case 'postal-code':
      return isLater ? '000-0001' : '000-0000';
    case 'digits':
    case 'code':
      return isLater ? '1200002' : '1200001';
    case 'kana':
      return isLater ? 'みほんに' : 'みほん';
    case 'name':
    case 'text':
    case 'note':
      return isLater ? '見本二' : '見本';
    default:
      return undefined;
  }
}

const samples = (table: EntityTable, is: 'before' | 'after'): [string, unknown][] =>
  fieldsOf(table).flatMap(([name, field]) => {
    const value = field.untyped || ENDS.has(name) ? undefined : sample(field, is);
    return value === undefined ? [] : [[name, value]];
  });

/** What stands in each field of a record of which nothing else is said. */
const filledIn = (table: EntityTable): object => Object.fromEntries(samples(table, 'before'));

/** Every fact of the office that a 変更届 may report. */
const factsOfOffice = (is: 'before' | 'after'): EventFacts =>
  Object.fromEntries(
    samples('offices', is).flatMap(([name, value]) =>
      fieldsOf('offices').some(([own, { reportable }]) => own === name && reportable) ? [[name, eventFact(value)]] : [],
    ),
  );

const CORPORATION = {
  ...filledIn('corporations'),
  id: 'corporation-1',
  name: '社会福祉法人見本会',
  kana: 'シャカイフクシホウジンミホンカイ',
  representativeTitle: '理事長',
  representativeName: '見本 太郎',
  postalCode: '000-0000',
  address: '見本県見本市見本町1-2-3',
  phone: '00-0000-0000',
};

const OFFICE = {
  ...filledIn('offices'),
  id: 'office-1',
  corporationId: 'corporation-1',
  name: '見本の里',
  kana: 'みほんのさと',
  number: '1299999993',
  serviceKind: '居宅介護支援',
  managerName: '見本 花子',
  postalCode: '000-0000',
  address: '見本県見本市見本町4-5-6',
  mail: 'mihon@example.jp',
  phone: '00-0000-0001',
};

type ProofPerson = ReturnType<typeof personOf>;

const personOf = (i: number) => ({
  ...filledIn('people'),
  id: `staff-${i + 1}`,
  officeId: OFFICE.id,
  employeeNumber: String(i + 1).padStart(4, '0'),
  name: `見本 ${i + 1}`,
  kana: 'みほん',
  jobType: i % 2 === 0 ? '介護支援専門員' : '看護師',
  joinedOn: '2020-04-01',
  isSystemManager: i === 0,
});

const accountOf = ({ id, officeId }: ProofPerson, { id: packId }: Pack) => ({
  ...filledIn('accounts'),
  id: `account-${id}`,
  packId,
  officeId,
  holderId: id,
  loginName: `${id}@example.jp`,
  startedOn: '2024-04-01',
});

const membershipOf = ({ id, name, jobType }: ProofPerson) => ({
  id: `membership-${id}`,
  teamId: PROOF_TEAM,
  kind: 'staff',
  staffId: id,
  name,
  jobType,
  organization: OFFICE.name,
});

const deviceOf = ({ id, officeId, employeeNumber }: ProofPerson) => ({
  ...filledIn('devices'),
  id: `device-${id}`,
  officeId,
  kind: 'phone',
  ownership: 'personal',
  holderId: id,
  mail: `mihon${employeeNumber}@gmail.com`,
  exceptions: [{ from: '2026-04-01', reason: '見本の災害' }],
});

/** Something that happens to all of them. */
export function proofEvent(
  ledger: Ledger,
  event: {
    kind: EventKind;
    scope?: 'same-city' | 'outside' | undefined;
    action?: 'new' | 'renew' | 'delete' | undefined;
  },
): LedgerEvent {
  return LedgerEvent.parse({
    kind: event.kind,
    date: '2026-04-01',
    scope: event.scope ?? null,
    officeId: ledger.offices[0]?.id ?? null,
    deviceIds: ledger.devices.map(({ id }) => id),
    teamIds: ledger.people.map((_, i) => ledger.teams[i]?.id ?? PROOF_TEAM),
    staff: ledger.people.map((person) => ({
      ...person,
      action: event.action ?? null,
      before: { name: person.name, kana: person.kana, officeName: '見本の里' },
      after: { name: `${person.name}改`, kana: person.kana, officeName: '見本の里 東' },
    })),
    before: {
      ...factsOfOffice('before'),
      name: '見本の里',
      phone: '00-0000-0001',
      managerName: '見本 花子',
      systemManager: '見本 1',
    },
    after: {
      ...factsOfOffice('after'),
      name: '見本の家',
      phone: '00-0000-0009',
      managerName: '見本 次郎',
      systemManager: '見本 2',
    },
  });
}
