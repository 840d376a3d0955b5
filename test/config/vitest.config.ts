import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '../..');

// Calendar dates must not depend on it; where something does after all, it shows the same way on every machine.
process.env['TZ'] ??= 'Asia/Tokyo';

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
    setupFiles: [
      join(root, 'test/support/bytes-at-once.ts'),
      // `npm run repeat` names the chance that the properties take; without it each run takes its own.
      ...(process.env['RENKEI_SEED'] ? [join(root, 'test/support/seeded-properties.ts')] : []),
    ],
  },
});
