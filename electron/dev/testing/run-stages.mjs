/** Unit tests and end-to-end tests, in the session that they need, and what came of them. */
import { inSession } from '../in-session.mjs';
import { compiledFolder } from './compiled-tests.mjs';
import { failuresIn } from './failures.mjs';
import { readJson } from './read-json.mjs';
import { resultFiles } from './result-files.mjs';
import { countPlaywright, countVitest } from './tally.mjs';
import { keepUnitTimes } from './unit-times.mjs';

/**
 * @typedef {object} Ran
 * @property {import('./tally.mjs').Count[]} counts one for each stage
 * @property {import('../inside/test.mjs').SessionReport} [session]
 * @property {import('./slowest.mjs').StageTime[]} times of those stages
 * @property {import('./failures.mjs').Failure[]} failures of those stages
 * @property {string} [noOrdinaryUser] why the tests ran as root
 */

/**
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {{ unit?: string[], e2e?: string[] }} stages what to run, each with the arguments of its tool
 * @param {string} [packaged] the folder of the packaged app
 * @returns {Promise<Ran>}
 */
export async function runStages(runtime, stages, packaged) {
  const { noOrdinaryUser } = await inSession('test', runtime, (seen) => ({
    executable: seen(runtime.executable),
    runtimeKind: runtime.kind,
    packaged: packaged && seen(packaged),
    compiled: compiledFolder(seen),
    stages,
  }));
  /** @type {import('../inside/test.mjs').SessionReport | undefined} */
  const session = readJson(resultFiles.session);
  if (stages.unit) keepUnitTimes(resultFiles.unit);
  const counts = [
    ...(stages.unit ? [countVitest(resultFiles.unit, session?.exitCodes['unit'])] : []),
    ...(stages.e2e ? [countPlaywright(resultFiles.e2e, session?.exitCodes['e2e'])] : []),
  ];
  return {
    counts,
    times: session?.times ?? [],
    failures: failuresIn(resultFiles.failed),
    ...(session && { session }),
    ...(noOrdinaryUser && { noOrdinaryUser }),
  };
}
