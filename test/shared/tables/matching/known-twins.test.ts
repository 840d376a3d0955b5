import { expect, test } from 'vitest';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { withKnownTwins } from '@shared/tables/matching/known-twins';
import type { LedgerView } from '@shared/tables/matching/ledger-view';
import type { ReadValue } from '@shared/tables/import/reading';
import { anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { withTwins } from '../../../../renderer/features/import/decisions';
import { aReading, aView, TODAY, written } from './planning';

const kango = anOffice({ id: 'kango', name: 'みほん訪問看護ステーション' });
const kyotaku = anOffice({ id: 'kyotaku', name: 'みほん居宅介護支援事業所' });
const empty = aView({ offices: [kango, kyotaku], people: [] });
const person = (name: string, office: string, phone: string, jobType = '看護師'): Record<string, ReadValue> => ({
  ...{ name, kana: 'れいだ はな', office, phone, jobType, note: '' },
});
const rows = [
  person('例田 花', kango.name, '04-7150-0001'),
  person('例田 花', kyotaku.name, '090-0000-0002', '介護支援専門員'),
];
const again = (ledger: LedgerView, given = rows) => {
  const decisions = withKnownTwins(aReading(given), ledger, noDecisions, TODAY);
  return { decisions, plan: planImport(aReading(given), ledger, decisions, TODAY) };
};
const taken = (decisions: ImportDecisions): LedgerView =>
  written(planImport(aReading(rows), empty, decisions, TODAY), empty);

test('rows that were said to be one person aren’t asked about again', () => {
  for (const [main, other] of [
    [2, 3],
    [3, 2],
  ] as const) {
    const ledger = taken(withTwins(noDecisions, { taken: [main], left: [other] }));
    expect(ledger.people).toHaveLength(1);
    const { plan } = again(ledger);
    expect(plan.counts).toMatchObject({ fix: 0, changed: 0, new: 0, same: 1, left: 1 });
  }
});

test('two people of one name stay two', () => {
  const ledger = taken(withTwins(noDecisions, { taken: [2, 3], left: [] }));
  expect(ledger.people).toHaveLength(2);
  expect(again(ledger).plan.counts).toMatchObject({ fix: 0, changed: 0, new: 0, same: 2 });
});

test('whatever says anything new is asked about as ever', () => {
  const [one = {}, two = {}] = rows;
  const moved = [one, { ...two, phone: '090-0000-0009' }];
  const joined = taken(withTwins(noDecisions, { taken: [2], left: [3] }));
  expect(again(joined, moved).plan.counts.fix).toBe(2);
  const apart = taken(withTwins(noDecisions, { taken: [2, 3], left: [] }));
  const { plan } = again(apart, moved);
  expect(plan.rows.find(({ line }) => line === 3)?.verdict).toBe('fix');
});

test('of two who are alike in all that a row says nobody knows which it is', () => {
  const alike = ['a', 'b'].map((id) => aStaff({ id, name: '例田 花', kana: 'れいだ はな', officeId: 'kango' }));
  const ledger = aView({ offices: [kango], people: alike });
  const { decisions } = again(ledger, [{ name: '例田 花', kana: 'れいだ はな' }]);
  expect(decisions).toBe(noDecisions);
});
