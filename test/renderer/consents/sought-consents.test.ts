import { expect, test } from 'vitest';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { searchIndexKey } from '@shared/text/search-key';
import { soughtConsents } from '../../../renderer/features/consents/use-consents';
import { aPatient } from '../../builders/patient';

const indexed = (['吉田 はる', '井上 キヨ', '吉田 清'] as const).map((name, i) => {
  const patient = aPatient({ id: `p${i}`, name, kana: ['よしだ はる', 'いのうえ きよ', ''][i]! });
  const row = { id: `c${i}`, patient, filters: i === 1 ? [] : ['open'] } as unknown as ConsentRow;
  return { row, key: searchIndexKey(`${patient.name}\n${patient.kana}`) };
});
const sought = (query: string, missedShownFor = '', filter: 'all' | 'open' = 'all') => {
  const { rows, missed } = soughtConsents(indexed, { filter, query, missedShownFor });
  return { ids: rows.map(({ id }) => id), ...missed };
};

test('a patient without furigana is told of where somebody looks by kana, and shown below when asked for', () => {
  expect(sought('よしだ')).toEqual({ ids: ['c0'], count: 1, isShown: false });
  expect(sought('よしだ', 'よしだ')).toEqual({ ids: ['c0', 'c2'], count: 1, isShown: true });
  expect(sought('いのうえ', '', 'open')).toEqual({ ids: [], count: 1, isShown: false });
  expect(sought('吉田')).toEqual({ ids: ['c0', 'c2'], count: 0, isShown: false });
});
