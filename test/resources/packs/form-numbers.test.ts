import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPack } from '../../support/open-pack';

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

/** 「様式４の２」 looks like one more form, which nobody finds. */
test.each(['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'])(
  'what the steps of %s name by a number is a form of it',
  (id) => {
    const { forms, procedures } = openPack(id);
    const numbers = new Set<string>(forms.map(({ number }) => number));
    const words = procedures.flatMap(({ steps }) => steps.flatMap(({ action, note }) => [action, note ?? '']));
    expect(words.length).toBeGreaterThan(20);
    const unknown = words.filter((line) =>
      [...line.matchAll(/様式[\d０-９]+(?:[-の][\d０-９]+)?/g)].some(([number]) => !numbers.has(number)),
    );
    expect(unknown).toEqual([]);
  },
);
