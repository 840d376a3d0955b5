import { nameOfPlace, wordsOfItem } from '@shared/form-studio/decide/place-words';
import type { SampleValues } from '@shared/form-studio/decide/sample-values';
import { placesOfPath, type PlaceRegion } from '@shared/form-studio/show/place-regions';
import { shareAtPlace, spreadBy } from '@shared/form-studio/write/spread';
import type { Decision } from '@shared/form-studio/write/decision';
import { spreadTexts } from '@shared/forms/spread-value';
import type { PlaceLook } from '../../paper/messages';
import { placeStateOf, placeStateWords } from './place-states';

const ORDER = ['open', 'proposed', 'decided', 'left'] as const;

/** How each place is drawn on the page: of several in one cell as the one that is least decided. */
export function looksOfPlaces(
  regions: readonly PlaceRegion[],
  decisions: readonly Decision[],
  values: SampleValues,
  chosen: readonly number[] = [],
): PlaceLook[] {
  const boxesOf = new Map<string, number>();
  for (const { path } of regions) boxesOf.set(path, (boxesOf.get(path) ?? 0) + 1);
  return regions.map(({ path }) => {
    const places = placesOfPath(path);
    const own = places.flatMap((i) => decisions[i] ?? []);
    const states = own.map(placeStateOf);
    const state = ORDER.find((one) => states.includes(one)) ?? 'open';
    const shown = places
      .map((i) => (decisions[i] ? shareAtPlace(decisions, i, values.at(decisions[i])) : ''))
      .filter((value) => value !== '')
      .join('　');
    const name = own
      .map(
        (one) =>
          `${nameOfPlace(one, decisions)}：${placeStateWords[placeStateOf(one)].words}${one.state === 'open' ? '' : `　${wordsOfItem(one.item, one.candidate)}`}`,
      )
      .join('\n');
    const isChosen = chosen.length > 1 && places.some((i) => chosen.includes(i));
    const [only, ...others] = own;
    const boxes = boxesOf.get(path) ?? 0;
    const shares = only && others.length === 0 ? sharesOf(only, shown, boxes) : null;
    return { path, state, shown, name, ...(shares && { shares }), ...(isChosen && { isChosen }) };
  });
}

/** 1｜2｜7: a letter for each box; 270 － 0000: a part. */
function sharesOf(one: Decision, shown: string, boxes: number): string[] | null {
  const { shape, places } = one.candidate;
  if (boxes < 2 || boxes !== places.length || !/^(?:digits|phone|postal)$/.test(shape)) return null;
  return spreadTexts({ anchors: places.map((_, i) => `${i}`), by: spreadBy(one) }, shown);
}
