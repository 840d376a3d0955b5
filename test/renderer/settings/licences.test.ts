import { describe, expect, test } from 'vitest';
import { bundledLicences, licenceTexts } from './bundled-packages';

const folder = '../../../renderer/features/settings';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

describe('この製品について: the licences of what is bundled', () => {
  // After adding a package: npx vitest -u --config test/config/vitest.config.ts test/renderer/settings
  test('the list names every package in the app', async () => {
    await expect(json(bundledLicences())).toMatchFileSnapshot(`${folder}/licences.json`);
  });

  test('the terms stand there in full', async () => {
    await expect(json(licenceTexts())).toMatchFileSnapshot(`${folder}/licence-texts.json`);
  });

  test('none of them asks for more than a notice; of a font, that it comes unchanged, under its name, with its terms', () => {
    const terms = new Set(bundledLicences().map(({ licence }) => licence));
    expect(terms.delete('IPA Font License v1.0')).toBe(true);
    for (const licence of terms)
      expect(licence).toMatch(/^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Unlicense)\b/);
  });
});
