import type { Office, Staff } from '@shared/ledger/entities';
import { lackingOriginals } from '@shared/ledger/fields/originals';
import { officesOf } from '@shared/ledger/places-of-work';
import { isNetwork } from '@shared/packs/network-of';
import { LEAVING, NOTED_PAST } from '@shared/procedures/wizard/leaving-word';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { awayWord } from '@shared/ledger/away-word';
import { networksUsed } from '@shared/rules/networks-used';
import { readingFindings } from '@shared/rules/reading-rules';
import { missingFields, staffState, type StaffState } from '@shared/rules/staff-rules';
import { addDays, type CalendarDate } from '@shared/text/calendar-date';
import { byReading } from '@shared/text/japanese-order';
import type { Records } from '../../data/records';
import type { Suggestion } from '../../grid/grid-column';
import { withoutKana } from '../list/record-order';
import { packsOfOffices } from '../kind/grouped';
import { aboutFrom, type Around, type ListedKind, type NetworkChoice } from '../kind/listed-kind';
import { jobTypesOf } from './job-types';
import { peopleList, type PeopleFilter } from './people-view';

/** What people are shown and found with. */
export interface AboutPeople {
  offices: ReadonlyMap<string, Office>;
  /** The networks that an office takes part in: names of those that are known here, ids of all. */
  networkNames: (officeId: string) => readonly string[];
  /** Those that somebody is known to use: of which they have an ID, or a team. That the office takes part says nothing of whom. */
  networksUsedBy: (staffId: string) => readonly string[];
  /** Whether a network of an office concerns somebody: they use it, or nobody there is known to. */
  isConcerned: (person: Staff, packId: string, officeId: string) => boolean;
  packsOf: (officeId: string) => readonly string[];
  /** Those that any office takes part in. */
  networks: readonly NetworkChoice[];
  /** What to offer for 職種, as it is when that is asked for. */
  jobTypes: () => readonly Suggestion[];
  today: CalendarDate;
  /** The ledger as it is when it is asked for. */
  now: () => Records;
}

const STATES = ['joining', 'leaving', 'working', 'left', 'struck-off'];
type ShownState = StaffState | 'joining';
/**
 * Who has left is called so, also once the day has come on which they are struck off for it; who is still to come, 入職予定, also
 * where it is known until when. To rules they are people who work here: their papers are made before they come.
 */
export function shownState(person: Staff, today: CalendarDate): ShownState {
  const state = staffState(person, today);
  if (state === 'struck-off') return person.leftOn === null ? state : 'left';
  return state !== 'left' && person.joinedOn !== null && person.joinedOn > today ? 'joining' : state;
}

export const stateNames = {
  ...{ joining: '入職予定', leaving: '退職予定', left: '退職', 'struck-off': '抹消', working: '' },
} as const;

/** 台帳 › 職員. */
export const listedPeople: ListedKind<'staff', AboutPeople, PeopleFilter> = {
  list: 'staff',
  words: {
    thing: '職員',
    counter: '人',
    list: '職員の一覧',
    search: '名前・ふりがな・職員番号でさがす',
    add: '職員を追加',
    icon: 'people',
    isNotThere: 'いません',
    lead: '一度入れると、どの市の書類にも台帳から入ります。',
    hint: '行を押すと、その人の内容と手続きが右に出ます。表の中は、ダブルクリックか Enter でそのまま直せます。',
    gone: '退職・抹消',
  },
  about: aboutFrom(['offices', 'enrolments', 'accounts', 'memberships', 'teams'], aboutPeople),
  nameOf: ({ name }) => name,
  order: byReading,
  last: withoutKana,
  texts: ({ name, kana, employeeNumber, note }) => [name, kana, employeeNumber, awayWord(note) ?? ''],
  details: (person, { offices, today }) => [
    person.kana,
    person.jobType,
    offices.get(person.officeId)?.name,
    stateNames[shownState(person, today)],
  ],
  view: peopleList,
  chips: [
    { filter: 'working', label: '在職中', besides: { filter: 'joining', label: '在職・予定' } },
    { filter: 'leaving', label: '退職予定' },
    { filter: 'missing', label: '足りない項目' },
    { filter: 'left', label: '退職' },
    { filter: 'gone', label: '抹消' },
  ],
  filtersOf: (person, { today }) => peopleFilters(person, today),
  sortText: columnText,
  networks: {
    choices: ({ networks }) => networks,
    has:
      (packId, { packsOf, offices, isConcerned }) =>
      (person) =>
        officesOf(person, offices).some(({ id }) => packsOf(id).includes(packId) && isConcerned(person, packId, id)),
  },
};

/** What a column is sorted by; null: the order of furigana. */
export function columnText(
  columnId: string,
  { offices, today }: Pick<AboutPeople, 'offices' | 'today'>,
): ((person: Staff) => string) | null {
  if (columnId === 'jobType') return ({ jobType }) => jobType;
  if (columnId === 'joinedOn') return ({ joinedOn }) => joinedOn ?? '';
  if (columnId === 'office') return ({ officeId }) => offices.get(officeId)?.name ?? '';
  if (columnId === 'state')
    return (person) => `${STATES.indexOf(shownState(person, today))}${besideState(person, today)}`;
  return null;
}

/** Of those who work: who leaves by their memo, who is away, then of whom something lacks or is in doubt, then who is whole. */
function besideState(person: Staff, today: CalendarDate): string {
  if (leavesByNote(person, today) !== null) return '';
  const away = awayWord(person.note);
  if (away !== null) return `0${away}`;
  return lackingPlaces(person).length > 0 ? '1' : readingFindings(person).length > 0 ? '2' : '3';
}

/** 在職中・入職予定・退職予定・足りない項目, or 退職 and 抹消: a person may show under several. */
export function peopleFilters(person: Staff, today: CalendarDate): PeopleFilter[] {
  const state = shownState(person, today);
  if (state === 'left') return person.status === 'struck-off' ? ['left', 'gone'] : ['left'];
  if (state === 'struck-off') return ['gone'];
  const filters: PeopleFilter[] = ['working'];
  if (state === 'joining') filters.push('joining');
  if (person.leftOn !== null || leavesByNote(person, today) !== null) filters.push('leaving');
  if (lackingPlaces(person).length > 0 || readingFindings(person).length > 0) filters.push('missing');
  return filters;
}

/** 足りない項目, each once: what every paper asks for, and what an import couldn't read. */
export const lackingPlaces = (person: Staff): string[] => [
  ...new Set([...missingFields(person), ...lackingOriginals(person).map(({ column, field }) => column ?? field)]),
];

/** A last day that メモ alone names, to come or not long past, as ホーム asks about it; null: there is none. */
export function leavesByNote(
  { note, leftOn }: Pick<Staff, 'note' | 'leftOn'>,
  today: CalendarDate,
): CalendarDate | null {
  const noted = leftOn === null && LEAVING.test(note) ? notedLastDay(note, today) : null;
  return noted && noted.date >= addDays(today, -NOTED_PAST) ? noted.date : null;
}

type ReadOfPeople = 'offices' | 'enrolments' | 'accounts' | 'memberships' | 'teams';

function aboutPeople({ records, packs, today, now }: Around<ReadOfPeople>): AboutPeople {
  const { offices, enrolments, teams, memberships } = records;
  const accounts = [...records.accounts.values()];
  const used = networksUsed({ accounts, teams: [...teams.values()], memberships: [...memberships.values()] });
  const placesOfUsers = new Set(
    accounts.flatMap(({ holderId, packId, officeId, status }) =>
      holderId && status === 'registered' ? [`${packId} ${officeId}`] : [],
    ),
  );
  const taking = packsOfOffices(enrolments.values());
  const taken = new Set([...taking.values()].flat());
  const packsOf = (officeId: string): readonly string[] => taking.get(officeId) ?? [];
  const known = packs.filter(isNetwork);
  const names = new Map(
    [...offices.keys()].map((id) => {
      const own = packsOf(id);
      return [id, known.filter((pack) => own.includes(pack.id)).map(({ network }) => network)];
    }),
  );
  return {
    offices,
    networkNames: (officeId) => names.get(officeId) ?? [],
    networksUsedBy: (staffId) => known.flatMap(({ id, network }) => (used.get(staffId)?.has(id) ? [network] : [])),
    isConcerned: ({ id }, packId, officeId) =>
      (used.get(id)?.has(packId) ?? false) || !placesOfUsers.has(`${packId} ${officeId}`),
    packsOf,
    networks: known.filter(({ id }) => taken.has(id)),
    jobTypes: () => jobTypesOf(now().people),
    today,
    now,
  };
}
