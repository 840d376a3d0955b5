import { expect, test } from 'vitest';
import { isPlaceInHouse } from '@shared/ledger/device-memo';
import type { RecordChange } from '@shared/ledger/change';
import type { Device, Entities } from '@shared/ledger/entities';
import {
  partKey,
  untouchedStep,
  type DeviceAnswers,
  type KeptRun,
  type PlannedChange,
} from '@shared/procedures/kept-run';
import type { RunStep } from '@shared/procedures/result';
import {
  answeredWords,
  answersOf,
  deviceChange,
  devicesOfStep,
  handedOnOn,
  noAnswers,
  openDeviceQuestions,
  printedWords,
  sameStepsElsewhere,
} from '@shared/procedures/step-devices';
import { aDevice, aStaff } from '../../builders/staff';
import { begun } from './begun';
import { house } from './house';

const ON = '2026-12-20';
const OFFICE = 'office-nagareyama';

function aHouse(...devices: Device[]) {
  const { offices } = house();
  const [office] = offices;
  const people = [
    aStaff({ id: 'kenichi', name: '佐藤 健一' }),
    aStaff({ id: 'sachiko', name: '高橋 幸子', officeId: 'elsewhere' }),
  ];
  const map = <R extends { id: string }>(rows: R[]) => new Map(rows.map((row) => [row.id, row]));
  return {
    devices: map(devices),
    people: map(people),
    offices: map<Entities['offices']>([{ ...office!, id: OFFICE, name: 'ひまわりの里 流山' }]),
  };
}

const tablet = aDevice({ id: 't', kind: 'tablet', assetNumber: 'T-02', holderId: 'kenichi', officeId: OFFICE });
const pc = aDevice({ id: 'p', assetNumber: 'P-07', holderId: 'kenichi', officeId: OFFICE });
const asks = (ids: string[], given = { collects: true, wipes: true }) => ({ devices: { ids, ...given } });
const run = { title: '佐藤 健一さんの退職' };
const change = (answers: DeviceAnswers, devices: Device[] = [tablet], step = asks(devices.map(({ id }) => id))) =>
  deviceChange(run, { step, answers, on: ON }, aHouse(...devices));
const after = (made: ReturnType<typeof change>) =>
  Object.fromEntries(made?.records.flatMap(({ edits }) => edits.map((one) => [one.field, one.after])) ?? []);

test('which steps ask, of which device and what, the pack says: 退職 in 流山市 collects and wipes, a private one is only wiped', async () => {
  const { run: leaving } = await begun('nagareyama-tritrus', {
    ...{ kind: 'leave', officeId: 'kyotaku', date: ON, staff: ['k1'] },
  });
  const [network] = leaving.networks;
  const asked = network!.steps.flatMap(({ id, devices }) => (devices ? [[id, devices]] : []));
  const own = house().devices.filter(({ holderId }) => holderId === 'k1');
  expect(asked.map(([, devices]) => (devices as { ids: string[] }).ids).flat()).toEqual(own.map(({ id }) => id));
  expect(asked[0]?.[1]).toMatchObject({ collects: true, wipes: true });
});

test('a device that came back goes to somebody, and to where they work; the day its data were erased stands beside it', () => {
  const made = change({ goes: { t: { to: 'person', id: 'sachiko' } }, wipedOn: ON });
  expect(made?.sentence).toBe(
    '佐藤 健一さんの退職：タブレット T-02は、高橋 幸子さんが使います。タブレット T-02のデータを消した日は、令和8年12月20日',
  );
  expect(after(made)).toEqual({ holderId: 'sachiko', officeId: 'elsewhere', wipedOn: ON });
});

test('who had it with others, and gets it now, is none of those others any more', () => {
  const given = { ...tablet, note: '共用：高橋 幸子、見本 花子' };
  expect(after(change({ goes: { t: { to: 'person', id: 'sachiko' } }, wipedOn: null }, [given]))).toMatchObject({
    ...{ holderId: 'sachiko', note: '共用：見本 花子' },
  });
});

test('it stays in an office as a spare one, or leaves the house and with it the ledger, with the receiver in its note', () => {
  expect(after(change({ goes: { t: { to: 'office', id: OFFICE } }, wipedOn: null }))).toEqual({
    holderId: null,
    isSpare: true,
  });
  const away = change({ goes: { t: { to: 'away', receiver: '見本リース' } }, wipedOn: 'not-yet' });
  expect(after(away)).toEqual({
    ...{ holderId: null, status: 'struck-off', struckOffOn: ON },
    note: '返却先：見本リース（令和8年12月20日）',
  });
  expect(away?.sentence).toBe('佐藤 健一さんの退職：タブレット T-02は、見本リースへ返却・処分しました');
});

test('where in the house it stands goes into its note, in place of where it stood; a place is told from a person', () => {
  const goes = { t: { to: 'office', id: OFFICE, place: '事務所の棚' } } as const;
  const given = { ...tablet, note: '充電器つき\n置くところ：金庫' };
  const made = change({ goes, wipedOn: null }, [given]);
  expect(after(made)).toEqual({ holderId: null, isSpare: true, note: '充電器つき\n置くところ：事務所の棚' });
  expect(made?.sentence).toContain('予備として、ひまわりの里 流山に置きます（事務所の棚）');
  const places = ['事務所の棚', '２階', '相談室', '倉庫', '事務所のロッカー', '棚の上', '施設長の机'];
  expect(places.filter((one) => !isPlaceInHouse(one))).toEqual([]);
  const people = ['高橋', '山田 花子', '氷室', '馬場', '田所', '大庭', '見本 次郎', ''];
  expect(people.filter(isPlaceInHouse)).toEqual([]);
});

test('nothing decided and nothing erased changes nothing, and what the ledger says already isn’t changed once more', () => {
  expect(change({ goes: { t: { to: 'undecided' } }, wipedOn: 'not-yet' })).toBeNull();
  const answers: DeviceAnswers = { goes: { t: { to: 'person', id: 'sachiko' } }, wipedOn: ON };
  expect(change(answers, [{ ...tablet, holderId: 'sachiko', officeId: 'elsewhere', wipedOn: ON }])).toBeNull();
});

test('several devices are one change; of whom the step doesn’t ask it changes nothing', () => {
  const made = change({ goes: { p: { to: 'office', id: OFFICE } }, wipedOn: ON }, [pc, tablet]);
  expect(made?.records.map(({ id }) => id)).toEqual(['p', 't']);
  const onlyWiped = asks(['t'], { collects: false, wipes: true });
  expect(after(change({ goes: { t: { to: 'person', id: 'sachiko' } }, wipedOn: ON }, [tablet], onlyWiped))).toEqual({
    wipedOn: ON,
  });
});

test('every question wants an answer, and 「まだ」 is one; of a device that was erased nobody asks', () => {
  const step = asks(['t', 'gone']);
  const ledger = aHouse(tablet);
  expect(openDeviceQuestions(step, noAnswers, ledger)).toEqual(['t', 'wipedOn']);
  expect(openDeviceQuestions(step, { goes: { t: { to: 'undecided' } }, wipedOn: 'not-yet' }, ledger)).toEqual([]);
  expect(openDeviceQuestions(asks(['gone']), noAnswers, ledger)).toEqual([]);
  expect(openDeviceQuestions(asks(['t'], { collects: true, wipes: false }), noAnswers, ledger)).toEqual(['t']);
  expect(openDeviceQuestions({}, noAnswers, ledger)).toEqual([]);
});

test('two networks that ask for the same tablet are answered once; what the ledger says meanwhile counts, too', async () => {
  const { run: leaving } = await begun('nagareyama-tritrus', {
    ...{ kind: 'leave', officeId: 'kyotaku', date: ON, staff: ['k1'] },
  });
  const step = { ...leaving.networks[0]!.steps[0]!, id: 'back', ...asks(['t']) } as RunStep;
  const [first, second] = ['a', 'b'].map((packId) => ({ ...leaving.networks[0]!, packId, steps: [step] }));
  const own = partKey(second!, 'back');
  const answers: DeviceAnswers = { goes: { t: { to: 'person', id: 'sachiko' } }, wipedOn: ON };
  const two: KeptRun = {
    ...leaving,
    networks: [first!, second!],
    steps: { [partKey(first!, 'back')]: { ...untouchedStep, doneOn: ON, devices: answers } },
  };
  const given = aHouse({ ...tablet, holderId: 'sachiko', wipedOn: ON });
  expect(answersOf(two, step, own, given)).toEqual(answers);
  // Only said, not done yet: it isn't so.
  const open = { ...two, steps: {} };
  expect(answersOf(open, step, own, given)).toEqual({ goes: answers.goes, wipedOn: null });
  const leaver = { ...open, event: { ...open.event!, staff: [{ ...open.event!.staff[0]!, id: 'kenichi' }] } };
  expect(answersOf(leaver, step, own, aHouse(tablet))).toEqual(noAnswers);
  expect(answersOf(open, step, own, aHouse({ ...tablet, status: 'struck-off' })).goes).toEqual({
    t: { to: 'away', receiver: '' },
  });
});

test('what was answered is told of a step that is done', () => {
  const ledger = aHouse(tablet);
  const answers: DeviceAnswers = { goes: { t: { to: 'office', id: OFFICE } }, wipedOn: 'not-yet' };
  expect(answeredWords(asks(['t']), answers, ON, ledger)).toEqual([
    'タブレット T-02：予備として、ひまわりの里 流山に置きます',
    'データは、まだ消していません',
  ]);
  expect(answeredWords(asks(['t']), { ...noAnswers, wipedOn: ON }, ON, ledger)).toEqual(['データを消した日：12/20']);
  expect(devicesOfStep(asks(['t']), ledger)).toEqual([tablet]);
});

test('on paper stands what was answered, or room to write it down beside the devices that it is about', () => {
  const ledger = aHouse(tablet);
  const answers: DeviceAnswers = { goes: { t: { to: 'office', id: OFFICE } }, wipedOn: null };
  expect(printedWords(asks(['t']), answers, ON, ledger)).toEqual([
    'タブレット T-02：予備として、ひまわりの里 流山に置きます',
  ]);
  expect(printedWords(asks(['t']), undefined, ON, ledger)).toEqual([
    'タブレット T-02　次に使う人・置くところ：',
    'データを消した日：　　月　　日',
  ]);
  expect(printedWords(asks([]), undefined, ON, ledger)).toEqual([]);
});

test('whoever shared it goes on with it: then nobody is asked when its data were erased', () => {
  const ledger = aHouse(aDevice({ id: 't', holderId: 'kenichi', note: '共用：高橋 幸子' }));
  const step = { devices: { ids: ['t'], collects: true, wipes: true } };
  const open = (goes: DeviceAnswers['goes']) => openDeviceQuestions(step, { goes, wipedOn: null }, ledger);
  expect(open({})).toEqual(['t', 'wipedOn']);
  expect(open({ t: { to: 'person', id: 'sachiko' } })).toEqual([]);
  expect(open({ t: { to: 'office', id: OFFICE } })).toEqual(['wipedOn']);
  const other = aHouse(aDevice({ id: 't', holderId: 'kenichi' }));
  expect(openDeviceQuestions(step, { goes: { t: { to: 'person', id: 'sachiko' } }, wipedOn: null }, other)).toEqual([
    'wipedOn',
  ]);
});

test('the day on which the ledger has it so stands in the plan, as long as it isn’t made', () => {
  const edits = [{ field: 'holderId', before: 'kenichi', after: null }];
  const record: RecordChange = { table: 'devices', id: 't', kind: 'edit', edits };
  const planned = (state: PlannedChange['state'] = 'planned'): Pick<KeptRun, 'planned'> => ({
    planned: [{ id: 'x', on: '2026-12-21', sentence: '', records: [record], changeId: null, field: '', state }],
  });
  expect(handedOnOn(planned(), 't')).toBe('2026-12-21');
  expect(handedOnOn(planned(), 'p')).toBeNull();
  expect(handedOnOn(planned('made'), 't')).toBeNull();
});

test('one device that two offices of a network ask of comes back once: what the other asks the same of it is found', async () => {
  const { run: leaving } = await begun('nagareyama-tritrus', {
    ...{ kind: 'leave', officeId: 'kyotaku', date: ON, staff: ['k1'] },
  });
  const [network] = leaving.networks;
  const asking = network!.steps.find(({ devices }) => devices)!;
  const key = partKey(network!, asking.id);
  const second = { ...network!, officeId: 'day' };
  const both = { ...leaving, networks: [network!, second, { ...network!, packId: 'other', officeId: 'day' }] };
  const other = { key: partKey(second, asking.id), officeId: 'day' };
  expect(sameStepsElsewhere(leaving, key)).toEqual([]);
  expect(sameStepsElsewhere(both, key)).toEqual([other]);
  const done = { ...both, steps: { [other.key]: { ...untouchedStep, doneOn: ON } } };
  expect(sameStepsElsewhere(done, key)).toEqual([]);
  const elsewhere = { ...second, steps: second.steps.map((one) => ({ ...one, devices: { ...asks(['p']).devices } })) };
  expect(sameStepsElsewhere({ ...both, networks: [network!, elsewhere] }, key)).toEqual([]);
  expect(sameStepsElsewhere(both, partKey(network!, network!.steps.find(({ devices }) => !devices)!.id))).toEqual([]);
});

test.each(['fukui-mimamori', 'tsuruoka-finelink'])(
  '%s: what was said to who goes is said for their other office, too',
  async (packId) => {
    const [kept, officeId] = packId === 'fukui-mimamori' ? ['after-leaving', 'fukui'] : ['remind-pledge', 'day'];
    const { run: leaving } = await begun(packId, {
      kind: 'leave',
      officeId,
      date: ON,
      staff: [officeId === 'day' ? 'd1' : 'f1'],
    });
    const [network] = leaving.networks;
    const second = { ...network!, officeId: 'other' };
    const both = { ...leaving, networks: [network!, second] };
    expect(sameStepsElsewhere(both, partKey(network!, kept!))).toEqual([
      { key: partKey(second, kept!), officeId: 'other' },
    ]);
    const [one] = leaving.event!.staff;
    const ofTwo = { ...both, event: { ...leaving.event!, staff: [one!, { ...one!, id: 'another' }] } };
    expect(sameStepsElsewhere(ofTwo, partKey(network!, kept!))).toEqual([]);
  },
);
