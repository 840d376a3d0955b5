import type { Patient, Staff } from '../ledger/entities';
import { formatWareki } from '../text/wareki';

/** So much of a memo stands in a list. */
const MEMO = 16;

const keyOf = ({ name }: { name: string }): string => name.replace(/\s/g, '');

type Person = Pick<Staff, 'name' | 'jobType' | 'employeeNumber' | 'birthday' | 'joinedOn' | 'note'>;

/**
 * What tells somebody from others of the same name, beside job and office: number, birthday, first day of work, the first words of the memo
 * (11/30 退職予定). Of a name that only one has: nothing.
 */
export function namesakeWords(
  people: Iterable<Pick<Staff, 'name'> & Partial<Pick<Staff, 'birthday'>>>,
): (person: Person) => string[] {
  const { isShared, bornWords } = sharedNames(people);
  return (person) => {
    if (!isShared(person)) return [];
    const { joinedOn, note } = person;
    const joined = joinedOn ? `${formatWareki(joinedOn)}入職` : '';
    return [numberWords(person), bornWords(person), joined, memoWords(note)].filter((words) => words !== '');
  };
}

/** What tells a patient from others of the same name, beside furigana and office: the birthday. */
export const patientsApart = (patients: Iterable<Pick<Patient, 'name' | 'birthday'>>): ((one: Born) => string) =>
  sharedNames(patients).bornWords;

type Born = Pick<Patient, 'name' | 'birthday'>;

/** The names that several have; of them the birthday is said only where it tells them apart. */
function sharedNames(people: Iterable<Pick<Born, 'name'> & Partial<Born>>) {
  const uses = new Map<string, number>();
  const birthdays = new Map<string, Set<string | null>>();
  for (const one of people) {
    const key = keyOf(one);
    uses.set(key, (uses.get(key) ?? 0) + 1);
    birthdays.set(key, (birthdays.get(key) ?? new Set()).add(one.birthday ?? null));
  }
  return {
    isShared: (one: Pick<Born, 'name'>): boolean => (uses.get(keyOf(one)) ?? 0) > 1,
    bornWords: (one: Born): string => ((birthdays.get(keyOf(one))?.size ?? 0) > 1 ? born(one.birthday) : ''),
  };
}

/** 昭和41年3月5日生まれ */
export const born = (birthday: string | null): string => (birthday ? `${formatWareki(birthday)}生まれ` : '');

const numberWords = ({ employeeNumber }: Pick<Staff, 'employeeNumber'>): string =>
  employeeNumber && `職員番号 ${employeeNumber}`;

/** The line below a name: job and number, and what else is said. */
export const personLine = (person: Pick<Staff, 'jobType' | 'employeeNumber'>, others: readonly string[]): string =>
  [...new Set([person.jobType, numberWords(person), ...others])].filter((words) => words !== '').join('　');

/** メモ：11/30 退職予定 */
export function memoWords(note: string): string {
  const [line = ''] = note.trim().split('\n');
  if (line === '') return '';
  const letters = Array.from(line);
  return `メモ：${letters.length > MEMO ? `${letters.slice(0, MEMO).join('')}…` : line}`;
}

/**
 * What tells records of one name apart, for each of them: the first of what is known (office, birthday, job …) in which they all differ, else
 * everything in which some do.
 *
 * @param known for each of them the same things in the same order, '' where it isn't known
 */
export function tellingApart(known: readonly (readonly string[])[]): string[] {
  const kinds = (known[0] ?? []).map((_, at) => known.map((one) => one[at] ?? ''));
  const enough = kinds.find((words) => !words.includes('') && new Set(words).size === words.length);
  const told = enough ? [enough] : kinds.filter((words) => new Set(words).size > 1);
  return known.map((_, at) =>
    told
      .map((words) => words[at] ?? '')
      .filter((word) => word !== '')
      .join('・'),
  );
}
