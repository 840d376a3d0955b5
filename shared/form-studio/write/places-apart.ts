import type { PlaceInFile } from '../find/candidate';
import type { Decision } from './decision';

/** 〒　　　－　　　　　　　　　　　　　: the room of one place ends where the next one in its line begins, as in two of them at once nothing can be written. */
export function placesApart(all: readonly Decision[]): readonly Decision[] {
  const written = all.flatMap(({ state, item, candidate }) =>
    state === 'decided' && item !== null ? candidate.places.filter(({ paragraph }) => paragraph !== null) : [],
  );
  const endOf = (place: PlaceInFile): number =>
    Math.min(
      place.to,
      ...written.flatMap(({ paragraph, from }) =>
        paragraph === place.paragraph && from > place.from && from < place.to ? [from] : [],
      ),
    );
  return all.map((one) => {
    const { candidate } = one;
    const [place, ...others] = candidate.places;
    if (!place || others.length > 0 || !written.includes(place) || candidate.rows !== null) return one;
    const to = endOf(place);
    return to === place.to ? one : { ...one, candidate: { ...candidate, places: [{ ...place, to }] } };
  });
}
