/**
 * Stands in for Vitest's runner, in its worker: runs files of tests over and over with one mutant after the other switched on, in modules
 * that stay loaded. A module is loaded anew where a mutant acts while it loads, where a test seems to have been spoiled by the mutant before,
 * and before it is said that nothing noticed: a value that was kept from before may have hidden the change.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { startTests } from '@vitest/runner';
import { inject, test, vi } from 'vitest';
import { VitestTestRunner } from 'vitest/runners';
import { OneFile } from './one-file.mjs';

/**
 * @typedef {object} Asked
 * @property {string} file absolute
 * @property {readonly number[] | null} tests those that reach the mutant, as numbered when they were collected; null: all of them
 * @property {boolean} whileLoading whether it is reached outside of tests, too
 *
 * @typedef {object} TryOrder
 * @property {string} id of the mutant
 * @property {readonly Asked[]} asked
 * @property {number} hitLimit after how many times through the mutant it runs in a circle
 * @property {number} usual what these files take, in milliseconds of the processor
 *
 * @typedef {{ reach?: string[], tries?: TryOrder[], root: string, patience: number, mutants: number }} Order `mutants`: how many there are
 * @typedef {{ failed?: string, test: number, red: number[], isWhole: boolean, ofTests: number }} Ran `isWhole`: not a test of it alone
 */

/** Stays one object: the instrumented code holds it. Numbers of mutants; -1: none. */
const state = {
  active: -1,
  hits: 0,
  hitLimit: Infinity,
  /** How often each was passed; null: that is not asked for. @type {Int32Array | null} */
  counts: null,
  passed() {
    if (++this.hits > this.hitLimit) throw new Error('the mutant runs in a circle');
    return true;
  },
};
Object.assign(globalThis, { mutation: state });

/** @returns {[number, number][]} the mutants that were passed since the last time, and how often */
function takeCounts() {
  /** @type {[number, number][]} */
  const taken = [];
  state.counts?.forEach((times, id) => times > 0 && taken.push([id, times]));
  state.counts?.fill(0);
  return taken;
}

/** Of Vitest itself, and of this file: they are not what is tested. */
const STAYS = /\/vitest\/dist\/|@vitest\/|\/electron\/dev\/mutation\//;

export default class Loop extends VitestTestRunner {
  async onBeforeCollect() {
    /** @type {Order} */
    const order = inject('order');
    const line = new BroadcastChannel('mutants');
    const say = (/** @type {object} */ told) => line.postMessage(told);
    this.tellBroken = (file, failed) => say({ broken: { file, failed } });
    try {
      for (const file of order.reach ?? []) say({ reached: await this.reachOf(file, order) });
      for (const mutant of order.tries ?? []) {
        say({ begun: mutant.id, usual: mutant.usual });
        say({ tried: { id: mutant.id, failed: await this.tried(mutant) } });
      }
    } finally {
      line.close();
    }
  }
  /** Vitest wants a test in the file that it was given. @override */
  importFile() {
    test('an order', () => {});
  }

  /** Modules that a mutant has left its traces in, or whose reach is not known. */
  mustReload = true;
  /** Files that fail whatever is done. @type {Set<string>} */
  broken = new Set();
  /** @type {((file: string, failed?: string) => void) | undefined} */
  tellBroken;

  /** @param {TryOrder} mutant @returns {Promise<string | undefined>} what noticed */
  async tried(mutant) {
    if (!mutant.asked.some(({ whileLoading }) => whileLoading)) {
      const noticed = await this.pass(mutant, mutant.asked);
      if (noticed && !(await this.isSpoiled(noticed, mutant))) return noticed.failed;
    }
    this.mustReload = true;
    const noticed = await this.pass(mutant, mutant.asked);
    this.mustReload = true;
    if (!noticed || mutant.asked.some(({ whileLoading }) => whileLoading)) return noticed?.failed;
    if (!(await this.isSpoiled(noticed, mutant))) return noticed.failed;
    this.broken.add(noticed.file);
    this.tellBroken?.(noticed.file, noticed.failed);
    this.mustReload = true;
    return (await this.pass(mutant, mutant.asked))?.failed;
  }

  /** @param {TryOrder} mutant @param {readonly Asked[]} asked */
  async pass({ id, hitLimit }, asked) {
    Object.assign(state, { active: Number(id), hits: 0, hitLimit });
    try {
      for (const { file, tests } of asked) {
        if (this.broken.has(file)) continue;
        const ran = await this.run(file, { chosen: tests });
        if (ran.failed !== undefined)
          return { ...ran, file, failed: `${relative(this.config.root, file)}: ${ran.failed}` };
      }
      return undefined;
    } finally {
      state.active = -1;
    }
  }

  /** Whether the test fails without the mutant, too: traces of it, or of one before. @param {Ran & { file: string }} noticed @param {TryOrder} mutant */
  async isSpoiled({ file, test: number }, mutant) {
    const chosen = number < 0 ? (mutant.asked.find((result) => result.file === file)?.tests ?? null) : [number];
    const again = await this.run(file, { chosen });
    return again.failed !== undefined;
  }

  /** @param {string} file @param {Order} order */
  async reachOf(file, { root, patience, mutants }) {
    this.mustReload = true;
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    /** @type {Record<string, [number, number, ...number[]]>} */
    const hits = {};
    /** @param {number} number of the test; -1: outside of tests */
    const onTest = (number) => {
      for (const [id, times] of takeCounts()) {
        const hit = (hits[id] ??= [0, 0]);
        hit[0] += times;
        if (number < 0) hit[1] = 1;
        else hit.push(number);
      }
    };
    state.counts = new Int32Array(mutants);
    const how = { chosen: null, until: began + patience, onTest, endsWithFirst: false };
    const { failed, red, isWhole, ofTests } = await this.run(file, how);
    onTest(-1);
    state.counts = null;
    const { user, system } = process.cpuUsage(cpu);
    this.mustReload = true;
    const loaded = [...this.modules.values()]
      .filter(({ evaluated, file: of }) => evaluated && of?.startsWith(`${root}/`) && !of.includes('/node_modules/'))
      .map(({ file: of }) => relative(root, String(of)).replaceAll('\\', '/'));
    return {
      ...{ file, hits, ofTests, ms: Math.round(performance.now() - began), cpu: Math.round((user + system) / 1000) },
      ...{
        loaded: [...new Set(loaded)].filter((of) => !STAYS.test(`/${of}`)),
        problem: failed,
        red: isWhole ? [] : red,
      },
    };
  }

  /** What Vitest keeps to itself. @returns {any} */
  get inside() {
    return this;
  }
  /** @returns {Map<string, any>} all that is loaded, by id */
  get modules() {
    return this.inside.workerState.evaluatedModules.idToModuleMap;
  }

  /**
   * @param {string} file
   * @param {{ chosen: readonly number[] | null, until?: number, onTest?: (number: number) => void, endsWithFirst?: boolean }} how
   * @returns {Promise<Ran>}
   */
  async run(file, { chosen, until = Infinity, onTest, endsWithFirst = true }) {
    const mocks = /\bvi\.(mock|doMock|resetModules|hoisted)\(/.test(readFileSync(file, 'utf8'));
    if (mocks) this.mustReload = true;
    const { moduleRunner, workerState, _otel } = this.inside;
    moduleRunner.mocker?.reset();
    for (const [id, module] of this.modules)
      if (module.file === file || (this.mustReload && !STAYS.test(id))) unload(module);
    this.mustReload = mocks;
    workerState.filepath = file;
    const runner = new OneFile(this.config);
    Object.defineProperty(runner, 'moduleRunner', { value: moduleRunner });
    Object.assign(runner, { _otel, until, onTest, endsWithFirst });
    runner.chosen = chosen && new Set(chosen);
    const rejected = () => runner.failWhole('an error outside of the tests');
    process.on('unhandledRejection', rejected).on('uncaughtException', rejected);
    const [ran] = await startTests([file], runner);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', rejected).off('uncaughtException', rejected);
    if (ran?.result?.state === 'fail' && runner.failed === undefined) runner.failWhole('could not be loaded');
    vi.useRealTimers().restoreAllMocks().unstubAllGlobals().unstubAllEnvs();
    vi.resetConfig();
    const { failed, failedTest: test, red, isWhole } = runner;
    return { failed, test, red, isWhole, ofTests: runner.numbers.size };
  }
}

/** As Vitest does it between two files. @param {any} module */
function unload(module) {
  module.promise = undefined;
  module.exports = undefined;
  module.evaluated = false;
  module.importers.clear();
}
