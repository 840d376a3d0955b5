import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../resources/packs');

/** 「様式４ ２」 reads as two forms, and parts at the end of a line. */
test('a part of a form is named by its number with の between', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.json'));
  expect(files.length).toBeGreaterThan(50);
  const parted = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/様式[\d０-９]+(?:-\d+)?[ 　][\d０-９][^"]{0,10}/g)].map(
      ([words]) => `${file}: ${words}`,
    ),
  );
  expect(parted).toEqual([]);
});
