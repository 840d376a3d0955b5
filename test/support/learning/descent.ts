import {
  FURTHEST,
  NOUGHT,
  knownTraits,
  rectified,
  type KnownTraits,
  type Weights,
} from '@shared/form-studio/propose/learned/network';
import type { Traits } from '@shared/form-studio/propose/learned/traits';

/**
 * A place whose item is known.
 *
 * @property form places of one form are learned, or left out, together
 * @property items what may stand there, the best first: papers often leave open who is meant
 */
export interface Example {
  form: string;
  traits: Traits;
  items: readonly string[];
}

/** An example as a network sees it. @property items by their place among all */
export type Known = KnownTraits & { items: readonly number[] };

/** The traits that are met often enough to learn of them, and how each example is seen by them. */
export function knownBy(
  examples: readonly Example[],
  items: readonly string[],
): { traits: string[]; known: (one: Example) => Known } {
  const met = new Map<string, number>();
  for (const { traits } of examples) for (const name of traits.keys()) met.set(name, (met.get(name) ?? 0) + 1);
  const traits = [...met].filter(([, times]) => times >= LEAST_MET).map(([name]) => name);
  const rows = new Map(traits.map((name, i) => [name, i]));
  const places = new Map(items.map((item, i) => [item, i]));
  return {
    traits,
    known: (one) => ({
      ...knownTraits(one.traits, rows),
      items: one.items.flatMap((item) => places.get(item) ?? []),
    }),
  };
}
/** So many examples are needed to learn of something. */
const LEAST_MET = 4;

/** Weights in rows, each with its slope of a batch and a rate of its own (Adam: Kingma, Ba 2015). Rows that a batch doesn't touch stay as they are. */
export class Slopes {
  readonly values: Float32Array;
  private readonly slopes: Float32Array;
  private readonly means: Float32Array;
  private readonly squares: Float32Array;
  private readonly touched = new Set<number>();

  constructor(
    rows: number,
    readonly width: number,
    start = (): number => 0,
  ) {
    this.values = Float32Array.from({ length: rows * width }, start);
    this.slopes = new Float32Array(rows * width);
    this.means = new Float32Array(rows * width);
    this.squares = new Float32Array(rows * width);
  }

  /** To the sums so much of a row. */
  addRow(sums: Float32Array, row: number, much: number): void {
    const { values, width } = this;
    for (let k = 0, at = row * width; k < width; k++, at++) sums[k]! += values[at]! * much;
  }

  /** … for each unit its row. @param first the row of the first unit */
  addRows(sums: Float32Array, units: Float32Array, first = 0): void {
    for (const [h, unit] of units.entries()) if (unit > 0) this.addRow(sums, first + h, unit);
  }

  /** A row that has added so much of itself to sums leans by what they are wrong. @param share of the example in its batch */
  lean(row: number, wrong: Float32Array, much: number, share = 1): void {
    const { slopes, width } = this;
    this.touched.add(row);
    for (let k = 0, at = row * width; k < width; k++, at++) slopes[at]! += wrong[k]! * much * share;
  }

  /** What {@link addRows} has added leans, and each unit that has is told how wrong it was. */
  leanRows(
    wrong: Float32Array,
    units: Float32Array,
    tell: (unit: number, wrong: number) => void,
    share = 1,
    first = 0,
  ): void {
    for (const [h, unit] of units.entries()) {
      if (unit <= 0) continue;
      tell(h, this.backThrough(first + h, wrong) * share);
      this.lean(first + h, wrong, unit, share);
    }
  }

  private backThrough(row: number, wrong: Float32Array): number {
    const { values, width } = this;
    let sum = 0;
    for (let k = 0, at = row * width; k < width; k++, at++) sum += values[at]! * wrong[k]!;
    return sum;
  }

  /** Row by row. */
  inRows(): number[][] {
    const { values, width } = this;
    return Array.from({ length: values.length / width }, (_, row) => [
      ...values.subarray(row * width, (row + 1) * width),
    ]);
  }

  /** Down the slopes of the batch. @param batch counted from 1 */
  step(rate: number, batch: number): void {
    const { values, slopes, means, squares, width } = this;
    const [ofMean, ofSquare] = [1 - 0.9 ** batch, 1 - 0.999 ** batch];
    for (const row of this.touched)
      for (let i = row * width; i < (row + 1) * width; i++) {
        const slope = slopes[i]!;
        means[i] = 0.9 * means[i]! + 0.1 * slope;
        squares[i] = 0.999 * squares[i]! + 0.001 * slope * slope;
        values[i]! -= (rate * means[i]!) / ofMean / (Math.sqrt(squares[i]! / ofSquare) + 1e-8);
        slopes[i] = 0;
      }
    this.touched.clear();
  }
}

/**
 * From shares to how far they are from what is expected, in their place. Where several items may stand in a place, three tenths of what is expected are the best one's;
 * the rest is as the network itself parts it among all of them (as of the hidden cause of a mixture: Dempster et al. 1977). So it is sure of one of them, where it would else be of none.
 */
export function lessExpected(shares: Float32Array, [best = 0, ...others]: readonly number[]): void {
  const all = [best, ...others];
  const together = all.reduce((sum, k) => sum + shares[k]!, 0);
  const parts = all.map((k) => (together > 0 ? shares[k]! / together : 1 / all.length));
  for (const [i, k] of all.entries()) shares[k]! -= (1 - OF_BEST) * parts[i]! + (i === 0 ? OF_BEST : 0);
}

/** What the best of several items has for itself. */
const OF_BEST = 0.3;

export const rounded = (one: number): number => Math.round(one * 1000) / 1000;

export function asLetters(rows: readonly (readonly number[])[]): Weights {
  const step = rows.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0) / FURTHEST;
  const letters = rows.map((row) => String.fromCharCode(...row.map((one) => NOUGHT + Math.round(one / step))));
  return { step, letters: letters.join('') };
}

/**
 * Down the slopes of all examples, in another order each round, ever slower.
 *
 * @param count of the examples @param look adds what the weights of some examples add to the error
 */
export function descend(
  count: number,
  { rounds, batch: size, random }: { rounds: number; batch: number; random: () => number },
  weights: readonly Slopes[],
  look: (some: readonly number[]) => void,
): void {
  const batches = rounds * Math.ceil(count / size);
  let batch = 0;
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(count, random);
    for (let from = 0; from < order.length; from += size) {
      look(order.slice(from, from + size));
      batch++;
      const rate = RATE * (1 - batch / batches) + 1e-5;
      for (const one of weights) one.step(rate, batch);
    }
  }
}
const RATE = 2e-3;

/** The units of an example's traits. */
export function unitsOf({ at, weight }: KnownTraits, into: Slopes, bias: Slopes): Float32Array {
  const units = Float32Array.from(bias.values);
  for (let j = 0; j < at.length; j++) into.addRow(units, at[j]!, weight[j]!);
  return units;
}

/** … lean by what they were wrong. */
export function leanUnits({ at, weight }: KnownTraits, into: Slopes, bias: Slopes, wrong: Float32Array): void {
  bias.lean(0, wrong, 1);
  for (let j = 0; j < at.length; j++) into.lean(at[j]!, wrong, weight[j]!);
}

/** In their place: rectified, and without some of them (dropout), for which the others count for more. */
export function thinnedUnits(units: Float32Array, dropped: number, random: () => number): Float32Array {
  rectified(units);
  for (let h = 0; h < units.length; h++) units[h] = random() < dropped ? 0 : units[h]! / (1 - dropped);
  return units;
}

/** An example without some of its traits (dropout: Srivastava et al. 2014): what is known by one word alone is forgotten. */
export function thinned({ at, weight }: KnownTraits, random: () => number): KnownTraits {
  const kept = Array.from(at, () => random() >= DROPPED_TRAITS);
  return {
    at: at.filter((_, i) => kept[i]),
    weight: weight.filter((_, i) => kept[i]).map((one) => one / (1 - DROPPED_TRAITS) ** 0.5),
  };
}

/** Share of the traits that an example goes without each time. */
const DROPPED_TRAITS = 0.35;

/** Linear congruential, modulus 2³¹. */
export const lcg = (seed: number) => (): number =>
  (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;

/** Normally distributed around nought (Box, Muller 1958). */
export const gaussian = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
