import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { importUpdates } from '@shared/tables/matching/import-updates';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { anOffice } from '../../../builders/organization';
import { aStaff } from '../../../builders/staff';
import { aView, TODAY } from './planning';

function takenIn(name: string, kana: string): unknown[] {
  const bytes = new TextEncoder().encode(`氏名,ふりがな,職種,備考\n${name},${kana},介護職員,週3日`);
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
  const ledger = aView({ offices: [anOffice({ id: 'o', name: 'みほん訪問看護ステーション' })] });
  const plan = planImport(reading, ledger, noDecisions, TODAY);
  const { updates } = importUpdates(plan, ledger, '名簿.csv', () => 'new');
  return updates.flatMap((one) => (one.table === 'people' ? [one.after.name, one.after.note] : []));
}

test.each([
  ['◎石井　美智子', '石井　美智子', '◎'],
  ['★ 佐藤 恵', '佐藤 恵', '★'],
  ['山﨑 洋子※', '山﨑 洋子', '※'],
  ['●★グエン・ティ・ラン', 'グエン・ティ・ラン', '●★'],
  ['（旧）川島 敦子', '川島 敦子', '（旧）'],
  ['川島 敦子(旧)', '川島 敦子', '(旧)'],
  ['【元】川島 敦子', '川島 敦子', '【元】'],
  ['◎（新）川島 敦子', '川島 敦子', '◎（新）'],
  ['(兼)川島 敦子', '川島 敦子', '(兼)'],
  ['(川島 敦子)', '川島 敦子', '()'],
  ['川島 敦子（再掲）', '川島 敦子', '（再掲）'],
  ['川島 敦子 再掲', '川島 敦子', '再掲'],
  ['川島(佐藤) 敦子', '川島 敦子', '(佐藤)'],
])('%s: the mark of the list is no part of the name, and stays in the memo', (name, taken, mark) => {
  expect(takenIn(name, 'みほん ひと')).toEqual([taken, `週3日　名簿の印：${mark}`]);
});

test.each(['川島（旧 佐藤） 敦子', '川島 敦子（旧姓：佐藤）', '川島 敦子 旧姓佐藤', '川島 敦子(旧佐藤)'])(
  '%s names a former surname',
  (name) => {
    expect(takenIn(name, 'みほん ひと')).toEqual(['川島 敦子', '週3日　旧姓 佐藤']);
  },
);

test.each(['川島 敦子（旧姓）', '○山 ○子', '石井 美智子', '○○ ○○', '○久保 二', '(見本 二郎 他)', '川島(大) 敦子'])(
  '%s stays as it is',
  (name) => {
    expect(takenIn(name, 'みほん ひと')).toEqual([name, '週3日']);
  },
);

test.each([
  '◎管理者',
  '○管理者',
  '●管理者',
  '★ 管理者',
  '※管理者',
  '＊管理者',
  '管理者◎',
  '◎★管理者',
  '■管理者',
  '◯ 管理者',
])('%s is 管理者 of the office, as a word without its mark is', (title) => {
  const bytes = new TextEncoder().encode(
    `氏名,ふりがな,職種,役職,部署\n見本 花子,みほん はなこ,◎看護師,${title},★訪問課`,
  );
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
  const ledger = aView({ offices: [anOffice({ id: 'o', name: 'みほん訪問看護ステーション', managerName: '' })] });
  const plan = planImport(reading, ledger, noDecisions, TODAY);
  expect(plan.titles).toMatchObject([{ field: 'managerName', values: [{ value: '見本 花子' }] }]);
  const cells = plan.rows[0]?.cells;
  expect([cells?.['title']?.after, cells?.['jobType']?.after, cells?.['department']?.after]).toEqual([
    '管理者',
    '看護師',
    '訪問課',
  ]);
});

test('a mark alone, and a word that is made unreadable, stay what they are', () => {
  const bytes = new TextEncoder().encode('氏名,ふりがな,職種,役職\n見本 花子,みほん はなこ,看護師,〇〇係');
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
  expect(reading.rows[0]?.values['title']).toBe('〇〇係');
});

test('◆訪問課 of the ledger, which an own list brings back, stays', () => {
  const bytes = new TextEncoder().encode('氏名,ふりがな,部署\n見本 花子,みほん はなこ,◆訪問課');
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
  const person = aStaff({ id: 'p', officeId: 'o', name: '見本 花子', kana: 'みほん はなこ', department: '◆訪問課' });
  const ledger = aView({ offices: [anOffice({ id: 'o' })], people: [person] });
  expect(planImport(reading, ledger, noDecisions, TODAY).counts).toMatchObject({ same: 1, changed: 0 });
});
