import { expect, test } from 'vitest';
import { nothingUnsent } from '@shared/submission/unsent';
import { closingQuestion } from '../../../electron/shell/closing-question';

const asked = (given: Partial<typeof nothingUnsent>, isLocked = false) =>
  closingQuestion({ ...nothingUnsent, ...given }, isLocked);

test('nothing is asked when nothing waits, paused or not', () => {
  expect([asked({}), asked({ isPaused: true })]).toEqual([null, null]);
});

test('papers in line go the next time', () => {
  expect(asked({ waiting: 2 })).toEqual({
    message: 'まだ送っていない書類が2件あります。',
    detail: 'このまま閉じても、書類は保管してあります。次に開いたときに送ります。二重には送りません。',
    stay: '閉じずに送る',
  });
});

test('a mail on its way doesn’t go again by itself: wait, or ask the receiver', () => {
  const question = asked({ mailUnderWay: 1 });
  expect(question?.message).toBe('メールを送っているところです。');
  expect(question?.detail).toContain('閉じずにお待ちください');
  expect(question?.detail).toContain('相手に確かめていただくことになります');
  expect(question?.detail).not.toContain('次に開いたときに送ります');
  expect(question?.stay).toBe('閉じずに待つ');
});

test('behind a locked screen nobody waits for a mail: what became of it shows when it is unlocked', () => {
  const question = asked({ mailUnderWay: 1 }, true);
  expect(question?.message).toBe('メールを送っている途中でロックしました。');
  expect(question?.detail).toContain('開けてから閉じてください');
  expect(question?.detail).not.toContain('お待ちください');
  expect(question?.stay).toBe('閉じない');
});

test('… and what waits beside it is told by its own words', () => {
  expect(asked({ mailUnderWay: 1, waiting: 3 })?.detail).toContain(
    'ほかに、まだ送っていない書類が3件あります。次に開いたときに送ります。',
  );
  expect(asked({ mailUnderWay: 1, waiting: 3, isPaused: true })?.detail).toContain('次に開いても送りません');
});

test('while sending is paused nothing goes the next time either', () => {
  const question = asked({ waiting: 1, isPaused: true });
  expect(question?.message).toBe('まだ送っていない書類が1件あります。');
  expect(question?.detail).toContain('送信を止めているので、次に開いても送りません。「提出」の「送信を始める」');
  expect(question?.stay).toBe('閉じない');
});

test('papers behind a wrong setting don’t go before it is put right', () => {
  expect(asked({ behindSettings: 2 })?.detail).toContain('「設定」の「提出先・メール」を直すまで送りません');
  expect(asked({ waiting: 1, behindSettings: 2 })?.detail).toContain('1件は、次に開いたときに送ります。');
  expect(asked({ waiting: 1, behindSettings: 2 })?.message).toContain('3件');
});

test('a 取下げ is called one', () => {
  expect(asked({ waiting: 1, withdrawals: 1 })?.message).toBe('まだ送っていない取下げが1件あります。');
  expect(asked({ waiting: 2, withdrawals: 1 })?.message).toBe('まだ送っていない書類と取下げが2件あります。');
});
