import { nameOfPlace } from '@shared/form-studio/decide/place-words';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import { regionsOf, placesOfPath } from '@shared/form-studio/show/place-regions';
import type { OpenDraft } from '@shared/ipc/form-studio';

const nothing = (): void => {};

/** Last year's form as it is shown in the place of next year's: what is gone stands out, all else is where it was. */
export function placesOfLast({ last, fates }: OpenDraft) {
  if (!last) return null;
  const { bytes, decisions } = last;
  const still = new Set(fates.map(({ from }) => from));
  const candidates = decisions.map(({ candidate }) => candidate);
  const regions = regionsOf(candidates);
  const looks = regions.map(({ path }) => {
    const own = placesOfPath(path);
    const isGone = own.some((i) => !still.has(i) && decisions[i]?.state === 'decided');
    const name = own.flatMap((i) => (decisions[i] ? nameOfPlace(decisions[i], decisions) : [])).join('、');
    const state = isGone ? ('open' as const) : ('decided' as const);
    return { path, state, shown: '', name: isGone ? `${name}：この様式にだけあります` : name };
  });
  return { bytes, places: { file: `last.${endingOf(candidates[0])}`, regions, looks, onGone: nothing } };
}

/** It may be of another kind than this year's. */
function endingOf(candidate: PlaceCandidate | undefined): string {
  const [place] = candidate?.places ?? [];
  if (place?.paper) return 'pdf';
  return place?.paragraph === null ? 'xlsx' : 'docx';
}
