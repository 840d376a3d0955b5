import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { OpenDecisions } from '../../../renderer/features/import/open-decisions';
import { untouched } from '../../../renderer/features/import/import-state';

vi.mock('../../../renderer/features/import/import-state', async (real) => ({
  ...(await real<typeof import('../../../renderer/features/import/import-state')>()),
  useImportView: () => ({ state: untouched, view: {} }),
  decisionsOf: () => ({ decisions: noDecisions, taken: [] }),
}));
vi.mock('../../../renderer/state/open-ledger', async (real) => ({
  ...(await real<typeof import('../../../renderer/state/open-ledger')>()),
  useRecords: () => new Map(),
}));

const value = (field: string, label: string, text: string) =>
  ({
    ...{ field, label, text, lines: [2, 3], isWrong: true, mayBeAbove: true },
    proposal: { as: 'above' },
  }) as unknown as ImportPlan['values'][number];

test('what is to be decided once for all rows says what to do', () => {
  const plan = {
    kind: 'staff',
    words: [],
    twins: [],
    values: [value('phone', '電話', '同上'), value('mail', 'メール', '〃')],
  } as const;
  const words = renderToStaticMarkup(
    <MantineProvider>
      <OpenDecisions plan={plan as never} onDecide={() => {}} />
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');
  expect(words).toContain('台帳にどう入れるか、選んでほしいところが 2つあります');
  expect(words).toContain('おすすめどおりに決める（2つ）');
  expect(words).not.toContain('セル');
});
