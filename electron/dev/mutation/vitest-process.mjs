/** A Vitest beside this process that tries one mutant after the other, and is started anew when one runs in a circle. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { endProcess, startProcess } from '../processes.mjs';

/**
 * @typedef {'done' | 'died' | { circle: string }} Ended `died`: of memory, or because somebody ended it
 *
 * @param {string} codeFile the instrumented code, by file, as JSON
 */
export function vitestProcess(codeFile) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const start = async () => {
    const program = join(root, 'electron', 'dev', 'mutation', 'in-vitest.mjs');
    const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'ignore', 'inherit', 'ipc']);
    const args = ['--max-old-space-size=3072', program, codeFile];
    const started = startProcess(process.execPath, args, { cwd: root, stdio });
    await new Promise((resolve) => started.once('message', resolve).once('exit', resolve));
    return (child = started);
  };
  const end = async () => {
    if (child) await endProcess(child);
    child = undefined;
  };
  return {
    end,
    /**
     * @param {object} order of in-worker.mjs
     * @param {(told: any) => void} hear what came of each part of it
     * @returns {Promise<Ended>}
     */
    async ask(order, hear) {
      const asked = child ?? (await start());
      /** @type {Ended} */
      const ended = await new Promise((resolve) => {
        /** @param {any} told */
        const listen = (told) => {
          if (told.problem) process.stderr.write(`${told.problem}\n`);
          if (told.done) resolve('done');
          else if (told.circle) resolve({ circle: told.circle });
          else hear(told);
        };
        asked.removeAllListeners('message').on('message', listen);
        asked.removeAllListeners('exit').once('exit', () => resolve('died'));
        asked.send(order);
      });
      if (ended !== 'done') await end();
      return ended;
    },
  };
}
