import { expect, test } from 'vitest';
import { eventNames } from '@shared/ledger/event';
import { eventTiles, eventTitle } from '../../../renderer/procedures/event-tiles';

test('what the one tile of families stands for is called the same on the tile, in titles and in lists', () => {
  expect(eventTiles.map(({ title }) => title)).toContain('ご家族の参加・離脱');
  for (const kind of ['family-joins', 'family-leaves'] as const) expect(eventTitle(kind)).toBe(eventNames[kind]);
  expect([eventNames['family-joins'], eventNames['family-leaves']]).toEqual(['ご家族の参加', 'ご家族の離脱']);
});
