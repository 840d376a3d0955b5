import { ItemNetwork, type Layer } from './network';
import { ofOneOwner } from './one-owner';
import { traitsAmong, traitsOf, type Labelled, type Shares } from './traits';

/** Made of forms whose places are known (`npm run learn`). */
export interface LearnedModel {
  items: readonly string[];
  first: Layer;
  second: Layer;
}

/** What forms that others have drawn hold in places that are called and lie like this one: what the rules say is held against it. */
export class LearnedItems {
  private readonly first: ItemNetwork;
  private readonly second: ItemNetwork;

  constructor({ items, first, second }: LearnedModel) {
    this.first = new ItemNetwork(first, items);
    this.second = new ItemNetwork(second, items);
  }

  /** Of each place of a form, in their order on the page: how likely each item is. Two looks: the second one knows what the first thinks of its neighbours. Then one part of a form is of one owner. */
  of(places: readonly Labelled[], title: string): Shares[] {
    const traits = traitsOf(places, title);
    const shares = traits.map((one) => this.first.shares(one));
    const among = traitsAmong(traits, shares).map((one) => this.second.shares(one));
    return ofOneOwner(places, among);
  }
}
