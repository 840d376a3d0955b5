import { describe, expect, test } from 'vitest';
import { applyRecordChange } from '@shared/ledger/change';
import type { Ledger } from '@shared/ledger/entities';
import { eventKinds, LedgerEvent } from '@shared/ledger/event';
import type { Additions, PlannedChange } from '@shared/procedures/kept-run';
import { ledgerPlan, withAdditions } from '@shared/procedures/ledger-plan';
import { plannedEdits } from '@shared/procedures/planned-edits';
import { aDevice, aStaff } from '../../builders/staff';
import { house, TODAY } from './house';

type Given = Omit<Partial<LedgerEvent>, 'staff'> & { kind: LedgerEvent['kind']; staff?: string[] };

const ledger = house();
const personOf = (id: string) => ledger.people.find((one) => one.id === id) ?? aStaff({ id });

/** The event with people of the house. */
const happening = ({ staff = [], ...given }: Given): LedgerEvent =>
  LedgerEvent.parse({ ...given, staff: staff.map((id) => ({ ...personOf(id), before: {}, after: {} })) });

function planOf(given: Given | LedgerEvent, additions: Additions = {}): PlannedChange[] {
  let made = 0;
  const event = typeof given.staff?.[0] === 'object' ? (given as LedgerEvent) : happening(given as Given);
  return ledgerPlan({
    title: '手続き',
    event,
    additions,
    ledger,
    today: TODAY,
    packs: [],
    newId: () => `new-${++made}`,
  });
}

/** `2026-12-01 people/k2 status=struck-off`: every field of every day. */
const told = (plan: readonly PlannedChange[]): string[] =>
  plan.flatMap(({ on, records }) =>
    records.flatMap(({ table, id, kind, edits }) =>
      kind === 'add'
        ? [`${on} + ${table}/${id}`]
        : edits.map(({ field, after }) => `${on} ${table}/${id} ${field}=${JSON.stringify(after)}`),
    ),
  );

/** The whole ledger with everything of the plan made. */
function after(plan: readonly PlannedChange[]): Ledger {
  const tables = structuredClone(ledger) as unknown as Record<string, { id: string }[]>;
  for (const change of plan.flatMap(({ records }) => records)) {
    const list = tables[change.table] ?? [];
    const at = list.findIndex(({ id }) => id === change.id);
    const next = applyRecordChange(at < 0 ? null : (list[at] as never), change) as { id: string };
    if (at < 0) list.push(next);
    else list[at] = next;
  }
  return tables as unknown as Ledger;
}

describe('退職', () => {
  test('the day is known at once; on the day after it the person is struck off, with what was theirs', () => {
    expect(told(planOf({ kind: 'leave', date: '2026-11-30', staff: ['k2'] }))).toEqual([
      '2026-11-20 people/k2 leftOn="2026-11-30"',
      '2026-12-01 people/k2 status="struck-off"',
      '2026-12-01 people/k2 struckOffOn="2026-11-30"',
      '2026-12-01 memberships/room-k2 leftOn="2026-11-30"',
      '2026-12-01 devices/android status="struck-off"',
      '2026-12-01 devices/android struckOffOn="2026-11-30"',
      '2026-12-01 accounts/account-k2 endedOn="2026-11-30"',
      '2026-12-01 accounts/account-k2 status="struck-off"',
      '2026-12-01 accounts/account-k2 struckOffOn="2026-11-30"',
    ]);
  });

  test('of the システム利用管理担当者: the next one follows on the day after, and the office’s devices stay', () => {
    const plan = planOf({
      kind: 'leave',
      date: '2026-11-30',
      staff: ['k1'],
      after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' },
    });
    expect(told(plan)).toContain('2026-12-01 people/k2 isSystemManager=true');
    expect(told(plan)).toContain('2026-12-01 people/k1 isSystemManager=false');
    expect(told(plan)).toContain('2026-12-01 devices/p1 holderId=null');
    expect(after(plan).devices.find(({ id }) => id === 'p1')?.status).toBe('registered');
  });

  test('is told in history as done now, or as done because its day has come', () => {
    const [now, later] = planOf({ kind: 'leave', date: '2026-11-30', staff: ['k2'] });
    expect(now?.sentence).toBe('手続きを台帳に記録しました');
    expect(later?.sentence).toBe('予定していた日になったので、手続きを台帳に記録しました');
  });

  test('of the システム利用管理担当者: who is to follow takes over only if still here on that day', () => {
    const after = { systemManager: '鈴木 一郎', systemManagerId: 'k2' };
    const later = planOf({ kind: 'leave', date: '2026-11-30', staff: ['k1'], after }).at(-1);
    expect(later?.expects?.find(({ id }) => id === 'k2')?.fields).toEqual({
      status: 'registered',
      leftOn: null,
      officeId: 'kyotaku',
    });
  });

  test('of a day that has passed is made at once, in one change', () => {
    const plan = planOf({ kind: 'leave', date: '2026-10-31', staff: ['k2'] });
    expect(plan.map(({ on }) => on)).toEqual([TODAY]);
    expect(after(plan).people.find(({ id }) => id === 'k2')).toMatchObject({
      leftOn: '2026-10-31',
      status: 'struck-off',
      struckOffOn: '2026-10-31',
    });
  });

  test('of the 施設内管理者 at ふくい: the participation names the next one, with their address', () => {
    const plan = planOf({ kind: 'leave', date: '2026-11-30', staff: ['f1'], after: { administrator: '小林 大輔' } });
    const enrolment = after(plan).enrolments.find(({ officeId }) => officeId === 'fukui');
    expect(enrolment?.administrator).toMatchObject({ name: '小林 大輔', mail: 'f2@example.jp' });
  });
});

describe('異動', () => {
  test('inside the city: the person goes on in the new office with the same account, out of the old teams', () => {
    const plan = planOf({
      kind: 'transfer',
      scope: 'same-city',
      date: '2026-12-01',
      staff: ['k2'],
      toOfficeId: 'kango',
    });
    const now = after(plan);
    expect(now.people.find(({ id }) => id === 'k2')).toMatchObject({ officeId: 'kango', status: 'registered' });
    expect(now.accounts.find(({ id }) => id === 'account-k2')).toMatchObject({
      officeId: 'kango',
      status: 'registered',
    });
    expect(now.memberships.find(({ id }) => id === 'room-k2')?.leftOn).toBe('2026-11-30');
    expect(plan.map(({ on }) => on)).toEqual(['2026-12-01']);
  });

  test('to an office of ours elsewhere: the account of the old network ends', () => {
    const plan = planOf({
      kind: 'transfer',
      scope: 'outside',
      date: '2026-12-01',
      staff: ['k2'],
      toOfficeId: 'kashiwa',
    });
    expect(after(plan).accounts.find(({ id }) => id === 'account-k2')).toMatchObject({
      status: 'struck-off',
      endedOn: '2026-11-30',
    });
  });

  test('to somebody else’s office: the last day here is the day before', () => {
    const plan = planOf({ kind: 'transfer', scope: 'outside', date: '2026-12-01', staff: ['k2'] });
    expect(after(plan).people.find(({ id }) => id === 'k2')).toMatchObject({
      leftOn: '2026-11-30',
      status: 'struck-off',
      officeId: 'kyotaku',
    });
  });
});

test('入職: the new person comes into the ledger today, and gets the device that nobody holds', () => {
  const person = aStaff({ id: 'new', officeId: 'tsuru', name: '新井 葵', joinedOn: '2026-12-01' });
  const event = LedgerEvent.parse({
    kind: 'join',
    date: '2026-12-01',
    officeId: 'tsuru',
    staff: [person],
    deviceIds: ['p2'],
  });
  const plan = planOf(event, { people: [person] });
  expect(told(plan)).toEqual(['2026-11-20 + people/new', '2026-12-01 devices/p2 holderId="new"']);
  expect(after(plan).people.find(({ id }) => id === 'new')).toEqual(person);
});

test('a device that comes with the procedure is its user’s at once: until the day it would be 共用', () => {
  const person = aStaff({ id: 'new', officeId: 'tsuru', name: '新井 葵', joinedOn: '2026-12-01' });
  const tablet = aDevice({ id: 'tablet', officeId: 'tsuru', holderId: null });
  const later = { date: '2026-12-01', officeId: 'tsuru', deviceIds: ['tablet'] } as const;
  const join = LedgerEvent.parse({ ...later, kind: 'join', staff: [person] });
  expect(planOf(join, { people: [person], devices: [tablet] })).toMatchObject([
    { on: '2026-11-20', records: [{ table: 'people' }, { table: 'devices', kind: 'add' }] },
  ]);
  expect(after(planOf(join, { people: [person], devices: [tablet] })).devices.at(-1)).toMatchObject({
    ...{ id: 'tablet', holderId: 'new' },
  });
});

test('氏名の変更: name and furigana, on the day', () => {
  const [k2] = happening({ kind: 'rename', staff: ['k2'] }).staff;
  const changed = { ...k2, after: { name: '高橋 一郎', kana: 'たかはし いちろう' } };
  const event = LedgerEvent.parse({ kind: 'rename', date: '2026-11-20', staff: [changed] });
  expect(told(planOf(event))).toEqual([
    '2026-11-20 people/k2 name="高橋 一郎"',
    '2026-11-20 people/k2 kana="たかはし いちろう"',
  ]);
});

describe('氏名の変更 of somebody whose name stands elsewhere too', () => {
  const renaming = (id: string, name: string, kana: string, of: Ledger): string[] => {
    const person = of.people.find((one) => one.id === id)!;
    const event = LedgerEvent.parse({ kind: 'rename', date: TODAY, staff: [{ ...person, after: { name, kana } }] });
    return told(
      ledgerPlan({ title: '手続き', event, additions: {}, ledger: of, today: TODAY, packs: [], newId: () => 'new' }),
    ).filter((line) => !line.includes(' people/'));
  };
  const withManager = (managerName: string, more: Partial<Ledger['offices'][number]> = {}): Ledger => {
    const changed = structuredClone(ledger);
    Object.assign(
      changed.offices.find(({ id }) => id === 'kyotaku')!,
      { managerName, managerKana: '', ...more },
    );
    return changed;
  };

  test('the 管理者 of the office is called so from that day on, however the spaces were typed', () => {
    expect(renaming('k2', '高木 一郎', 'たかぎ いちろう', withManager('鈴木一郎'))).toEqual([
      '2026-11-20 offices/kyotaku managerName="高木 一郎"',
    ]);
  });

  test('so are 施設長 and 代表者', () => {
    const both = withManager('', { headName: '鈴木　一郎' });
    both.corporation.representativeName = '鈴木 一郎';
    expect(renaming('k2', '高木 一郎', 'たかぎ いちろう', both).sort()).toEqual([
      `2026-11-20 corporations/${both.corporation.id} representativeName="高木 一郎"`,
      '2026-11-20 offices/kyotaku headName="高木 一郎"',
    ]);
  });

  test('the 施設内管理者 keeps phone and mail', () => {
    const led = structuredClone(ledger);
    Object.assign(led.enrolments.find(({ officeId }) => officeId === 'fukui')!.administrator, { kana: '', phone: '1' });
    const lines = renaming('f1', '小林 美咲', 'こばやし みさき', led);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/enrolments\/enrolment-fukui administrator=\{"name":"小林 美咲".*"phone":"1"/);
  });

  test('of two of one name it may be the other: nothing is guessed', () => {
    const two = withManager('鈴木 一郎');
    two.people.find(({ id }) => id === 'k1')!.name = '鈴木 一郎';
    expect(renaming('k2', '高木 一郎', 'たかぎ いちろう', two)).toEqual([]);
  });

  test('a 管理者 of the same name who is read otherwise is another', () => {
    const other = withManager('鈴木 一郎', { managerKana: 'すずき かずお' });
    other.people.find(({ id }) => id === 'k2')!.kana = 'すずき いちろう';
    expect(renaming('k2', '高木 一郎', 'たかぎ いちろう', other)).toEqual([]);
  });
});

test('a device that is given up is struck off; of everything else that is only asked about nothing changes', () => {
  const given = { kind: 'other', date: TODAY, officeId: 'kyotaku', deviceIds: ['p1'], staff: ['k1'] } as const;
  expect(told(planOf({ ...given, staff: ['k1'], deviceIds: ['p1'], answers: { matter: 'device-given' } }))).toEqual([
    '2026-11-20 devices/p1 status="struck-off"',
    '2026-11-20 devices/p1 struckOffOn="2026-11-20"',
  ]);
  for (const matter of ['unknown', 'absence', 'return', 'job', 'mail', 'team-left', 'team-ends', 'delegate'])
    expect(told(planOf({ ...given, staff: ['k1'], deviceIds: ['p1'], answers: { matter } })), matter).toEqual([]);
});

test('機種変更: the old device is struck off, the new one goes to its holder', () => {
  const device = aDevice({ id: 'new-tablet', officeId: 'kyotaku', holderId: null });
  const plan = planOf(
    {
      kind: 'device-replaced',
      date: TODAY,
      officeId: 'kyotaku',
      deviceIds: ['new-tablet'],
      replacedDeviceIds: ['ios'],
    },
    { devices: [device] },
  );
  const now = after(plan);
  expect(now.devices.find(({ id }) => id === 'ios')).toMatchObject({ status: 'struck-off', struckOffOn: TODAY });
  expect(now.devices.find(({ id }) => id === 'new-tablet')).toMatchObject({ status: 'registered', holderId: 'k1' });
});

test('端末の紛失: it is struck off on the day, as lost', () => {
  expect(told(planOf({ kind: 'device-lost', date: TODAY, deviceIds: ['ios'] }))).toEqual([
    '2026-11-20 devices/ios status="struck-off"',
    '2026-11-20 devices/ios struckOffOn="2026-11-20"',
    '2026-11-20 devices/ios lostOn="2026-11-20"',
  ]);
});

describe('患者・家族', () => {
  test('患者の参加: a 同意書 to be followed, where there is none', () => {
    expect(told(planOf({ kind: 'patient-joins', officeId: 'fukui', patientId: 'alone' }))).toEqual([]);
    const team = { ...ledger.teams[0], id: 'new-room', patientId: 'new-patient' } as (typeof ledger.teams)[0];
    const plan = planOf({ kind: 'patient-joins', officeId: 'kyotaku', patientId: 'new-patient' }, { teams: [team] });
    expect(told(plan)).toEqual(['2026-11-20 + teams/new-room', '2026-11-20 + consents/new-1']);
    expect(after(plan).consents.at(-1)).toMatchObject({ patientId: 'new-patient', teamId: 'new-room', signedOn: null });
  });

  test('ご家族の離脱: only those named', () => {
    expect(told(planOf({ kind: 'family-leaves', date: TODAY, patientId: 'with-family', memberIds: ['son'] }))).toEqual([
      '2026-11-20 memberships/son leftOn="2026-11-20"',
    ]);
  });

  test('同意の撤回: the day stands in the 同意書; not where only some posts are to go', () => {
    const withdrawn = { kind: 'consent-withdrawn', date: TODAY, officeId: 'fukui', patientId: 'alone' } as const;
    expect(told(planOf(withdrawn))).toEqual(['2026-11-20 consents/consent-alone withdrawnOn="2026-11-20"']);
    expect(told(planOf({ ...withdrawn, answers: { wish: 'posts' } }))).toEqual([]);
  });

  test('チームへの参加: who isn’t in it yet', () => {
    const plan = planOf({ kind: 'team-joined', date: TODAY, teamIds: ['room'], staff: ['k2', 'k3'] });
    expect(told(plan)).toEqual(['2026-11-20 + memberships/new-1']);
    expect(after(plan).memberships.at(-1)).toMatchObject({ staffId: 'k3', organization: 'みほん居宅 流山' });
  });
});

describe('事業所', () => {
  test('名称・電話: what is named, and nothing else', () => {
    const plan = planOf({
      kind: 'office-changed',
      date: '2027-04-01',
      officeId: 'kango',
      after: { phone: '04-0000-0009', kanamic: 'x' },
    });
    expect(told(plan)).toEqual(['2027-04-01 offices/kango phone="04-0000-0009"']);
  });

  test('VPN申請数 is a number, and an address for the 管理画面 belongs to the participation', () => {
    const after_ = { vpnCount: '2', administratorMail: 'next@example.jp' };
    const plan = planOf({
      kind: 'office-changed',
      date: TODAY,
      officeId: 'fukui',
      packId: 'fukui-mimamori',
      after: after_,
    });
    expect(after(plan).enrolments.find(({ officeId }) => officeId === 'fukui')).toMatchObject({
      vpnCount: 2,
      administratorMail: 'next@example.jp',
    });
  });

  test('担当者の交代: one gives up, the other takes over', () => {
    const plan = planOf({
      kind: 'manager-changed',
      date: TODAY,
      officeId: 'kyotaku',
      before: { systemManager: '佐藤 健一' },
      after: { systemManager: '鈴木 一郎' },
    });
    expect(told(plan)).toEqual([
      '2026-11-20 people/k1 isSystemManager=false',
      '2026-11-20 people/k2 isSystemManager=true',
    ]);
  });

  test('代表者: of the corporation', () => {
    const plan = planOf({
      kind: 'manager-changed',
      date: TODAY,
      officeId: 'kyotaku',
      after: { representativeName: '高橋 実' },
    });
    expect(told(plan)).toEqual([`2026-11-20 corporations/${ledger.corporation.id} representativeName="高橋 実"`]);
    // Of corporations there is one: nobody adds any.
    expect(withAdditions(ledger, { corporations: [] })).toEqual(ledger);
  });

  test('who is in the ledger already stands there once, as the ledger has them', () => {
    const [known] = ledger.devices;
    const more = { devices: [{ ...known!, note: '別の控え' }, aDevice({ id: 'new-device' })] };
    expect(withAdditions(ledger, more).devices).toEqual([...ledger.devices, more.devices[1]]);
  });

  test('利用解除: one network ends, the office goes on', () => {
    const plan = planOf({
      kind: 'office-closed',
      date: '2027-03-31',
      officeId: 'day',
      packId: 'tsuruoka-finelink',
      answers: { extent: 'network' },
    });
    expect(told(plan)).toEqual([
      '2027-03-31 enrolments/enrolment-day status="ended"',
      '2027-03-31 enrolments/enrolment-day endedOn="2027-03-31"',
    ]);
  });

  test('廃止: all of it ends; 休止 ends nothing, as the network has only been asked', () => {
    const closed = { kind: 'office-closed', date: TODAY, officeId: 'day' } as const;
    expect(told(planOf({ ...closed, answers: { extent: 'close' } }))).toContain(
      '2026-11-20 offices/day status="struck-off"',
    );
    expect(told(planOf({ ...closed, answers: { extent: 'pause' } }))).toEqual([]);
  });

  test('利用開始: prepared today, active from its day', () => {
    const plan = planOf({ kind: 'network-start', date: '2026-12-01', officeId: 'kashiwa', packId: 'line-works' });
    expect(told(plan)).toEqual([
      '2026-11-20 + enrolments/new-1',
      '2026-12-01 enrolments/new-1 status="active"',
      '2026-12-01 enrolments/new-1 startedOn="2026-12-01"',
    ]);
  });
});

describe('several at once', () => {
  const next = (officeId: string, staffId: string, name: string) =>
    ({ officeId, role: 'systemManager', staffId, name }) as const;

  test('of several offices: each has its own next システム利用管理担当者, whoever stands first', () => {
    const nextOnes = [next('kyotaku', 'k2', '鈴木 一郎'), next('kango', 'n2', '髙橋 直子')];
    const plan = told(planOf({ kind: 'leave', date: '2026-11-30', staff: ['k1', 'n1'], nextOnes }));
    expect(plan).toContain('2026-12-01 people/k2 isSystemManager=true');
    expect(plan).toContain('2026-12-01 people/n2 isSystemManager=true');
    const second = told(planOf({ kind: 'leave', date: '2026-11-30', staff: ['k2', 'n1'], nextOnes: [nextOnes[1]!] }));
    expect(second).toContain('2026-12-01 people/n2 isSystemManager=true');
  });

  test('機種変更 of two: each new device goes to the holder of the old one beside it', () => {
    const devices = ['a', 'b'].map((id) => aDevice({ id, officeId: 'kyotaku', holderId: null }));
    const replaced = { kind: 'device-replaced', date: TODAY, officeId: 'kyotaku' } as const;
    const plan = planOf({ ...replaced, deviceIds: ['a', 'b'], replacedDeviceIds: ['android', 'ios'] }, { devices });
    expect(after(plan).devices.slice(-2)).toMatchObject([{ holderId: 'k2' }, { holderId: 'k1' }]);
  });
});

describe('what was and what stays', () => {
  const planIn = (change: (ledger: Ledger) => void, given: Given): string[] => {
    const changed = house();
    change(changed);
    const event = happening(given);
    const newId = (): string => 'new';
    return told(ledgerPlan({ title: '手続き', event, additions: {}, ledger: changed, today: TODAY, packs: [], newId }));
  };
  const moving: Given = { kind: 'transfer', date: '2026-12-01', staff: ['k2'], toOfficeId: 'kango' };

  test('異動: an account doesn’t go on where the new office has left the network', () => {
    const ended = (one: Ledger): void =>
      void Object.assign(
        one.enrolments.find(({ officeId }) => officeId === 'kango')!,
        { status: 'ended' },
      );
    expect(planIn(ended, moving)).toContain('2026-12-01 accounts/account-k2 status="struck-off"');
  });

  test('異動: somebody’s own phone goes with them', () => {
    const edits = planIn(() => undefined, moving).filter((one) => one.includes('devices/'));
    expect(edits).toEqual(['2026-12-01 devices/android officeId="kango"']);
  });

  test('the next 施設内管理者 has nothing of the former one’s', () => {
    const known = (one: Ledger): void => {
      const { administrator } = one.enrolments.find(({ officeId }) => officeId === 'fukui')!;
      Object.assign(administrator, { phone: '090-9999-0000', mail: 'former@example.jp' });
    };
    const changed: Given = { kind: 'manager-changed', date: TODAY, officeId: 'fukui', after: {} };
    const edits = planIn(known, { ...changed, after: { administrator: '外部 太郎' } });
    expect(edits).toHaveLength(1);
    expect(edits[0]).toContain('"name":"外部 太郎"');
    expect(edits[0]).not.toContain('former@example.jp');
    expect(edits[0]).not.toContain('090-9999-0000');
    expect(planIn(known, { ...changed, after: { administrator: '葛󠄀城 美咲' } })).toEqual([]);
  });

  test('患者の参加: a withdrawn 同意書 is no 同意書', () => {
    const withdrawn = (one: Ledger): void =>
      void Object.assign(
        one.consents.find(({ id }) => id === 'consent-alone')!,
        { withdrawnOn: '2026-10-01' },
      );
    const joins: Given = { kind: 'patient-joins', officeId: 'fukui', patientId: 'alone' };
    expect(planIn(withdrawn, joins)).toEqual(['2026-11-20 + consents/new']);
  });

  test('利用開始 again: the end of before is no longer one', () => {
    const ended = (one: Ledger): void =>
      void Object.assign(
        one.enrolments.find(({ officeId }) => officeId === 'day')!,
        {
          ...{ status: 'ended', endedOn: '2025-03-31' },
        },
      );
    const begins: Given = { kind: 'network-start', date: TODAY, officeId: 'day', packId: 'tsuruoka-finelink' };
    expect(planIn(ended, begins)).toContain('2026-11-20 enrolments/enrolment-day endedOn=null');
  });

  test.each(['leave', 'transfer'] as const)('%s of somebody who has left already changes nothing', (kind) => {
    const left = (one: Ledger): void =>
      void Object.assign(
        one.people.find(({ id }) => id === 'k2')!,
        {
          ...{ status: 'struck-off', struckOffOn: '2026-10-31', leftOn: '2026-10-31' },
        },
      );
    expect(planIn(left, { ...moving, kind })).toEqual([]);
  });
});

test('an event that changes nothing in the ledger plans nothing', () => {
  for (const kind of eventKinds.filter((one) => !(one in plannedEdits)))
    expect(planOf({ kind, officeId: 'kyotaku', date: TODAY, staff: ['k2'], deviceIds: ['p1'] }), kind).toEqual([]);
});

test('people whom the ledger doesn’t have, and what was struck off already, are left alone', () => {
  expect(planOf({ kind: 'leave', date: TODAY, staff: ['nobody'] })).toEqual([]);
  expect(planOf({ kind: 'device-lost', date: TODAY, deviceIds: ['nothing'] })).toEqual([]);
});
