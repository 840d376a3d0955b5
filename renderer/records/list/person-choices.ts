import type { Office, Staff } from '@shared/ledger/entities';
import { namesakeWords } from '@shared/rules/namesakes';
import { isEmployed } from '@shared/rules/staff-rules';
import { grouped } from '../kind/grouped';
import type { CellChoice } from './cell-edits';
import { foldKey } from '@shared/text/fold-key';
import { byReading } from '@shared/text/japanese-order';
import { currentDay } from '../../data/clock';

const spaceless = (text: string): string => text.replace(/\s/g, '');

const byOfficeAndKana =
  (officeId: string) =>
  (a: Staff, b: Staff): number =>
    Number(a.officeId !== officeId) - Number(b.officeId !== officeId) || byReading(a, b);

type Offices = ReadonlyMap<string, Pick<Office, 'name'>>;
type Choices = Map<string, readonly CellChoice[]>;
const known = new WeakMap<ReadonlyMap<string, Staff>, WeakMap<Offices, Choices>>();

/**
 * Who may be chosen as the user of something of an office: those who work, the office's own first, by furigana. Names
 * that several have are told apart by number or job, else by office and all that is known. Those who have left can only be kept, so they stand at the end.
 */
export function personChoices(
  people: ReadonlyMap<string, Staff>,
  offices: Offices,
  officeId: string,
): readonly CellChoice[] {
  const today = currentDay();
  const key = `${today} ${officeId}`;
  const ofPeople: WeakMap<Offices, Choices> = known.get(people) ?? new WeakMap<Offices, Choices>();
  known.set(people, ofPeople);
  const ofOffices: Choices = ofPeople.get(offices) ?? new Map();
  ofPeople.set(offices, ofOffices);
  const made = ofOffices.get(key);
  if (made) return made;
  const sorted = [...people.values()].sort(byOfficeAndKana(officeId));
  const working = sorted.filter((person) => isEmployed(person, today));
  const gone = sorted.filter((person) => !isEmployed(person, today));
  const choices = wordedApart([...working, ...gone], offices);
  ofOffices.set(key, choices);
  return choices;
}

/** Each with a word that no other has: what is typed or pasted is found by it. */
function wordedApart(people: readonly Staff[], offices: Offices): CellChoice[] {
  const namesakes = grouped(people, ({ name }) => spaceless(name));
  const apart = namesakeWords(people);
  const shortWord = ({ name, employeeNumber, jobType }: Staff): string =>
    (namesakes.get(spaceless(name))?.length ?? 0) > 1 ? `${name}（${employeeNumber || jobType}）` : name;
  const longWord = (person: Staff): string => {
    const others = namesakes.get(spaceless(person.name)) ?? [];
    const isElsewhere = others.some(({ officeId }) => officeId !== person.officeId);
    const office = isElsewhere ? (offices.get(person.officeId)?.name ?? '') : '';
    const words = [person.jobType, office, ...apart(person)].filter((one) => one !== '');
    return words.length === 0 ? person.name : `${person.name}（${words.join('・')}）`;
  };
  const short = grouped(people, shortWord);
  const isEnough = (word: string): boolean => short.get(word)?.length === 1 && !word.endsWith('（）');
  return counted(people, (person) => (isEnough(shortWord(person)) ? shortWord(person) : longWord(person)));
}

/** Some people by furigana, each with what they do: 佐藤 恵子（看護師・令和4年10月23日入職・メモ：11/30 退職予定）. */
export function peopleAsChoices(people: readonly Staff[]): CellChoice[] {
  const apart = namesakeWords(people);
  return counted(people.toSorted(byReading), (person) => {
    const words = [person.jobType, ...apart(person)].filter((one) => one !== '');
    return words.length === 0 ? person.name : `${person.name}（${words.join('・')}）`;
  });
}

function counted(people: readonly Staff[], wordOf: (person: Staff) => string): CellChoice[] {
  const words = people.map(wordOf);
  const alike = grouped(people.keys(), (at) => words[at] ?? '');
  return people.map(({ id, kana, employeeNumber }, at) => {
    const word = words[at] ?? '';
    const same = alike.get(word) ?? [];
    return {
      value: id,
      // Nothing at all tells them apart: they are counted, as no word may mean two.
      word: same.length > 1 ? `${word}・${same.indexOf(at) + 1}人目` : word,
      reading: `${kana} ${employeeNumber}`,
      ...(kana === '' && { isUnread: true }),
    };
  });
}

/** The one that was meant: by the word, or by a name that only one has, whatever its spaces, the forms of its kanji and what stands behind it. */
export function personOf(choices: readonly CellChoice[], typed: string): CellChoice | null {
  const exact = choices.find(({ word }) => word === typed.trim());
  if (exact) return exact;
  for (const key of [spaceless, foldKey]) {
    const name = key(typed);
    if (name === '') return null;
    const alike = choices.filter(({ word }) => key(word) === name);
    const isIt = ({ word }: CellChoice): boolean =>
      [...word.matchAll(/（/gu)].some(({ index }) => key(word.slice(0, index)) === name);
    const [found, ...others] = alike.length > 0 ? alike : choices.filter(isIt);
    if (found) return others.length === 0 ? found : null;
  }
  return null;
}

export const unknownPerson = '台帳にいない方です。一覧から選ぶか、先に「職員」で追加してください';
