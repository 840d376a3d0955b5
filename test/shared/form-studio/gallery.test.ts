import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreGallery } from '../../support/score-proposals';

const GALLERY = join(import.meta.dirname, '../../fixtures/gallery');

describe('proposals for forms that somebody else drew', () => {
  /** As many as they are; `found` counts what the rules would say that keep silent, too. */
  test.each([
    { half: 'open', counted: 'found', right: 327, wrong: 2, elsewhere: 7 },
    { half: 'was-sealed', counted: 'found', right: 330, wrong: 15, elsewhere: 13 },
    { half: 'second-open', counted: 'found', right: 337, wrong: 10, elsewhere: 7 },
    { half: 'unread', counted: 'found', right: 260, wrong: 1, elsewhere: 12 },
    { half: 'unseen', counted: 'found', right: 349, wrong: 8, elsewhere: 24 },
    { half: 'seventh', counted: 'found', right: 393, wrong: 30, elsewhere: 32 },
    { half: 'open', counted: 'shown', right: 319, wrong: 0, elsewhere: 6 },
    { half: 'was-sealed', counted: 'shown', right: 318, wrong: 4, elsewhere: 12 },
    { half: 'second-open', counted: 'shown', right: 335, wrong: 7, elsewhere: 6 },
    { half: 'unread', counted: 'shown', right: 261, wrong: 1, elsewhere: 9 },
    { half: 'unseen', counted: 'shown', right: 341, wrong: 1, elsewhere: 15 },
    { half: 'seventh', counted: 'shown', right: 377, wrong: 12, elsewhere: 25 },
    { half: 'eighth', counted: 'shown', right: 100, wrong: 1, elsewhere: 3 },
    { half: 'ninth', counted: 'shown', right: 295, wrong: 2, elsewhere: 11 },
    { half: 'tenth', counted: 'shown', right: 208, wrong: 17, elsewhere: 28 },
    { half: 'ashibe', counted: 'shown', right: 74, wrong: 0, elsewhere: 0 },
  ] as const)('are right for most places, and seldom wrong: $half, $counted', ({ half, counted, ...expected }) => {
    const { right, wrong, elsewhere, missed } = scoreGallery(join(GALLERY, half), counted);
    expect(right, missed.join('\n')).toBeGreaterThanOrEqual(expected.right);
    expect(wrong).toBeLessThanOrEqual(expected.wrong);
    expect(elsewhere).toBeLessThanOrEqual(expected.elsewhere);
  });

  test('ask for nothing where a stranger’s forms leave no room: beside a label, under a choice, at the addressee', () => {
    expect(scoreGallery(join(GALLERY, 'ashibe'), 'found').elsewhere).toBe(0);
  });
});
