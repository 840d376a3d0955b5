import type { Shares, Traits } from './traits';

/**
 * A network with one hidden layer: traits → rectified units → items. Made of forms whose places are known (`npm run learn`).
 *
 * @property traits in the order of their rows in `into`
 * @property into weights of each trait for each unit @property out of each unit for each item
 */
export interface Layer {
  traits: readonly string[];
  into: Weights;
  unitBias: readonly number[];
  out: Weights;
  bias: readonly number[];
}

/** Row by row. @property letters one for each weight: its code is so many of `step` from `NOUGHT` on */
export interface Weights {
  step: number;
  letters: string;
}
/** The middle of the letters that are printed: from ! to }. */
export const NOUGHT = 79;
export const FURTHEST = 46;

/** Of the traits that a network knows: their rows, and how much each says. Brought to one length, as long words say no more than short ones. */
export interface KnownTraits {
  at: Int32Array;
  weight: Float32Array;
}

export function knownTraits(traits: Traits, rows: ReadonlyMap<string, number>): KnownTraits {
  const known = [...traits].flatMap(([name, weight]) => {
    const at = rows.get(name);
    return at === undefined ? [] : [[at, weight] as const];
  });
  const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
  return {
    at: Int32Array.from(known, ([at]) => at),
    weight: Float32Array.from(known, ([, weight]) => (weight / length) * LENGTH),
  };
}
const LENGTH = 6;

/** Of sums how likely each is, in their place. */
export function toShares(sums: Float32Array): void {
  const highest = sums.reduce((most, one) => Math.max(most, one), -Infinity);
  let all = 0;
  for (let k = 0; k < sums.length; k++) all += sums[k] = Math.exp((sums[k] ?? 0) - highest);
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) / all;
}

/** … by the items that they are of. The sums are used up. */
export function sharesOf(sums: Float32Array, items: readonly string[]): Shares {
  toShares(sums);
  return new Map(items.map((item, k) => [item, sums[k] ?? 0]));
}

/** In their place: none is below nought. */
export function rectified(units: Float32Array): Float32Array {
  for (let h = 0; h < units.length; h++) if ((units[h] ?? 0) < 0) units[h] = 0;
  return units;
}

/** Weights as they are read, in rows as long as the sums that they are added to. */
export class WeightRows {
  private readonly steps: Int8Array;
  private readonly step: number;

  constructor({ step, letters }: Weights) {
    this.step = step;
    this.steps = new Int8Array(letters.length);
    for (let i = 0; i < this.steps.length; i++) this.steps[i] = letters.charCodeAt(i) - NOUGHT;
  }

  /** To the sums so much of a row. */
  addTo(sums: Float32Array, row: number, much: number): void {
    const from = row * sums.length;
    const by = much * this.step;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + (this.steps[from + k] ?? 0) * by;
  }

  /** … for each unit its row. @param first the row of the first unit */
  addAll(sums: Float32Array, units: Float32Array, first = 0): void {
    for (const [h, unit] of units.entries()) if (unit > 0) this.addTo(sums, first + h, unit);
  }
}

/** Traits → rectified units. */
export class TraitUnits {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly into: WeightRows;

  constructor(private readonly layer: Pick<Layer, 'traits' | 'into' | 'unitBias'>) {
    this.rows = new Map(layer.traits.map((name, i) => [name, i]));
    this.into = new WeightRows(layer.into);
  }

  of(traits: Traits): Float32Array {
    const { at, weight } = knownTraits(traits, this.rows);
    const units = Float32Array.from(this.layer.unitBias);
    for (const [j, row] of at.entries()) this.into.addTo(units, row, weight[j] ?? 0);
    return rectified(units);
  }
}

export class ItemNetwork {
  private readonly units: TraitUnits;
  private readonly out: WeightRows;

  constructor(
    private readonly layer: Layer,
    private readonly items: readonly string[],
  ) {
    this.units = new TraitUnits(layer);
    this.out = new WeightRows(layer.out);
  }

  /** How likely each item is. */
  shares(traits: Traits): Shares {
    const sums = Float32Array.from(this.layer.bias);
    this.out.addAll(sums, this.units.of(traits));
    return sharesOf(sums, this.items);
  }
}
