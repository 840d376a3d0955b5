import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns, type WantedPaper } from '../../../renderer/features/batch/make-papers';

const wanted = fc
  .array(fc.constantFrom<WantedPaper['mode']>('draft', 'finished'))
  .map((modes) => modes.map((mode, i) => ({ mode, paper: { id: `paper-${i}` } }) as WantedPaper));

describe('papers for many', () => {
  it('go in their order, none left out, at most so many at once, each time of one mode', () => {
    fc.assert(
      fc.property(wanted, fc.integer({ min: 1, max: 12 }), (papers, most) => {
        const turns = [...inTurns(papers, most)];
        expect(turns.flat()).toEqual(papers);
        for (const turn of turns) {
          expect(turn.length).toBeLessThanOrEqual(most);
          expect(new Set(turn.map(({ mode }) => mode)).size).toBe(1);
        }
      }),
    );
  });
});
