import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Read by `npm test` for its summary; the name is known to electron/dev/testing/result-files.mjs too. */
const file = join(import.meta.dirname, '../../out/test/not-run.txt');

/**
 * Notes that something could not be tested here. The line `not run: no <what>` appears in the summary of `npm test`;
 * it never counts as passed. Returns false, so that it can stand where a condition is computed.
 */
export function notRun(what: string): false {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `no ${what}\n`);
  return false;
}
