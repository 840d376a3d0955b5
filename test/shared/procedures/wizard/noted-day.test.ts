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
])('%s', (note, date, isRelative) => {
  expect(notedLastDay(note, TODAY)).toEqual({ date, isRelative });
});

test.each(['', '管理者', '退職の相談あり', '育休中（来年4月復帰予定）', '来月末に異動', '4月から時短'])(
  '「%s」 names no last day',
  (note) => {
    expect(notedLastDay(note, TODAY)).toBeNull();
  },
);
