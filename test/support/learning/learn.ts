import { toShares, type Layer } from '@shared/form-studio/propose/learned/network';
import {
  asLetters,
  gaussian,
  knownBy,
  lcg,
  lessExpected,
  rounded,
  shuffled,
  Slopes,
  thinned,
  type Example,
  type Known,
} from './descent';

/**
 * A network that has learned the examples. The same examples in the same order make the same network.
 *
 * Stochastic gradients in batches; each time an example goes without some of its traits, and the network without some of its units (dropout: Srivastava et al. 2014).
 */
export function learn(examples: readonly Example[], items: readonly string[]): Layer {
  const { traits, known } = knownBy(examples, items);
  const learner = new Learner(traits.length, items.length);
  learner.learn(examples.map(known));
  return {
    traits,
    into: asLetters(learner.into.inRows()),
    unitBias: Array.from(learner.unitBias.values, rounded),
    out: asLetters(learner.out.inRows()),
    bias: Array.from(learner.bias.values, rounded),
  };
}

const UNITS = 48;
const ROUNDS = 25;
const BATCH = 128;
const RATE = 2e-3;
const SEED = 12_345;
/** Share of the units that are left out each time. */
const DROPPED = 0.4;

class Learner {
  readonly into: Slopes;
  readonly unitBias: Slopes;
  readonly out: Slopes;
  readonly bias: Slopes;
  private readonly random = lcg(SEED);

  constructor(traits: number, items: number) {
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
    for (let j = 0; j < at.length; j++) into.addRow(units, at[j]!, weight[j]!);
    for (let h = 0; h < UNITS; h++) {
      const isOut = this.random() < DROPPED;
      units[h] = isOut || units[h]! <= 0 ? 0 : units[h]! / (1 - DROPPED);
    }
    const sums = Float32Array.from(bias.values);
    for (let h = 0; h < UNITS; h++) if (units[h]! > 0) out.addRow(sums, h, units[h]!);
    toShares(sums);
    lessExpected(sums, example.items);
    bias.lean(0, sums, share);
    const back = new Float32Array(UNITS);
    for (let h = 0; h < UNITS; h++) {
      if (units[h]! <= 0) continue;
      back[h] = (out.backThrough(h, sums) * share) / (1 - DROPPED);
      out.lean(h, sums, units[h]!, share);
    }
    unitBias.lean(0, back, 1);
    for (let j = 0; j < at.length; j++) into.lean(at[j]!, back, weight[j]!);
  }
}
