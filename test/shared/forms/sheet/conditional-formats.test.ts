import { describe, expect, test } from 'vitest';
import type { CellLook } from '@shared/forms/sheet/cell-looks';
import { viewBook } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/documents/node-codec';
import { anXlsx, numberCell, row, textCell } from '../../../builders/xlsx';

const RED = '<dxf><font><b/><color rgb="FFFF0000"/></font></dxf>';
const YELLOW = '<dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf>';
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>' +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs><dxfs count="2">${RED}${YELLOW}</dxfs></styleSheet>`;

const format = (rules: string, area = 'A1:B3'): string =>
  `<conditionalFormatting sqref="${area}">${rules}</conditionalFormatting>`;
const rule = (type: string, formulas: readonly (string | number)[], more = '', look = 0, priority = 1): string =>
  `<cfRule type="${type}" dxfId="${look}" priority="${priority}" ${more}>${formulas.map((one) => `<formula>${one}</formula>`).join('')}</cfRule>`;

const ROWS =
  row(1, numberCell('A1', 5) + textCell('B1', '未提出')) +
  row(2, numberCell('A2', 10) + textCell('B2', '提出済')) +
  row(3, numberCell('A3', 15) + textCell('B3', ''));

const looks = (behind: string): Map<string, CellLook> => {
  const { sheets } = unwrap(viewBook(anXlsx({ styles, sheets: [{ rows: ROWS, behind }] }), nodeCodec));
  const cells = [...(sheets[0]?.view.cells.values() ?? [])].flatMap((ofRow) => [...ofRow.values()]);
  return new Map(cells.map(({ row: number, column, look }) => [`${'AB'.charAt(column - 1)}${number}`, look]));
};
const red = (behind: string): string[] =>
  [...looks(behind)].filter(([, { font }]) => font.colour === '#ff0000' && font.bold).map(([name]) => name);

describe('a conditional format changes the look of the cells', () => {
  test.each<[string, string, string[]]>([
    ['that are greater than a number', format(rule('cellIs', [7], 'operator="greaterThan"'), 'A1:A3'), ['A2', 'A3']],
    ['that are between two others', format(rule('cellIs', ['$A$1', 10], 'operator="between"'), 'A1:A3'), ['A1', 'A2']],
    ['that are not', format(rule('cellIs', [6, 12], 'operator="notBetween"'), 'A1:A3'), ['A1', 'A3']],
    ['that have a text', format(rule('cellIs', ['"提出済"'], 'operator="equal"')), ['B2']],
    ['that contain a text', format(rule('containsText', [], 'text="未"'), 'B1:B3'), ['B1']],
    ['that end with one', format(rule('endsWith', [], 'text="済"'), 'B1:B3'), ['B2']],
    ['for whose row a formula holds', format(rule('expression', ['$B1=&quot;未提出&quot;'])), ['A1', 'B1']],
    ['for whose row one with functions holds', format(rule('expression', ['AND($A1&gt;5,$A1&lt;12)'])), ['A2', 'B2']],
  ])('%s', (_, behind, expected) => {
    expect(red(behind)).toEqual(expected);
  });

  test('not by a rule that only Excel can tell', () => {
    expect(red(format(rule('expression', ['CELL(&quot;row&quot;)=1']) + rule('top10', [], 'rank="1"')))).toEqual([]);
  });

  test('by several rules at once, and the more important one wins where both say something', () => {
    const two = format(
      rule('cellIs', [7], 'operator="lessThan"', 0, 1) + rule('cellIs', [12], 'operator="lessThan"', 1, 2),
    );
    const [a1, a2] = ['A1', 'A2'].map((name) => looks(two).get(name));
    expect([a1?.font.colour, a1?.fill?.front]).toEqual(['#ff0000', '#ffff00']);
    expect([a2?.font.colour, a2?.fill?.front]).toEqual([null, '#ffff00']);
  });

  test('and none behind one that stops', () => {
    const two = format(
      rule('cellIs', [7], 'operator="lessThan" stopIfTrue="1"', 0, 1) +
        rule('cellIs', [12], 'operator="lessThan"', 1, 2),
    );
    expect(looks(two).get('A1')?.fill).toBeNull();
  });
});
