import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeForms } from '../../../resources/authoring/make-forms';
import { officialForms } from '../../support/official-forms';
import { packsFolder } from '../../support/open-pack';
import { partsOf, parseXml } from '../../support/word-text';

describe('the forms that we set ourselves', () => {
  const made = makeForms();

  test('are in the packs exactly as the script makes them', () => {
    for (const [path, bytes] of made)
      expect(Buffer.compare(bytes, readFileSync(join(packsFolder, path))), `${path}: run npm run forms`).toBe(0);
  });

  test('are made the same every time', () => {
    expect([...makeForms().values()]).toEqual([...made.values()]);
  });

  test('are all of the packs’ templates', () => {
    const templates = officialForms.map(({ pack, form }) => `${pack.id}/${form.template}`);
    expect([...made.keys()].sort()).toEqual(templates.sort());
  });

  test('hold nothing but sound XML', () => {
    for (const bytes of made.values())
      for (const part of Object.values(partsOf(bytes)))
        parseXml(new TextDecoder('utf-8', { fatal: true }).decode(part));
  });
});
