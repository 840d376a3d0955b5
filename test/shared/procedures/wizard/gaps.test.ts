import { describe, expect, test } from 'vitest';
import { eventKinds, type EventKind, type LedgerEvent } from '@shared/ledger/event';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import { isAnswerable, wizardGaps } from '@shared/procedures/wizard/gaps';
import { withDeviceUnknown } from '@shared/procedures/wizard/unknown-device';
import type { Device } from '@shared/ledger/entities';
import { joinerOf, withJoiner } from '@shared/procedures/wizard/joiner';
import { answersInWords } from '@shared/procedures/wizard/matter-words';
import { begunEvent, chosenPerson, settledAdditions } from '@shared/procedures/wizard/settled-event';
import { aMembership } from '../../../builders/patient';
import { aDevice, aStaff } from '../../../builders/staff';
import { house } from '../house';

const ledger = house();
const person = (id: string) => chosenPerson(ledger.people.find((one) => one.id === id)!);
const draft = (kind: EventKind, given: Partial<LedgerEvent> = {}, more: Partial<KeptRun> = {}): KeptRun => ({
  ...newRun('run', '2026-11-20T00:00:00Z'),
  event: { ...begunEvent(kind, null), ...given },
  ...more,
});
const lacks = (run: KeptRun): string[] => wizardGaps(run, ledger).map(({ question, field }) => `${question}/${field}`);

test('before a tile is chosen nothing else is asked', () => {
  expect(wizardGaps(newRun('run', ''), ledger)).toEqual([]);
});

test.each(eventKinds)('%s says what it lacks, the day last or among the last', (kind) => {
  const gaps = lacks(draft(kind));
  expect(gaps).toContain('date/date');
  expect(new Set(gaps).size).toBe(gaps.length);
});

const whole: Record<EventKind, Partial<LedgerEvent>> = {
  join: { staff: [person('k3')] },
  leave: { staff: [person('k2')] },
  transfer: { staff: [person('k2')], toOfficeId: 'kango' },
  rename: { staff: [{ ...person('k2'), after: { name: '高木 一郎', kana: 'たかぎ いちろう' } }] },
  'device-added': { deviceIds: ['p1'] },
  'device-replaced': { replacedDeviceIds: ['p1'], deviceIds: ['ios'] },
  'device-lost': { deviceIds: ['ios'] },
  credentials: { officeId: 'kyotaku' },
  'patient-joins': { patientId: 'new-patient' },
  'family-joins': { patientId: 'alone' },
  'family-leaves': { patientId: 'with-family' },
  'consent-withdrawn': { patientId: 'alone' },
  'team-joined': { teamIds: ['room'], answers: { joiner: 'ours' } },
  'office-changed': { officeId: 'kyotaku', after: { phone: '04-0000-9999' } },
  'manager-changed': { officeId: 'kyotaku', after: { managerName: '新しい 管理者' } },
  'yearly-report': { officeId: 'kyotaku' },
  'office-closed': { officeId: 'kyotaku' },
  'network-start': { officeId: 'kashiwa', packId: 'line-works' },
  incident: { officeId: 'kyotaku' },
  other: { officeId: 'kyotaku' },
};

test.each(eventKinds)('%s with everything answered lacks nothing, and the rules can be asked', (kind) => {
  const family = [{ id: 'm', teamId: 'team-alone', kind: 'family', name: '福井 一子' }] as never;
  const run = draft(kind, { ...whole[kind], date: '2026-12-01' }, { additions: { memberships: family } });
  expect(wizardGaps(run, ledger)).toEqual([]);
  expect(isAnswerable(run, ledger)).toBe(true);
});

test.each(eventKinds)('%s without its day can be asked about all the same, and without more it cannot', (kind) => {
  const family = [{ id: 'm', teamId: 'team-alone', kind: 'family', name: '福井 一子' }] as never;
  const more = { additions: { memberships: family } };
  const run = draft(kind, whole[kind], more);
  expect(lacks(run)).toEqual(['date/date']);
  expect(isAnswerable(run, ledger)).toBe(true);
  const bare = draft(kind, { date: '2026-12-01' });
  expect(isAnswerable(bare, ledger)).toBe(wizardGaps(bare, ledger).length === 0);
});

describe('the day', () => {
  const leaving = { staff: [person('k2')] };
  test('that can’t be read is told as it was typed', () => {
    const [gap] = wizardGaps(draft('leave', leaving, { typed: { date: '13月1日' } }), ledger);
    expect(gap!.sentence).toContain('13月1日');
  });
  test('of leaving isn’t before that of joining', () => {
    expect(lacks(draft('leave', { ...leaving, date: '2020-03-31' }))).toEqual(['date/date']);
    expect(lacks(draft('leave', { ...leaving, date: '2020-04-01' }))).toEqual([]);
  });
});

describe('somebody new', () => {
  const joining = (given: Partial<ReturnType<typeof aStaff>>) => {
    const added = { ...aStaff({ id: 'new', officeId: 'kyotaku' }), ...given };
    return draft('join', { staff: [chosenPerson(added)], date: '2026-12-01' }, { additions: { people: [added] } });
  };
  test.each([
    [{ name: '' }, 'newcomer/name'],
    [{ kana: '' }, 'newcomer/kana'],
    [{ kana: '漢字' }, 'newcomer/kana'],
    [{ officeId: '' }, 'newcomer/officeId'],
    [{ jobType: '' }, 'newcomer/jobType'],
  ])('%o leads to its field', (given, place) => {
    expect(lacks(joining(given))).toEqual([place]);
  });
  test('with name, furigana, office and job is whole', () => {
    expect(lacks(joining({}))).toEqual([]);
  });
});

describe('who comes into a team', () => {
  const member = aMembership({ id: 'typed', teamId: 'none', organization: '', joinedOn: null });
  const comes = (given: object, memberships = [member]) =>
    draft('team-joined', { teamIds: ['room'], date: '2026-12-07', ...given }, { additions: { memberships } });
  test('is asked before all else: ours or others', () => {
    expect(lacks(comes({}))).toEqual(['members/members']);
    expect(lacks(comes({ staff: [person('k2')] }))).toEqual([]);
    const said = comes({ answers: answersInWords('チームに主治医の先生が加わります')['team-joined'] });
    expect(joinerOf(said.event!)).toBe('others');
    expect(answersInWords('うちの山田がチームに加わります')['team-joined']).toBeUndefined();
  });
  test('of others has the name of their office, and comes into one team', () => {
    expect(lacks(comes({ memberIds: [] }))).toEqual(['members/members']);
    expect(lacks(comes({ memberIds: ['typed'] }))).toEqual(['members/organization']);
    const named = [{ ...member, organization: 'ひかり内科' }];
    expect(lacks(comes({ memberIds: ['typed'] }, named))).toEqual([]);
    expect(lacks(comes({ memberIds: ['typed'], teamIds: ['room', 'room'] }, named))).toEqual(['members/members']);
  });
  test('of others is no staff of ours, and is in the chosen team from that day on', () => {
    const { staff, memberIds } = withJoiner(comes({ staff: [person('k2')] }).event!, 'others');
    expect({ staff, memberIds }).toEqual({ staff: [], memberIds: [] });
    const { event, additions } = comes({ memberIds: ['typed'] });
    expect(settledAdditions(additions, event!).memberships).toEqual([
      { ...member, teamId: 'room', joinedOn: '2026-12-07' },
    ]);
  });
});

test('a new device has its number', () => {
  const device = { ...aDevice({ id: 'new', officeId: 'kyotaku' }), assetNumber: '' };
  const run = draft('device-added', { deviceIds: ['new'], date: '2026-12-01' }, { additions: { devices: [device] } });
  expect(lacks(run)).toEqual(['new-devices/assetNumber']);
  // One that was written down and then not chosen keeps nobody.
  const chosen = { ...device, id: 'chosen', assetNumber: 'PC-9' };
  const devices = [device, chosen];
  const two = draft('device-added', { deviceIds: ['chosen'], date: '2026-12-01' }, { additions: { devices } });
  expect(lacks(two)).toEqual([]);
  const homeless = draft(
    'device-added',
    { deviceIds: ['chosen'], date: '2026-12-01' },
    {
      additions: { devices: [{ ...chosen, officeId: '' }] },
    },
  );
  expect(lacks(homeless)).toEqual(['new-devices/officeId']);
});

test('a move leads somewhere else', () => {
  const staff = [person('k2')];
  expect(lacks(draft('transfer', { staff, date: '2026-12-01' }))).toEqual(['destination/destination']);
  expect(lacks(draft('transfer', { staff, date: '2026-12-01', toOfficeId: 'kyotaku' }))).toEqual([
    'destination/destination',
  ]);
});

test('a move out of all our offices leads to none of them', () => {
  const staff = [person('k2')];
  for (const scope of ['same-city', 'outside'] as const)
    expect(lacks(draft('transfer', { staff, date: '2026-12-01', scope })), scope).toEqual([]);
});

test('a name that stays the same is no new name', () => {
  const staff = [{ ...person('k2'), after: { name: '鈴木 一郎', kana: 'すずき いちろう' } }];
  expect(lacks(draft('rename', { staff, date: '2026-12-01' }))).toEqual(['new-name/name']);
});

test('a fact or a role without its new value leads to it', () => {
  const date = '2026-12-01';
  expect(lacks(draft('office-changed', { officeId: 'kyotaku', date, after: { phone: '' } }))).toEqual([
    'office-facts/phone',
  ]);
  expect(lacks(draft('manager-changed', { officeId: 'kyotaku', date, after: { systemManager: '' } }))).toEqual([
    'managers/systemManager',
  ]);
});

test('to leave one network alone, it has to be said which', () => {
  const given = { officeId: 'kyotaku', date: '2026-12-01', answers: { extent: 'network' } };
  expect(lacks(draft('office-closed', given))).toEqual(['closed-network/closed-network']);
});

describe('あと何か所', () => {
  test('counts every empty field of a new patient, and the day', () => {
    const nobody = { id: 'new', officeId: '', name: '', kana: '' } as never;
    const run = draft('patient-joins', { patientId: 'new' }, { additions: { patients: [nobody] } });
    expect(lacks(run)).toEqual(['patient/name', 'patient/kana', 'patient/officeId', 'date/date']);
    const whole = { id: 'new', officeId: 'kyotaku', name: '福井 花子', kana: 'ふくい はなこ' } as never;
    expect(lacks(draft('patient-joins', { patientId: 'new' }, { additions: { patients: [whole] } }))).toEqual([
      'date/date',
    ]);
  });

  test('counts every box for somebody new before anything is typed there; the office in use stands there already', () => {
    const untouched = draft('join', { staff: [] });
    const boxes = ['newcomer/name', 'newcomer/kana', 'newcomer/officeId', 'newcomer/jobType', 'date/date'];
    expect(lacks(untouched)).toEqual(boxes);
    expect(wizardGaps(untouched, ledger, 'kyotaku').map(({ field }) => field)).toEqual([
      ...['name', 'kana', 'jobType'],
      'date',
    ]);
    // Of the list of who is there already one is to be chosen.
    expect(lacks(draft('join', { staff: [] }, { typed: { newcomer: 'known' } }))).toEqual([
      'newcomer/newcomer',
      'date/date',
    ]);
  });

  test('counts every empty field of somebody new, and each thing that is to change and has no new value', () => {
    const nobody = { ...ledger.people[0]!, id: 'new', name: '', kana: '', officeId: '', jobType: '' };
    const joins = draft('join', { staff: [chosenPerson(nobody)] }, { additions: { people: [nobody] } });
    expect(lacks(joins).filter((gap) => gap.startsWith('newcomer'))).toHaveLength(4);
    const changes = draft('office-changed', {
      officeId: 'kyotaku',
      after: { phone: '', fax: '', mail: 'neu@example.jp' },
    });
    expect(lacks(changes)).toEqual(['office-facts/phone', 'office-facts/fax', 'date/date']);
    const roles = draft('manager-changed', { officeId: 'kyotaku', after: { managerName: '', headName: '' } });
    expect(lacks(roles).filter((gap) => gap.startsWith('managers'))).toHaveLength(2);
  });
});

test('a lost device that nobody can name yet keeps nothing back, once it is known where it was', () => {
  const unknown = (officeId: string | null) =>
    draft('device-lost', { ...withDeviceUnknown(begunEvent('device-lost', null), true), date: '2026-11-20', officeId });
  expect(lacks(unknown(null))).toEqual(['lost-devices/officeId']);
  expect(lacks(unknown('kyotaku'))).toEqual([]);
  expect(isAnswerable(unknown('kyotaku'), ledger)).toBe(true);
  const taken = { ...unknown('kyotaku'), event: withDeviceUnknown(unknown('kyotaku').event!, false) };
  expect(lacks(taken)).toEqual(['lost-devices/lost-devices']);
});

test.each([
  ['device-lost', 'deviceIds', 'lost-devices'],
  ['device-replaced', 'replacedDeviceIds', 'old-devices'],
  ['incident', 'deviceIds', 'concerned-devices'],
] as const)('%s takes a device that is typed there, and wants its number and its office', (kind, field, question) => {
  const typed = (device: Partial<Device>) => {
    const run = draft(kind, { ...whole[kind], date: '2026-11-20', [field]: ['typed'] });
    return { ...run, additions: { devices: [{ ...aDevice({ id: 'typed' }), ...device }] } };
  };
  expect(lacks(typed({ assetNumber: '' }))).toEqual([`${question}/assetNumber`]);
  expect(lacks(typed({ assetNumber: 'T-99', officeId: '' }))).toEqual([`${question}/officeId`]);
  expect(lacks(typed({ assetNumber: 'T-99', officeId: 'kyotaku' }))).toEqual([]);
});
