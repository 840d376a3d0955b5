import { describe, expect, test } from 'vitest';
import {
  canWait,
  setUpGaps,
  newDraft,
  newOffice,
  ownerOf,
  readSetUpDraft,
  type SetUpDraft,
} from '../../../renderer/features/set-up/set-up-draft';
import { openPack } from '../../support/open-pack';
import { aCorporation, anEnrolment, anOffice } from '../../builders/organization';

const fineLink = openPack('tsuruoka-finelink');

const complete = (): SetUpDraft => {
  const corporation = aCorporation();
  return {
    step: 'networks',
    corporation,
    offices: [anOffice({ id: 'o', city: '鶴岡市' })],
    enrolments: [anEnrolment({ id: 'e', officeId: 'o', packId: fineLink.id })],
  };
};

describe('answers of 新しく始める', () => {
  test('a new one starts with the corporation and one empty office', () => {
    const draft = newDraft();
    expect(draft.step).toBe('corporation');
    expect(draft.corporation.name).toBe('');
    expect(draft.offices.map(({ name, corporationId }) => [name, corporationId])).toEqual([['', draft.corporation.id]]);
  });

  test('what was kept comes back, empty names and all', () => {
    const draft = newDraft();
    expect(readSetUpDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  test.each([undefined, null, {}, { step: 'corporation', offices: [] }, 'x'])(
    'nothing usable (%j) starts anew instead of failing',
    (stored) => {
      expect(readSetUpDraft(stored)).toBeNull();
    },
  );

  test('each step says what it lacks, in the order of the screen', () => {
    const draft = { ...complete(), offices: [anOffice({ id: 'o', phone: '' }), newOffice('c')] };
    expect(setUpGaps(draft, 'corporation', [])).toEqual([]);
    const gaps = setUpGaps(draft, 'offices', []);
    expect(gaps.slice(0, 2).map(({ id, field }) => [id, field])).toEqual([
      ['o', 'phone'],
      [draft.offices[1]?.id, 'name'],
    ]);
    expect(setUpGaps(complete(), 'networks', [fineLink]).map(({ id, field }) => [id, field])).toEqual([
      ['e', 'accountReceivingMail'],
    ]);
  });

  test('a gap names its office where there are several', () => {
    const draft = { ...complete(), offices: [anOffice({ id: 'o', name: 'みほんの里' }), newOffice('c')] };
    const second = draft.offices[1]?.id ?? '';
    expect(ownerOf(draft, { table: 'offices', id: 'o' })).toBe('みほんの里');
    expect(ownerOf(draft, { table: 'offices', id: second })).toBe('事業所 2');
    expect(ownerOf(draft, { table: 'enrolments', id: 'e' })).toBe('みほんの里');
    expect(ownerOf(complete(), { table: 'offices', id: 'o' })).toBe('');
  });

  test('only a name can’t wait', () => {
    expect(canWait(setUpGaps({ ...complete(), offices: [anOffice({ phone: '', mail: '' })] }, 'offices', []))).toBe(
      true,
    );
    expect(canWait(setUpGaps(newDraft(), 'corporation', []))).toBe(false);
  });
});
