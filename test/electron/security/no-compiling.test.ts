import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'electron', 'main.ts');

test('main begins with it: what is imported after it makes its schemas then', () => {
  const [first] = /^import .*$/m.exec(readFileSync(MAIN, 'utf8')) ?? [];
  expect(first).toBe("import './security/no-compiling';");
});

test('a schema that is made afterwards compiles no function', async () => {
  await import('../../../electron/security/no-compiling');
  const { z } = await import('zod');
  const compiled = vi.spyOn(globalThis, 'Function');
  try {
    expect(z.object({ name: z.string() }).parse({ name: '佐藤' })).toEqual({ name: '佐藤' });
    expect(compiled).not.toHaveBeenCalled();
  } finally {
    compiled.mockRestore();
    z.config({ jitless: false });
  }
});
