import { describe, expect, test } from 'vitest';
import type { CellLook } from '@shared/forms/sheet/cell-looks';
import { viewBook } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
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

  test.each<[string, string, string[]]>([
    ['that equal a number', format(rule('cellIs', [10], 'operator="equal"'), 'A1:A3'), ['A2']],
    ['that don’t equal one', format(rule('cellIs', [10], 'operator="notEqual"'), 'A1:A3'), ['A1', 'A3']],
    ['that are less', format(rule('cellIs', [10], 'operator="lessThan"'), 'A1:A3'), ['A1']],
    ['that are less or equal', format(rule('cellIs', [10], 'operator="lessThanOrEqual"'), 'A1:A3'), ['A1', 'A2']],
    ['that are greater or equal', format(rule('cellIs', [10], 'operator="greaterThanOrEqual"'), 'A1:A3'), ['A2', 'A3']],
    [
      'that are between, the limits turned round',
      format(rule('cellIs', [10, 5], 'operator="between"'), 'A1:A3'),
      ['A1', 'A2'],
    ],
    ['that are between texts', format(rule('cellIs', ['"提"', '"提出済"'], 'operator="between"'), 'B1:B3'), ['B2']],
    ['that don’t contain a text', format(rule('notContainsText', [], 'text="未"'), 'B1:B2'), ['B2']],
    ['that begin with one', format(rule('beginsWith', [], 'text="提"'), 'B1:B3'), ['B2']],
    ['that are blank', format(rule('containsBlanks', []), 'A3:B3'), ['B3']],
    ['that aren’t', format(rule('notContainsBlanks', []), 'A3:B3'), ['A3']],
    ['of several areas', format(rule('cellIs', [7], 'operator="greaterThan"'), 'A3 A2:B2'), ['A2', 'A3', 'B2']],
    ['for which a formula of the area’s first cell holds', format(rule('expression', ['A2&gt;10']), 'A2:A3'), ['A3']],
    [
      'for which a formula on many cells holds',
      format(rule('expression', ['SUM($A$1:A1)&gt;=15']), 'A1:A3'),
      ['A2', 'A3'],
    ],
    ['for which one on the sheet by its name holds', format(rule('expression', ['様式1!$A1=15']), 'A1:A3'), ['A3']],
    ['for which a number that isn’t 0 comes out', format(rule('expression', ['$A1-10']), 'A1:A3'), ['A1', 'A3']],
  ])('also those %s', (_, behind, expected) => {
    expect(red(behind).sort()).toEqual(expected);
  });

  test('letters are the same whether capital or small', () => {
    const cells = row(1, textCell('A1', 'ABC済') + textCell('B1', 'x'));
    const { sheets } = unwrap(
      viewBook(
        anXlsx({ styles, sheets: [{ rows: cells, behind: format(rule('containsText', [], 'text="bc"'), 'A1:B1') }] }),
        nodeCodec,
      ),
    );
    const colours = [...(sheets[0]?.view.cells.get(1)?.values() ?? [])].map(({ look }) => look.font.colour);
    expect(colours).toEqual(['#ff0000', null]);
  });

  test.each<[string, string]>([
    ['with half of its limits', format(rule('cellIs', [5], 'operator="between"'), 'A1:A3')],
    ['with an operator that nobody knows', format(rule('cellIs', [5], 'operator="nearTo"'), 'A1:A3')],
    ['without an operator', format(rule('cellIs', [5]), 'A1:A3')],
    ['without a formula', format(rule('expression', []), 'A1:A3')],
    ['with an error', format(rule('cellIs', ['1/0'], 'operator="equal"'), 'A1:A3')],
    ['about another sheet', format(rule('expression', ['様式2!$A1=5']), 'A1:A3')],
    ['about another workbook', format(rule('expression', ['[1]様式1!$A1=5']), 'A1:A3')],
    ['about whole columns', format(rule('expression', ['SUM($A:$A)&gt;0']), 'A1:A3')],
    ['about whole rows', format(rule('expression', ['SUM($1:$1)&gt;0']), 'A1:A3')],
    ['about very many cells', format(rule('expression', ['SUM($A$1:$A$2001)&gt;0']), 'A1:A3')],
    ['about cells counted backwards', format(rule('expression', ['SUM($A$3:$A$1)&gt;0']), 'A1:A3')],
    ['whose look isn’t there', format(rule('expression', ['TRUE'], '', 9), 'A1:A3')],
    ['without a look', format('<cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule>', 'A1:A3')],
    ['of no area', format(rule('expression', ['TRUE']), '')],
  ])('a rule %s changes nothing', (_, behind) => {
    expect(red(behind)).toEqual([]);
  });

  test('a rule that leads out of the sheet from some cells changes the others', () => {
    expect(red(format(rule('expression', ['A1048575=&quot;&quot;']), 'A1:A3'))).toEqual(['A1', 'A2']);
  });

  test('about two thousand cells is looked at', () => {
    expect(red(format(rule('expression', ['SUM($A$1:$A$2000)=30']), 'A1:A1'))).toEqual(['A1']);
  });

  describe('and what of it', () => {
    const changed = (dxf: string): CellLook => {
      const own = styles
        .replace(RED, dxf)
        .replace('<border/>', '<border><left style="thin"/><top style="thin"/></border>');
      const behind = format(rule('expression', ['TRUE']), 'A1');
      const { sheets } = unwrap(viewBook(anXlsx({ styles: own, sheets: [{ rows: ROWS, behind }] }), nodeCodec));
      return sheets[0]!.view.cells.get(1)!.get(1)!.look;
    };
    const THIN = { style: 'thin', colour: '#000000' };

    test.each<[string, object]>([
      ['<b/><i/><strike/>', { bold: true, italic: true, strike: true, name: 'Arial', size: 11, colour: null }],
      ['<b val="0"/>', { bold: false }],
      ['<u/>', { underline: 'single' }],
      ['<u val="double"/>', { underline: 'single' }],
      ['<u val="none"/>', { underline: '' }],
      ['', { bold: false, underline: '', name: 'Arial' }],
    ])('its font: %s', (inside, expected) => {
      expect(changed(`<dxf><font>${inside}</font></dxf>`).font).toMatchObject(expected);
    });

    test.each<[string, object | null]>([
      ['<patternFill><bgColor rgb="FFFFFF00"/></patternFill>', { pattern: 'solid', front: '#ffff00', back: null }],
      [
        '<patternFill patternType="solid"><fgColor rgb="FF0000FF"/></patternFill>',
        { pattern: 'solid', front: '#0000ff', back: null },
      ],
      [
        '<patternFill patternType="solid"><fgColor rgb="FF0000FF"/><bgColor rgb="FFFFFF00"/></patternFill>',
        { pattern: 'solid', front: '#ffff00', back: null },
      ],
      [
        '<patternFill patternType="lightUp"><fgColor rgb="FF0000FF"/><bgColor rgb="FFFFFF00"/></patternFill>',
        { pattern: 'lightUp', front: '#0000ff', back: '#ffff00' },
      ],
      ['<patternFill patternType="lightUp"/>', { pattern: 'lightUp', front: '#000000', back: null }],
      ['<patternFill patternType="none"><bgColor rgb="FFFFFF00"/></patternFill>', null],
      ['<patternFill/>', null],
      ['', null],
    ])('what lies behind it: %s', (inside, expected) => {
      expect(changed(`<dxf><fill>${inside}</fill></dxf>`).fill).toEqual(expected);
    });

    test('its lines, each that the rule names, and the others stay', () => {
      const border =
        '<dxf><border><left style="double"><color rgb="FFFF0000"/></left><right style="hair"/><top style="none"/><bottom/></border></dxf>';
      expect(changed(border).borders).toEqual({
        ...{ left: { style: 'double', colour: '#ff0000' }, right: { style: 'hair', colour: '#000000' } },
        ...{ top: THIN, bottom: null, down: null, up: null },
      });
    });
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
