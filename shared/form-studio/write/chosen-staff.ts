import { chosenOnes, type ChosenOne } from '../propose/items';
import { calledSecond } from '../propose/second-one';
import type { Decision } from './decision';

/** Who of the staff stands on the paper beside those whom the office's record has: asked once, before all that is told of them. */
export interface ChosenStaff {
  key: ChosenOne;
  /** The question. */
  label: string;
  /** The first of their places. */
  decision: Decision;
}

const isOf = (key: ChosenOne, item: string | null): boolean =>
  item?.split('+').some((one) => one.startsWith(`${key}.`)) === true;

/** 副担当者はだれですか, as the paper calls them; else by the first of their places. */
function questionOf(own: readonly Decision[]): string {
  const called = own.flatMap(
    ({ candidate, label }) => calledSecond(candidate, label) || (/^(.+)の[^の]+$/.exec(label)?.[1] ?? []),
  );
  const [word] = called;
  const [first] = own;
  return word === undefined ? `「${first?.label ?? ''}」の職員はだれですか` : `${word}はだれですか`;
}

export const chosenStaff = (decisions: readonly Decision[]): ChosenStaff[] =>
  chosenOnes.flatMap((key): ChosenStaff[] => {
    const own = decisions.filter(({ item }) => isOf(key, item));
    const [decision] = own;
    return decision ? [{ key, label: questionOf(own), decision }] : [];
  });
