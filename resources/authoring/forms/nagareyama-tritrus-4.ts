import { cell, entryRows, gap, headerRow, row, type CellPlan } from '../excel/cells';
import type { ExcelForm } from '../excel/package';

/** 流山市 様式4 利用対象者・関係機関登録申請書. Text: 手引き 様式4. Measures and the number of rows are ours. */

const TITLE = '情報共有システム 利用対象者・関係機関登録申請書';

const heading: CellPlan = { font: 'gothic', size: 9.5, align: 'center', lines: 'all', shade: true, wrap: true };
const value: CellPlan = { indent: 1, size: 10.5, lines: 'all', wrap: true, format: '@', open: true };
const forTheCity: CellPlan = { lines: 'all', hatch: true };

export const nagareyamaTritrus4 = (): ExcelForm => ({
  title: TITLE,
  subject: '流山市様式4',
  sheets: [
    {
      name: '様式4',
      // 介護支援専門員 stands on one line.
      columns: [41, 31, 50, 22, 22],
      margins: { top: 20, bottom: 20, left: 21, right: 21 },
      numbersFurtherPages: true,
      rows: [
        row(6, cell({ span: 5, align: 'right', size: 10 }, '流山市様式4')),
        row(12, cell({ span: 5, align: 'center', size: 14, bold: true }, TITLE)),
        row(6),
        row(
          10,
          cell({ vertical: 'bottom' }, '利用対象者（患者）氏名'),
          cell({
            ...{ span: 2, name: 'patient.name', size: 12, align: 'center', vertical: 'bottom' },
            ...{ lines: ['bottom'], format: '@', shrink: true, open: true },
          }),
          cell({ vertical: 'bottom' }, '様'),
          gap(1),
        ),
        row(6),
        headerRow(8, cell({ ...heading, span: 3 }, '申請事業所 記入欄'), cell({ ...heading, span: 2 }, '市 記入欄')),
        headerRow(
          11,
          cell(heading, 'システム利用者\n氏名(敬称略)'),
          cell(heading, '職種'),
          cell(heading, '医療機関・介護事業所名'),
          cell(heading, '招待日'),
          cell(heading, '削除日'),
        ),
        entryRows(
          12,
          14,
          cell({ ...value, name: 'members.name' }),
          cell({ ...value, size: 9.5, name: 'members.jobType' }),
          cell({ ...value, size: 9.5, name: 'members.officeName' }),
          cell(forTheCity),
          cell(forTheCity),
        ),
      ],
    },
  ],
});
