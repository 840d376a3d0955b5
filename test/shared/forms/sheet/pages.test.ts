import { describe, expect, test } from 'vitest';
import { MARKS_PART } from '@shared/forms/excel/mark-cells';
import { viewBook, type PrintableWorksheet } from '@shared/forms/sheet/view-book';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, emptyCell, numberCell, row, textCell, type XlsxParts, type XlsxSheet } from '../../../builders/xlsx';

const sheetsOf = (parts: XlsxParts): PrintableWorksheet[] => unwrap(viewBook(anXlsx(parts), nodeCodec)).sheets;
const sheetOf = (sheet: XlsxSheet, parts: XlsxParts = {}): PrintableWorksheet =>
  sheetsOf({ ...parts, sheets: [sheet] })[0]!;

/** Rows of 20 points with a number in column A. A4 upright with an inch around it has room for 34 of them. */
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => row(i + 1, numberCell(`A${i + 1}`, i), ' ht="20" customHeight="1"')).join('');
const MARGINS = '<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>';
const UPRIGHT = `${MARGINS}<pageSetup paperSize="9" orientation="portrait"/>`;
const rowSpans = ({ pages }: PrintableWorksheet): (readonly [number, number])[] => pages.map(({ rows }) => rows);

describe('a sheet is cut into pages', () => {
  test('by as many whole rows as fit', () => {
    expect(rowSpans(sheetOf({ rows: rowsOf(80), behind: UPRIGHT }))).toEqual([
      [1, 34],
      [35, 68],
      [69, 80],
    ]);
  });

  test('on paper that lies on its side there is room for fewer', () => {
    const { setup, pages } = sheetOf({
      rows: rowsOf(40),
      behind: `${MARGINS}<pageSetup paperSize="9" orientation="landscape"/>`,
    });
    expect(setup.paper.words).toBe('A4 横');
    expect(pages[0]?.rows).toEqual([1, 22]);
  });

  test('with the repeated rows taking their room on each page behind the first', () => {
    const nameElements = '<definedName name="_xlnm.Print_Titles" localSheetId="0">様式1!$1:$2</definedName>';
    const { pages } = sheetOf({ rows: rowsOf(80), behind: UPRIGHT }, { nameElements });
    expect(pages.map(({ rows, titleRows }) => [rows, titleRows])).toEqual([
      [[1, 34], null],
      [
        [35, 66],
        [1, 2],
      ],
      [
        [67, 80],
        [1, 2],
      ],
    ]);
  });

  test('where somebody set a break', () => {
    const breaks = '<rowBreaks count="1" manualBreakCount="1"><brk id="10" max="16383" man="1"/></rowBreaks>';
    expect(rowSpans(sheetOf({ rows: rowsOf(20), behind: UPRIGHT + breaks }))).toEqual([
      [1, 10],
      [11, 20],
    ]);
  });

  test('not at all where it is fitted: by the largest whole percentage that does', () => {
    const ahead = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
    const behind = `${MARGINS}<pageSetup paperSize="9" orientation="portrait"/>`;
    const { pages, scale } = sheetOf({ ahead, rows: rowsOf(40), behind });
    expect([pages.length, scale]).toEqual([1, 0.87]);
  });

  test('only in its print area, and across before down where it says so', () => {
    const rows = rowsOf(50) + row(51, textCell('Z51', '外'), ' ht="20" customHeight="1"');
    const nameElements = '<definedName name="_xlnm.Print_Area" localSheetId="0">様式1!$A$1:$A$40</definedName>';
    expect(rowSpans(sheetOf({ rows, behind: UPRIGHT }, { nameElements })).at(-1)).toEqual([35, 40]);
    const cells =
      row(1, numberCell('A1', 1) + numberCell('Z1', 2)) + row(60, numberCell('A60', 3) + numberCell('Z60', 4));
    const order = (orientation: string): number[] =>
      sheetOf({ rows: cells, behind: `${MARGINS}<pageSetup paperSize="9" ${orientation}/>` }).pages.map(
        ({ rows: [first] }) => first,
      );
    expect(order('pageOrder="overThenDown"').slice(0, 2)).toEqual([1, 1]);
    expect(
      order('')
        .slice(0, 2)
        .every((first) => first === 1),
    ).toBe(false);
  });

  test('without pages on which there is nothing, and without hidden sheets', () => {
    const far = row(1, numberCell('A1', 1)) + row(400, numberCell('A400', 2));
    expect(sheetOf({ rows: far, behind: UPRIGHT }).pages).toHaveLength(2);
    expect(sheetOf({ rows: '' }).pages).toHaveLength(0);
    const book = anXlsx({ sheets: [{ rows: rowsOf(1) }, { rows: rowsOf(1) }] });
    expect(unwrap(viewBook(book, nodeCodec)).sheets).toHaveLength(2);
    const hidden = anXlsx({
      sheets: [{ rows: rowsOf(1) }, { rows: rowsOf(1) }],
      as: (record) => ({
        ...record,
        content:
          typeof record.content === 'string'
            ? record.content.replace('sheetId="2"', 'sheetId="2" state="hidden"')
            : record.content,
      }),
    });
    expect(unwrap(viewBook(hidden, nodeCodec)).sheets).toHaveLength(1);
  });

  test('by columns, too, and the breaks set by hand don’t count where it is fitted', () => {
    const ahead = (fit: string): string =>
      `<sheetPr>${fit}</sheetPr><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="26" width="20" customWidth="1"/></cols>`;
    const FIT = '<pageSetUpPr fitToPage="1"/>';
    const rows =
      row(1, numberCell('A1', 1) + numberCell('J1', 2)) + row(12, numberCell('A12', 3) + numberCell('J12', 4));
    const breaks =
      '<rowBreaks count="1"><brk id="6" man="1"/></rowBreaks><colBreaks count="1"><brk id="5" man="1"/></colBreaks>';
    const spans = (setup: string, fit = ''): string[] =>
      sheetOf({ ahead: ahead(fit), rows, behind: MARGINS + setup + breaks }).pages.map(
        ({ rows: [top, bottom], columns: [left, right] }) => `${left}-${right} ${top}-${bottom}`,
      );
    // 601 pixels of A4 between its margins hold three columns of 160 pixels; behind the fifth somebody set a break.
    expect(spans('<pageSetup paperSize="9"/>')).toEqual(['1-3 1-6', '1-3 7-12', '9-10 1-6', '9-10 7-12']);
    expect(spans('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="1"/>', FIT)).toEqual(['1-10 1-12']);
    expect(spans('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>', FIT)).toEqual(['1-10 1-6', '1-10 7-12']);
    expect(spans('<pageSetup paperSize="9" fitToWidth="0" fitToHeight="1"/>', FIT)).toEqual(['1-3 1-12', '9-10 1-12']);
    expect(spans('<pageSetup paperSize="9" fitToWidth="2" fitToHeight="2"/>', FIT)).toEqual(['1-5 1-12', '6-10 1-12']);
  });

  test('by the scale that was set, and by half a pixel more than there is', () => {
    const scaled = (scale: number): string => `${MARGINS}<pageSetup paperSize="9" scale="${scale}"/>`;
    expect(rowSpans(sheetOf({ rows: rowsOf(80), behind: scaled(50) }))).toEqual([
      [1, 69],
      [70, 80],
    ]);
    expect(sheetOf({ rows: rowsOf(1), behind: scaled(50) }).scale).toBe(0.5);
    // 9 inches are 864 pixels: 32 rows of 27 pixels.
    const letter = `<pageMargins left="1" right="1" top="1" bottom="1"/><pageSetup paperSize="1"/>`;
    const high = (points: number): string =>
      Array.from({ length: 40 }, (_, i) => row(i + 1, numberCell(`A${i + 1}`, i), ` ht="${points}"`)).join('');
    expect(rowSpans(sheetOf({ rows: high(20.25), behind: letter }))[0]).toEqual([1, 32]);
    expect(rowSpans(sheetOf({ rows: high(20.26), behind: letter }))[0]).toEqual([1, 32]);
    expect(rowSpans(sheetOf({ rows: high(20.28), behind: letter }))[0]).toEqual([1, 31]);
  });

  test('with the repeated columns taking their room on each page behind the first', () => {
    const nameElements = '<definedName name="_xlnm.Print_Titles" localSheetId="0">様式1!$A:$A</definedName>';
    const cells = Array.from({ length: 12 }, (_, i) => numberCell(`${String.fromCharCode(65 + i)}1`, i)).join('');
    const { pages } = sheetOf(
      {
        ahead: '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="12" width="20" customWidth="1"/></cols>',
        rows: row(1, cells),
        behind: `${MARGINS}<pageSetup paperSize="9"/>`,
      },
      { nameElements },
    );
    expect(pages.map(({ columns, titleColumns, titleRows }) => [columns, titleColumns, titleRows])).toEqual([
      [[1, 3], null, null],
      [[4, 5], [1, 1], null],
      [[6, 7], [1, 1], null],
      [[8, 9], [1, 1], null],
      [[10, 11], [1, 1], null],
      [[12, 12], [1, 1], null],
    ]);
  });

  test('five hundred at most', () => {
    const high = Array.from({ length: 600 }, (_, i) => row(i + 1, numberCell(`A${i + 1}`, i), ' ht="409"')).join('');
    const narrow = `<pageMargins left="1" right="1" top="3" bottom="3"/><pageSetup paperSize="9" scale="100"/>`;
    expect(sheetOf({ rows: high, behind: narrow }).pages).toHaveLength(500);
  });

  test('to a tenth of its size at the least', () => {
    const ahead = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
    const { pages, scale } = sheetOf({ ahead, rows: rowsOf(600), behind: `${MARGINS}<pageSetup paperSize="9"/>` });
    expect([scale, pages.length]).toEqual([0.1, 2]);
  });

  test('where the print area is whole columns or rows, as far as something stands there', () => {
    const printed = (formula: string, rows: string): unknown => {
      const nameElements = `<definedName name="_xlnm.Print_Area" localSheetId="0">${formula}</definedName>`;
      return sheetOf({ rows, behind: UPRIGHT }, { nameElements }).pages.map(({ rows: down, columns }) => [
        down,
        columns,
      ]);
    };
    const rows = row(2, numberCell('B2', 1)) + row(5, numberCell('C5', 2));
    expect(printed('様式1!$A:$C', rows)).toEqual([
      [
        [1, 5],
        [1, 3],
      ],
    ]);
    expect(printed('様式1!$2:$9', rows)).toEqual([
      [
        [2, 9],
        [1, 3],
      ],
    ]);
    expect(printed('様式1!$B$2:$B$9', rows)).toEqual([
      [
        [2, 9],
        [2, 2],
      ],
    ]);
    expect(printed('様式1!$A$1:$B$3,様式1!$C$5', rows)).toEqual([
      [
        [1, 3],
        [1, 2],
      ],
      [
        [5, 5],
        [3, 3],
      ],
    ]);
    expect(printed('様式1!$A:$C', '')).toEqual([]);
  });

  test('with what can be seen of cells without content: lines, colours, and merged cells of a text', () => {
    const pagesOf = (rows: string, behind = ''): unknown =>
      sheetOf({ rows, behind }).pages.map(({ rows: down, columns }) => [down, columns]);
    expect(pagesOf(row(3, emptyCell('C3', 1)))).toEqual([
      [
        [1, 3],
        [1, 3],
      ],
    ]);
    expect(pagesOf(row(3, emptyCell('C3')))).toEqual([]);
    const merged = '<mergeCells><mergeCell ref="B2:D6"/></mergeCells>';
    expect(pagesOf(row(2, textCell('B2', '題')), merged)).toEqual([
      [
        [1, 6],
        [1, 4],
      ],
    ]);
    expect(pagesOf(row(2, emptyCell('B2')) + row(1, textCell('A1', '題')), merged)).toEqual([
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  test('also where nothing but a merged cell’s text reaches', () => {
    const breaks = '<rowBreaks count="1"><brk id="3" man="1"/></rowBreaks>';
    const merged = '<mergeCells><mergeCell ref="A2:A6"/></mergeCells>';
    const spans = (rows: string, merges = merged) => rowSpans(sheetOf({ rows, behind: merges + UPRIGHT + breaks }));
    expect(spans(row(2, textCell('A2', '題')))).toEqual([
      [1, 3],
      [4, 6],
    ]);
    expect(spans(row(2, textCell('A2', '題')), '')).toEqual([[1, 2]]);
  });

  test('hidden rows and columns take no room', () => {
    const rows = `${rowsOf(34)}${row(35, numberCell('A35', 1), ' ht="20" customHeight="1" hidden="1"')}`;
    expect(sheetOf({ rows, behind: UPRIGHT }).pages).toHaveLength(1);
    const { view } = sheetOf({ ahead: '<cols><col min="1" max="2" width="9" hidden="1"/></cols>', rows });
    expect(view.edges.left(3)).toBe(0);
  });
});

describe('marks of a preview, by cell', () => {
  const marksOf = (content: string | null): unknown[] =>
    sheetsOf({
      sheets: [{ rows: rowsOf(1) }, { rows: rowsOf(1) }],
      ...(content === null ? {} : { parts: [{ name: MARKS_PART, content, contentType: 'application/json' }] }),
    }).map(({ marks }) => [...marks]);

  test('are each sheet’s own', () => {
    expect(marksOf('{"様式1":{"A1":"filled","B2":"missing"}}')).toEqual([
      [
        ['A1', 'filled'],
        ['B2', 'missing'],
      ],
      [],
    ]);
  });

  test.each([null, '', '{', '[]', 'null', '1', '"様式1"', '{"様式1":1}', '{"様式1":null}', '{"様式1":{"A1":1}}'])(
    'are none where a file that is no preview of ours says %s',
    (content) => {
      expect(marksOf(content)).toEqual([[], []]);
    },
  );
});

describe('a page that holds more cells than anybody looks at', () => {
  const hidden = (to: string, ahead: string): XlsxSheet => ({
    ahead: `<sheetFormatPr ${ahead}/>`,
    rows: row(1, textCell('A1', '氏名'), ' ht="20" customHeight="1"'),
    behind: `<mergeCells count="1"><mergeCell ref="A1:${to}"/></mergeCells>`,
  });

  test.each([
    ['are not seen', 'zeroHeight="1"'],
    ['are lower than a hair', 'defaultRowHeight="0.0001"'],
  ])('is not drawn: a million rows that %s', (_, ahead) => {
    expect(() => sheetOf(hidden('C1048576', ahead))).toThrow('more than 2000000 cells');
    expect(sheetOf(hidden('C10000', ahead)).pages.length).toBe(1);
  });
});

describe('a cell looks as its file says', () => {
  test('with its font, lines, place and number', () => {
    const { view } = sheetOf({ rows: row(1, numberCell('A1', 46_346, 2) + textCell('B1', '氏名', 1)) });
    const [date, name] = [view.cells.get(1)?.get(1), view.cells.get(1)?.get(2)];
    expect(date?.shown).toMatchObject({ kind: 'number', runs: [{ text: '令和8年11月20日' }] });
    expect(name?.look).toMatchObject({
      font: { name: 'ＭＳ 明朝', size: 12, bold: true },
      borders: { left: { style: 'thin', colour: '#000000' }, down: null },
      alignment: { vertical: 'center', wraps: false },
    });
  });

  test('in more than one look, where its text has runs', () => {
    const rich =
      '<c r="A1" t="inlineStr"><is><r><t>ふつう</t></r><r><rPr><b/><sz val="14"/><color rgb="FFFF0000"/></rPr><t>赤</t></r></is></c>';
    const shown = sheetOf({ rows: row(1, rich) })
      .view.cells.get(1)
      ?.get(1)?.shown;
    expect(shown?.runs).toMatchObject([
      { text: 'ふつう', font: null },
      { text: '赤', font: { bold: true, size: 14, colour: '#ff0000' } },
    ]);
  });

  test('in runs of which one has no text, and above which kana stand that aren’t of the text', () => {
    const rich = (inside: string): string => `<c r="A1" t="inlineStr"><is>${inside}</is></c>`;
    const runs = (inside: string) =>
      sheetOf({ rows: row(1, rich(inside)) })
        .view.cells.get(1)
        ?.get(1)
        ?.shown?.runs.map(({ text }) => text);
    const bold = '<rPr><b/></rPr>';
    expect(runs(`<r>${bold}</r><r><t>氏名</t></r>`)).toEqual(['', '氏名']);
    expect(runs(`<r>${bold}<t>氏</t><t>名</t></r>`)).toEqual(['氏名']);
    expect(runs(`<r>${bold}<t>氏名</t></r><rPh sb="0" eb="2"><t>シメイ</t></rPh><phoneticPr fontId="1"/>`)).toEqual([
      '氏名',
    ]);
  });

  test('a row without a height is as high as its wrapped lines', () => {
    const ahead =
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="10" customWidth="1"/></cols>';
    const { view } = sheetOf({
      ahead,
      rows: row(1, textCell('A1', '一二三四五六七八九十', 4)) + row(2, emptyCell('A2')),
    });
    expect([view.edges.top(2), view.edges.top(3) - view.edges.top(2)]).toEqual([40, 20]);
  });
});
