import { expect, test } from 'vitest';
import { apart, type Task } from '../../../renderer/features/home/task';

const task = (key: string, given: Partial<Task> = {}): Task => ({
  ...{ key, icon: 'document', title: key, detail: '', due: null, button: '開く', to: '/' },
  ...given,
});
const keysOf = (tasks: readonly Task[]): string[] => tasks.map(({ key }) => key);

test('as long as nothing runs, what makes the ledger whole stands among what is to be done', () => {
  const tasks = [task('key', { isSetUp: true, mustAct: true }), task('paper'), task('gap', { isSetUp: true })];
  expect(apart(tasks, false)).toEqual({ now: tasks, setUp: [] });
});

test('while a procedure runs its papers come first, in their order, and what makes the ledger whole comes afterwards', () => {
  const tasks = [
    task('key', { isSetUp: true, mustAct: true }),
    task('late', { mustAct: true }),
    task('paper', { due: '2026-12-01' }),
    task('gap', { isSetUp: true }),
    task('next'),
  ];
  const { now, setUp } = apart(tasks, true);
  expect(keysOf(now)).toEqual(['late', 'paper', 'next']);
  expect(keysOf(setUp)).toEqual(['key', 'gap']);
});
