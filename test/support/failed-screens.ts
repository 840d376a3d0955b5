import { readFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** A screen has some hundred lines; a list of five thousand people has more. */
const LINES = 250;

/**
 * Prints what a failed test had on its screen, as text: where only the output is kept, a rare failure can't be looked into
 * afterwards.
 */
export default class FailedScreens implements Reporter {
  onTestEnd(test: TestCase, { status, attachments }: TestResult): void {
    if (status === 'passed' || status === 'skipped') return;
    const path = attachments.find(({ name }) => name === 'error-context')?.path;
    if (path === undefined) return;
    const lines = readFileSync(path, 'utf8').split('\n');
    process.stdout.write(`\n--- the screen of “${test.title}”\n${lines.slice(0, LINES).join('\n')}\n---\n`);
  }
}
