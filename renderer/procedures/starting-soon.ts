import type { Staff } from '@shared/ledger/entities';
import type { EventKind } from '@shared/ledger/event';
import type { KeptRun } from '@shared/procedures/kept-run';
import { NOTED_PAST } from '@shared/procedures/wizard/leaving-word';
import type { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { hasLeftLately, isEmployed, staffState } from '@shared/rules/staff-rules';
import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { inJapaneseOrder } from '@shared/text/japanese-order';
import { wizardHref } from '../addresses/start-address';

/** Of whom the ledger says that they join or leave, or left not long ago, and no procedure was begun for it. */
export interface StartingSoon {
  person: Staff;
  kind: Extract<EventKind, 'leave' | 'join'>;
  /** Null: from which month on, only a person can tell (来月末). */
  date: CalendarDate | null;
  /** Where it is written; '' where the ledger has the day itself. */
  memo: string;
  to: string;
}

export interface SoonGiven {
  people: readonly Staff[];
  runs: readonly KeptRun[];
  today: CalendarDate;
  /** Reads a last day out of a memo; null: it isn't there yet, or no memo speaks of leaving. */
  readMemo: typeof notedLastDay | null;
}

/** A day far off comes nearer. */
const AHEAD = 120;

/** The nearest day first: the order of the ledger is another one after each opening. */
export const startingSoon = (given: SoonGiven): StartingSoon[] =>
  given.people
    .flatMap((person) => {
      const known = leaving(person, given);
      return [...known, ...(known.length > 0 ? [] : notedLeaving(person, given)), ...joiningSoon(person, given)];
    })
    .sort(
      (a, b) =>
        (a.date ?? '9999').localeCompare(b.date ?? '9999') ||
        inJapaneseOrder(a.person.kana, b.person.kana) ||
        a.person.id.localeCompare(b.person.id),
    );

export const isInHand = ({ id }: Staff, kind: EventKind, runs: readonly KeptRun[]): boolean =>
  runs.some(({ event }) => event?.kind === kind && event.staff.some((person) => person.id === id));

const begun = (person: Staff, kind: StartingSoon['kind'], date: CalendarDate | null, memo = ''): StartingSoon => ({
  ...{ person, kind, date, memo },
  to: wizardHref(kind, { staff: person.id, ...(memo !== '' && date && { date }) }),
});

function leaving(person: Staff, { runs, today }: SoonGiven): StartingSoon[] {
  const { leftOn } = person;
  if (leftOn === null || isInHand(person, 'leave', runs)) return [];
  // The papers of whoever has just left are wanted still.
  if (staffState(person, today) !== 'leaving' && !hasLeftLately(person, today)) return [];
  return daysBetween(today, leftOn) > AHEAD ? [] : [begun(person, 'leave', leftOn)];
}

/** 12月20日で退職, as rosters have it in their 備考: nobody has said so to the ledger yet, or an import alone. */
export function notedLeaving(person: Staff, { runs, today, readMemo }: SoonGiven): StartingSoon[] {
  const isNews = staffState(person, today) === 'working' || hasLeftLately(person, today);
  if (!isNews || isInHand(person, 'leave', runs)) return [];
  if (staffState(person, today) !== 'working' && SAYS_DONE.test(person.note)) return [];
  const noted = readMemo?.(person.note, today) ?? null;
  if (noted === null) return [];
  const days = daysBetween(today, noted.date);
  if (days > AHEAD || days < -NOTED_PAST) return [];
  return [begun(person, 'leave', noted.isRelative ? null : noted.date, inBrief(person.note))];
}

/** What the memo of whoever left says once somebody has pressed 済んでいる. */
export const SETTLED_LEAVING = '退職の手続きは済み';

/** ID停止届出済, 退職届・様式3提出済み, LW削除済: of whoever has left, somebody has seen to it. */
const SAYS_DONE =
  /(?:届け?出?|書類|手続き?|提出|申請|依頼|(?:停止|削除|廃止|抹消|解約|解除))(?:は|も)?(?:すべて|全て)?(?:済|完了|し(?:ました|た))/;

/** In full as a rule, as what is to be done stands at its end (…IDの停止を市へ); one of many lines is read with the person. */
const inBrief = (note: string): string => (note.length > 110 ? `${note.slice(0, 110)}…` : note);

export function joiningSoon(person: Staff, { runs, today }: SoonGiven): StartingSoon[] {
  const { joinedOn } = person;
  if (joinedOn === null || !isEmployed(person, today) || isInHand(person, 'join', runs)) return [];
  const days = daysBetween(today, joinedOn);
  return days <= 0 || days > AHEAD ? [] : [begun(person, 'join', joinedOn)];
}
