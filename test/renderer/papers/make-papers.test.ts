import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { inTurns, saveIntoFolder, type Making, type WantedPaper } from '../../../renderer/papers/make-papers';

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

const NO_RECORDS = ['offices', 'people', 'devices', 'accounts', 'patients', 'teams', 'memberships', 'enrolments'];
const NO_CHOICE = {
  packId: '',
  officeId: '',
  date: '2026-01-01',
  title: '',
  label: '',
  about: '',
  chosen: {},
  overrides: {},
};
const ledger = Object.fromEntries([...NO_RECORDS, 'consents', 'pledges', 'delegations'].map((table) => [table, []]));

describe('PDFs for many', () => {
  afterEach(() => vi.unstubAllGlobals());

  const making = (papers: readonly string[], onMade: Making['onMade']): Making =>
    ({
      ...{ pack: { id: 'pack' }, form: { id: 'form' }, ledger },
      wanted: papers.map((id) => ({ mode: 'finished', paper: { id, ...NO_CHOICE } })),
      ...{ isCancelled: () => false, onSet: () => {}, onMade },
    }) as unknown as Making;

  it.each([
    ['やめる', failure('route/cancelled', {}), 1],
    ['a form that can’t be made', failure('route/failed', { program: 'Word', reason: 'x' }), 3],
  ])('after %s are asked for no further, or go on', async (_, end, turns) => {
    const asked: string[][] = [];
    const ask = (_channel: string, { items }: { items: { id: string }[] }) => {
      asked.push(items.map(({ id }) => id));
      return Promise.resolve(success(items.map(({ id }) => ({ id, result: end }))));
    };
    vi.stubGlobal('window', { renkei: { ask } });
    const told: string[] = [];
    const stopped = await saveIntoFolder(
      making(['a', 'b', 'c', 'd', 'e'], (some) => {
        told.push(...some.map(([{ paper }]) => paper.id));
        return Promise.resolve();
      }),
      'folder',
      ['pdf'],
    );
    expect(asked).toHaveLength(turns);
    expect(told).toEqual(['a', 'b', 'c', 'd', 'e'].slice(0, turns * 2));
    expect(stopped).toBe(turns === 1 ? end.message : null);
  });
});
