import { isNetwork } from './network-of';
import type { Pack } from './schema';

/** Whether a network takes in the offices of a city: its own, or one of those that it names. */
export const isOfCity = ({ municipality, cities }: Pick<Pack, 'municipality' | 'cities'>, city: string): boolean =>
  city !== '' && (municipality === city || cities.includes(city));

/** Whether a city is known, and none of the networks at hand is its own: there is nothing to choose for it yet. */
export const lacksNetwork = (packs: readonly Pack[], city: string): boolean =>
  city !== '' && !packs.some((pack) => isNetwork(pack) && isOfCity(pack, city));
