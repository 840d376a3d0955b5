import { readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { secretsOfTheRun } from './secrets.ts';
import { spellingsOf } from './spellings.ts';

/** Under this name a failed test's screen is kept where Playwright itself would come too late (kept-screen.ts). */
export const SCREEN = 'screen';

/** A screen has some hundred lines; a list of five thousand people has more. */
const LINES = 250;
/** At the end of all it is told once more, in short: where it is, and what was said last. */
const HEAD = 15;
const TAIL = 40;

/**
 * Prints what a failed test had on its screen, as text: where only the output is kept, a rare failure can't be looked into
 * afterwards. Beside the screen stand the lines of the test, and what was being typed: no secret among them is printed or kept.
 */
export default class FailedScreens implements Reporter {
  private readonly failed: string[] = [];

  onTestEnd(test: TestCase, { status, attachments }: TestResult): void {
    if (status === 'passed' || status === 'skipped') return;
    const path = attachments.find(({ name }) => name === 'error-context')?.path;
    if (path === undefined) return;
    const context = withoutSecrets(readFileSync(path, 'utf8'), secretsOfTheRun());
    writeFileSync(path, context);
    const kept = attachments.find(({ name }) => name === SCREEN)?.body?.toString();
    const screen = kept === undefined ? context : `\`\`\`yaml\n${kept.trimEnd()}\n\`\`\`\n\n${context}`;
    const lines = screen.split('\n');
    this.failed.push(`--- in short: “${test.title}”\n${inShort(screen)}\n`);
    process.stdout.write(`\n--- the screen of “${test.title}”\n${lines.slice(0, LINES).join('\n')}\n---\n`);
  }

  onEnd(): void {
    for (const one of this.failed) process.stdout.write(`\n${one}`);
  }
}

/** The page as a tree, without the lines of the test. */
function inShort(screen: string): string {
  // What was kept at once stands before what Playwright saw later.
  const lines = [...screen.matchAll(/^```yaml\n(.*?)^```/gms)]
    .slice(0, 1)
    .flatMap(([, tree = '']) => tree.trimEnd().split('\n'));
  if (lines.length <= HEAD + TAIL) return lines.join('\n');
  return [...lines.slice(0, HEAD), '  …', ...lines.slice(-TAIL)].join('\n');
}

/** However each is written; the longest first, as one may hold another. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const spellings = secrets.flatMap((one) => spellingsOf(one).map(String)).filter((one) => one !== '');
  return spellings.sort((a, b) => b.length - a.length).reduce((left, one) => left.replaceAll(one, '［secret］'), text);
}
