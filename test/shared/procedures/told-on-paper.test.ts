import { expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { evaluated, said } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { openPack } from '../../support/open-pack';
import { caseTables } from './cases/all';
import { house } from './house';
import { runCase } from './run-case';

/**
 * 流山市 様式2 says what changes by the boxes that are ticked on it. A procedure that asks for the paper and gives it nothing
 * to tick asks for an empty paper, which can't be finished.
 */
test('様式2 has something ticked whenever a procedure asks for it', async () => {
  const runner = new ExpressionRunner();
  const pack = openPack('nagareyama-tritrus');
  const form = officialForm('nagareyama-tritrus-2');
  const empty: string[] = [];
  for (const one of caseTables.filter((table) => table.pack === pack.id).flatMap(({ cases }) => cases)) {
    const { papers } = await runCase(pack, one, runner);
    const ledger = house();
    for (const change of one.given ?? []) change(ledger);
    for (const paper of papers.filter((each) => each.form === '2' && each.missing.length === 0)) {
      // What the new job is called nobody has been asked yet: it is written on the paper.
      if (paper.id === 'job') continue;
      const findings = said(await evaluated(form, { ledger, event: paper.event, officeId: paper.officeId }));
      if (findings.includes('error nothing-checked')) empty.push(`${one.name}: ${paper.variant}`);
    }
  }
  expect(empty).toEqual([]);
});
