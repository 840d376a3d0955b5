import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreGallery } from '../../support/score-proposals';

const GALLERY = join(import.meta.dirname, '../../fixtures/gallery');

describe('proposals for forms that somebody else drew', () => {
  test('are right for nearly all places, and hardly ever wrong', () => {
    const { places, right, proposals, wrong, missed } = scoreGallery(join(GALLERY, 'open'));
    expect(right / places, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(wrong / proposals).toBeLessThanOrEqual(0.03);
  });
});
