import type { Ledger, Staff } from '@shared/ledger/entities';
import { eventKinds, LedgerEvent, type EventKind } from '@shared/ledger/event';
import { takesPart } from '@shared/ledger/taking-part';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { withBasis } from '@shared/procedures/wizard/draft-basis';
import { begunEvent, chosenPerson } from '@shared/procedures/wizard/settled-event';
import { asksForOffice, eventQuestions } from '@shared/procedures/wizard/event-questions';
import { roleFields, type RoleField } from '@shared/procedures/wizard/office-facts';
import { withParsedNames } from '@shared/procedures/wizard/parsed-names';
import { withOfficeSaid } from '@shared/procedures/wizard/unknown-device';
import { isCalendarDate } from '@shared/text/calendar-date';
import { currentDay } from '../data/clock';

/** What is known of a procedure before it begins. */
export type GivenAnswers = {
  staff?: string | readonly string[];
  /** The day from which it holds. */
  date?: string;
  scope?: 'outside';
  /** Of a move: the office that somebody moves to. */
  to?: string;
  /** Who is followed: the field of the office that has their name. */
  role?: RoleField;
  /** To questions of packs. */
  answers?: Readonly<Record<string, string>>;
} & { [K in 'patient' | 'device' | 'team' | 'office' | 'network' | 'change']?: string };

/** Where a procedure begins, with what is known of it: ?event=leave&staff=… Ids only: addresses are no place for names. */
export function wizardHref(event: EventKind, given: GivenAnswers = {}): string {
  const { staff = [], answers = {}, ...others } = given;
  const people = (typeof staff === 'string' ? [staff] : staff).map((id) => ['staff', id]);
  const ofPacks = Object.entries(answers).map(([key, value]) => [`a.${key}`, value]);
  return `/procedures/start?${new URLSearchParams([['event', event], ...people, ...Object.entries(others), ...ofPacks]).toString()}`;
}

/** A sentence that goes along with an address, in the page's own history: it may name people. */
export const withWords = (words: string) => ({ words });
const wordsIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'words' in state && typeof state.words === 'string' ? state.words : '';

export const draftHref = (id: string): string => `/procedures/start?${new URLSearchParams({ run: id }).toString()}`;

/**
 * The draft that somebody left of the same: 「退職の手続きを始める」 pressed again goes on with it, and makes no second one. Undefined: there is none, or
 * the address says more than who and when.
 */
export function draftLeftOf(search: URLSearchParams, runs: Iterable<KeptRun>): KeptRun | undefined {
  const staff = search.getAll('staff');
  const isPlain = [...search.keys()].every((key) => key === 'event' || key === 'staff' || key === 'date');
  if (staff.length === 0 || !isPlain) return undefined;
  return [...runs].find(
    ({ state, event }) =>
      state === 'draft' &&
      event?.kind === search.get('event') &&
      event?.staff.length === staff.length &&
      event.staff.every(({ id }) => staff.includes(id)),
  );
}

interface DraftGiven {
  id: string;
  now: string;
  ledger: Ledger;
  officeId: string | null;
  /** What came beside the address (`withWords`). */
  state?: unknown;
}

/** A draft as its address says it. */
export function draftFrom(search: URLSearchParams, { id, now, ledger, officeId, state = null }: DraftGiven): KeptRun {
  const run = newRun(id, now);
  const kind = eventKinds.find((one) => one === search.get('event'));
  if (!kind) return run;
  const answers = Object.fromEntries(
    [...search].flatMap(([key, value]) => (key.startsWith('a.') ? [[key.slice(2), value]] : [])),
  );
  const staff = ledger.people.filter((person) => search.getAll('staff').includes(person.id)).map(chosenPerson);
  const network = search.get('network');
  const device = search.get('device');
  const office = search.get('office');
  const team = search.get('team');
  const to = search.get('to');
  const role = roleFields.find((one) => one === search.get('role'));
  const { asked } = eventQuestions[kind];
  const isOfNetwork =
    asked.includes('new-network') ||
    (asked.includes('closed-network') && answers['extent'] === 'network') ||
    // An ID is of one network.
    kind === 'credentials';
  const event = LedgerEvent.parse({
    ...begunEvent(kind, null),
    staff,
    date: givenDay(search) ?? dayOf(kind, staff[0]),
    officeId: office ?? staff[0]?.officeId ?? (asksForOffice(kind) ? officeOfNetwork(network, officeId, ledger) : null),
    ...(search.get('patient') && { patientId: search.get('patient') }),
    ...(search.get('scope') === 'outside' && { scope: 'outside' }),
    ...(ledger.offices.some(({ id: one }) => one === to) && { toOfficeId: to }),
    ...(role && { after: { [role]: '' } }),
    ...(team && { teamIds: [team] }),
    ...(device && (asked.includes('old-devices') ? { replacedDeviceIds: [device] } : { deviceIds: [device] })),
    ...(network && isOfNetwork && { packId: network }),
    ...(Object.keys(answers).length > 0 && { answers }),
  });
  // Where it follows from a device that isn't known yet, it is what somebody has said.
  const said = office && kind === 'device-lost' && !device ? withOfficeSaid(event, office) : event;
  const words = wordsIn(state);
  const begun: KeptRun = { ...run, event: said, page: 'who', ...(words !== '' && { typed: { words } }) };
  const named = withParsedNames(begun, words, { ledger, officeId, newId: () => crypto.randomUUID() });
  return withBasis(named, named, ledger);
}

function givenDay(search: URLSearchParams): string | null {
  const date = search.get('date');
  return date !== null && isCalendarDate(date) ? date : null;
}

/** A day that the ledger has already, or today of what has just happened. */
function dayOf(kind: EventKind, person: Staff | undefined): string | null {
  if (kind === 'leave') return person?.leftOn ?? null;
  if (kind === 'join') return person?.joinedOn ?? null;
  return usualDay(kind);
}

export const usualDay = (kind: EventKind): string | null => (eventQuestions[kind].isUsuallyToday ? currentDay() : null);

/** The office in use; of 早見表 of another network, the only office there. */
function officeOfNetwork(packId: string | null, inUse: string | null, { enrolments }: Ledger): string | null {
  if (packId === null) return inUse;
  const there = enrolments.filter((one) => one.packId === packId && takesPart(one)).map((one) => one.officeId);
  if (there.length === 0 || there.includes(inUse ?? '')) return inUse;
  return there.length === 1 ? (there[0] ?? null) : null;
}
