/** Runs one file, tells nobody, and ends with the first test that fails, unless all of them are to be known. */
import { getTests } from '@vitest/runner/utils';
import { VitestTestRunner } from 'vitest/runners';

export class OneFile extends VitestTestRunner {
  /** @type {string | undefined} */
  failed;
  failedTest = -1;
  /** @type {number[]} */
  red = [];
  isWhole = false;
  endsWithFirst = true;
  /** @type {Map<unknown, number>} */
  numbers = new Map();
  /** @type {ReadonlySet<number> | null} */
  chosen = null;
  until = Infinity;
  /** Told at the end of each test with its number, and before each with -1. @type {((number: number) => void) | undefined} */
  onTest;

  /** @param {import('vitest').RunnerTestFile[]} files */
  onCollected(files) {
    files.flatMap((file) => getTests(file)).forEach((task, number) => this.numbers.set(task, number));
  }
  /** @override @param {any} suite */
  async onBeforeRunSuite(suite) {
    if (this.isOver() || !getTests(suite).some((task) => this.isChosen(task))) suite.mode = 'skip';
    await super.onBeforeRunSuite(suite);
  }
  /** @override @param {any} task */
  async onBeforeRunTask(task) {
    if (this.isOver() || !this.isChosen(task)) task.mode = 'skip';
    await super.onBeforeRunTask(task);
    this.onTest?.(-1);
  }
  /** @override @param {any} task */
  onAfterRunTask(task) {
    this.onTest?.(this.numbers.get(task) ?? -1);
    super.onAfterRunTask(task);
    if (task.result?.state !== 'fail') return;
    const number = this.numbers.get(task) ?? -1;
    this.red.push(number);
    if (this.failed !== undefined) return;
    this.failed = task.fullTestName ?? task.name;
    this.failedTest = number;
  }
  /** @override @param {any} suite */
  async onAfterRunSuite(suite) {
    await super.onAfterRunSuite(suite);
    if (suite.result?.errors?.length) this.failWhole(`around the tests of ${suite.name}`);
  }
  /** @param {string} why */
  failWhole(why) {
    this.failed ??= why;
    this.isWhole = true;
  }
  /** @param {unknown} task */
  isChosen(task) {
    return this.chosen === null || this.chosen.has(this.numbers.get(task) ?? -1);
  }
  isOver() {
    if (performance.now() > this.until) this.failWhole('it takes too long');
    return this.isWhole || (this.endsWithFirst && this.failed !== undefined);
  }
}
