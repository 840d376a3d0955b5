import { describe, expect, test } from 'vitest';
import type { Change } from '@shared/ledger/change';
import type { Ledger } from '@shared/ledger/entities';
import { unwrap } from '@shared/problems/problem';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { answeredByHistory, lacksHistory } from '@shared/procedures/wizard/from-history';
import { begunEvent, chosenPerson, settledEvent } from '@shared/procedures/wizard/settled-event';
import { wizardGaps } from '@shared/procedures/wizard/gaps';
import { newRun } from '@shared/procedures/kept-run';
import { aDevice } from '../../../builders/staff';
import { openPack } from '../../../support/open-pack';
import { house, TODAY } from '../house';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);

/** The house after somebody changed a field of people in the table, and what history says of it. */
function edited(field: 'officeId' | 'name', after: string, ...ids: string[]): { ledger: Ledger; changes: Change[] } {
  const before = house();
  const records = before.people
    .filter(({ id }) => ids.includes(id))
    .map((one) => ({
      table: 'people' as const,
      id: one.id,
      kind: 'edit' as const,
      edits: [{ field, before: one[field], after }],
    }));
  const change = { id: 'c1', at: '2026-11-18T03:00:00.000Z', sequence: 1, sentence: '', undoes: null, records };
  const people = before.people.map((one) => (ids.includes(one.id) ? { ...one, [field]: after } : one));
  return { ledger: { ...before, people }, changes: [change as unknown as Change] };
}

const begun = (kind: 'transfer' | 'rename', ledger: Ledger, ...ids: string[]) => ({
  ...begunEvent(kind, null),
  staff: ledger.people.filter(({ id }) => ids.includes(id)).map(chosenPerson),
});

describe('a move that stands in the ledger already', () => {
  const { ledger, changes } = edited('officeId', 'kango', 'k2');
  const event = answeredByHistory(begun('transfer', ledger, 'k2'), 'c1', changes, ledger);
  const settled = settledEvent(event, ledger);

  test('needs no answer: from where, where to and when are what history says', () => {
    expect(lacksHistory(begun('transfer', ledger, 'k2'))).toBe(true);
    expect(lacksHistory(event)).toBe(false);
    // As long as nobody is chosen there is no history to look into.
    expect(lacksHistory(begun('transfer', ledger))).toBe(false);
    expect(settled).toMatchObject({ officeId: 'kyotaku', toOfficeId: 'kango', scope: 'same-city', date: '2026-11-18' });
    expect(wizardGaps({ ...newRun('run', ''), event }, ledger)).toEqual([]);
  });

  test('is the same move each time it is worked out: from the office that was left', () => {
    expect(settledEvent(settled, ledger)).toEqual(settled);
  });

  test('is told by the office that was left, with all of its steps', async () => {
    const { networks } = unwrap(await proceduresFor(settled, ledger, packs, TODAY));
    expect(networks.map(({ officeId, kind }) => [officeId, kind])).toEqual([['kyotaku', 'transfer']]);
    expect(networks[0]!.papers[0]).toMatchObject({ form: '2', event: { staff: [{ id: 'k2' }] } });
    expect(networks[0]!.steps.length).toBeGreaterThan(3);
  });

  test('isn’t made a second time: the person stays as they are, and keeps what is of the new office', () => {
    const given = {
      ...ledger,
      people: ledger.people.map((one) => (one.id === 'k2' ? { ...one, isSystemManager: true } : one)),
      devices: [...ledger.devices, aDevice({ id: 'new-one', officeId: 'kango', holderId: 'k2' })],
    };
    const order = { title: '異動', additions: {}, ledger: given, today: TODAY, packs: [], newId: () => 'n' };
    const records = ledgerPlan({ ...order, event: settledEvent(event, given) }).flatMap((one) => one.records);
    expect(records.filter(({ table }) => table === 'people')).toEqual([]);
    expect(records.map(({ id }) => id)).not.toContain('new-one');
    // The old room is left with this procedure.
    expect(records.map(({ id }) => id)).toContain('room-k2');
  });

  test('of several people is one procedure, each from their own office', () => {
    const two = edited('officeId', 'day', 'k2', 't1');
    const both = answeredByHistory(begun('transfer', two.ledger, 'k2', 't1'), 'c1', two.changes, two.ledger);
    expect(settledEvent(both, two.ledger)).toMatchObject({
      officeId: null,
      toOfficeId: 'day',
      staff: [{ officeId: 'kyotaku' }, { officeId: 'tsuru' }],
    });
  });
});

test('a name that stands in the ledger already: 変更前 from history, and nothing is written once more', () => {
  const { ledger, changes } = edited('name', '高木 一郎', 'k2');
  const event = answeredByHistory(begun('rename', ledger, 'k2'), 'c1', changes, ledger);
  const settled = settledEvent(event, ledger);
  expect(settled.staff[0]).toMatchObject({ before: { name: '鈴木 一郎' }, after: { name: '高木 一郎' } });
  const order = { title: '氏名の変更', additions: {}, ledger, today: TODAY, packs: [], newId: () => 'n' };
  expect(ledgerPlan({ ...order, event: settled })).toEqual([]);
});

test('a change that says nothing of the people leaves the questions to whoever is there', () => {
  const { ledger, changes } = edited('officeId', 'kango', 'k1');
  const event = begun('transfer', ledger, 'k2');
  expect(answeredByHistory(event, 'c1', changes, ledger)).toBe(event);
});
