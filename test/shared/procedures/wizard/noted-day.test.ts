import { expect, test } from 'vitest';
import { notedLastDay } from '@shared/procedures/wizard/noted-day';

const TODAY = '2026-11-24';

test.each([
  ['来月末で退職', '2026-12-31', true],
  ['夜勤なし。来月末で退職予定', '2026-12-31', true],
  ['12/20付で退職', '2026-12-20', false],
  ['令和8年12月15日をもって退職', '2026-12-15', false],
  ['R9.3.31 に辞めます', '2027-03-31', false],
  ['3月末退職', '2026-03-31', false],
  // The day behind the word.
  ['退職予定 R8.12.31', '2026-12-31', false],
  ['退職予定R8.12.31', '2026-12-31', false],
  ['退職予定日：令和８年１２月３１日（本人より）', '2026-12-31', false],
  ['退職（R8.12.31付）', '2026-12-31', false],
  ['週3日。退職予定（12/20）', '2026-12-20', false],
  ['退職日は令和8年12月末日', '2026-12-31', false],
  ['12月末日退職予定', '2026-12-31', false],
  ['R8.12末で退職予定', '2026-12-31', false],
  ['R8.12.31退職予定', '2026-12-31', false],
  ['3月末退職予定', '2027-03-31', false],
  ['退職予定：3月31日', '2027-03-31', false],
  ['年度末で退職予定', '2027-03-31', true],
  ['前任の退職で異動。R9.3.31で退職予定', '2027-03-31', false],
])('%s', (note, date, isRelative) => {
  expect(notedLastDay(note, TODAY)).toEqual({ date, isRelative });
});

test.each([
  '',
  '管理者',
  '退職の相談あり',
  '育休中（来年4月復帰予定）',
  '来月末に異動',
  '4月から時短',
  '退職金 R8.12.31 に説明',
])('「%s」 names no last day', (note) => {
  expect(notedLastDay(note, TODAY)).toBeNull();
});
