import { dirname } from 'node:path';

/**
 * What `npm test` and `npm run demo` found out about this machine before they started the tests.
 *
 * The runtime is handed to Playwright through Electron's own ELECTRON_OVERRIDE_DIST_PATH, not as `executablePath`: only
 * then does Playwright hold the app back until it is connected. Otherwise some three starts in a hundred hang, because
 * the window opens while it is connecting.
 */
export function testRuntime(): { executable: string; sandbox: boolean } {
  const executable = process.env['RENKEI_RUNTIME'];
  if (!executable)
    throw new Error(
      'RENKEI_RUNTIME is not set: run end-to-end tests with `npm test -- e2e [file]`, which finds the runtime.',
    );
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(executable);
  return { executable, sandbox: process.env['RENKEI_NO_SANDBOX'] !== '1' };
}
