import { describe, expect, test } from 'vitest';
import { aDocx, paragraph, row as tableRow, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row, textCell } from '../../../builders/xlsx';
import { filled, made } from '../../../support/own-form';
import { valueAt } from '../../../support/excel-read';
import { paragraphs, rows } from '../../../support/word-text';

/** What is printed before the year, and what then stands for it on 2026-11-20. */
const YEARS = [
  ['令和', '8'],
  ['西暦', '2026'],
  ['20', '26'],
  ['２０', '26'],
  // 令和 is ringed (printed-eras.test.ts).
  ['平成・令和', '8'],
] as const;
const cellsWith = (era: string): string[] => ['届出年月日', era, '', '年', '', '月', '', '日'];

describe('a day whose year, month and day have cells of their own', () => {
  test.each(YEARS)('Excel: behind a printed %s', async (era, year) => {
    const cells = cellsWith(era).map((text, i) => {
      const name = `${'ABCDEFGH'.charAt(i)}2`;
      return text === '' ? emptyCell(name, 1) : textCell(name, text, 1);
    });
    const bytes = anXlsx({ sheets: [{ rows: row(1, textCell('A1', '変更届')) + row(2, cells.join('')) }] });
    const file = await filled(made('様式.xlsx', bytes).form, bytes);
    expect(['B2', 'C2', 'E2', 'G2'].map((cell) => String(valueAt(file, cell)))).toEqual([era, year, '11', '20']);
  });

  test.each(YEARS)('Word: behind a printed %s', async (era, year) => {
    const cells = cellsWith(era).map((text) => (text === '' ? '' : run(text)));
    const bytes = aDocx({
      body: `${paragraph(run('変更届'))}<w:tbl><w:tblGrid>${'<w:gridCol w:w="700"/>'.repeat(8)}</w:tblGrid>${tableRow(...cells)}</w:tbl>${paragraph()}`,
    });
    const [cellsNow] = rows(await filled(made('様式.docx', bytes).form, bytes));
    expect(cellsNow).toEqual(['届出年月日', era, year, '年', '11', '月', '20', '日']);
  });
});

describe('a day in a line', () => {
  const LINES = [
    ['令和　　年　　月　　日', '令和8年11月20日'],
    ['西暦　　　年　　月　　日', '西暦2026年11月20日'],
    ['20　　年　　月　　日', '2026年11月20日'],
    ['　　年　　月　　日', '令和8年11月20日'],
  ] as const;

  test.each(LINES)('Word: %s', async (line, expected) => {
    const bytes = aDocx({ body: ['変更届', `届出日　${line}`].map((text) => paragraph(run(text))).join('') });
    const [, day = ''] = paragraphs(await filled(made('様式.docx', bytes).form, bytes));
    expect(day.replace(/\s/g, '')).toBe(`届出日${expected}`);
  });

  test.each(LINES)('Excel: %s', async (line, expected) => {
    const bytes = anXlsx({
      sheets: [{ rows: row(1, textCell('A1', '変更届')) + row(2, textCell('A2', `届出日　${line}`, 1)) }],
    });
    const file = await filled(made('様式.xlsx', bytes).form, bytes);
    expect(String(valueAt(file, 'A2')).replace(/\s/g, '')).toBe(`届出日${expected}`);
  });
});

describe('a day of which the form asks for month and day alone', () => {
  const LINE = '警察への届出　　　月　　　日';
  const answers = { answer1: '2026-11-25' };

  test('Word: each goes into its own gap', async () => {
    const bytes = aDocx({ body: ['紛失届', LINE].map((text) => paragraph(run(text))).join('') });
    const { form, decisions } = made('様式.docx', bytes);
    expect(decisions.map(({ item, candidate }) => [item, candidate.shape])).toEqual([['typed', 'date']]);
    expect(form.inputs).toMatchObject([{ label: '警察への届出', type: 'date' }]);
    const [, day = ''] = paragraphs(await filled(form, bytes, {}, answers));
    expect(day.replace(/\s/g, '')).toBe('警察への届出11月25日');
    expect(paragraphs(await filled(form, bytes))[1]).toBe(LINE);
  });

  test('Excel: in its cell, with the signs where they are printed', async () => {
    const cells = textCell('A2', '気付いた日', 1) + textCell('B2', '　　　月　　　日', 1);
    const bytes = anXlsx({ sheets: [{ rows: row(1, textCell('A1', '紛失届')) + row(2, cells) }] });
    const file = await filled(made('様式.xlsx', bytes).form, bytes, {}, answers);
    expect(String(valueAt(file, 'B2')).replace(/\s/g, '')).toBe('11月25日');
  });
});

test('behind a printed 昭和 a day of another era says its own', async () => {
  const bytes = aDocx({
    body: `${paragraph(run('変更届'))}<w:tbl><w:tblGrid>${'<w:gridCol w:w="700"/>'.repeat(8)}</w:tblGrid>${tableRow(
      ...cellsWith('昭和').map((text) => (text === '' ? '' : run(text))),
    )}</w:tbl>${paragraph()}`,
  });
  const [cells] = rows(await filled(made('様式.docx', bytes).form, bytes));
  expect(cells?.slice(1, 4)).toEqual(['昭和', '令和8', '年']);
});
