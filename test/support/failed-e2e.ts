import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { withoutSecrets } from './failed-screens.ts';
import { failedTests, noteFailed, placeOf, plain } from './failed-tests.ts';
import { secretsOfTheRun } from './secrets.ts';

/** Takes down what failed, for the end of `npm test`. What a test typed and what it compared may be secrets: none is taken down. */
export default class FailedEndToEnd implements Reporter {
  private readonly file: string;

  constructor({ file = failedTests }: { file?: string } = {}) {
    this.file = file;
  }

  onTestEnd(test: TestCase, { status, errors, retry }: TestResult): void {
    if (status === test.expectedStatus || status === 'skipped' || status === 'interrupted') return;
    const [, , , ...titles] = test.titlePath();
    const again = retry < test.retries ? ` (at try ${retry + 1} of ${test.retries + 1})` : '';
    this.note(placeOf(test.location), `${titles.join(' › ')}${again}`, errors);
  }

  /** Outside of all tests: a file that can't be loaded, a secret that was found after the last one. */
  onError(error: TestError): void {
    this.note(error.location ? placeOf(error.location) : '', 'outside of all tests', [error]);
  }

  private note(place: string, title: string, errors: readonly TestError[]): void {
    const text = plain(
      errors.flatMap(({ message, value, location, snippet }) => [
        message ?? value,
        ...(location ? [`    at ${placeOf(location)}`] : []),
        snippet,
      ]),
    );
    const [ownTitle = '', ownText = ''] = [title, text].map((one) => withoutSecrets(one, secretsOfTheRun()));
    noteFailed({ stage: 'e2e', place, title: ownTitle, text: ownText }, this.file);
  }
}
