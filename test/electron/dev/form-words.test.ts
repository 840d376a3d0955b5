import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dictionaryOf, scoreBundled } from '../../../electron/dev/form-words/bundled-score';
import { bundledForms } from '../../../electron/dev/form-words/expected-places';
import { knownLabelsText } from '../../../electron/dev/form-words/known-labels-text';

const root = join(import.meta.dirname, '../../..');
const forms = bundledForms(join(root, 'resources/packs'));

describe('labels of the bundled forms', () => {
  test('are those of the forms as they are now (npm run form-words)', () => {
    const kept = readFileSync(join(root, 'shared/form-studio/propose/known-labels.ts'), 'utf8');
    expect(kept).toBe(knownLabelsText(dictionaryOf(forms)));
  });

  test('find what the forms of a pack ask for that they don’t know', () => {
    const { places, right, ofLedger, proposals, wrong } = scoreBundled(forms);
    expect(right / places).toBeGreaterThan(0.82);
    expect(ofLedger.right / ofLedger.places).toBeGreaterThan(0.87);
    expect(wrong / proposals).toBeLessThan(0.09);
  });
});
