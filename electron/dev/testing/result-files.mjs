/** Where each stage of the tests leaves its result. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { out } from '../places.mjs';

const folder = join(out, 'test');

export const resultFiles = {
  unit: join(folder, 'unit.json'),
  e2e: join(folder, 'e2e.json'),
  session: join(folder, 'session.json'),
  /** One line of JSON per test that failed (test/support/failed-tests.ts writes it). */
  failed: join(folder, 'failed.jsonl'),
  /** One line per thing that could not be tested here (test/support/not-run.ts writes it). */
  notRun: join(folder, 'not-run.txt'),
};

/** A result of yesterday must not count today. */
export function clearResults() {
  mkdirSync(folder, { recursive: true });
  for (const file of Object.values(resultFiles)) rmSync(file, { force: true });
}
