/** A real Secret Service (gnome-keyring) on a message bus of its own. */
import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run, startProcess } from '../processes.mjs';
import { Problem } from '../say.mjs';
import { boundToParent, firstLineFrom } from './attendants.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ DBUS_SESSION_BUS_ADDRESS: string }>}
 */
export async function startBus(env) {
  const [command, ...args] = boundToParent([
    'dbus-daemon',
    '--session',
    '--nofork',
    '--nopidfile',
    '--print-address=3',
  ]);
  const bus = startProcess(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const address = await firstLineFrom(bus, 3);
  if (address === undefined)
    throw new Problem(
      'メッセージバス(dbus-daemon)を始められませんでした。dbus-x11 を入れ直して、もう一度実行してください。',
      'The message bus (dbus-daemon) could not be started. Reinstall dbus-x11 and try again.',
    );
  return { DBUS_SESSION_BUS_ADDRESS: address };
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} why there is none
 */
export async function startKeyring(folder, env) {
  if (await unlocked('gnome-keyring-daemon', env)) return undefined;
  // Debian gives the program a file capability (memory locking). Where that isn't granted, as in many containers, it
  // can't be started at all, but a copy without the capability can.
  const copy = join(folder, 'gnome-keyring-daemon');
  try {
    copyFileSync('/usr/bin/gnome-keyring-daemon', copy);
    chmodSync(copy, 0o700);
  } catch {
    return 'gnome-keyring-daemon not found';
  }
  return (await unlocked(copy, env)) ? undefined : 'gnome-keyring-daemon did not start';
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
async function unlocked(program, env) {
  const [command, ...args] = boundToParent([program, '--foreground', '--unlock', '--components=secrets']);
  const daemon = startProcess(command, args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  let ended = false;
  daemon.once('close', () => (ended = true)).once('error', () => (ended = true));
  // The password of a keyring that lives as long as this session.
  daemon.stdin?.on('error', () => {}).end('pw');
  for (let tries = 0; tries < 200 && !ended; tries++) {
    if (await ownsSecrets(env)) return true;
    await wait(50);
  }
  daemon.kill();
  return false;
}

/** @param {NodeJS.ProcessEnv} env */
async function ownsSecrets(env) {
  const bus = ['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const call = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  const { code, output } = await run('dbus-send', [...bus, ...call], { env });
  return code === 0 && output.includes('true');
}
