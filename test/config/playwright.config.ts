import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { enterOwnSession, workers } from '../support/own-session.ts';

const root = join(import.meta.dirname, '../..');

enterOwnSession();

export default defineConfig({
  testDir: join(root, 'test/e2e'),
  testMatch: /\.(test|spec)\.ts$/,
  tsconfig: join(root, 'tsconfig.json'),
  outputDir: join(root, 'out/test/e2e'),
  snapshotPathTemplate: join(root, 'test/e2e/pictures/{testFilePath}/{arg}{ext}'),
  // In one project: for another one each worker would begin anew, app and all. Each file's tests stay on one worker.
  globalSetup: join(root, 'test/support/search-the-run.ts'),
  // A worker to a session: without a window manager two windows on one screen fight for the keyboard, and the clipboard is shared.
  workers,
  // A test that passes at the second try hides a fault: it is red here and on a machine that nobody sits in front of.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Limits for what never comes, not for what is slow: a green run is as quick with any of them, and on a busy PC a state that
  // takes four seconds elsewhere takes twenty.
  timeout: 180_000,
  // They would hold what tests type, 接続キー and passphrases too. Of a failed test its screen is kept, as text.
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  expect: { timeout: 30_000 },
  reporter: [
    [join(root, 'test/support/longest-first.ts')],
    ['list'],
    [join(root, 'test/support/failed-screens.ts')],
    [join(root, 'test/support/run-times.ts')],
    [join(root, 'test/support/start-budget.ts')],
    [join(root, 'test/support/failed-e2e.ts')],
    ['json', { outputFile: join(root, 'out/test/e2e.json') }],
  ],
});
