import { expect, test } from 'vitest';
import { partKey, untouchedStep, type StepRecord } from '@shared/procedures/kept-run';
import { isSettledPaper } from '@shared/procedures/settled-paper';
import { begun } from './begun';

test('a paper is settled once each step that is about it is done or not needed', async () => {
  const { run } = await begun('nagareyama-tritrus', {
    ...{ kind: 'leave', officeId: 'kyotaku', date: '2026-12-20', staff: ['k1'] },
  });
  const [network] = run.networks;
  if (!network) throw new Error('no network is concerned');
  const paper = network.papers.find(({ documentId }) => documentId !== null);
  const asking = network.steps.filter(({ papers }) => papers.includes(paper?.id ?? ''));
  expect(asking).not.toEqual([]);
  const after = (record: Partial<StepRecord>, steps = asking) => ({
    ...run,
    steps: Object.fromEntries(steps.map(({ id }) => [partKey(network, id), { ...untouchedStep, ...record }])),
  });
  const isSettled = (of: typeof run) => isSettledPaper(of, paper?.documentId ?? '');
  expect(isSettled(run)).toBe(false);
  expect(isSettled(after({ doneOn: '2026-12-01', onPaper: true }))).toBe(true);
  expect(isSettled(after({ isSkipped: true }))).toBe(true);
  expect(isSettled(after({ note: '電話した' }))).toBe(false);
  expect(
    isSettled(
      after(
        { doneOn: '2026-12-01' },
        network.steps.filter((one) => !asking.includes(one)),
      ),
    ),
  ).toBe(false);
});
