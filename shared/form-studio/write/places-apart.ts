import type { PlaceInFile } from '../find/candidate';
import type { Decision } from './decision';

/** 〒　　　－　　　　　　　　　　　　　: the room of one place ends where the next one in its line begins, a blank ahead of it, as in two of them at once nothing can be written. */
export function placesApart(all: readonly Decision[]): readonly Decision[] {
  const written = all.flatMap(({ state, item, candidate }) =>
    state === 'decided' && item !== null ? candidate.places.filter(({ paper }) => paper === undefined) : [],
  );
  const endOf = (place: PlaceInFile): number =>
    Math.min(
      place.to,
      ...written.flatMap(({ paragraph, sheet, cell, from }) =>
        paragraph === place.paragraph &&
        sheet === place.sheet &&
        cell === place.cell &&
        from > place.from &&
        from < place.to
          ? [from - (/[\s\u3000]/.test(place.printed.charAt(from - 1)) && from - 1 > place.from ? 1 : 0)]
          : [],
      ),
    );
  return all.map((one) => {
    const { candidate } = one;
    const [place, ...others] = candidate.places;
    if (!place || others.length > 0 || !written.includes(place) || candidate.rows !== null) return one;
    const to = endOf(place);
    const reach = { from: candidate.reach.from, to };
    return to === place.to ? one : { ...one, candidate: { ...candidate, places: [{ ...place, to }], reach } };
  });
}
