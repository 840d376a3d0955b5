import { expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { LedgerEvent } from '@shared/ledger/event';
import { unwrap } from '@shared/problems/problem';
import { newRun } from '@shared/procedures/kept-run';
import { proceduresFor } from '@shared/procedures/procedures-for';
import { openPack } from '../../support/open-pack';
import { himawari } from '../../support/sample-papers';
import { OwnWork } from '../../../renderer/features/procedures/wizard/work-sections';
import { WizardContext, type Wizard } from '../../../renderer/features/procedures/wizard/wizard-context';
import { screenOf } from '../roles/screen-of';

test('what the app does to the ledger by itself is said once: nobody is told to do it, too', async () => {
  const [person] = himawari.people.filter(({ officeId }) => officeId === 'office-nagareyama');
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', date: '2026-12-01', officeId: 'office-nagareyama' },
    staff: [{ ...person, before: {}, after: {} }],
  });
  const packs = [openPack('nagareyama-tritrus')];
  const run = unwrap(await proceduresFor(event, himawari, packs, '2026-11-20', new ExpressionRunner()));
  const draft = { ...newRun('r', '2026-11-20T01:00:00.000Z'), event };
  const wizard = { run: draft, ledger: himawari, seen: himawari, shownGaps: [] };
  const html = screenOf(
    <WizardContext value={wizard as unknown as Wizard}>
      <OwnWork run={run} showsSources={false} />
    </WizardContext>,
    '/procedures/r',
    'clerk',
  );
  const said = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(said).not.toContain('退職した方を抹消');
  expect(said).toContain(`自動 台帳：${person!.name}さんを「退職」にする（名簿から外し、記録は残す）`);
});
