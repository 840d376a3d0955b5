import { describe, expect, test } from 'vitest';
import { aroundCells } from '@shared/forms/excel/shift-sheet';
import { changesBeside } from '@shared/forms/excel/shift-beside';
import { NO_SHIFT, RowShift } from '@shared/forms/excel/row-shift';
import { Worksheet } from '@shared/forms/excel/worksheet';
import type { WorksheetPlan } from '@shared/forms/excel/worksheet-plan';
import { pieceText } from '@shared/forms/xml/encode';
import { withReplacements, type Replacement } from '@shared/forms/xml/replacement';
import { scanXml } from '@shared/forms/xml/scan';
import { settle } from '@shared/forms/xml/settle';
import { sheetXml, type XlsxSheet } from '../../../builders/xlsx';

/** Two rows behind row 7 of a list that begins in row 5. */
const SHIFT = new RowShift([{ blockFirst: 5, first: 7, last: 7, copies: 2 }]);
const shiftOf = (sheet: string): RowShift => (sheet === '様式1' ? SHIFT : NO_SHIFT);
const changed = (text: string, changes: readonly Replacement[]): string =>
  withReplacements(text, settle([...changes]))
    .map(pieceText)
    .join('');

const beside = (type: string, inside: string): string => {
  const text = `<root xmlns:x="urn:x" xmlns:c="urn:c">${inside}</root>`;
  const changes = changesBeside(type, text, () => scanXml(text, 'part.xml'), { sheet: '様式1', shift: SHIFT, shiftOf });
  return changed(text, changes).replace(/^<root[^>]*>|<\/root>$/g, '');
};

describe('what belongs to a sheet goes along when rows are put in', () => {
  test.each<[string, string, string, string]>([
    ['a comment', 'comments', '<comment ref="B8"/>', '<comment ref="B10"/>'],
    ['a comment above', 'comments', '<comment ref="B7"/>', '<comment ref="B7"/>'],
    ['a comment of a newer Excel', 'threadedComment', '<threadedComment ref="B8"/>', '<threadedComment ref="B10"/>'],
    ['nothing else of comments', 'comments', '<author ref="B8"/>', '<author ref="B8"/>'],
    [
      'a table with its filter, order and sums',
      'table',
      '<table ref="A4:B9"><autoFilter ref="A4:B8"><sortState ref="A5:B8"><sortCondition ref="B5:B8"/></sortState></autoFilter></table>',
      '<table ref="A4:B11"><autoFilter ref="A4:B10"><sortState ref="A5:B10"><sortCondition ref="B5:B10"/></sortState></autoFilter></table>',
    ],
    [
      'the formulas of a table',
      'table',
      '<x:calculatedColumnFormula>A8*2</x:calculatedColumnFormula><x:totalsRowFormula>SUM(B5:B7)&amp;"a"</x:totalsRowFormula><x:other>A8</x:other>',
      '<x:calculatedColumnFormula>A10*2</x:calculatedColumnFormula><x:totalsRowFormula>SUM(B5:B9)&amp;&quot;a&quot;</x:totalsRowFormula><x:other>A8</x:other>',
    ],
    ['a pivot table', 'pivotTable', '<location ref="A8:C12"/>', '<location ref="A10:C14"/>'],
    ['nothing of parts that name no cells', 'image', '<comment ref="B8"/>', '<comment ref="B8"/>'],
  ])('%s', (_, type, inside, expected) => {
    expect(beside(type, inside)).toBe(expected);
  });

  const corner = (name: string, row: number): string => `<x:${name}><x:col>1</x:col><x:row>${row}</x:row></x:${name}>`;
  const anchor = (kind: string, mode: string, from: number, to?: number): string =>
    `<x:${kind}${mode && ` editAs="${mode}"`}>${corner('from', from)}${to === undefined ? '' : corner('to', to)}</x:${kind}>`;

  // Rows are counted from 0: 7 is the first that moves.
  test.each<[string, string, string]>([
    ['a picture below', anchor('twoCellAnchor', '', 7, 9), anchor('twoCellAnchor', '', 9, 11)],
    ['a picture over the list', anchor('twoCellAnchor', '', 3, 9), anchor('twoCellAnchor', '', 3, 11)],
    ['a picture above', anchor('twoCellAnchor', '', 3, 6), anchor('twoCellAnchor', '', 3, 6)],
    [
      'a picture that keeps its size',
      anchor('twoCellAnchor', 'oneCell', 3, 9),
      anchor('twoCellAnchor', 'oneCell', 3, 9),
    ],
    ['… and is below', anchor('twoCellAnchor', 'oneCell', 7, 9), anchor('twoCellAnchor', 'oneCell', 9, 11)],
    ['a picture that stays', anchor('twoCellAnchor', 'absolute', 7, 9), anchor('twoCellAnchor', 'absolute', 7, 9)],
    ['a picture of one corner', anchor('oneCellAnchor', '', 7), anchor('oneCellAnchor', '', 9)],
    ['what hangs on no cell', anchor('absoluteAnchor', '', 7, 9), anchor('absoluteAnchor', '', 7, 9)],
    ['a shape that shows a cell', '<x:sp textlink="様式1!A8"/>', '<x:sp textlink="様式1!A10"/>'],
    ['a shape that shows one of another sheet', '<x:sp textlink="様式2!A8"/>', '<x:sp textlink="様式2!A8"/>'],
    ['nothing else that is called so', '<x:pic textlink="様式1!A8"/>', '<x:pic textlink="様式1!A8"/>'],
    [
      'a shape in another',
      `<x:grpSp>${'<x:sp textlink="様式1!A8"/>'}</x:grpSp>`,
      `<x:grpSp>${'<x:sp textlink="様式1!A10"/>'}</x:grpSp>`,
    ],
  ])('%s', (_, inside, expected) => {
    expect(beside('drawing', inside)).toBe(expected);
  });

  test.each<[string, string, string]>([
    [
      'the place of a comment’s box',
      '<x:Row>7</x:Row><x:Column>1</x:Column>',
      '<x:Row>9</x:Row><x:Column>1</x:Column>',
    ],
    ['… above', '<x:Row> 6 </x:Row>', '<x:Row> 6 </x:Row>'],
    ['… with spaces', '<x:Row>\n 12\n</x:Row>', '<x:Row>\n 14\n</x:Row>'],
    [
      'its corners',
      '<x:Anchor>\n 2, 15, 7, 10, 4, 7, 12, 9</x:Anchor>',
      '<x:Anchor>\n 2, 15, 9, 10, 4, 7, 14, 9</x:Anchor>',
    ],
    ['its corners around the list', '<x:Anchor>7,7,2,7,7,7,8,7</x:Anchor>', '<x:Anchor>7,7,2,7,7,7,10,7</x:Anchor>'],
    ['several boxes', '<x:Row>7</x:Row><x:Row>8</x:Row>', '<x:Row>9</x:Row><x:Row>10</x:Row>'],
  ])('%s in an old drawing', (_, inside, expected) => {
    expect(beside('vmlDrawing', inside)).toBe(expected);
  });

  test('an old drawing above the list isn’t written anew', () => {
    const text = '<x:Row> 6 </x:Row><x:Anchor>1, 15, 2, 10, 4, 7, 6, 9</x:Anchor>';
    const place = { sheet: '様式1', shift: SHIFT, shiftOf };
    expect(changesBeside('vmlDrawing', text, () => scanXml(text, 'part.xml'), place)).toEqual([]);
  });
});

describe('what a sheet says beside its cells goes along', () => {
  const around = (sheet: XlsxSheet, shift = SHIFT): string => {
    const text = sheetXml(sheet);
    const worksheet = new Worksheet('様式1', 'xl/worksheets/sheet1.xml', text);
    const plan = {
      sheet: worksheet,
      name: '様式1',
      shift,
      fillings: new Map(),
      copied: [],
    } as unknown as WorksheetPlan;
    const now = changed(
      text,
      aroundCells(plan, (name) => (shift.isNothing ? shiftOf(name.replace('様式1', '様式9')) : shiftOf(name))),
    );
    return now.replace(/^.*?<worksheet[^>]*>|<sheetData><\/sheetData>|<\/worksheet>$/gs, '');
  };

  test.each<[string, string, string]>([
    ['how far it goes', '<dimension ref="A1:C12"/>', '<dimension ref="A1:C14"/>'],
    [
      'links',
      '<hyperlinks><hyperlink ref="A8" display="A8"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A10" display="A8"/></hyperlinks>',
    ],
    [
      'filters',
      '<autoFilter ref="A4:C7"><sortState ref="A5:C7"><sortCondition ref="A5:A7"/></sortState></autoFilter>',
      '<autoFilter ref="A4:C9"><sortState ref="A5:C9"><sortCondition ref="A5:A9"/></sortState></autoFilter>',
    ],
    [
      'what was seen first',
      '<sheetViews><sheetView topLeftCell="A8"><pane topLeftCell="B9"/></sheetView></sheetViews>',
      '<sheetViews><sheetView topLeftCell="A10"><pane topLeftCell="B11"/></sheetView></sheetViews>',
    ],
    [
      'what was chosen last',
      '<sheetViews><sheetView><selection activeCell="A8" sqref="A8 B7:B7 A5:A7"/></sheetView></sheetViews>',
      '<sheetViews><sheetView><selection activeCell="A10" sqref="A10 B7 A5:A9"/></sheetView></sheetViews>',
    ],
    [
      'ends of pages',
      '<rowBreaks><brk id="7"/><brk id="12"/><brk id="3"/></rowBreaks><colBreaks><brk id="8"/></colBreaks>',
      '<rowBreaks><brk id="9"/><brk id="14"/><brk id="3"/></rowBreaks><colBreaks><brk id="8"/></colBreaks>',
    ],
    [
      'rules for input, with the copies of what they hold for',
      '<dataValidations><dataValidation sqref="B7"><formula1>$D$8:$D$9</formula1><formula2>A1</formula2></dataValidation></dataValidations>',
      '<dataValidations><dataValidation sqref="B7:B9"><formula1>$D$10:$D$11</formula1><formula2>A1</formula2></dataValidation></dataValidations>',
    ],
    [
      'colours by a rule',
      '<conditionalFormatting sqref="A5:A7 C8"><cfRule><formula>$A8="A8"</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A5:A9 C10"><cfRule><formula>$A10=&quot;A8&quot;</formula></cfRule></conditionalFormatting>',
    ],
    [
      'what anybody may change, and faults to pass over',
      '<protectedRanges><protectedRange sqref="A8"/></protectedRanges><ignoredErrors><ignoredError sqref="B7"/></ignoredErrors>',
      '<protectedRanges><protectedRange sqref="A10"/></protectedRanges><ignoredErrors><ignoredError sqref="B7:B9"/></ignoredErrors>',
    ],
    [
      'what newer Excels say',
      '<extLst><ext><x:dataValidation xmlns:x="urn:x"><x:formula1><x:f>$D$8</x:f></x:formula1><x:sqref>B7</x:sqref></x:dataValidation></ext></extLst>',
      '<extLst><ext><x:dataValidation xmlns:x="urn:x"><x:formula1><x:f>$D$10</x:f></x:formula1><x:sqref>B7:B9</x:sqref></x:dataValidation></ext></extLst>',
    ],
    [
      'cells that are watched, and scenes',
      '<cellWatches><cellWatch r="A8"/></cellWatches><scenarios><scenario><inputCells r="A8"/></scenario></scenarios>',
      '<cellWatches><cellWatch r="A10"/></cellWatches><scenarios><scenario><inputCells r="A10"/></scenario></scenarios>',
    ],
    [
      'what is gathered from elsewhere',
      '<dataConsolidate><dataRefs><dataRef ref="A8:B9"/></dataRefs></dataConsolidate>',
      '<dataConsolidate><dataRefs><dataRef ref="A10:B11"/></dataRefs></dataConsolidate>',
    ],
    [
      'nothing that only looks like it',
      '<oddHeader ref="A8">A8</oddHeader><pageSetup ref="A8"/>',
      '<oddHeader ref="A8">A8</oddHeader><pageSetup ref="A8"/>',
    ],
  ])('%s', (_, behind, expected) => {
    expect(around({ behind })).toBe(expected);
    // On a sheet whose rows stay.
    expect(around({ behind }, NO_SHIFT)).toBe(behind);
  });

  test('merged cells, with those of the copies of an entry', () => {
    const list = (count: number | string, ...areas: string[]) =>
      `<mergeCells count="${count}">${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    expect(around({ behind: list(4, 'A1:B1', 'A7:B7', 'A5:A7', 'A8:B9') })).toBe(
      list(6, 'A1:B1', 'A7:B7', 'A5:A9', 'A10:B11', 'A8:B8', 'A9:B9'),
    );
    expect(around({ behind: list(1, 'A1:B1') })).toBe(list(1, 'A1:B1'));
    expect(around({ behind: list(1, 'A8:B9') })).toBe(list(1, 'A10:B11'));
    const tall = new RowShift([{ blockFirst: 5, first: 7, last: 8, copies: 2 }]);
    expect(around({ behind: list(2, 'A7:A8', 'B8:C8') }, tall)).toBe(
      list(6, 'A7:A8', 'B8:C8', 'A9:A10', 'A11:A12', 'B10:C10', 'B12:C12'),
    );
    expect(around({ behind: list(1, 'A7:B7') }, NO_SHIFT)).toBe(list(1, 'A7:B7'));
  });
});
