import { daysBetween, type CalendarDate } from '../text/calendar-date';
import { isKana } from '../text/kana';
import type { Office, Staff } from '../ledger/entities';
import { peopleAt, seenFrom } from '../ledger/places-of-work';

/** 在職中・退職予定・退職・抹消. */
export type StaffState = 'working' | 'leaving' | 'left' | 'struck-off';

/** 退職予定 up to and including the last day of work. */
export function staffState({ status, leftOn }: Pick<Staff, 'status' | 'leftOn'>, today: CalendarDate): StaffState {
  if (status === 'struck-off') return 'struck-off';
  if (leftOn === null) return 'working';
  return leftOn >= today ? 'leaving' : 'left';
}

/** 在職中: works here today, also while the day of leaving is known already. */
export const isEmployed = (person: Pick<Staff, 'status' | 'leftOn'>, today: CalendarDate): boolean =>
  ['working', 'leaving'].includes(staffState(person, today));

/** Papers about whoever left are handed in within weeks; what lies further back is no news. */
export const LATELY = 60;

/** 退職 not long ago: their papers may be missing still. */
export const hasLeftLately = (person: Pick<Staff, 'status' | 'leftOn'>, today: CalendarDate): boolean =>
  person.leftOn !== null && staffState(person, today) === 'left' && daysBetween(person.leftOn, today) <= LATELY;

export type NeededField = 'kana' | 'jobType';

/** 足りない項目: what every paper about a person asks for. Furigana in other letters than kana can't be sorted by. */
export function missingFields({ kana, jobType }: Pick<Staff, NeededField>): NeededField[] {
  const missing: NeededField[] = [];
  if (!isKana(kana)) missing.push('kana');
  if (jobType.trim() === '') missing.push('jobType');
  return missing;
}

/** Of a network by its name, of システム alone, which may mean another one, of what is settled with the city, of another network: the first say more. */
const MANAGER_MEMOS = [
  /(?<![前元旧])(?:連携|ネットワーク|TRITRUS|トリトラス|カナミック|情報共有|システム利用)[^。、，,\s]{0,12}?(?:担当|管理)[^。、，,\s・/／]*/gi,
  /(?<!\p{L})システム(?:の|管理)?(?:担当|管理者)[^。、，,\s・/／]*/gu,
  // 市の窓口：介護支援課 is the city's own, 市の窓口に提出 a place.
  /(?<!\p{L})(?:\p{Script=Han}{0,5}[市町村区](?:役所|役場)?|行政)(?:との|への|の|へ|と)?(?:窓口|連絡)の?(?:担当者?|係|役)(?![：:]|(?!です)\p{L})/gu,
  /(?<!\p{L})LINE ?WORKS(?:の|管理)?(?:担当|管理者)[^。、，,\s・/／]*/giu,
] as const;
/** TRITRUS副担当, 担当補佐: who stands beside it, or had it once. */
const BESIDE_MANAGER = /^[前元旧]|副|サブ|補佐|補助|代理|代行|前任|だった|でした/;

const memosIn = (note: string, pattern: RegExp): string[] =>
  (note.match(pattern) ?? []).filter((words) => !BESIDE_MANAGER.test(words));

/** 連携ネットワークの担当: what somebody's メモ says of who looks after the network; a proposal, and no answer. '' : nothing. */
export const managerMemo = ({ note }: Pick<Staff, 'note'>): string =>
  MANAGER_MEMOS.flatMap((pattern) => memosIn(note, pattern))[0] ?? '';

/** Whom memos propose, the clearest first. */
export const byManagerMemo = (people: readonly Staff[]): Staff[] =>
  MANAGER_MEMOS.flatMap((_, rank) => people.filter((one) => clarityOf(one) === rank));

const clarityOf = ({ note }: Staff): number => MANAGER_MEMOS.findIndex((pattern) => memosIn(note, pattern).length > 0);

/** Who is システム利用管理担当者 of an office, as far as the ledger knows. */
export const systemManagersOf = (officeId: string, people: Iterable<Staff>, today: CalendarDate): Staff[] =>
  peopleAt({ id: officeId, name: '' }, people).filter((person) => person.isSystemManager && isEmployed(person, today));

/** Still works here after a day: who has left, or leaves by then, follows nobody. */
export const staysAfter = ({ status, leftOn }: Pick<Staff, 'status' | 'leftOn'>, date: CalendarDate): boolean =>
  status === 'registered' && (leftOn === null || leftOn > date);

/** Who still works in the office of this person after a day, without the person. */
const colleaguesAfter = (person: Staff, people: Iterable<Staff>, date: CalendarDate): Staff[] =>
  [...people].filter((one) => one.id !== person.id && one.officeId === person.officeId && staysAfter(one, date));

/**
 * Whether the office has no システム利用管理担当者 left when this person goes (流山市: at least one an office). False for
 * somebody who isn't one.
 */
export const leavesNoManager = (person: Staff, people: Iterable<Staff>, date: CalendarDate): boolean =>
  person.isSystemManager &&
  !peopleAt({ id: person.officeId, name: '' }, people).some(
    (one) => one.id !== person.id && one.isSystemManager && staysAfter(one, date),
  );

/** Who can be the next システム利用管理担当者. */
export const nextManagers = (person: Staff, people: Iterable<Staff>, date: CalendarDate): Staff[] =>
  colleaguesAfter(person, people, date).filter(({ isSystemManager }) => !isSystemManager);

interface ManagerCandidates {
  /** The ledger knows of none yet: asked is who it is now. */
  isFirst: boolean;
  staying: Staff[];
  /** Who goes follows nobody, but may be the one that the city knows: only where the ledger knows of none. */
  going: Staff[];
  /** 兼務: of another office, and work here, too. */
  elsewhere: Staff[];
  /** Of another office alone: whoever is chosen of them works here, too, from then on, as the city asks for one of the users. */
  others: Staff[];
}

/** Who of an office may be said to be システム利用管理担当者. @param leaving who goes, by id */
export function managerCandidates(
  office: Pick<Office, 'id' | 'name'>,
  people: readonly Staff[],
  today: CalendarDate,
  leaving: ReadonlySet<string>,
): ManagerCandidates {
  const isFirst = systemManagersOf(office.id, people, today).length === 0;
  const isIts = ({ officeId }: Staff): boolean => officeId === office.id;
  const isAlready = (one: Staff): boolean => seenFrom(office, one)?.isSystemManager ?? false;
  const open = people.filter((one) => isEmployed(one, today) && !isAlready(one));
  const staying = byMemoAndStay(
    open.filter(({ id }) => !leaving.has(id)),
    today,
  );
  const outside = staying.filter((one) => !isIts(one));
  return {
    isFirst,
    staying: staying.filter(isIts),
    elsewhere: outside.filter((one) => seenFrom(office, one)),
    others: outside.filter((one) => !seenFrom(office, one)),
    going: isFirst ? open.filter((one) => isIts(one) && leaving.has(one.id)) : [],
  };
}

/** Whom a memo proposes stands first, whoever leaves soon last. */
function byMemoAndStay(people: readonly Staff[], today: CalendarDate): Staff[] {
  const isLeaving = (one: Staff): boolean => staffState(one, today) === 'leaving';
  const longer = people.filter((one) => !isLeaving(one));
  return [...byManagerMemo(longer), ...longer.filter((one) => managerMemo(one) === ''), ...people.filter(isLeaving)];
}

export type LikeStaff = Pick<Staff, 'name' | 'kana' | 'employeeNumber'>;

const spaceless = (text: string): string => text.replace(/\s/g, '');

/**
 * People who may be the same person: the same 職員番号, or the same name with the same furigana. Two people may well share
 * a name, so this is worth a look and never a refusal.
 */
export function alikePeople(typed: LikeStaff, people: Iterable<Staff>): Staff[] {
  const [name, kana] = [spaceless(typed.name), spaceless(typed.kana)];
  const number = typed.employeeNumber.trim();
  return [...people].filter(
    (other) =>
      (number !== '' && other.employeeNumber === number) ||
      (name !== '' && kana !== '' && spaceless(other.name) === name && spaceless(other.kana) === kana),
  );
}
