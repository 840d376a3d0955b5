/** A real Secret Service (gnome-keyring) on a message bus of its own. */
import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run, startProcess } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { boundToParent, firstLineFrom } from './attendants.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ daemon: ChildProcess, env: { DBUS_SESSION_BUS_ADDRESS: string } }>}
 */
export async function startBus(folder, env) {
  const options = [
    '--session',
    '--nofork',
    '--nopidfile',
    `--address=unix:path=${join(folder, 'bus')}`,
    '--print-address=3',
  ];
  const [command, ...args] = boundToParent(['dbus-daemon', ...options]);
  const daemon = startProcess(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const address = await firstLineFrom(daemon, 3);
  if (address === undefined)
    throw new Problem(
      'メッセージバス(dbus-daemon)を始められませんでした。dbus-x11 を入れ直して、もう一度実行してください。',
      'The message bus (dbus-daemon) could not be started. Reinstall dbus-x11 and try again.',
    );
  return { daemon, env: { DBUS_SESSION_BUS_ADDRESS: address } };
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ daemon?: ChildProcess, failure?: string }>} or why there is none
 */
export async function startKeyring(folder, env) {
  const daemon = await unlocked('gnome-keyring-daemon', env);
  if (daemon) return { daemon };
  // Debian gives the program a file capability (memory locking). Where that isn't granted, as in many containers, it
  // can't be started at all, but a copy without the capability can.
  const copy = join(folder, 'gnome-keyring-daemon');
  try {
    copyFileSync('/usr/bin/gnome-keyring-daemon', copy);
    chmodSync(copy, 0o700);
  } catch {
    return { failure: 'gnome-keyring-daemon not found' };
  }
  const copied = await unlocked(copy, env);
  return copied ? { daemon: copied } : { failure: 'gnome-keyring-daemon did not start' };
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<ChildProcess | undefined>}
 */
async function unlocked(program, env) {
  const [command, ...args] = boundToParent([program, '--foreground', '--unlock', '--components=secrets']);
  const daemon = startProcess(command, args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  let ended = false;
  daemon.once('close', () => (ended = true)).once('error', () => (ended = true));
  // The password of a keyring that lives as long as this session.
  daemon.stdin?.on('error', () => {}).end('pw');
  for (let tries = 0; tries < 200 && !ended; tries++) {
    if (await ownsSecrets(env)) return daemon;
    await wait(50);
  }
  daemon.kill();
  return undefined;
}

/** @param {NodeJS.ProcessEnv} env */
async function ownsSecrets(env) {
  const bus = ['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const call = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  const { code, output } = await run('dbus-send', [...bus, ...call], { env });
  return code === 0 && output.includes('true');
}
