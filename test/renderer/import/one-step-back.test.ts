import { expect, test } from 'vitest';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import {
  holdsStep,
  withoutStep,
  withoutTyped,
  withoutWord,
  withTwins,
  withTyped,
  withValueDecision,
  withWord,
} from '../../../renderer/features/import/decisions';

const OFFICE = { of: 'office', word: '' } as const;
const PHONE = { line: 3, field: 'phone' };

test('what was decided at once is taken back alone: what was decided before and typed since stays', () => {
  const before = withWord(noDecisions, { of: 'network', word: '灯り', id: 'n1' });
  const after = withWord(before, { ...OFFICE, id: 'o1' });
  const now = withTyped(after, PHONE, '090-0000-0001');
  expect(withoutStep(now, { before, after })).toEqual(withTyped(before, PHONE, '090-0000-0001'));
});

test('so are cells of one meaning and rows of one name; what was said anew since is not touched', () => {
  const said = withValueDecision(noDecisions, { field: 'phone', text: '同上' }, { as: 'above' });
  const after = withTwins(said, { taken: [2], left: [5] });
  expect(withoutStep(after, { before: said, after })).toEqual(said);
  expect(withoutStep(said, { before: noDecisions, after: said }).values['phone']).toEqual({});
  const first = withWord(noDecisions, { ...OFFICE, id: 'o1' });
  const anew = withWord(first, { ...OFFICE, id: 'o2' });
  expect(withoutStep(anew, { before: noDecisions, after: first }).offices).toEqual({ '': 'o2' });
  expect(holdsStep(first, { before: noDecisions, after: first })).toBe(true);
  expect(holdsStep(anew, { before: noDecisions, after: first })).toBe(false);
});

test('a word is asked about again, and a cell says what stands in the table', () => {
  const decided = withWord(noDecisions, { ...OFFICE, id: 'o1' });
  expect(withoutWord(decided, OFFICE).offices).toEqual({});
  expect(withoutTyped(withTyped(noDecisions, PHONE, '1'), PHONE).fixed[3]).toEqual({});
});
