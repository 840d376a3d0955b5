import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { startsOfRun } from './app-starts.ts';
import { lastTimes } from './longest-first.ts';

const tests = join(import.meta.dirname, '../e2e');
const SHOWN = 20;

/**
 * Says at the end where the time went: the slowest tests, and how many apps were started for what reason. Keeps each file's time, by
 * which the next run begins with the longest.
 */
export default class RunTimes implements Reporter {
  private readonly times: { file: string; title: string; took: number }[] = [];

  onTestEnd(test: TestCase, { duration, status }: TestResult): void {
    if (status === 'skipped') return;
    this.times.push({ file: relative(tests, test.location.file), title: test.title, took: duration });
  }

  onEnd(): void {
    const ofFiles: Record<string, number> = { ...lastTimes() };
    for (const file of new Set(this.times.map((one) => one.file)))
      ofFiles[file] = this.times.filter((one) => one.file === file).reduce((sum, { took }) => sum + took, 0);
    mkdirSync(dirname(lastTimes.file), { recursive: true });
    writeFileSync(lastTimes.file, JSON.stringify(ofFiles));
    const slowest = this.times.sort((a, b) => b.took - a.took).slice(0, SHOWN);
    const lines = slowest.map(
      ({ file, title, took }) => `  ${(took / 1000).toFixed(1).padStart(6)} s  ${file}: ${title}`,
    );
    process.stdout.write(['', '  the slowest tests', ...lines, '', ...startsByReason(), ''].join('\n'));
  }
}

function startsByReason(): string[] {
  const starts = startsOfRun();
  if (starts.length === 0) return [];
  const counted = Object.entries(countedBy(starts.map(({ why }) => why))).sort(([, one], [, other]) => other - one);
  return [
    `  ${starts.length} apps were started`,
    ...counted.map(([why, times]) => `  ${String(times).padStart(6)}  ${why}`),
  ];
}

function countedBy(words: readonly string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const word of words) counted[word] = (counted[word] ?? 0) + 1;
  return counted;
}
