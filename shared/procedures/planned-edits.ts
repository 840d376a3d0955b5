import { sharersNamed, sharersOf, withoutSharer } from '../ledger/device-sharers';
import { addDays, type CalendarDate } from '../text/calendar-date';
import type { Device, Enrolment, Entities, EntityTable, Ledger, Staff } from '../ledger/entities';
import { keptFact } from '../ledger/event-facts';
import type { EventFacts, EventKind, EventStaff, LedgerEvent } from '../ledger/event';
import { fieldOf, namesWhere } from '../ledger/fields/catalogue';
import type { LedgerField } from '../ledger/fields/field';
import { otherPosts } from '../ledger/places-of-work';
import { takenPartIn } from '../ledger/taking-part';
import type { Pack } from '../packs/schema';
import { accountEdits, earlierEnd, type AccountsOrder } from './account-edits';
import { eventOfOffice, officesOfEvent } from './event-of-office';
import { renamedWith } from './renamed-with';
import type { PlannedEdit } from './planned-edit';

export interface PlanOrder {
  event: LedgerEvent;
  ledger: Ledger;
  /** The day from which it holds. */
  date: CalendarDate;
  today: CalendarDate;
  /** The networks, for what each asks of an office. */
  packs: readonly NetworkAsks[];
  newId: () => string;
}
/** Of a pack: what an office tells its network, and whose its IDs are. */
export type NetworkAsks = Pick<Pack, 'id' | 'enrolment' | 'rules'>;

/** What each event does to the ledger. Those that aren't here change nothing: a report, a call, a leak. */
export const plannedEdits: Partial<Record<EventKind, (order: PlanOrder) => PlannedEdit[]>> = {
  join: (order) => [
    ...order.event.staff.flatMap((person) =>
      ofPerson(order, person, (known) => (known.joinedOn === null ? [{ joinedOn: order.date }] : [])),
    ),
    ...heldBy(order, order.event.staff[0]?.id),
  ],
  leave: (order) =>
    stillHere(order)
      .flatMap((person) => leaving(order, person, order.date))
      .concat(nextOnes(order, 1)),
  transfer: (order) =>
    stillHere(order)
      .flatMap((person) => moving(order, person))
      .concat(nextOnes(order, 0)),
  rename: (order) => order.event.staff.flatMap((person) => renaming(order, person)),
  'device-added': (order) => heldBy(order, order.event.staff[0]?.id),
  'device-replaced': replacing,
  'device-lost': (order) =>
    (order.event.deviceIds ?? []).flatMap((id) =>
      strikingOff(order, 'devices', id, order.date, { lostOn: order.date }),
    ),
  'family-leaves': ({ event, date }) =>
    (event.memberIds ?? []).map((id) => ({ on: date, table: 'memberships', id, edits: { leftOn: date } })),
  'patient-joins': consenting,
  'consent-withdrawn': withdrawing,
  'team-joined': joiningTeams,
  'office-changed': (order) => [...officeEdits(order), ...enrolmentEdits(order)],
  'manager-changed': (order) => [
    ...officeEdits(order),
    ...corporationEdits(order),
    ...formerManagers(order),
    ...nextOnes(order, 0),
  ],
  'office-closed': closing,
  'network-start': beginning,
  // Of all that the sources leave open only this is certain by itself: what is given up is no longer used.
  other: (order) =>
    order.event.answers?.['matter'] === 'device-given'
      ? (order.event.deviceIds ?? []).flatMap((id) => strikingOff(order, 'devices', id, order.date))
      : [],
};

/** Of a person whom the ledger has. */
function ofPerson(
  { ledger, date }: PlanOrder,
  { id }: EventStaff,
  edits: (known: Staff) => Partial<Staff>[],
): PlannedEdit[] {
  const known = ledger.people.find((one) => one.id === id);
  return known ? edits(known).map((one) => ({ on: date, table: 'people', id, edits: one })) : [];
}

function renaming(order: PlanOrder, person: EventStaff): PlannedEdit[] {
  const { ledger, date } = order;
  const known = ledger.people.find(({ id }) => id === person.id);
  return [
    ...ofPerson(order, person, () => [typedInto('people', byRename, person.after)]),
    ...(known ? renamedWith(person, known, ledger, date) : []),
  ];
}

/** Who left before has nothing more to give up. */
const stillHere = ({ event, ledger }: PlanOrder): EventStaff[] =>
  event.staff.filter(({ id }) => ledger.people.some((one) => one.id === id && one.status === 'registered'));

/** 退職: the day is known at once; on the day after it the person is struck off, with what was theirs. */
function leaving(order: PlanOrder, person: EventStaff, lastDay: CalendarDate): PlannedEdit[] {
  const after = addDays(lastDay, 1);
  return [
    ...ofPerson({ ...order, date: order.today }, person, () => [{ leftOn: lastDay }]),
    ...ofPerson({ ...order, date: after }, person, () => [
      { status: 'struck-off', struckOffOn: lastDay, isSystemManager: false },
    ]),
    ...endingWithOldOffice(order, person, after),
  ];
}

/** 異動: to an office of ours the person goes on there; to any other they leave. */
function moving(order: PlanOrder, person: EventStaff): PlannedEdit[] {
  const { event, date } = order;
  const { toOfficeId } = event;
  if (!toOfficeId) return leaving(order, person, addDays(date, -1));
  // Whoever is there already isn't moved once more: what they have become there stays.
  const isThere = order.ledger.people.some(({ id, officeId }) => id === person.id && officeId === toOfficeId);
  return [
    ...(isThere ? [] : ofPerson(order, person, () => [{ officeId: toOfficeId, isSystemManager: false }])),
    ...endingWithOldOffice(order, person, date),
  ];
}

/** Teams, devices and accounts of the old place, from the day on which the person is no longer there. */
export function endingWithOldOffice(order: AccountsOrder, { id }: EventStaff, from: CalendarDate): PlannedEdit[] {
  const { ledger, event } = order;
  const lastDay = addDays(from, -1);
  // What somebody has of the new office is theirs, and so is what they have where they go on working (兼務).
  const known = ledger.people.find((one) => one.id === id);
  const others = event.toOfficeId && known ? otherPosts(known, ledger.offices).map(({ officeId }) => officeId) : [];
  const kept = new Set([event.toOfficeId, ...others]);
  const isOld = ({ officeId }: { officeId: string }): boolean => !kept.has(officeId);
  const teams = new Set(ledger.teams.filter((team) => !isOld(team)).map((team) => team.id));
  const memberships = ledger.memberships.filter(
    ({ staffId, leftOn, teamId }) => staffId === id && leftOn === null && !teams.has(teamId),
  );
  const devices = ledger.devices.filter((one) => one.holderId === id && one.status === 'registered' && isOld(one));
  const accounts = ledger.accounts.filter((one) => one.holderId === id && one.status === 'registered' && isOld(one));
  const ends = { status: 'struck-off', struckOffOn: lastDay } as const;
  return [
    ...memberships.map((one) => edit(from, 'memberships', one.id, { leftOn: lastDay })),
    ...devices.map((one) => {
      if (one.ownership !== 'personal') {
        return edit(from, 'devices', one.id, goesOn(one, { ledger, event }));
      }
      // Their own device goes where they go.
      return edit(from, 'devices', one.id, event.toOfficeId ? { officeId: event.toOfficeId } : ends);
    }),
    ...accounts.flatMap((one) => {
      const edits = accountEdits(one, order, lastDay);
      return edits ? [edit(from, 'accounts', one.id, edits)] : [];
    }),
  ];
}

/** Who shares it has it still: one of them alone for their own. */
function goesOn(device: Device, { ledger, event }: Pick<PlanOrder, 'ledger' | 'event'>): Partial<Device> {
  const named = sharersNamed(device.note);
  if (named.length === 0) return { holderId: null, isSpare: true };
  const stay = sharersOf(device, ledger.people).filter(
    ({ id, status }) => status === 'registered' && !event.staff.some((one) => one.id === id),
  );
  const [alone] = stay;
  if (!alone || stay.length > 1 || named.length > 1) return { holderId: null };
  return { holderId: alone.id, officeId: alone.officeId, note: withoutSharer(device.note, alone.name) };
}

/** システム利用管理担当者・施設内管理者 who follow, in each of the offices. */
function nextOnes(order: PlanOrder, days: number): PlannedEdit[] {
  const { event, ledger } = order;
  const officeIds = officesOfEvent(event, ledger);
  return officeIds.flatMap((officeId) =>
    nextInOffice({ ...order, event: { ...eventOfOffice(event, officeId, ledger), officeId } }, days),
  );
}

function nextInOffice(order: PlanOrder, days: number): PlannedEdit[] {
  const { event, ledger, date } = order;
  const on = addDays(date, days);
  const manager = namedPerson(event, ledger, 'systemManager');
  const person = namedPerson(event, ledger, 'administrator');
  const name = event.after['administrator'] ?? '';
  const enrolments = name === '' ? [] : handedOver(order).filter((one) => one.administrator.name !== name);
  // Nothing of the former one stays: their phone and mail would be told as the next one's.
  const { kana = '', title = '', department = '', phone = '', mail = '' } = person ?? {};
  const administrator = { name, kana, title, department, phone, mail };
  return [
    ...(manager ? [edit(on, 'people', manager.id, { isSystemManager: true })] : []),
    ...enrolments.map((one) => edit(on, 'enrolments', one.id, { administrator })),
  ];
}

/**
 * Where 施設内管理者 changes hands: who goes may be that in one network, and somebody else in another. Where the ledger names nobody yet,
 * it is the network that can't do without one.
 */
function handedOver({ event, ledger, packs }: PlanOrder): Enrolment[] {
  const own = takenPartIn(ledger.enrolments, event.officeId);
  const recorded = own.filter(({ administrator }) => administrator.name !== '');
  const former = new Set([...event.staff.map((one) => one.name), event.before['administrator']].map(bareName));
  const ofFormer = recorded.filter(({ administrator }) => former.has(bareName(administrator.name)));
  if (ofFormer.length > 0 || recorded.length > 0) return ofFormer.length > 0 ? ofFormer : recorded;
  const asks = (one: Enrolment, isSo: (asked: NetworkAsks['enrolment'][number]) => boolean): boolean =>
    packs.some(({ id, enrolment }) => id === one.packId && enrolment.some((asked) => isSo(asked)));
  const asked = own.filter((one) => asks(one, ({ field }) => field === 'administrator'));
  return asked.length === 1
    ? asked
    : asked.filter((one) => asks(one, ({ field, required }) => field === 'administrator' && required));
}

const bareName = (name = ''): string => name.replaceAll(/[\s\u3000]+/gu, '');

/** By the id that was chosen, else by a name that only one in the office has. */
function namedPerson(event: LedgerEvent, { people }: Ledger, role: 'systemManager' | 'administrator'): Staff | null {
  const here = people.filter(({ officeId, status }) => officeId === officeOf(event) && status === 'registered');
  const named = here.filter(({ name }) => name === event.after[role]);
  return here.find(({ id }) => id === event.after[`${role}Id`]) ?? (named.length === 1 ? (named[0] ?? null) : null);
}

const officeOf = ({ officeId, staff }: LedgerEvent): string | null => officeId ?? staff[0]?.officeId ?? null;

/** Those who no longer are システム利用管理担当者, where another one is named. */
function formerManagers({ event, ledger, date }: PlanOrder): PlannedEdit[] {
  const next = event.after['systemManager'];
  if (next === undefined) return [];
  const former = ledger.people.filter(
    (one) =>
      one.officeId === officeOf(event) && one.isSystemManager && one.status === 'registered' && one.name !== next,
  );
  const named = (event.before['systemManager'] ?? '').split('、');
  return former
    .filter(({ name }) => named.includes(name))
    .map(({ id }) => edit(date, 'people', id, { isSystemManager: false }));
}

/** 機種変更: each new device goes to who held the old one that stands beside it in order. */
function replacing(order: PlanOrder): PlannedEdit[] {
  const { event, ledger } = order;
  const old = (event.replacedDeviceIds ?? []).flatMap((id) => ledger.devices.find((one) => one.id === id) ?? []);
  const holders = new Set(old.map(({ holderId }) => holderId));
  const onlyHolder = holders.size === 1 ? old[0]?.holderId : null;
  const given = (event.deviceIds ?? []).flatMap((id, i) =>
    heldBy({ ...order, event: { ...event, deviceIds: [id] } }, old[i] ? old[i].holderId : onlyHolder),
  );
  return [...old.flatMap(({ id }) => strikingOff(order, 'devices', id, order.date)), ...given];
}

/** Devices that nobody holds yet go to the one who begins to use them. */
const heldBy = ({ event, ledger, date }: PlanOrder, holderId: string | null | undefined): PlannedEdit[] =>
  holderId
    ? ledger.devices
        .filter((one) => event.deviceIds?.includes(one.id) && one.holderId === null)
        .map(({ id }) => edit(date, 'devices', id, { holderId }))
    : [];

function strikingOff(
  { ledger }: PlanOrder,
  table: 'devices',
  id: string,
  on: CalendarDate,
  why: Partial<Device> = {},
): PlannedEdit[] {
  const isRegistered = ledger[table].some((one) => one.id === id && one.status === 'registered');
  return isRegistered ? [edit(on, table, id, { status: 'struck-off', struckOffOn: on, ...why })] : [];
}

/** A 同意書 to be followed, for each network of the office that has a team for the patient and none yet. */
function consenting({ event, ledger, today, newId }: PlanOrder): PlannedEdit[] {
  const { patientId } = event;
  if (!patientId) return [];
  const teams = ledger.teams.filter((one) => one.patientId === patientId && one.status === 'registered');
  return teams
    .filter(
      ({ packId }) =>
        !ledger.consents.some(
          (one) => one.patientId === patientId && one.packId === packId && one.withdrawnOn === null && !one.familyName,
        ),
    )
    .map(({ id, packId }) => ({
      ...{ on: today, table: 'consents' },
      add: { ...emptyConsent, id: newId(), packId, patientId, teamId: id },
    }));
}

const emptyConsent = {
  ...{ explainedOn: null, explainedBy: '', signedOn: null, signedBy: '', signerRelation: '' },
  ...{ originalKept: false, copyGivenOn: null, sentOn: null, linkedOn: null, withdrawnOn: null },
};

function withdrawing({ event, ledger, date }: PlanOrder): PlannedEdit[] {
  // Only part of what there is goes: the consent itself stands.
  if ((event.answers?.['wish'] ?? 'all') !== 'all') return [];
  const networks = ledger.enrolments.filter(({ officeId }) => officeId === officeOf(event)).map(({ packId }) => packId);
  return ledger.consents
    .filter((one) => one.patientId === event.patientId && one.withdrawnOn === null)
    .filter(({ packId }) => (event.packId ? packId === event.packId : networks.includes(packId)))
    .map(({ id }) => edit(date, 'consents', id, { withdrawnOn: date }));
}

function joiningTeams({ event, ledger, date, newId }: PlanOrder): PlannedEdit[] {
  const isIn = (teamId: string, staffId: string): boolean =>
    ledger.memberships.some((one) => one.teamId === teamId && one.staffId === staffId && one.leftOn === null);
  // Others who stood in the team without a day are in it from this one on; those who are typed now have theirs.
  const others = ledger.memberships.filter(({ id, joinedOn }) => event.memberIds?.includes(id) && joinedOn === null);
  const joined = others.map(({ id }) => edit(date, 'memberships', id, { joinedOn: date }));
  const ours = (event.teamIds ?? []).flatMap((teamId): PlannedEdit[] =>
    event.staff
      .filter(({ id }) => !isIn(teamId, id))
      .map(({ id, name, jobType, officeId }) => ({
        ...({ on: date, table: 'memberships' } as const),
        add: {
          ...{ id: newId(), teamId, kind: 'staff' as const, staffId: id, name, jobType, joinedOn: date, leftOn: null },
          organization: ledger.offices.find((office) => office.id === officeId)?.name ?? '',
        },
      })),
  );
  return [...joined, ...ours];
}

const isAsked = ({ changedBy }: LedgerField): boolean => changedBy !== undefined;
const byRename = ({ changedBy }: LedgerField): boolean => changedBy === 'rename';
const byOfficeChanged = ({ changedBy }: LedgerField): boolean => changedBy === 'office-changed';

function officeEdits({ event, date }: PlanOrder): PlannedEdit[] {
  const id = officeOf(event);
  const edits = typedInto('offices', isAsked, event.after);
  return id && Object.keys(edits).length > 0 ? [edit(date, 'offices', id, edits)] : [];
}

function corporationEdits({ event, ledger, date }: PlanOrder): PlannedEdit[] {
  const edits = typedInto('corporations', isAsked, event.after);
  return Object.keys(edits).length > 0 ? [edit(date, 'corporations', ledger.corporation.id, edits)] : [];
}

function enrolmentEdits({ event, ledger, date }: PlanOrder): PlannedEdit[] {
  const edits = typedInto('enrolments', byOfficeChanged, event.after);
  if (Object.keys(edits).length === 0) return [];
  return takenPartIn(ledger.enrolments, officeOf(event))
    .filter((one) => (event.packId ? one.packId === event.packId : hasAny(one)))
    .map(({ id }) => edit(date, 'enrolments', id, edits));
}

const hasAny = (enrolment: Enrolment): boolean =>
  namesWhere('enrolments', byOfficeChanged).some((name) => (enrolment[name as keyof Enrolment] ?? '') !== '');

/**
 * 廃止・利用解除: what the office takes part in ends; one that is closed is struck off. 休止 ends nothing: whether its IDs stay
 * is for the network to say, and it has only been asked.
 */
function closing({ event, ledger, date }: PlanOrder): PlannedEdit[] {
  const id = officeOf(event);
  const extent = event.answers?.['extent'] ?? (event.packId ? 'network' : 'close');
  if (extent === 'pause') return [];
  const ends = takenPartIn(ledger.enrolments, id)
    .filter(({ packId }) => !event.packId || packId === event.packId)
    .map((one) => edit(date, 'enrolments', one.id, { status: 'ended', endedOn: earlierEnd(one.endedOn, date) }));
  const isClosed = extent === 'close' && !event.packId;
  return [...ends, ...(id && isClosed ? [edit(date, 'offices', id, { status: 'struck-off', struckOffOn: date })] : [])];
}

/** 利用開始: it is prepared from today on, and holds from its day. */
function beginning({ event, ledger, date, today, newId }: PlanOrder): PlannedEdit[] {
  const officeId = officeOf(event);
  const { packId } = event;
  if (!officeId || !packId) return [];
  const known = ledger.enrolments.find((one) => one.officeId === officeId && one.packId === packId);
  const id = known?.id ?? newId();
  const prepared: PlannedEdit[] = known
    ? known.status === 'declined'
      ? [edit(today, 'enrolments', id, { status: 'preparing' })]
      : []
    : [{ on: today, table: 'enrolments', add: { ...emptyEnrolment, id, officeId, packId } }];
  return known?.status === 'active'
    ? []
    : [...prepared, edit(date, 'enrolments', id, { status: 'active', startedOn: date, endedOn: null })];
}

const nobody = { name: '', kana: '', title: '', department: '', phone: '', mail: '' };
const emptyEnrolment = {
  status: 'preparing',
  ...{ startedOn: null, endedOn: null, administrator: nobody, administratorMail: '' },
  ...{ accountReceivingMail: '', vpnCount: null, kanamicInUse: null, medicalNetMember: null },
} as const;

const edit = <T extends EntityTable>(
  on: CalendarDate,
  table: T,
  id: string,
  edits: Partial<Omit<Entities[T], 'id'>>,
): PlannedEdit => ({ on, table, id, edits }) as unknown as PlannedEdit;

/** What an event writes into fields of a record, as each keeps it; what it can't hold changes nothing. */
const typedInto = <T extends EntityTable>(
  table: T,
  isSo: (field: LedgerField) => boolean,
  after: EventFacts,
): Partial<Entities[T]> =>
  Object.fromEntries(
    namesWhere(table, isSo).flatMap((name) => {
      const fact = after[name];
      const kept = fact === undefined ? undefined : keptFact(fieldOf(table, name), fact);
      return kept === undefined ? [] : [[name, kept]];
    }),
  ) as Partial<Entities[T]>;
