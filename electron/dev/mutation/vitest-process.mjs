/** A Vitest beside this process that tries one mutant after the other, and is started anew when one runs in a circle. */
import { join } from 'node:path';
import { root } from '../places.mjs';
import { endProcess, startProcess } from '../processes.mjs';

/** @param {string} codeFile the instrumented code, by file, as JSON */
export function vitestProcess(codeFile) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const start = async () => {
    const program = join(root, 'electron', 'dev', 'mutation', 'in-vitest.mjs');
    const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'ignore', 'inherit', 'ipc']);
    child = startProcess(process.execPath, [program, codeFile], { cwd: root, stdio });
    await answerOf(child, 180_000);
    return child;
  };
  const end = async () => {
    if (child) await endProcess(child);
    child = undefined;
  };
  return {
    end,
    /**
     * @param {import('./in-vitest.mjs').Order} order
     * @param {number} patience in milliseconds
     * @returns {Promise<import('./in-vitest.mjs').Answer | 'too long' | 'died'>} `died`: of memory, or because somebody ended it
     */
    async ask(order, patience) {
      const asked = child ?? (await start());
      const answer = answerOf(asked, patience);
      asked.send(order);
      const got = await answer;
      if (got === 'too long' || got === 'died') await end();
      return got;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} patience
 * @returns {Promise<any>}
 */
const answerOf = (child, patience) =>
  new Promise((resolve) => {
    /** @param {unknown} value */
    const settle = (value) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', died);
      resolve(value);
    };
    const died = () => settle('died');
    const timer = setTimeout(() => settle('too long'), patience);
    child.once('message', settle).once('exit', died);
  });
