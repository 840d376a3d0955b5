import { describe, expect, test } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { leftLater, withLeftAsIs } from '@shared/procedures/left-later';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { plannedChangeSentence } from '@shared/procedures/wizard/planned-change-sentences';
import { aMembership, aTeam } from '../../builders/patient';
import { aDevice, anAccount } from '../../builders/staff';
import { house, TODAY } from './house';

const before = house();
const k2 = before.people.find(({ id }) => id === 'k2')!;

function started(given: Partial<LedgerEvent>, state: Partial<KeptRun> = {}): KeptRun {
  const event = LedgerEvent.parse({ kind: 'leave', date: '2026-11-30', staff: [k2], ...given });
  let made = 0;
  const newId = (): string => `new-${++made}`;
  const planned = ledgerPlan({ title: '退職', event, additions: {}, ledger: before, today: TODAY, packs: [], newId });
  const all = planned.map((one) => ({ ...one, state: 'made' as const, changeId: 'c' }));
  return { ...newRun('run', `${TODAY}T00:00:00Z`), state: 'running', title: '退職', event, planned: all, ...state };
}

/** The day has come, and what was planned is made; a device, an account and a team came meanwhile. */
function after(edits: Partial<Ledger['people'][number]>): Ledger {
  const ledger = house();
  const mine = (one: { holderId: string | null }) => one.holderId !== 'k2';
  return {
    ...ledger,
    people: ledger.people.map((one) => (one.id === 'k2' ? { ...one, ...edits } : one)),
    devices: [
      ...ledger.devices.filter(mine),
      aDevice({ id: 'late', officeId: 'kyotaku', holderId: 'k2', assetNumber: 'T-99' }),
    ],
    accounts: [
      ...ledger.accounts.filter(mine),
      anAccount({ id: 'late-account', officeId: 'kyotaku', packId: 'nagareyama-tritrus', holderId: 'k2' }),
    ],
    teams: [
      ...ledger.teams,
      aTeam({ id: 'late-team', officeId: 'kyotaku' }),
      aTeam({ id: 'new-team', officeId: 'kango' }),
    ],
    memberships: [
      ...ledger.memberships.filter(({ staffId }) => staffId !== 'k2'),
      aMembership({ id: 'late-member', teamId: 'late-team', kind: 'staff', staffId: 'k2', joinedOn: '2026-11-25' }),
      aMembership({ id: 'new-member', teamId: 'new-team', kind: 'staff', staffId: 'k2', joinedOn: '2026-12-02' }),
    ],
  };
}
const gone = after({ status: 'struck-off', struckOffOn: '2026-11-30', leftOn: '2026-11-30' });
const told = (run: KeptRun, ledger: Ledger) =>
  leftLater(run, ledger, []).map(
    ({ table, id, edits }) =>
      `${table}/${id} ${edits.map(({ after: to, field }) => `${field}=${String(to)}`).join(' ')}`,
  );

describe('退職', () => {
  test('what came later and is still with who has left is told, each with what it would become', () => {
    expect(told(started({}), gone)).toEqual([
      'memberships/late-member leftOn=2026-11-30',
      // Nobody is out of a team before they came into it.
      'memberships/new-member leftOn=2026-12-02',
      'devices/late holderId=null isSpare=true',
      'accounts/late-account endedOn=2026-11-30 status=struck-off struckOffOn=2026-11-30',
    ]);
    expect(plannedChangeSentence(leftLater(started({}), gone, [])[2]!, gone)).toBe(
      '端末（T-99）を「使う人なし」にする',
    );
  });
  test('as long as somebody is here nothing is told, nor when they stayed after all', () => {
    expect(told(started({}), after({ leftOn: '2026-11-30' }))).toEqual([]);
  });
  test('そのままにする: it is told no more', () => {
    const run = started({});
    expect(told(withLeftAsIs(run, leftLater(run, gone, []), '2026-12-01', 'x'), gone)).toEqual([]);
  });
  test('what is planned or held up already is decided there', () => {
    const run = started({});
    const [record] = leftLater(run, gone, []);
    const blocked = {
      id: 'b',
      on: TODAY,
      sentence: '',
      records: [record!],
      state: 'blocked' as const,
      changeId: null,
      field: '',
    };
    expect(told({ ...run, planned: [...run.planned, blocked] }, gone)).toHaveLength(3);
  });
  test('ended before the day it is still looked after; ended after it, it is not', () => {
    const ended = (endedAt: string) => started({}, { state: 'done', endedAt });
    expect(told(ended('2026-11-25T03:00:00Z'), gone)).toHaveLength(4);
    expect(told(ended('2026-12-05T03:00:00Z'), gone)).toEqual([]);
  });
  test('a procedure that was taken back, or is about something else, tells nothing', () => {
    expect(told(started({}, { state: 'taken-back' }), gone)).toEqual([]);
    // Nor one that was ended before it was taken back, nor one that isn't started.
    for (const state of ['taken-back', 'draft'] as const)
      expect(told(started({}, { state, endedAt: '2026-11-25T03:00:00Z' }), gone), state).toEqual([]);
    expect(told(started({ kind: 'rename' }), gone)).toEqual([]);
  });
});

describe('異動', () => {
  const moved = after({ officeId: 'kango' });
  test('to an office of ours: what is of the old place; what they got in the new one is theirs', () => {
    const run = started({ kind: 'transfer', date: '2026-12-01', toOfficeId: 'kango' });
    expect(told(run, moved)).toEqual([
      'memberships/late-member leftOn=2026-11-30',
      'devices/late holderId=null isSpare=true',
      'accounts/late-account officeId=kango',
    ]);
  });
});
