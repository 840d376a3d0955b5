import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { anOffice } from '../../../builders/organization';
import { aView, TODAY } from './planning';

const OFFICE = anOffice({ id: 'o', name: 'みほん訪問看護ステーション', managerName: '' });

function planOf(csv: string) {
  const bytes = new TextEncoder().encode(csv);
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
  const ledger = aView({ offices: [OFFICE] });
  const plan = planImport(reading, ledger, noDecisions, TODAY);
  let made = 0;
  const { updates } = importUpdates(plan, ledger, '名簿.csv', () => `new${++made}`);
  const people = updates.flatMap((one) => (one.table === 'people' ? [one.after] : []));
  return { plan, people, notes: Object.fromEntries(people.map(({ name, note }) => [name, note])) };
}

const HEADING = '氏名,ふりがな,職種,備考';

test('a sign at a name is what the title says of it: who runs the office, and in the memo in words', () => {
  const { plan, notes } = planOf(
    `職員名簿　★＝管理者　◎＝FiNE-LINK担当者,,,\n${HEADING}\n★見本 花子,みほん はなこ,看護師,週3日\n◎例 太郎,れい たろう,看護師,\n並木 恵,なみき めぐみ,看護師,`,
  );
  expect(plan.titles).toMatchObject([
    {
      field: 'managerName',
      values: [{ value: '見本 花子', kana: 'みほん はなこ', where: '印「★＝管理者」（3行目）' }],
    },
  ]);
  expect(notes).toEqual({
    '見本 花子': '週3日　名簿の印：★（管理者）',
    '例 太郎': '名簿の印：◎（FiNE-LINK担当者）',
    '並木 恵': '',
  });
});

test('below the list, in cells of their own, and a sign that nobody explains', () => {
  const { plan, notes } = planOf(
    `${HEADING}\n●★見本 花子,みほん はなこ,看護師,\n例 太郎,れい たろう,看護師,\n並木 恵,なみき めぐみ,看護師,\n,,,\n★,管理者,,`,
  );
  expect(plan.titles).toMatchObject([{ values: [{ value: '見本 花子' }] }]);
  expect(notes).toEqual({ '見本 花子': '名簿の印：●★（管理者）', '例 太郎': '', '並木 恵': '' });
});

test('in a column that has no heading, and beside the rows', () => {
  const { plan, notes } = planOf(
    `,${HEADING},\n★,見本 花子,みほん はなこ,看護師,,★：管理者\n,例 太郎,れい たろう,看護師,,\n,並木 恵,なみき めぐみ,看護師,週3日,`,
  );
  expect(plan.titles).toMatchObject([{ values: [{ value: '見本 花子', where: '印「★＝管理者」（2行目）' }] }]);
  expect(notes).toEqual({ '見本 花子': '名簿の印：★（管理者）', '例 太郎': '', '並木 恵': '週3日' });
});

test('in a column called 印, by a legend of several columns', () => {
  const { plan, notes } = planOf(
    `【凡例】　◎管理者　○兼務　　勤務：常…常勤,,,,\n印,${HEADING}\n◎,見本 花子,みほん はなこ,看護師,\n○,例 太郎,れい たろう,看護師,\n,並木 恵,なみき めぐみ,看護師,週3日`,
  );
  expect(plan.titles).toMatchObject([{ values: [{ value: '見本 花子', where: '印「◎＝管理者」（3行目）' }] }]);
  expect(notes).toMatchObject({ '見本 花子': '名簿の印：◎（管理者）', '例 太郎': '名簿の印：○（兼務）' });
});

test('a sign alone under 役職 is its word; ○ at a name is a mark where it is explained', () => {
  const { plan, people } = planOf(
    `※◎は管理者　○はリーダー,,,\n氏名,ふりがな,職種,役職\n見本 花子,みほん はなこ,看護師,◎\n○例 太郎,れい たろう,看護師,\n並木 恵,なみき めぐみ,看護師,☆`,
  );
  expect(plan.titles).toMatchObject([{ values: [{ value: '見本 花子' }] }]);
  expect(people.map(({ name, title, note }) => [name, title, note])).toEqual([
    ['見本 花子', '管理者', ''],
    ['例 太郎', '', '名簿の印：○（リーダー）'],
    ['並木 恵', '☆', ''],
  ]);
});

test('words that the list writes short and explains, several in a cell, under 職', () => {
  const { people } = planOf(
    `相=生活相談員 看=看護職員 機=機能訓練指導員,,,\n氏名,ふりがな,職,備考\n見本 花子,みほん はなこ,看・機,\n例 太郎,れい たろう,相,\n並木 恵,なみき めぐみ,介,`,
  );
  expect(people.map(({ jobType }) => jobType)).toEqual(['看護職員・機能訓練指導員', '生活相談員', '介']);
});

test.each(['管理者', '管理者を兼務', '夜勤可、管理者', '当事業所の管理者です'])('備考「%s」 is a post', (remark) => {
  expect(planOf(`${HEADING}\n見本 花子,みほん はなこ,看護師,${remark}`).plan.titles).toMatchObject([
    { field: 'managerName', values: [{ value: '見本 花子' }] },
  ]);
});

test('管 beside another job short is 管理者, too', () => {
  const { plan } = planOf(`相=生活相談員,,,\n氏名,ふりがな,職,備考\n見本 花子,みほん はなこ,管・相,`);
  expect(plan.titles).toMatchObject([{ field: 'managerName', values: [{ value: '見本 花子' }] }]);
});

test.each(['管理者研修 済', '前管理者', '管理者の妹', 'PC管理者'])('備考「%s」 is none', (remark) => {
  expect(planOf(`${HEADING}\n見本 花子,みほん はなこ,看護師,${remark}`).plan.titles).toEqual([]);
});
