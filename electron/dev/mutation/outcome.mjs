/** What came of a sample: how many were caught, how sure that is, and what survived. */
import { wilson } from './sample.mjs';

/**
 * @param {{ area: string, seed: number, of: number, sample: readonly import('./sample.mjs').Mutant[],
 *   fates: ReadonlyMap<string, import('./try-mutants.mjs').Tried>, leftOut: readonly import('./near-tests.mjs').LeftOut[],
 *   bySecond: ReadonlySet<string> }} tried `bySecond`: ids that only the second line of tests has noticed
 */
export function outcomeOf({ area, seed, of, sample, fates, leftOut, bySecond }) {
  const with_ = (/** @type {import('./try-mutants.mjs').Fate} */ fate) =>
    sample.filter(({ id }) => fates.get(id)?.fate === fate);
  const [caught, circles] = [with_('caught').length, with_('in a circle').length];
  const [survived, unreached, refused] = [with_('survived'), with_('not reached'), with_('refused by types')];
  const counted = caught + circles + survived.length + unreached.length;
  const interval = counted > 0 ? wilson(caught + circles, counted) : { share: 0, low: 0, high: 0 };
  return {
    ...{ area, seed, of, tried: sample.length, counted, caught, bySecond: bySecond.size, circles, leftOut },
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
export function outcomeLine(outcome) {
  const { area, seed, of, tried, counted, caught, bySecond, circles, survived, notReached, refusedByTypes } = outcome;
  const percent = (/** @type {number} */ value) => (100 * value).toFixed(1);
  return [
    `${area}: ${percent(outcome.share)} % caught, 95 % sure between ${percent(outcome.low)} and ${percent(outcome.high)}`,
    `(${caught + circles} of ${counted}, ${bySecond} of them by the second line alone; ${survived} survived, ${notReached} not reached; ${tried} of ${of} tried, seed ${seed},`,
    `${refusedByTypes} refused by types)`,
  ].join(' ');
}
