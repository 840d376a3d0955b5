import type { Ledger, Staff } from '@shared/ledger/entities';
import type { EventKind } from '@shared/ledger/event';
import { eventsInWords } from '@shared/procedures/wizard/event-words';
import { parseSentence, type ParsedSentence } from '@shared/procedures/wizard/parsed-sentence';
import { jobsIn } from '@shared/text/job-words';
import type { CalendarDate } from '@shared/text/calendar-date';
import { searchQuery } from '@shared/text/search-key';
import { matcher, missedByReading, type Indexed } from '../../data/search-index';
import { eventActs, eventsMeant } from './acts';
import { beginning } from './beginning';
import type { ContactTarget } from './contact-targets';
import type { FindEntry, FindGroup, FindPlace, FindTarget } from './find-entry';
import { ownActs, type OwnActs } from './own-facts';
import { byPhone, whoseNumber } from './phone-number';
import type { RunTarget } from './run-targets';
import { withoutWish, spokenPlaces } from './spoken-places';

/** As many of one kind as are read at a glance. */
const MOST = 5;

export interface FindSources {
  people: readonly Indexed<Staff>[];
  personEntry: (person: Staff) => FindPlace;
  /** Procedures: those under way, and the others. */
  underWay: readonly RunTarget[];
  otherRuns: readonly RunTarget[];
  /** The other tables of the ledger, in the order of the list. */
  records: readonly RecordSource[];
  documents: readonly FindTarget[];
  forms: readonly FindTarget[];
  screens: readonly FindTarget[];
  /** The pages of はじめに. */
  guides: readonly FindTarget[];
  contacts: readonly ContactTarget[];
  /** What can be done from anywhere. */
  acts: readonly FindTarget[];
  /** What an event begins with; null: who has it open only reads. */
  toBegin: Pick<Ledger, 'offices' | 'devices'> | null;
  /** What an event leads to in an office, or in the one in use: 出す書類 1つ. */
  aheadOf: (kind: EventKind, officeId: string | null) => string;
  today: CalendarDate;
  /** Entries used before, the latest first. */
  recent: readonly FindEntry[];
}

/** The records of one table that can be gone to. */
export interface RecordSource {
  group: FindGroup;
  /** The first few whose key fits. */
  find: (fits: (key: string) => boolean, most: number) => FindEntry[];
  /** By the id of an entry; undefined: not of this table, or gone. */
  entryOf: (entryId: string) => FindEntry | undefined;
}

/** A table as a source: its records in order, and how one is shown. An entry's id is `group/record id`. */
export function recordSource<R extends { id: string }>(
  group: FindGroup,
  ordered: readonly Indexed<R>[],
  entryFor: (record: R) => Omit<FindPlace, 'id'>,
): RecordSource {
  const entry = (record: R): FindEntry => ({ id: `${group}/${record.id}`, ...entryFor(record) });
  return {
    group,
    find: (fits, most) => {
      const found: FindEntry[] = [];
      for (const { record, key } of ordered) {
        if (found.length === most) break;
        if (fits(key)) found.push(entry(record));
      }
      return found;
    },
    entryOf: (entryId) => {
      const wanted = ordered.find(({ record }) => `${group}/${record.id}` === entryId);
      return wanted && entry(wanted.record);
    },
  };
}

export interface FindSection {
  group: FindGroup;
  /** What it is called here, where that is a question. */
  asks?: string;
  entries: readonly FindEntry[];
}

const nonEmpty = (sections: readonly FindSection[]): FindSection[] =>
  sections.filter(({ entries }) => entries.length > 0);

/** What to show for what was typed; before anything is typed, what was used and where one can go. */
export function findResults(typed: string, sources: FindSources): FindSection[] {
  const { recent, screens } = sources;
  if (typed.trim() === '')
    return nonEmpty([
      { group: 'recent', entries: recent },
      { group: 'screens', entries: screens.map(({ entry }) => entry) },
    ]);
  const found = foundBy(typed, sources);
  if (found.length > 0) return found;
  // A wish for something that is called so: 「様式2を作りたい」.
  const about = withoutWish(typed);
  const wished = about === null ? [] : foundBy(about, sources);
  return wished.length > 0 ? wished : nonEmpty([{ group: 'people', entries: unreadEntry(typed, sources.people) }]);
}

function foundBy(typed: string, sources: FindSources): FindSection[] {
  const { people, records, screens, toBegin, today } = sources;
  const fits = matcher(typed);
  const begins = beginning(typed);
  const parsed = parseSentence(typed, mayBeNamed(typed, people, fits), today);
  const own = ownActs(typed, parsed, { screens, mayWork: toBegin !== null, detailOf: detailIn(sources) });
  const kinds = eventsMeant(typed, parsed).filter((kind) => own?.keeps(kind) ?? true);
  const section = (group: FindGroup, targets: readonly FindTarget[], wanted = fits): FindSection => ({
    group,
    entries: firstOf(targets, wanted),
  });
  const isNamed = (targets: readonly FindTarget[]): boolean => targets.some(({ key }) => begins(key));
  const spoken = withoutOthers(spokenPlaces(typed, [...sources.acts, ...screens], fits), own);
  const ofOwn = own?.entries ?? [];
  const isSpoken = new Set([...spoken.before, ...spoken.behind, ...ofOwn].map(({ id }) => id));
  const acts: FindSection = {
    group: 'acts',
    entries: [
      // Behind what happened: who marries and moves gets another name first.
      ...(kinds.length === 0 ? ofOwn : []),
      ...spoken.before,
      ...eventsToBegin({ typed, kinds, parsed }, sources),
      ...(kinds.length === 0 ? [] : ofOwn),
      ...spoken.behind,
      ...section(
        'acts',
        sources.acts.filter(({ entry }) => !isSpoken.has(entry.id)),
        begins,
      ).entries,
    ],
  };
  const same = sources.underWay.filter((run) => isAbout(run, kinds, parsed));
  const called = whoseNumber(typed);
  const contacts = section('contacts', sources.contacts, matcher(called ?? typed));
  const isToBeCalled = called !== null || sources.contacts.some(({ calledFor }) => begins(calledFor));
  const forms = section('forms', byNumber(typed, sources.forms));
  const places = section(
    'screens',
    screens.filter(({ entry }) => !isSpoken.has(entry.id)),
  );
  const documents = section('documents', sources.documents);
  // 様式2 is looked for to be made. せってい means the screen, before a form that has 設定 somewhere in its name.
  const papers = isNamed(sources.forms.filter(({ key }) => fits(key))) ? [forms, documents] : [documents, forms];
  const rest = isNamed(screens) ? [places, ...papers] : [...papers, places];
  const runs = runsSection(same, sources, fits);
  return nonEmpty([
    // A number is looked for to be called now; what is under way isn't begun a second time.
    ...(isToBeCalled ? [contacts] : []),
    ...(same.length > 0 ? [runs] : []),
    acts,
    { group: 'people', entries: peopleEntries(typed, called, sources, parsed) },
    ...(same.length > 0 ? [] : [runs]),
    ...records.map(({ group, find }) => ({ group, entries: find(fits, MOST) })),
    ...rest,
    section('guides', sources.guides),
    ...(isToBeCalled ? [] : [contacts]),
  ]);
}

/** What happened, to be gone on with as a procedure. */
const eventsToBegin = (
  said: Pick<Parameters<typeof eventActs>[0], 'typed' | 'kinds' | 'parsed'>,
  sources: FindSources,
): FindEntry[] => {
  const { toBegin: ledger, today, aheadOf } = sources;
  return ledger ? eventActs({ ...said, ledger, today, aheadOf, detailOf: detailIn(sources) }) : [];
};

const firstOf = (targets: readonly FindTarget[], wanted: (key: string) => boolean): FindEntry[] =>
  targets
    .filter(({ key }) => wanted(key))
    .slice(0, MOST)
    .map(({ entry }) => entry);

/** 様式2 is what is called so, before 様式2-1, and before a form of which something else says 様式2と一緒に出す. */
function byNumber(typed: string, forms: readonly FindTarget[]): readonly FindTarget[] {
  const words = typed.split(/\s+/).map(searchQuery);
  const rank = ({ entry: { title } }: FindTarget): number => {
    const called = searchQuery(title);
    const ranks = words.map((word) => {
      const place = called.indexOf(word);
      return place === -1 ? 2 : /^[\d-]/.test(called.slice(place + word.length)) ? 1 : 0;
    });
    return Math.max(...ranks);
  };
  return forms.toSorted((a, b) => rank(a) - rank(b));
}

/** Places that are asked for, but for those that a sentence about somebody's own doesn't mean, or names already. */
function withoutOthers(
  { before, behind }: ReturnType<typeof spokenPlaces>,
  own: OwnActs | null,
): ReturnType<typeof spokenPlaces> {
  const isMeant = ({ id }: FindEntry): boolean =>
    !own || !(own.drops.has(id) || own.entries.some((one) => one.id === id));
  return { before: before.filter(isMeant), behind: behind.filter(isMeant) };
}

/** Whom a sentence may name. Who types the beginning of a name doesn't wait until five thousand are looked for in it. */
const mayBeNamed = (typed: string, people: FindSources['people'], fits: (key: string) => boolean): Staff[] =>
  eventsInWords(typed).length === 0 && people.some(({ key }) => fits(key)) ? [] : people.map(({ record }) => record);

/** Whether a procedure is what a sentence speaks of: 「佐藤さんが辞めます」, and 佐藤さんの退職 is under way. */
const isAbout = (
  { kind, staffIds }: RunTarget,
  kinds: ReturnType<typeof eventsMeant>,
  parsed: ParsedSentence,
): boolean =>
  kind !== null &&
  kinds[0] === kind &&
  (parsed.people.length === 0 || parsed.people.some(({ id }) => staffIds.includes(id)));

function runsSection(
  same: readonly RunTarget[],
  { underWay, otherRuns }: Pick<FindSources, 'underWay' | 'otherRuns'>,
  fits: (key: string) => boolean,
): FindSection {
  const fitting = [...underWay, ...otherRuns].filter(({ key }) => fits(key));
  const entries = [...new Set([...same, ...fitting])].slice(0, MOST).map(({ entry }) => entry);
  return { group: 'procedures', entries };
}

const detailIn =
  ({ personEntry }: Pick<FindSources, 'personEntry'>) =>
  (person: Staff): string =>
    personEntry(person).detail;

/** 主任ケアマネ: whose job that is, however it is written in the ledger. */
function ofJob(typed: string, people: FindSources['people']): Staff[] {
  const wanted = jobsIn(typed.trim());
  const has = ({ jobType, title }: Staff): boolean => {
    const jobs = [...jobsIn(jobType), ...jobsIn(title)];
    return wanted.every((job) => jobs.includes(job));
  };
  return wanted.length === 0 ? [] : people.flatMap(({ record }) => (has(record) ? [record] : []));
}

/** People whose name begins with what was typed come first; the rest is one step away in the list. */
function peopleEntries(
  typed: string,
  called: string | null,
  { people, personEntry }: Pick<FindSources, 'people' | 'personEntry'>,
  parsed: ParsedSentence,
): FindEntry[] {
  const isCaller = byPhone(typed);
  const callers = isCaller ? people.filter(({ record }) => isCaller(record)) : [];
  if (callers.length > 0) return callers.slice(0, MOST).map(({ record }) => withPhone(record, personEntry(record)));
  if (called !== null) {
    const isAsked = matcher(called);
    const own = people.filter(({ key }) => isAsked(key)).map(({ record }) => record);
    const asked = own.length > 0 ? own : parsed.people;
    return asked.slice(0, MOST).map((person) => withPhone(person, personEntry(person)));
  }
  const fits = matcher(typed);
  const begins = beginning(typed);
  const found = people.filter(({ key }) => fits(key));
  // 佐藤さん: nobody is called so in the ledger, and yet it is known who is meant.
  if (found.length === 0)
    return (parsed.people.length > 0 ? parsed.people : ofJob(typed, people)).slice(0, MOST).map(personEntry);
  const first = found.filter(({ key }) => begins(key));
  const shown = first.length >= MOST ? first : [...first, ...found.filter(({ key }) => !begins(key))];
  const entries: FindEntry[] = shown.slice(0, MOST).map(({ record }) => personEntry(record));
  const unread = found.length > 0 ? unreadEntry(typed, people) : [];
  if (found.length <= MOST) return [...entries, ...unread];
  return [
    ...entries,
    {
      id: 'people',
      icon: 'people',
      title: `「${typed.trim()}」の職員をすべて見る`,
      detail: `${found.length}人`,
      address: '/ledger/people',
      peopleQuery: typed.trim(),
      isPassing: true,
    },
    ...unread,
  ];
}

/** Who may be meant and can't be found: typed as it is read, and nobody has said how they are read. */
function unreadEntry(typed: string, people: FindSources['people']): FindEntry[] {
  const isMissed = missedByReading(typed);
  if (!isMissed) return [];
  const fits = matcher(typed);
  const count = people.filter((one) => !fits(one.key) && isMissed(one)).length;
  if (count === 0) return [];
  return [
    {
      id: 'people-unread',
      icon: 'people',
      title: 'ふりがなのない職員を見る',
      detail: `${count}人。ふりがなでは見つかりません`,
      address: '/ledger/people',
      peopleQuery: typed.trim(),
      showsMissed: true,
      isPassing: true,
    },
  ];
}

const withPhone = ({ phone }: Staff, entry: FindPlace): FindPlace => ({
  ...entry,
  detail: `${phone || '電話は空です'}　${entry.detail}`,
});
