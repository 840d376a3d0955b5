import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { CheckBar } from '../../../renderer/features/import/check-bar';
import { untouched, type ImportOutcome } from '../../../renderer/features/import/import-state';
import { LeftEmpty } from '../../../renderer/features/import/outcome-screen';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { aReading, aView, TODAY } from '../../shared/tables/matching/planning';

vi.mock('../../../renderer/features/import/import-state', async (real) => ({
  ...(await real<typeof import('../../../renderer/features/import/import-state')>()),
  useImportView: () => ({ state: untouched, view: {} }),
}));
vi.mock('../../../renderer/state/open-ledger', async (real) => ({
  ...(await real<typeof import('../../../renderer/state/open-ledger')>()),
  useOpenLedger: () => ({ meta: {} }),
}));
vi.mock('../../../renderer/features/import/use-take-import', () => ({
  useTakeImport: () => ({ take: () => {}, progress: null, cancel: () => {} }),
}));

const wordsOf = (part: ReactNode): string =>
  renderToStaticMarkup(<MantineProvider>{part}</MantineProvider>).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');

/** Two people, of whom the second has a phone that nobody can read, or none. */
function bar(text: string): string {
  const reading = aReading(['一郎', '二郎'].map((name) => ({ name: `見本 ${name}`, kana: `みほん ${name}` })));
  reading.rows[1]!.problems.push({ field: 'phone', code: 'cell/phone', message: '', text });
  const view = aView({ offices: [anOffice()] }, { officeInUse: OFFICE_ID });
  const plan = planImport(reading, view, noDecisions, TODAY);
  return wordsOf(<CheckBar reading={reading} plan={plan} onMend={() => {}} onLeave={() => {}} />);
}

const KEPT = '読めないところも、書いてあるまま「元の値」に残ります';

test('who is taken is counted, and no places that stay empty; what can’t be read is told to be kept', () => {
  expect(bar('04-71')).toMatch(/2人を取り込む$/);
  expect(bar('04-71')).toContain(KEPT);
  expect(bar('04-71')).not.toMatch(/空けて|か所/);
  expect(bar('')).not.toContain(KEPT);
});

test('after it what was kept comes first, and where nothing stood nothing is said to be kept', () => {
  const outcome = { kind: 'staff', leftEmpty: 43, keepsOriginals: true } as ImportOutcome;
  expect(wordsOf(<LeftEmpty outcome={outcome} onShow={() => {}} />)).toBe(
    '読めなかったところに書いてあった内容は、「元の値」としてその人のところに残してあります。空いている 43か所は、あとから入れられます。足りない項目のある人を見る',
  );
  expect(wordsOf(<LeftEmpty outcome={{ ...outcome, keepsOriginals: false }} onShow={() => {}} />)).toMatch(
    /^空いている 43か所は/,
  );
});
