import { describe, expect, test } from 'vitest';
import { recordChange, type Change, type RecordChange } from '@shared/ledger/change';
import { PaperDocument } from '@shared/ledger/document';
import { LedgerFile, type Ledger } from '@shared/ledger/entities';
import { changeKey, eventFromChanges, reportableChanges } from '@shared/ledger/event-from-changes';
import { unreported, type ReportingFacts } from '@shared/procedures/unreported';
import { newRun } from '@shared/procedures/kept-run';
import { answeredByHistory } from '@shared/procedures/wizard/from-history';
import { begunEvent, chosenPerson } from '@shared/procedures/wizard/settled-event';
import type { HandInRule } from '@shared/form-studio/write/hand-ins';
import { LedgerEvent } from '@shared/ledger/event';
import type { Pack } from '@shared/packs/schema';
import { anOwnPack, ownAboutPeople } from '../../builders/own-pack';
import { openPack } from '../../support/open-pack';
import { aCorporation, anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const TODAY = '2026-11-20';
const AT = '2026-11-18T05:02:00.000Z';
const packs = ['nagareyama-tritrus', 'fukui-mimamori'].map(openPack);
const suzuki = aStaff({ id: 'suzuki', name: '鈴木 花子' });
const tanaka = { ...suzuki, name: '田中 花子' };
const office = anOffice();

let sequence = 0;
const change = (record: RecordChange | null, at = AT): Change => ({
  ...{ id: `change-${++sequence}`, sequence, at, actor: '', sentence: '', undoes: null },
  records: record ? [record] : [],
});
const renamed = (at = AT): Change => change(recordChange('people', suzuki, tanaka), at);
const moved = (): Change => change(recordChange('offices', office, { ...office, phone: '04-0000-0099' }));

const ledgerOf = (given: Partial<Ledger> = {}): Ledger => ({
  ...LedgerFile.parse({
    corporation: aCorporation(),
    offices: [{ ...office, phone: '04-0000-0099' }],
    enrolments: [anEnrolment({ packId: 'nagareyama-tritrus', status: 'active', startedOn: '2020-01-01' })],
    people: [tanaka],
  }),
  ...given,
});

const found = (changes: Change[], given: Partial<ReportingFacts> = {}): string[] =>
  unreported({
    ledger: ledgerOf(),
    packs,
    changes,
    documents: [],
    runs: [],
    left: new Set(),
    today: TODAY,
    ...given,
  }).map(({ formId, changes: open }) => `${formId}: ${open.map(({ field, after }) => `${field}=${after}`).join(' ')}`);

const paperOn = (changes: Change[], createdAt = '2026-11-19T00:00:00.000Z'): PaperDocument =>
  PaperDocument.parse({
    ...{ id: 'd', packId: 'nagareyama-tritrus', formId: '2', officeId: OFFICE_ID, createdAt, updatedAt: createdAt },
    date: TODAY,
    event: eventFromChanges(reportableChanges(changes, ledgerOf()), changes, ledgerOf()),
  });

describe('what was changed and stands on no paper', () => {
  test('is found for the form that has a place for it, several together', () => {
    expect(found([renamed(), moved()])).toEqual(['2: phone=04-0000-0099 name=田中 花子']);
  });

  test('is brought up for 120 days', () => {
    expect(found([renamed('2026-07-23T05:02:00.000Z')])).toEqual(['2: name=田中 花子']);
    expect(found([renamed('2026-07-22T05:02:00.000Z')])).toEqual([]);
  });

  test('is no longer once a paper names it that was begun in that very moment', () => {
    const one = renamed();
    const paper = paperOn([one], AT);
    const other = {
      ...paper,
      event: { ...paper.event!, staff: paper.event!.staff.map((who) => ({ ...who, after: { name: '別の 名前' } })) },
    };
    expect(found([one], { documents: [other] })).toEqual([]);
  });

  test('is no longer once a paper names it, a draft too', () => {
    const changes = [renamed(), moved()];
    expect(found(changes, { documents: [paperOn(changes)] })).toEqual([]);
    expect(found(changes, { documents: [paperOn([changes[0] as Change])] })).toEqual(['2: phone=04-0000-0099']);
  });

  test('is found again when it changes again after the paper', () => {
    const first = renamed();
    const paper = paperOn([first]);
    const again = change(recordChange('people', tanaka, { ...tanaka, name: '高橋 花子' }), '2026-11-19T06:00:00.000Z');
    const ledger = ledgerOf({ people: [{ ...tanaka, name: '高橋 花子' }] });
    expect(found([first, again], { ledger, documents: [paper] })).toEqual(['2: name=高橋 花子']);
  });

  test('is none where it was changed back, by undo or by hand', () => {
    const there = renamed();
    const back = change(recordChange('people', tanaka, suzuki));
    const ledger = ledgerOf({ people: [suzuki] });
    expect(found([there, back], { ledger })).toEqual([]);
    expect(found([there, { ...back, undoes: there.id }], { ledger })).toEqual([]);
  });

  test('is none where a blank was filled in; what is changed then is one', () => {
    const filled = change(recordChange('offices', { ...office, phone: '' }, { ...office, phone: '04-0000-0050' }));
    expect(found([filled])).toEqual([]);
    const then = change(
      recordChange('offices', { ...office, phone: '04-0000-0050' }, { ...office, phone: '04-0000-0099' }),
      '2026-11-19T05:02:00.000Z',
    );
    expect(found([filled, then])).toEqual(['2: phone=04-0000-0099']);
    // Emptied and filled again it was another one.
    const emptied = change(recordChange('offices', office, { ...office, phone: '' }));
    const again = change(recordChange('offices', { ...office, phone: '' }, { ...office, phone: '04-0000-0099' }));
    expect(found([emptied, again])).toEqual(['2: phone=04-0000-0099']);
  });

  test('is none where an office was put right on the day it was put in, unless a paper was begun in between', () => {
    const there = { ...office, phone: '04-0000-0050' };
    const right = { ...office, phone: '04-0000-0099' };
    const filled = change(recordChange('offices', { ...office, phone: '' }, there), '2026-11-18T01:00:00.000Z');
    const added = change(recordChange('offices', null, there), '2026-11-18T01:00:00.000Z');
    const mended = change(recordChange('offices', there, right), '2026-11-18T03:00:00.000Z');
    expect(found([filled, mended])).toEqual([]);
    expect(found([added, mended])).toEqual([]);
    const nextDay = change(recordChange('offices', there, right), '2026-11-19T01:00:00.000Z');
    expect(found([added, nextDay])).toEqual(['2: phone=04-0000-0099']);
    const documents = [{ ...paperOn([]), createdAt: '2026-11-18T02:00:00.000Z', event: null }];
    expect(found([added, mended], { documents })).toEqual(['2: phone=04-0000-0099']);
  });

  test('is none where a mark or a space of a name is mended; another character is one', () => {
    const from = (name: string): Change => change(recordChange('people', { ...suzuki, name }, tanaka));
    expect(found([from('◎田中　花子')])).toEqual([]);
    expect(found([from('田中花子※')])).toEqual([]);
    expect(found([from('田仲 花子')])).toEqual(['2: name=田中 花子']);
  });

  test('is found where a procedure or a paper had reported what was changed back', () => {
    const there = renamed();
    const back = change(recordChange('people', tanaka, suzuki), '2026-11-19T06:00:00.000Z');
    const ledger = ledgerOf({ people: [suzuki] });
    const planned = [
      { ...{ id: 'p', on: TODAY, sentence: '', records: [] }, state: 'made', changeId: there.id, field: '' },
    ];
    const runs = [{ ...newRun('r', AT), state: 'running' as const, planned: planned as never }];
    expect(found([there, back], { ledger, runs })).toEqual(['2: name=鈴木 花子']);
    const draft = paperOn([there]);
    expect(found([there, back], { ledger, documents: [{ ...draft, state: 'finished' }] })).toEqual([
      '2: name=鈴木 花子',
    ]);
    expect(found([there, back], { ledger, documents: [draft] })).toEqual([]);
  });

  test('of moves is what led away: there and back is none, and on from there is told by each office', () => {
    const offices = ['', '2', '3'].map((more) => anOffice({ id: `${OFFICE_ID}${more}`, name: `事業所${more}` }));
    const at = (more: string) => ({ ...suzuki, officeId: `${OFFICE_ID}${more}` });
    const move = (from: string, to: string): Change => change(recordChange('people', at(from), at(to)));
    const enrolments = offices.map(({ id: officeId }) =>
      anEnrolment({
        ...{ id: `enrolment-${officeId}`, officeId, packId: 'nagareyama-tritrus', startedOn: '2020-01-01' },
        status: 'active',
      }),
    );
    const foundOf = (moves: Change[], now: string): string[] =>
      found(moves, { ledger: ledgerOf({ offices, enrolments, people: [at(now)] }) });
    expect(foundOf([move('', '2'), move('2', '')], '')).toEqual([]);
    const onwards = foundOf([move('', '2'), move('2', '3')], '3');
    expect(onwards.join()).toContain('officeId=事業所2');
    expect(onwards.join()).toContain('officeId=事業所3');
    const again = foundOf([move('', '2'), move('2', ''), move('', '3')], '3');
    expect(again.join()).toContain('officeId=事業所3');
    expect(again.join()).not.toContain('officeId=事業所2');
  });

  test('of a procedure is that procedure’s own', () => {
    const one = renamed();
    const planned = [
      { ...{ id: 'p', on: TODAY, sentence: '', records: [] }, state: 'made', changeId: one.id, field: '' },
    ];
    expect(found([one], { runs: [{ ...newRun('r', AT), state: 'running', planned: planned as never }] })).toEqual([]);
  });

  test('is no longer once a procedure was begun from it, whatever its papers are; a later move is found again', () => {
    const away = anOffice({ id: `${OFFICE_ID}2`, name: '事業所2', city: '鶴岡市' });
    const third = anOffice({ id: `${OFFICE_ID}3`, name: '事業所3' });
    const offices = [anOffice({ phone: '04-0000-0099' }), away, third];
    const left = recordChange('people', suzuki, { ...suzuki, officeId: away.id });
    const move = change(left);
    const ledger = ledgerOf({ offices, people: [{ ...suzuki, officeId: away.id }] });
    const begun = begunEvent('transfer', null);
    const staff = ledger.people.map(chosenPerson);
    const event = answeredByHistory({ ...begun, staff }, move.id, [move], ledger);
    const run = { ...newRun('r', AT), event, startedAt: '2026-11-19T00:00:00.000Z' };
    expect(found([move], { ledger, runs: [run] })).toEqual(['2: officeId=事業所2']);
    expect(found([move], { ledger, runs: [{ ...run, state: 'running' }] })).toEqual([]);
    const back = change(recordChange('people', { ...suzuki, officeId: away.id }, suzuki), '2026-11-19T06:00:00.000Z');
    const on = recordChange('people', suzuki, { ...suzuki, officeId: third.id });
    const moves = [move, back, change(on, '2026-11-19T07:00:00.000Z')];
    expect(found(moves, { ledger, runs: [{ ...run, state: 'running' }] })).toEqual(['2: officeId=事業所3']);
  });

  test('isn’t brought up that somebody decided not to report, that is old, or from before the network was used', () => {
    const one = renamed();
    const [reportable] = reportableChanges([one], ledgerOf());
    expect(found([one], { left: new Set(reportable ? [changeKey(reportable)] : []) })).toEqual([]);
    expect(found([renamed('2026-07-01T00:00:00.000Z')])).toEqual([]);
    const enrolments = [anEnrolment({ packId: 'nagareyama-tritrus', status: 'active', startedOn: '2026-11-19' })];
    expect(found([one], { ledger: ledgerOf({ enrolments }) })).toEqual([]);
  });

  test('is asked for by networks in use alone', () => {
    const enrolments = [anEnrolment({ packId: 'nagareyama-tritrus', status: 'ended' })];
    expect(found([renamed()], { ledger: ledgerOf({ enrolments }) })).toEqual([]);
  });
});

describe('a form that was made on the screen', () => {
  const changed = { kind: 'changes', events: [{ kind: 'office-changed', label: '事業所の変更' }] };
  const field = (fact: string) => ({ key: fact, label: fact, type: 'change', facts: [fact] });
  const places = { ...field('phone'), key: 'phone' };
  const form = { number: '様式7', title: '変更届', subject: changed, fields: [places, field('managerName')] };
  const upon = (...events: HandInRule['event'][]): HandInRule[] => events.map((event) => ({ event, within: null }));
  const alone = ledgerOf({ enrolments: [] });
  const foundBy = (pack: Pack, changes: Change[], given: Partial<ReportingFacts> = {}): string[] =>
    found(changes, { ledger: alone, packs: [pack], ...given });

  test('tells of what it has a place for, where somebody has said upon what it is handed in', () => {
    expect(foundBy(anOwnPack(form, { handIns: upon('office-changed') }), [moved(), renamed()])).toEqual([
      'form-1: phone=04-0000-0099',
    ]);
    expect(foundBy(anOwnPack(form), [moved()])).toEqual([]);
    expect(foundBy(anOwnPack(form, { handIns: upon('yearly-report') }), [moved()])).toEqual([]);
  });

  test('tells of another manager where it has a place for that, and is handed in upon it', () => {
    const other = change(recordChange('offices', office, { ...office, managerName: '高橋 次郎' }));
    const ledger = { ...alone, offices: [{ ...office, managerName: '高橋 次郎' }] };
    expect(foundBy(anOwnPack(form, { handIns: upon('manager-changed') }), [other], { ledger })).toEqual([
      'form-1: managerName=高橋 次郎',
    ]);
    expect(foundBy(anOwnPack(form, { handIns: upon('office-changed') }), [other], { ledger })).toEqual([]);
  });

  test('is for offices of its kind, of the network that it is for, from its first day to its last', () => {
    const handIns = upon('office-changed');
    const tells = (given: object, ledger = alone): number =>
      foundBy(anOwnPack({ ...form, ...given }, { handIns }), [moved()], { ledger }).length;
    const nursing = { ...alone, offices: alone.offices.map((one) => ({ ...one, serviceKind: '訪問看護' })) };
    expect([tells({ serviceKinds: ['訪問看護'] }, nursing), tells({ serviceKinds: ['訪問介護'] }, nursing)]).toEqual([
      1, 0,
    ]);
    expect([tells({ effectiveFrom: '2026-11-18' }), tells({ effectiveFrom: '2026-11-19' })]).toEqual([1, 0]);
    expect(tells({ effectiveTo: '2026-11-19' })).toBe(0);
    const ofCity = anOwnPack(form, { handIns, belongs: { to: 'network', packId: 'nagareyama-tritrus' } });
    expect(foundBy(ofCity, [moved()])).toEqual([]);
    expect(foundBy(ofCity, [moved()], { ledger: ledgerOf() })).toHaveLength(1);
  });

  test('about a person is to be handed in upon a new name, until a paper or a procedure is about it', () => {
    const pack = ownAboutPeople(upon('rename'));
    const there = renamed();
    expect(foundBy(pack, [there, moved()])).toEqual(['form-1: name=田中 花子']);
    expect(foundBy(ownAboutPeople(), [there])).toEqual([]);
    const paper = (kind: 'rename' | 'join') => ({
      ...paperOn([there]),
      ...{ packId: pack.id, formId: 'form-1' },
      event: LedgerEvent.parse({ kind, officeId: OFFICE_ID, staff: [tanaka] }),
    });
    expect(foundBy(pack, [there], { documents: [paper('rename')] })).toEqual([]);
    expect(foundBy(pack, [there], { documents: [paper('join')] })).toHaveLength(1);
  });
});
