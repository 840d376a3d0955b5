import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'shared/forms/finished';

/** What the look may ask of others at run time: sentences, and words that both sides must agree upon. Types say nothing. */
const SHARED = [
  '../../problems/problem',
  '../../text/once',
  // What a form is: neither side writes it.
  '../../packs/form-fields',
  // The library that the writer takes its objects of, here reading whole files from front to back; and what is looked at in PDFs of others.
  'pdf-lib',
  '../pdf/drawn-characters',
  '../pdf/look-at-pdf',
  // How the library passes over what is none of a file's objects: nothing is written with it.
  '../pdf/load-pdf',
  // The name of the part with marks for the preview, which is left out of the look.
  '../excel/mark-cells',
];

test('the look at finished files shares no code with those that write them', () => {
  const found = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [...text.matchAll(/^import\s+(?!type\b)[^;]*?from '([^']+)'/gm)].flatMap(([, from = '']) =>
      from.startsWith('./') || SHARED.includes(from) ? [] : [`${name}: ${from}`],
    );
  });
  expect(found).toEqual([]);
});
