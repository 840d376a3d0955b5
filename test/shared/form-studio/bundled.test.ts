import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreBundled } from '../../support/bundled-score';
import { bundledForms } from '../../support/expected-places';

const root = join(import.meta.dirname, '../../..');
const forms = bundledForms(join(root, 'resources/packs'));

describe('proposals for the bundled forms', () => {
  test('find what most places take', () => {
    const { places, right, ofLedger, proposals, wrong } = scoreBundled(forms);
    expect(right / places).toBeGreaterThan(0.809);
    expect(ofLedger.right / ofLedger.places).toBeGreaterThan(0.834);
    expect(wrong / proposals).toBeLessThan(0.118);
  });
});
