import type { CalendarDate } from '../../text/calendar-date';
import { formatWareki } from '../../text/wareki';
import { normalizeNumber } from '../../text/width';
import type { Patient, Staff } from '../../ledger/entities';
import { staffState } from '../../rules/staff-rules';
import { problem, type Problem } from '../../problems/problem';
import { foldKey } from '../../text/fold-key';
import { askWhich, groupBy, type Candidate, type Finder, type Match } from './match';
import { rowText, type RowFacts } from './row-facts';

type Person = Patient & Partial<Pick<Staff, 'employeeNumber' | 'leftOn'>>;

/** 0012, １２ and 12 are one number: Excel eats zeros. */
export const numberKey = (text: string): string => normalizeNumber(text).replace(/^0+(?=.)/, '');

/** What is alike between a row and somebody of the ledger. Null: one of them doesn't say. */
interface Likeness {
  number: boolean | null;
  name: boolean;
  kana: boolean | null;
  /** Of the name the last part, in kanji and in kana: what stays when somebody marries. Null where nothing parts it. */
  given: boolean | null;
  givenKana: boolean | null;
  birthday: boolean | null;
}

/** 職員 and 患者: by 職員番号, else by name and furigana, and by the birthday when both have it. */
export function personFinder(people: readonly Person[], today: CalendarDate): Finder<Person> {
  const { byId, byNumber, byName, byBirth } = indexOf(people);
  const find = (row: RowFacts): Match<Person> => {
    const number = rowText(row, 'employeeNumber');
    const numbered = number === '' ? [] : (byNumber.get(numberKey(number)) ?? []);
    const named = byName.get(foldKey(rowText(row, 'name'))) ?? [];
    const alike = (person: Person): Likeness => likeness(row, person);
    const sure = stillHere(closest(numbered, alike));
    if (sure[0] && sure.length === 1) return whoIsHere(row, sure[0], today);
    const same = stillHere(named.filter((person) => isSureByName(alike(person))));
    if (numbered.length === 0 && same[0] && same.length === 1) return whoIsHere(row, same[0], today);
    const births = ['name', 'kana'].map((field) => birthKey(rowText(row, 'birthday'), rowText(row, field)));
    const born = births.flatMap((key) => byBirth.get(key) ?? []);
    return doubtful([...new Set([...numbered, ...named, ...born])], alike);
  };
  return { find, numbersOf, keysOf, mayBeSame, record: (id) => byId.get(id) };
}

/**
 * Of several who have one number those who also have the name: what the ledger learns of one of them (a birthday) mustn't
 * put the other in doubt, who is meant as much as before.
 */
function closest(numbered: readonly Person[], alike: (person: Person) => Likeness): readonly Person[] {
  const sure = numbered.filter((person) => isSureByNumber(alike(person)));
  const named = sure.length > 1 ? sure.filter((person) => alike(person).name) : sure;
  return named.length > 0 ? named : sure;
}

interface PersonIndex {
  byId: ReadonlyMap<string, Person>;
  byNumber: ReadonlyMap<string, Person[]>;
  byName: ReadonlyMap<string, Person[]>;
  /** By birthday and given name, in kanji and in kana: what stays when somebody marries. */
  byBirth: ReadonlyMap<string, Person[]>;
}

/** As long as a list lives: the plan is made anew after each decision, over the same ledger. */
const indexes = new WeakMap<readonly Person[], PersonIndex>();

function indexOf(people: readonly Person[]): PersonIndex {
  const known = indexes.get(people);
  if (known) return known;
  const births = new Map<string, Person[]>();
  for (const field of ['name', 'kana'] as const)
    for (const [key, born] of groupBy(people, (person) => birthKey(person.birthday ?? '', person[field])))
      births.set(key, [...(births.get(key) ?? []), ...born]);
  const index = {
    byId: new Map(people.map((person) => [person.id, person])),
    byNumber: groupBy(people, ({ employeeNumber = '' }) => numberKey(employeeNumber)),
    byName: groupBy(people, ({ name }) => foldKey(name)),
    byBirth: births,
  };
  indexes.set(people, index);
  return index;
}

const birthKey = (birthday: string, name: string): string =>
  birthday === '' || name === '' ? '' : `${birthday} ${givenOf(name)}`;

/** Somebody who came again has two records: the one in use is meant. */
function stillHere(people: readonly Person[]): readonly Person[] {
  if (people.length < 2) return people;
  const here = people.filter(({ status }) => status === 'registered');
  return here.length > 0 ? here : people;
}

const numbersOf = (row: RowFacts): string[] => {
  const number = rowText(row, 'employeeNumber');
  return number === '' ? [] : [numberKey(number)];
};

const keysOf = (row: RowFacts): string[] => {
  const name = foldKey(rowText(row, 'name'));
  return name === '' ? [] : [name];
};

/**
 * Namesakes have another furigana or another birthday; where one of the rows doesn't say, nobody knows. With one telephone it may be one of
 * the birthdays that is wrong.
 */
function mayBeSame(one: RowFacts, other: RowFacts): boolean {
  const differ = (field: string, keyOf: (text: string) => string): boolean => {
    const [a, b] = [keyOf(rowText(one, field)), keyOf(rowText(other, field))];
    return a !== '' && b !== '' && a !== b;
  };
  const phone = rowText(one, 'phone');
  const haveOnePhone = phone !== '' && phone === rowText(other, 'phone');
  return !differ('kana', foldKey) && (haveOnePhone || !differ('birthday', (text) => text));
}

function likeness(row: RowFacts, person: Person): Likeness {
  const [number, name, kana, birthday] = ['employeeNumber', 'name', 'kana', 'birthday'].map((field) =>
    rowText(row, field),
  ) as [string, string, string, string];
  const both = (ours: string | null | undefined, theirs: string, same: boolean): boolean | null =>
    !ours || theirs === '' ? null : same;
  return {
    number: both(person.employeeNumber, number, numberKey(number) === numberKey(person.employeeNumber ?? '')),
    name: foldKey(name) === foldKey(person.name),
    kana: both(person.kana, kana, foldKey(kana) === foldKey(person.kana)),
    given: sameGiven(name, person.name),
    givenKana: sameGiven(kana, person.kana),
    birthday: both(person.birthday, birthday, birthday === person.birthday),
  };
}

/** 花子 of 山田 花子; the whole name where nothing tells its parts apart. */
const givenOf = (name: string): string => foldKey(name.trim().split(/\s+/).at(-1) ?? '');

const hasParts = (name: string): boolean => /\S\s+\S/.test(name);

const sameGiven = (one: string, other: string): boolean | null =>
  hasParts(one) && hasParts(other) ? givenOf(one) === givenOf(other) : null;

/**
 * The number alone would do; but numbers are given again to others, and are mistyped. Who marries keeps the given name: where
 * nothing of the furigana stayed, or the given name is written in another way, it may be somebody else.
 */
function isSureByNumber({ name, kana, given, givenKana, birthday }: Likeness): boolean {
  if (birthday === false) return false;
  if (name || kana === true) return true;
  if (givenKana === false) return false;
  return birthday === true || (given ?? givenKana) === true;
}

const isSureByName = ({ number, name, kana, birthday }: Likeness): boolean => {
  if (!name || kana === false || birthday === false) return false;
  return number !== false || birthday === true;
};

/** Somebody who is in the ledger, but not any more. */
function whoIsHere(row: RowFacts, person: Person, today: CalendarDate): Match<Person> {
  const state = staffState({ status: person.status, leftOn: person.leftOn ?? null }, today);
  const isToldOf = rowText(row, 'leftOn') !== '' && rowText(row, 'leftOn') <= today;
  if (state === 'working' || state === 'leaving' || isToldOf) return { record: person };
  const said =
    state === 'left'
      ? problem('match/left', { name: person.name, date: formatWareki(person.leftOn ?? '') })
      : problem('match/struck-off', { name: person.name });
  return askWhich(said, [{ record: person, why: state === 'left' ? '退職した方' : '抹消した方' }]);
}

function doubtful(people: readonly Person[], alike: (person: Person) => Likeness): Match<Person> {
  if (people.length === 0) return { record: null };
  const candidates = people.map((record): Candidate<Person> => ({ record, why: whyAlike(alike(record)) }));
  const [only, ...others] = people;
  const said: Problem =
    only && others.length === 0 ? doubtAbout(only, alike(only)) : problem('match/several', { count: people.length });
  return askWhich(said, candidates);
}

function doubtAbout({ name }: Person, { birthday, number, kana, name: sameName }: Likeness): Problem {
  if (!sameName) return problem('match/other-name', { name });
  if (birthday === false) return problem('match/other-birthday', { name });
  if (kana === false) return problem('match/other-kana', { name });
  return number === false ? problem('match/other-number', { name }) : problem('match/several', { count: 1 });
}

const whyAlike = ({ number, name, kana, birthday }: Likeness): string =>
  [word(number, '職員番号'), word(name, 'お名前'), word(kana, 'ふりがな'), word(birthday, '生年月日')]
    .filter((part) => part !== '')
    .join('・');

const word = (is: boolean | null, what: string): string => (is === null ? '' : `${what}が${is ? '同じ' : '違う'}`);
