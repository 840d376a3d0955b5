import { describe, expect, test } from 'vitest';
import { changedAddress, recordAddress } from '../../../renderer/addresses/record-address';

describe('台帳を見る of a change', () => {
  test('leads to the record that it is about, of whatever list', () => {
    expect(changedAddress([{ table: 'people', id: 'staff-1' }])).toBe('/ledger/people/staff-1');
    expect(changedAddress([{ table: 'teams', id: 'team-1' }])).toBe('/ledger/teams/team-1');
    expect(
      changedAddress([
        { table: 'enrolments', id: 'enrolment-1' },
        { table: 'offices', id: 'office-1' },
      ]),
    ).toBe('/ledger/offices/office-1');
  });

  test('leads to the list where a record has no panel of its own', () => {
    expect(changedAddress([{ table: 'memberships', id: 'member-1' }])).toBe('/ledger/patients');
    expect(changedAddress([{ table: 'enrolments', id: 'enrolment-1' }])).toBe('/ledger/offices');
  });

  test('is that of the list itself without a record', () => {
    expect(recordAddress('account')).toBe('/ledger/accounts');
  });
});
