import { describe, expect, test } from 'vitest';
import { anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aPlan, aView, rowAt, written } from './planning';

const people = [aStaff({ id: 'h', name: '山田 花子', kana: 'やまだ はなこ' })];
const view = aView({ offices: [anOffice()], people });
const planOf = (holder: string) => aPlan([{ kind: 'tablet', assetNumber: 'T-5', holder }], view, {}, 'device');

describe('those who have a device together, whom no name says', () => {
  test.each(['サ責で共用', 'ヘルパー共用', '職員みんなで', 'スタッフ全員で共用', '事務所共用'])('%s', (holder) => {
    const plan = planOf(holder);
    expect(plan.words).toEqual([]);
    expect(rowAt(plan, 2).cells['holder']).toMatchObject({ after: null, nobody: '共用', problem: null });
    expect(written(plan, view).devices.at(-1)?.note).toContain(`使う人：${holder}`);
  });

  test('somebody’s name with 共用 behind it is theirs, as before', () => {
    expect(rowAt(planOf('山田で共用'), 2).cells['holder']?.after).toBe('h');
    expect(planOf('森田で共用').words).toMatchObject([{ word: '森田で共用' }]);
  });
});
