import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** A line for each test that failed, and for each error outside of all: `npm test` tells them once more at its very end. */
export const failedTests = join(root, 'out/test/failed.jsonl');

/** As electron/dev/testing/failures.mjs reads it. */
export interface FailedTest {
  stage: 'unit' | 'e2e';
  /** `test/lint/tree.test.ts:12`; '' for an error outside of all tests. */
  place: string;
  title: string;
  /** What was said, and where. */
  text: string;
}

/** Each as it happens: a run that is ended has told of those up to then. */
export function noteFailed(failed: FailedTest, file = failedTests): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(failed)}\n`);
}

/** @returns a path from the repository's root, with `/` */
export function placeOf({ file, line }: { file: string; line?: number | undefined }): string {
  if (file === '') return '';
  const path = relative(root, file).split(sep).join('/');
  return line === undefined ? path : `${path}:${line}`;
}

/** Colours go: they would stand in the middle of what is looked for in it. */
export const plain = (parts: readonly (string | undefined)[]): string =>
  stripVTControlCharacters(parts.filter((part) => part !== undefined && part !== '').join('\n'));
