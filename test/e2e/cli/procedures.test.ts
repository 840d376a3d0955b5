import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { NetworkProcedure } from '@shared/procedures/result';
import { cli, Desk, root, type Answer } from './command-line.ts';

const SAMPLE = join(root, 'resources/samples/himawari.json');

let desk: Desk;
test.beforeEach(() => {
  desk = new Desk();
});
test.afterEach(() => desk.clear());

const ask = (event: object, more: string[] = []): Promise<Answer> =>
  cli([
    ...['procedures', '--event', desk.put('できごと.json', event), '--ledger', SAMPLE, '--date', '2026-11-20'],
    ...more,
  ]);
const networks = ({ said }: Answer): NetworkProcedure[] => said['networks'] as NetworkProcedure[];

/** The sample's 佐藤 健一 is システム利用管理担当者 and one of the two networks' users. */
const leaving = { kind: 'leave', date: '2026-11-30', officeId: 'office-nagareyama', staff: [{ id: 'staff-0012' }] };

test('a person is named by their id, and each network of the office answers', async () => {
  const answer = await ask(leaving);
  expect([answer.exit, answer.said.ok, answer.stderr]).toEqual([0, true, '']);
  const [tritrus, lineWorks] = ['nagareyama-tritrus', 'line-works'].map((id) =>
    networks(answer).find(({ packId }) => packId === id),
  );
  expect(networks(answer)).toHaveLength(2);
  const [paper] = tritrus!.papers;
  expect(paper).toMatchObject({
    form: '1-1',
    necessity: 'must',
    event: { staff: [{ name: '佐藤 健一', action: 'delete' }] },
  });
  expect(paper!.source?.lines).toContain('97–99');
  expect(tritrus!.steps[0]).toMatchObject({ actor: { isOurs: true }, papers: ['delete'] });
  expect(tritrus!.notNeeded.map(({ form }) => form)).toContain('5');
  expect(lineWorks!.papers).toEqual([]);
});

test('what a paper is filled from is what fill takes', async () => {
  const answer = await ask({ ...leaving, staff: [{ id: 'staff-0019' }] });
  const [paper] = networks(answer).find(({ packId }) => packId === 'nagareyama-tritrus')!.papers;
  const filled = await cli([
    ...['fill', '--pack', 'nagareyama-tritrus', '--form', paper!.form, '--ledger', SAMPLE, '--office', paper!.officeId],
    ...['--event', desk.put('書類.json', paper!.event), '--input', desk.put('入力.json', paper!.input)],
    ...['--date', '2026-11-20', '--as', 'docx', '--out', desk.out],
  ]);
  expect({ exit: filled.exit, said: filled.said }).toMatchObject({ exit: 0, said: { ok: true } });
});

test('only the packs that are named answer', async () => {
  const answer = await ask(leaving, ['--pack', 'line-works']);
  // What the ledger has of who leaves and no step of these packs names is the office's own work.
  expect(networks(answer).map(({ packId }) => packId)).toEqual(['line-works', '']);
  expect((await ask(leaving, ['--pack', desk.path('ない')])).said.code).toBe('pack/no-manifest');
});

test('a network whose rules fail says where, nothing can be finished, and the others answer', async () => {
  const folder = join(desk.out, 'こわれた LINE WORKS');
  cpSync(join(root, 'resources/packs/line-works'), folder, { recursive: true });
  const file = join(folder, 'procedures/leave.json');
  const rules = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...rules, facts: { sum: 'event.kind + 1' } }));
  const answer = await ask(leaving, ['--pack', 'nagareyama-tritrus', '--pack', folder]);
  expect([answer.exit, answer.said['canBeFinished']]).toEqual([0, false]);
  const [tritrus, lineWorks] = networks(answer);
  expect(tritrus!.problem).toBeNull();
  expect(tritrus!.papers.map(({ form }) => form)).toContain('1-1');
  expect(lineWorks).toMatchObject({
    papers: [],
    problem: { code: 'pack/expression', details: { field: 'procedures.leave.facts.sum' } },
  });
});
