import { describe, expect, test } from 'vitest';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { Styles, type CellFormat, type Variant } from '@shared/forms/excel/styles';
import { cellBehindName, formulaValue } from '@shared/forms/excel/write-cell';
import { withReplacements } from '@shared/forms/xml/replacement';
import { pieceText } from '@shared/forms/xml/encode';
import { settle } from '@shared/forms/xml/settle';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, MAIN } from '../../../builders/xlsx';

const HEAD = `<styleSheet xmlns="${MAIN}">`;
const sheetOfLooks = (xfs: string, ahead = '', fonts = '<font><sz val="11"/><name val="Ａ"/></font>'): string =>
  `${HEAD}${ahead}<fonts>${fonts}</fonts><cellXfs count="${xfs.match(/<xf /g)?.length ?? 0}">${xfs}</cellXfs></styleSheet>`;
const stylesOf = (text: string): Styles => new Styles(unwrap(openWorkbook(anXlsx({ styles: text }), nodeCodec)));
const changed = (text: string, styles: Styles): string =>
  withReplacements(text, settle(styles.changes())).map(pieceText).join('');

const PLAIN: CellFormat = {
  ...{
    showsDates: false,
    showsNumbers: false,
    wraps: false,
    isText: false,
    horizontal: 'general',
    vertical: 'bottom',
    indent: 0,
  },
  ...{ shrinks: false, isTurned: false, isRightToLeft: false, isLocked: true },
};

describe('a cell’s format', () => {
  const formatOf = (xf: string, ahead = ''): CellFormat => stylesOf(sheetOfLooks(xf, ahead)).format(0);

  test.each<[string, Partial<CellFormat>]>([
    ['<xf numFmtId="0"/>', {}],
    ['<xf numFmtId="49"/>', { isText: true }],
    ['<xf numFmtId="1"/>', { showsNumbers: true }],
    ['<xf numFmtId="38"/>', { showsNumbers: true }],
    ['<xf numFmtId="0" quotePrefix="1"/>', { isText: true }],
    ['<xf numFmtId="0" quotePrefix="0"/>', {}],
    ['<xf numFmtId="0"><alignment wrapText="1"/></xf>', { wraps: true }],
    ['<xf numFmtId="0"><alignment wrapText="true" shrinkToFit="1"/></xf>', { wraps: true, shrinks: true }],
    [
      '<xf numFmtId="0"><alignment horizontal="center" vertical="top" indent="2"/></xf>',
      { horizontal: 'center', vertical: 'top', indent: 2 },
    ],
    ['<xf numFmtId="0"><alignment textRotation="90"/></xf>', { isTurned: true }],
    ['<xf numFmtId="0"><alignment textRotation="0" readingOrder="2"/></xf>', { isRightToLeft: true }],
    ['<xf numFmtId="0"><alignment readingOrder="1"/></xf>', {}],
    ['<xf numFmtId="0"><protection locked="0"/></xf>', { isLocked: false }],
    ['<xf numFmtId="0"><protection locked="false"/></xf>', { isLocked: false }],
    ['<xf numFmtId="0"><protection hidden="1"/></xf>', {}],
  ])('%s', (xf, expected) => {
    expect(formatOf(xf)).toEqual({ ...PLAIN, ...expected });
  });

  test('that isn’t in the list is the plain one', () => {
    expect(stylesOf(sheetOfLooks('')).format(3)).toEqual(PLAIN);
    expect(stylesOf(sheetOfLooks('')).font(3)).toEqual({ points: 11, fontName: '', runProperties: '' });
  });

  /** ECMA-376-1 §18.8.30, where it tells of Japanese: days, but neither times nor numbers. */
  test('shows days by these built-in numbers', () => {
    const ids = Array.from({ length: 60 }, (_, id) => id);
    const styles = stylesOf(sheetOfLooks(ids.map((id) => `<xf numFmtId="${id}"/>`).join('')));
    expect(ids.filter((id) => styles.format(id).showsDates)).toEqual([
      ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
    ]);
  });

  test.each<[string, boolean]>([
    ['yyyy/m/d', true],
    ['ggge&quot;年&quot;', true],
    ['[$-411]ge.m.d;@', true],
    ['d', true],
    ['mmm', true],
    ['aaa', true],
    ['AAAA', true],
    ['mm', false],
    ['h:mm', false],
    ['[h]:mm:ss', false],
    ['0.00E+00', false],
    ['0.00e-00', false],
    ['General', false],
    ['general&quot;日&quot;', false],
    ['&quot;day&quot;0', false],
    ['0\\d', false],
    ['0_d', false],
    ['*d0', false],
    ['[Red]0', false],
    ['0;yyyy', false],
    ['#,##0', false],
    ['@', false],
  ])('%s shows days: %s', (code, expected) => {
    const ahead = `<numFmts count="1"><numFmt numFmtId="176" formatCode="${code}"/></numFmts>`;
    expect(formatOf('<xf numFmtId="176"/>', ahead).showsDates).toBe(expected);
  });

  test('has its font, and the same as properties of a stretch of text', () => {
    const fonts =
      '<font/><font><b/><sz val="10.5"/><color rgb="FFFF0000"/><name val="ＭＳ &amp; 明朝"/><family val="1"/></font>';
    const styles = stylesOf(sheetOfLooks('<xf fontId="1"/><xf fontId="0"/>', '', fonts));
    expect(styles.font(0)).toEqual({
      ...{ points: 10.5, fontName: 'ＭＳ & 明朝' },
      runProperties: '<b/><color rgb="FFFF0000"/><rFont val="ＭＳ &amp; 明朝"/><family val="1"/>',
    });
    expect(styles.font(1)).toEqual({ points: 11, fontName: '', runProperties: '' });
    expect(styles.defaultFont).toEqual(styles.font(0));
  });
});

describe('a format that a fill adds', () => {
  const variants = (text: string, ...wanted: [number, Variant][]): [number[], string] => {
    const styles = stylesOf(text);
    const indexes = wanted.map(([style, variant]) => styles.variant(style, variant));
    return [indexes, /<cellXfs.*<\/cellXfs>/.exec(changed(text, styles))?.[0] ?? ''];
  };
  const added = (xf: string, variant: Variant): string => {
    const [[index], list] = variants(sheetOfLooks(xf), [0, variant]);
    return index === 1 ? list.slice(list.indexOf(xf) + xf.length, -'</cellXfs>'.length) : 'its own';
  };

  test.each<[string, Variant, string]>([
    ['<xf fontId="0"/>', { wraps: true }, '<xf fontId="0" applyAlignment="1"><alignment wrapText="1"/></xf>'],
    ['<xf fontId="0"/>', { quotes: true }, '<xf fontId="0" quotePrefix="1"/>'],
    [
      '<xf fontId="0"/>',
      { wraps: true, quotes: true },
      '<xf fontId="0" quotePrefix="1" applyAlignment="1"><alignment wrapText="1"/></xf>',
    ],
    [
      '<xf applyAlignment="0" fontId="0"><alignment horizontal="center" wrapText="0"/><protection locked="0"/></xf>',
      { wraps: true },
      '<xf fontId="0" applyAlignment="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf>',
    ],
    [
      '<xf fontId="0"><protection locked="0"/></xf>',
      { wraps: true },
      '<xf fontId="0" applyAlignment="1"><alignment wrapText="1"/><protection locked="0"/></xf>',
    ],
    [
      '<xf fontId="0"><protection locked="0"/></xf>',
      { quotes: true },
      '<xf fontId="0" quotePrefix="1"><protection locked="0"/></xf>',
    ],
    ['<xf fontId="0"><alignment wrapText="1"/></xf>', { wraps: true }, 'its own'],
    ['<xf numFmtId="49"/>', { quotes: true }, 'its own'],
    ['<xf quotePrefix="1"/>', { quotes: true }, 'its own'],
    ['<xf fontId="0"/>', {}, 'its own'],
    ['<xf fontId="0"/>', { wraps: false, quotes: false }, 'its own'],
  ])('beside %s for %j is %s', (xf, variant, expected) => {
    expect(added(xf, variant)).toBe(expected);
  });

  test('is one for all that ask for it, and counted', () => {
    const text = sheetOfLooks('<xf fontId="0"/><xf fontId="1"/>');
    const [indexes, list] = variants(
      text,
      [0, { wraps: true }],
      [1, { wraps: true }],
      [0, { quotes: true }],
      [0, { wraps: true }],
    );
    expect(indexes).toEqual([2, 3, 4, 2]);
    expect([/count="(\d+)"/.exec(list)?.[1], list.match(/<xf /g)?.length]).toEqual(['5', 5]);
    expect(stylesOf(text).changes()).toEqual([]);
    expect(stylesOf(text).variant(9, { wraps: true })).toBe(9);
  });

  test('writes 元年, in a number format that stands with the others', () => {
    const era = 'ggge&quot;年&quot;m&quot;月&quot;';
    const formats = `<numFmts count="1"><numFmt numFmtId="180" formatCode="${era}"/></numFmts>`;
    const text = sheetOfLooks(
      '<xf numFmtId="180" fontId="0"/><xf numFmtId="180"><alignment indent="1"/></xf><xf numFmtId="0"/><xf numFmtId="28"/>',
      formats,
    );
    const styles = stylesOf(text);
    expect([0, 1, 2, 0, 3].map((style) => styles.firstYear(style))).toEqual([4, 5, 2, 4, 6]);
    const now = changed(text, styles);
    expect(now).toContain(
      `<numFmts count="3"><numFmt numFmtId="180" formatCode="${era}"/><numFmt numFmtId="181" formatCode="ggg&quot;元&quot;&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="182" formatCode="[$-411]ggg&quot;元&quot;&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>`,
    );
    expect(now).toContain(
      '<xf fontId="0" numFmtId="181" applyNumberFormat="1"/><xf numFmtId="181" applyNumberFormat="1"><alignment indent="1"/></xf><xf numFmtId="182" applyNumberFormat="1"/></cellXfs>',
    );
    expect(now).toContain('<cellXfs count="7">');
  });

  test.each<[string, string]>([
    ['', HEAD],
    ['<numFmts count="0"/>', HEAD],
  ])('… or begins their list, where it is %s', (list, head) => {
    const text = sheetOfLooks('<xf numFmtId="28"/>', list);
    const styles = stylesOf(text);
    styles.firstYear(0);
    expect(changed(text, styles)).toContain(`${head}<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-411]ggg`);
    expect(changed(text, styles).match(/<numFmts/g)).toHaveLength(1);
  });
});

describe('a cell as it is written', () => {
  const styles = stylesOf(
    sheetOfLooks(
      '<xf fontId="0"/><xf fontId="0" numFmtId="28"/>',
      '',
      '<font><b/><sz val="11"/><name val="Ａ"/></font>',
    ),
  );
  const text = (words: string, scale = 1, variant: Variant = {}) =>
    ({ kind: 'text', text: words, scale, variant }) as const;

  test.each([
    [text('鈴木'), 0, '" t="inlineStr"><is><t>鈴木</t></is></c>'],
    [text('鈴木'), 1, '" s="1" t="inlineStr"><is><t>鈴木</t></is></c>'],
    [text('<&">'), 0, '" t="inlineStr"><is><t>&lt;&amp;&quot;&gt;</t></is></c>'],
    [text(' 前'), 0, '" t="inlineStr"><is><t xml:space="preserve"> 前</t></is></c>'],
    [text('後 '), 0, '" t="inlineStr"><is><t xml:space="preserve">後 </t></is></c>'],
    [text('間  に'), 0, '" t="inlineStr"><is><t xml:space="preserve">間  に</t></is></c>'],
    [text('一\n二'), 0, '" t="inlineStr"><is><t xml:space="preserve">一\n二</t></is></c>'],
    [text('一\t二'), 0, '" t="inlineStr"><is><t xml:space="preserve">一\t二</t></is></c>'],
    [text('a_b'), 0, '" t="inlineStr"><is><t>a_b</t></is></c>'],
    [text('_x000D_'), 0, '" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>'],
    [
      text('小', 0.7),
      0,
      '" t="inlineStr"><is><r><rPr><sz val="7.5"/><b/><rFont val="Ａ"/></rPr><t>小</t></r></is></c>',
    ],
    [{ kind: 'number', number: -0.5 }, 0, '"><v>-0.5</v></c>'],
    [{ kind: 'number', number: 5, isFirstYear: false }, 1, '" s="1"><v>5</v></c>'],
    [{ kind: 'number', number: 5, isFirstYear: true }, 1, '" s="2"><v>5</v></c>'],
    [{ kind: 'boolean', isTrue: true }, 0, '" t="b"><v>1</v></c>'],
    [{ kind: 'boolean', isTrue: false }, 1, '" s="1" t="b"><v>0</v></c>'],
  ] as const)('%j', (content, style, expected) => {
    expect(cellBehindName(content, style, { prefix: '', styles })).toBe(expected);
    const prefixed = cellBehindName(content, style, { prefix: 'x:', styles });
    expect(prefixed.replace(/(<\/?)x:/g, '$1')).toBe(expected);
    expect(prefixed).not.toMatch(/<\/?(?!x:)[a-z]/i);
  });

  test('with a format of its own for lines and what looks like a formula', () => {
    const own = stylesOf(sheetOfLooks('<xf fontId="0"/>'));
    const written = (variant: Variant) => cellBehindName(text('=1', 1, variant), 0, { prefix: '', styles: own });
    expect([written({ quotes: true }), written({ wraps: true }), written({})].map((one) => one.slice(0, 6))).toEqual([
      ...['" s="1', '" s="2', '" t="i'],
    ]);
  });

  test('with a formula’s value', () => {
    expect(formulaValue({ kind: 'number', number: 1.5 }, '')).toEqual({ type: '', element: '<v>1.5</v>' });
    expect(formulaValue({ kind: 'boolean', isTrue: true }, 'x:')).toEqual({ type: ' t="b"', element: '<x:v>1</x:v>' });
    expect(formulaValue({ kind: 'boolean', isTrue: false }, '')).toEqual({ type: ' t="b"', element: '<v>0</v>' });
    expect(formulaValue({ kind: 'error', text: '#N/A' }, '')).toEqual({ type: ' t="e"', element: '<v>#N/A</v>' });
    expect(formulaValue({ kind: 'text', text: 'a<_x000D_' }, '')).toEqual({
      type: ' t="str"',
      element: '<v>a&lt;_x005F_x000D_</v>',
    });
    expect(formulaValue({ kind: 'blank' }, '')).toEqual({ type: ' t="str"', element: '<v></v>' });
  });
});
