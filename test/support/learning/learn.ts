import { toShares, type Layer } from '@shared/form-studio/propose/learned/network';
import {
  asLetters,
  descend,
  gaussian,
  knownBy,
  lcg,
  leanUnits,
  lessExpected,
  rounded,
  Slopes,
  thinned,
  thinnedUnits,
  unitsOf,
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
    const { into, unitBias, out, bias, random } = this;
    descend(examples.length, { rounds: ROUNDS, batch: BATCH, random }, [into, unitBias, out, bias], (some) => {
      for (const i of some) this.look(examples[i]!, 1 / some.length);
    });
  }

  /** One example: what each weight adds to the error. */
  private look(example: Known, share: number): void {
    const { into, unitBias, out, bias, random } = this;
    const known = thinned(example, random);
    const units = thinnedUnits(unitsOf(known, into, unitBias), DROPPED, random);
    const sums = Float32Array.from(bias.values);
    out.addRows(sums, units);
    toShares(sums);
    lessExpected(sums, example.items);
    bias.lean(0, sums, share);
    const back = new Float32Array(UNITS);
    out.leanRows(sums, units, (h, wrong) => (back[h] = wrong / (1 - DROPPED)), share);
    leanUnits(known, into, unitBias, back);
  }
}
