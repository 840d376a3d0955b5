import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreGallery } from '../../support/score-proposals';

const GALLERY = join(import.meta.dirname, '../../fixtures/gallery');

describe('proposals for forms that somebody else drew', () => {
  /** As many as they are; `found` counts what the rules would say that keep silent, too. */
  test.each([
    { half: 'open', counted: 'found', right: 330, wrong: 2, elsewhere: 5 },
    { half: 'was-sealed', counted: 'found', right: 331, wrong: 15, elsewhere: 16 },
    { half: 'second-open', counted: 'found', right: 343, wrong: 10, elsewhere: 7 },
    { half: 'unread', counted: 'found', right: 261, wrong: 1, elsewhere: 9 },
    { half: 'unseen', counted: 'found', right: 354, wrong: 7, elsewhere: 23 },
    { half: 'seventh', counted: 'found', right: 403, wrong: 28, elsewhere: 31 },
    { half: 'open', counted: 'shown', right: 323, wrong: 0, elsewhere: 4 },
    { half: 'was-sealed', counted: 'shown', right: 319, wrong: 4, elsewhere: 13 },
    { half: 'second-open', counted: 'shown', right: 341, wrong: 7, elsewhere: 5 },
    { half: 'unread', counted: 'shown', right: 261, wrong: 1, elsewhere: 8 },
    { half: 'unseen', counted: 'shown', right: 347, wrong: 1, elsewhere: 15 },
    { half: 'seventh', counted: 'shown', right: 385, wrong: 12, elsewhere: 26 },
    { half: 'eighth', counted: 'shown', right: 102, wrong: 1, elsewhere: 3 },
    { half: 'ninth', counted: 'shown', right: 299, wrong: 0, elsewhere: 8 },
    { half: 'tenth', counted: 'shown', right: 216, wrong: 17, elsewhere: 28 },
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
