import { foldedButIdeographs } from '../../../text/characters';
import type { PlaceCandidate } from '../../find/candidate';
import { ownerIn, whatIn } from '../label-words';

/** What is looked at of a place, each with its weight: its words in pieces of one to three letters, the words around it, its shape. */
export type Traits = ReadonlyMap<string, number>;

/** How likely each item is, of 0 to 1; `none`: nothing is written there. */
export type Shares = ReadonlyMap<string, number>;

/** A place, and the word that it goes by. */
export interface Labelled {
  label: string;
  candidate: Pick<
    PlaceCandidate,
    'left' | 'above' | 'over' | 'behind' | 'words' | 'choices' | 'shape' | 'rows' | 'side' | 'isLoose'
  >;
}

/** Of each place of a form, in their order on the page. */
export const traitsOf = (places: readonly Labelled[], title: string): Traits[] =>
  places.map((place, i) => {
    const bag = new Bag();
    ofPlace(bag, place);
    bag.addWord('t:', title, 0.4, false);
    for (const away of [-2, -1, 1, 2]) {
      const beside = places[i + away];
      if (beside) bag.addWord(`n${away}:`, beside.label, Math.abs(away) === 1 ? 0.35 : 0.2, false);
    }
    return bag.traits;
  });

function ofPlace(bag: Bag, { label, candidate }: Labelled): void {
  const { left, above, over, behind, words, choices, shape, rows, side, isLoose } = candidate;
  bag.addWord('L:', label, 1);
  for (const [i, word] of left.slice(0, 3).entries()) bag.addWord(i === 0 ? 'l:' : 'm:', word, 0.7);
  for (const [i, word] of above.slice(0, 2).entries()) bag.addWord(i === 0 ? 'a:' : 'u:', word, 0.7);
  for (const [i, word] of over.slice(0, 3).entries()) bag.addWord('o:', word, 0.6 / Math.sqrt(i + 1));
  bag.addWord('b:', behind.slice(0, 8), 0.8);
  for (const word of [...words, ...(choices ?? [])].slice(0, 8)) bag.addWord('w:', word, 0.5);
  const said = whatIn(label, null);
  bag.add(`what=${said?.what ?? '-'}${said?.isExact === true ? '!' : ''}`, 1.5);
  bag.add(`own=${ownerIn(label) ?? '-'}`, 1);
  const whose = [...left.slice(1, 3), ...above.slice(1, 2), ...over.slice(0, 3)]
    .map(ownerIn)
    .find((one) => one !== null);
  if (whose) bag.add(`whose=${whose}`, 1);
  bag.add(`shape=${shape}`, 1.5);
  bag.add(`rows=${rows !== null}`, 1);
  bag.add(`side=${side}`, 1.5);
  bag.add(`loose=${isLoose}`, 1);
}

/**
 * Looked at a second time: what the places around it most likely hold, and what the whole form asks for.
 *
 * @param traits of the places, in their order on the page @param shares of the first look
 */
export function traitsAmong(traits: readonly Traits[], shares: readonly Shares[]): Traits[] {
  const likely = shares.map((one) =>
    [...one]
      .filter(([, share]) => share > LIKELY)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 3),
  );
  const inForm = new Map<string, number>();
  for (const [item, share] of likely.flat()) inForm.set(item, Math.max(inForm.get(item) ?? 0, share));
  return traits.map((own, i) => {
    const bag = new Bag([...own].filter(([name]) => LOOKED_AT_AGAIN.test(name)));
    for (const [item, share] of shares[i] ?? []) if (share > POSSIBLE) bag.add(`Q:${item}`, share * 2);
    for (const away of [-3, -2, -1, 1, 2, 3])
      for (const [item, share] of likely[i + away] ?? []) {
        const weight = share * (Math.abs(away) === 1 ? 1 : 0.6);
        bag.add(`N${away}:${item}`, weight);
        bag.add(`${away < 0 ? 'before' : 'behind'}=${item.split('.')[0]}`, weight);
      }
    for (const [item, share] of inForm) if (share > IN_FORM) bag.add(`F:${item}`, 0.3 * share);
    return bag.traits;
  });
}
const LIKELY = 0.15;
const POSSIBLE = 0.03;
const IN_FORM = 0.4;
const LOOKED_AT_AGAIN = /^(?:(?:shape|rows|side|what|own|whose)=|L:=)/;

class Bag {
  readonly traits: Map<string, number>;

  constructor(traits: readonly (readonly [string, number])[] = []) {
    this.traits = new Map(traits);
  }

  add(name: string, weight: number): void {
    this.traits.set(name, Math.max(this.traits.get(name) ?? 0, weight));
  }

  /** The word, and its letters by one, two and three. */
  addWord(kind: string, text: string, weight: number, isWhole = true): void {
    const word = foldedButIdeographs(text).replaceAll(/\s+/g, '').slice(0, LONGEST);
    if (word === '') return this.add(`${kind}-`, weight);
    if (isWhole) this.add(`${kind}=${word}`, weight * 1.5);
    const letters = ['^', ...word, '$'];
    for (const [i, letter] of letters.entries()) {
      if (i > 0 && i < letters.length - 1) this.add(`${kind}${letter}`, weight * 0.5);
      if (i + 1 < letters.length) this.add(`${kind}${letters.slice(i, i + 2).join('')}`, weight);
      if (i + 2 < letters.length) this.add(`${kind}${letters.slice(i, i + 3).join('')}`, weight);
    }
  }
}
const LONGEST = 30;
