import { expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { withTyped } from '../../../renderer/features/import/decisions';
import { anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';
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

test('what is decided for a spare device moves none that somebody uses, and everybody is found as before', () => {
  const offices = ['みほん訪問介護', 'みほん居宅介護支援'].map((name, i) => anOffice({ id: `o${i}`, name }));
  const people = [
    aStaff({ id: 'a', name: '大塚 例', officeId: 'o1', leftOn: null }),
    aStaff({ id: 'b', name: '見本 花', officeId: 'o0', leftOn: null }),
    aStaff({ id: 'c', name: '見本 一', officeId: 'o1', leftOn: null }),
  ];
  const ledger = aView({ offices, people, devices: [] });
  const lines = [
    '端末番号,種類,使う人',
    '①,タブレット,大塚',
    '②,タブレット,大塚 例',
    '③,タブレット,予備',
    '④,タブレット,見本',
  ];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '端末.csv')), { today: TODAY, kind: 'device' }));
  const told = (decisions: ImportDecisions): unknown =>
    planImport(reading, ledger, decisions, TODAY)
      .rows.toSorted((one, other) => one.line - other.line)
      .map(({ cells }) => [cells['holder']?.after ?? null, cells['office']?.after ?? null]);
  expect(told(noDecisions)).toEqual([
    ['a', 'o1'],
    ['a', 'o1'],
    [null, null],
    [null, null],
  ]);
  // Of two of one name it tells which is meant.
  expect(told({ ...noDecisions, offices: { '': 'o0' } })).toEqual([
    ['a', 'o1'],
    ['a', 'o1'],
    [null, 'o0'],
    ['b', 'o0'],
  ]);
});
