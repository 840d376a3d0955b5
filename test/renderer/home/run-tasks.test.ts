import { describe, expect, test } from 'vitest';
import type { Form, Pack } from '@shared/packs/schema';
import { checklistOf } from '@shared/procedures/checklist';
import { withReportSent } from '@shared/procedures/report-decision';
import { withDone } from '@shared/procedures/step-changes';
import { toDosOf, type StaysInside } from '@shared/procedures/to-do';
import { submissionTasks } from '../../../renderer/features/home/submission-tasks';
import { reviewTasks } from '../../../renderer/features/home/review-tasks';
import { firstSentence, laterTasks, runTasks } from '../../../renderer/features/home/run-tasks';
import { beginsMoving } from '@shared/backup/moving';
import { movingTasks } from '../../../renderer/features/home/moving-tasks';
import { checkPlaceWords, hasSecondPlace } from '../../../renderer/state/last-backup';
import { safetyTasks } from '../../../renderer/features/home/safety-tasks';
import { byDay, isForToday, taskDueWords, type Task } from '../../../renderer/features/home/task';
import { channels } from '@shared/channels/channels';
import type { PaperDocument } from '@shared/ledger/document';
import { PaperReview } from '@shared/ledger/review';
import type { ReviewRule } from '@shared/papers/review';
import { runPapersOf } from '@shared/procedures/papers-of';
import type { Submission } from '@shared/submission/submission';
import { kindOf, staysInside as stays } from '../../builders/by-channels';
import { aSubmission } from '../../builders/submission';
import { openPack } from '../../support/open-pack';
import { begun, type Begun } from '../../shared/procedures/begun';
import { addDays } from '@shared/text/calendar-date';
import { house, TODAY } from '../../shared/procedures/house';

const TRITRUS = 'nagareyama-tritrus';
const staysInside: StaysInside = (packId, formId) => {
  const pack = openPack(packId);
  return stays(pack, pack.forms.find(({ id }) => id === formId) as Form);
};

interface Given {
  /** Places that each paper lacks. */
  lacking?: number;
  today?: string;
  submissions?: readonly Submission[];
  rule?: ReviewRule;
  /** 変更届, which stands there besides from the beginning: it has tests of its own. */
  hasLaw?: boolean;
}

function tasksOf(
  { run, documents }: Begun,
  { lacking, today = TODAY, submissions = [], rule = { isOn: false, isHeld: false }, hasLaw = false }: Given = {},
): Task[] {
  const kept = new Map(submissions.map((one) => [one.id, one]));
  const checklists = [checklistOf(run, { documents, submissions: kept, today })];
  const gaps = new Map(lacking === undefined ? [] : [...documents.keys()].map((id) => [id, lacking]));
  const toDos = checklists.flatMap((one) => toDosOf(one, gaps, staysInside));
  const tasks = runTasks({ packs: [], checklists, toDos, rule }, today, 14, () => true, house());
  return tasks.filter(({ key }) => hasLaw || !key.startsWith('law-'));
}

const leaving = (date = '2026-11-30'): Promise<Begun> =>
  begun(TRITRUS, {
    ...{ kind: 'leave', officeId: 'kyotaku', staff: ['k1'], date },
    after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' },
  });

test('once all steps are done, the report is asked about; after 速報 it is 確報 that is due, on its own day', async () => {
  const lost = await begun(TRITRUS, { kind: 'device-lost', officeId: 'kyotaku', staff: ['k1'], date: '2026-11-18' });
  const done = withDone(lost.run, lost.run.networks.flatMap((one) => one.steps.map(({ id }) => lost.key(id))), TODAY, ''); // prettier-ignore
  expect(tasksOf({ ...lost, run: done })).toMatchObject([
    { title: `個人情報保護委員会に報告するかを決める：${done.title}`, due: '2026-11-22', button: '決める' },
  ]);
  const told = withReportSent(done, '速報', { on: TODAY, by: '' });
  expect(tasksOf({ ...lost, run: told })).toMatchObject([
    { title: `個人情報保護委員会に確報を出す：${done.title}`, due: '2026-12-17', button: '出す' },
  ]);
});

test('a network that an office came to after the start is a task, until its steps are added', async () => {
  const { run } = await leaving();
  const checklists = [
    checklistOf({ ...run, networks: [] }, { documents: new Map(), submissions: new Map(), today: TODAY }),
  ];
  const rule = { isOn: false, isHeld: false };
  const tasks = (packs: Pack[]) =>
    runTasks({ packs, checklists, toDos: [], rule }, TODAY, 14, () => true, house()).filter(({ key }) =>
      key.startsWith('networks-'),
    );
  expect(tasks([openPack(TRITRUS)])).toMatchObject([
    { title: `TRITRUS の手順を追加する：${run.title}`, mustAct: true, button: '追加', to: `/procedures/${run.id}` },
  ]);
  expect(tasks([openPack('fukui-mimamori')])).toEqual([]);
});

test('a move stands on ホーム with the ten days of the law, until somebody says that it was told', async () => {
  const moved = await begun('tsuruoka-finelink', {
    ...{ kind: 'office-changed', officeId: 'day', date: TODAY },
    after: { address: '山形県鶴岡市見本2-2' },
  });
  const law = (run: Begun['run']) =>
    tasksOf({ ...moved, run }, { hasLaw: true }).filter(({ key }) => key.startsWith('law-'));
  expect(law(moved.run)).toMatchObject([
    {
      title: `変更届を、指定をした都道府県に出します：${moved.run.title}`,
      detail: '都道府県の様式で（このアプリではつくりません）　11/30（月）まで、あと10日',
      ...{ due: '2026-11-30', button: '開く' },
    },
  ]);
  // Ending the steps of the network is no answer: another authority asks.
  const ended = { ...moved.run, state: 'done', endedAt: `${TODAY}T09:00:00.000Z` } as const;
  expect(law(ended)).toEqual(law(moved.run));
  expect(law({ ...ended, state: 'taken-back' })).toEqual([]);
  for (const run of [moved.run, ended]) expect(law({ ...run, law: { on: TODAY, by: '', isTold: true } })).toEqual([]);
});

function laterOf({ run, documents }: Begun, today: string): Task[] {
  const checklists = [checklistOf(run, { documents, submissions: new Map(), today })];
  const toDos = checklists.flatMap((one) => toDosOf(one, new Map(), staysInside));
  return laterTasks({ checklists, toDos, rule: { isOn: false, isHeld: false } }, today, 14, () => true, house());
}

test('what is next and weeks off stands under what comes later, with its day and its verb; two weeks before it is what to do', async () => {
  const gone = await leaving('2026-12-31');
  const next = (tasks: Task[]): Task[] => tasks.filter(({ key }) => key.startsWith('next-'));
  expect(next(tasksOf(gone, { today: '2026-12-16' }))).toEqual([]);
  const [later] = next(laterOf(gone, '2026-12-16'));
  expect(later).toMatchObject({ due: '2026-12-31', button: 'つくる' });
  expect(next(laterOf(gone, '2026-12-17'))).toEqual([]);
  expect(next(tasksOf(gone, { today: '2026-12-17' }))).toMatchObject([{ title: later?.title }]);
});

test('what somebody gives back who leaves stands under what comes later, up to their last day: they may be away before', async () => {
  const gone = await begun(TRITRUS, { kind: 'leave', officeId: 'kyotaku', staff: ['k1'], date: '2026-12-20' });
  const later = (today: string): Task[] => laterOf(gone, today).filter(({ key }) => key.startsWith('later-'));
  const [first] = later('2026-12-01');
  expect(first?.title).toMatch(/^12月20日から：.*(?:端末|パソコン|タブレット)/);
  expect(first?.detail).toContain('その前に済ませられます');
  // Who has said until when they are there isn’t told that they may be away before.
  const { event, networks } = gone.run;
  const earlier = networks.map((one) => ({
    ...one,
    steps: one.steps.map((step) => (step.notBefore === event?.date ? { ...step, notBefore: '2026-12-11' } : step)),
  }));
  const [said] = laterOf({ ...gone, run: { ...gone.run, networks: earlier } }, '2026-12-01').filter(({ key }) =>
    key.startsWith('later-'),
  );
  expect([said?.title.split('から：')[0], said?.detail]).toEqual(['12月11日', expect.not.stringContaining('その前に')]);
  expect(later('2026-12-20')).toEqual([]);
  const count = later('2026-12-01').length;
  const [network] = gone.run.networks;
  const another = { ...gone, run: { ...gone.run, networks: [network!, { ...network!, officeId: 'day' }] } };
  const both = laterOf(another, '2026-12-01').filter(({ key }) => key.startsWith('later-'));
  // Another network that asks for the same device asks in vain.
  expect(both).toHaveLength(count);
});

test('what else waits for a day of who leaves stands there day by day, in one line each', async () => {
  const gone = await begun(TRITRUS, { kind: 'leave', officeId: 'kyotaku', staff: ['k1'], date: '2026-12-20' });
  const told = (one: Begun, today = '2026-12-01'): Task[] =>
    laterOf(one, today).filter(({ key }) => key.startsWith('from-'));
  const step = (id: string, notBefore: string) => ({
    ...{ ...gone.run.networks[0]!.steps[0]!, id, action: `${id}を済ませます。くわしく`, papers: [], notBefore },
  });
  const [network] = gone.run.networks;
  const withSteps = (...steps: ReturnType<typeof step>[]): Begun => ({
    ...gone,
    run: { ...gone.run, networks: [{ ...network!, steps }] },
  });
  expect(told(withSteps(step('メモ', '2026-12-18')))).toMatchObject([
    { title: '12月18日から：メモを済ませます', detail: gone.run.title },
  ]);
  const several = withSteps(step('ID', '2026-12-20'), step('鍵', '2026-12-18'), step('メモ', '2026-12-18'));
  expect(told(several)).toMatchObject([
    { title: '12月18日から：することが 2つ', detail: `${gone.run.title}　鍵を済ませます　メモを済ませます` },
    { title: '12月20日から：IDを済ませます' },
  ]);
  expect(told(several, '2026-12-18')).toHaveLength(1);
  const [own] = several.run.networks;
  const twice = {
    ...several,
    run: { ...several.run, networks: [own!, { ...own!, officeId: 'k2', officeName: '本店' }] },
  };
  expect(told(twice)[0]?.detail).toContain(`鍵を済ませます（${own!.officeName}）`);
  expect(told(twice)[0]?.detail).toContain('鍵を済ませます（本店）');
  expect(told(several, '2026-12-20')).toEqual([]);
});

test('変更届 whose day is to come stands under what comes later; from that day on it is a task, with its days, once', async () => {
  const gone = await begun(TRITRUS, { kind: 'leave', officeId: 'kyotaku', staff: ['k2'], date: '2026-12-15' });
  const told = (one: Task): boolean => one.title.includes('変更届');
  const now = (today: string): Task[] => tasksOf(gone, { hasLaw: true, today }).filter(told);
  const later = (today: string, { run } = gone): Task[] => laterOf({ ...gone, run }, today).filter(told);
  expect([now('2026-12-14'), later('2026-12-15')]).toEqual([[], []]);
  expect(later('2026-12-14')).toMatchObject([
    {
      title: '12月15日から12月25日（金）まで：変更届（流山市へ）',
      detail: `${gone.run.title}　このアプリではつくりません`,
    },
  ]);
  expect(now('2026-12-15')).toMatchObject([
    {
      title: `変更届を、指定をした流山市に出します：${gone.run.title}`,
      detail: '流山市の様式で（このアプリではつくりません）　12/25（金）まで、あと10日',
      due: '2026-12-25',
    },
  ]);
  expect(now('2026-12-28').map((one) => taskDueWords(one, '2026-12-28'))).toEqual(['3日すぎています']);
  const settled = { ...gone, run: { ...gone.run, law: { on: TODAY, by: '', isTold: true } } };
  expect(later('2026-12-14', settled)).toEqual([]);
});

test('of a lost device, what can’t wait stands on ホーム beside the next thing: desks, the line, the police, whom it is about', async () => {
  const lost = await begun('tsuruoka-finelink', { kind: 'device-lost', officeId: 'day', date: TODAY });
  const called = { ...lost, run: withDone(lost.run, [lost.key('call-desk'), lost.key('call-city')], TODAY, '') };
  const titles = tasksOf(called).map(({ title }) => title.split('：')[0]);
  expect(titles).toEqual([
    'ほかの端末から、アカウントのパスワードを変えます',
    '回線の契約がある端末は、携帯電話会社に回線を止めてもらいます',
    '交番か警察署に、遺失届を出します（盗まれたときは被害届）',
    '個人情報を見られたおそれがある利用者・ご家族に、知らせます',
    '個人情報保護委員会に報告するかを決める',
  ]);
  // The verb of each, not only a way there.
  expect(tasksOf(called).map(({ button }) => button)).not.toContain('開く');
});

test('until all are called, the call stands in its colour before one line for all else; with two emergencies both calls come first', async () => {
  const [device, leak] = [
    await begun('tsuruoka-finelink', { kind: 'device-lost', officeId: 'day', date: TODAY }),
    await begun(TRITRUS, { kind: 'incident', officeId: 'kyotaku', date: '2026-11-19' }),
  ];
  const said = (tasks: readonly Task[]) => tasks.map((one) => [one.title.split('：')[0], taskDueWords(one, TODAY)]);
  const called = { ...device, run: withDone(device.run, [device.key('call-desk')], TODAY, '') };
  expect(said(tasksOf(called))).toEqual([
    ['長寿介護課に、速やかに申し出ます', 'すぐに'],
    ['ほかにすること 4つ', '今日まで'],
  ]);
  expect(tasksOf(called)).toMatchObject([
    { icon: 'warning', button: '電話する', to: `/procedures/run1?step=${encodeURIComponent(device.key('call-city'))}` },
    { detail: expect.stringContaining('パスワードを変えます') as string, to: '/procedures/run1' },
  ]);
  const both = byDay([...tasksOf(device), ...tasksOf(leak)], TODAY);
  expect(both.map(({ isCall = false }) => isCall).slice(0, 3)).toEqual([true, true, false]);
  expect(both.slice(0, 2).map(({ due }) => due)).toEqual(['2026-11-19', TODAY]);
});

test('before its day comes the report is asked about beside what else is to be done; on the first day the telephone comes first', async () => {
  const lost = await begun(TRITRUS, { kind: 'device-lost', officeId: 'kyotaku', staff: ['k1'], date: '2026-11-18' });
  const reports = (today: string) =>
    tasksOf(lost, { today }).flatMap(({ key, due }) => (key.startsWith('report-') ? [due] : []));
  expect(reports('2026-11-18')).toEqual([]);
  expect(reports('2026-11-19')).toEqual(['2026-11-22']);
  expect(reports('2026-12-24')).toEqual(['2026-11-22']);
  // Once all are called it is next, on the first day, too.
  const calls = lost.run.networks.flatMap(({ steps }) => steps.filter(({ medium }) => medium === 'phone'));
  const called = { ...lost, run: withDone(lost.run, calls.map(({ id }) => lost.key(id)), TODAY, '') }; // prettier-ignore
  expect(tasksOf(called, { today: '2026-11-18' }).filter(({ key }) => key.startsWith('report-'))).toMatchObject([
    { due: '2026-11-22', button: '決める' },
  ]);
});

test('the day after the last thing of ours was done nothing is late: others are asked after two weeks, and then without a day', async () => {
  const left = await leaving(TODAY);
  const networks = [...left.run.networks];
  const ours = networks.flatMap(({ steps }) => steps.flatMap(({ id, actor }) => (actor.isOurs ? [left.key(id)] : [])));
  const waiting = { ...left, run: withDone(left.run, ours, TODAY, '') };
  expect(networks.some(({ steps }) => steps.some(({ actor }) => !actor.isOurs))).toBe(true);
  for (const today of [TODAY, addDays(TODAY, 1), addDays(TODAY, 13)]) expect(tasksOf(waiting, { today })).toEqual([]);
  const today = addDays(TODAY, 14);
  const asked = tasksOf(waiting, { today });
  expect(asked).toMatchObject([{ title: expect.stringContaining('の知らせを確かめる：') as string, due: null }]);
  expect(asked.map((one) => [isForToday(one, today), taskDueWords(one, today)])).toEqual([[false, '']]);
  // Of a lost device one asks from the first day on; that is no more late than anything else of theirs.
  const lost = await begun(TRITRUS, { kind: 'device-lost', officeId: 'kyotaku', staff: ['k1'], date: TODAY });
  const told = lost.run.networks.flatMap(({ steps }) =>
    steps.flatMap((one) => (one.actor.isOurs ? [lost.key(one.id)] : [])),
  );
  const all = tasksOf({ ...lost, run: withDone(lost.run, told, TODAY, '') }, { today: addDays(TODAY, 9) });
  expect(all.filter(({ key }) => key.startsWith('waiting-')).every(({ due }) => due === null)).toBe(true);
});

describe('a procedure says its next thing', () => {
  test('the title is the act on the paper, the button its verb, and the way leads to that very paper', async () => {
    const run = await leaving();
    const [paper] = runPapersOf(run.run);
    expect(tasksOf(run)).toMatchObject([
      {
        title: '様式1-1 を出す：佐藤 健一さんの退職',
        detail: expect.stringContaining('11/30 は退職する日') as string,
        due: '2026-11-30',
        button: 'つくる',
        to: `/documents/${paper?.documentId}`,
      },
    ]);
    expect(tasksOf(run, { lacking: 0 })).toMatchObject([
      { title: '様式1-1 を出す：佐藤 健一さんの退職', button: '出す', to: `/documents/${paper?.documentId}?hand-in=1` },
    ]);
  });

  test('once that has left, 様式2 is the next', async () => {
    const run = await leaving();
    const done = { ...run, run: withDone(run.run, [run.key('hand-in')], TODAY, '') };
    expect(tasksOf(done)).toMatchObject([{ title: '様式2 を出す：佐藤 健一さんの退職', button: 'つくる' }]);
    expect(tasksOf(done, { today: '2026-12-03', hasLaw: true }).map((one) => taskDueWords(one, '2026-12-03'))).toEqual([
      '3日すぎています',
      // Of a 介護支援専門員, whom 介護保険 knows by name.
      '12月10日（木）',
    ]);
  });

  test('a new name has no last day: days after it, it is still to be told soon, and not late; a lost device is', async () => {
    const told = async (given: Parameters<typeof begun>[1]): Promise<string[]> =>
      tasksOf(await begun(TRITRUS, given), { today: '2026-11-23', hasLaw: true }).map((one) =>
        taskDueWords(one, '2026-11-23'),
      );
    expect(await told({ kind: 'rename', officeId: 'kyotaku', staff: ['k1'], date: TODAY })).toEqual([
      '速やかに',
      '11月30日（月）',
    ]);
    expect(await told({ kind: 'incident', officeId: 'kyotaku', date: TODAY })).toEqual([
      '3日すぎています',
      '11/24（あと1日）',
    ]);
  });

  test('what is no paper is said as the network says it, and the button leads to that step', async () => {
    const run = await begun(TRITRUS, { kind: 'incident', officeId: 'kyotaku', date: TODAY });
    expect(tasksOf(run)).toMatchObject([
      {
        title: expect.stringMatching(/^介護支援課へ、速やかに連絡します：/) as string,
        button: '電話する',
        due: TODAY,
        to: `/procedures/run1?step=${encodeURIComponent(run.key('call-city'))}`,
      },
    ]);
  });

  test('of several sentences the title has the first: the others stand where it is done', () => {
    const mail =
      'スマートフォン S-01から、介護支援課へメールを送ります。件名「流山市ios電子証明書インストール」、本文は…です';
    expect(firstSentence(mail)).toBe('スマートフォン S-01から、介護支援課へメールを送ります');
    expect(firstSentence('「済みました。」と返します。そのあと閉じます')).toBe('「済みました。」と返します');
    expect(firstSentence('様式2 を出す')).toBe('様式2 を出す');
  });

  test('what is about a whole office names it once: in the line below', async () => {
    const run = await begun(TRITRUS, { kind: 'incident', officeId: 'kyotaku', date: TODAY });
    const [told] = tasksOf(run);
    const office = run.run.networks[0]?.officeName ?? '';
    expect(run.run.title.startsWith(`${office}：`)).toBe(true);
    expect(`${told?.title}　${told?.detail}`.split(office)).toHaveLength(2);
    expect(told?.title).toMatch(/：[^：]+$/);
  });

  test('what is to be told 速やかに doesn’t wait for what happens: it stands there, calmly, however far off that is', async () => {
    const run = await begun('tsuruoka-finelink', {
      kind: 'leave',
      officeId: 'tsuru',
      staff: ['t2'],
      date: '2027-01-20',
    });
    const [task, ...others] = tasksOf(run);
    expect([task?.title, task && taskDueWords(task, TODAY), task && isForToday(task, TODAY), others]).toEqual([
      ...[expect.stringMatching(/五十嵐 誠さん/), '速やかに', false, []],
    ]);
  });

  test('what is far off isn’t asked for yet', async () => {
    expect(tasksOf(await leaving('2026-12-20'))).toEqual([]);
  });

  test('a paper that lies ready has its own line, due with its procedure; there is no second one', async () => {
    const run = await leaving();
    const [paper] = runPapersOf(run.run);
    const ready = aSubmission({
      ...{ documentId: paper?.documentId ?? '', formId: '1-1', state: 'to-hand-over', paperDate: '2026-11-18' },
      channel: { kind: kindOf('counter'), id: 'counter', recipient: '流山市 介護支援課' },
    });
    expect(tasksOf(run, { submissions: [ready] })).toEqual([]);
    const [byItself] = submissionTasks(
      [ready],
      () => true,
      channels,
      () => null,
      '2026-11-17',
    );
    expect(byItself).toMatchObject({ due: '2026-11-18', button: '出す' });
    // Nobody has said by when: the day that stands on it is none, once it has come.
    const onItsDay = submissionTasks([ready], () => true, channels, () => null, '2026-11-18'); // prettier-ignore
    expect(onItsDay).toMatchObject([{ due: null, mustAct: true }]);
    expect(
      submissionTasks(
        [ready],
        () => true,
        channels,
        () => '2026-11-30',
        '2026-11-18',
      ),
    ).toMatchObject([{ due: '2026-11-30' }]);
  });
});

describe('新しいパソコンへの引っ越し', () => {
  test('is gone on with where it was left, on the new PC before all else; who isn’t 管理者 is not sent there', () => {
    const newPc = { at: 'new' as const, items: null, ticked: [] };
    const [old] = movingTasks(beginsMoving, 'admin');
    const [arrived] = movingTasks(newPc, 'admin');
    expect([old, arrived].map((one) => one?.to)).toEqual(['/moving', '/moving']);
    expect([old, arrived].map((one) => one && isForToday(one, TODAY))).toEqual([false, true]);
    expect(movingTasks(newPc, 'clerk')).toEqual([]);
    expect(movingTasks(null, 'admin')).toEqual([]);
  });
});

describe('backups', () => {
  const keys = { recovery: { confirmedOn: '2026-11-01' } } as never;
  const last = (day: string, ...places: ('this-pc' | 'chosen')[]) => ({ at: `${day}T03:00:00.000Z`, places });
  const of = (given: Partial<Parameters<typeof safetyTasks>[0]>): Task[] =>
    safetyTasks({ kind: 'own', keys, last: last(TODAY, 'this-pc'), hasSecondPlace: true, day: TODAY, ...given });

  test('on this PC alone are asked for elsewhere, until a second place is set; of the sample nothing is', () => {
    expect(of({ hasSecondPlace: false }).map(({ key }) => key)).toEqual(['second-place']);
    expect(of({})).toEqual([]);
    expect(of({ kind: 'sample', hasSecondPlace: false })).toEqual([]);
  });

  test('older than a week are late like everything else', () => {
    const old = of({ last: last('2026-11-10', 'this-pc', 'chosen') });
    expect(old.map((one) => taskDueWords(one, TODAY))).toEqual(['3日すぎています']);
    expect(of({ last: last('2026-11-13', 'this-pc', 'chosen') })).toEqual([]);
  });

  test('name no place that nobody has chosen', () => {
    const old = last('2026-11-10', 'this-pc');
    const detail = (where: Parameters<typeof checkPlaceWords>[0]) =>
      of({ last: old, hasSecondPlace: hasSecondPlace(where), checkPlace: checkPlaceWords(where) }).find(
        ({ act }) => act === 'backup',
      )?.detail;
    const at = (backupFolderKind: 'drive' | 'network' | 'cloud' | 'folder') =>
      detail({ backupFolder: '/somewhere', backupFolderKind });
    const none = '11/10 のままです。そのあとに入れたことは、まだ入っていません';
    expect(detail({ backupFolder: null, backupFolderKind: null })).toBe(none);
    expect(at('folder')).toBe(none);
    expect(at('drive')).toBe('11/10 のままです。USBメモリがつながっているか、確かめてください');
    expect(at('network')).toBe('11/10 のままです。共有フォルダーがつながっているか、確かめてください');
    expect(at('cloud')).toBe('11/10 のままです。決めた場所に置けるか、確かめてください');
  });

  test('each button is the very act, not the way to a page on which it could be found', () => {
    const all = of({
      keys: { recovery: { confirmedOn: null } } as never,
      hasSecondPlace: false,
      last: last('2026-11-10', 'this-pc'),
    });
    expect(all.map(({ act }) => act)).toEqual(['recovery-key', 'second-place', 'backup']);
  });
});

describe('確認してから出す', () => {
  const held: ReviewRule = { isOn: true, isHeld: true };
  const admin: ReviewRule = { isOn: true, isHeld: false };
  const at = '2026-11-18T01:00:00.000Z';
  const DUE = '2026-11-30';
  const titles = (tasks: readonly Task[]) => tasks.map(({ title, button }) => [title, button]);

  /** The leaving, and its paper as a step of its 確認 leaves it. */
  async function reviewed(review: Partial<PaperReview> | null): Promise<Begun> {
    const run = await leaving();
    const given = review && PaperReview.parse({ asked: { by: '山田 花子', at, userId: 'u1', digest: 'd' }, ...review });
    const [first] = runPapersOf(run.run);
    const withIt = (paper: PaperDocument) =>
      given && paper.id === first?.documentId ? { ...paper, review: given } : paper;
    return { ...run, documents: new Map([...run.documents].map(([id, paper]) => [id, withIt(paper)])) };
  }
  const reviewOf = ({ run, documents }: Begun, rule: ReviewRule, submissions: readonly Submission[] = []) =>
    reviewTasks({
      ...{ documents: documents.values(), submissions, runs: new Map([[run.id, run]]), packs: [openPack(TRITRUS)] },
      ...{ today: TODAY, shows: () => true, rule, dueOf: () => DUE },
    });

  test('a whole paper is asked about next by 事務, and leaves by the hand of 管理者 as ever', async () => {
    const run = await reviewed(null);
    expect(titles(tasksOf(run, { lacking: 0, rule: held }))).toEqual([
      ['様式1-1 を確認に出す：佐藤 健一さんの退職', '確認に出す'],
    ]);
    expect(titles(tasksOf(run, { lacking: 0, rule: admin }))).toEqual([
      ['様式1-1 を出す：佐藤 健一さんの退職', '出す'],
    ]);
    expect(reviewOf(run, held)).toEqual([]);
  });

  test('what waits is a task of 管理者 alone, with its verb, and stands there once', async () => {
    const run = await reviewed({ state: 'waiting' });
    expect(titles(reviewOf(run, admin))).toEqual([['確かめる：様式1-1（佐藤 健一さんの退職）', '確かめる']]);
    expect(reviewOf(run, admin)).toMatchObject([{ due: DUE, detail: expect.stringContaining('山田 花子さん') }]);
    expect(reviewOf(run, held)).toEqual([]);
    for (const rule of [held, admin]) {
      expect(tasksOf(run, { lacking: 0, rule })).toEqual([]);
      // Nobody has reckoned yet whether it lacks something.
      expect(tasksOf(run, { rule })).toEqual([]);
    }
    // Switched off meanwhile: it leaves as if nobody had asked.
    const off: ReviewRule = { isOn: false, isHeld: false };
    expect(reviewOf(run, off)).toEqual([]);
    expect(titles(tasksOf(run, { lacking: 0, rule: off }))).toEqual([['様式1-1 を出す：佐藤 健一さんの退職', '出す']]);
  });

  test('what came back is a task of who prepared it, with what was said', async () => {
    const comments = [
      { id: 'c', path: 'a', label: '電話', text: '代表番号で', by: '佐藤 博', at, answers: [], ended: null },
    ];
    const run = await reviewed({ state: 'returned', returned: { by: '佐藤 博', at }, comments });
    expect(reviewOf(run, held)).toMatchObject([
      { title: '直す：様式1-1（佐藤 健一さんの退職）', button: '直す', detail: '佐藤 博さんから：代表番号で' },
    ]);
    expect(reviewOf(run, admin)).toEqual([]);
    expect(tasksOf(run, { lacking: 0, rule: held })).toEqual([]);
  });

  test('what is approved leaves next: in its procedure, or by itself where it is of none', async () => {
    const run = await reviewed({ state: 'approved', approved: { by: '佐藤 博', at, digest: 'd', seal: 's' } });
    expect(titles(tasksOf(run, { lacking: 0, rule: held }))).toEqual([['様式1-1 を出す：佐藤 健一さんの退職', '出す']]);
    expect(reviewOf(run, held)).toEqual([]);
    const alone = { ...run, run: { ...run.run, state: 'done' as const } };
    expect(reviewOf(alone, held)).toMatchObject([{ button: '出す', detail: expect.stringContaining('佐藤 博さん') }]);
    const [paper] = runPapersOf(run.run);
    const gone = [aSubmission({ documentId: paper?.documentId ?? '' })];
    expect(reviewOf(alone, held, gone)).toEqual([]);
  });

  test('what was changed since is asked about again', async () => {
    const run = await reviewed({ state: 'changed' });
    expect(titles(tasksOf(run, { lacking: 0, rule: held }))).toEqual([
      ['様式1-1 を確認に出す：佐藤 健一さんの退職', '確認に出す'],
    ]);
  });
});

describe('an emergency stands first', () => {
  const day = '2026-11-20';
  test.each(['device-lost', 'incident'] as const)('%s', async (kind) => {
    const lost = await begun(TRITRUS, { kind, officeId: 'kyotaku', date: day });
    const emergency = tasksOf(lost, { today: '2026-11-25' });
    expect(emergency.length).toBeGreaterThan(0);
    const [{ due }] = emergency as [Task];
    const calm: Task = { key: 'calm', icon: 'document', title: 'ほかのこと', detail: '', due, button: '開く', to: '/' };
    expect(byDay([calm, ...emergency], TODAY)[0]).toBe(emergency[0]);
  });

  test('also before a day that comes before its own: what is late is no worse tomorrow', () => {
    const task = (key: string, due: string, isEmergency: boolean): Task => ({
      ...{ key, due, isEmergency, icon: 'document', title: key, detail: '', button: '開く', to: '/' },
    });
    const [earlier, lost, same] = [
      task('earlier', '2026-11-18', false),
      task('lost', day, true),
      task('same', day, false),
    ];
    expect(byDay([same, lost, earlier], TODAY)).toEqual([lost, earlier, same]);
  });
});
