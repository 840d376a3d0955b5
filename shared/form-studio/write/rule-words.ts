import type { Decision } from './decision';
import { calledWords } from './printed-choice';
import { conditionOfPlace, earlierDay, placesOfGroup, wordsToChoose, type PlaceCondition } from './rules';
import { isChosenAmong } from '../find/candidate';
import { placeName } from './place-name';

/** Rules as sentences: for who makes a form, and for who fills it. */

/** As the paper's own screen calls it. */
export const calledHere = (decision: Decision, all: readonly Decision[]): string =>
  placeName(decision, all).slice(0, 40);

const named = (all: readonly Decision[], place: number): string =>
  `「${all[place] ? calledHere(all[place], all) : ''}」`;

/** What can be chosen in a place, by its words on the paper: as the screen calls them. */
export function wordsOnScreen(decision: Decision): { word: string; called: string }[] {
  const called = isChosenAmong(decision.candidate) ? calledWords(decision) : (decision.candidate.choices ?? []);
  return wordsToChoose(decision.candidate).map((word, i) => ({ word, called: called[i] ?? word }));
}

/** 「区分」で「変更」か「廃止」を選んだときだけ */
export function onlyWhenWords(all: readonly Decision[], { place, words }: PlaceCondition): string {
  const on = all[place];
  if (!on) return '';
  if (words.length === 0) {
    const isTick = on.candidate.shape === 'boxes';
    return `${named(all, place)}${isTick ? 'に印を付けた' : isChosenAmong(on.candidate) ? 'を選んだ' : 'を書いた'}ときだけ`;
  }
  const called = wordsOnScreen(on).flatMap((one) => (words.includes(one.word) ? [`「${one.called}」`] : []));
  // One word of two that say it by themselves: その他.
  return `${named(all, place)}で${called.join('か')}を選んだときだけ`;
}

/** 「区分」で「廃止」を選んだときだけ、たずねます。 */
export const onlyWhenSentence = (all: readonly Decision[], condition: PlaceCondition): string =>
  `${onlyWhenWords(all, condition)}、たずねます。`;

const either = (all: readonly Decision[], places: readonly number[]): string =>
  places.map((place) => named(all, place)).join('か');

/** 「電話」か「メール」の、どちらか */
export const oneOfWords = (all: readonly Decision[], places: readonly number[]): string =>
  `${either(all, places)}の、${places.length === 2 ? 'どちらか' : 'どれか'}`;

/** 「開始日」と同じ日か、後の日 */
export const sameOrLaterWords = (all: readonly Decision[], earlier: number): string =>
  `${named(all, earlier)}と同じ日か、後の日`;

/** 「開始日」と同じ日か、後の日にします。 */
export const dayOrderSentence = (all: readonly Decision[], earlier: number): string =>
  `${sameOrLaterWords(all, earlier)}にします。`;

/** What holds for a place, each in one sentence. */
export function ruleSentences(all: readonly Decision[], place: number): string[] {
  const own = all[place];
  if (!own) return [];
  const when = conditionOfPlace(all, place);
  const group = placesOfGroup(all, own);
  const earlier = earlierDay(all, own);
  return [
    ...(when ? [onlyWhenSentence(all, when)] : []),
    ...(group.length > 1 ? [oneOfSentence(all, group, own.oneOf?.exactly === true)] : []),
    ...(earlier !== null ? [dayOrderSentence(all, earlier)] : []),
  ];
}

export const oneOfSentence = (all: readonly Decision[], group: readonly number[], exactly: boolean): string =>
  `${oneOfWords(all, group)}${exactly ? '1つだけを' : 'は、かならず'}書きます。`;
