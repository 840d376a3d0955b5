import { TurnNetwork, type TurnLayer } from './in-turn';
import { ItemNetwork, type Layer } from './network';
import { ofOneOwner } from './one-owner';
import { traitsAmong, traitsOf, type Labelled, type Shares } from './traits';

/**
 * Made of forms whose places are known (`npm run learn`).
 *
 * @property seldom of the items those that hardly any form had: of them it is as little known where they stand as where they don't
 */
export interface LearnedModel {
  items: readonly string[];
  seldom: readonly string[];
  first: Layer;
  second: Layer;
  inTurn: TurnLayer;
}

/** What forms that others have drawn hold in places that are called and lie like this one: what the rules say is held against it. */
export class LearnedItems {
  private readonly first: ItemNetwork;
  private readonly second: ItemNetwork;
  private readonly inTurn: TurnNetwork;
  private readonly seldom: ReadonlySet<string>;

  constructor({ items, seldom, first, second, inTurn }: LearnedModel) {
    this.first = new ItemNetwork(first, items);
    this.second = new ItemNetwork(second, items);
    this.inTurn = new TurnNetwork(inTurn, items);
    this.seldom = new Set(seldom);
  }

  /**
   * Of each place of a form, in their order on the page: how likely each item is. Two looks: the second one knows what the first thinks of its neighbours. Beside them
   * one that goes along the places. Then one part of a form is of one owner.
   */
  of(places: readonly Labelled[], title: string): Shares[] {
    const traits = traitsOf(places, title);
    const shares = traits.map((one) => this.first.shares(one));
    const among = traitsAmong(traits, shares).map((one) => this.second.shares(one));
    const inTurn = this.inTurn.shares(traits);
    return ofOneOwner(
      places,
      among.map((one, i) => this.known(pooled(one, inTurn[i] ?? one))),
    );
  }

  private known(shares: Shares): Shares {
    return new Map([...shares].filter(([item]) => !this.seldom.has(item)));
  }
}

/** Of two that know different things: their geometric mean (a logarithmic pool: Genest, Zidek 1986), where one that is sure against an item counts for more than in the plain one. */
function pooled(one: Shares, other: Shares): Shares {
  const together = new Map([...one].map(([item, share]) => [item, Math.sqrt(share * (other.get(item) ?? 0))]));
  const all = [...together.values()].reduce((sum, share) => sum + share, 0);
  return all === 0 ? one : new Map([...together].map(([item, share]) => [item, share / all]));
}
