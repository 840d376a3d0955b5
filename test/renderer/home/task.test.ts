import { expect, test } from 'vitest';
import { apart, pressingWords, taskDueWords, type Task } from '../../../renderer/features/home/task';

const task = (key: string, given: Partial<Task> = {}): Task => ({
  ...{ key, icon: 'document', title: key, detail: '', due: null, button: '開く', to: '/' },
  ...given,
});
const keysOf = (tasks: readonly Task[]): string[] => tasks.map(({ key }) => key);

test('as long as nothing runs, what makes the ledger whole stands among what is to be done', () => {
  const tasks = [task('key', { isSetUp: true, mustAct: true }), task('paper'), task('gap', { isSetUp: true })];
  expect(apart(tasks, false, '2026-11-25')).toEqual({ now: tasks, setUp: [] });
});

test('while a procedure runs its papers come first, and what makes the ledger whole afterwards; what can’t wait is never behind a line', () => {
  const tasks = [
    task('key', { isSetUp: true, mustAct: true }),
    task('late', { mustAct: true }),
    task('paper', { due: '2026-12-01' }),
    task('gap', { isSetUp: true }),
    task('next'),
  ];
  const { now, setUp } = apart(tasks, true, '2026-11-25');
  expect(keysOf(now)).toEqual(['key', 'late', 'paper', 'next']);
  expect(keysOf(setUp)).toEqual(['gap']);
});

test('the head of ホーム tells what is late as late, as its row does, and only what is due today as 今日まで', () => {
  const today = '2026-11-25';
  const late = task('late', { due: '2026-11-24' });
  const now = [task('now', { due: today }), task('key', { mustAct: true })];
  const later = task('later', { due: '2026-11-26' });
  expect(pressingWords([late, later], today)).toBe('すぎています 1件');
  expect(pressingWords([late, ...now, later], today)).toBe('すぎています 1件・今日まで 1件・早めに 1件');
  expect(pressingWords([...now, task('gap')], today)).toBe('今日まで 1件・早めに 1件');
  expect(now.map((one) => taskDueWords(one, today))).toEqual(['今日まで', '早めに']);
  // What the city wants soon, and by no day, is late for nobody.
  const soon = task('soon', { due: '2026-11-23', isSoon: true });
  expect(taskDueWords(soon, today)).toBe('速やかに');
  expect(taskDueWords({ ...soon, due: '2026-11-27' }, today)).not.toBe('速やかに');
  expect(pressingWords([soon, ...now], today)).toBe('今日まで 1件・速やかに 1件・早めに 1件');
  expect(pressingWords([later], today)).toBe('');
});
