import { describe, expect, test } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import type { RunStep } from '@shared/procedures/result';
import { renamedWith } from '@shared/procedures/renamed-with';
import { idsOfPerson, peopleOfStep } from '@shared/procedures/step-people';
import type { KeptRun } from '@shared/procedures/kept-run';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { aCorporation, anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aMembership, aPatient, aTeam } from '../../builders/patient';
import { aStaff, anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';

describe('somebody who gets another name, in other places of the ledger', () => {
  const on = '2026-11-30';
  const kazuko = aStaff({ id: 'kazuko', name: '中村 和子', kana: 'なかむら かずこ' });
  const after = { name: '林 和子', kana: 'はやし かずこ' };
  const changed = (
    given: Partial<Ledger>,
    facts: { before?: Record<string, string>; after?: Record<string, string> } = {},
  ) =>
    renamedWith(
      anEventStaff({ ...kazuko, before: {}, after, ...facts }),
      kazuko,
      aLedger({ people: [kazuko], ...given }),
      on,
    );
  const office = (given: object) =>
    changed({ offices: [anOffice({ managerName: '', managerKana: '', headName: '', ...given })] });
  const officeEdits = (edits: object) => [{ on, table: 'offices', id: OFFICE_ID, edits }];

  test('is 管理者 with the reading, and 施設長, of their office', () => {
    expect(office({ managerName: '中村　和子', managerKana: 'ナカムラ カズコ' })).toEqual(
      officeEdits({ managerName: '林 和子', managerKana: 'はやし かずこ' }),
    );
    expect(office({ managerName: '中村和子' })).toEqual(officeEdits({ managerName: '林 和子' }));
    expect(office({ headName: '中村 和子' })).toEqual(officeEdits({ headName: '林 和子' }));
    expect(office({ managerName: '中村 和男', headName: '山田 太郎' })).toEqual([]);
    expect(office({ id: 'another', headName: '中村 和子' })).toEqual([]);
  });

  test('is another of the same name where the reading is another', () => {
    expect(office({ managerName: '中村 和子', managerKana: 'なかむら わこ' })).toEqual([]);
  });

  test('whose name the ledger has changed already is known by the one before, and its reading', () => {
    const offices = [anOffice({ managerName: '森 和子', managerKana: 'もり かずこ', headName: '' })];
    const before = { name: '森 和子', kana: 'もり かずこ' };
    expect(changed({ offices }, { before })).toEqual(
      officeEdits({ managerName: '林 和子', managerKana: 'はやし かずこ' }),
    );
  });

  test('is left alone where two who work here are called so, and the reading isn’t written beside', () => {
    const people = (given: object): Ledger['people'] => [kazuko, aStaff({ id: 'other', name: '中村　和子', ...given })];
    const offices = [anOffice({ managerName: '', managerKana: '', headName: '中村 和子' })];
    expect(changed({ offices, people: people({}) })).toEqual([]);
    expect(changed({ offices, people: people({ status: 'struck-off' }) })).toEqual(
      officeEdits({ headName: '林 和子' }),
    );
    expect(changed({ offices, people: people({ name: '中村 和男' }) })).toEqual(officeEdits({ headName: '林 和子' }));
  });

  test('is 施設内管理者 of a network, and 代表者 of the corporation', () => {
    const offices = [anOffice({ managerName: '', headName: '' })];
    const administrator = { name: '中村 和子', kana: '', mail: 'n@example.jp' };
    const network = (given: object) => anEnrolment({ id: 'e', administrator, ...given });
    const edits = (of: object) => [{ on, table: 'enrolments', id: 'e', edits: { administrator: of } }];
    const first = network({});
    expect(changed({ offices, enrolments: [first] })).toEqual(edits({ ...first.administrator, name: '林 和子' }));
    const read = network({ administrator: { ...administrator, kana: 'なかむら かずこ' } });
    expect(changed({ offices, enrolments: [read] })).toEqual(edits({ ...read.administrator, ...after }));
    expect(changed({ offices, enrolments: [network({ status: 'ended' })] })).toEqual([]);
    expect(changed({ offices, enrolments: [network({ officeId: 'another' })] })).toEqual([]);
    expect(changed({ offices, corporation: aCorporation({ representativeName: '中村 和子' }) })).toEqual([
      { on, table: 'corporations', id: aCorporation().id, edits: { representativeName: '林 和子' } },
    ]);
  });

  test('stays where only the spaces are others, or no name is given', () => {
    const offices = [anOffice({ headName: '中村 和子' })];
    expect(changed({ offices }, { after: { name: '中村　和子' } })).toEqual([]);
    expect(changed({ offices }, { after: {} })).toEqual([]);
  });

  test('goes by the name from before that the paper says, where it says one', () => {
    const offices = [anOffice({ managerName: '', managerKana: '', headName: '旧姓 和子' })];
    expect(changed({ offices }, { before: { name: '旧姓 和子' } })).toEqual(officeEdits({ headName: '林 和子' }));
    expect(changed({ offices })).toEqual([]);
  });
});

describe('the people that a step is done for, one after the other', () => {
  const ours = { actor: { id: 'us', name: '事業所', isOurs: true }, medium: 'screen' } as RunStep;
  const place = { packId: 'fukui-mimamori', officeId: OFFICE_ID };
  const ichiro = aStaff({ id: 'ichiro', name: '鈴木 一郎', mail: 'now@example.jp' });
  const named = anEvent({ staff: [anEventStaff({ ...ichiro, mail: 'then@example.jp' })] });
  const idsOf = (...given: Parameters<typeof peopleOfStep>): string[] => peopleOfStep(...given).map(({ id }) => id);

  test('are those whom it happened to, as the ledger has them now; who is gone from it, as the paper had them', () => {
    expect(peopleOfStep(ours, { event: named }, place, aLedger({ people: [ichiro] }))).toEqual([
      { id: 'ichiro', name: '鈴木 一郎', mail: 'now@example.jp' },
    ]);
    expect(peopleOfStep(ours, { event: named }, place, aLedger())).toMatchObject([{ mail: 'then@example.jp' }]);
  });

  test('are nobody in a step of others, in one that isn’t typed off the screen, and without an event', () => {
    const ledger = aLedger({ people: [ichiro] });
    const theirs = { ...ours, actor: { ...ours.actor, isOurs: false } };
    expect(idsOf(theirs, { event: named }, place, ledger)).toEqual([]);
    expect(idsOf({ ...ours, medium: 'paper' }, { event: named }, place, ledger)).toEqual([]);
    expect(idsOf({ ...ours, medium: 'mail' }, { event: named }, place, ledger)).toEqual(['ichiro']);
    expect(idsOf(ours, { event: null }, place, ledger)).toEqual([]);
  });

  test('are of this office, or whom this office’s event names', () => {
    const elsewhere = anEventStaff({ id: 'elsewhere', officeId: 'another' });
    const event = anEvent({ officeId: 'another', staff: [anEventStaff({ ...ichiro }), elsewhere] });
    expect(idsOf(ours, { event }, place, aLedger())).toEqual(['ichiro']);
    expect(idsOf(ours, { event: { ...event, officeId: OFFICE_ID } }, place, aLedger())).toEqual([
      'ichiro',
      'elsewhere',
    ]);
  });

  test('are of a patient’s team those of the office who are in it now', () => {
    const patient = aPatient({ id: 'patient' });
    const team = aTeam({ id: 'team', patientId: 'patient', packId: place.packId });
    const inTeam = (staffId: string, given: object = {}) =>
      aMembership({ kind: 'staff', staffId, teamId: 'team', leftOn: null, ...given });
    const others = [
      aStaff({ id: 'left-team' }),
      aStaff({ id: 'retired', status: 'struck-off' }),
      aStaff({ id: 'elsewhere', officeId: 'another' }),
      aStaff({ id: 'other-team' }),
      aStaff({ id: 'other-network' }),
      aStaff({ id: 'nowhere' }),
    ];
    const ledger = aLedger({
      patients: [patient],
      people: [ichiro, ...others],
      teams: [
        team,
        aTeam({ id: 'of-other', patientId: 'other', packId: place.packId }),
        aTeam({ id: 'of-network', patientId: 'patient', packId: 'nagareyama-tritrus' }),
      ],
      memberships: [
        ...[inTeam('ichiro'), inTeam('left-team', { leftOn: '2026-11-01' }), inTeam('retired'), inTeam('elsewhere')],
        ...[inTeam('other-team', { teamId: 'of-other' }), inTeam('other-network', { teamId: 'of-network' })],
      ],
    });
    const event = anEvent({ kind: 'family-joins', patientId: 'patient', staff: [] });
    expect(idsOf(ours, { event }, place, ledger)).toEqual(['ichiro']);
    expect(idsOf(ours, { event: { ...event, kind: 'family-leaves' } }, place, ledger)).toEqual([]);
    const { patientId: _patient, ...nobodys } = event;
    expect(idsOf(ours, { event: nobodys }, place, ledger)).toEqual([]);
  });
});

test('the IDs of whom a step is done for are those of its network and office, and theirs', () => {
  const place = { packId: 'fukui-mimamori', officeId: OFFICE_ID };
  const { rules } = openPack('fukui-mimamori');
  const own = anAccount({ ...place, id: 'own', holderId: 'ichiro', loginName: 'fm-1' });
  const ids = (given: Partial<typeof own>, planned: KeptRun['planned'] = [], administratorMail = ''): string[] =>
    idsOfPerson(
      'ichiro',
      { planned },
      place,
      { accounts: [{ ...own, ...given }], enrolments: [anEnrolment({ ...place, administratorMail })] },
      rules ?? null,
    );
  expect(ids({})).toEqual(['fm-1']);
  const others = [{ holderId: 'x' }, { packId: 'nagareyama-tritrus' }, { officeId: 'x' }, { loginName: '' }];
  for (const other of others) expect(ids(other)).toEqual([]);
  // The one of the 管理画面 is the office's, with somebody's name beside it or not.
  expect(ids({ use: 'admin' })).toEqual([]);
  expect(ids({}, [], 'FM-1')).toEqual([]);
  // Struck off before is another time; by this procedure it is what is still to be released.
  const ended = [{ state: 'made', records: [{ table: 'accounts', id: 'own' }] }] as unknown as KeptRun['planned'];
  expect(ids({ status: 'struck-off' })).toEqual([]);
  expect(ids({ status: 'struck-off' }, ended)).toEqual(['fm-1']);
});

test.each([
  ['line-works', 'm-suzuki@himawari'],
  ['tsuruoka-finelink', 'FL20418'],
])('on the screen of %s somebody is known by their ID, too', (packId, loginName) => {
  const place = { packId, officeId: OFFICE_ID };
  const own = anAccount({ ...place, holderId: 'ichiro', loginName });
  const known = { accounts: [own, { ...own, id: 'another', holderId: 'x' }], enrolments: [anEnrolment(place)] };
  expect(idsOfPerson('ichiro', { planned: [] }, place, known, openPack(packId).rules ?? null)).toEqual([loginName]);
});
