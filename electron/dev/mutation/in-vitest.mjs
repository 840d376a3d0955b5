/**
 * Hands orders, told over IPC, to the runner in the worker of one Vitest that stays. A process of its own, because a mutant may run in a
 * circle: whoever started it ends it then, its threads too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { createVitest } from 'vitest/node';
import { root } from '../places.mjs';

const [codeFile = ''] = process.argv.slice(2);
/** @type {{ code: Record<string, string> }} */
const { code } = JSON.parse(readFileSync(codeFile, 'utf8'));
const byPath = new Map(Object.entries(code).map(([file, text]) => [join(root, file), text]));
/** @type {import('vite').InlineConfig} */
const withMutants = {
  configLoader: 'runner',
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => byPath.get(id.replace(/\?.*$/, '')) }],
};
const runner = join(root, 'electron', 'dev', 'mutation', 'in-worker.mjs');
const vitest = await createVitest(
  'test',
  {
    ...{ config: join(root, 'test', 'config', 'vitest.config.ts'), watch: false, reporters: [{}] },
    ...{ pool: 'threads', maxWorkers: 1, isolate: false, runner, fileParallelism: false },
    // What never ends is waited for this long; on a busy machine the test that is run again without the mutant tells it apart.
    ...{ testTimeout: 40_000, hookTimeout: 40_000 },
    onConsoleLog: () => false,
    // What is kept goes by what lies on the disk, and not by what the mutants made of it.
    experimental: { fsModuleCache: false },
  },
  withMutants,
);
const anOrder = vitest.getRootProject().createSpecification(runner);

/** A circle is what goes on by the processor's clock: beside others this process may wait long. */
const CHECKED = 1000;
/** @type {{ id: string, until: number } | undefined} */
let begun;
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const line = new BroadcastChannel('mutants');
line.onmessage = (/** @type {any} */ { data }) => {
  if (data.begun) begun = { id: data.begun, until: used() + 10_000 + 5 * data.usual };
  if (data.tried) begun = undefined;
  process.send?.(data);
};
setInterval(() => {
  if (begun && used() > begun.until) process.send?.({ circle: begun.id });
}, CHECKED).unref();

process.on('message', async (/** @type {Omit<import('./in-worker.mjs').Order, 'root'>} */ order) => {
  vitest.provide('order', { ...order, root });
  vitest.state.filesMap.clear();
  const { unhandledErrors, testModules } = await vitest.runTestSpecifications([anOrder]);
  const [problem] = [...testModules.flatMap((module) => module.errors()), ...unhandledErrors];
  process.send?.({ done: true, problem: problem && String(/** @type {any} */ (problem).stack ?? problem) });
});
process.send?.({ ready: true });
