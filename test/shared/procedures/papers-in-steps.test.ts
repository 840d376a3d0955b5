import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { handing } from '@shared/procedures/step-facts';
import { openPack } from '../../support/open-pack';
import { caseTables } from './cases/all';
import { runCase } from './run-case';

const runner = new ExpressionRunner();

/** Of each network, in every case: what no step hands in would be forgotten once the procedure runs. */
describe.each(caseTables)('$pack', ({ pack: id, cases }) => {
  const pack = openPack(id);
  /** What may stay in the office is its own to use. */
  const leaves = (form: string): boolean => !pack.forms.find((one) => one.id === form)?.channels?.includes('inside');

  test.each(cases.map((one) => [one.name, one] as const))('%s: a step hands in each paper', async (_, one) => {
    const { papers, steps } = await runCase(pack, one, runner);
    const ours = steps.filter(({ actor, medium }) => actor.isOurs && handing.includes(medium));
    const handedIn = ours.flatMap((step) => step.papers);
    const toHandIn = papers.filter(({ form }) => leaves(form)).map((paper) => paper.id);
    expect(toHandIn.filter((paper) => !handedIn.includes(paper))).toEqual([]);
  });
});
