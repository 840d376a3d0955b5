import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '../..');

// Calendar dates must not depend on it; where something does after all, it shows the same way on every machine.
process.env['TZ'] ??= 'Asia/Tokyo';

/** Modules as they were translated, by path and text: nothing for where root's tests run, which is another place each time. */
const kept = join(root, 'out/cache/modules');
const isHereToStay = !root.startsWith('/tmp/renkei-');
/** Each text that a file has ever had stays: from time to time they go all at once, there are some 3,000 of today. */
if (existsSync(kept) && readdirSync(kept).length > 20_000) rmSync(kept, { recursive: true, force: true });

export default defineConfig({
  root,
  // node_modules is read-only where the tests run as another user.
  cacheDir: join(root, 'out/cache/vitest'),
  resolve: { alias: { '@shared': join(root, 'shared') } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**', 'test/demo/**', 'test/soak/**', 'test/windows/**', 'test/fixtures/**'],
    environment: 'node',
    // For what never comes: five seconds of the processor are a minute where twenty others want it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of its own accord it looks for a second only: on a busy machine a state that is sure to come may come later.
    expect: { poll: { timeout: 20_000 } },
    passWithNoTests: false,
    // As TypeScript and with its stand-ins a module is translated once, for all projects and for the next run, until it is another.
    experimental: { fsModuleCache: isHereToStay, fsModuleCachePath: kept },
    setupFiles: [
      join(root, 'test/support/bytes-at-once.ts'),
      // `npm run repeat` names the chance that the properties take; without it each run takes its own.
      ...(process.env['RENKEI_SEED'] ? [join(root, 'test/support/seeded-properties.ts')] : []),
    ],
  },
});
