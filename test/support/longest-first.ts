import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Reporter, Suite } from '@playwright/test/reporter';

const tests = join(import.meta.dirname, '../e2e');

/** Milliseconds that each file took when it ran last on this machine, by its path below test/e2e. */
export const lastTimes = (): Record<string, number> =>
  existsSync(lastTimes.file) ? (JSON.parse(readFileSync(lastTimes.file, 'utf8')) as Record<string, number>) : {};
lastTimes.file = join(import.meta.dirname, '../../out/e2e-times.json');

/** Where nothing has run yet. */
const USUALLY_LONG = [
  ...['storage/damaged-files', 'packs/packs', 'vault/closed-ledger', 'shell/every-screen', 'import/import'],
  ...['security/roles', 'vault/kills', 'submissions/electronic', 'first-run/first-run', 'first-run/set-up'],
  ...['security/asks', 'documents/batch', 'credentials/kept', 'procedures/wizard', 'credentials/working-day'],
].map((name) => `${name}.test.ts`);

/**
 * The run begins with the files that take longest, as a long one that begins last keeps one worker busy while the others have nothing
 * left to do. Playwright takes them by name; in a project of their own they would come first, too, but each worker would begin anew,
 * app and all, for the other files.
 */
export default class LongestFirst implements Reporter {
  private readonly times: () => Record<string, number>;

  constructor({ times = lastTimes }: { times?: () => Record<string, number> } = {}) {
    this.times = times;
  }

  preprocess({ suite }: { suite: Suite }): Promise<void> {
    const last = this.times();
    const usual = (file: string): number => USUALLY_LONG.length - (USUALLY_LONG.indexOf(file) + 1 || Infinity);
    const isKnown = Object.keys(last).length >= USUALLY_LONG.length * 2;
    const took = ({ location }: Suite): number => {
      const file = relative(tests, location?.file ?? '').replaceAll('\\', '/');
      return isKnown ? (last[file] ?? 0) : usual(file);
    };
    // As Playwright itself sorts its projects: `suites` is made of these each time.
    for (const project of suite.suites as (Suite & { _entries?: Suite[] })[])
      project._entries?.sort((one, other) => took(other) - took(one));
    return Promise.resolve();
  }
}
