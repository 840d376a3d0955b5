import { join, relative } from 'node:path';
import type { FullConfig, FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { allowedStarts, USUAL_STARTS, type AllowedStarts } from '../e2e/allowed-starts.ts';
import { startsOfRun, type AppStart } from './app-starts.ts';
import { noteFailed } from './failed-tests.ts';

const root = join(import.meta.dirname, '../..');

/** A file that has started the app more often than it may. */
export interface OverBudget {
  file: string;
  starts: number;
  allowed: number;
  /** Why each of them was made. */
  why: string[];
}

/**
 * Files that have started the app more often than they may. The first start of a worker is nobody's: which file it falls to is chance.
 *
 * @param rounds how often each test was run
 * @param judged says of a file whether its count holds: with a test that failed, its worker began anew, and so did its apps
 */
export function overBudget(
  starts: readonly AppStart[],
  allowed: AllowedStarts,
  { rounds = 1, judged = () => true }: { rounds?: number; judged?: (file: string) => boolean } = {},
): OverBudget[] {
  const files = [...new Set(starts.map(({ file }) => file))].filter((file) => file !== '' && judged(file)).sort();
  return files.flatMap((file) => {
    const own = starts.filter((start) => start.file === file);
    const may = (allowed[file]?.starts ?? USUAL_STARTS) * rounds;
    return own.length > may ? [{ file, starts: own.length, allowed: may, why: own.map(({ why }) => why) }] : [];
  });
}

/** Fails a run in which a file starts the app more often than `test/e2e/allowed-starts.ts` lets it. */
export default class StartBudget implements Reporter {
  private readonly broken = new Set<string>();
  private rounds = 1;

  onBegin(config: FullConfig): void {
    this.rounds = Math.max(1, ...config.projects.map(({ repeatEach }) => repeatEach));
  }

  onTestEnd(test: TestCase, { status }: TestResult): void {
    if (status !== 'passed' && status !== 'skipped')
      this.broken.add(relative(join(root, 'test/e2e'), test.location.file));
  }

  onEnd(): Promise<{ status?: FullResult['status'] } | undefined> {
    const over = overBudget(startsOfRun(), allowedStarts, {
      rounds: this.rounds,
      judged: (file) => !this.broken.has(file),
    });
    for (const one of over) {
      const [title, text] = told(one);
      process.stdout.write(`\n  ${title}\n${text.replace(/^/gm, '    ')}\n`);
      noteFailed({ stage: 'e2e', place: `test/e2e/${one.file}`, title, text });
    }
    return Promise.resolve(over.length > 0 ? { status: 'failed' } : undefined);
  }
}

function told({ file, starts, allowed, why }: OverBudget): [title: string, text: string] {
  const counted = [...new Set(why)].map((one) => `${why.filter((other) => other === one).length} × ${one}`);
  return [
    `${file} starts the app ${starts} times, and may ${allowed} times`,
    [...counted, 'Take freshApp() and opensAgain(), or name the reason in test/e2e/allowed-starts.ts.'].join('\n'),
  ];
}
