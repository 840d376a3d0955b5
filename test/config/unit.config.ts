import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/**
 * The unit tests as `npm test` runs them. To start a process and to load the same modules costs more than most files' tests: those that
 * leave nothing behind share a process (`test/support/as-found.ts` sees to it that each leaves it as it was). Those which stand in for modules
 * share one, too, but load theirs anew. The others, which change the time zone or run the receiver, have one each.
 */
const root = join(import.meta.dirname, '../..');
const { include = [], exclude = [], setupFiles = [], ...rest } = base.test ?? {};

/** The receiver's servers and databases, and the app's own parts on a line that fails, are left alone. */
const MAY_NOT_SHARE = /^test\/(city-endpoint|faults|fuzz)\//;
/** What was loaded in another time zone stays so. Clocks are put back, or as-found.ts says so. */
const OWN_PROCESS = /process\.env\[[^\]]*\] = /;
/** What was loaded with another module stood in for stays so. */
const OWN_MODULES = /\bvi\.(mock|doMock|hoisted|resetModules)\(/;

export type Sharing = 'together' | 'anew' | 'apart';

/** What a test file shares with the one before it: process and modules, the process alone, or nothing. */
export function sharingOf(path: string, text: string): Sharing {
  if (MAY_NOT_SHARE.test(path) || OWN_PROCESS.test(text)) return 'apart';
  return OWN_MODULES.test(text) ? 'anew' : 'together';
}

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.test\.tsx?$/.test(path) && !/^test\/(e2e|bench|demo|soak|windows|fixtures)\//.test(path));
const filesOf = (sharing: Sharing): string[] =>
  files.filter((path) => sharingOf(path, readFileSync(join(root, path), 'utf8')) === sharing);
const [together, anew] = [filesOf('together'), filesOf('anew')];
const asFound = join(root, 'test/support/as-found.ts');

export default defineConfig({
  ...base,
  test: {
    ...rest,
    // Left to itself Vitest keeps one core for its own process, which needs a tenth of it: of two cores one stood still.
    maxWorkers: availableParallelism(),
    // Where what is young has more room, less of it is looked at and moved for nothing. One thread does so: the cores have tests.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    projects: [
      {
        extends: true,
        // A group of its own: a process is passed on only to a file of the same kind that is next.
        test: {
          name: 'apart',
          include,
          exclude: [...exclude, ...together, ...anew],
          setupFiles,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'anew',
          isolate: false,
          include: anew,
          exclude,
          setupFiles: [join(root, 'test/support/loaded-anew.ts'), ...setupFiles, asFound],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: together,
          exclude,
          setupFiles: [...setupFiles, asFound],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
