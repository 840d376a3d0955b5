import type { FateOfPlace, PlaceFate } from './carry-over';

/** How many places are as they were, and how many aren't; `gone`: those that were decided and aren't there any more. */
export type CountedChanges = Record<PlaceFate | 'gone', number>;

export function countedChanges(fates: readonly FateOfPlace[], gone: number): CountedChanges {
  const counted = { same: 0, moved: 0, changed: 0, new: 0, gone };
  for (const { fate } of fates) counted[fate]++;
  return counted;
}

/** The places that somebody looks at when next year's form has come, by number. */
export const changedPlaces = (fates: readonly FateOfPlace[]): number[] =>
  fates.flatMap(({ fate }, i) => (fate === 'same' ? [] : i));

const WORDS = [
  ['same', '同じ'],
  ['moved', '移った'],
  ['changed', '変わった'],
  ['new', '新しい'],
  ['gone', 'なくなった'],
] as const satisfies readonly (readonly [keyof CountedChanges, string])[];

/** 同じ 20・新しい 2: what there is none of isn't said. */
export const changesText = (counted: CountedChanges): string =>
  WORDS.flatMap(([kind, word]) => (counted[kind] === 0 ? [] : `${word} ${counted[kind]}`)).join('・');

/** What is said beside a place that isn't as it was. */
export function fateText({ fate, was }: FateOfPlace): string {
  if (fate === 'same') return '';
  if (fate === 'new') return '新しい欄です';
  if (was !== null) return `前は「${was || '見出しのない欄'}」でした`;
  return fate === 'moved' ? '前と場所が違います' : '前と書き方が違います';
}
