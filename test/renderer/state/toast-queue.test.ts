import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  noToasts,
  onNextScreen,
  waitsForAnswer,
  withoutActions,
  withoutToast,
  withToast,
  type Toast,
  type ToastQueue,
} from '../../../renderer/state/toast-queue';

let next = 1;
const aToast = (message: string, rest: Partial<Toast> = {}): Toast => ({
  ...{ id: next++, message, isProblem: false, saidAt: 0 },
  ...rest,
});
const back = { label: '元に戻す', run: () => {} };
const done = (message: string) => aToast(message);
const undo = (message: string) => aToast(message, { action: back });
const changed = (message: string) => aToast(message, { action: back, topic: 'act' });
const wrong = (message: string) => aToast(message, { isProblem: true });
const after = (...toasts: Toast[]): ToastQueue => toasts.reduce((line, one) => withToast(line, one), noToasts);
const words = ({ shown }: ToastQueue): string[] => shown.map(({ message }) => message);
const withoutFirst = (line: ToastQueue, now = 0): ToastQueue => withoutToast(line, line.shown[0]!.id, now);

describe('what is said in passing', () => {
  test('one stands there, never two over a list; news don’t take away the way back, which comes again', () => {
    const line = after(undo('添付を外しました'), undo('予定が来ました'), done('コピーしました'));
    expect(words(line)).toEqual(['コピーしました']);
    expect(words(withoutFirst(line))).toEqual(['予定が来ました']);
    expect(words(withoutFirst(withoutFirst(line)))).toEqual(['添付を外しました']);
  });

  test('the same words stand there once, problems too; two ways back are two', () => {
    expect(words(after(wrong('印刷できません'), wrong('印刷できません')))).toEqual(['印刷できません']);
    const waiting = after(
      wrong('印刷できません'),
      wrong('開けません'),
      wrong('保存できません'),
      wrong('印刷できません'),
    );
    expect([...words(waiting), ...waiting.waiting.map(({ message }) => message)].sort()).toEqual(
      ['保存できません', '印刷できません', '開けません'].sort(),
    );
    const twice = after(undo('添付を外しました'), undo('添付を外しました'));
    expect([...twice.shown, ...twice.waiting]).toHaveLength(2);
  });

  test('a problem comes back, whatever is done meanwhile', () => {
    const line = after(wrong('印刷できません'), done('コピーしました'), done('保存しました'), undo('消しました'));
    expect(words(line)).toEqual(['消しました']);
    expect(words(withoutFirst(line))).toEqual(['印刷できません']);
  });

  test('of what is only done the newest says enough; so it is with changes of the ledger, which Ctrl+Z takes back', () => {
    expect(words(after(done('コピーしました'), done('保存しました')))).toEqual(['保存しました']);
    expect(words(after(changed('氏名を変えました'), changed('職種を変えました')))).toEqual(['職種を変えました']);
    const line = after(wrong('a'), undo('b'), changed('c'), changed('d'));
    expect(words(line)).toEqual(['d']);
    expect(line.waiting.map(({ message }) => message)).toEqual(['a', 'b']);
    expect(
      after(changed('a'), undo('b'), undo('c'), done('d'), changed('e')).waiting.map(({ message }) => message),
    ).toEqual(['c', 'b']);
  });

  test('what comes is there at once; what it took the place of comes back, problems first', () => {
    const line = after(undo('1'), undo('2'), undo('3'), wrong('できません'), wrong('つながりません'), undo('4'));
    expect(words(line)).toEqual(['4']);
    const later = withoutFirst(line);
    expect(words(later)).toEqual(['つながりません']);
    expect(words(withoutFirst(later))).toEqual(['できません']);
    expect(words(withoutFirst(withoutFirst(later)))).toEqual(['3']);
  });

  test('nothing moves away from whoever reaches for it: what comes meanwhile waits', () => {
    const line = withToast(after(undo('1')), undo('2'), true);
    expect(words(line)).toEqual(['1']);
    expect(words(withoutFirst(line))).toEqual(['2']);
  });

  test('on another screen it leaves, unless it leads on, didn’t work, or was said as the screens changed', () => {
    const line = after(undo('外しました'), aToast('サンプルを消しました', { saidAt: 5000 }));
    expect(words(onNextScreen(line, 5400))).toEqual(['サンプルを消しました']);
    expect(words(onNextScreen(line, 7000))).toEqual([]);
    expect(words(onNextScreen(after(undo('外しました')), 7000))).toEqual(['外しました']);
    expect(words(onNextScreen(after(wrong('できません')), 9000))).toEqual(['できません']);
  });

  test('what another took the place of comes back on the same screen alone; a problem and what the app did by itself on any', () => {
    const line = after(undo('保存しました：a.docx'), undo('手渡しました'));
    expect(onNextScreen(line, 7000)).toEqual({ shown: line.shown, waiting: [] });
    expect(onNextScreen(line, 500)).toEqual(line);
    const kept = after(
      wrong('印刷できません'),
      aToast('氏名を変えました', { action: back, onSeen: () => {} }),
      undo('b'),
    );
    expect(onNextScreen(kept, 7000)).toEqual(kept);
  });

  test('what another took the place of comes back for what is left of its time, a problem whenever there is a place', () => {
    const line = after(undo('保存しました：a.docx'), undo('保存しました：a.pdf'));
    expect(words(withoutFirst(line, 4000))).toEqual(['保存しました：a.docx']);
    expect(withoutFirst(line, 10_000)).toEqual(noToasts);
    expect(words(withoutFirst(after(wrong('開けません'), undo('手渡しました')), 20_000))).toEqual(['開けません']);
  });

  test('what didn’t work stays until somebody takes the way out beside it; other things pass', () => {
    const printing = (rest: Partial<Toast>) => aToast('印刷できませんでした', { topic: 'output-d1', ...rest });
    const failed = printing({ isProblem: true, action: { label: 'Word で保存', run: () => {} } });
    expect([failed, wrong('開けません'), undo('消しました'), done('保存しました')].map(waitsForAnswer)).toEqual([
      ...[true, false, false, false],
    ]);
    // Printed after all.
    expect(withToast(after(failed), printing({}))).toMatchObject({ shown: [{ isProblem: false }], waiting: [] });
    // On another screen nobody prints: it neither stays nor comes back there.
    expect(onNextScreen(after(failed), 7000)).toEqual(noToasts);
    expect(words(onNextScreen(after(failed, undo('手渡しました')), 7000))).toEqual(['手渡しました']);
    expect(onNextScreen(after(failed, undo('手渡しました')), 7000).waiting).toEqual([]);
  });

  test('what didn’t work is gone once something else was done; news, and what is said in the same breath, leave it', () => {
    const failed = aToast('印刷できませんでした', { isProblem: true, action: { label: 'Word で保存', run: () => {} } });
    const later = (rest: Partial<Toast> = {}) =>
      aToast('手渡したと記録しました', { action: back, saidAt: 4000, ...rest });
    expect(withToast(after(failed), later()).waiting).toEqual([]);
    expect(withToast(after(failed, later({ isNews: true })), later()).waiting.map(({ isNews }) => isNews)).toEqual([
      true,
    ]);
    const kept: readonly Partial<Toast>[] = [
      { saidAt: 500 },
      { isNews: true },
      { isProblem: true },
      { onSeen: () => {} },
    ];
    for (const rest of kept) expect(withToast(after(failed), later(rest)).waiting).toEqual([failed]);
    // Nobody has done what the app finds by itself, and it is as true on the next screen.
    const found = { ...failed, isNews: true };
    expect(withToast(after(found), later()).waiting).toEqual([found]);
    expect(onNextScreen(after(found), 7000).shown).toEqual([found]);
    // Whoever reaches for it finds it there.
    expect(withToast(after(failed), later(), true).shown).toEqual([failed]);
  });

  test('nothing leads back into a ledger that is closed', () => {
    expect(words(withoutActions(after(undo('1'), undo('2'), undo('3'), done('コピーしました'))))).toEqual([
      'コピーしました',
    ]);
  });

  test('whatever comes in whatever order, the newest is there at once, and no problem and no way back is lost', () => {
    const one = fc.constantFrom(done, undo, wrong).map((make) => make(`x${next}`));
    fc.assert(
      fc.property(fc.array(fc.oneof(one, fc.constant('over')), { maxLength: 40 }), (acts) => {
        let line = noToasts;
        const said = new Set<number>();
        const left = new Set<number>();
        for (const act of acts) {
          if (act === 'over' && line.shown[0]) left.add(line.shown[0].id);
          line = typeof act === 'object' ? withToast(line, act) : line.shown[0] ? withoutFirst(line) : line;
          if (typeof act === 'object' && (act.isProblem || act.action)) said.add(act.id);
          if (typeof act === 'object') expect(line.shown.at(-1)).toBe(act);
          expect(line.shown.length).toBeLessThanOrEqual(1);
        }
        const there = new Set([...line.shown, ...line.waiting].map(({ id }) => id));
        for (const id of said) expect(there.has(id) || left.has(id)).toBe(true);
        for (const { id } of [...line.shown, ...line.waiting]) expect(left.has(id)).toBe(false);
      }),
    );
  });
});
