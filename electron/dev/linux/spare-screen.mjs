/** A screen for who has none: even a runtime without a window wants one on Linux. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasScreen } from '../open-app.mjs';
import { startDisplay } from './display.mjs';
import { hasProgram } from './needs.mjs';

/**
 * Ends with this process.
 * @returns {Promise<NodeJS.ProcessEnv>} what to add to the environment; nothing where there is a screen, or no Xvfb
 */
export async function spareScreen() {
  if (hasScreen() || !hasProgram('Xvfb')) return {};
  const folder = mkdtempSync(join(tmpdir(), 'rd-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { server, env } = await startDisplay(folder, process.env);
  process.once('exit', () => server.kill());
  server.unref();
  return env;
}
