import { describe, expect, test } from 'vitest';
import { anXlsx, emptyCell, numberCell, row, textCell } from '../../../builders/xlsx';
import { unwrap } from '@shared/problems/problem';
import { viewBook } from '@shared/forms/sheet/view-book';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aLookSheet, fontsOf, looksOf, viewedCell, viewedSheet } from '../../../support/viewed-sheet';

const fontOf = (inside: string) => fontsOf([`<font>${inside}</font>`])[0];

const PLAIN = {
  name: '',
  size: 11,
  bold: false,
  italic: false,
  strike: false,
  underline: '',
  script: '',
  colour: null,
};

describe('the font of a cell', () => {
  test.each<[string, object]>([
    ['', {}],
    ['<name val="ＭＳ 明朝"/><sz val="10.5"/>', { name: 'ＭＳ 明朝', size: 10.5 }],
    ['<b/><i/><strike/>', { bold: true, italic: true, strike: true }],
    ['<b val="0"/><i val="false"/><strike val="0"/>', {}],
    ['<b val="1"/><i val="true"/>', { bold: true, italic: true }],
    ['<u/>', { underline: 'single' }],
    ['<u val="single"/>', { underline: 'single' }],
    ['<u val="singleAccounting"/>', { underline: 'single' }],
    ['<u val="double"/>', { underline: 'double' }],
    ['<u val="doubleAccounting"/>', { underline: 'double' }],
    ['<u val="none"/>', {}],
    ['<vertAlign val="superscript"/>', { script: 'super' }],
    ['<vertAlign val="subscript"/>', { script: 'sub' }],
    ['<vertAlign val="baseline"/>', {}],
    ['<color rgb="FFFF0000"/>', { colour: '#ff0000' }],
    ['<sz val="0"/>', { size: 1 }],
    ['<sz val="999"/>', { size: 409 }],
    ['<sz val="large"/>', { size: 11 }],
  ])('%s', (inside, expected) => {
    expect(fontOf(inside)).toEqual({ ...PLAIN, ...expected });
  });

  test('is found where the file writes elements with a prefix', () => {
    const plain = aLookSheet({ fonts: ['<font><b/><name val="Ａ"/></font>'], xfs: ['<xf fontId="1"/>'] });
    const styles = plain.replace('xmlns=', 'xmlns:x=').replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:');
    const sheet = viewedSheet({ rows: row(1, textCell('A1', '名', 1)) }, { styles });
    expect(viewedCell(sheet, 1, 1).look.font).toMatchObject({ bold: true, name: 'Ａ' });
  });
});

describe('what lies behind a cell', () => {
  const fillOf = (inside: string) => looksOf({ fills: [`<fill>${inside}</fill>`] }, ['<xf fillId="1"/>'])[0]?.fill;

  test.each<[string, object | null]>([
    ['<patternFill patternType="none"/>', null],
    ['<patternFill/>', null],
    ['', null],
    [
      '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill>',
      { pattern: 'solid', front: '#ffff00', back: null },
    ],
    [
      '<patternFill patternType="lightUp"><fgColor rgb="FF0000FF"/><bgColor rgb="FFEEEEEE"/></patternFill>',
      { pattern: 'lightUp', front: '#0000ff', back: '#eeeeee' },
    ],
    ['<patternFill patternType="gray125"/>', { pattern: 'gray125', front: '#000000', back: null }],
    [
      '<gradientFill><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill>',
      { pattern: 'solid', front: '#00ff00', back: null },
    ],
    ['<gradientFill/>', null],
  ])('%s', (inside, expected) => {
    expect(fillOf(inside)).toEqual(expected);
  });
});

describe('the lines around a cell', () => {
  const bordersOf = (attributes: string, inside: string) =>
    looksOf({ borders: [`<border${attributes}>${inside}</border>`] }, ['<xf borderId="1"/>'])[0]?.borders;
  const NONE = { left: null, right: null, top: null, bottom: null, down: null, up: null };
  const line = (style: string, colour = '#000000') => ({ style, colour });

  test('are those that have a style, each in its own, black unless a colour is named', () => {
    expect(
      bordersOf(
        '',
        '<left style="thin"/><right style="double"><color rgb="FFFF0000"/></right><top style="none"/><bottom style="hair"><color auto="1"/></bottom>',
      ),
    ).toEqual({ ...NONE, left: line('thin'), right: line('double', '#ff0000'), bottom: line('hair') });
    expect(bordersOf('', '<top style="medium"/><bottom/>')).toEqual({ ...NONE, top: line('medium') });
    expect(bordersOf('', '<start style="thin"/><end style="dotted"/>')).toEqual({
      ...{ ...NONE, left: line('thin'), right: line('dotted') },
    });
  });

  test('run across it in the directions that the file says', () => {
    const across = '<diagonal style="dashed"/>';
    expect(bordersOf('', across)).toEqual(NONE);
    expect(bordersOf(' diagonalDown="1"', across)).toEqual({ ...NONE, down: line('dashed') });
    expect(bordersOf(' diagonalUp="true"', across)).toEqual({ ...NONE, up: line('dashed') });
    expect(bordersOf(' diagonalUp="0" diagonalDown="false"', across)).toEqual(NONE);
  });
});

describe('where text stands in a cell', () => {
  const PLACE = { horizontal: 'general', vertical: 'bottom', indent: 0, wraps: false, shrinks: false, rotation: 0 };
  test.each<[string, object]>([
    ['', {}],
    ['<alignment/>', {}],
    ['<alignment horizontal="center" vertical="top"/>', { horizontal: 'center', vertical: 'top' }],
    ['<alignment wrapText="1" shrinkToFit="true"/>', { wraps: true, shrinks: true }],
    ['<alignment wrapText="0" shrinkToFit="false"/>', {}],
    ['<alignment indent="3"/>', { indent: 3 }],
    ['<alignment indent="-1"/>', {}],
    ['<alignment textRotation="45"/>', { rotation: 45 }],
    ['<alignment textRotation="90"/>', { rotation: 90 }],
    ['<alignment textRotation="91"/>', { rotation: -1 }],
    ['<alignment textRotation="180"/>', { rotation: -90 }],
    ['<alignment textRotation="255"/>', { rotation: 'stacked' }],
  ])('%s', (inside, expected) => {
    expect(looksOf({}, [`<xf>${inside}</xf>`])[0]?.alignment).toEqual({ ...PLACE, ...expected });
  });
});

describe('the number format of a cell', () => {
  test('is the file’s own by its number, or the built-in one', () => {
    const numFmts =
      '<numFmt numFmtId="164" formatCode="0&quot;名&quot;"/><numFmt numFmtId="3" formatCode="0.0"/><numFmt numFmtId="4" formatCode=""/>';
    const formats = looksOf(
      { numFmts },
      [164, 3, 4, 9, 163, 0].map((id) => `<xf numFmtId="${id}"/>`),
    );
    expect(formats.map(({ format }) => format)).toEqual(['0"名"', '0.0', '#,##0.00', '0%', 'General', 'General']);
  });

  test('decides what a number, a text, yes and no, and an error show', () => {
    const numFmts =
      '<numFmt numFmtId="164" formatCode="[Red]0;;;[Blue]@&quot; 様&quot;"/><numFmt numFmtId="165" formatCode=";;;"/>';
    const cells =
      numberCell('A1', 5, 1) +
      textCell('B1', '山田', 1) +
      numberCell('C1', 5, 2) +
      textCell('D1', '秘密', 2) +
      '<c r="E1" t="b" s="1"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#DIV/0!</v></c>' +
      emptyCell('H1');
    const sheet = viewedSheet(
      { rows: row(1, cells) },
      { styles: aLookSheet({ numFmts, xfs: ['<xf numFmtId="164"/>', '<xf numFmtId="165"/>'] }) },
    );
    const shown = Array.from({ length: 8 }, (_, i) => viewedCell(sheet, 1, i + 1)).map(({ shown: one, text }) =>
      one ? [one.kind, text, one.colour] : null,
    );
    expect(shown).toEqual([
      ...[['number', '5', '#ff0000'], ['text', '山田 様', '#0000ff'], null, null],
      ...[['boolean', 'TRUE', null], ['boolean', 'FALSE', null], ['error', '#DIV/0!', null], null],
    ]);
  });
});

describe('a workbook without looks', () => {
  test('has a plain one for every cell', () => {
    const styleless = anXlsx({
      sheets: [{ rows: row(1, numberCell('A1', 0.5, 3)) }],
      as: (record) =>
        record.name === 'xl/_rels/workbook.xml.rels' && typeof record.content === 'string'
          ? { ...record, content: record.content.replace(/<Relationship Id="rIdStyles"[^>]*>/, '') }
          : record,
    });
    const { sheets, defaultFont } = unwrap(viewBook(styleless, nodeCodec));
    expect(defaultFont).toEqual(PLAIN);
    expect(viewedCell(sheets[0]!, 1, 1)).toMatchObject({ text: '0.5', look: { fill: null, format: 'General' } });
  });
});

describe('text in several looks', () => {
  const RICH =
    '<r><t xml:space="preserve">前 </t></r><r><rPr><b/><rFont val="Ａ"/></rPr><t>太_x000A_</t></r><rPh sb="0" eb="1"><t>まえ</t></rPh>';

  test('keeps the look of each stretch, and leaves out how it is read', () => {
    const runs = [
      { text: '前 ', font: null },
      { text: '太\n', font: { bold: true, name: 'Ａ', size: 11 } },
    ];
    const inline = viewedSheet({ rows: row(1, `<c r="A1" t="inlineStr"><is>${RICH}</is></c>`) });
    expect(viewedCell(inline, 1, 1).shown?.runs).toMatchObject(runs);
    const shared = viewedSheet(
      { rows: row(1, '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>7</v></c>') },
      { strings: ['<t>初め</t>', RICH] },
    );
    expect(viewedCell(shared, 1, 1).shown?.runs).toMatchObject(runs);
    expect([viewedCell(shared, 1, 2).text, viewedCell(shared, 1, 3).text]).toEqual(['初め', undefined]);
  });

  test('of one stretch with a font of its own keeps it, and takes no format', () => {
    const numFmts = '<numFmt numFmtId="164" formatCode="@&quot; 様&quot;"/>';
    const cell = (inside: string) =>
      viewedCell(
        viewedSheet(
          { rows: row(1, `<c r="A1" s="1" t="inlineStr"><is>${inside}</is></c>`) },
          { styles: aLookSheet({ numFmts, xfs: ['<xf numFmtId="164"/>'] }) },
        ),
        1,
        1,
      );
    expect(cell('<r><rPr><i/></rPr><t>山田</t></r>')).toMatchObject({
      text: '山田',
      shown: { runs: [{ font: { italic: true } }] },
    });
    expect(cell('<r><t>山田</t></r>').text).toBe('山田 様');
    expect(cell('<t>山田</t>').text).toBe('山田 様');
  });
});
