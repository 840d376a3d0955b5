import { expect, test } from 'vitest';
import { laterEnds } from '@shared/backup/later-end';

const known = (write: number, tag = `tag ${write}`) => ({
  end: { write, tag, link: { sequence: 0, hash: '' }, at: '2026-11-20T00:02:00.000Z' },
});
const here = { newest: 5, tags: new Map([4, 5].map((write) => [write, `tag ${write}`])) };

test('a backup is later when its end lies after all that is here, or where something else is; the latest first', () => {
  expect(laterEnds([known(1), known(4), known(5)], here)).toEqual([]);
  const [six, nine, other] = [known(6), known(9), known(4, 'another')];
  expect(laterEnds([six, known(5), other, nine], here)).toEqual([nine, six, other]);
  // Folded: nobody knows any more what stood there.
  expect(laterEnds([known(3, 'another')], here)).toEqual([]);
});
