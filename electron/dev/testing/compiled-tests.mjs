/**
 * Playwright reads all end-to-end files before it runs the first, in one process, and compiles what it hasn't compiled before: 17 CPU
 * seconds, of which 12.5 are for compiling. It keeps that by the path of each file in the folder for temporary files, which in a session
 * of its own is a new one each time.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { out, root } from '../places.mjs';
import { run } from '../processes.mjs';
import { endToEndTests } from './programs.mjs';
import { resultFiles } from './result-files.mjs';

/**
 * Where it is kept instead, as long as the repository is where it was.
 * @param {(path: string) => string} seen what a path is called where the tests run; root's run at a place of another name each time
 * @returns {string | undefined}
 */
export const compiledFolder = (seen) => (seen(root) === root ? join(out, 'cache', 'playwright') : undefined);

/** Whether the tests will run where this does. */
export const runsHere = () => process.platform !== 'linux' || process.getuid?.() !== 0;

/**
 * Compiles them without running any. What is wrong with a file, its run says; what is there of this machine, only a session can tell.
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 */
export async function compileTests({ executable }) {
  const env = {
    ...process.env,
    RENKEI_RUNTIME: executable,
    PLAYWRIGHT_TRANSFORM_CACHE_DIR: compiledFolder((path) => path),
  };
  await run(process.execPath, [...endToEndTests, '--list', '--reporter=null'], { cwd: root, env });
  rmSync(resultFiles.notRun, { force: true });
}
