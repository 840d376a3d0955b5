import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import { failedTests, noteFailed, placeOf, plain } from './failed-tests.ts';

const MOST_PLACES = 4;

/** Takes down what failed, for the end of `npm test`. */
export default class FailedUnits implements Reporter {
  private readonly file: string;

  /** Vitest hands a reporter no options where it is named on the command line. */
  constructor({ file = failedTests }: { file?: string } = {}) {
    this.file = file;
  }

  onTestModuleEnd(module: TestModule): void {
    const path = module.moduleId;
    for (const test of module.children.allTests('failed')) this.note(path, test.fullName, test.result().errors ?? []);
    // What comes before and after the tests of a group, and a file that can't be loaded.
    for (const suite of module.children.allSuites()) this.note(path, suite.fullName, suite.errors());
    this.note(path, 'outside of its tests', module.errors());
  }

  onTestRunEnd(_modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const error of unhandled) this.note('', 'nobody waited for it', [error]);
  }

  private note(path: string, title: string, errors: readonly SerializedError[]): void {
    if (errors.length === 0) return;
    const places = errors.flatMap(({ stacks = [] }) => stacks).filter(isOurs);
    const place = places.findLast(({ file }) => path === '' || file === path) ?? { file: path };
    const text = errors.flatMap(({ name, message, diff, stacks = [] }) => [
      name === undefined || message.startsWith(name) ? message : `${name}: ${message}`,
      typeof diff === 'string' ? diff : undefined,
      ...stacks
        .filter(isOurs)
        .slice(0, MOST_PLACES)
        .map((one) => `    at ${placeOf(one)}`),
    ]);
    noteFailed({ stage: 'unit', place: placeOf(place), title, text: plain(text) }, this.file);
  }
}

const isOurs = ({ file }: { file: string }): boolean => !file.includes('node_modules');
