/** Tries the sample of one area on its two lines of tests, and leaves the outcome in out/mutation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnding } from '../processes.mjs';
import { askable, limits } from './askable.mjs';
import { leftOutLines } from './near-tests.mjs';
import { outcomeOf } from './outcome.mjs';
import { redOnes } from './reach.mjs';
import { refusedByTypes } from './refused-by-types.mjs';
import { keyOf, sampleOf } from './sample.mjs';
import { tryMutants } from './try-mutants.mjs';

/**
 * @typedef {import('./sample.mjs').Mutant} Mutant
 * @typedef {import('./try-mutants.mjs').Tried} Tried
 * @typedef {import('./near-tests.mjs').LeftOut} LeftOut
 * @typedef {ReadonlyMap<string, import('./reach.mjs').Reached>} Reach
 * @typedef {object} Order
 * @property {number} seed
 * @property {number} size of the sample
 * @property {number} workers
 * @property {readonly Mutant[]} mutants of the area
 * @property {string} folder for what is kept
 * @property {string} codeFile
 * @property {import('./near-tests.mjs').Lines} lines
 * @property {(tests: readonly string[]) => Promise<Reach>} reachOf test files
 * @property {(file: string) => readonly string[]} nearestTo tests that lean on a source, the nearest first
 * @property {(mutant: Mutant) => number} numberOf among the mutants of its file
 * @property {(line: string) => void} say
 *
 * @param {import('./areas.mjs').MutatedArea} area
 * @param {Order} order
 * @returns {Promise<ReturnType<typeof outcomeOf> | undefined>} undefined when the run was ended
 */
export async function tryArea(area, order) {
  const { seed, size, workers, mutants, folder, codeFile, lines, reachOf, nearestTo, numberOf, say } = order;
  mkdirSync(folder, { recursive: true });
  const { leftOut, leaveOut } = leavingOut(area.name, lines, say);
  const reach = await reachOf(lines.first);
  leaveOut(redOnes(reach));

  const sample = sampleOf(mutants, { seed, size });
  say(`${area.name}: ${sample.length} of ${mutants.length} mutants (seed ${seed})`);
  const { refused, done } = refusedByTypes({ types: area.types, log: join(folder, 'types.jsonl'), mutants: sample });
  const about = { refused, codeFile, workers, say, onBroken: (/** @type {LeftOut} */ one) => leaveOut([one]) };
  const placeOf = (/** @type {Mutant} */ mutant) => ({ file: mutant.file, number: numberOf(mutant) });
  const first = new Map(
    sample.map((mutant) => [mutant, askable(placeOf(mutant), reach, nearestTo(mutant.file), limits.first).asked]),
  );
  const [fates] = await Promise.all([
    tryMutants({
      ...{ ...about, name: area.name, mutants: sample, askedFor: (mutant) => first.get(mutant) ?? [] },
      log: join(folder, 'tried.jsonl'),
    }),
    done,
  ]);

  if (isEnding()) return undefined;

  // Of what nobody near has noticed, all others are asked: whole forms, screens, random runs.
  const through = sample.filter(({ id }) => !refused.has(id) && isThrough(fates.get(id)));
  const beyond = through.length > 0 ? await reachOf([...lines.first, ...lines.second]) : reach;
  leaveOut(redOnes(beyond));
  const { second, tooDear } = secondLine(through, (mutant) => {
    const before = new Set(first.get(mutant)?.map(({ file }) => file));
    const others = nearestTo(mutant.file).filter((test) => !before.has(test));
    return askable(placeOf(mutant), beyond, others, limits.second);
  });
  leaveOut(tooDear);
  const later = await tryMutants({
    ...{ ...about, name: `${area.name}, second line`, mutants: [...second.keys()] },
    askedFor: (mutant) => second.get(mutant) ?? [],
    log: join(folder, 'second.jsonl'),
  });

  if (isEnding()) return undefined;

  for (const [id, tried] of later) fates.set(id, tried);
  for (const mutant of sample)
    if (refused.has(mutant.id)) fates.set(mutant.id, { key: keyOf(mutant), fate: 'refused by types', against: {} });
  const outcome = outcomeOf({
    ...{ area: area.name, seed, of: mutants.length, sample, fates, leftOut: [...leftOut.values()] },
    bySecond: new Set([...later].filter(([, { fate }]) => fate === 'caught').map(([id]) => id)),
  });
  const part = area.whole ? `-${area.name.slice(area.whole.name.length + 1).replaceAll('/', '-')}` : '';
  writeFileSync(join(folder, `outcome-${seed}${part}.json`), JSON.stringify(outcome, null, 2));
  return outcome;
}

/**
 * Test files that aren't asked, each said once.
 * @param {string} name of the area
 * @param {Order['lines']} lines
 * @param {Order['say']} say
 */
function leavingOut(name, lines, say) {
  /** @type {Map<string, LeftOut>} */
  const leftOut = new Map();
  /** @param {readonly LeftOut[]} some */
  const leaveOut = (some) => {
    const fresh = some.filter(({ test }) => !leftOut.has(test));
    for (const one of fresh) leftOut.set(one.test, one);
    leftOutLines(name, fresh).forEach(say);
  };
  leaveOut(lines.leftOut);
  return { leftOut, leaveOut };
}

/**
 * Who is asked about those that got through; and tests that would have taken too long, with how often.
 * @param {readonly Mutant[]} through
 * @param {(mutant: Mutant) => ReturnType<typeof askable>} ask
 */
function secondLine(through, ask) {
  /** @type {Map<string, number>} */
  const dear = new Map();
  /** @type {Map<Mutant, ReturnType<typeof askable>['asked']>} */
  const second = new Map();
  for (const mutant of through) {
    const { asked, tooDear } = ask(mutant);
    for (const test of tooDear) dear.set(test, (dear.get(test) ?? 0) + 1);
    if (asked.length > 0) second.set(mutant, asked);
  }
  const reason = (/** @type {number} */ times) => `too dear for ${times} of ${through.length} survivors`;
  return { second, tooDear: [...dear].map(([test, times]) => ({ test, reason: reason(times) })) };
}

/** @param {Tried | undefined} tried */
const isThrough = (tried) => tried?.fate === 'survived' || tried?.fate === 'not reached';
