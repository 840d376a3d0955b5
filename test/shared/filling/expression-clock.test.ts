import { expect, test } from 'vitest';
import type { FillJob, FillMessage } from '@shared/filling/fill-job';
import { fillJobs } from '@shared/filling/run-fill-job';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aField, aForm, aPack, formInput } from '../../builders/pack';

const fields = ['a', 'b', 'c', 'd'].map((key) => aField({ key, label: key }));
const form = { fields };
const job: FillJob = {
  kind: 'evaluate',
  ...{ context: { corporation: { name: 'ひまわり会' } }, overrides: {} },
  ...{ pack: aPack({ forms: [formInput(form)] }), form: aForm(form) },
};

/** What is heard while a form of four expressions is worked out, where time goes by so much between two of them. */
async function heard(isClose: boolean, between: number): Promise<string[]> {
  const messages: FillMessage[] = [];
  let now = 0;
  await fillJobs(
    nodeCodec,
    (message) => messages.push(message),
    () => (now += between),
  )({ id: 7, job, isClose });
  expect(messages.every(({ id }) => id === 7)).toBe(true);
  return messages.map((one) => (one.kind === 'watch' ? one.field : one.kind));
}

test('each expression is told of where it is asked for, and else only that time goes by', async () => {
  expect(await heard(true, 0)).toEqual(['a', 'b', 'c', 'd', 'rest', 'done']);
  expect(await heard(false, 0)).toEqual(['a', 'rest', 'done']);
  expect(await heard(false, 11)).toEqual(['a', 'c', 'rest', 'done']);
  expect(await heard(false, 20)).toEqual(['a', 'b', 'c', 'd', 'rest', 'done']);
});
