import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { openPack } from '../../support/open-pack';
import type { Situation } from './house';
import { runCase, type CaseGiven } from './run-case';

/**
 * After 取り込み nobody has an ID in the ledger. That isn't known to mean that somebody doesn't use the network: nothing falls
 * away until a person says いいえ. Their own list may have said so: IDなし is proposed, and stands in the question.
 */
const runner = new ExpressionRunner();

const places = [
  ['nagareyama-tritrus', 'kyotaku', 'k2', 'usesTritrus'],
  ['tsuruoka-finelink', 'tsuru', 't2', 'usesFinelink'],
  ['fukui-mimamori', 'fukui', 'f2', 'usesFukui'],
  ['line-works', 'works', 'w1', 'usesLineWorks'],
] as const;

const events = [
  ['leave', {}],
  ['transfer', { scope: 'outside' }],
  ['rename', {}],
  ['other', { answers: { matter: 'absence' } }],
  ['other', { answers: { matter: 'job' } }],
] as const;

const nobodys: Situation = (ledger) => void (ledger.accounts = []);
const nobodyKnows = { usesTritrus: 'unknown', usesFinelink: 'unknown', usesFukui: 'unknown', usesLineWorks: 'unknown' };

const memos: Readonly<Record<string, readonly string[]>> = {
  'nagareyama-tritrus': ['トリトラス利用者', '看護主任。TRITRUSあり'],
  'tsuruoka-finelink': ['FiNE-LINK PLUS 利用', 'ファインリンク担当'],
  'fukui-mimamori': ['ふくいみまもりSNSの登録あり'],
  'line-works': ['タブレット貸与中、LINE WORKSあり'],
};

/** As tables call them. */
const networkOf: Readonly<Record<string, string>> = {
  'nagareyama-tritrus': 'TRITRUS',
  'tsuruoka-finelink': 'FiNE-LINK PLUS',
  'fukui-mimamori': 'ふくいみまもりSNS',
  'line-works': 'LINE WORKS',
};

describe.each(places)('%s: what a memo says', (id, office, person, key) => {
  const pack = openPack(id);
  const asked = async (note: string) => {
    const noted: Situation = (ledger) => {
      ledger.accounts = [];
      ledger.people = ledger.people.map((one) => (one.id === person ? { ...one, note } : one));
    };
    const event = {
      kind: 'leave',
      office,
      date: '2026-12-01',
      staff: [{ id: person, after: { name: '甲' } }],
      answers: { [key]: '' },
    };
    const { answers } = await runCase(pack, { name: 'leave', event, given: [noted] } as CaseGiven, runner);
    const found = answers.find((one) => one.key === key);
    const reasons = ['のメモには書いてあります）', 'のメモには、IDなしとあります）'];
    return [found?.value, ...reasons.map((why) => found?.label.includes(why))];
  };

  test.each(memos[id] ?? [])('%s is proposed as はい, and the question says why', async (memo) =>
    expect(await asked(memo)).toEqual(['yes', true, false]),
  );

  test.each(['IDなし', 'ID未発行'])('%s, as an import keeps it of a list, is proposed as いいえ', async (none) =>
    expect(await asked(`夜勤専従\n${networkOf[id]}：${none}（名簿）`)).toEqual(['no', false, true]),
  );

  test('nothing, or that they don’t use it, proposes nothing', async () => {
    expect(await asked('夜勤専従')).toEqual(['unknown', false, false]);
    expect(await asked('ほかの名簿：IDなし（名簿）')).toEqual(['unknown', false, false]);
    for (const memo of memos[id] ?? [])
      expect(await asked(memo.replace(/(?:利用|担当|あり|の登録).*$/, ' 未登録'))).toEqual(['unknown', false, false]);
  });
});

describe.each(places)('%s', (id, office, person, key) => {
  const pack = openPack(id);
  const without: Situation = (ledger) =>
    void (ledger.accounts = ledger.accounts.filter(({ holderId }) => holderId !== person));

  test.each(events)('%s: as for a user, until somebody says that they don’t use it', async (kind, more) => {
    const said = 'answers' in more ? more.answers : {};
    const run = (given: Situation[], answers: Record<string, string>) => {
      const event = { kind, office, date: '2026-12-01', staff: [{ id: person, after: { name: '甲' } }], ...more };
      return runCase(
        pack,
        { name: kind, event: { ...event, answers: { ...said, ...answers } }, given } as CaseGiven,
        runner,
      );
    };
    const user = await run([], nobodyKnows);
    expect(user.answers.map((one) => one.key)).not.toContain(key);
    for (const given of [[nobodys], [without]]) {
      const unknown = await run(given, nobodyKnows);
      const { papers, steps, deadlines, notNeeded } = user;
      expect(unknown).toMatchObject({
        papers: papers.map(({ id: paper, form }) => ({ id: paper, form })),
        steps: steps.map(({ id: step, action }) => ({ id: step, action })),
        deadlines,
        notNeeded,
      });
      const question = unknown.answers.find((one) => one.key === key);
      expect(question?.value).toBe('unknown');
      expect(question?.label).toMatch(/^\S+ \S+さんは、.*を使っていますか/);
      const none = await run(given, { [key]: 'no' });
      expect(none.answers.find((one) => one.key === key)?.value).toBe('no');
      expect(none).not.toMatchObject({ papers, steps: steps.map(({ id: step }) => ({ id: step })), notNeeded });
    }
    const [first] = (await run([nobodys], { [key]: 'nothing of the kind' })).answers.filter((one) => one.key === key);
    expect(first?.value).toBe('unknown');
  });

  test('an ID that has ended is known: nobody is asked', async () => {
    const ended: Situation = (ledger) => {
      for (const one of ledger.accounts)
        if (one.holderId === person) Object.assign(one, { status: 'struck-off', endedOn: '2025-01-31' });
    };
    const event = { kind: 'leave', office, date: '2026-12-01', staff: [person], answers: nobodyKnows } as const;
    const found = await runCase(pack, { name: 'ended', event: { ...event, staff: [person] }, given: [ended] }, runner);
    expect(found.answers.map((one) => one.key)).not.toContain(key);
    expect(found.notNeeded.some(({ why }) => /使っていない方|持っていない方/.test(why))).toBe(true);
  });

  test('… and one that ended with them is put into the register that the office keeps of its users', async () => {
    const ended: Situation = (ledger) => {
      for (const one of ledger.accounts)
        if (one.holderId === person) Object.assign(one, { status: 'struck-off', endedOn: '2026-12-01' });
    };
    const event = { kind: 'leave', office, date: '2026-12-01', answers: nobodyKnows } as const;
    const found = await runCase(pack, { name: 'ended', event: { ...event, staff: [person] }, given: [ended] }, runner);
    const keeps = id === 'fukui-mimamori';
    expect(found.papers.some(({ form }) => form === 'ledger')).toBe(keeps);
    if (keeps) expect(found.notNeeded.some(({ why }) => why.includes('使っていない方'))).toBe(false);
  });
});

test('流山: an office that ends takes those along whose ID isn’t recorded, beside those whose is', async () => {
  const pack = openPack('nagareyama-tritrus');
  const closed = async (answers: Record<string, string>, given: Situation[] = []) => {
    const event = {
      kind: 'office-closed',
      office: 'kyotaku',
      date: '2027-03-31',
      answers: { extent: 'close', ...answers },
    };
    const found = await runCase(pack, { name: 'closed', event, given } as CaseGiven, runner);
    return { staff: found.papers[0]?.event?.staff.map(({ id }) => id), asked: found.answers.map(({ key }) => key) };
  };
  expect(await closed({ usesTritrus: 'unknown' })).toMatchObject({ staff: ['k1', 'k2', 'k3'] });
  expect((await closed({ usesTritrus: 'unknown' })).asked).toContain('usesTritrus');
  expect(await closed({ usesTritrus: 'no' })).toMatchObject({ staff: ['k1', 'k2'] });
  const nobody = await closed({ usesTritrus: 'no' }, [nobodys]);
  expect(nobody).toMatchObject({ staff: ['k1', 'k2', 'k3'] });
  expect(nobody.asked).not.toContain('usesTritrus');
});

test('福井: who joins a team and has no recorded ID isn’t said to be no user', async () => {
  const pack = openPack('fukui-mimamori');
  const event = { kind: 'team-joined', office: 'fukui', date: '2026-12-01', staff: ['f2'], teamIds: ['team-family'] };
  const { warnings } = await runCase(pack, { name: 'joins', event, given: [nobodys] } as CaseGiven, runner);
  const said = warnings.map(({ text }) => text).join();
  expect(said).toMatch(/さんの ID が、まだ台帳に入っていません/);
  expect(said).not.toContain('利用者ではありません');
});
