import { AWAY, type TurnLayer } from '@shared/form-studio/propose/learned/in-turn';
import { toShares } from '@shared/form-studio/propose/learned/network';
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
    const { into, unitBias, around, aroundBias, own, out, bias, random } = this;
    const weights = [into, unitBias, around, aroundBias, own, out, bias];
    descend(forms.length, { rounds: ROUNDS, batch: BATCH, random }, weights, (some) => {
      const places = some.reduce((sum, i) => sum + forms[i]!.length, 0);
      for (const i of some) this.look(forms[i]!, 1 / places);
    });
  }

  /** One form: what each weight adds to the error. */
  private look(places: readonly Known[], share: number): void {
    const seen = this.seen(places);
    for (const [place, { items }] of places.entries()) this.lookAround(seen, place, items, share);
    for (const [place, known] of seen.thinned.entries()) {
      const back = seen.back[place]!.map((one) => one / (1 - DROPPED));
      leanUnits(known, this.into, this.unitBias, back);
    }
  }

  private seen(places: readonly Known[]): Seen {
    const { into, unitBias, random } = this;
    const known = places.map((one) => thinned(one, random));
    const units = known.map((one) => thinnedUnits(unitsOf(one, into, unitBias), DROPPED, random));
    return { thinned: known, units, back: places.map(() => new Float32Array(UNITS)) };
  }

  /** One place among those around it. */
  private lookAround({ units, back }: Seen, place: number, items: readonly number[], share: number): void {
    const { around, aroundBias, own, out, bias, random } = this;
    const beside = AWAY.flatMap((away, i) => (units[place + away] ? [{ at: place + away, row: i * UNITS }] : []));
    const together = Float32Array.from(aroundBias.values);
    for (const { at, row } of beside) around.addRows(together, units[at]!, row);
    thinnedUnits(together, DROPPED_AROUND, random);
    const sums = Float32Array.from(bias.values);
    out.addRows(sums, together);
    own.addRows(sums, units[place]!);
    toShares(sums);
    lessExpected(sums, items);
    bias.lean(0, sums, share);
    own.leanRows(sums, units[place]!, (h, one) => (back[place]![h]! += one), share);
    const wrong = new Float32Array(UNITS);
    out.leanRows(sums, together, (g, one) => (wrong[g] = one / (1 - DROPPED_AROUND)), share);
    aroundBias.lean(0, wrong, 1);
    for (const { at, row } of beside) around.leanRows(wrong, units[at]!, (h, one) => (back[at]![h]! += one), 1, row);
  }
}
