import { SETTLED_LEAVING } from '../../../renderer/procedures/starting-soon';
import { describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { usualReminders } from '@shared/rules/reminder-settings';
import { addDays } from '@shared/text/calendar-date';
import { withFineOriginal } from '@shared/ledger/fields/originals';
import { PaperDocument } from '@shared/ledger/document';
import { LedgerFile, type Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { sampleLedger } from '@shared/ledger/sample';
import { firstSteps } from '../../../renderer/features/home/first-steps';
import type { Task } from '../../../renderer/features/home/task';
import { tasksOf } from '../../../renderer/features/home/tasks';
import { openPack } from '../../support/open-pack';
import himawari from '../../../resources/samples/himawari.json';
import { aContactPerson, aCorporation, anEnrolment, anOffice } from '../../builders/organization';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { aDevice, anAccount, aStaff } from '../../builders/staff';

const TODAY = '2026-11-20';
const packs = [openPack('nagareyama-tritrus'), openPack('tsuruoka-finelink')];

const aLedger = ({ people = [aStaff({ leftOn: null })], ...given }: Partial<Ledger> = {}): Ledger => ({
  ...LedgerFile.parse({ corporation: aCorporation(), offices: [anOffice()], enrolments: [anEnrolment()] }),
  // 流山市 wants somebody in charge: whoever is first, unless a test is about that.
  people: people.map((person, i) => ({ ...person, isSystemManager: i === 0 })),
  ...given,
});

const tasks = (
  ledger: Ledger,
  documents: PaperDocument[] = [],
  shows: (id: string) => boolean = () => true,
  runs: KeptRun[] = [],
): Task[] =>
  tasksOf({
    ledger,
    packs,
    channels,
    documents,
    runs,
    readMemo: notedLastDay,
    reminders: usualReminders,
    today: TODAY,
    shows,
  });

describe('今日やること', () => {
  test('a ledger in order asks for nothing, and neither does the untouched sample', () => {
    expect(tasks(aLedger())).toEqual([]);
    expect(tasks(sampleLedger(himawari, TODAY))).toEqual([]);
  });

  test('a new ledger asks for its first person', () => {
    expect(tasks(aLedger({ people: [] })).map(({ title }) => title)).toEqual(['職員を台帳に追加する']);
  });

  test('who has left and is named among who shares a device still is told, with the way to its memo', () => {
    const [stays, gone] = [
      aStaff({ id: 's', name: '見本 太郎' }),
      aStaff({ id: 'g', name: '見本 花子', leftOn: '2026-11-19' }),
    ];
    const device = aDevice({ id: 'd', kind: 'tablet', assetNumber: 'T-01', note: '共用：見本 太郎、見本 花子' });
    const told = (leftOn: string | null) =>
      tasks(aLedger({ people: [stays, { ...gone, leftOn }], devices: [device] })).filter(({ key }) =>
        /^sharers/.test(key),
      );
    expect(told('2026-11-19')).toMatchObject([
      {
        title: '共用のメモから、退職した方の名前を消す：タブレット T-01',
        ...{ detail: '見本 花子さん', button: '開く', to: '/ledger/devices/d?field=note' },
      },
    ]);
    expect([told(null), told('2026-12-19')]).toEqual([[], []]);
  });

  test('whoever left long ago and whose ID goes on is told by name and ID, unless something else asks about it', () => {
    const gone = (id: string) => aStaff({ id, name: `見本 ${id}`, leftOn: '2026-08-31' });
    const idOf = (holderId: string) => anAccount({ id: `id-${holderId}`, loginName: `nrk-${holderId}`, holderId });
    const told = (people: Ledger['people'], accounts = people.map(({ id }) => idOf(id)), runs: KeptRun[] = []) =>
      tasks(aLedger({ people: [aStaff({ leftOn: null }), ...people], accounts }), [], () => true, runs).filter(
        ({ key }) => /^open-id/.test(key),
      );
    expect(told([gone('a')])).toMatchObject([
      {
        title: '退職した方のIDを、使えなくしてもらう：見本 aさん',
        detail: '退職しています（令和8年8月31日）　nrk-a',
        ...{ mustAct: true, due: null, to: '/ledger/accounts/id-a' },
      },
    ]);
    expect(told(['a', 'b', 'c', 'd', 'e'].map(gone)).map(({ title, to }) => [title.split('：')[1], to])).toEqual([
      ...['a', 'b', 'c'].map((id) => [`見本 ${id}さん`, `/ledger/accounts/id-${id}`]),
      ['ほか 2人', '/ledger/accounts?filter=findings'],
    ]);
    expect(told([gone('a')], [{ ...idOf('a'), status: 'struck-off' }])).toEqual([]);
    expect(told([{ ...gone('a'), leftOn: '2026-12-31' }])).toEqual([]);
    const event = LedgerEvent.parse({
      kind: 'leave',
      date: '2026-08-31',
      staff: [{ ...gone('a'), before: {}, after: {} }],
    });
    expect(told([gone('a')], undefined, [{ ...newRun('r', TODAY), event }])).toEqual([]);
    // 退職の手続きを始める is asked of them.
    expect(told([{ ...gone('a'), leftOn: '2026-11-15', note: '11/15で退職' }])).toEqual([]);
  });

  test('who has left and is whom an office is talked to by is told, with the way to the field', () => {
    const gone = aStaff({ id: 'g', name: '見本 花子', leftOn: '2026-11-19' });
    const contact = aContactPerson({ name: '見本　花子' });
    const told = (...people: Ledger['people']) =>
      tasks(aLedger({ people, offices: [anOffice({ id: 'o', name: '見本の家', contact })] })).filter(({ key }) =>
        /^contact/.test(key),
      );
    expect(told(gone)).toMatchObject([
      {
        title: '連絡先の担当者を、次の方に変える：見本の家',
        ...{ detail: '見本　花子さんは退職しています', to: '/ledger/offices/o?field=offices.o.contact' },
      },
    ]);
    expect([told({ ...gone, leftOn: null }), told(gone, { ...gone, id: 'h', leftOn: null }), told()]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('what an import wasn’t certain of is asked about, person by person, until somebody has seen to it', () => {
    const original = { field: 'ownDevice', text: '共用', column: 'タブレット' };
    const unsure = (id: string) => aStaff({ id, name: `見本 ${id}`, leftOn: null, originals: [original] });
    const [task] = tasks(aLedger({ people: [unsure('a')] }));
    expect(task).toMatchObject({
      title: '取り込みで確かでなかったことを確かめる：見本 aさん',
      detail: 'タブレット「共用」',
      isSetUp: true,
      to: '/ledger/people/a',
    });
    expect(tasks(aLedger({ people: ['a', 'b', 'c', 'd', 'e'].map(unsure) })).map(({ title }) => title)).toEqual([
      ...['a', 'b', 'c'].map((id) => `取り込みで確かでなかったことを確かめる：見本 ${id}さん`),
      '取り込みで確かでなかったことを確かめる：ほか 2人',
    ]);
    expect(tasks(aLedger({ people: [withFineOriginal(unsure('a'), original)] }))).toEqual([]);
    // The ID has come into the ledger since, with that person.
    const withId = { ...unsure('a'), originals: [{ field: 'account', text: 'tm-01', column: 'ID' }] };
    const heldBy = (holderId: string) =>
      tasks(aLedger({ people: [withId], accounts: [anAccount({ loginName: 'tm-01', holderId })] }));
    expect(heldBy('a')).toEqual([]);
    expect(heldBy('other')).toMatchObject([{ detail: 'ID「tm-01」' }]);
    // A cell that couldn’t be read is one of 足りない項目, and no more.
    expect(tasks(aLedger({ people: [aStaff({ leftOn: null, originals: [{ field: 'fax', text: '？' }] })] }))).toEqual(
      [],
    );
  });

  test('somebody who leaves within a month is told, with the way to begin', () => {
    const person = aStaff({ id: 'p', name: '佐藤 健一', leftOn: addDays(TODAY, 10) });
    const [task] = tasks(aLedger({ people: [person] }));
    expect(task).toMatchObject({
      title: '退職の手続きを始める：佐藤 健一さん',
      detail: 'みほん台訪問看護ステーション　退職する日まで、あと10日',
      due: '2026-11-30',
      button: '始める',
      to: '/procedures/start?event=leave&staff=p',
    });
  });

  const noted = (note: string, more: object = {}): Task[] =>
    tasks(aLedger({ people: [aStaff({ id: 'p', name: '佐藤 美咲', leftOn: null, note, ...more })] }));

  test('who leaves by what the roster remarks is told, and the procedure begins with the day', () => {
    expect(noted('12月20日で退職')).toMatchObject([
      {
        title: '退職の手続きを始める：佐藤 美咲さん',
        detail: 'みほん台訪問看護ステーション　メモ：「12月20日で退職」',
        due: '2026-12-20',
        button: '始める',
        to: '/procedures/start?event=leave&staff=p&date=2026-12-20',
      },
    ]);
    // Whoever has just left by it, as an import has them: the paper may be missing still.
    expect(noted('10/31付 退職', { leftOn: '2026-10-31' })).toMatchObject([
      { due: '2026-10-31', to: '/procedures/start?event=leave&staff=p&date=2026-10-31' },
    ]);
    expect(noted('R8.6.30退職', { leftOn: '2026-06-30' })).toEqual([]);
    // The ledger has the IDs of the others, and none of theirs: asked, and no day has passed.
    const left = aStaff({ id: 'p', name: '佐藤 美咲', note: 'R8.10.31退職', leftOn: '2026-10-31' });
    const other = aStaff({ id: 'q', name: '見本 花子', leftOn: null });
    const withIds = (...holders: string[]): Task[] => {
      const accounts = holders.map((holderId) => anAccount({ id: holderId, holderId, officeId: left.officeId }));
      return tasks(aLedger({ people: [left, other], accounts })).filter(({ key }) => key === 'noted-p');
    };
    expect(withIds('q')).toMatchObject([
      {
        title: '退職の手続きが要るか確かめる：佐藤 美咲さん',
        detail: 'みほん台訪問看護ステーション　メモ：「R8.10.31退職」　台帳に ID がありません',
        due: null,
      },
    ]);
    expect(withIds('q', 'p')).toMatchObject([{ due: '2026-10-31', settles: 'p' }]);
    // As 済んでいる of ホーム writes it.
    expect(noted(`R8.10.31退職\n${SETTLED_LEAVING}（令和8年11月20日に確認）`, { leftOn: '2026-10-31' })).toEqual([]);
    expect(withIds()).toMatchObject([{ due: '2026-10-31' }]);
    // From which month on, nobody knows: the day is typed.
    expect(noted('来月末で退職')).toMatchObject([{ due: null, to: '/procedures/start?event=leave&staff=p' }]);
    expect(noted(`${'あ'.repeat(120)}、12月20日で退職`)[0]!.detail).toMatch(/「あ{110}…」$/);
  });

  test('whose 入職日 is to come is told, until the procedure is begun, the day is there or far off', () => {
    const person = aStaff({ id: 'p', name: '佐藤 美咲', leftOn: null, joinedOn: '2026-12-01' });
    const of = (joinedOn: string, runs: KeptRun[] = []): Task[] =>
      tasks(aLedger({ people: [{ ...person, joinedOn }] }), [], () => true, runs);
    expect(of('2026-12-01')).toMatchObject([
      {
        title: '入職の手続きを始める：佐藤 美咲さん',
        detail: 'みほん台訪問看護ステーション　台帳の入職日が、これからです',
        due: '2026-12-01',
        to: '/procedures/start?event=join&staff=p',
      },
    ]);
    expect([of(TODAY), of('2027-06-01')]).toEqual([[], []]);
    expect(
      of('2026-12-01', [{ ...newRun('r', ''), event: LedgerEvent.parse({ kind: 'join', staff: [person] }) }]),
    ).toEqual([]);
  });

  test('a remark of long ago, of far ahead, of who leaves by the ledger or has left, is no task of its own', () => {
    expect(noted('R8.9.10に退職')).toEqual([]);
    expect(noted('R9.6.30に退職')).toEqual([]);
    expect(noted('R8.10.1に退職')).toHaveLength(1);
    expect(noted('12月20日で退職', { leftOn: '2026-12-20' })).toHaveLength(0 + 1);
    expect(noted('12月20日で退職', { status: 'struck-off', struckOffOn: TODAY })).toEqual([]);
    const person = aStaff({ id: 'p', leftOn: null, note: '12月20日で退職' });
    const run = { ...newRun('r', ''), event: LedgerEvent.parse({ kind: 'leave', staff: [person] }) };
    const ledger = aLedger({ people: [person] });
    const given = {
      ledger,
      packs,
      channels,
      documents: [],
      readMemo: notedLastDay,
      reminders: usualReminders,
      today: TODAY,
      shows: () => true,
    };
    expect(tasksOf({ ...given, runs: [] })).toHaveLength(1);
    expect(tasksOf({ ...given, runs: [run] })).toEqual([]);
    expect(tasksOf({ ...given, runs: [], readMemo: null })).toEqual([]);
  });

  test('a paper that is begun is gone on with', () => {
    const person = aStaff({ id: 'p', name: '佐藤 健一', leftOn: TODAY });
    const made = PaperDocument.parse({
      id: 'd',
      packId: 'nagareyama-tritrus',
      formId: '1-1',
      officeId: person.officeId,
      createdAt: '2026-11-20T01:00:00.000Z',
      updatedAt: '2026-11-20T01:00:00.000Z',
      date: TODAY,
      event: LedgerEvent.parse({ kind: 'leave', date: TODAY, officeId: person.officeId, staff: [person] }),
    });
    const begun = { title: '様式1-1 を出す：佐藤 健一さんの退職', detail: '流山市　退職する日は、今日です' };
    expect(tasks(aLedger({ people: [person] }), [made])[0]).toMatchObject({
      ...{ ...begun, button: 'つくる', to: '/documents/d' },
    });
    expect(tasks(aLedger({ people: [person] }), [{ ...made, state: 'finished' }])[0]).toMatchObject({
      ...{ ...begun, button: '出す', to: '/documents/d' },
    });
  });

  test.each([
    ['later than a month', addDays(TODAY, 31)],
    ['already gone', addDays(TODAY, -1)],
  ])('%s: not today’s business', (_name, leftOn) => {
    expect(tasks(aLedger({ people: [aStaff({ leftOn })] }))).toEqual([]);
  });

  test('what corporation, office and network still lack leads to the very field', () => {
    const ledger = aLedger({
      corporation: aCorporation({ id: 'c', phone: '' }),
      offices: [anOffice({ id: 'office-mihon', mail: '', fax: '' })],
      enrolments: [anEnrolment({ id: 'e', kanamicInUse: null })],
    });
    expect(tasks(ledger).map(({ to, title, button }) => [to, title.replace(/：.*/, ''), button])).toEqual([
      ['/ledger/offices/c?field=corporations.c.phone', '電話を入れる', '入れる'],
      ['/ledger/offices/office-mihon?field=offices.office-mihon.mail', 'メールを入れる', '入れる'],
      ['/settings/networks?field=enrolments.e.kanamicInUse', 'カナミックの利用を入れる', '入れる'],
    ]);
    const two = aLedger({ corporation: aCorporation({ id: 'c', phone: '', address: '' }) });
    expect(tasks(two)).toMatchObject([
      { title: expect.stringMatching(/^未入力の2か所を入れる：/) as string, detail: '住所、電話' },
    ]);
  });

  test('people without 職種: three by name, the others as one line', () => {
    const people = ['一', '二', '三', '四', '五'].map((name) => aStaff({ name, jobType: '', leftOn: null }));
    const found = tasks(aLedger({ people }));
    expect(found).toHaveLength(4);
    expect(found[0]?.title).toBe('職種を入れる：一さん');
    expect(found.at(-1)).toMatchObject({
      title: '職種かふりがなを入れる：ほか 2人',
      to: '/ledger/people?filter=missing',
    });
  });

  test('an office whose people have nobody in charge asks who it is, where a city wants somebody', () => {
    const people = [aStaff({ leftOn: null }), aStaff({ isSystemManager: true, leftOn: addDays(TODAY, -1) })];
    const [task, ...others] = tasks({ ...aLedger(), people });
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      title: 'システム利用管理担当者を選ぶ：みほん台訪問看護ステーション',
      detail: '流山市の書類で要ります',
      button: '選ぶ',
      to: '/ledger/offices/office-mihon?choose=manager',
    });
    // No day waits for it, and whom a memo names is proposed.
    expect(task?.isSetUp).toBe(true);
    const noted = [...people, aStaff({ name: '大野 恵子', note: '正職員。連携ネットワークの担当', leftOn: null })];
    expect(tasks({ ...aLedger(), people: noted })[0]?.detail).toBe(
      '流山市の書類で要ります　大野 恵子さんのメモ：「連携ネットワークの担当」',
    );
    const elsewhere = [anEnrolment({ packId: 'tsuruoka-finelink', accountReceivingMail: 'mihon@example.jp' })];
    expect(tasks({ ...aLedger({ enrolments: elsewhere }), people })).toEqual([]);
    expect(tasks({ ...aLedger(), people }, [], () => false)).toEqual([]);
  });

  test('a network that an office is about to use leads to its procedure, for that office, until one is begun', () => {
    const preparing = anEnrolment({ packId: 'tsuruoka-finelink', status: 'preparing', startedOn: null });
    const ledger = aLedger({ enrolments: [{ ...preparing, accountReceivingMail: 'mihon@example.jp' }] });
    const [task, ...others] = tasks(ledger);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      title: 'FiNE-LINK PLUS を使い始める：みほん台訪問看護ステーション',
      button: '始める',
      to: '/procedures/start?event=network-start&office=office-mihon&network=tsuruoka-finelink',
    });
    const begun = (packId: string): KeptRun => ({
      ...newRun('r', `${TODAY}T01:00:00.000Z`),
      ...{ state: 'running', event: LedgerEvent.parse({ kind: 'network-start', officeId: 'office-mihon', packId }) },
    });
    expect(tasks(ledger, [], undefined, [begun('tsuruoka-finelink')])).toEqual([]);
    expect(tasks(ledger, [], undefined, [begun('line-works')])).toHaveLength(1);
    expect(tasks(ledger, [], () => false)).toEqual([]);
    expect(tasks({ ...ledger, offices: [anOffice({ status: 'struck-off' })] })).toEqual([]);
  });

  test('only the office in use', () => {
    const ledger = aLedger({ people: [aStaff({ jobType: '', leftOn: null })] });
    expect(tasks(ledger, [], () => false)).toEqual([]);
  });
});

describe('はじめに試すとよいこと', () => {
  test('the untouched sample offers all three', () => {
    expect(firstSteps(sampleLedger(himawari, TODAY), packs).map(({ key }) => key)).toEqual([
      'leave',
      'rename',
      'pledge',
    ]);
  });

  test('what was done is not offered again', () => {
    const sample = sampleLedger(himawari, TODAY);
    const people = sample.people.map((person) =>
      person.name === '佐藤 健一' ? { ...person, leftOn: addDays(TODAY, 10) } : person,
    );
    expect(firstSteps({ ...sample, people }, packs).map(({ key }) => key)).toEqual(['rename', 'pledge']);
  });
});
