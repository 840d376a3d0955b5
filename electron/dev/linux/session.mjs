/**
 * A desktop session without a desktop: a virtual screen, a message bus and an unlocked keyring, all of them private.
 * Tests and the demo run in it, so that nobody's own keyring, settings or clipboard is touched.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../processes.mjs';
import { startDisplay } from './display.mjs';
import { startBus, startKeyring } from './keyring.mjs';

/**
 * @typedef {object} Session
 * @property {NodeJS.ProcessEnv} env for whatever runs in the session
 * @property {string | undefined} keyringFailure why there is no keyring
 * @property {() => Promise<void>} end
 */

/**
 * @param {NodeJS.ProcessEnv} outer
 * @returns {Promise<Session>}
 */
export async function startSession(outer) {
  // Short names: the socket that Chromium makes in TMPDIR must fit into 108 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'rd-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const env = privateEnvironment(outer, folder);
  const display = await startDisplay(folder, env);
  const bus = await startBus(folder, env);
  Object.assign(env, display.env, bus.env);
  const keyring = await startKeyring(folder, env);
  const end = async () => {
    for (const attendant of [keyring.daemon, bus.daemon, display.server]) if (attendant) await endProcess(attendant);
  };
  return { env, keyringFailure: keyring.failure, end };
}

/** Carried into the session; all else (the user's bus, keyring, display, npm's settings) stays outside. */
const carried = /^(PATH|LANG|LC_ALL|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|CI|RENKEI_.*)$/;

/**
 * @param {NodeJS.ProcessEnv} outer
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function privateEnvironment(outer, folder) {
  const places = {
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    XDG_CONFIG_HOME: join(folder, 'home', '.config'),
    XDG_DATA_HOME: join(folder, 'home', '.local', 'share'),
    XDG_CACHE_HOME: join(folder, 'home', '.cache'),
  };
  // The bus and the keyring refuse a runtime folder that others may enter.
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true, mode: 0o700 });
  const kept = Object.entries(outer).filter(([name]) => carried.test(name));
  return { ...Object.fromEntries(kept), ...places };
}
