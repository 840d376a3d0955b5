/** The tests that need a session: unit tests (some use the keyring) and the end-to-end tests. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { resultFiles } from '../testing/result-files.mjs';
import { probeSession } from './probes.mjs';

/**
 * @typedef {object} TestSpec
 * @property {string} executable of the runtime
 * @property {string} runtimeKind
 * @property {string | undefined} packaged the folder of the packaged app
 * @property {{ unit?: string[], e2e?: string[] }} stages what to run, with the developer's own arguments
 *
 * @typedef {object} SessionReport
 * @property {import('./probes.mjs').WindowProbe} window
 * @property {string} [keyringFailure]
 * @property {Record<string, number>} exitCodes by stage
 */

/**
 * @param {TestSpec} spec
 * @param {import('../linux/session.mjs').Session} session
 */
export async function runInside({ executable, runtimeKind, packaged, stages }, session) {
  const { env, window, keyringFailure } = await probeSession({ executable, runtimeKind }, session);
  /** @type {SessionReport} */
  const report = { window, ...(keyringFailure && { keyringFailure }), exitCodes: {} };
  if (packaged) env['RENKEI_PACKAGE'] = packaged;
  const programs = { unit: unitTests, e2e: endToEndTests };
  for (const [name, command] of Object.entries(programs)) {
    const args = stages[/** @type {'unit' | 'e2e'} */ (name)];
    if (args)
      report.exitCodes[name] = (
        await run(process.execPath, [...command, ...args], { cwd: root, env, show: true })
      ).code;
  }
  writeFileSync(resultFiles.session, JSON.stringify(report));
  return 0;
}

/** @param {string} path */
const tool = (path) => join(root, 'node_modules', path);

const unitTests = [
  ...[tool('vitest/vitest.mjs'), 'run', '--config', 'test/config/vitest.config.ts', '--configLoader', 'runner'],
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${resultFiles.unit}`],
  // Vitest colours its output even where it goes into a file.
  ...(process.stdout.isTTY ? [] : ['--no-color']),
];

/** Its reporters are in the configuration: on the command line they would lose their options. */
const endToEndTests = [tool('@playwright/test/cli.js'), 'test', '--config', 'test/config/playwright.config.ts'];
