import { rectified, sharesOf, TraitUnits, WeightRows, type Layer, type Weights } from './network';
import type { Shares, Traits } from './traits';

/**
 * A network that goes along a form's places in their order on the page: the traits of each → units, the units of a place and of three to each side of it → units,
 * these → items (a convolution over the places: Collobert et al., 2011); the place's own units → items, too, past the others. Where the two looks of the other one
 * know of a neighbour what it most likely holds, this one learns by itself what of it matters.
 *
 * @property around weights of the units of seven places, the first one's first, for each unit behind them
 * @property own weights of the place's own units for each item
 */
export interface TurnLayer extends Layer {
  around: Weights;
  aroundBias: readonly number[];
  own: Weights;
}

/** So many places to each side are looked at. */
const REACH = 3;

export class TurnNetwork {
  private readonly units: TraitUnits;
  private readonly around: WeightRows;
  private readonly own: WeightRows;
  private readonly out: WeightRows;

  constructor(
    private readonly layer: TurnLayer,
    private readonly items: readonly string[],
  ) {
    this.units = new TraitUnits(layer);
    this.around = new WeightRows(layer.around);
    this.own = new WeightRows(layer.own);
    this.out = new WeightRows(layer.out);
  }

  /** Of each place of a form how likely each item is. @param traits of the places, in their order on the page */
  shares(traits: readonly Traits[]): Shares[] {
    const units = traits.map((one) => this.units.of(one));
    return units.map((own, place) => this.sharesAt(own, units, place));
  }

  private sharesAt(ownUnits: Float32Array, units: readonly Float32Array[], place: number): Shares {
    const together = Float32Array.from(this.layer.aroundBias);
    for (const [i, away] of AWAY.entries()) {
      const beside = units[place + away];
      if (beside) this.around.addAll(together, beside, i * beside.length);
    }
    const sums = Float32Array.from(this.layer.bias);
    this.out.addAll(sums, rectified(together));
    this.own.addAll(sums, ownUnits);
    return sharesOf(sums, this.items);
  }
}

/** The places that are looked at, seen from the one in the middle. */
export const AWAY: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
