import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreGallery } from '../../support/score-proposals';

const GALLERY = join(import.meta.dirname, '../../fixtures/gallery');

describe('proposals for forms that somebody else drew', () => {
  test.each([
    { half: 'open', least: 0.952, most: 0.0172 },
    { half: 'was-sealed', least: 0.956, most: 0.0363 },
    { half: 'second-open', least: 0.935, most: 0.0312 },
    { half: 'unread', least: 0.984, most: 0.0038 },
    { half: 'unseen', least: 0.935, most: 0.019 },
  ])('are right for most places, and seldom wrong: $half', ({ half, least, most }) => {
    const { places, right, proposals, wrong, missed } = scoreGallery(join(GALLERY, half), 'found');
    expect(right / places, missed.join('\n')).toBeGreaterThanOrEqual(least);
    expect(wrong / proposals).toBeLessThanOrEqual(most);
  });

  test.each([
    { half: 'open', least: 0.931, most: 0.0091 },
    { half: 'was-sealed', least: 0.921, most: 0.0061 },
    { half: 'second-open', least: 0.929, most: 0.0089 },
    { half: 'unread', least: 0.984, most: 0.0038 },
    { half: 'unseen', least: 0.908, most: 0.0026 },
    { half: 'ashibe', least: 1, most: 0 },
  ])('keep silent where the rule isn’t sure enough, and are wrong more seldom then: $half', ({ half, least, most }) => {
    const { places, right, proposals, wrong } = scoreGallery(join(GALLERY, half), 'shown');
    expect(right / places).toBeGreaterThanOrEqual(least);
    expect(wrong / proposals).toBeLessThanOrEqual(most);
  });

  test('ask for nothing where a stranger’s forms leave no room: beside a label, under a choice, at the addressee', () => {
    expect(scoreGallery(join(GALLERY, 'ashibe'), 'found').elsewhere).toBe(0);
  });
});
