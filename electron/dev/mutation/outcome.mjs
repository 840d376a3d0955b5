/** What came of a sample: how many were caught, how sure that is, and what survived. */
import { wilson } from './sample.mjs';

/**
 * @param {{ area: string, seed: number, of: number, sample: readonly import('./sample.mjs').Mutant[],
 *   fates: ReadonlyMap<string, import('./try-area.mjs').Tried>, leftOut: readonly string[] }} tried
 */
export function outcomeOf({ area, seed, of, sample, fates, leftOut }) {
  const with_ = (/** @type {import('./try-area.mjs').Fate} */ fate) =>
    sample.filter(({ id }) => fates.get(id)?.fate === fate);
  const [caught, circles] = [with_('caught').length, with_('in a circle').length];
  const [survived, unreached, refused] = [with_('survived'), with_('not reached'), with_('refused by types')];
  const counted = caught + circles + survived.length + unreached.length;
  const interval = counted > 0 ? wilson(caught + circles, counted) : { share: 0, low: 0, high: 0 };
  return {
    ...{ area, seed, of, tried: sample.length, counted, caught, circles, leftOut },
    ...{ survived: survived.length, notReached: unreached.length, refusedByTypes: refused.length, ...interval },
    survivors: [...survived, ...unreached]
      .map(({ id, file, start, original, replacement, mutator }) => ({
        place: `${file}:${start.line + 1}:${start.column + 1}`,
        ...{ mutator, original, replacement, fate: fates.get(id)?.fate },
      }))
      .sort((a, b) => (a.place < b.place ? -1 : 1)),
  };
}

/** @param {ReturnType<typeof outcomeOf>} outcome */
export function outcomeLine({
  area,
  seed,
  of,
  tried,
  counted,
  caught,
  circles,
  survived,
  notReached,
  refusedByTypes,
  ...share
}) {
  const percent = (/** @type {number} */ value) => (100 * value).toFixed(1);
  return [
    `${area}: ${percent(share.share)} % caught, 95 % sure between ${percent(share.low)} and ${percent(share.high)}`,
    `(${caught + circles} of ${counted}; ${survived} survived, ${notReached} not reached; ${tried} of ${of} tried, seed ${seed},`,
    `${refusedByTypes} refused by types)`,
  ].join(' ');
}
