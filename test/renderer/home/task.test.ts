import { expect, test } from 'vitest';
import { apart, byDay, isForToday, pressingWords, taskDueWords, type Task } from '../../../renderer/features/home/task';

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

test('what is late comes first, then what is to be told 速やかに, however long ago it happened, and what has a day to come', () => {
  const today = '2027-01-08';
  const tasks = [
    task('later', { due: '2027-01-12' }),
    task('soon', { due: '2026-12-01', isSoon: true }),
    task('prompt', { isSoon: true }),
    task('late', { due: '2026-12-15' }),
    task('gap'),
  ];
  expect(keysOf(byDay(tasks, today))).toEqual(['late', 'soon', 'prompt', 'later', 'gap']);
  expect(pressingWords(tasks, today)).toBe('すぎています 1件・速やかに 2件');
});

test('an emergency is before all else, in its colour, with the days that are left; what of it is weeks off waits for its day', () => {
  const today = '2026-11-28';
  const late = task('late', { due: '2026-11-14' });
  const paper = task('paper', { due: '2026-11-30' });
  const report = task('report', { due: '2026-12-02', isEmergency: true });
  const call = task('call', { due: '2026-11-27', isEmergency: true });
  const undated = task('undated', { mustAct: true, isEmergency: true });
  const full = task('full', { due: '2026-12-27', isEmergency: true });
  const ordered = byDay([full, late, paper, report, undated, call], today);
  expect(keysOf(ordered)).toEqual(['undated', 'call', 'report', 'late', 'paper', 'full']);
  expect(ordered.map((one) => isForToday(one, today))).toEqual([true, true, true, true, false, false]);
  expect(ordered.map((one) => taskDueWords(one, today))).toEqual([
    ...['すぐに', '1日すぎています', '12/2（あと4日）', '14日すぎています', '11月30日（月）', '12月27日（日）'],
  ]);
  expect(pressingWords(ordered, today)).toBe('すぐに 2件・すぎています 2件');
});

test('a call that nobody has made is before all else of any emergency, and has no evening to wait for', () => {
  const today = '2026-11-28';
  const begun = { due: today, isEmergency: true };
  const [rest, call] = [task('rest', begun), task('call', { ...begun, isCall: true })];
  const left = task('left', { due: '2026-12-02', mustAct: true, isEmergency: true, isCall: true });
  const late = task('late', { ...begun, due: '2026-11-27', isCall: true });
  const unknown = task('unknown', { mustAct: true, isEmergency: true });
  const ordered = byDay([unknown, rest, call, left, late], today);
  expect(keysOf(ordered)).toEqual(['left', 'late', 'call', 'unknown', 'rest']);
  expect(ordered.map((one) => taskDueWords(one, today))).toEqual([
    ...['すぐに', '1日すぎています', 'すぐに', 'すぐに', '今日まで'],
  ]);
  expect(pressingWords(ordered, today)).toBe('すぐに 3件・すぎています 1件・今日まで 1件');
});
