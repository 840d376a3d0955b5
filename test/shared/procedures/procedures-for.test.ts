import { describe, expect, test } from 'vitest';
import type { Device } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { evaluateForm } from '@shared/forms/bindings/evaluate-form';
import { buildContext } from '@shared/forms/bindings/context';
import { unwrap } from '@shared/problems/problem';
import { eventOfOffice } from '@shared/procedures/event-of-office';
import { settledEvent } from '@shared/procedures/wizard/settled-event';
import { dueDate } from '@shared/procedures/due-date';
import { proceduresFor } from '@shared/procedures/procedures-for';

import { readPack } from '../../builders/by-channels';
import { openPack } from '../../support/open-pack';
import { anEnrolment } from '../../builders/organization';
import { aDevice } from '../../builders/staff';
import { aSource, packWithProcedures, procedureInput } from '../../builders/procedure';
import { house, TODAY } from './house';

const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const ledger = house();
const staff = (...ids: string[]) => ids.map((id) => ledger.people.find((one) => one.id === id)!);
const run = async (event: object, given = ledger) =>
  unwrap(await proceduresFor(LedgerEvent.parse(event), given, packs, TODAY)).networks;

describe('which networks answer', () => {
  test('those of the office, each for itself', async () => {
    const both = house();
    both.enrolments.push(anEnrolment({ officeId: 'kyotaku', packId: 'line-works' }));
    const found = await run({ kind: 'leave', officeId: 'kyotaku', staff: staff('k2') }, both);
    expect(found.map(({ packId }) => packId)).toEqual(['nagareyama-tritrus', 'line-works']);
  });

  test('what is owed to a city stands before what is done on a screen, whatever order the packs come in', async () => {
    const both = house();
    both.enrolments.push(anEnrolment({ officeId: 'kyotaku', packId: 'line-works' }));
    for (const kind of ['leave', 'device-lost']) {
      const event = LedgerEvent.parse({ kind, officeId: 'kyotaku', staff: kind === 'leave' ? staff('k2') : [] });
      const { networks } = unwrap(await proceduresFor(event, both, packs.toReversed(), TODAY));
      expect(networks.map(({ packId }) => packId)).toEqual(['nagareyama-tritrus', 'line-works']);
    }
  });

  test('people of two offices make a run for each office', async () => {
    const found = await run({ kind: 'leave', staff: staff('k2', 't1') });
    expect(found.map(({ officeId, papers }) => [officeId, papers.length])).toEqual([
      ['kyotaku', 1],
      ['tsuru', 0],
    ]);
  });

  test('whoever works in two offices leaves both, and is called otherwise in both', async () => {
    const both = house();
    const k2 = both.people.find(({ id }) => id === 'k2')!;
    k2.alsoAt = [{ officeId: 'kango', jobType: '看護師', isSystemManager: false }];
    for (const kind of ['leave', 'rename'] as const) {
      const event = settledEvent(
        LedgerEvent.parse({ kind, date: TODAY, staff: [{ ...k2, after: { name: '鈴木 太郎' } }] }),
        both,
      );
      const found = (await run(event, both)).filter(({ packId }) => packId === 'nagareyama-tritrus');
      expect(found.map(({ officeId }) => officeId)).toEqual(['kyotaku', 'kango']);
      expect(found[1]!.papers[0]?.event.staff).toMatchObject([{ id: 'k2', officeId: 'kango', jobType: '看護師' }]);
    }
    const moves = await run(
      settledEvent(LedgerEvent.parse({ kind: 'transfer', date: TODAY, staff: [k2] }), both),
      both,
    );
    expect(moves.map(({ officeId }) => officeId)).toEqual(['kyotaku']);
  });

  test('who moves into another network joins there', async () => {
    const found = await run({ kind: 'transfer', officeId: 'kyotaku', toOfficeId: 'fukui', staff: staff('k2') });
    expect(found.map(({ officeId, kind }) => [officeId, kind])).toEqual([
      ['kyotaku', 'transfer'],
      ['fukui', 'join'],
    ]);
    expect(found[0]!.papers[0]).toMatchObject({ form: '1-1', event: { scope: 'outside' } });
    expect(found[1]!.papers.map(({ form }) => form)).toEqual(['4', 'ledger']);
  });

  test('who looks after the system here doesn’t there: that is for the new office to say', async () => {
    const found = await run({ kind: 'transfer', officeId: 'kyotaku', toOfficeId: 'fukui', staff: staff('k1') });
    const told = found.find(({ kind }) => kind === 'join')!.papers.flatMap(({ event }) => event.staff);
    expect(told.map(({ id }) => id)).toContain('k1');
    for (const one of told) expect(one).toMatchObject({ officeId: 'fukui', isSystemManager: false });
  });

  test('who follows is told to the city by the office in which they follow, and by no other', async () => {
    const nextOnes = [{ officeId: 'kyotaku', role: 'systemManager', staffId: 'k2', name: '鈴木 一郎' }];
    const leave = { kind: 'leave', date: '2026-11-30', staff: staff('k1', 'n2') };
    const chosen = await run({ ...leave, nextOnes });
    const shared = await run({ ...leave, after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' } });
    for (const found of [chosen, shared]) {
      const named = found.map(({ officeId, papers }) => [officeId, papers.map(({ id }) => id).join()]);
      expect(named).toEqual([
        ['kyotaku', expect.stringContaining('next-manager')],
        ['kango', expect.not.stringContaining('next-manager')],
      ]);
      expect(JSON.stringify(found[1]!.papers)).not.toContain('鈴木 一郎');
      expect(JSON.stringify(found[0]!.papers)).toContain('鈴木 一郎');
    }
  });

  test('of an older draft, the one who follows by name alone is told by the office in which somebody is called so', async () => {
    const both = { kind: 'leave', date: '2026-11-30', staff: staff('k1', 'n2'), after: { systemManager: '鈴木 一郎' } };
    const named = (await run(both)).map(({ papers }) => JSON.stringify(papers).includes('鈴木 一郎'));
    expect(named).toEqual([true, false]);
    // Where only one office is concerned it may be anybody, also who isn't in the ledger yet.
    const seen = eventOfOffice(
      LedgerEvent.parse({ ...both, staff: staff('k1'), after: { systemManager: '新田 一', reason: '定年' } }),
      'kyotaku',
      ledger,
    );
    expect(seen.after).toEqual({ systemManager: '新田 一', reason: '定年' });
  });

  test('a move of one office goes out of the city or not as it was told, also where the ledger would say otherwise', () => {
    const told = { kind: 'transfer', officeId: 'kyotaku', toOfficeId: 'kango', scope: 'outside', staff: staff('k2') };
    expect(eventOfOffice(LedgerEvent.parse(told), 'kyotaku', ledger).scope).toBe('outside');
  });

  test('who leaves joins nowhere, though a place to move to was chosen before it was a leave', async () => {
    const found = await run({ kind: 'leave', officeId: 'kyotaku', toOfficeId: 'fukui', staff: staff('k2') });
    expect(found.map(({ officeId, kind }) => [officeId, kind])).toEqual([['kyotaku', 'leave']]);
  });

  test('of several who move, those whose old office isn’t in the new one’s network join it', async () => {
    const found = await run({ kind: 'transfer', toOfficeId: 'kango', staff: staff('k2', 't1') });
    expect(found.map(({ officeId, kind }) => `${officeId} ${kind}`).sort()).toEqual([
      'kango join',
      'kyotaku transfer',
      'tsuru transfer',
    ]);
    const joins = found.find(({ kind }) => kind === 'join')!;
    expect(joins.papers.length).toBeGreaterThan(0);
    const joining = joins.papers.flatMap(({ event }) => event.staff.map(({ id }) => id));
    expect(new Set(joining)).toEqual(new Set(['t1']));
  });

  describe('several who move together', () => {
    const move = async (ids: string[], toOfficeId: string) => {
      const event = settledEvent(LedgerEvent.parse({ kind: 'transfer', toOfficeId, staff: staff(...ids) }), ledger);
      const found = await run(event);
      return found
        .map(({ officeId, kind, papers }) => {
          const forms = papers.map(({ form, event: { scope } }) => `${form}${scope ? ` ${scope}` : ''}`);
          const people = new Set(papers.flatMap((paper) => paper.event.staff.map(({ id }) => id)));
          return `${officeId} ${kind}: ${forms.join(', ')} (${[...people].join()})`;
        })
        .sort();
    };
    test('from 流山市 and 鶴岡市 into 流山市: the city is each one’s own', async () => {
      const found = await move(['k2', 't1'], 'kango');
      expect(found).toContain('kyotaku transfer: 2 same-city (k2)');
      expect(found.find((one) => one.startsWith('tsuru transfer'))).toBe('tsuru transfer:  ()');
      // The order in which they were ticked says nothing.
      expect(await move(['t1', 'k2'], 'kango')).toEqual(found);
    });
    test('from 流山市 and 鶴岡市 into 鶴岡市: the one leaves TRITRUS and joins FiNE-LINK PLUS, the other stays in it', async () => {
      const found = await move(['t1', 'k2'], 'day');
      expect(found.find((one) => one.startsWith('kyotaku'))).toBe('kyotaku transfer: 1-1 outside (k2)');
      expect(found.some((one) => one.startsWith('day join'))).toBe(true);
      expect(found.some((one) => one.startsWith('tsuru transfer'))).toBe(true);
    });
    test('from 流山市 and 福井 into 福井: each network asks for its own', async () => {
      const found = await move(['k2', 't2'], 'fukui');
      expect(found).toContain('kyotaku transfer: 1-1 outside (k2)');
      expect(found.find((one) => one.startsWith('fukui join'))).toContain('(k2,t2)');
    });
    test('from LINE WORKS and TRITRUS in one city: who isn’t in the new one’s network joins it, whatever the city', async () => {
      const found = await move(['w1', 'k2'], 'kango');
      expect(found).toContain('kyotaku transfer: 2 same-city (k2)');
      expect(found.find((one) => one.startsWith('works transfer'))).toBe('works transfer:  ()');
      expect(found.find((one) => one.startsWith('kango join'))).toMatch(/1-1.*\(w1\)/);
    });
    test('whether it stays in the city each office sees for itself, in whatever order they were ticked', () => {
      for (const ids of [
        ['k2', 't1'],
        ['t1', 'k2'],
      ]) {
        const event = LedgerEvent.parse({ kind: 'transfer', toOfficeId: 'kango', staff: staff(...ids) });
        const scopes = ['kyotaku', 'tsuru'].map((id) => eventOfOffice(settledEvent(event, ledger), id, ledger).scope);
        expect(scopes).toEqual(['same-city', 'outside']);
      }
    });
    test('out of the corporation: each office tells its network', async () => {
      const event = LedgerEvent.parse({ kind: 'transfer', scope: 'outside', staff: staff('k2', 'f2') });
      const found = await run(settledEvent(event, ledger));
      expect(found.map(({ officeId, papers }) => [officeId, papers[0]?.form])).toEqual([
        ['kyotaku', '1-1'],
        ['fukui', 'ledger'],
      ]);
    });
  });

  test('devices of several offices are told each to the network of its own office', async () => {
    const two = house();
    two.devices = [
      aDevice({ id: 'a', officeId: 'kyotaku', holderId: 'k2' }),
      aDevice({ id: 'b', officeId: 'fukui', holderId: 'f2' }),
    ];
    const event = settledEvent(LedgerEvent.parse({ kind: 'device-added', deviceIds: ['a', 'b'] }), two);
    const found = await run(event, two);
    expect(found.map(({ officeId }) => officeId).sort()).toEqual(['fukui', 'kyotaku']);
    const city = found.find(({ officeId }) => officeId === 'kyotaku')!;
    expect(city.papers.map(({ form, event: { deviceIds } }) => [form, deviceIds])).toEqual([['1-2', ['a']]]);
  });

  test('a pack that says nothing of the event is told apart from one that needs nothing', async () => {
    const pack = unwrap(readPack(JSON.stringify(packWithProcedures([procedureInput()], { id: 'line-works' }))));
    const event = LedgerEvent.parse({ kind: 'rename', officeId: 'works', staff: staff('w1') });
    const [found] = unwrap(await proceduresFor(event, ledger, [pack], TODAY)).networks;
    const { name } = ledger.offices.find(({ id }) => id === 'works')!;
    expect(found).toMatchObject({ isCovered: false, papers: [], officeName: name });
  });

  describe('where a pack can’t be worked out', () => {
    const event = LedgerEvent.parse({ kind: 'leave', officeId: 'kyotaku', staff: staff('k2') });
    const both = house();
    both.enrolments.push(anEnrolment({ officeId: 'kyotaku', packId: 'line-works' }));
    const besideBroken = async (procedure: Parameters<typeof procedureInput>[0]) => {
      const input = packWithProcedures([procedureInput(procedure)], { id: 'line-works' });
      const broken = unwrap(readPack(JSON.stringify(input)));
      return unwrap(await proceduresFor(event, both, [broken, ...packs.slice(0, 1)], TODAY)).networks;
    };

    test('for it names something else than people, says so by the paper and what was asked', async () => {
      const paper = { id: 'delete', form: '1', necessity: 'must', source: aSource() } as const;
      for (const list of ["['鈴木']", '[null]', '[{}]', 'event']) {
        const [broken] = await besideBroken({ papers: [{ ...paper, staff: list }], steps: [] });
        expect(broken, list).toMatchObject({
          problem: {
            code: 'pack/expression',
            details: { field: 'delete.staff', expression: list, reason: '職員の並びになりません' },
          },
        });
      }
    });

    test('its network says so by the place, and the others ask for their papers', async () => {
      const [broken, sound] = await besideBroken({ facts: { sum: 'event.kind + 1' } });
      expect(broken).toMatchObject({
        packId: 'line-works',
        isCovered: true,
        problem: { code: 'pack/expression', details: { field: 'procedures.leave.facts.sum' } },
        papers: [],
        steps: [],
      });
      expect(sound).toMatchObject({ packId: 'nagareyama-tritrus', problem: null });
      expect(sound!.papers.map(({ form }) => form)).toEqual(['1-1']);
    });

    test('a question that is asked only sometimes is named where its “only sometimes” can’t be worked out', async () => {
      const question = {
        key: 'kind',
        label: 'どれですか',
        options: ['a', 'b'].map((value) => ({ value, label: value })),
      };
      const [broken] = await besideBroken({ answers: [{ ...question, when: 'event.kind + 1' }] });
      expect(broken!.problem).toMatchObject({ details: { field: 'procedures.leave.kind' } });
    });

    test.each([
      ['names', 'event.staff.name'],
      ['another record', 'office'],
    ])('a paper whose people are %s is named', async (_, people) => {
      const papers = [{ id: 'delete', form: '1', necessity: 'must' as const, source: aSource(), staff: people }];
      const [broken, sound] = await besideBroken({ papers });
      expect(broken!.problem).toMatchObject({
        code: 'pack/expression',
        details: { field: 'delete.staff', expression: people },
      });
      expect(sound!.problem).toBeNull();
    });
  });
});

test('a paper of a run is filled by its form: the same people, with what happens to them', async () => {
  const event = {
    kind: 'leave',
    date: '2026-11-30',
    officeId: 'kyotaku',
    staff: staff('k1'),
    after: { systemManager: '鈴木 一郎' },
  };
  const [found] = await run(event);
  for (const paper of found!.papers) {
    const pack = packs[0]!;
    const form = pack.forms.find(({ id }) => id === paper.form)!;
    const context = buildContext(ledger, { ...paper, packId: pack.id, date: TODAY });
    const { sheets, findings } = unwrap(await evaluateForm({ form, context, overrides: {} }));
    expect(JSON.stringify(sheets)).toContain('佐藤 健一');
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  }
});

test('a mail from a device has its exact subject, also as an address for a QR code', async () => {
  const [found] = await run({ kind: 'device-added', officeId: 'kyotaku', deviceIds: ['ios'] });
  const mail = found!.steps.find(({ medium }) => medium === 'device-mail')!.mail!;
  expect(mail).toMatchObject({
    to: 'kaigo@city.nagareyama.chiba.jp',
    subject: '流山市ios電子証明書インストール',
    exact: true,
  });
  expect(decodeURIComponent(mail.href)).toContain('subject=流山市ios電子証明書インストール');
  expect(mail.body).toContain('佐藤 健一');
});

test('a mail from a device is that of iPad where its own name says so; of one that nobody knows it is asked, and no two subjects stand in one', async () => {
  const of = async (facts: Partial<Device>) => {
    const devices = ledger.devices.map((one) => (one.id === 'ios' ? { ...one, system: null, ...facts } : one));
    const event = { kind: 'device-added', officeId: 'kyotaku', deviceIds: ['ios'] };
    const [found] = await run(event, { ...ledger, devices });
    return found!.steps.find(({ medium }) => medium === 'device-mail')!;
  };
  const ipad = await of({ model: 'ｉＰａｄ 第10世代' });
  expect(ipad.mail).toMatchObject({ subject: '流山市ios電子証明書インストール' });
  expect(ipad.action).toContain('件名「流山市ios電子証明書インストール」');
  const unknown = await of({ model: '10型', assetNumber: 'T-77' });
  expect(unknown.mail).toMatchObject({
    subject: '',
    bySystem: {
      deviceId: 'ios',
      subjects: { ios: '流山市ios電子証明書インストール', android: '流山市Android電子証明書インストール' },
    },
  });
  expect(unknown.action).not.toContain('電子証明書インストール');
});

test('what isn’t needed is called by the number and the name of its form', async () => {
  const notNeeded = [{ form: '1', why: '不要です', source: aSource() }];
  const input = packWithProcedures([procedureInput({ notNeeded })], { id: 'line-works' });
  const pack = unwrap(readPack(JSON.stringify(input)));
  const event = LedgerEvent.parse({ kind: 'leave', officeId: 'works', staff: staff('w1') });
  const [found] = unwrap(await proceduresFor(event, ledger, [pack], TODAY)).networks;
  const [form] = pack.forms;
  expect(found!.notNeeded.map(({ what }) => what)).toEqual([`${form!.number}　${form!.shortTitle}`]);
});

describe('what a pack says of its own', () => {
  const paper = { id: 'delete', form: '1', necessity: 'must', source: aSource() } as const;
  const askedOf = async (procedure: Parameters<typeof procedureInput>[0], event: object, given = ledger) => {
    const input = packWithProcedures([procedureInput({ steps: [], ...procedure })], { id: 'line-works' });
    const pack = unwrap(readPack(JSON.stringify(input)));
    const asked = await proceduresFor(LedgerEvent.parse(event), given, [pack], TODAY);
    return unwrap(asked).networks[0]!;
  };

  test('about each of a list is about that one', async () => {
    const found = await askedOf(
      {
        papers: [
          {
            ...{ ...paper, each: 'event.staff', staff: '[row]', before: { title: 'row.name' } },
            staffAfter: { title: "row.name & '（旧）'" },
          },
        ],
      },
      { kind: 'leave', officeId: 'works', staff: staff('w1', 'w2') },
    );
    expect(found.problem).toBeNull();
    const names = staff('w1', 'w2').map(({ name }) => name);
    expect(found.papers.map(({ event }) => [event.before['title'], event.staff[0]?.after['title']])).toEqual(
      names.map((name) => [name, `${name}（旧）`]),
    );
  });

  test('about a patient’s team is about the one of its own network that goes on', async () => {
    const team = (id: string, given: object) => ({ ...ledger.teams[0]!, id, patientId: 'p', name: id, ...given });
    const teams = [
      team('another network’s', { packId: 'fukui-mimamori' }),
      team('ended', { packId: 'line-works', status: 'struck-off' }),
      team('another patient’s', { packId: 'line-works', patientId: 'q' }),
      team('own', { packId: 'line-works', status: 'registered' }),
    ];
    const found = await askedOf(
      { event: 'consent-withdrawn', papers: [{ ...paper, before: { team: 'team.name' } }] },
      { kind: 'consent-withdrawn', officeId: 'works', patientId: 'p' },
      { ...ledger, teams },
    );
    expect(found.papers.map(({ event }) => event.before['team'])).toEqual(['own']);
  });
});

describe('deadlines', () => {
  const contact = {
    id: 'city',
    name: '見本市',
    hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    closedOnHolidays: true,
    closed: ['12-29/01-03'],
    mayBeClosed: [],
    source: '手引き',
  };
  const due = (given: object, effective: string | null, today = TODAY) =>
    dueDate({ from: 'event', ...given }, { effective, today }, [contact]);

  test('count calendar days from the event, or from today where no day is known', () => {
    expect(due({ days: 5 }, '2026-11-20')).toBe('2026-11-25');
    expect(due({ days: -1 }, '2026-12-01')).toBe('2026-11-30');
    expect(due({ days: 0 }, null)).toBe(TODAY);
    expect(due({ from: 'today', days: 1 }, '2026-12-01')).toBe('2026-11-21');
  });

  test('count business days of a contact over weekends, holidays and the turn of the year', () => {
    // Friday; Monday is 勤労感謝の日.
    expect(due({ businessDays: 1, of: 'city' }, '2026-11-20')).toBe('2026-11-24');
    expect(due({ businessDays: 3, of: 'city' }, '2026-12-25')).toBe('2027-01-05');
    expect(due({ businessDays: 0, of: 'city' }, '2026-11-20')).toBe('2026-11-20');
  });

  test('of a day gone by are past', async () => {
    const [found] = await run({ kind: 'leave', date: '2026-10-31', officeId: 'works', staff: staff('w1') });
    expect(found!.deadlines).toMatchObject([{ date: '2026-10-31', isPast: true }]);
  });
});
