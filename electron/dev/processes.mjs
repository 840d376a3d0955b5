/** Child processes: arguments as arrays (never through a shell), nothing left running behind. */
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set();

process.once('exit', () => living.forEach((child) => child.kill('SIGKILL')));

let ending = false;

/** Whether this program was told to end: what its children say from now on is no result. */
export const isEnding = () => ending;

/** @param {NodeJS.Signals} signal @param {number} code */
function endWith(signal, code) {
  ending = true;
  // A child that tidies up after itself (a browser, a test runner) gets a moment; the 'exit' above ends the rest.
  for (const child of living) child.kill(signal);
  setTimeout(() => process.exit(code), living.size ? 1500 : 0);
}
process.on('SIGINT', () => endWith('SIGINT', 130));
process.on('SIGTERM', () => endWith('SIGTERM', 143));
process.on('SIGHUP', () => endWith('SIGHUP', 129));

// npm starts us through a shell, and whoever ends npm (a time limit) reaches that shell, not us.
const parent = process.ppid;
if (process.env['npm_lifecycle_event'] && process.platform !== 'win32')
  setInterval(() => process.ppid !== parent && endWith('SIGTERM', 143), 1000).unref();

/**
 * @typedef {object} Ended
 * @property {number} code the exit code; 127 when the program could not be started, 128 when a signal ended it
 * @property {string} output what it printed, when that was captured
 * @property {boolean} timedOut
 * @property {NodeJS.ErrnoException} [error] why it could not be started
 */

/**
 * Runs a program to its end. Never throws for what the program does: the caller reads `code`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, input?: string, timeout?: number }} [options]
 *   `show`: on this terminal instead of captured; `timeout` in milliseconds
 * @returns {Promise<Ended>}
 */
export function run(command, args, { cwd, env, show, input, timeout } = {}) {
  return new Promise((resolve) => {
    const printed = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: [input === undefined ? (show ? 'inherit' : 'ignore') : 'pipe', printed, printed],
      windowsHide: true,
    });
    living.add(child);
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    if (input !== undefined) child.stdin?.on('error', () => {}).end(input);
    const timer = timeout && setTimeout(() => ((timedOut = true), child.kill('SIGKILL')), timeout);
    /** @param {number} code @param {NodeJS.ErrnoException} [error] */
    const end = (code, error) => {
      if (timer) clearTimeout(timer);
      living.delete(child);
      resolve({ code, output, timedOut, ...(error && { error }) });
    };
    child.once('error', (error) => end(127, error));
    child.once('close', (code) => end(code ?? 128));
  });
}

/**
 * Starts a program that stays (a display, a bus, Vite) and is ended with this one.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startProcess(command, args, options) {
  const child = spawn(command, args, { windowsHide: true, ...options });
  living.add(child);
  child.once('close', () => living.delete(child));
  child.on('error', () => living.delete(child));
  return child;
}

/**
 * Asks a program to end, so that it takes its sockets and lock files with it, and sees to it if it doesn't.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export function endProcess(child) {
  return new Promise((resolve) => {
    if (!living.has(child)) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill();
  });
}
