import { describe, expect, test } from 'vitest';
import { likelyItems } from '@shared/form-studio/decide/likely-items';
import type { PlaceCandidate } from '@shared/form-studio/find/candidate';
import type { PlaceProposal } from '@shared/form-studio/propose/proposal';
import { items } from '@shared/form-studio/propose/items';

const candidate: PlaceCandidate = {
  ...{ shape: 'blank', places: [], reach: { from: 0, to: 0 }, left: ['電話番号'], above: [], over: [], behind: '' },
  ...{ words: [], choices: null, named: '', side: null, rows: null, isLoose: false, board: 0, row: 1, column: 1 },
};
const likely = (own: Partial<PlaceProposal>): string[] =>
  likelyItems({
    ...{ candidate, item: null, suggestion: null, certainty: 'open', reason: '左から。', label: '電話番号' },
    ...{ owner: null, rule: 'whole label, before' },
    ...own,
  }).map(({ item }) => item);

describe('what a place most likely takes', () => {
  test('is what a rule says, and two that forms call alike', () => {
    expect(likely({ suggestion: 'office.phone' })).toEqual(['office.phone', 'contact.phone', 'corporation.phone']);
    expect(likely({ item: 'corporation.phone' })).toEqual(['corporation.phone', 'office.phone', 'contact.phone']);
  });

  test('is nobody else’s where the label says whose it is', () => {
    expect(likely({ item: 'corporation.phone', rule: 'whole label, label' })).toEqual(['corporation.phone']);
    expect(likely({ item: 'office.number', rule: 'whole label, label' })).toEqual([
      'office.number',
      'office.medicalInstitutionNumber',
    ]);
  });

  test('is only what can stand there: of a list what its rows have, of printed words nothing else', () => {
    expect(likely({ suggestion: 'staff.name', candidate: { ...candidate, rows: 0 } })).toEqual([
      ...['staff.name', 'patient.name', 'member.name'],
    ]);
    const ring = { ...candidate, shape: 'ring' as const, words: ['医師', '看護師'] };
    expect(likely({ item: 'staff.jobType', candidate: ring })).toEqual(['staff.jobType']);
  });

  test('is nothing where no rule has anything to say', () => {
    expect(likely({})).toEqual([]);
  });

  test('is told with a reason that names what else it may be', () => {
    const [, second] = likelyItems({
      ...{ candidate, item: 'office.phone', suggestion: null, certainty: 'likely', reason: '左から。' },
      ...{ label: '電話番号', owner: 'office', rule: 'whole label, run' },
    });
    expect(second?.reason).toBe('見出しの「電話番号」だけでは、担当者の電話のこともあります。');
    expect(items.map(({ id }) => id)).toContain(second?.item);
  });

  test('has no empty quotation where the form has no label', () => {
    const [, second] = likelyItems({
      ...{ candidate, item: 'office.phone', suggestion: null, certainty: 'likely', reason: '' },
      ...{ label: '', owner: 'office', rule: 'whole label, run' },
    });
    expect(second?.reason).toBe('見出しがないため、担当者の電話のこともあります。');
  });
});
