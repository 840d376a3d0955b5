import { expect, test } from 'vitest';
import type { Decision, DecisionState } from '@shared/form-studio/write/decision';
import { undecidedPlaces } from '../../../renderer/features/form-studio/undecided-words';

const places = (...states: DecisionState[]): Decision[] => states.map((state) => ({ state }) as Decision);

test('who goes on with places that nobody has decided is told how many, and that nothing goes in there', () => {
  const told = (...states: DecisionState[]): string => Object.values(undecidedPlaces(places(...states)) ?? {}).join('');
  expect(told('decided', 'proposed', 'proposed', 'open')).toBe(
    '決めていない欄が 3か所あります（提案のまま 2・未定 1）。このまま進むと、そこには何も入りません',
  );
  expect(told('open')).toContain('1か所あります（未定 1）');
  expect(undecidedPlaces(places('decided'))).toBeNull();
});
