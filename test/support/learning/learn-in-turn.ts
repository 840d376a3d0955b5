import { AWAY, type TurnLayer } from '@shared/form-studio/propose/learned/in-turn';
import { rectified, toShares } from '@shared/form-studio/propose/learned/network';
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
 * A network that has learned to go along the places of forms. The same forms in the same order make the same network. Learned as the other one is (learn.ts), whole forms
 * at a time: each time a place goes without some of its traits, those beside it without some of their units, and what is made of them all without some more.
 *
 * @param forms the places of each in their order on the page
 */
export function learnInTurn(forms: readonly (readonly Example[])[], items: readonly string[]): TurnLayer {
  const { traits, known } = knownBy(forms.flat(), items);
  const learner = new TurnLearner(traits.length, items.length);
  learner.learn(forms.map((places) => places.map(known)));
  return {
    traits,
    into: asLetters(learner.into.inRows()),
    unitBias: Array.from(learner.unitBias.values, rounded),
    around: asLetters(learner.around.inRows()),
    aroundBias: Array.from(learner.aroundBias.values, rounded),
    own: asLetters(learner.own.inRows()),
    out: asLetters(learner.out.inRows()),
    bias: Array.from(learner.bias.values, rounded),
  };
}

/** Of each place, and of seven together. */
const UNITS = 64;
const ROUNDS = 10;
/** Forms. */
const BATCH = 8;
const RATE = 2e-3;
const SEED = 12_345;
/** Shares of the units that are left out each time: of each place, of seven together. */
const DROPPED = 0.4;
const DROPPED_AROUND = 0.4;

/** What was seen of a form's places on the way. */
interface Seen {
  thinned: ReturnType<typeof thinned>[];
  units: Float32Array[];
  /** How wrong they are: nought where they are left out. */
  back: Float32Array[];
}

class TurnLearner {
  readonly into: Slopes;
  readonly unitBias = new Slopes(1, UNITS);
  readonly around: Slopes;
  readonly aroundBias = new Slopes(1, UNITS);
  readonly own: Slopes;
  readonly out: Slopes;
  readonly bias: Slopes;
  private readonly random = lcg(SEED);

  constructor(traits: number, items: number) {
    const start = (width: number) => (): number => gaussian(this.random) * width;
    this.into = new Slopes(traits, UNITS, start(0.02));
    this.around = new Slopes(AWAY.length * UNITS, UNITS, start(Math.sqrt(1 / (AWAY.length * UNITS))));
    this.own = new Slopes(UNITS, items, start(1 / Math.sqrt(UNITS)));
    this.out = new Slopes(UNITS, items, start(1 / Math.sqrt(UNITS)));
    this.bias = new Slopes(1, items);
  }

  learn(forms: readonly (readonly Known[])[]): void {
    const batches = ROUNDS * Math.ceil(forms.length / BATCH);
    let batch = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const order = shuffled(forms.length, this.random);
      for (let from = 0; from < order.length; from += BATCH) {
        const some = order.slice(from, from + BATCH).map((i) => forms[i]!);
        const places = some.reduce((sum, one) => sum + one.length, 0);
        for (const one of some) this.look(one, 1 / places);
        batch++;
        const rate = RATE * (1 - batch / batches) + 1e-5;
        const { into, unitBias, around, aroundBias, own, out, bias } = this;
        for (const one of [into, unitBias, around, aroundBias, own, out, bias]) one.step(rate, batch);
      }
    }
  }

  /** One form: what each weight adds to the error. */
  private look(places: readonly Known[], share: number): void {
    const seen = this.seen(places);
    for (const [place, { items }] of places.entries()) this.lookAround(seen, place, items, share);
    const { into, unitBias } = this;
    for (const [place, { at, weight }] of seen.thinned.entries()) {
      const back = seen.back[place]!;
      const units = seen.units[place]!;
      for (let h = 0; h < UNITS; h++) back[h] = units[h]! > 0 ? back[h]! / (1 - DROPPED) : 0;
      unitBias.lean(0, back, 1);
      for (let j = 0; j < at.length; j++) into.lean(at[j]!, back, weight[j]!);
    }
  }

  private seen(places: readonly Known[]): Seen {
    const known = places.map((one) => thinned(one, this.random));
    const units = known.map(({ at, weight }) => {
      const own = Float32Array.from(this.unitBias.values);
      for (let j = 0; j < at.length; j++) this.into.addRow(own, at[j]!, weight[j]!);
      return this.without(own, DROPPED);
    });
    return { thinned: known, units, back: places.map(() => new Float32Array(UNITS)) };
  }

  private without(units: Float32Array, dropped: number): Float32Array {
    rectified(units);
    for (let h = 0; h < UNITS; h++) units[h] = this.random() < dropped ? 0 : units[h]! / (1 - dropped);
    return units;
  }

  /** One place among those around it. */
  private lookAround({ units, back }: Seen, place: number, items: readonly number[], share: number): void {
    const { around, aroundBias, own, out, bias } = this;
    const beside = AWAY.flatMap((away, i) => (units[place + away] ? [{ at: place + away, row: i * UNITS }] : []));
    const together = Float32Array.from(aroundBias.values);
    for (const { at, row } of beside)
      for (const [h, unit] of units[at]!.entries()) if (unit > 0) around.addRow(together, row + h, unit);
    this.without(together, DROPPED_AROUND);
    const sums = Float32Array.from(bias.values);
    for (const [g, unit] of together.entries()) if (unit > 0) out.addRow(sums, g, unit);
    for (const [h, unit] of units[place]!.entries()) if (unit > 0) own.addRow(sums, h, unit);
    toShares(sums);
    lessExpected(sums, items);
    bias.lean(0, sums, share);
    for (const [h, unit] of units[place]!.entries()) {
      if (unit <= 0) continue;
      back[place]![h]! += own.backThrough(h, sums) * share;
      own.lean(h, sums, unit, share);
    }
    const wrong = new Float32Array(UNITS);
    for (const [g, unit] of together.entries()) {
      if (unit <= 0) continue;
      wrong[g] = (out.backThrough(g, sums) * share) / (1 - DROPPED_AROUND);
      out.lean(g, sums, unit, share);
    }
    aroundBias.lean(0, wrong, 1);
    for (const { at, row } of beside)
      for (const [h, unit] of units[at]!.entries()) {
        if (unit <= 0) continue;
        back[at]![h]! += around.backThrough(row + h, wrong);
        around.lean(row + h, wrong, unit);
      }
  }
}
