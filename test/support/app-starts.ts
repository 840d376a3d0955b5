import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from '@playwright/test';
import { readLines } from '../../electron/dev/testing/read-json.mjs';

const root = join(import.meta.dirname, '../..');

/** A line for each app that the end-to-end tests of this run have started. */
export const appStarts = join(root, 'out/test/app-starts.jsonl');

/** A line for each profile of an app that tests share: it is looked at once more, and goes, at the end of the run. */
export const sharedProfiles = join(root, 'out/test/shared-profiles');

export interface AppStart {
  /** Below test/e2e, the file whose tests have made it necessary; '' for the first one of a worker, which is nobody's. */
  file: string;
  /** Why it is one of its own, or the first that others share. */
  why: string;
}

/** All of the run so far. */
export const startsOfRun = (): AppStart[] => readLines(appStarts) as AppStart[];

/** @param file that is to account for it; the one that is running when nothing is given */
export function noteStart(why: string, file = runningFile()): void {
  mkdirSync(dirname(appStarts), { recursive: true });
  appendFileSync(appStarts, `${JSON.stringify({ file, why } satisfies AppStart)}\n`);
}

/** Below test/e2e; '' where no test is running. */
export function runningFile(): string {
  try {
    return relative(join(root, 'test/e2e'), test.info().file);
  } catch {
    // `npm run demo` and `npm run soak` start it, too.
    return '';
  }
}
