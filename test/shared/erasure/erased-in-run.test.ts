import { describe, expect, test } from 'vitest';
import { naming } from '@shared/erasure/erasure';
import { isRunOnlyAbout, isRunOpenFor, withoutInRun } from '@shared/erasure/erased-in-run';
import { newRun, untouchedStep, type KeptNetwork, type KeptRun, type PlannedChange } from '@shared/procedures/kept-run';
import { mailto } from '@shared/procedures/mailto';
import { anEvent, anEventStaff } from '../../builders/event';
import { aPatient } from '../../builders/patient';
import { aStaff } from '../../builders/staff';

const KENICHI = 'kenichi';
const ICHIRO = 'ichiro';
const gone = new Set([KENICHI]);
const erase = (run: KeptRun, names: string[] = ['佐藤 健一']): KeptRun =>
  withoutInRun(run, { ids: gone, namesOne: naming(names) }, names);

const aRun = (given: Partial<KeptRun> = {}): KeptRun => ({
  ...newRun('run1', '2026-11-20T01:00:00.000Z'),
  ...{ state: 'running', ...given },
});
const staff = (id: string, name: string) => anEventStaff({ id, name, action: 'delete' });
const kenichi = staff(KENICHI, '佐藤 健一');
const ichiro = staff(ICHIRO, '鈴木 一郎');
const both = anEvent({ kind: 'leave', staff: [kenichi, ichiro] });

const aPlan = (given: Partial<PlannedChange> = {}): PlannedChange => ({
  ...{ id: 'plan1', on: '2026-11-30', sentence: '退職', state: 'planned', changeId: null, field: '' },
  records: [
    { table: 'people', id: KENICHI, kind: 'edit', edits: [{ field: 'leftOn', before: null, after: '2026-11-30' }] },
  ],
  ...given,
});

describe('a procedure is about nobody but whoever is erased', () => {
  const onlyAbout = (given: Partial<KeptRun>): boolean => isRunOnlyAbout(aRun(given), gone);

  test('who leaves alone, or comes anew; not beside somebody else', () => {
    expect(onlyAbout({ event: anEvent({ staff: [kenichi] }) })).toBe(true);
    expect(onlyAbout({ event: both })).toBe(false);
    expect(onlyAbout({ additions: { people: [aStaff({ id: KENICHI })] } })).toBe(true);
    expect(onlyAbout({ event: anEvent({ staff: [kenichi] }), additions: { people: [aStaff({ id: ICHIRO })] } })).toBe(
      false,
    );
  });

  test('the patient, whoever of the staff stands beside', () => {
    const patient = anEvent({ kind: 'patient-joins', patientId: KENICHI, staff: [ichiro] });
    expect(onlyAbout({ event: patient })).toBe(true);
    expect(onlyAbout({ event: anEvent({ kind: 'patient-joins', patientId: 'other', staff: [kenichi] }) })).toBe(false);
    expect(onlyAbout({ event: patient, additions: { patients: [aPatient({ id: 'new' })] } })).toBe(true);
    expect(onlyAbout({ additions: { patients: [aPatient({ id: KENICHI })], people: [aStaff({ id: ICHIRO })] } })).toBe(
      true,
    );
  });

  test('the device, before and after, and the team, where nobody is named', () => {
    const device = (deviceIds: string[], replacedDeviceIds: string[] = []) =>
      onlyAbout({ event: anEvent({ kind: 'device-replaced', deviceIds, replacedDeviceIds }) });
    expect(device([KENICHI])).toBe(true);
    expect(device([], [KENICHI])).toBe(true);
    expect(device([KENICHI], ['other'])).toBe(false);
    expect(onlyAbout({ event: anEvent({ kind: 'team-joined', teamIds: [KENICHI] }) })).toBe(true);
    expect(onlyAbout({ event: anEvent({ kind: 'team-joined', teamIds: [KENICHI, 'other'] }) })).toBe(false);
    expect(onlyAbout({ event: anEvent({ kind: 'team-joined', deviceIds: ['other'], teamIds: [KENICHI] }) })).toBe(
      false,
    );
  });

  test('one about nobody at all stays', () => {
    expect(onlyAbout({ event: anEvent({ kind: 'office-changed' }) })).toBe(false);
    expect(onlyAbout({})).toBe(false);
  });
});

describe('something is still to be done in the ledger for whoever is to be erased', () => {
  const isOpen = (given: Partial<KeptRun>): boolean =>
    isRunOpenFor(aRun({ planned: [aPlan()], event: both, ...given }), gone);

  test('as long as it is planned or blocked, also when all steps are done', () => {
    expect(isOpen({})).toBe(true);
    expect(isOpen({ state: 'done' })).toBe(true);
    expect(isOpen({ planned: [aPlan({ state: 'blocked' })] })).toBe(true);
    expect(isOpen({ planned: [aPlan({ state: 'made' }), aPlan()] })).toBe(true);
  });

  test('not when it is made or left out, is a draft, was taken back, or is about others', () => {
    for (const state of ['made', 'left-out'] as const)
      expect(isOpen({ planned: [aPlan({ state })] }), state).toBe(false);
    expect(isOpen({ planned: [] })).toBe(false);
    for (const state of ['draft', 'taken-back'] as const) expect(isOpen({ state }), state).toBe(false);
    expect(isOpen({ event: anEvent({ staff: [ichiro] }) })).toBe(false);
    expect(isOpen({ event: null })).toBe(false);
  });

  test('wherever the event names them: as patient, device, team, member, or as what is added by it', () => {
    const other = { staff: [ichiro] };
    const events = [
      anEvent({ kind: 'patient-joins', ...other, patientId: KENICHI }),
      anEvent({ kind: 'device-replaced', ...other, deviceIds: [KENICHI] }),
      anEvent({ kind: 'device-replaced', ...other, replacedDeviceIds: [KENICHI] }),
      anEvent({ kind: 'team-joined', ...other, teamIds: [KENICHI] }),
      anEvent({ kind: 'team-joined', ...other, memberIds: [KENICHI] }),
    ];
    for (const event of events) expect(isOpen({ event }), JSON.stringify(event)).toBe(true);
    expect(isOpen({ event: anEvent(other), additions: { people: [aStaff({ id: KENICHI })] } })).toBe(true);
    expect(isOpen({ event: anEvent({ kind: 'patient-joins', ...other, patientId: 'other' }) })).toBe(false);
  });
});

test('who was given a device that came back isn’t said any more, nor where a device went that is erased; others stay', () => {
  const step = {
    ...untouchedStep,
    devices: {
      goes: {
        tablet: { to: 'person', id: KENICHI },
        [KENICHI]: { to: 'person', id: ICHIRO },
        pc: { to: 'person', id: ICHIRO },
        phone: { to: 'away', receiver: '佐藤 健一のご家族' },
      },
      wipedOn: '2026-11-20',
    },
  } as const;
  expect(erase(aRun({ event: both, steps: { back: step } })).steps['back']?.devices).toEqual({
    goes: { pc: { to: 'person', id: ICHIRO }, phone: { to: 'away', receiver: '（完全に消した方）のご家族' } },
    wipedOn: '2026-11-20',
  });
});

describe('a procedure goes on for the others', () => {
  test('and is the very same where nobody of those stands in it', () => {
    const run = aRun({ event: anEvent({ staff: [ichiro] }), title: '鈴木 一郎さんの退職', note: 'また電話' });
    expect(erase(run)).toBe(run);
  });

  test('without the name in its title and its notes, however its letters are spaced', () => {
    const run = aRun({
      event: both,
      title: '佐藤　健一さん、鈴木 一郎さんの退職',
      note: '佐 藤健一さんは佐藤健一として登録',
    });
    expect(erase(run)).toMatchObject({
      title: '（完全に消した方）さん、鈴木 一郎さんの退職',
      note: '（完全に消した方）さんは（完全に消した方）として登録',
      event: { staff: [{ id: ICHIRO }] },
    });
  });

  test('an odd letter in a name is that letter, not a pattern; an empty name takes nothing', () => {
    const note = 'A.B* と AxB と A+B';
    expect(erase(aRun({ note }), ['A.B*']).note).toBe('（完全に消した方） と AxB と A+B');
    expect(erase(aRun({ note }), ['', ' ']).note).toBe(note);
    for (const odd of ['(', ')', '[', ']', '{', '}', '|', '^', '$', '?', '+', '\\'])
      expect(erase(aRun({ note: `名 ${odd}x です` }), [`${odd}x`]).note, odd).toBe('名 （完全に消した方） です');
  });

  test('without those whom it was to add, and what was to be compared with them', () => {
    const run = aRun({
      additions: { people: [aStaff({ id: KENICHI }), aStaff({ id: ICHIRO })] },
      basis: [
        { table: 'people', id: KENICHI, fields: { job: '看護師' } },
        { table: 'teams', id: 'team', fields: { leaderId: KENICHI, name: '青', size: 3 } },
      ],
    });
    const left = erase(run);
    expect(left.additions.people?.map(({ id }) => id)).toEqual([ICHIRO]);
    expect(left.basis).toEqual([{ table: 'teams', id: 'team', fields: { leaderId: null, name: '青', size: 3 } }]);
    expect('basis' in erase(aRun({ event: both }))).toBe(false);
  });

  test('a step keeps its day and its other ticks, and loses the name out of its note', () => {
    const step = { ...untouchedStep, note: '佐藤健一さんの分', ticks: [KENICHI, ICHIRO], by: '山田' };
    expect(erase(aRun({ steps: { 'pack/office/one': step } })).steps).toEqual({
      'pack/office/one': { ...step, note: '（完全に消した方）さんの分', ticks: [ICHIRO] },
    });
  });

  test('in its networks each text is without the name, the address of a mail too; what papers are about is nobody', () => {
    const href = mailto({ to: 'a@city.example', subject: '佐藤 健一の退職', body: '佐藤　健一' });
    const paper = {
      event: both,
      patientId: KENICHI,
      teamId: 'team',
      title: '佐藤 健一さんの分',
      input: { who: '佐藤 健一' },
    };
    const network = {
      ...{ packId: 'pack', officeId: 'office', isCovered: true, problem: null },
      ...{ steps: [{ action: '佐藤健一さんに返す', mail: { href, exact: true } }], warnings: [], papers: [paper] },
    } as unknown as KeptNetwork;
    const [left] = erase(aRun({ networks: [network] })).networks;
    expect(left).toMatchObject({
      ...{ packId: 'pack', isCovered: true, problem: null, warnings: [] },
      steps: [{ action: '（完全に消した方）さんに返す', mail: { exact: true } }],
      papers: [{ patientId: null, teamId: 'team', title: '（完全に消した方）さんの分', input: { who: '佐藤 健一' } }],
    });
    expect(decodeURIComponent(left?.steps[0]?.mail?.href ?? '')).toBe(
      'mailto:a@city.example?subject=（完全に消した方）の退職&body=（完全に消した方）',
    );
    expect(left?.papers[0]?.event.staff.map(({ id }) => id)).toEqual([ICHIRO]);
  });
});

describe('what is planned in the ledger', () => {
  const plannedOf = (plan: Partial<PlannedChange>): PlannedChange[] => erase(aRun({ planned: [aPlan(plan)] })).planned;
  const edit = (before: unknown, after: unknown) => ({ field: 'leaderId', before, after });
  const ofTeam = (kind: 'add' | 'edit', edits: ReturnType<typeof edit>[]) => [
    { table: 'teams', id: 'team', kind, edits } as const,
  ];

  test('for them alone is gone; what was made stays, so that it can be taken back, without the name', () => {
    expect(plannedOf({})).toEqual([]);
    expect(plannedOf({ state: 'made', sentence: '佐藤 健一さんの退職', changeId: 'c' })).toEqual([
      aPlan({ state: 'made', sentence: '（完全に消した方）さんの退職', changeId: 'c', records: [] }),
    ]);
    expect(plannedOf({ records: [] })).toEqual([aPlan({ records: [] })]);
  });

  test('for others is made without them: nothing is to mention them again', () => {
    expect(plannedOf({ records: ofTeam('edit', [edit('old', KENICHI)]) })).toEqual([]);
    const both = ofTeam('edit', [edit('old', KENICHI), { field: 'name', before: '青', after: '赤' }]);
    expect(plannedOf({ records: both })[0]?.records[0]?.edits).toEqual([{ field: 'name', before: '青', after: '赤' }]);
    expect(plannedOf({ records: ofTeam('add', [edit(null, KENICHI)]) })[0]?.records[0]?.edits).toEqual([
      edit(null, null),
    ]);
    expect(plannedOf({ records: ofTeam('edit', [edit(KENICHI, 'new')]) })[0]?.records[0]?.edits).toEqual([
      edit(null, 'new'),
    ]);
    expect(plannedOf({ records: ofTeam('edit', [edit('old', 'new')]) })[0]?.records[0]?.edits).toEqual([
      edit('old', 'new'),
    ]);
    expect(plannedOf({ records: ofTeam('add', []) })[0]?.records).toEqual(ofTeam('add', []));
  });

  test('and what it expects of the ledger names them no more', () => {
    const expects = [
      { table: 'people' as const, id: KENICHI, fields: {} },
      { table: 'teams' as const, id: 'team', fields: { leaderId: KENICHI, members: 2 } },
    ];
    const [left] = plannedOf({ records: ofTeam('edit', [edit('old', 'new')]), expects });
    expect(left?.expects).toEqual([{ table: 'teams', id: 'team', fields: { leaderId: null, members: 2 } }]);
    expect('expects' in (plannedOf({ records: ofTeam('edit', [edit('old', 'new')]) })[0] ?? {})).toBe(false);
  });
});

test('a mail to write has its lines and its marks in its address, and only what there is', () => {
  const one = { to: 'a@city.example', subject: '退職 & 名簿?', body: 'お世話に\nなります' };
  const address = mailto(one);
  expect(address).toBe(
    'mailto:a@city.example?subject=%E9%80%80%E8%81%B7%20%26%20%E5%90%8D%E7%B0%BF%3F&body=%E3%81%8A%E4%B8%96%E8%A9%B1%E3%81%AB%0D%0A%E3%81%AA%E3%82%8A%E3%81%BE%E3%81%99',
  );
  expect(mailto({ ...one, subject: '' })).toBe(`mailto:a@city.example?${address.split('&')[1] ?? ''}`);
  expect(mailto({ ...one, subject: '', body: '' })).toBe('mailto:a@city.example');
});
