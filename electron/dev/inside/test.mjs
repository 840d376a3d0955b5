/** The tests that need a session: unit tests (some use the keyring) and the end-to-end tests. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { fixedLoad } from '../testing/fixed-load.mjs';
import { endToEndTests, unitTests } from '../testing/programs.mjs';
import { resultFiles } from '../testing/result-files.mjs';
import { probeSession } from './probes.mjs';

/**
 * @typedef {object} TestSpec
 * @property {string} executable of the runtime
 * @property {string} runtimeKind
 * @property {string | undefined} packaged the folder of the packaged app
 * @property {string | undefined} compiled where the end-to-end files are kept as Playwright has compiled them
 * @property {{ unit?: string[], e2e?: string[] }} stages what to run, with the developer's own arguments
 *
 * @typedef {object} SessionReport
 * @property {import('./probes.mjs').WindowProbe} window
 * @property {string} [keyringFailure]
 * @property {Record<string, number>} exitCodes by stage
 * @property {import('../testing/slowest.mjs').StageTime[]} times
 */

/**
 * @param {TestSpec} spec
 * @param {import('../linux/session.mjs').Session} session
 * @param {(() => Promise<import('../linux/session.mjs').Session>) | undefined} further makes one more, where sessions are private
 */
export async function runInside({ executable, runtimeKind, packaged, compiled, stages }, session, further) {
  const { env, window, keyringFailure } = await probeSession({ executable, runtimeKind }, session);
  /** @type {SessionReport} */
  const report = { window, ...(keyringFailure && { keyringFailure }), exitCodes: {}, times: [] };
  if (packaged) env['RENKEI_PACKAGE'] = packaged;
  if (compiled) env['PLAYWRIGHT_TRANSFORM_CACHE_DIR'] = compiled;
  const programs = { unit: unitTests, e2e: endToEndTests };
  for (const [name, command] of Object.entries(programs)) {
    const args = stages[/** @type {'unit' | 'e2e'} */ (name)];
    if (!args) continue;
    if (name === 'e2e') env['RENKEI_SESSIONS'] = JSON.stringify(await sideBySide(session, further));
    const [before, began] = [fixedLoad(), Date.now()];
    report.exitCodes[name] = (await run(process.execPath, [...command, ...args], { cwd: root, env, show: true })).code;
    const ms = Date.now() - began;
    report.times.push({ stage: name, ms, load: (before + fixedLoad()) / 2 });
  }
  writeFileSync(resultFiles.session, JSON.stringify(report));
  return 0;
}

/**
 * A session for each worker of the end-to-end tests: two apps on one screen fight for the keyboard, and there is one clipboard and
 * one keyring to a session. An app waits a good deal (for its disk, its own processes), so there is one more than cores; but not
 * on a PC of two, which one app with its processes fills almost alone: three took 250 s there for what two did in 200.
 *
 * @param {import('../linux/session.mjs').Session} first
 * @param {(() => Promise<import('../linux/session.mjs').Session>) | undefined} further
 * @returns {Promise<NodeJS.ProcessEnv[]>} the environment of each
 */
async function sideBySide(first, further) {
  const sessions = [first];
  const wanted = Number(process.env['RENKEI_WORKERS'] ?? workersFor(availableParallelism()));
  while (further && sessions.length < wanted) {
    const session = await further();
    // Its tests would be left out as not to be run here, though here they can be.
    if (!first.keyringFailure && session.keyringFailure) break;
    sessions.push(session);
  }
  return sessions.map(({ env }) => env);
}

/** @param {number} cores */
const workersFor = (cores) => (cores > 2 ? cores + 1 : cores);
