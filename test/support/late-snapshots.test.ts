import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { SNAPSHOT, withLateSnapshots } from './late-snapshots.ts';

test('a look that fails early in a wait writes nothing down, in Playwright as it is installed', async () => {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const bundle = readFileSync(join(playwright, 'lib', 'coreBundle.js'), 'utf8');
  expect(bundle.split(SNAPSHOT)).toHaveLength(2);
  expect(bundle).toContain('this.rawEvaluateHandle(');

  const asked: string[] = [];
  class Every {
    rawEvaluateHandle(source: string): Promise<unknown> {
      asked.push(source);
      return Promise.resolve(null);
    }
  }
  class OfFrames extends Every {}
  const context = new OfFrames();
  const toImpl = () => ({ mainFrame: () => ({ context: () => Promise.resolve(context) }) });
  for (let times = 0; times < 2; times++) {
    withLateSnapshots({ _connection: { toImpl } } as unknown as Page);
    await Promise.resolve();
    await Promise.resolve();
  }
  await context.rawEvaluateHandle(`{ ${SNAPSHOT} return 'all'; } }`);
  expect(asked[0]?.split('performance.now()')).toHaveLength(2);
  // Another Playwright, whose insides are elsewhere, goes on as it is.
  expect(() => withLateSnapshots({} as Page)).not.toThrow();
});
