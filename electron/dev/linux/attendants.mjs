/** The programs that a session is made of. */
import { hasProgram } from './needs.mjs';

/**
 * Prefixed so that the kernel ends it with this process, even if this process is killed outright.
 * @param {string[]} command
 * @returns {[command: string, ...args: string[]]}
 */
export function boundToParent(command) {
  const [first = '', ...rest] = command;
  return hasProgram('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', '--', first, ...rest] : [first, ...rest];
}

/**
 * The first line that a program writes to one of its pipes, undefined when it ends or says nothing for 20 s.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} descriptor
 * @returns {Promise<string | undefined>}
 */
export function firstLineFrom(child, descriptor) {
  const pipe = /** @type {import('node:stream').Readable} */ (child.stdio[descriptor]);
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => resolve(undefined), 20_000);
    /** @param {string | undefined} line */
    const end = (line) => (clearTimeout(timer), resolve(line));
    child.once('error', () => end(undefined));
    child.once('close', () => end(undefined));
    pipe.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) end(text.split('\n')[0]);
    });
  });
}
