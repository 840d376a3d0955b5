import { traitsAmong, traitsOf, type Labelled, type Shares, type Traits } from './traits';

/** What each trait says for and against each item: numbers in pairs, the item's place among `items` and how much, in units of `unit`. */
export interface Layer {
  unit: number;
  bias: readonly number[];
  traits: Readonly<Record<string, readonly number[]>>;
}

/** Made of forms whose places are known (`npm run learn`). */
export interface LearnedModel {
  items: readonly string[];
  first: Layer;
  second: Layer;
}

/** What forms that others have drawn hold in places that are called and lie like this one: what the rules say is held against it. */
export class LearnedItems {
  constructor(private readonly model: LearnedModel) {}

  /** Of each place of a form, in their order on the page: how likely each item is. Two looks: the second one knows what the first thinks of its neighbours. */
  of(places: readonly Labelled[], title: string): Shares[] {
    const { items, first, second } = this.model;
    const traits = traitsOf(places, title);
    const shares = traits.map((one) => sharesBy(first, items, one));
    return traitsAmong(traits, shares).map((one) => sharesBy(second, items, one));
  }
}

/** A length that all are brought to: long words say no more than short ones. */
export const LENGTH = 6;

function sharesBy({ unit, bias, traits: said }: Layer, items: readonly string[], traits: Traits): Shares {
  const known = [...traits].filter(([name]) => Object.hasOwn(said, name));
  const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
  const sums = [...bias];
  for (const [name, weight] of known) {
    const pairs = said[name] ?? [];
    for (let i = 0; i < pairs.length; i += 2)
      sums[pairs[i] ?? 0] = (sums[pairs[i] ?? 0] ?? 0) + ((pairs[i + 1] ?? 0) * unit * weight * LENGTH) / length;
  }
  const highest = Math.max(...sums);
  const powers = sums.map((one) => Math.exp(one - highest));
  const all = powers.reduce((sum, one) => sum + one, 0);
  return new Map(items.map((item, i) => [item, (powers[i] ?? 0) / all]));
}
