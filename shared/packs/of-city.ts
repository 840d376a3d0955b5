import type { Pack } from './schema';

/** Whether a network takes in the offices of a city: its own, or one of those that it names. */
export const isOfCity = ({ municipality, cities }: Pick<Pack, 'municipality' | 'cities'>, city: string): boolean =>
  city !== '' && (municipality === city || cities.includes(city));
