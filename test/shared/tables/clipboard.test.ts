import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipboardHtml, clipboardRows, clipboardText } from '@shared/tables/clipboard';

const cells = (...texts: string[]) => texts.map((text) => ({ text, isDate: false }));

describe('cells that are copied', () => {
  test('are lines with tabs; quotes and line breaks stay inside of their cell', () => {
    expect(clipboardText([cells('山田', '0012'), cells('1\n2', 'a"b')])).toBe('山田\t0012\r\n"1\n2"\t"a""b"');
  });

  test('come back as many as they were, the empty one at the end too', () => {
    expect(clipboardRows(clipboardText([cells('看護師'), cells('')]))).toEqual([['看護師'], ['']]);
  });

  test('never become a formula', () => {
    expect(clipboardText([cells('=1+1', '-', '@x')])).toBe("'=1+1\t'-\t'@x");
    expect(clipboardHtml([cells('=1+1')])).toContain("mso-number-format:'\\@'");
  });

  test('keep their zeros in Excel, and days stay days', () => {
    expect(clipboardHtml([cells('0012')])).toContain(`'\\@';white-space:pre-wrap">0012</td>`);
    expect(clipboardHtml([[{ text: '令和8年11月20日', isDate: true }]])).toContain('<td>令和8年11月20日</td>');
  });

  test('are no markup', () => {
    expect(clipboardHtml([cells('<b>&"\n2')])).toContain(
      '&lt;b&gt;&amp;&quot;<br style="mso-data-placement:same-cell">2',
    );
  });
});

describe('cells that come from Excel', () => {
  test('are rows of equal length; a line at the end is none', () => {
    expect(clipboardRows('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(clipboardRows('看護師')).toEqual([['看護師']]);
    expect(clipboardRows('')).toEqual([]);
  });

  test('may be one cell with nothing in it', () => {
    expect(clipboardRows('\r\n')).toEqual([['']]);
    expect(clipboardRows(clipboardText([cells('')]))).toEqual([['']]);
  });

  test('may hold commas and semicolons: only a tab parts them', () => {
    expect(clipboardRows('a,b;c\r\n')).toEqual([['a,b;c']]);
  });

  test('may be empty in between', () => {
    expect(clipboardRows('a\r\n\r\nb\r\n')).toEqual([['a'], [''], ['b']]);
  });

  test('are what was copied, whatever stands in them', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '葛󠄀', '𠮷', '"', '\t', '\n', '\r\n', '=', "'", '-', ' ', '0', ','),
    });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        // =“…” is how programs keep zeros; it is read as what it means.
        fc.pre(rows.flat().every((one) => !/^="/.test(one)));
        expect(clipboardRows(clipboardText(rows.map((row) => cells(...row))))).toEqual(rows);
      }),
    );
  });
});
