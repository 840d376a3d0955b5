import { describe, expect, test } from 'vitest';
import type { Ledger } from '@shared/ledger/entities';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { checklistOf } from '@shared/procedures/checklist';
import { newRun } from '@shared/procedures/kept-run';
import { isOfNetwork, memoToDo } from '@shared/procedures/own-hand-over';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { startedRun } from '@shared/procedures/start-run';
import { aDevice, anAccount } from '../../builders/staff';
import { openPack } from '../../support/open-pack';
import { account, device, house, office, type Situation } from './house';

const TODAY = '2026-11-24';
const packs = ['nagareyama-tritrus', 'tsuruoka-finelink', 'fukui-mimamori', 'line-works'].map(openPack);
const has =
  (staffId: string, officeId: string): Situation =>
  (ledger) =>
    void ledger.devices.push(
      aDevice({
        id: 't',
        officeId,
        holderId: staffId,
        kind: 'tablet',
        assetNumber: 'T-02',
        certificateInstalledOn: null,
      }),
    );

const event = (ledger: Ledger, staffId: string, more: Partial<LedgerEvent> = {}): LedgerEvent =>
  LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-20', answers: { usesLineWorks: 'no' } },
    staff: [{ ...ledger.people.find(({ id }) => id === staffId), before: {}, after: {} }],
    ...more,
  });

async function asked(staffId: string, given: readonly Situation[] = [], more: Partial<LedgerEvent> = {}) {
  const ledger = house();
  for (const change of given) change(ledger);
  const happens = event(ledger, staffId, more);
  return { ledger, happens, run: unwrap(await proceduresFor(happens, ledger, packs, TODAY)) };
}
const ownWork = async (...given: Parameters<typeof asked>): Promise<string[]> =>
  (await asked(...given)).run.networks.filter((one) => !isOfNetwork(one)).flatMap(({ steps }) => steps.map(({ action }) => action)); // prettier-ignore

const KEYS = '貸している鍵・名札・携帯電話などを、返してもらいます';

test('who leaves without a paper gives back what they have: device and keys', async () => {
  expect(await ownWork('d1', [has('d1', 'day')])).toEqual([
    'タブレット T-02：返してもらい、次に使う方に渡します。使わないときはデータを消します',
    KEYS,
  ]);
});

test('of a device that others have, too, it is asked whether they go on with it', async () => {
  const [tablet] = await ownWork('d1', [has('d1', 'day'), device('t', { note: '共用：見本 三郎' })]);
  expect(tablet).toBe(
    'タブレット T-02：いっしょに使う見本 三郎さんが使い続けるか、決めます。使わないときは返してもらい、データを消します',
  );
});

test('their own device stays theirs', async () => {
  const [own] = await ownWork('d1', [has('d1', 'day'), device('t', { ownership: 'personal' })]);
  expect(own).toBe('タブレット T-02：仕事で使ったデータを消してもらいます（個人の端末なので、回収しません）');
});

test('what the network says itself isn’t said twice; keys alone make no work of their own', async () => {
  // k1 has a PC and a tablet, a room, and an ID of TRITRUS, which 様式1-1 and its steps see to.
  expect(await ownWork('k1')).toEqual([]);
  const ofOther = anAccount({
    id: 'a-lw',
    officeId: 'kyotaku',
    packId: 'line-works',
    holderId: 'k1',
    loginName: 'k1@lw',
  });
  expect(await ownWork('k1', [(ledger) => void ledger.accounts.push(ofOther)])).toEqual([
    expect.stringMatching(/^LINE WORKS k1@lw：/),
    KEYS,
  ]);
});

test('an office without a network: the IDs, and the teams by name', async () => {
  const without: Situation = (ledger) => {
    ledger.enrolments = [];
    ledger.accounts = [];
  };
  const steps = await ownWork('k1', [without]);
  expect(steps.at(-1)).toBe(KEYS);
  expect(steps).toContain('使っていた ID（LINE WORKS など）を止め、知っているパスワードを変えます');
  expect(steps.some((one) => one.startsWith('チーム（'))).toBe(true);
});

test('an ID of a network that asks for nothing is named', async () => {
  expect(
    await ownWork('t2', [office('tsuru', { serviceKind: '' }), account('t2', { loginName: 'himawari-2' })]),
  ).toEqual([
    expect.stringMatching(/^FiNE-LINK PLUS himawari-2：/),
    '使っていた ID（LINE WORKS など）を止め、知っているパスワードを変えます',
    KEYS,
  ]);
});

test('an ID of a network that isn’t here is stopped, too, and its words stay with the person', async () => {
  const original = { field: 'column-7', column: 'みほんネットID', text: 'mh-secret-1', isElsewhere: true };
  const said =
    (more: object): Situation =>
    ({ people }) =>
      people.forEach((one) => one.id === 'd1' && Object.assign(one, { originals: [{ ...original, ...more }] }));
  const [step] = await ownWork('d1', [said({})]);
  expect(step).toMatch(/さんの「みほんネットID」を、そのネットワークに止めてもらいます$/);
  expect(step).not.toContain('mh-secret-1');
  const isAsked = (steps: string[]): boolean => steps.some((one) => one.includes('みほんネットID'));
  expect(isAsked(await ownWork('d1', [said({ isElsewhere: false })]))).toBe(false);
  expect(isAsked(await ownWork('d1', [said({ isFine: true })]))).toBe(false);
});

test('who moves to another office of the corporation keeps what they have', async () => {
  const moves = { kind: 'transfer', toOfficeId: 'tsuru', scope: 'same-city' } as const;
  expect(await ownWork('d1', [has('d1', 'day')], moves)).toEqual([]);
  expect(await ownWork('d1', [has('d1', 'day')], { kind: 'transfer', scope: 'outside' })).toHaveLength(2);
  expect(await ownWork('d1', [has('d1', 'day')], { kind: 'rename' })).toEqual([]);
});

describe('what a メモ says of whoever goes stays until it is done', () => {
  test.each([
    ['12/25で退職の予定。タブレットを返してもらうこと。', 'タブレットを返してもらうこと。'],
    ['12/25で退職、鍵を返す', '12/25で退職、鍵を返す'],
    ['会社のスマホを使用', '会社のスマホを使用'],
    ['退職予定 R8.12.31', ''],
    ['来月末で辞めます。', ''],
    ['12月末で退職（最終出勤12/20）', ''],
    ['12/31付 退職（自己都合）', ''],
    ['12月末で退職（ご家族の介護のため）', ''],
    ['12/31付 退職(端末返却のこと)', '12/31付 退職(端末返却のこと)'],
    ['12月末退職（有休消化12/21～）', ''],
    ['R8.12.31付退職（11/20退職届受理）　有休消化12/21～', ''],
    ['12月末で退職(12/21（月）から年次有給休暇を消化)', ''],
    ['12月末退職（有休消化12/21～）iPad返却', '12月末退職（有休消化12/21～）iPad返却'],
    ['12/31退職（最終出勤12/20）鍵を返す', '12/31退職（最終出勤12/20）鍵を返す'],
    ['R8.11.30で退職（11/24届受理）　名簿の印：○（サ責）', ''],
    ['鍵を返す。名簿の印：○\n退職予定', '鍵を返す。'],
    ['12/28付で退職\nIDの状況：使えます', ''],
    ['12/28付で退職\n連携ネット／ID：止めてある、発行 R6.10.7\nTRITRUS：IDなし（名簿）', ''],
    ['12/28付で退職\n状態：停止届を返してもらう', '状態：停止届を返してもらう'],
    ['鍵を返す\nシステム／使用：市へ申請中', '鍵を返す'],
    ['12/20退職予定（退職願提出済み）。', ''],
    ['12/20で退職、届を出してもらう', '12/20で退職、届を出してもらう'],
    ['12/20で退職（届待ち）', '12/20で退職（届待ち）'],
    ['夜勤は不可', ''],
    ['', ''],
  ])('%s → %s', (note, left) => {
    expect(memoToDo(note)).toBe(left);
  });

  test('as a step of its own, which asks for the device that isn’t in the ledger', async () => {
    const noted: Situation = (ledger) => {
      ledger.devices = [];
      for (const one of ledger.people)
        if (one.id === 'k2') one.note = '12/20で退職の予定。タブレットを返してもらうこと。';
    };
    const { run } = await asked('k2', [noted]);
    const [step, ...others] = run.networks.filter((one) => !isOfNetwork(one)).flatMap(({ steps }) => steps);
    expect(others).toEqual([]);
    // Why somebody goes (母の介護) is no title, and on no paper.
    expect(JSON.stringify(step)).not.toContain('返してもらうこと');
    expect(step).toMatchObject({
      action: '鈴木 一郎さんのメモにあること（返す物など）を済ませます',
      memoOf: 'k2',
      note: 'この方の端末は、台帳に入っていません。返してもらったら、電子証明書とデータを消します',
      notBefore: '2026-12-20',
    });
  });

  test('… and for none where they share one', async () => {
    const noted =
      (sharers: string): Situation =>
      (ledger) => {
        ledger.devices = [aDevice({ id: 't', officeId: 'kyotaku', holderId: 'k1', note: `共用：${sharers}` })];
        for (const one of ledger.people) if (one.id === 'k2') one.note = 'タブレットを返してもらうこと。';
      };
    const noteOf = async (sharers: string) =>
      (await asked('k2', [noted(sharers)])).run.networks.flatMap(({ steps }) => steps).find(({ memoOf }) => memoOf === 'k2')?.note; // prettier-ignore
    expect(await noteOf('鈴木 一郎')).toBe('');
    expect(await noteOf('見本 三郎')).toContain('台帳に入っていません');
  });

  test.each([
    ['12/20退職。引継ぎ→工藤', ['引き継ぎを済ませます']],
    ['12/20で退職予定。後任は菅野', ['引き継ぎを済ませます']],
    ['12/20退職、見本へ引き継ぎ。鍵を返す', ['引き継ぎを済ませます', 'こと（返す物など）を済ませます from 2026-12-20']],
    ['12/20退職。引継ぎとタブレットの返却', ['引き継ぎを済ませます', 'こと（返す物など）を済ませます from 2026-12-20']],
    ['12/20退職。鍵を返す', ['こと（返す物など）を済ませます from 2026-12-20']],
    ['12/20退職　老健兼務\n再掲（訪看）', []],
    ['12/20退職　訪問介護兼務　後任：小林', ['引き継ぎを済ませます']],
    ['12/20退職　兼務先に連絡する', ['こと（返す物など）を済ませます from 2026-12-20']],
  ])('%s: what is handed over waits for no day, all else for the last one', async (note, expected) => {
    const noted: Situation = (ledger) => {
      for (const one of ledger.people) if (one.id === 'k2') one.note = note;
    };
    const { run } = await asked('k2', [noted]);
    const steps = run.networks.flatMap((one) => one.steps).filter(({ memoOf }) => memoOf === 'k2');
    const told = steps.map(({ action, notBefore }) => `${action}${notBefore ? ` from ${notBefore}` : ''}`);
    expect(told).toEqual(expected.map((one) => `鈴木 一郎さんのメモにある${one}`));
  });

  test('without a memo it is asked where no devices are in the ledger at all', async () => {
    const none: Situation = (ledger) => void (ledger.devices = []);
    expect(await ownWork('k2', [none])).toEqual([
      '鈴木 一郎さんが使っている端末がないか確かめます。あれば返してもらい、電子証明書とデータを消します',
    ]);
  });
});

test('it waits for the last day and is not over before', async () => {
  const { ledger, happens, run } = await asked('d1', [has('d1', 'day')], {});
  const draft = { ...newRun('r', `${TODAY}T01:00:00.000Z`), event: happens };
  let made = 0;
  const { run: kept } = startedRun({
    ...{ draft, asked: run, ledger, packs, today: TODAY, now: draft.createdAt },
    newId: () => `new-${++made}`,
  });
  const own = (today: string) => {
    const list = checklistOf(kept, { documents: new Map(), submissions: new Map(), today });
    return { isComplete: list.isComplete, states: list.networks.at(-1)!.steps.map(({ state }) => state) };
  };
  expect(own(TODAY)).toEqual({ isComplete: false, states: ['waiting', 'waiting'] });
  expect(own('2026-12-20').states).toEqual(['current', 'later']);
});

/** Which steps wait, and until when. */
async function waiting(...given: Parameters<typeof asked>): Promise<[string, string][]> {
  const { run } = await asked(...given);
  const steps = run.networks.flatMap((one) => one.steps);
  return steps.flatMap(({ action, notBefore }) => (notBefore ? [[action, notBefore] as [string, string]] : []));
}

test('who is on leave before the last day gives everything back before it, and the password is changed with it', async () => {
  const noted: Situation = (ledger) => {
    ledger.people.find(({ id }) => id === 'd1')!.note = 'R8.12.20退職（12/14から有休）';
  };
  const BEFORE = '2026-12-11';
  const days = await waiting('d1', [has('d1', 'day'), noted]);
  expect(days.map(([action, on]) => [action.slice(0, 6), on])).toEqual([
    ['事業所のアカ', BEFORE],
    ['タブレット ', BEFORE],
    [KEYS.slice(0, 6), BEFORE],
  ]);
});

test('異動: what is given back, and the IDs, wait for the last day before it', async () => {
  const LAST = '2026-12-19';
  const outside = { kind: 'transfer', scope: 'outside' } as const;
  expect(await waiting('d1', [has('d1', 'day')], outside)).toEqual([
    ['事業所のアカウント（ng-20417）のパスワードを変えます', LAST],
    ['タブレット T-02：返してもらい、次に使う方に渡します。使わないときはデータを消します', LAST],
    [KEYS, LAST],
  ]);
  const ofTritrus = await waiting('k1', [], outside);
  expect(ofTritrus).toContainEqual([expect.stringMatching(/：回収し、電子証明書とデータを消します$/), LAST]);
  const left = await waiting('k1', [], {});
  expect(left).toContainEqual([expect.stringMatching(/：回収し、/), '2026-12-20']);
});

test('a network’s steps call a device as the ledger does', async () => {
  const [named, numbered] = await Promise.all(
    ['パソコンA', 'P-77'].map((assetNumber) =>
      waiting('k1', [(ledger) => ledger.devices.forEach((one) => Object.assign(one, { kind: 'pc', assetNumber }))], {}),
    ),
  );
  expect(named!.map(([action]) => action)).toContain('パソコンA：回収し、電子証明書とデータを消します');
  expect(numbered!.map(([action]) => action)).toContain('パソコン P-77：回収し、電子証明書とデータを消します');
});

test('異動: a network’s user and certificate are released on the last day before it, and written down on the day', async () => {
  const outside = { kind: 'transfer', scope: 'outside' } as const;
  const ofFukui = await waiting('f1', [], outside);
  const isLedger = ([action]: (typeof ofFukui)[number]): boolean => /管理台帳/.test(String(action));
  expect(ofFukui.map((one) => [isLedger(one), one[1]])).toEqual(
    ofFukui.map((one) => [isLedger(one), isLedger(one) ? '2026-12-20' : '2026-12-19']),
  );
  expect(ofFukui.filter(isLedger)).toHaveLength(1);
  expect(ofFukui.map(([action]) => action)).toContainEqual(expect.stringMatching(/の解除をします$/));
});
