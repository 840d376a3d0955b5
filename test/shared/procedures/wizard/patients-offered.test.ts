import { expect, test } from 'vitest';
import { begunEvent } from '@shared/procedures/wizard/settled-event';
import { newRun } from '@shared/procedures/kept-run';
import { wizardGaps } from '@shared/procedures/wizard/gaps';
import { patientsOffered } from '@shared/procedures/wizard/patients-offered';
import { aMembership, aPatient, aTeam } from '../../../builders/patient';
import { openPack } from '../../../support/open-pack';
import { house } from '../house';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const ledger = {
  ...house(),
  patients: ['family', 'alone', 'left', 'room', 'gone', 'without-team'].map((id) =>
    aPatient({ id, ...(id === 'gone' && { status: 'struck-off' as const }) }),
  ),
  teams: ['family', 'alone', 'left', 'room', 'gone'].map((id) =>
    aTeam({ id: `team-${id}`, patientId: id, packId: id === 'room' ? 'nagareyama-tritrus' : 'fukui-mimamori' }),
  ),
  memberships: [
    aMembership({ id: 'm1', teamId: 'team-family', kind: 'family', name: '見本 一子' }),
    aMembership({ id: 'm2', teamId: 'team-left', kind: 'family', name: '見本 二子', leftOn: '2026-10-01' }),
    aMembership({ id: 'm3', teamId: 'team-room', kind: 'family', name: '見本 三子' }),
    aMembership({ id: 'm4', teamId: 'team-gone', kind: 'family', name: '見本 四子' }),
    aMembership({ id: 'm5', teamId: 'team-alone', kind: 'staff', staffId: 'f1', name: '見本 五子' }),
  ],
};
const offered = (kind: Parameters<typeof patientsOffered>[0]) =>
  patientsOffered(kind, ledger, packs).map(({ id }) => id);

test('a family leaves where one is: in a team of a network that has a place for families', () => {
  expect(offered('family-leaves')).toEqual(['family']);
});

test('a family that nobody has written down is found by its patient’s name', () => {
  expect(patientsOffered('family-leaves', ledger, packs, true).map(({ id }) => id)).toEqual([
    'family',
    'alone',
    'left',
  ]);
});

test('a family joins a team of such a network, whether or not there is one yet', () => {
  expect(offered('family-joins')).toEqual(['family', 'alone', 'left']);
});

test('everything else is about any patient', () => {
  expect(offered('consent-withdrawn')).toEqual(['family', 'alone', 'left', 'room', 'without-team']);
});

test('a patient without family, chosen by an address, is told of', () => {
  const event = { ...begunEvent('family-leaves', null), date: '2026-12-01', patientId: 'alone' };
  const [gap] = wizardGaps({ ...newRun('run', ''), event }, ledger);
  expect(gap).toMatchObject({ question: 'members', sentence: 'やめるご家族を入れてください' });
});
