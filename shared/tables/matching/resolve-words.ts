import type { Patient } from '../../ledger/entities';
import type { CalendarDate } from '../../text/calendar-date';
import { problem } from '../../problems/problem';
import { byReading } from '../../text/japanese-order';
import { searchIndexKey } from '../../text/search-key';
import { choiceOf, namesakesApart, sharedChoice } from './choices';
import {
  calledIn,
  familyNameOf,
  formerNamesOf,
  isPost,
  POST,
  surnameFinder,
  withoutSan,
  writtenFamilyName,
} from './find-surname';
import { foldKey } from '../../text/fold-key';
import { decidedWords, type ImportDecisions } from './import-decisions';
import type { LedgerView, WordKind } from './ledger-view';
import { numberKey } from './find-person';
import { groupBy } from './match';
import { isKana } from '../../text/kana';
import { toHalfWidth } from '../../text/width';
import { byPlace } from './namesake-by-place';
import { spellings } from '../import/named-network';
import { isOfGroup, officeOfSharers, placeSaid, saysNobody } from './nobody-words';
import { officeMeantBy } from './office-names';
import { jointName, jointOffices, officesOfId } from './joint-offices';
import type { CellProblem, LedgerChoice, ResolvedWord, RowRemark } from './planned';

/**
 * @param own what was said of one row alone, which counts more than what was decided for all; '' where it is asked anew
 * @param among where a surname alone may say who is meant: an office, null for all of them; left out: nowhere
 */
export type WordResolver = (of: WordKind, word: string, among?: string | null, own?: string) => ResolvedWord;

/**
 * Turns the words of a table into ids, each word once: as decided, else by what the ledger calls things.
 *
 * @param hasPosts whether its records have 兼務先
 */
export function wordResolver(
  ledger: LedgerView,
  decisions: ImportDecisions,
  today: CalendarDate,
  hasPosts: boolean,
): WordResolver {
  const known = new Map<string, ResolvedWord>();
  const lookUp = lookUps(ledger);
  const bySurname = surnameFinder(ledger.people, today);
  const joint = jointOffices(ledger, decisions, (word) => officeOf(ledger, word).id ?? null, hasPosts);
  const resolve: WordResolver = (of, word, among, own) => {
    const key = `${of}\n${word}\n${among ?? typeof among}\n${own ?? typeof own}`;
    const before = known.get(key);
    if (before) return before;
    const isAnew = own === '';
    const decided = own === undefined ? decisions[decidedWords[of]][word] : own || undefined;
    // 兼務先 are of a person alone: of anything else in two offices it is asked.
    const isKnown = decided && (hasPosts || officesOfId(decided).length === 1);
    const name = isKnown ? nameOf(ledger, of, decided) : undefined;
    const told = name && (problem('plan/as-decided', { word, name }) as RowRemark);
    const found = lookedUp(of, word, { decided: told || decided === null ? decided : undefined, isAnew });
    if (told && own === undefined && typeof decided === 'string') found.told = told;
    const isAsked = found.problem !== undefined && of === 'holder' && among !== undefined && !isAnew;
    const meant = isAsked ? (byPlace(ledger, word, among) ?? bySurname(word, among)) : null;
    const isOpen = of === 'holder' && decided === undefined && !isAnew;
    const resolved = (isOpen && numbered(word, (name) => resolve(of, name, among), ledger)) || (meant ?? found);
    known.set(key, resolved);
    return resolved;
  };
  return resolve;

  function lookedUp(of: WordKind, word: string, { decided, isAnew }: SaidOfWord): ResolvedWord {
    if (of === 'office')
      return decided === undefined ? joint.unknown(word, lookUp[of](word), isAnew) : joint.decided(word, decided);
    if (decided === undefined) return lookUp[of](word);
    return decided === null ? {} : { id: decided === sharedChoice.id ? null : decided };
  }
}

interface SaidOfWord {
  decided: string | null | undefined;
  isAnew: boolean;
}

/** A decision on something that is no more in the ledger is none. */
function nameOf(ledger: LedgerView, of: WordKind, id: string): string | undefined {
  const lists = {
    ...{ office: ledger.offices, holder: ledger.people, network: ledger.networks, patient: ledger.patients },
    corporation: [ledger.corporation],
  };
  if (of === 'holder' && id === sharedChoice.id) return sharedChoice.name;
  return of === 'office' ? jointName(id, ledger.offices) : lists[of].find((one) => one.id === id)?.name;
}

/** Whether what was said of one row is there still. */
export const isInLedger = (ledger: LedgerView, of: WordKind, id: string): boolean =>
  nameOf(ledger, of, id) !== undefined;

function lookUps(ledger: LedgerView): Record<WordKind, (word: string) => ResolvedWord> {
  const people = namesOf(ledger.people);
  const patients = namesOf(ledger.patients);
  const offices = ledger.offices.filter(({ status }) => status === 'registered');
  const isOffice = (word: string): boolean => 'id' in officeOf(ledger, word) || officeMeantBy(word, offices) !== null;
  return {
    office: (word) => officeOf(ledger, word),
    network: (word) => networkOf(ledger, word),
    corporation: (word) => corporationOf(ledger, word),
    holder: (word) => {
      if (saysNobody(word) || officeOfSharers(word, ledger.offices) !== null) return { id: null };
      const found = personOf(ledger, 'holder', word, people());
      const numbered = found.problem?.choices.length === 0 ? ofNumber(ledger, word) : null;
      if (numbered) return numbered;
      return found.problem?.choices.length === 0 && (isOfGroup(word) || isOffice(placeSaid(word)))
        ? { id: null }
        : found;
    },
    patient: (word) => personOf(ledger, 'patient', word, patients()),
  };
}

/** K003, 101: nobody's name, but the number of one alone. */
function ofNumber({ people }: LedgerView, word: string): ResolvedWord | null {
  const key = /\d/.test(toHalfWidth(word)) ? numberKey(word) : '';
  const [only, ...others] = people.filter((one) => numberKey(one.employeeNumber) === key);
  if (key === '' || !only || only.status !== 'registered' || others.length > 0) return null;
  return { id: only.id, told: problem('plan/by-number', { word }) as RowRemark };
}

const NUMBERED = /^([A-Z]{0,3}-?\d{1,10})[\s:]+(?=\D)(.+)$/iu;

/**
 * 1024 加藤（真）: whose number it is, where the name is theirs as far as it says, though they have left. A name of somebody else is asked about. Null:
 * it is no number with a name, or says no more than the word.
 */
function numbered(word: string, byName: (name: string) => ResolvedWord, ledger: LedgerView): ResolvedWord | null {
  const [, number = '', name = ''] = NUMBERED.exec(toHalfWidth(word.trim())) ?? [];
  if (number === '') return null;
  const found = byName(name);
  const named = ledger.people.find(({ id }) => id === found.id);
  const owner = ledger.people.find(({ id }) => id === ofNumber(ledger, number)?.id);
  const key = foldKey(calledIn(name).name);
  const isTheirs = owner && [owner.name, owner.kana].some((own) => foldKey(own).startsWith(key));
  if (owner && isTheirs && (!named || named === owner)) return { id: owner.id };
  if (!owner && named?.employeeNumber === '') return found;
  const either = [owner, named].flatMap((one) => one ?? []);
  if (either.length === 0)
    return found.problem ? { problem: { ...found.problem, word: { of: 'holder', word } } } : null;
  const said = problem('plan/holder-near', { word, names: someNames(either) });
  return open('holder', word, said, either.map(choiceOf(ledger, 'people')));
}

const open = (
  of: WordKind,
  word: string,
  said: Pick<CellProblem, 'code' | 'message'>,
  choices: LedgerChoice[],
): ResolvedWord => ({
  problem: { code: said.code, message: said.message, word: { of, word }, choices },
});
type Said = Pick<CellProblem, 'code' | 'message'>;

function officeOf(ledger: LedgerView, word: string): ResolvedWord {
  const offices = ledger.offices.filter(({ status }) => status === 'registered');
  const key = foldKey(word);
  const exact = offices.filter(
    ({ name, kana, number }) => key !== '' && [name, kana, number].some((one) => foldKey(one) === key),
  );
  if (exact[0] && exact.length === 1) return { id: exact[0].id };
  const near = (name: string): boolean => foldKey(name).includes(key) || key.includes(foldKey(name));
  const choices = [...offices.filter(({ name }) => near(name)), ...offices.filter(({ name }) => !near(name))];
  return open(
    'office',
    word,
    problem('plan/office-unknown', { word }) as Said,
    choices.map(choiceOf(ledger, 'offices')),
  );
}

/** 株式会社ひまわり, ㈱ひまわり and ひまわり are one. */
function corporationOf({ corporation: { id, name } }: LedgerView, word: string): ResolvedWord {
  const owns = searchIndexKey(name).split('\n');
  const isOwn = (key: string): boolean => owns.some((own) => own.includes(key) || key.includes(own));
  if (searchIndexKey(word).split('\n').some(isOwn)) return { id };
  const said = problem('plan/corporation-unknown', { word }) as Said;
  return open('corporation', word, said, [{ id, name, about: '' }]);
}

function networkOf({ networks }: LedgerView, word: string): ResolvedWord {
  const keys = spellings(foldKey(word));
  const wordsOf = ({ name, words }: LedgerView['networks'][number]): string[] => [name, ...words].map(foldKey);
  const exact = networks.filter((one) => one.id === word || wordsOf(one).some((own) => keys.includes(own)));
  const near = networks.filter((one) =>
    wordsOf(one).some((own) => own !== '' && keys.some((key) => own.includes(key) || key.includes(own))),
  );
  const found = exact.length > 0 ? exact : near;
  if (found[0] && found.length === 1) return { id: found[0].id };
  const choices = networks.map(({ id, name }) => ({ id, name, about: '' }));
  return open('network', word, problem('plan/network-unknown', { word }) as Said, choices);
}

type Named = Pick<Patient, 'id' | 'name' | 'kana' | 'status' | 'officeId' | 'birthday' | 'note'> & { jobType?: string };
type ByName = ReadonlyMap<string, Named[]>;
interface Names {
  byName: ByName;
  byFamily: ByName;
  /** By the name that was theirs, as their memo says it. */
  byFormer: ByName;
}

/** Made when they are first asked for. */
function namesOf(list: readonly Named[]): () => Names {
  let made: Names | null = null;
  return () =>
    (made ??= {
      byName: groupBy(list, ({ name }) => foldKey(name)),
      byFamily: groupBy(list, ({ name }) => familyNameOf(name) ?? ''),
      byFormer: groupBy(list, (one) => formerNamesOf(one)[0] ?? ''),
    });
}

function personOf(
  ledger: LedgerView,
  of: 'holder' | 'patient',
  word: string,
  { byName, byFamily, byFormer }: Names,
): ResolvedWord {
  const key = foldKey(withoutSan(word));
  const registered = registeredOf(byName.get(key));
  const [first, ...others] = registered;
  if (first && others.length === 0) return { id: first.id };
  const offered = (
    people: readonly Named[],
    order: (one: Named, other: Named) => number = byReading,
  ): LedgerChoice[] => {
    const choice = choiceOf(ledger, of === 'holder' ? 'people' : 'patients');
    const apart = namesakesApart(ledger, people);
    // Always in one order: whoever is asked again presses where they pressed before.
    return people
      .toSorted(order)
      .map((one) => ({ ...choice(one as never), ...(apart.has(one.id) && { apart: apart.get(one.id) }) }));
  };
  if (first) {
    const said = problem(`plan/${of}-several`, { word, count: registered.length });
    return open(of, word, said, offered(registered));
  }
  // 鈴木（美） and 鈴木, of whom there are two: it isn't that they aren't there.
  const { name, begins } = calledIn(word.replace(FORMERLY, ''));
  const same = registeredOf(byName.get(foldKey(name)));
  // 越野　雅人（こしの まさと）: the name, and how it is read.
  const read = same.filter(({ kana }) => isKana(begins) && foldKey(kana || begins) === foldKey(begins));
  if (read[0] && read.length === 1) return { id: read[0].id };
  if (same.length > 1)
    return open(of, word, problem(`plan/${of}-several`, { word: name, count: same.length }), offered(same));
  const called = registeredOf(byFamily.get(foldKey(name)));
  if (called.length > 1) {
    const said = problem(`plan/${of}-surname`, { name, count: called.length });
    return open(of, word, said, likeliest(offered(called), writtenSo(called, name)));
  }
  const former = registeredOf(byFormer.get(key));
  if (former.length > 0)
    return open(of, word, problem(`plan/${of}-near`, { word, names: someNames(former) }), offered(former));
  // Who has left, or is written otherwise, is there all the same.
  // 林（看） is 林, whatever stands in the brackets.
  const near =
    [key, foldKey(name)].map((one) => likely(one, byName)).find(({ length }) => length > 0) ?? inPost(name, byName);
  const said =
    near.length === 0
      ? problem(`plan/${of}-unknown`, { word })
      : problem(`plan/${of}-near`, { word, names: someNames(near) });
  return open(of, word, said, offered(near, byFit(key)));
}

/** Of those whose surnames fold the same who alone is written so: 渡邉 of 渡邉 and 渡辺. */
function writtenSo(people: readonly Named[], surname: string): string | null {
  const [only, ...others] = people.filter(({ name }) => writtenFamilyName(name) === surname.trim());
  return only && others.length === 0 ? only.id : null;
}

/** Who is meant most likely stands first, and is proposed. */
const likeliest = (choices: readonly LedgerChoice[], wanted: string | null): LedgerChoice[] => [
  ...choices.flatMap((one) => (one.id === wanted ? { ...one, isLikely: true } : [])),
  ...choices.filter(({ id }) => id !== wanted),
];

/** 三枝 良子さん; of more than two the first two, and how many there are. */
const someNames = (people: readonly Named[]): string => {
  const names = people.slice(0, 2).map(({ name }) => `${name}さん`);
  return `${names.join('か')}${people.length > 2 ? `など${people.length}人のだれか` : ''}`;
};

/** （前）村井, 旧）田中: who had it. */
const FORMERLY = /^[（(]?[旧元前][)）][\s　]*/u;

const registeredOf = (people: readonly Named[] = []): Named[] => people.filter(({ status }) => status === 'registered');

const SHOWN = 5;

/** Whose name begins so first. */
const byFit =
  (key: string) =>
  (one: Named, other: Named): number => {
    const [here, there] = [one, other].map(({ name }) => Number(foldKey(name).startsWith(key)));
    return (there ?? 0) - (here ?? 0) || byReading(one, other);
  };

/** 社長: of whom the job or the memo says so. */
const inPost = (post: string, names: ByName): Named[] => {
  const says = ({ jobType = '', note = '' }: Named): boolean => isPost(post, `${jobType}\n${note}`);
  return POST.test(post) ? [...names.values()].flat().filter(says).slice(0, SHOWN) : [];
};

/** Who might be meant: by a part of the name, or by its furigana; struck off or not. The first in the order of lists, so that they stay the same. */
function likely(key: string, names: ByName): Named[] {
  if (key === '') return [];
  const found: Named[] = [];
  for (const [name, people] of names) {
    const isNear = name.includes(key) || key.includes(name) || name.slice(0, 2) === key.slice(0, 2);
    for (const one of people) if (isNear || foldKey(one.kana) === key) found.push(one);
  }
  return found.toSorted(byFit(key)).slice(0, SHOWN);
}
