import { describe, expect, test } from 'vitest';
import { entityTables } from '@shared/ledger/entities';
import { anEvent, anEventStaff } from './event';
import { aLedger } from './ledger';
import { aDelegation } from './organization';
import { aConsent, aMembership, aPatient, aTeam } from './patient';
import { aDevice, anAccount, aStaff, aStaffPledge, staffOf } from './staff';

describe('builders', () => {
  test('fill a ledger with one record of every entity that belong together', () => {
    const [staff, team] = [aStaff(), aTeam()];
    const ledger = aLedger({
      people: [staff],
      devices: [aDevice({ holderId: staff.id })],
      accounts: [anAccount({ holderId: staff.id })],
      patients: [aPatient()],
      teams: [team],
      memberships: [aMembership({ teamId: team.id })],
      consents: [aConsent({ teamId: team.id })],
      pledges: [aStaffPledge({ staffId: staff.id })],
      delegations: [aDelegation()],
    });
    const lists = entityTables.filter((table) => table !== 'corporations');
    expect(lists.filter((table) => ledger[table].length !== 1)).toEqual([]);
    expect(ledger.people[0]).toEqual(staff);
    expect(ledger.patients[0]?.id).toBe(team.patientId);
    expect(ledger.offices[0]).toMatchObject({ id: staff.officeId, corporationId: ledger.corporation.id });
  });

  test('take what is given and nothing else: furigana stays as typed', () => {
    expect(aStaff({ kana: 'スズキ' })).toMatchObject({ kana: 'スズキ', name: '鈴木 花子', jobType: '看護師' });
    expect(() => aStaff({ joinedOn: '2026-02-30' })).toThrow('日付ではありません');
  });

  test('give every person an id and a name of their own', () => {
    const people = staffOf(23);
    expect(new Set(people.map(({ id }) => id)).size).toBe(23);
    expect(people.at(-1)?.name).toBe('職員 23');
  });

  test('make an event of one person who leaves, or of any other kind', () => {
    expect(anEvent().staff).toMatchObject([{ name: '鈴木 花子', action: 'delete' }]);
    const after = { name: '田中 花子' };
    const renamed = anEvent({ kind: 'rename', staff: [anEventStaff({ before: { name: '鈴木 花子' }, after })] });
    expect(renamed.staff[0]?.after).toEqual(after);
    expect(anEvent({ kind: 'network-start' }).staff).toEqual([]);
  });
});
