import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Device, Ledger } from '@shared/ledger/entities';
import type { DeviceAtEnd } from '@shared/ledger/fields/devices-at-end';
import { LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { deviceChange } from '@shared/procedures/step-devices';
import { withStep } from '@shared/procedures/step-changes';
import { unwrap } from '@shared/problems/problem';
import { addDays, type CalendarDate } from '@shared/text/calendar-date';
import { ledgerOf } from '../../../renderer/state/open-ledger';
import { clock } from '../../../renderer/data/clock';
import { recordsOnDay } from '../../../renderer/data/run-store';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update, type Update } from '../../../renderer/data/records';
import { aCorporation, anEnrolment, anOffice } from '../../builders/organization';
import { aDevice, anAccount, aStaff } from '../../builders/staff';
import { evaluated, said, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { freshDisk, openOffice } from './office-on-disk';

const TODAY = '2026-11-20';
const NOW = '2026-11-20T01:00:00.000Z';
const LAST_DAY = '2026-11-30';
const NEXT_DAY = addDays(LAST_DAY, 1);
const form = officialForm('fukui-mimamori-ledger');
const packId = form.pack.id;

const leaver = aStaff({ id: 'leaver', name: '川口 悠', kana: 'かわぐち ゆう' });
const next = aStaff({ id: 'next', name: '和田 恵', kana: 'わだ めぐみ' });
const first = aStaff({ id: 'first', name: '青木 花子', kana: 'あおき はなこ' });
const account = (holderId: string) =>
  anAccount({ id: `${holderId}-id`, packId, holderId, loginName: `${holderId}@example.jp`, startedOn: '2026-04-10' });
const tablet = aDevice({
  ...{ id: 'tablet', kind: 'tablet', holderId: leaver.id, assetNumber: '⑬', model: 'タブレット 11型', system: 'ios' },
  ...{ certificateInstalledOn: '2026-04-08', certificateExpiresOn: '2029-04-07', vpnId: '0123', vpnOn: '2026-04-09' },
  exceptions: [
    {
      ...{ from: '2026-08-10', fromTime: '', to: '2026-08-12', toTime: '', reason: '大雨', approvedBy: '', note: '' },
      cleanup: '済',
    },
  ],
});
const people = [first, leaver, next];
const own = people.map(({ id }) => aDevice({ id: `pc-${id}`, holderId: id, assetNumber: `P-${id}` }));
const start = {
  ...{ people, accounts: people.map(({ id }) => account(id)) },
  devices: [tablet, ...own.filter(({ holderId }) => holderId !== leaver.id)],
};

let store: LedgerStores;
const records = () => store.memory.read().records;
const commit = async (...updates: Update[]) => unwrap(await store.records.commit('直しました', updates));
const edit = <T extends 'people' | 'devices' | 'accounts'>(table: T, id: string, edits: object) =>
  commit(update(table, { ...records()[table].get(id)!, ...edits } as never));
const give = (holderId: string | null, edits: Partial<Device> = {}) =>
  edit('devices', 'tablet', { holderId, ...edits });

const isNow = (instant: string): void => void vi.spyOn(clock, 'now').mockReturnValue(new Date(instant));

async function begin(ledger: Pick<Ledger, 'people' | 'accounts' | 'devices'>): Promise<void> {
  freshDisk();
  isNow(NOW);
  store = await openOffice();
  const enrolment = anEnrolment({ packId, administratorMail: 'kanri@example.jp' });
  await commit(
    ...[update('corporations', aCorporation()), update('offices', anOffice()), update('enrolments', enrolment)],
    ...ledger.people.map((one) => update('people', one)),
    ...ledger.accounts.map((one) => update('accounts', one)),
    ...ledger.devices.map((one) => update('devices', one)),
  );
}
beforeEach(() => begin(start));

/** The procedure 職員の退職, begun today; or 異動 to an office that isn't in the network. */
async function leaving(date = LAST_DAY, given: object = { kind: 'leave' }): Promise<KeptRun> {
  const event = LedgerEvent.parse({ date, staff: [{ ...leaver, before: {}, after: {} }], ...given });
  let made = 0;
  const title = '川口 悠さんの退職';
  const order = { title, event, additions: {}, ledger: ledgerOf(records())!, today: TODAY, packs: [] };
  const planned = ledgerPlan({ ...order, newId: () => `plan-${++made}` });
  return unwrap(await store.runs.start({ ...newRun('run', NOW), state: 'running', title, event, planned }, [], TODAY));
}

async function dayComes(day: CalendarDate): Promise<void> {
  isNow(`${day}T01:00:00.000Z`);
  unwrap(await store.runs.makeDue(day));
}

/** 次に使う人 as a step of it answers, before the last day. */
async function answered(id: string): Promise<void> {
  const answers = { goes: { tablet: { to: 'person' as const, id } }, wipedOn: null };
  const step = { devices: { ids: ['tablet'], collects: true, wipes: false } };
  unwrap(
    await store.runs.change(
      'run',
      (run, changeId) => withStep(run, 'step', { doneOn: TODAY, devices: answers, changeId }),
      (run) => deviceChange(run, { step, answers, on: TODAY }, records()),
    ),
  );
}

const paper = (given: Partial<Told> = {}) => evaluated(form, { ledger: ledgerOf(records())!, ...given });
type Line = Record<string, string>;
const linesOf = async (given: Partial<Told> = {}, rows = 'users'): Promise<Line[]> =>
  ((await paper(given)).sheets[0]?.rows[rows] ?? []).map(({ fields }) =>
    Object.fromEntries(fields.map(({ key, shown }) => [key.replace(/^.*\./, ''), shown])),
  );
const DEVICE = [
  ...['deviceKind', 'deviceModel', 'assetNumber', 'ownership', 'certificateOn', 'certificateUntil', 'vpnId', 'vpnOn'],
];
const deviceOf = (line: Line | undefined): Line =>
  Object.fromEntries(DEVICE.map((key) => [key, line?.[key] ?? 'no line']));
const leaversLines = async (given: Partial<Told> = {}): Promise<Line[]> =>
  (await linesOf(given)).filter(({ name }) => name === leaver.name);
const namesOf = (lines: Line[]): string[][] => lines.map(({ name, assetNumber }) => [name ?? '', assetNumber ?? '']);

const WHOLE = [
  ['青木 花子', 'P-first'],
  ['川口 悠', '⑬'],
  ['和田 恵', 'P-next'],
];
const THEN = {
  ...{ deviceKind: 'タブレット', deviceModel: 'タブレット 11型　iOS', assetNumber: '⑬', ownership: '施設' },
  ...{ certificateOn: '令和8年4月8日', certificateUntil: '令和11年4月7日', vpnId: '0123', vpnOn: '令和8年4月9日' },
};

describe('ふくい 管理台帳 keeps in the line of who left the device of the end', () => {
  test('on the day before, the morning after and ever since, in the same place', async () => {
    await leaving();
    expect(namesOf(await linesOf())).toEqual(WHOLE);
    await dayComes(NEXT_DAY);
    expect(records().devices.get('tablet')).toMatchObject({ holderId: null, isSpare: true });
    expect(namesOf(await linesOf({ date: NEXT_DAY }))).toEqual(WHOLE);
    const [line, ...others] = await leaversLines({ date: NEXT_DAY });
    expect([deviceOf(line), line?.['endedOn'], line?.['note'], others]).toEqual([THEN, '令和8年11月30日', '', []]);
    expect(
      said(await paper({ date: NEXT_DAY })).filter((one) =>
        /vpn|released-open|川口 悠の端末|川口 悠の証明書|川口 悠のVPN/.test(one),
      ),
    ).toEqual([]);
  });

  test('a paper that is made ahead for a later day says the same', async () => {
    const run = await leaving();
    const ledger = ledgerOf(recordsOnDay([run], records(), NEXT_DAY))!;
    expect(deviceOf((await leaversLines({ ledger, date: NEXT_DAY }))[0])).toEqual(THEN);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'has the next user, with another certificate and VPN',
      () => give(next.id, { isSpare: false, certificateInstalledOn: '2026-12-05', vpnId: '0999', vpnOn: '2026-12-05' }),
    ],
    ['is wiped and returned', () => give(null, { wipedOn: NEXT_DAY, status: 'struck-off', struckOffOn: NEXT_DAY })],
    ['is in another office', () => give(null, { officeId: 'elsewhere' })],
    ['has another number', () => give(null, { assetNumber: '⑳', model: '別の機種' })],
  ])('also when it %s', async (_, then) => {
    await leaving();
    await dayComes(NEXT_DAY);
    await then();
    const lines = await leaversLines({ date: '2026-12-20' });
    expect(lines.map(deviceOf)).toEqual([THEN]);
    expect(
      said(await paper({ date: '2026-12-20' })).filter((one) =>
        /vpn|released-open|川口 悠の端末|川口 悠の証明書|川口 悠のVPN/.test(one),
      ),
    ).toEqual([]);
  });

  test('as it was known then: nobody can put right any more what it lacked', async () => {
    const lacking = { ...tablet, certificateInstalledOn: null, vpnId: '012', vpnOn: null };
    const other = { ...lacking, id: 'other', vpnId: '', vpnOn: '2026-04-09' as const };
    await begin({ ...start, devices: [lacking, other, ...own.filter(({ holderId }) => holderId !== leaver.id)] });
    const told = async (date: string) =>
      said(await paper({ date })).filter((one) => /vpn|certificate|川口 悠の(?:証明書|VPN)/i.test(one)).length;
    expect(await told(TODAY)).toBeGreaterThan(3);
    await leaving();
    await dayComes(NEXT_DAY);
    expect(await told(NEXT_DAY)).toBe(0);
  });

  test('neither before the last day, once somebody else has it', async () => {
    await begin({ ...start, devices: [{ ...tablet, certificateInstalledOn: null }] });
    const lacks = async () => said(await paper()).some((one) => one.endsWith('川口 悠の証明書登録日'));
    expect(await lacks()).toBe(true);
    await leaving();
    await answered(next.id);
    expect(await lacks()).toBe(false);
  });

  test('and the next user has it in theirs, as it is now', async () => {
    await leaving();
    await dayComes(NEXT_DAY);
    await give(next.id, { isSpare: false, certificateInstalledOn: '2026-12-05' });
    const lines = (await linesOf({ date: '2026-12-20' })).filter(({ name }) => name === next.name);
    expect(lines.map(({ assetNumber, certificateOn }) => [assetNumber, certificateOn])).toEqual([
      ['⑬', '令和8年12月5日'],
      ['P-next', '令和8年4月8日'],
    ]);
  });

  test('that a step of the procedure gave to the next one before the last day', async () => {
    await leaving();
    await answered(next.id);
    expect(records().devices.get('tablet')?.holderId).toBe(next.id);
    expect(namesOf(await leaversLines())).toEqual([['川口 悠', '⑬']]);
    await dayComes(NEXT_DAY);
    expect((await leaversLines({ date: NEXT_DAY })).map(deviceOf)).toEqual([THEN]);
  });

  test('also where they go to an office of ours that isn’t in the network', async () => {
    await commit(update('offices', anOffice({ id: 'elsewhere', name: 'ひまわりの里 流山' })));
    await leaving(NEXT_DAY, { kind: 'transfer', toOfficeId: 'elsewhere' });
    await answered(next.id);
    await dayComes(NEXT_DAY);
    expect(records().people.get(leaver.id)?.officeId).toBe('elsewhere');
    expect((await leaversLines({ date: NEXT_DAY })).map(deviceOf)).toEqual([THEN]);
  });

  test('until that is taken back: then it is theirs again, and nothing else is kept', async () => {
    await leaving();
    await answered(next.id);
    await dayComes(NEXT_DAY);
    unwrap(await store.runs.takeBack('run'));
    expect(records().accounts.get('leaver-id')?.devicesAtEnd ?? []).toEqual([]);
    expect(records().devices.get('tablet')).toEqual(tablet);
    expect(namesOf(await linesOf())).toEqual(WHOLE);
  });

  test('in whichever order somebody who left is written down by hand', async () => {
    const strikeOff = () => edit('people', leaver.id, { status: 'struck-off', struckOffOn: TODAY, leftOn: TODAY });
    const end = () => edit('accounts', 'leaver-id', { status: 'struck-off', struckOffOn: TODAY, endedOn: TODAY });
    const free = () => give(null, { isSpare: true });
    for (const acts of [
      [strikeOff, end, free],
      [strikeOff, free, end],
      [end, free, strikeOff],
    ]) {
      await begin(start);
      for (const act of acts) await act();
      expect((await leaversLines({ date: NEXT_DAY })).map(deviceOf)).toEqual([THEN]);
    }
  });

  test('one of several that they shared, where they had none of their own', async () => {
    await begin({ ...start, devices: [aDevice({ id: 'shared', assetNumber: 'P-13' }), ...own.slice(0, 1)] });
    const before = await leaversLines();
    expect(before.map(({ assetNumber, note }) => [assetNumber, note])).toEqual([['P-13', '共用']]);
    await leaving();
    await dayComes(NEXT_DAY);
    expect((await leaversLines({ date: NEXT_DAY })).map(({ assetNumber, note }) => [assetNumber, note])).toEqual([
      ['P-13', '共用'],
    ]);
  });

  test('their own one that leaves with them', async () => {
    await begin({ ...start, devices: [{ ...tablet, ownership: 'personal' }] });
    await leaving();
    await dayComes(NEXT_DAY);
    expect((await leaversLines({ date: NEXT_DAY })).map(deviceOf)).toEqual([{ ...THEN, ownership: '個人' }]);
  });

  test('and names them as who used it in a disaster, not whoever has it since', async () => {
    await leaving();
    await dayComes(NEXT_DAY);
    await give(next.id, { isSpare: false });
    expect((await linesOf({ date: NEXT_DAY }, 'exceptions')).map(({ userName }) => userName)).toEqual([leaver.name]);
  });
});

describe('nothing else is kept', () => {
  const kept = (): DeviceAtEnd[] => records().accounts.get('leaver-id')?.devicesAtEnd ?? [];

  test('of who is still here and has another device now', async () => {
    await give(next.id);
    await commit(update('devices', aDevice({ id: 'other', holderId: leaver.id, assetNumber: 'T-99' })));
    expect(namesOf(await leaversLines())).toEqual([['川口 悠', 'T-99']]);
  });

  test('of one that was exchanged before the last day', async () => {
    await leaving();
    await commit(
      update('devices', { ...tablet, status: 'struck-off', struckOffOn: TODAY }),
      update('devices', aDevice({ id: 'other', holderId: leaver.id, assetNumber: 'T-99' })),
    );
    await dayComes(NEXT_DAY);
    expect(namesOf(await leaversLines({ date: NEXT_DAY }))).toEqual([['川口 悠', 'T-99']]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the account was typed ahead', () => edit('accounts', 'leaver-id', { endedOn: LAST_DAY })],
    ['the person was typed ahead', () => edit('people', leaver.id, { leftOn: LAST_DAY })],
  ])('of one that they gave for another before the end, where that of %s', async (_, typed) => {
    const other = aDevice({ id: 'other', kind: 'tablet', holderId: leaver.id, assetNumber: 'T-99', vpnId: '0777' });
    const receive = () => commit(update('devices', other));
    for (const acts of [
      [receive, () => give(next.id)],
      [() => give(next.id), receive],
    ]) {
      await begin(start);
      await typed();
      for (const act of acts) await act();
      await dayComes(NEXT_DAY);
      await edit('accounts', 'leaver-id', { endedOn: LAST_DAY });
      await edit('devices', 'other', { holderId: first.id });
      const [line, ...further] = await leaversLines({ date: NEXT_DAY });
      expect([line?.['assetNumber'], line?.['vpnId'], further]).toEqual(['T-99', '0777', []]);
    }
  });

  test('of a shared one of before, once they have their own before an end that was typed ahead', async () => {
    await begin({ ...start, devices: [aDevice({ id: 'shared', assetNumber: 'P-13' })] });
    await edit('accounts', 'leaver-id', { endedOn: LAST_DAY });
    expect(kept().map(({ deviceId }) => deviceId)).toEqual(['shared']);
    await commit(update('devices', tablet));
    expect(kept().map(({ deviceId }) => deviceId)).toEqual(['tablet']);
  });

  test('once they stay after all, or the account goes on', async () => {
    await edit('people', leaver.id, { leftOn: LAST_DAY });
    await give(next.id);
    expect(kept()).toHaveLength(1);
    await edit('people', leaver.id, { leftOn: null });
    expect(kept()).toEqual([]);
    await give(leaver.id);
    await edit('accounts', 'leaver-id', { endedOn: TODAY });
    expect(kept()).toHaveLength(1);
    await edit('accounts', 'leaver-id', { endedOn: null });
    expect(kept()).toEqual([]);
  });

  test('while they still have it, what is put right stands in their line; what is taken off it was on it', async () => {
    await edit('accounts', 'leaver-id', { endedOn: TODAY });
    await give(leaver.id, { assetNumber: '⑭', certificateInstalledOn: null, vpnId: '' });
    expect((await leaversLines()).map(deviceOf)).toEqual([{ ...THEN, assetNumber: '⑭' }]);
    expect(said(await paper())).not.toContain('warning released-open');
  });

  test('what is on it still is said, as before', async () => {
    await edit('accounts', 'leaver-id', { endedOn: TODAY });
    expect(said(await paper())).toContain('warning released-open');
  });

  test('each change tells of it, and goes back as a whole', async () => {
    await edit('accounts', 'leaver-id', { endedOn: TODAY });
    const change = await give(next.id);
    expect(change?.records.map(({ table }) => table)).toEqual(['devices']);
    const ended = (await store.records.history('leaver-id'))[0];
    expect(ended?.records[0]?.edits.map(({ field }) => field)).toEqual(['endedOn', 'devicesAtEnd']);
    unwrap(await store.records.undo(change!.id));
    unwrap(await store.records.undo(ended!.id));
    expect(records().accounts.get('leaver-id')).toMatchObject({ endedOn: null, devicesAtEnd: null });
    expect((await store.audit.verify()).faults).toEqual([]);
  });

  test('an end is taken back though what they have was put right since, and that one, too', async () => {
    await edit('accounts', 'leaver-id', { endedOn: TODAY });
    const [ended] = await store.records.history('leaver-id');
    const putRight = await give(leaver.id, { assetNumber: '⑭' });
    expect(kept()).toMatchObject([{ assetNumber: '⑭' }]);
    const undone = unwrap(await store.records.undo(ended!.id));
    expect(records().accounts.get('leaver-id')).toMatchObject({ endedOn: null, devicesAtEnd: null });
    unwrap(await store.records.undo(undone!.id));
    expect(kept()).toMatchObject([{ assetNumber: '⑭' }]);
    unwrap(await store.records.undo((await store.records.history('leaver-id'))[0]!.id));
    unwrap(await store.records.undo(putRight!.id));
    expect(records().devices.get('tablet')).toEqual(tablet);
    expect(kept()).toEqual([]);
  });

  test('also the account that came with its end', async () => {
    await begin({ ...start, accounts: [] });
    const came = await commit(update('accounts', { ...account(leaver.id), endedOn: TODAY }));
    expect(kept()).toMatchObject([{ assetNumber: '⑬' }]);
    await give(leaver.id, { assetNumber: '⑭' });
    const gone = unwrap(await store.records.undo(came!.id));
    expect(records().accounts.size).toBe(0);
    unwrap(await store.records.undo(gone!.id));
    expect(kept()).toMatchObject([{ assetNumber: '⑭' }]);
  });

  test('of somebody who is erased for good', async () => {
    await leaving();
    await dayComes(NEXT_DAY);
    await edit('people', leaver.id, { status: 'struck-off', struckOffOn: NEXT_DAY });
    expect(kept()).toHaveLength(1);
    unwrap(await store.runs.finish('run'));
    unwrap(await store.erasure.erase({ table: 'people', id: leaver.id }));
    expect(records().accounts.has('leaver-id')).toBe(false);
    expect(JSON.stringify(await store.records.recentChanges(99))).not.toContain(
      '"devicesAtEnd","before":null,"after":[',
    );
  });

  test('of what is typed over a device of before nothing goes into the ledger', async () => {
    await leaving();
    await dayComes(NEXT_DAY);
    const [entry] = (await paper({ date: NEXT_DAY })).sheets[0]?.rows['users']?.slice(1) ?? [];
    expect(entry?.fields.find(({ key }) => key === 'users.certificateOn')?.ledger).toBeNull();
  });
});
