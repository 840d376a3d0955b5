import { LENGTH, type Layer } from '@shared/form-studio/propose/learned/learned-items';
import type { Shares, Traits } from '@shared/form-studio/propose/learned/traits';

/** A place whose item is known. @property form places of one form are learned, or left out, together */
export interface Example {
  form: string;
  traits: Traits;
  item: string;
}

/**
 * Multinomial logistic regression by stochastic gradients with a rate for each weight (AdaGrad: Duchi, Hazan, Singer 2011); small weights are brought to
 * nought after each round, so that the model is short. The same examples in the same order make the same model.
 */
export function learn(examples: readonly Example[], items: readonly string[]): Learned {
  const met = new Map<string, number>();
  for (const { traits } of examples) for (const name of traits.keys()) met.set(name, (met.get(name) ?? 0) + 1);
  const names = [...met].filter(([, times]) => times >= LEAST_MET).map(([name]) => name);
  const learned = new Learned(names, items);
  const known = examples.map(({ traits, item }) => ({ row: learned.rowOf(traits), item: items.indexOf(item) }));
  const random = lcg(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE * (1 - (round / ROUNDS) * 0.8);
    for (const at of shuffled(known.length, random)) {
      const one = known[at];
      if (one) learned.step(thinned(one.row, random), one.item, rate);
    }
    learned.shrink();
  }
  return learned;
}

const ROUNDS = 14;
const RATE = 0.15;
const LEAST_MET = 2;
const SHRINK = 0.025;
const SEED = 12_345;

interface Row {
  at: Int32Array;
  weight: Float32Array;
}

export class Learned {
  private readonly at: ReadonlyMap<string, number>;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly bias: Float32Array;
  private readonly biasSquares: Float32Array;
  private readonly sums: Float32Array;

  constructor(
    private readonly names: readonly string[],
    private readonly items: readonly string[],
  ) {
    this.at = new Map(names.map((name, i) => [name, i]));
    this.weights = new Float32Array(names.length * items.length);
    this.squares = new Float32Array(names.length * items.length).fill(0.01);
    this.bias = new Float32Array(items.length);
    this.biasSquares = new Float32Array(items.length).fill(0.01);
    this.sums = new Float32Array(items.length);
  }

  rowOf(traits: Traits): Row {
    const known = [...traits].flatMap(([name, weight]) => {
      const at = this.at.get(name);
      return at === undefined ? [] : [[at, weight] as const];
    });
    const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
    return {
      at: Int32Array.from(known, ([at]) => at),
      weight: Float32Array.from(known, ([, weight]) => (weight / length) * LENGTH),
    };
  }

  shares(traits: Traits): Shares {
    this.look(this.rowOf(traits));
    return new Map(this.items.map((item, i) => [item, this.sums[i] ?? 0]));
  }

  step(row: Row, item: number, rate: number): void {
    const { sums, weights, squares, bias, biasSquares } = this;
    this.look(row);
    sums[item]! -= 1;
    const moved: number[] = [];
    for (let k = 0; k < sums.length; k++) {
      const slope = sums[k]!;
      if (Math.abs(slope) < 1e-4) continue;
      moved.push(k);
      biasSquares[k]! += slope * slope;
      bias[k]! -= (rate * slope) / Math.sqrt(biasSquares[k]!);
    }
    for (let j = 0; j < row.at.length; j++) {
      const base = row.at[j]! * sums.length;
      const weight = row.weight[j]!;
      for (const k of moved) {
        const slope = sums[k]! * weight;
        squares[base + k]! += slope * slope;
        weights[base + k]! -= (rate * slope) / Math.sqrt(squares[base + k]!);
      }
    }
  }

  shrink(): void {
    for (let i = 0; i < this.weights.length; i++)
      this.weights[i] = Math.sign(this.weights[i]!) * Math.max(0, Math.abs(this.weights[i]!) - SHRINK);
  }

  /** As it is kept: weights in steps of `unit`. */
  layer(): Layer {
    const traits: Record<string, number[]> = {};
    const { length } = this.items;
    for (const [i, name] of this.names.entries()) {
      const pairs: number[] = [];
      for (let k = 0; k < length; k++) {
        const units = Math.round((this.weights[i * length + k] ?? 0) / UNIT);
        if (units !== 0) pairs.push(k, units);
      }
      if (pairs.length > 0) traits[name] = pairs;
    }
    return { unit: UNIT, bias: [...this.bias].map((one) => Math.round(one * 1000) / 1000), traits };
  }

  private look({ at, weight }: Row): void {
    const { sums, weights } = this;
    sums.set(this.bias);
    for (let j = 0; j < at.length; j++) {
      const base = at[j]! * sums.length;
      for (let k = 0; k < sums.length; k++) sums[k]! += weights[base + k]! * weight[j]!;
    }
    const highest = sums.reduce((most, one) => Math.max(most, one), -Infinity);
    let all = 0;
    for (let k = 0; k < sums.length; k++) all += sums[k] = Math.exp(sums[k]! - highest);
    for (let k = 0; k < sums.length; k++) sums[k]! /= all;
  }
}
const UNIT = 0.02;

/** Each time without some of its traits: what is known by one word alone is forgotten. */
function thinned({ at, weight }: Row, random: () => number): Row {
  const kept = Array.from(at, () => random() >= DROPPED);
  return {
    at: at.filter((_, i) => kept[i]),
    weight: weight.filter((_, i) => kept[i]).map((one) => one / (1 - DROPPED) ** 0.5),
  };
}
const DROPPED = 0.3;

/** Linear congruential, modulus 2³¹. */
const lcg = (seed: number) => (): number =>
  (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
