import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { withTyped } from '../../../renderer/features/import/decisions';
import { anOffice } from '../../builders/organization';
import { aView, TODAY } from '../../shared/tables/matching/planning';

test('an office that is chosen in a row of a list that says none is that row’s alone', () => {
  const bytes = new TextEncoder().encode('氏名,職種\n見本 一郎,介護職員\n見本 花子,看護職員');
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
  const offices = ['みほん訪問介護事業所', '居宅介護支援事業所みほん'].map((name, i) =>
    anOffice({ id: `o${i}`, name }),
  );
  const ledger = aView({ offices });
  const officeAt = (line: number, decisions = noDecisions): unknown =>
    planImport(reading, ledger, decisions, TODAY).rows.find((row) => row.line === line)?.cells['office']?.after ?? null;
  const decided = withTyped(noDecisions, { line: 2, field: 'office' }, '居宅介護支援事業所みほん');
  expect([officeAt(2, decided), officeAt(3, decided)]).toEqual(['o1', null]);
});
