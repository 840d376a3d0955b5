import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checklistOf, type Checklist } from '@shared/procedures/checklist';
import { StepPeople } from '../../../renderer/features/procedures/checklist/step-people';
import { StepPanel } from '../../../renderer/features/procedures/checklist/step-panel';
import type { StepActs } from '../../../renderer/features/procedures/checklist/use-step-acts';
import { withDone } from '@shared/procedures/step-changes';
import { NextOf } from '../../../renderer/procedures/next-in-procedure';
import { begun } from '../../shared/procedures/begun';
import { TODAY } from '../../shared/procedures/house';
import { himawari } from '../../support/sample-papers';
import { controlsOf, screenOf } from '../roles/screen-of';

beforeAll(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('location', { pathname: '/', search: '' });
});
afterAll(() => void vi.unstubAllGlobals());

/** The panel of the first step of a kind, or of the one that is waited for. */
function panelOf(checklist: Checklist, medium: string, isCalledAbove = false): string {
  const [network] = checklist.networks;
  const one = network?.steps.find(({ step, waits }) => (medium === 'waits' ? waits !== null : step.medium === medium));
  if (!network || !one) throw new Error('no such step');
  const panel = (
    <StepPanel
      {...{ checklist, network, one, isCalledAbove }}
      today={TODAY}
      acts={{} as StepActs}
      onDone={() => {}}
      key=""
    />
  );
  return screenOf(panel, '/procedures/1', 'admin');
}

test('in an emergency the number stands before what is to be read', async () => {
  const { run, documents } = await begun('nagareyama-tritrus', {
    kind: 'incident',
    officeId: 'kyotaku',
    date: '2026-11-18',
  });
  const html = panelOf(checklistOf(run, { documents, submissions: new Map(), today: TODAY }), 'phone');
  const number = html.indexOf('04-7150-6531');
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThan(html.indexOf('電話で言うこと'));
  expect(number).toBeLessThan(html.indexOf('メモ'));
});

test('in an emergency the number stays in sight at each step, and the step that records has the way to the draft', async () => {
  const given = { kind: 'device-lost', officeId: 'fukui', date: '2026-11-18' } as const;
  const { run, documents } = await begun('fukui-mimamori', given);
  const checklist = checklistOf(run, { documents, submissions: new Map(), today: TODAY });
  const onScreen = panelOf(checklist, 'screen');
  expect(onScreen).toContain('0776-24-0387');
  expect(onScreen).not.toContain('報告書の下書き');
  const recording = panelOf(checklist, 'inside');
  expect(recording).toContain(`/procedures/${run.id}/report`);
  expect(recording).toContain('報告書の下書き');
});

test('the call that stands above all of it is said to be done by the same word', async () => {
  const { run, documents } = await begun('nagareyama-tritrus', {
    kind: 'incident',
    officeId: 'kyotaku',
    date: '2026-11-18',
  });
  const checklist = checklistOf(run, { documents, submissions: new Map(), today: TODAY });
  const buttons = (isCalledAbove: boolean) =>
    controlsOf(panelOf(checklist, 'phone', isCalledAbove))
      .map(({ name }) => name)
      .filter((name) => /終わった$|電話した$/.test(name));
  expect(buttons(true)).toEqual(['電話した']);
  expect(buttons(false)).toEqual([expect.stringMatching(/終わった$/)]);
});

test('where the papers of a network leave open how it is done, nobody is told that something is missing', async () => {
  const { run, documents } = await begun('nagareyama-tritrus', { kind: 'yearly-report', officeId: 'kyotaku' });
  const html = panelOf(checklistOf(run, { documents, submissions: new Map(), today: TODAY }), 'paper');
  expect(html).toContain('どの方法でするかは決まっていないので、ここに書いたのは目安です');
  expect(html).not.toContain('書かれていません');
});

test('変更届, whose form isn’t here, leads to where a city’s file is taken in', async () => {
  const { run, documents } = await begun('nagareyama-tritrus', { kind: 'leave', officeId: 'kyotaku', staff: ['k2'] });
  const checklist = checklistOf(run, { documents, submissions: new Map(), today: TODAY });
  const ofLaw = (id: string): Checklist => ({
    ...checklist,
    networks: checklist.networks.map((network) => ({
      ...network,
      steps: network.steps.map((one) => ({ ...one, step: { ...one.step, id } })),
    })),
  });
  expect(panelOf(ofLaw('care-law'), 'inside')).toContain('様式を取り込む');
  expect(panelOf(ofLaw('another'), 'inside')).not.toContain('様式を取り込む');
});

/** 退職 of somebody whose paper is with the city. */
async function handedIn(): Promise<Checklist> {
  const given = { kind: 'leave' as const, officeId: 'kyotaku', staff: ['k2'], date: '2026-12-25' };
  const { run, documents, key } = await begun('nagareyama-tritrus', given);
  const ours = run.networks[0]?.steps.filter(({ actor, ledger }) => actor.isOurs && !ledger) ?? [];
  const done = withDone(run, ours.map(({ id }) => key(id)), TODAY, ''); // prettier-ignore
  return checklistOf(done, { documents, submissions: new Map(), today: TODAY });
}

const filledIn = (html: string): string[] =>
  [...html.matchAll(/<button[^>]*class="[^"]*filled[^"]*"[\s\S]*?<\/button>/g)].map(([one]) =>
    one.replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, ''),
  );

test('while the city is waited for, no filled button says that it has answered', async () => {
  const html = panelOf(await handedIn(), 'waits');
  expect(html).toContain('届いた・終わったと聞いた');
  expect(filledIn(html)).toEqual([]);
});

test('once a paper is handed over and others are waited for, its page says so and leads back', async () => {
  const { run } = await handedIn();
  const html = screenOf(<NextOf run={run} documentId="" />, '/submissions/1', 'admin');
  expect(filledIn(html)).toEqual(['手続きへ戻る']);
  expect(html).toMatch(/待っていること：.*流山市 介護支援課が、/);
});

/** 退職 at 福井, whose 管理台帳 is finished; the panel of its step. */
async function ledgerStep(isDone: boolean): Promise<string> {
  const given = { kind: 'leave' as const, officeId: 'fukui', staff: ['f2'], date: '2026-11-18' };
  const { run, documents, key } = await begun('fukui-mimamori', given);
  const finished = new Map([...documents].map(([id, one]) => [id, { ...one, state: 'finished' as const }]));
  const now = isDone ? withDone(run, [key('ledger')], TODAY, '') : run;
  return panelOf(checklistOf(now, { documents: finished, submissions: new Map(), today: TODAY }), 'inside');
}

test('a step whose paper is kept says which paper is finished, ahead of the button that ends it', async () => {
  const html = await ledgerStep(false);
  const said = html.indexOf('管理台帳は完成しています');
  expect(said).toBeGreaterThan(0);
  expect(said).toBeLessThan(html.indexOf('この手順が終わった'));
  expect(html).not.toContain('その手順へ');
});

test('a step that is over names the next one, with the way to it', async () => {
  const html = await ledgerStep(true);
  expect(html).toMatch(/次にすること：.*メンテナンス画面で、/);
  expect(controlsOf(html).map(({ name }) => name)).toContain('その手順へ');
  expect(html).not.toContain('完成しています');
});

test('the ID of whom a step is done for is there to copy, unless it is their address', () => {
  let html = '';
  const heldOf = (of: string, has: string) =>
    himawari.accounts.find(
      ({ status, holderId, packId, loginName }) =>
        status === 'registered' && holderId !== null && packId === of && loginName.includes(has),
    )!;
  const account = heldOf('nagareyama-tritrus', '-');
  const { loginName } = account;
  const copied = (mail: string, { packId, officeId, holderId } = account): string[] => {
    const people = [{ id: holderId!, name: '見本 花子', mail }];
    const given = {
      people,
      one: { record: { ticks: [] } },
      acts: {},
      run: { planned: [], event: { kind: 'leave' } },
      network: { packId, officeId },
    };
    html = screenOf(<StepPeople {...(given as never as Parameters<typeof StepPeople>[0])} />, '/procedures/1', 'admin');
    return controlsOf(html).flatMap(({ name }) => /^コピー ?（ ?(.*?) ?）$/.exec(name)?.[1] ?? []);
  };
  expect(copied('mihon@example.jp')).toEqual([
    '見本 花子さんの名前',
    '見本 花子さんのメールアドレス',
    '見本 花子さんの ID',
  ]);
  expect(copied(loginName)).toEqual(['見本 花子さんの名前', '見本 花子さんのメールアドレス']);
  // The ledger has an address of theirs: nobody is told that it has none.
  expect(copied('', heldOf('fukui-mimamori', '@'))).toEqual(['見本 花子さんの名前', '見本 花子さんの ID']);
  expect(html).not.toContain('アドレスは台帳にありません');
});

test('a step in which passwords change leads to the list of what is handed over; no other does', async () => {
  const leave = { kind: 'leave' as const, officeId: 'kyotaku', staff: ['k1'], date: '2026-12-31' };
  const { run, documents } = await begun('nagareyama-tritrus', leave);
  const [network] = run.networks;
  const saying = (action: string): string => {
    const steps = [{ ...network!.steps[0]!, action, medium: 'screen' as const, papers: [] }];
    const changed = { ...run, networks: [{ ...network!, steps }] };
    return panelOf(checklistOf(changed, { documents, submissions: new Map(), today: TODAY }), 'screen');
  };
  expect(saying('事業所のパスワードを変えます')).toContain('/credentials?leaver=k1');
  expect(saying('様式1-1 を出します')).not.toContain('leaver=');
});
