import {
  FURTHEST,
  NOUGHT,
  knownTraits,
  toShares,
  type KnownTraits,
  type Layer,
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

/**
 * A network that has learned the examples: several, each by itself from another start, side by side as one whose sums are the mean of theirs. The same examples in the
 * same order make the same network.
 *
 * Stochastic gradients in batches with a rate for each weight (Adam: Kingma, Ba 2015). Each time an example goes without some of its traits, and a network without some of
 * its units (dropout: Srivastava et al. 2014): what is known by one word alone is forgotten.
 *
 * Where several items may stand in a place, three tenths of what is expected are the best one's; the rest is as the network itself parts it among all of
 * them (as of the hidden cause of a mixture: Dempster et al. 1977). So it is sure of one of them, where it would else be of none.
 */
export function learn(examples: readonly Example[], items: readonly string[]): Layer {
  const met = new Map<string, number>();
  for (const { traits } of examples) for (const name of traits.keys()) met.set(name, (met.get(name) ?? 0) + 1);
  const traits = [...met].filter(([, times]) => times >= LEAST_MET).map(([name]) => name);
  const rows = new Map(traits.map((name, i) => [name, i]));
  const places = new Map(items.map((item, i) => [item, i]));
  const known = examples.map((one) => ({
    ...knownTraits(one.traits, rows),
    items: one.items.flatMap((item) => places.get(item) ?? []),
  }));
  const learners = Array.from({ length: NETWORKS }, (_, i) => new Learner(traits.length, items.length, SEED + i));
  for (const one of learners) one.learn(known);
  return sideBySide(traits, learners);
}

const NETWORKS = 1;
const UNITS = 48;
const LEAST_MET = 4;
const ROUNDS = 25;
const BATCH = 128;
const RATE = 2e-3;
const SEED = 12_345;
/** Shares of traits and of units that are left out each time. */
const DROPPED = 0.35;
const DROPPED_UNITS = 0.4;

type Known = KnownTraits & { items: readonly number[] };
/** What the best of several items has for itself. */
const OF_BEST = 0.3;

class Learner {
  readonly into: Slopes;
  readonly unitBias: Slopes;
  readonly out: Slopes;
  readonly bias: Slopes;
  private readonly random: () => number;

  constructor(traits: number, items: number, seed: number) {
    this.random = lcg(seed);
    const start = (width: number) => (): number => gaussian(this.random) * width;
    this.into = new Slopes(traits, UNITS, start(0.02));
    this.unitBias = new Slopes(1, UNITS);
    this.out = new Slopes(UNITS, items, start(1 / Math.sqrt(UNITS)));
    this.bias = new Slopes(1, items);
  }

  learn(examples: readonly Known[]): void {
    const batches = ROUNDS * Math.ceil(examples.length / BATCH);
    let batch = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const order = shuffled(examples.length, this.random);
      for (let from = 0; from < order.length; from += BATCH) {
        const some = order.slice(from, from + BATCH);
        for (const i of some) this.look(examples[i]!, 1 / some.length);
        batch++;
        const rate = RATE * (1 - batch / batches) + 1e-5;
        for (const one of [this.into, this.unitBias, this.out, this.bias]) one.step(rate, batch);
      }
    }
  }

  /** One example: what each weight adds to the error. */
  private look(example: Known, share: number): void {
    const { into, unitBias, out, bias } = this;
    const { at, weight } = thinned(example, this.random);
    const units = Float32Array.from(unitBias.values);
    for (let j = 0; j < at.length; j++) {
      const base = at[j]! * UNITS;
      for (let h = 0; h < UNITS; h++) units[h]! += into.values[base + h]! * weight[j]!;
    }
    for (let h = 0; h < UNITS; h++) {
      const isOut = this.random() < DROPPED_UNITS;
      units[h] = isOut || units[h]! <= 0 ? 0 : units[h]! / (1 - DROPPED_UNITS);
    }
    const sums = Float32Array.from(bias.values);
    const count = sums.length;
    for (let h = 0; h < UNITS; h++)
      if (units[h]! > 0) for (let k = 0; k < count; k++) sums[k]! += out.values[h * count + k]! * units[h]!;
    toShares(sums);
    lessExpected(sums, example.items);
    for (let k = 0; k < count; k++) bias.slopes[k]! += sums[k]! * share;
    bias.touch(0);
    const back = new Float32Array(UNITS);
    for (let h = 0; h < UNITS; h++) {
      if (units[h]! <= 0) continue;
      out.touch(h);
      let sum = 0;
      for (let k = 0; k < count; k++) {
        sum += out.values[h * count + k]! * sums[k]!;
        out.slopes[h * count + k]! += sums[k]! * units[h]! * share;
      }
      back[h] = (sum * share) / (1 - DROPPED_UNITS);
      unitBias.slopes[h]! += back[h]!;
    }
    unitBias.touch(0);
    for (let j = 0; j < at.length; j++) {
      into.touch(at[j]!);
      const base = at[j]! * UNITS;
      for (let h = 0; h < UNITS; h++) into.slopes[base + h]! += back[h]! * weight[j]!;
    }
  }
}

/** From shares to how far they are from what is expected, in their place. */
function lessExpected(shares: Float32Array, [best = 0, ...others]: readonly number[]): void {
  const all = [best, ...others];
  const together = all.reduce((sum, k) => sum + shares[k]!, 0);
  const parts = all.map((k) => (together > 0 ? shares[k]! / together : 1 / all.length));
  for (const [i, k] of all.entries()) shares[k]! -= (1 - OF_BEST) * parts[i]! + (i === 0 ? OF_BEST : 0);
}

/** Weights in rows, each with its slope of a batch. Rows that a batch doesn't touch stay as they are. */
class Slopes {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
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

  touch(row: number): void {
    this.touched.add(row);
  }

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

function sideBySide(traits: readonly string[], learners: readonly Learner[]): Layer {
  const rowsOf = (one: Slopes, row: number): Float32Array =>
    one.values.subarray(row * one.width, (row + 1) * one.width);
  const into = traits.map((_, row) => learners.flatMap((one) => [...rowsOf(one.into, row)]));
  const out = learners.flatMap((one) =>
    Array.from({ length: UNITS }, (_, row) => Array.from(rowsOf(one.out, row), (weight) => weight / learners.length)),
  );
  const biases = learners.map((one) => one.bias.values);
  return {
    traits,
    into: asLetters(into),
    unitBias: learners.flatMap((one) => Array.from(one.unitBias.values, rounded)),
    out: asLetters(out),
    bias: Array.from(biases[0] ?? [], (_, k) =>
      rounded(biases.reduce((sum, one) => sum + (one[k] ?? 0), 0) / biases.length),
    ),
  };
}

const rounded = (one: number): number => Math.round(one * 1000) / 1000;

function asLetters(rows: readonly (readonly number[])[]): Weights {
  const step = rows.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0) / FURTHEST;
  const letters = rows.map((row) => String.fromCharCode(...row.map((one) => NOUGHT + Math.round(one / step))));
  return { step, letters: letters.join('') };
}

function thinned({ at, weight }: KnownTraits, random: () => number): KnownTraits {
  const kept = Array.from(at, () => random() >= DROPPED);
  return {
    at: at.filter((_, i) => kept[i]),
    weight: weight.filter((_, i) => kept[i]).map((one) => one / (1 - DROPPED) ** 0.5),
  };
}

/** Linear congruential, modulus 2³¹. */
const lcg = (seed: number) => (): number =>
  (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;

/** Normally distributed around nought (Box, Muller 1958). */
const gaussian = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
