import { describe, expect, test } from 'vitest';
import { allControls } from '@shared/forms/word/controls';
import { cellLineScale } from '@shared/forms/word/cell-line';
import { valueLook } from '@shared/forms/word/write-text';
import { aDocx, control, paragraph, run } from '../../../builders/docx';
import { opened } from '../../../builders/word-fill';

const SIZE = '<w:rPr><w:sz w:val="21"/></w:rPr>';
const place = control('name', run('', SIZE));

interface Cell {
  width?: number;
  ofCell?: string;
  ofRow?: string;
  ofTable?: string;
  content?: string;
}

/** How large a value is printed in the only cell of a table. */
function scaleOf(
  value: string,
  { width = 2316, ofCell = '', ofRow = '', ofTable = '', content = paragraph(place) }: Cell = {},
) {
  const cell = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${ofCell}</w:tcPr>${content}</w:tc>`;
  const row = `<w:tr><w:trPr>${ofRow}</w:trPr>${cell}</w:tr>`;
  const {
    controls,
    documentText: text,
    names,
  } = opened(aDocx({ body: `<w:tbl><w:tblPr>${ofTable}</w:tblPr>${row}</w:tbl>${paragraph()}` }));
  const [own] = allControls(controls);
  const about = { text, names, defaultHalfPoints: () => 21 };
  return Number(cellLineScale(own!, valueLook(own!, about), about)(value).toFixed(2));
}

describe('a name in a cell of one line', () => {
  // 2316 − 2 × 108 = 2100 twentieths of a point: ten letters of 10.5 points.
  test('is made a little smaller before it is broken within a word', () => {
    expect(scaleOf('ケアプランつゆくさ')).toBe(1);
    expect(scaleOf('訪問看護つゆくさ本店舗')).toBe(0.91);
    expect(scaleOf('訪問看護ステーションつゆくさ')).toBe(1);
  });

  test('as wide as the table lets its letters stand', () => {
    const ofTable = '<w:tblCellMar><w:left w:w="3" w:type="dxa"/><w:right w:w="3" w:type="dxa"/></w:tblCellMar>';
    expect(scaleOf('訪問看護つゆくさ本店舗', { ofTable })).toBe(1);
    const content = `<w:p><w:pPr><w:ind w:left="210"/></w:pPr>${place}</w:p>`;
    expect(scaleOf('訪問看護つゆくさ本店', { content })).toBe(0.9);
  });

  test.each<[string, Cell]>([
    ['where there is room for two lines', { ofRow: '<w:trHeight w:val="800"/>' }],
    ['among printed words', { content: paragraph(run('名称：'), place) }],
    ['in a cell over several rows', { ofCell: '<w:vMerge w:val="restart"/>' }],
    ['which Word itself makes smaller', { ofCell: '<w:tcFitText/>' }],
  ])('stays as large as it is %s', (_, cell) => {
    expect(scaleOf('訪問看護つゆくさ本店舗', cell)).toBe(1);
  });
});
