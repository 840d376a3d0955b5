import { describe, expect, test } from 'vitest';
import { buildContext, contextWords, type FormChoice } from '@shared/forms/bindings/context';
import type { Enrolment, Office } from '@shared/ledger/entities';
import { anEvent } from '../../../builders/event';
import { aLedger } from '../../../builders/ledger';
import { aContactPerson, aDelegation, anEnrolment, anOffice, OFFICE_ID } from '../../../builders/organization';
import { aMembership, aPatient, aTeam, PATIENT_ID } from '../../../builders/patient';
import { aDevice, anAccount, aStaff, aStaffPledge } from '../../../builders/staff';

const packId = 'nagareyama-tritrus';
const choice = (given: Partial<FormChoice> = {}): FormChoice => ({
  ...{ packId, officeId: OFFICE_ID, date: '2026-11-20' },
  ...given,
});
const of = (ledger: Parameters<typeof aLedger>[0], given: Partial<FormChoice> = {}): Record<string, unknown> =>
  buildContext(aLedger(ledger), choice(given));
const ids = (records: unknown): string[] => (records as { id: string }[]).map(({ id }) => id);
const idOf = (record: unknown): string | undefined => (record as { id: string } | undefined)?.id;
const GONE = { status: 'struck-off' } as const;

describe('what a form’s expressions see', () => {
  test('is nothing that no word is for', () => {
    const seen = Object.keys(of({}));
    expect(seen.filter((word) => !(contextWords as readonly string[]).includes(word))).toEqual([]);
    expect(of({})).toMatchObject({ document: { date: '2026-11-20' }, input: {} });
    expect(of({}, { input: { reason: '異動' } })).toMatchObject({ input: { reason: '異動' } });
  });

  test('are the people of the paper’s office, whoever works there beside their own one with the job there', () => {
    const away = aStaff({
      ...{ id: 's2', officeId: 'o2', jobType: '看護師' },
      alsoAt: [{ officeId: OFFICE_ID, jobType: '介護支援専門員', isSystemManager: true }],
    });
    const seen = of(
      {
        people: [aStaff({ id: 's1' }), away],
        offices: [anOffice(), anOffice({ id: 'o2', name: 'みほんの里 二号館' })],
      },
      { staffId: 's2', event: anEvent({ kind: 'join', staff: [{ ...away, action: 'new', before: {}, after: {} }] }) },
    );
    const there = { officeId: OFFICE_ID, jobType: '介護支援専門員', isSystemManager: true };
    expect(seen).toMatchObject({ people: [{ id: 's1' }, there], staff: there, event: { staff: [there] } });
  });

  test('are the records that stand; those struck off stand apart', () => {
    const seen = of({
      people: [aStaff({ id: 's1' }), aStaff({ id: 's2', ...GONE })],
      devices: [aDevice({ id: 'd1' }), aDevice({ id: 'd2', ...GONE })],
      accounts: [anAccount({ id: 'a1' }), anAccount({ id: 'a2', ...GONE })],
      patients: [aPatient({ id: 'p1' }), aPatient({ id: 'p2', ...GONE })],
      teams: [aTeam({ id: 't1' }), aTeam({ id: 't2', ...GONE })],
      offices: [anOffice(), anOffice({ id: 'o2', ...GONE })],
    });
    expect(['people', 'devices', 'accounts', 'patients', 'teams', 'offices'].map((word) => ids(seen[word]))).toEqual([
      ['s1'],
      ['d1'],
      ['a1'],
      ['p1'],
      ['t1'],
      [OFFICE_ID],
    ]);
    const gone = seen['struckOff'] as Record<string, unknown>;
    expect(Object.entries(gone).map(([word, records]) => [word, ...ids(records)])).toEqual([
      ['people', 's2'],
      ['devices', 'd2'],
      ['accounts', 'a2'],
      ['patients', 'p2'],
      ['teams', 't2'],
    ]);
  });

  test('is the office, with the networks that it takes part in or is about to', () => {
    const enrolments = [
      anEnrolment({ id: 'e1', packId, status: 'active' }),
      anEnrolment({ id: 'e2', packId: 'fukui-mimamori', status: 'ended' }),
      anEnrolment({ id: 'e3', packId: 'tsuruoka-net4u', status: 'preparing' }),
      anEnrolment({ id: 'e4', officeId: 'o2', packId: 'other' }),
    ];
    const seen = of({ offices: [anOffice({ id: 'o2' }), anOffice()], enrolments });
    expect(seen['office']).toMatchObject({ id: OFFICE_ID, networks: [packId, 'tsuruoka-net4u'] });
    expect(idOf(seen['enrolment'])).toBe('e1');
    expect(idOf(of({ enrolments }, { packId: 'fukui-mimamori' })['enrolment'])).toBe('e2');
    expect(idOf(of({ enrolments }, { packId: 'none' })['enrolment'])).toBeUndefined();
    // An own form for a network that another pack describes.
    expect(idOf(of({ enrolments }, { packId: 'own', networkId: 'fukui-mimamori' })['enrolment'])).toBe('e2');
  });

  test('says of who is named in the office or for the network what the ledger knows of that person', () => {
    const people = [
      aStaff({ id: 's1', name: '工藤 久美', kana: 'クドウ クミ', jobType: '生活相談員', mail: 'kudo@example.jp' }),
      aStaff({ id: 's2', name: '見本 一', kana: 'ミホン ハジメ', officeId: 'o2' }),
      aStaff({ id: 's3', name: '見本 一', kana: 'ミホン イチ', officeId: 'o3' }),
    ];
    const seen = (given: object, administrator: object = {}) => {
      const offices = [
        anOffice({ contact: aContactPerson({ name: '工藤久美', kana: '', title: '', mail: '', ...given }) }),
      ];
      const named = aContactPerson({ name: '見本 一', kana: '', title: '', mail: '', ...administrator });
      const { office, enrolment } = of({
        people,
        offices,
        enrolments: [anEnrolment({ packId, administrator: named })],
      });
      return [(office as Office).contact, (enrolment as Enrolment).administrator];
    };
    const [contact, administrator] = seen({});
    expect(contact).toMatchObject({
      name: '工藤久美',
      kana: 'クドウ クミ',
      title: '生活相談員',
      mail: 'kudo@example.jp',
    });
    // Of two nobody knows which one, until the reading says it.
    expect(administrator).toMatchObject({ kana: '' });
    expect(seen({}, { kana: 'みほん いち', mail: '' })[1]).toMatchObject({
      kana: 'みほん いち',
      title: people[2]!.jobType,
    });
    expect(seen({ title: '主任', kana: 'くどう ひさみ' })[0]).toMatchObject({
      title: '主任',
      kana: 'くどう ひさみ',
      mail: '',
    });
    expect(seen({ name: '' })[0]).toMatchObject({ kana: '', mail: '' });
  });

  test('is the person of the paper, with what is that person’s: device, account of the network, pledge', () => {
    const ledger = {
      people: [aStaff({ id: 's1' }), aStaff({ id: 's2' })],
      devices: [
        aDevice({ id: 'd0', holderId: null }),
        aDevice({ id: 'd1', holderId: 's1' }),
        aDevice({ id: 'd2', holderId: 's2' }),
      ],
      accounts: [
        anAccount({ id: 'a1', holderId: 's2', packId: 'other' }),
        anAccount({ id: 'a2', holderId: 's1', packId }),
        anAccount({ id: 'a3', holderId: 's2', packId }),
      ],
      pledges: [aStaffPledge({ id: 'v1', staffId: 's1' }), aStaffPledge({ id: 'v2', staffId: 's2' })],
    };
    const seen = (staffId?: string | null) =>
      ['staff', 'device', 'account', 'pledge'].map((word) => idOf(of(ledger, { staffId })[word]));
    expect(seen('s2')).toEqual(['s2', 'd2', 'a3', 'v2']);
    expect(seen('s1')).toEqual(['s1', 'd1', 'a2', 'v1']);
    expect(seen(null)).toEqual([undefined, undefined, undefined, undefined]);
    expect(seen()).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('works here up to the last day', () => {
    const employed = (leftOn: string | null) =>
      (of({ people: [aStaff({ id: 's1', leftOn })] })['people'] as { employed: boolean }[])[0]!.employed;
    expect([null, '2026-11-21', '2026-11-20', '2026-11-19'].map(employed)).toEqual([true, true, true, false]);
  });

  test('is the team with who is in it and who was, and its patient', () => {
    const ledger = {
      patients: [aPatient({ id: 'p9' }), aPatient()],
      teams: [aTeam({ id: 't1' }), aTeam({ id: 't2', patientId: 'p9' })],
      memberships: [
        aMembership({ id: 'm1', teamId: 't1' }),
        aMembership({ id: 'm2', teamId: 't2' }),
        aMembership({ id: 'm3', teamId: 't1', leftOn: '2026-06-01' }),
        aMembership({ id: 'm4', teamId: 't1' }),
      ],
    };
    const seen = of(ledger, { teamId: 't1' });
    const { members, leftMembers } = seen['team'] as Record<string, unknown>;
    expect([ids(members), ids(leftMembers), idOf(seen['patient'])]).toEqual([['m1', 'm4'], ['m3'], PATIENT_ID]);
    const teams = seen['teams'] as Record<string, unknown>[];
    expect(teams.map((team) => ids(team['members']))).toEqual([['m1', 'm4'], ['m2']]);
    expect(idOf(of(ledger, { teamId: 't2' })['patient'])).toBe('p9');
    expect(idOf(of(ledger, { teamId: 't2', patientId: PATIENT_ID })['patient'])).toBe(PATIENT_ID);
    expect(of(ledger, {})['team']).toBeUndefined();
    expect(of(ledger, {})['patient']).toBeUndefined();
  });

  test('is what happened, or nothing', () => {
    const event = anEvent();
    expect(of({}, { event })['event']).toMatchObject(event);
    expect(of({}, { event: null })['event']).toBeUndefined();
  });

  test.each<[string, string | null, string | null, boolean]>([
    ['always', null, null, true],
    ['from that day on', '2026-11-20', null, true],
    ['from the day after', '2026-11-21', null, false],
    ['up to that day', null, '2026-11-20', true],
    ['up to the day before', null, '2026-11-19', false],
    ['between', '2026-01-01', '2026-12-31', true],
  ])('is the delegation that holds on the paper’s day: %s', (_, from, to, holds) => {
    const delegation = aDelegation({ id: 'd1', packId, from, to });
    const other = aDelegation({ id: 'd0', packId: 'other' });
    expect(idOf(of({ delegations: [other, delegation] })['delegation'])).toBe(holds ? 'd1' : undefined);
  });
});
