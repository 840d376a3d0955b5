import { expect, test } from 'vitest';
import type { PlannedTitle } from '@shared/tables/matching/planned';
import { titleWays } from '../../../renderer/features/import/title-ways';

const waysOf = (before: string, values: string[]): string[] => {
  const title: PlannedTitle = {
    ...{
      table: 'offices',
      id: 'o',
      name: 'みほんの里',
      field: 'managerName',
      label: '管理者',
      after: null,
      isAsked: true,
    },
    ...{ before, values: values.map((value) => ({ value, where: '2行目' })) },
  };
  return titleWays(title).map(({ words, isSeen }) => `${isSeen ? '◎' : '−'}${words}`);
};

test('of two who may be 管理者 both stand out alike; that nobody is stands behind them', () => {
  expect(waysOf('', ['佐藤 健一', '髙橋 直子'])).toEqual(['◎「佐藤 健一」にする', '◎「髙橋 直子」にする', '−入れない']);
});

test('the one who is proposed stands out; what the ledger has stays unless somebody says otherwise', () => {
  expect(waysOf('', ['佐藤 健一'])).toEqual(['◎「佐藤 健一」にする', '−入れない']);
  expect(waysOf('04-1111', ['04-2222', '04-3333'])).toEqual([
    '◎台帳のまま',
    '−「04-2222」にする',
    '−「04-3333」にする',
  ]);
});
