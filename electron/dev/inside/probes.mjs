/** What this machine really gives the tests, found out once by trying. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../processes.mjs';
import { Problem, say } from '../say.mjs';

/** @param {string} name */
const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * @typedef {object} WindowProbe
 * @property {boolean} opens whether Electron opens a window at all
 * @property {boolean} sandbox whether its pages are in Chromium's sandbox
 * @property {string} [electron]
 * @property {string} [chrome]
 * @property {string} [why] what Electron said when it didn't open
 */

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isRoot as root the sandbox can't be on: not tried
 * @returns {Promise<WindowProbe>}
 */
async function probeWindow(executable, env, isRoot) {
  const sandboxed = isRoot ? undefined : await openWindow(executable, env, []);
  if (sandboxed?.opens) return sandboxed;
  const bare = await openWindow(executable, env, ['--no-sandbox']);
  return bare.opens || !sandboxed ? bare : sandboxed;
}

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} switches
 * @returns {Promise<WindowProbe>}
 */
async function openWindow(executable, env, switches) {
  const profile = mkdtempSync(join(env['TMPDIR'] ?? tmpdir(), 'probe-'));
  const args = [...switches, `--user-data-dir=${profile}`, script('probe-window.cjs')];
  const { output } = await run(executable, args, { env, timeout: 60_000 });
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  const report = /^probe:(.*)$/m.exec(output)?.[1];
  if (report) return { opens: true, ...JSON.parse(report) };
  return { opens: false, sandbox: false, why: output.trim().split('\n').at(-1) ?? '' };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} why there is no keyring
 */
async function probeKeyring(env) {
  const { code, output } = await run(process.execPath, [script('probe-keyring.cjs')], { env, timeout: 20_000 });
  if (code === 0) return undefined;
  return output.trim().split('\n')[0] || 'the keyring does not answer';
}

/**
 * What every program is told that opens the app in a session.
 * @param {{ executable: string, runtimeKind: string }} runtime
 * @param {import('../linux/session.mjs').Session} session
 * @returns {Promise<{ env: NodeJS.ProcessEnv, window: WindowProbe, keyringFailure: string | undefined }>}
 */
export async function probeSession({ executable, runtimeKind }, session) {
  const window = await probeWindow(executable, session.env, process.getuid?.() === 0);
  const keyringFailure = session.keyringFailure ?? (await probeKeyring(session.env));
  const env = {
    ...session.env,
    RENKEI_RUNTIME: executable,
    RENKEI_RUNTIME_KIND: runtimeKind,
    ...(!window.sandbox && { RENKEI_NO_SANDBOX: '1' }),
    ...(!keyringFailure && { RENKEI_KEYRING: '1' }),
  };
  return { env, window, keyringFailure };
}

/**
 * For a program that is of no use without the app.
 * @param {WindowProbe} window
 */
export function mustOpen(window) {
  if (!window.opens)
    throw new Problem(`Electron の窓が開きません: ${window.why}`, `Electron could not open a window: ${window.why}`);
  if (!window.sandbox)
    say(
      '注意: サンドボックスなし(--no-sandbox)で実行します。',
      "Note: running without Chromium's sandbox (--no-sandbox).",
    );
}
