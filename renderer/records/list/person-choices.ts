import type { Staff } from '@shared/ledger/entities';
import { namesakeWords } from '@shared/rules/namesakes';
import { isEmployed } from '@shared/rules/staff-rules';
import type { CellChoice } from './cell-edits';
import { byReading } from '@shared/text/japanese-order';
import { currentDay } from '../../data/clock';

const spaceless = (text: string): string => text.replace(/\s/g, '');

const byOfficeAndKana =
  (officeId: string) =>
  (a: Staff, b: Staff): number =>
    Number(a.officeId !== officeId) - Number(b.officeId !== officeId) || byReading(a, b);

type Choices = Map<string, readonly CellChoice[]>;
const known = new WeakMap<ReadonlyMap<string, Staff>, Choices>();

/**
 * Who may be chosen as the user of something of an office: those who work, the office's own first, by furigana. Names
 * that several have are told apart by number or job. Those who have left can only be kept, so they stand at the end.
 */
export function personChoices(people: ReadonlyMap<string, Staff>, officeId: string): readonly CellChoice[] {
  const today = currentDay();
  const key = `${today} ${officeId}`;
  const ofPeople: Choices = known.get(people) ?? new Map();
  known.set(people, ofPeople);
  const made = ofPeople.get(key);
  if (made) return made;
  const sorted = [...people.values()].sort(byOfficeAndKana(officeId));
  const working = sorted.filter((person) => isEmployed(person, today));
  const gone = sorted.filter((person) => !isEmployed(person, today));
  const uses = new Map<string, number>();
  for (const { name } of sorted) uses.set(name, (uses.get(name) ?? 0) + 1);
  const apart = namesakeWords(sorted);
  const shortWord = ({ name, employeeNumber, jobType }: Staff): string =>
    (uses.get(name) ?? 0) > 1 ? `${name}（${employeeNumber || jobType}）` : name;
  const shortUses = new Map<string, number>();
  for (const one of sorted) shortUses.set(shortWord(one), (shortUses.get(shortWord(one)) ?? 0) + 1);
  const choices = [...working, ...gone].map((person) => {
    const { id, name, kana, employeeNumber, jobType } = person;
    const isEnough = (shortUses.get(shortWord(person)) ?? 0) === 1 && shortWord(person) !== `${name}（）`;
    const words = [jobType, ...apart(person)].filter((one) => one !== '');
    return {
      value: id,
      word: isEnough ? shortWord(person) : `${name}（${words.join('・') || id}）`,
      reading: `${kana} ${employeeNumber}`,
      ...(kana === '' && { isUnread: true }),
    };
  });
  ofPeople.set(key, choices);
  return choices;
}

/** The one that was meant: by the word, or by a name that only one has, whatever its spaces. */
export function personOf(choices: readonly CellChoice[], typed: string): CellChoice | null {
  const exact = choices.find(({ word }) => word === typed.trim());
  if (exact) return exact;
  const alike = choices.filter(({ word }) => spaceless(word) === spaceless(typed));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

export const unknownPerson = '台帳にいない方です。一覧から選ぶか、先に「職員」で追加してください';
