import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRecordChange, fieldEdits, firstConflict, inverse, recordChange } from '@shared/ledger/change';
import type { Staff } from '@shared/ledger/entities';
import { aStaff } from '../../builders/staff';

const apply = (record: Staff | null, change: NonNullable<ReturnType<typeof recordChange>>): unknown =>
  applyRecordChange(record as Record<string, unknown> | null, change);

describe('a change of a record', () => {
  test('names the fields that differ, with before and after', () => {
    const before = aStaff({ jobType: '准看護師' });
    const after = { ...before, jobType: '看護師', leftOn: '2026-11-30' };
    expect(recordChange('people', before, after)).toEqual({
      table: 'people',
      id: before.id,
      kind: 'edit',
      edits: [
        { field: 'jobType', before: '准看護師', after: '看護師' },
        { field: 'leftOn', before: null, after: '2026-11-30' },
      ],
    });
  });

  test('is none where nothing differs', () => {
    const person = aStaff();
    expect(recordChange('people', person, { ...person })).toBeNull();
    expect(recordChange('people', null, null)).toBeNull();
  });

  test('leaves names as they were typed, also those that Unicode would rather write otherwise', () => {
    const edits = fieldEdits({ name: '神田 洋子' }, { name: '\ufa19田 洋子' });
    expect(edits).toEqual([{ field: 'name', before: '神田 洋子', after: '\ufa19田 洋子' }]);
  });
});

describe('taking a change back', () => {
  const states = fc.record({
    jobType: fc.constantFrom('看護師', '准看護師', ''),
    leftOn: fc.constantFrom(null, '2026-11-30', '2027-03-31'),
    isSystemManager: fc.boolean(),
    name: fc.string({ minLength: 1 }),
  });

  test('gives the record as it was, whatever was changed', () => {
    fc.assert(
      fc.property(states, states, (one, other) => {
        const before = aStaff({ id: 'staff-1', ...one });
        const after: Staff = { ...before, ...other };
        const change = recordChange('people', before, after);
        if (!change) return;
        expect(apply(before, change)).toEqual(after);
        expect(apply(after, inverse(change))).toEqual(before);
        expect(inverse(inverse(change))).toEqual(change);
      }),
    );
  });

  test('of an added person takes them out, and back again puts them in', () => {
    const person = aStaff();
    const added = recordChange('people', null, person);
    if (!added) throw new Error('no change');
    expect(apply(null, added)).toEqual(person);
    expect(apply(person, inverse(added))).toBeNull();
    expect(apply(null, inverse(inverse(added)))).toEqual(person);
  });

  test('is refused where somebody has worked on the same field since', () => {
    const before = aStaff({ jobType: '准看護師' });
    const change = recordChange('people', before, { ...before, jobType: '看護師' });
    if (!change) throw new Error('no change');
    expect(firstConflict({ ...before, jobType: '看護師' }, change)).toBeNull();
    // Another field may have changed: nothing of it is lost.
    expect(firstConflict({ ...before, jobType: '看護師', mail: 'new@example.jp' }, change)).toBeNull();
    expect(firstConflict({ ...before, jobType: '保健師' }, change)).toBe('jobType');
    expect(firstConflict(null, change)).toBe('id');
  });
});
