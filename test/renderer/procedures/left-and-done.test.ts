import { expect, test } from 'vitest';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';
import { notedLeaving } from '../../../renderer/procedures/starting-soon';
import { aStaff } from '../../builders/staff';

const given = { people: [], runs: [], today: '2026-11-29', readMemo: notedLastDay };
const isBroughtUp = (note: string, leftOn: string | null): boolean =>
  notedLeaving(aStaff({ note, leftOn }), given).length > 0;

test.each(['R8.10.31退職　ID停止届出済', '10/31退職 LW削除済', 'R8.10.31退職、書類はすべて提出しました'])(
  'whoever has left, and of whom %s, is done with',
  (note) => {
    expect(isBroughtUp(note, '2026-10-31')).toBe(false);
  },
);

test('whoever has left, and of whom no more is said, and whoever is still here, are brought up', () => {
  expect(isBroughtUp('R8.10.31退職', '2026-10-31')).toBe(true);
  expect(isBroughtUp('R8.12.20退職予定　退職届提出済', null)).toBe(true);
});

test('what their memo asks for at its end is said, too', () => {
  const note = 'R8.12.20退職予定（後任は1月に入職、担当の利用者は12月中に引き継ぎ）。退職の日にFiNE-LINKのID停止を市へ';
  expect(notedLeaving(aStaff({ note }), given)[0]?.memo).toBe(note);
});
