import { describe, expect, test } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import type { ReadValue } from '@shared/tables/import/reading';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aMembership, aTeam } from '../../../builders/patient';
import { aReading, aView, TODAY } from './planning';

const NAGAREYAMA = anOffice({ id: 'o1', name: 'ひまわりの里 流山' });
const FUKUI = anOffice({ id: 'o2', name: 'ひまわりの里 福井' });
const HANAKO = aStaff({ id: 'p1', name: '山田 花子', officeId: 'o1' });
const TEAM = { name: '見本チーム', network: 'TRITRUS' };

/** What a table of teams writes. */
function written(rows: Record<string, ReadValue>[], given: Partial<Ledger> = {}) {
  const view = aView({ offices: [NAGAREYAMA, FUKUI], people: [HANAKO], ...given }, { officeInUse: FUKUI.id });
  let ids = 0;
  const plan = planImport(aReading(rows, 'team'), view, noDecisions, TODAY);
  const { updates } = importUpdates(plan, view, '見本.xlsx', () => `new${ids++}`);
  return { plan, of: (table: string) => updates.filter((one) => one.table === table).map(({ after }) => after) };
}

describe('rows of one team', () => {
  test('are in the office that its first row says', () => {
    const { plan, of } = written([
      { ...TEAM, office: NAGAREYAMA.name, member: '山田 花子' },
      { ...TEAM, office: '', member: '見本 太郎', memberOrganization: 'みほん薬局' },
    ]);
    expect(of('teams')).toEqual([expect.objectContaining({ officeId: NAGAREYAMA.id })]);
    expect(plan.rows.map(({ cells }) => cells['office']?.after)).toEqual([NAGAREYAMA.id, NAGAREYAMA.id]);
  });

  test('wait together while their office is unknown', () => {
    const { plan } = written([
      { ...TEAM, office: 'どこか', member: '山田 花子' },
      { ...TEAM, office: '', member: '見本 太郎', memberOrganization: 'みほん薬局' },
    ]);
    expect(plan.counts.fix).toBe(2);
    expect(plan.words).toEqual([expect.objectContaining({ word: 'どこか', lines: [2, 3] })]);
  });

  test.each([
    ['the first row says', ['TRITRUS', '', '']],
    ['only a later row says', ['', 'TRITRUS', '']],
  ])('are one team in the network that %s', (_which, networks) => {
    const names = ['見本 太郎', '見本 次郎', '見本 花子'];
    const { plan, of } = written(
      networks.map((network, i) => ({ ...TEAM, network, member: names[i]!, memberOrganization: 'みほん薬局' })),
    );
    expect(of('teams')).toEqual([expect.objectContaining({ packId: 'nagareyama-tritrus' })]);
    expect(of('memberships')).toHaveLength(3);
    expect(plan.rows.map(({ continues }) => continues)).toEqual([null, 2, 2]);
  });

  test('of one name in two networks go with the one named above them', () => {
    const { plan } = written([
      { ...TEAM, member: '' },
      { ...TEAM, network: '', member: '' },
      { ...TEAM, network: 'みまもりSNS', member: '' },
      { ...TEAM, network: '', member: '' },
    ]);
    expect(plan.rows.map(({ continues }) => continues)).toEqual([null, 2, null, 4]);
  });

  test('bring somebody who stands in two of them once', () => {
    const { of } = written([
      { ...TEAM, office: NAGAREYAMA.name, member: '山田 花子' },
      { ...TEAM, office: NAGAREYAMA.name, member: '山田 花子' },
    ]);
    expect(of('memberships')).toHaveLength(1);
  });

  test('do not take a namesake of another institution for our own member', () => {
    const team = aTeam({ id: 't1', name: TEAM.name, packId: 'nagareyama-tritrus', officeId: 'o1' });
    const member = aMembership({ id: 'm1', teamId: 't1', staffId: HANAKO.id, leftOn: null });
    const { of } = written(
      [{ ...TEAM, member: '山田 花子', memberOrganization: 'みほん薬局', memberLeftOn: '2026-10-01' }],
      { teams: [team], memberships: [member] },
    );
    expect(of('memberships')).toEqual([
      expect.objectContaining({ staffId: null, organization: 'みほん薬局', leftOn: '2026-10-01' }),
    ]);
  });
});
