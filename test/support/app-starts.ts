import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** A line for each app that the end-to-end tests of this run have started. */
export const appStarts = join(root, 'out/test/app-starts.jsonl');

/** A line for each profile of an app that tests share: it is looked at once more, and goes, at the end of the run. */
export const sharedProfiles = join(root, 'out/test/shared-profiles');

export interface AppStart {
  /** Below test/e2e; '' where no test is running. */
  file: string;
  /** Why it is one of its own, or the first that others share. */
  why: string;
}

export function noteStart(why: string): void {
  mkdirSync(dirname(appStarts), { recursive: true });
  appendFileSync(appStarts, `${JSON.stringify({ file: fileOfTest(), why } satisfies AppStart)}\n`);
}

function fileOfTest(): string {
  try {
    return relative(join(root, 'test/e2e'), test.info().file);
  } catch {
    // `npm run demo` and `npm run soak` start it, too.
    return '';
  }
}
