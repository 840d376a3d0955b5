import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asText, fromText } from './kept-case.ts';
import type { FuzzTarget } from './target.ts';
import { targets } from './targets/index.ts';

vi.mock('electron', () => import('./ipc/electron.ts'));

const corpus = join(import.meta.dirname, 'corpus');
/** Few: that a target still runs and finds nothing at once. `npm run fuzz` tries millions, and each night a minute of each. */
const FEW: Record<string, number> = {
  backup: 75,
  csv: 15,
  ipc: 4,
  pack: 3,
  pdf: 1,
  receipts: 150,
  receiver: 4,
  xlsx: 3,
  xml: 100,
  zip: 50,
};

const keptFor = (name: string): string[] =>
  existsSync(join(corpus, name)) ? readdirSync(join(corpus, name)).filter((file) => file.endsWith('.json')) : [];

describe.each(Object.keys(targets))('whatever comes in as %s', (name) => {
  let target: FuzzTarget;
  beforeAll(async () => {
    target = await targets[name]!();
  });
  afterAll(() => target.close?.());

  for (const file of keptFor(name))
    test(`what was once found stays mended: ${file.replace('.json', '')}`, async () => {
      const { given } = fromText(readFileSync(join(corpus, name, file), 'utf8'));
      await target.check(given);
    });

  test('is read as it stands, or refused with its reason', async () => {
    const property = fc.asyncProperty(target.cases, async (given) => target.check(given));
    await fc.assert(property, { numRuns: FEW[name] ?? 8 });
  });
});

test('each target is a file, and each kept case belongs to one', () => {
  const files = readdirSync(join(import.meta.dirname, 'targets')).map((file) => file.replace(/\.ts$/, ''));
  expect(files.filter((file) => file !== 'index').sort()).toEqual(Object.keys(targets).sort());
  expect(readdirSync(corpus).filter((name) => !(name in targets))).toEqual([]);
});

test('a case that is kept comes back as it was', () => {
  const given = { bytes: Uint8Array.of(0, 255), none: undefined, odd: [NaN, -Infinity, null], text: '𠮷\ud800' };
  expect(fromText(asText({ why: 'a reason', given }))).toEqual({ why: 'a reason', given });
});
