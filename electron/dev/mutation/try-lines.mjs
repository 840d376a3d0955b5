/** Runs the tests of each wall's line against the changed file, which is nowhere but in memory. */
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { root } from '../places.mjs';
import { Problem } from '../say.mjs';
import { changedFiles } from './wall-lines.mjs';

/**
 * @param {readonly import('./wall-lines.mjs').WallLine[]} lines
 * @param {(line: string) => void} say
 * @returns {Promise<string[]>} names of those that no test noticed
 */
export async function tryLines(lines, say) {
  /** @type {string[]} */
  const survivors = [];
  for (const one of lines) {
    const by = await noticed(one);
    if (by === undefined) survivors.push(one.name);
    say(by === undefined ? `survived: ${one.name}` : `${one.name}  →  ${by}`);
  }
  return survivors;
}

/**
 * @param {import('./wall-lines.mjs').WallLine} line
 * @returns {Promise<string | undefined>} the test that fell
 */
async function noticed(line) {
  const { tests } = line;
  const changed = changedFiles(line);
  /** @type {import('vite').InlineConfig} */
  const withChange = {
    configLoader: 'runner',
    plugins: [{ name: 'wall-line', enforce: 'pre', load: (id) => changed.get(id.replace(/\?.*$/, '')) }],
  };
  const vitest = await createVitest(
    'test',
    {
      ...{ config: join(root, 'test', 'config', 'vitest.config.ts'), watch: false, reporters: [{}], maxWorkers: 1 },
      onConsoleLog: () => false,
      // What is kept goes by what lies on the disk: it would be tried as it is there, and the next run would find it changed.
      experimental: { fsModuleCache: false },
    },
    withChange,
  );
  try {
    const { testModules } = await vitest.start([...tests]);
    if (testModules.length < tests.length) throw new Problem(`試験がありません: ${tests}`, `No such tests: ${tests}`);
    for (const module of testModules) {
      for (const test of module.children.allTests()) if (test.result().state === 'failed') return test.fullName;
      if (module.errors().length > 0) return `${module.relativeModuleId} (does not load)`;
    }
    return undefined;
  } finally {
    await vitest.close();
    process.exitCode = 0;
  }
}
