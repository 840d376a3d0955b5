/** A real Secret Service (gnome-keyring) on a message bus of its own. */
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
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

/** Of a keyring that lives as long as this session. */
const PASSWORD = 'pw';
const OPTIONS = ['--foreground', '--unlock', '--components=secrets'];

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ daemon?: ChildProcess, failure?: string }>} or why there is none
 */
export async function startKeyring(folder, env) {
  const daemon = await unlocked('gnome-keyring-daemon', env);
  if (daemon) {
    await startsAgain('gnome-keyring-daemon', env);
    return { daemon };
  }
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
  if (!copied) return { failure: 'gnome-keyring-daemon did not start' };
  await startsAgain(copy, env);
  return { daemon: copied };
}

/**
 * Tells the bus how to start it, should it end: under many apps that are killed it fails an assertion of its own, once in hours.
 * By the system's own file it would come back locked, and every later test of the session would meet a closed keyring.
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
async function startsAgain(program, env) {
  const folder = join(env['XDG_DATA_HOME'] ?? '', 'dbus-1', 'services');
  mkdirSync(folder, { recursive: true });
  const command = `printf ${PASSWORD} | exec "${program}" ${OPTIONS.join(' ')}`;
  const service = ['[D-BUS Service]', 'Name=org.freedesktop.secrets', `Exec=/bin/sh -c '${command}'`, ''];
  writeFileSync(join(folder, 'org.freedesktop.secrets.service'), service.join('\n'));
  await askBus('ReloadConfig', [], env);
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<ChildProcess | undefined>}
 */
async function unlocked(program, env) {
  const [command, ...args] = boundToParent([program, ...OPTIONS]);
  const daemon = startProcess(command, args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  let ended = false;
  daemon.once('close', () => (ended = true)).once('error', () => (ended = true));
  daemon.stdin?.on('error', () => {}).end(PASSWORD);
  for (let tries = 0; tries < 200 && !ended; tries++) {
    if (await ownsSecrets(env)) return daemon;
    await wait(50);
  }
  daemon.kill();
  return undefined;
}

/** @param {NodeJS.ProcessEnv} env */
async function ownsSecrets(env) {
  const { code, output } = await askBus('NameHasOwner', ['string:org.freedesktop.secrets'], env);
  return code === 0 && output.includes('true');
}

/** @param {string} method of the bus itself @param {string[]} args @param {NodeJS.ProcessEnv} env */
const askBus = (method, args, env) =>
  run(
    'dbus-send',
    [
      ...['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'],
      ...[`org.freedesktop.DBus.${method}`, ...args],
    ],
    { env },
  );
