import { expect, test } from 'vitest';
import { plannedFor } from '@shared/procedures/planned-for';
import { begun } from './begun';

test('an office that moves on a day to come says so until then', async () => {
  const { run } = await begun('tsuruoka-finelink', {
    ...{ kind: 'office-changed', officeId: 'day', date: '2026-12-01' },
    after: { address: '山形県鶴岡市見本2-2', phone: '0235-00-0009' },
  });
  const [planned, ...others] = plannedFor([run], 'offices', 'day');
  expect(others).toEqual([]);
  expect(planned).toMatchObject({ run: { title: run.title }, on: '2026-12-01' });
  expect(planned?.edits.map(({ field, after }) => [field, after])).toEqual(
    expect.arrayContaining([
      ['address', '山形県鶴岡市見本2-2'],
      ['phone', '0235-00-0009'],
    ]),
  );
  expect(plannedFor([run], 'offices', 'tsuru')).toEqual([]);
  const made = { ...run, planned: run.planned.map((one) => ({ ...one, state: 'made' as const })) };
  expect(plannedFor([made, { ...run, state: 'taken-back' }], 'offices', 'day')).toEqual([]);
});
