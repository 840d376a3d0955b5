import { expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { openPack } from '../../support/open-pack';
import { withoutId } from './house';
import { runCase, type CaseGiven } from './run-case';

/** 鶴岡市 takes no form: whoever calls has their office, who it is, the ID and the day before them. 手引き ５（２）③. */
const runner = new ExpressionRunner();
const noteOf = async (event: object, given: CaseGiven['given'] = []) => {
  const one = { name: 'a call', event: { date: '2026-12-31', office: 'tsuru', ...event }, given } as CaseGiven;
  return (await runCase(openPack('tsuruoka-finelink'), one, runner)).steps.find(({ id }) => id === 'strike-off');
};

test('who leaves: names, IDs as far as they are known, and the last day', async () => {
  const leave = { kind: 'leave', staff: ['t1', 't2'], answers: { usesFinelink: 'unknown' } };
  expect((await noteOf(leave))?.note).toBe(
    '伝えること：みほん居宅 鶴岡、本間 久美さん（ID t1@example.jp）、五十嵐 誠さん（ID t2@example.jp）、登録抹消の時期（退職する日は 令和8年12月31日）',
  );
  expect((await noteOf({ ...leave, staff: ['t1'] }, [withoutId('t1')]))?.note).toBe(
    '伝えること：みほん居宅 鶴岡、本間 久美さん、登録抹消の時期（退職する日は 令和8年12月31日）',
  );
  expect((await noteOf({ ...leave, staff: ['t1'], date: null }))?.note).toContain('退職する日は （日付）');
});

test('who moves: the day of the transfer', async () => {
  const moves = { kind: 'transfer', staff: ['t2'], toOfficeId: 'day', scope: 'same-city' };
  expect((await noteOf(moves))?.note).toBe(
    '伝えること：みほん居宅 鶴岡、五十嵐 誠さん（ID t2@example.jp）、登録抹消の時期（異動の日は 令和8年12月31日）',
  );
});

test('an office that closes: the day, and the other number to call', async () => {
  const step = await noteOf({ kind: 'office-closed' });
  expect(step?.action).toContain('登録抹消の時期（令和8年12月31日）');
  expect(step).toMatchObject({ contact: 'choju-kaigo', otherContacts: ['jimukyoku'] });
});
