import { describe, expect, test } from 'vitest';
import { eventNames, LedgerEvent } from '@shared/ledger/event';
import { checklistOf } from '@shared/procedures/checklist';
import { hasReport, incidentReport, isUnwritten, openPlaces, REPORT } from '@shared/procedures/incident-report';
import { newRun, partKey, untouchedStep, type KeptRun } from '@shared/procedures/kept-run';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { startedRun } from '@shared/procedures/start-run';
import { unwrap } from '@shared/problems/problem';
import { aContactPerson } from '../../builders/organization';
import { openPack } from '../../support/open-pack';
import { house, TODAY } from './house';

const packs = [openPack('nagareyama-tritrus')];
const ledger = house();

async function begun(given: object): Promise<KeptRun> {
  const event = LedgerEvent.parse({ officeId: 'kyotaku', date: TODAY, ...given });
  const asked = unwrap(await proceduresFor(event, ledger, packs, TODAY));
  let made = 0;
  const newId = (): string => `id-${++made}`;
  const draft = { ...newRun('run', '2026-11-20T01:00:00.000Z'), event };
  return startedRun({ draft, asked, ledger, packs, today: TODAY, now: '2026-11-20T01:00:00.000Z', newId }).run;
}
const reportOf = (run: KeptRun, known = ledger): string =>
  incidentReport(checklistOf(run, { documents: new Map(), submissions: new Map(), today: TODAY }), known, TODAY);

describe('報告書の下書き', () => {
  test('of a leak has the nine headings, what is known, the days by which, and leaves the rest open', async () => {
    const text = reportOf(
      await begun({ kind: 'incident', note: '別の事業所へ送った', answers: { kind: 'mis-sent', malicious: 'no' } }),
    );
    for (let heading = 1; heading <= 9; heading++) expect(text).toMatch(new RegExp(`^${heading} `, 'm'));
    expect(text).toContain('起きたこと：送り先をまちがえた');
    expect(text).toContain('くわしく：別の事業所へ送った');
    expect(text).toContain('わざとされたおそれ：ない');
    expect(text).toContain('令和8年11月24日まで');
    expect(text).toContain('令和8年12月19日まで');
    expect(openPlaces(text)).toBeGreaterThan(5);
  });

  test('tells what was done, when, and what was noted at it', async () => {
    const run = await begun({ kind: 'incident', answers: { kind: 'leak' } });
    const [network] = run.networks;
    const step = network?.steps[0];
    if (!network || !step) throw new Error('no step');
    const done = { ...untouchedStep, doneOn: '2026-11-20', note: '田中さんに伝えた' };
    const text = reportOf({ ...run, steps: { [partKey(network, step.id)]: done } });
    expect(text).toContain('令和8年11月20日　介護支援課へ、速やかに連絡しました（田中さんに伝えた）');
  });

  test('tells all that was done in the past, and nothing that was for some cases alone', async () => {
    const run = await begun({ kind: 'device-lost', deviceIds: ['ios'] });
    const done = { ...untouchedStep, doneOn: '2026-11-20' };
    const steps = run.networks.flatMap((network) => network.steps.map(({ id }) => [partKey(network, id), done]));
    const [, told = ''] = reportOf({ ...run, steps: Object.fromEntries(steps) }).split('これまでにしたこと）\n');
    const [lines = ''] = told.split('\n\n');
    expect(lines).toContain('　カナミックに直ちに連絡しました\n');
    expect(lines).toContain('　遠くから端末をロックし、データを消しました\n');
    expect(lines).not.toMatch(/ます|指示があれば|できれば/);
  });

  test('says in each bracket what is to be written there, and has no heading for days where there are none', async () => {
    const run = await begun({ kind: 'incident', answers: { kind: 'leak' } });
    const text = reportOf(run);
    expect(text).toContain('9 そのほか（これまでにしたこと）\n　【したこと】');
    expect(text).not.toContain('【】');
    expect(text).toMatch(/^期限$/m);
    const networks = run.networks.map((one) => ({ ...one, deadlines: [] }));
    expect(reportOf({ ...run, networks })).not.toMatch(/^期限$/m);
  });

  test('is one whole text, with a line for all that the commission asks', async () => {
    const run = await begun({ kind: 'incident', note: '別の事業所へ送った', answers: { kind: 'mis-sent' } });
    const networks = run.networks.map((one) => ({ ...one, deadlines: [], steps: [] }));
    expect(reportOf({ ...run, networks }).split('\n')).toEqual([
      '個人データの漏えい等についての報告（下書き）',
      '作成日　令和8年11月20日',
      '報告する者　医療法人見本会　みほん居宅 流山',
      '住所　〒270-0000　千葉県流山市見本台1-2-3',
      '代表者　理事長　高橋 正',
      '担当者　看護係　管理者　中村 和子',
      '電話　04-0000-0001',
      '',
      '1 概要',
      '　起きたこと：送り先をまちがえた',
      '　気づいた日：令和8年11月20日',
      '　くわしく：別の事業所へ送った',
      '',
      '2 漏えい等が起きた、またはそのおそれがある個人データの項目',
      '　【氏名、住所、病名 など】',
      '3 ご本人の数',
      '　【人数】',
      '4 原因',
      '　【わかったこと】',
      '　わざとされたおそれ：【ある・ない】',
      '5 二次被害、またはそのおそれ',
      '　【あり・なし、その内容】',
      '6 ご本人への対応',
      '　【連絡した日、伝えたこと】',
      '7 公表',
      '　【した・していない、その方法】',
      '8 再び起こさないためにすること',
      '　【すること】',
      '9 そのほか（これまでにしたこと）',
      '　【したこと】',
      '',
    ]);
  });

  test('leaves open who answers for it, and where, as far as the ledger doesn’t know', async () => {
    const corporation = { ...ledger.corporation, postalCode: '', address: '', representativeName: '' };
    const offices = ledger.offices.map((one) => ({ ...one, contact: aContactPerson({ name: '', department: '' }) }));
    const text = reportOf(await begun({ kind: 'incident' }), { ...ledger, corporation, offices });
    expect(text).toContain('\n住所　【法人の住所】\n代表者　理事長　【代表者名】\n担当者　管理者　【名前】\n');
  });

  test('says nothing that nobody has said: what happened and whether it was meant stay open until they are answered', async () => {
    const text = reportOf(await begun({ kind: 'incident' }));
    expect(text).toContain(`起きたこと：${eventNames.incident}`);
    expect(text).toContain('わざとされたおそれ：【ある・ない】');
    expect(text).not.toContain('送り先をまちがえた');
  });

  test('of a lost device names it', async () => {
    const run = await begun({ kind: 'device-lost', deviceIds: ['ios'] });
    expect(hasReport(run)).toBe(true);
    expect(reportOf(run)).toContain('端末：タブレット T-01（ノートパソコン 14型）\n');
    const lost = { ...ledger, devices: ledger.devices.map((one) => ({ ...one, serialNumber: 'F17XK0ABC' })) };
    expect(reportOf(run, lost)).toContain('端末：タブレット T-01（ノートパソコン 14型、シリアル番号 F17XK0ABC）\n');
  });

  test('names each of the offices that it is about once', async () => {
    const run = await begun({ kind: 'incident', answers: { kind: 'leak' } });
    const [network] = run.networks;
    const networks = ['みほん居宅', 'みほん訪問看護', 'みほん居宅'].map((officeName, i) => ({
      ...{ ...network!, officeName, officeId: `office-${i}` },
    }));
    expect(reportOf({ ...run, networks })).toMatch(/^報告する者　.*　みほん居宅、みほん訪問看護$/m);
  });

  test('is none for what nobody has to report', async () => {
    expect(hasReport(await begun({ kind: 'yearly-report' }))).toBe(false);
  });
});

test('nothing is written of it until somebody has written at the start, in the draft or at the step', async () => {
  const run = await begun({ kind: 'incident' });
  expect(isUnwritten(run, ' ')).toBe(true);
  expect(isUnwritten(run, '駅員さんに届けた')).toBe(false);
  expect(isUnwritten({ ...run, typed: { [REPORT]: '下書き' } }, '')).toBe(false);
  expect(isUnwritten(await begun({ kind: 'incident', note: '別の事業所へ送った' }), '')).toBe(false);
});
