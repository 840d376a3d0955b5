import { describe, expect, test } from 'vitest';
import { circled, tryFill } from '../../../builders/excel-fill';
import { anXlsx, row, STYLES, textCell } from '../../../builders/xlsx';
import { elements, parseXml, partOf } from '../../../support/word-text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const STYLE = 6;
/** A cell of 11 points with an alignment of its own, in a column of so many digits. */
const form = (text: string, alignment = '', width = 80, rowHeight = ''): Uint8Array =>
  anXlsx({
    styles: STYLES.replace(
      '</cellXfs>',
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment ${alignment}/></xf></cellXfs>`,
    ),
    sheets: [
      {
        ahead: `<cols><col min="1" max="1" width="${width}" customWidth="1"/></cols>`,
        rows: row(1, textCell('A1', text, STYLE), rowHeight),
      },
    ],
    names: { kind: '様式1!$A$1' },
  });

/** Where the ring is, in points from the cell's corner; the code where it is refused. */
function ring(bytes: Uint8Array, word: string): { left: number; top: number; width: number } | string {
  const done = tryFill(bytes, { fields: { kind: circled(word) } });
  if (!done.ok) return done.code;
  const drawing = parseXml(partOf(done.value.bytes, 'xl/drawings/drawing1.xml'));
  const number = (name: string): number => Number(elements(drawing, name, DRAWING)[0]!.textContent) / 12_700;
  expect([number('col'), number('row')]).toEqual([0, 0]);
  const [extent] = elements(drawing, 'ext', DRAWING);
  return { left: number('colOff'), top: number('rowOff'), width: Number(extent!.getAttribute('cx')) / 12_700 };
}

const EM = 11;
/** From the ring's left edge to the word, and from the cell's to its text. */
const AIR = 1.25 - 0.24 * EM;
const at = (bytes: Uint8Array, word: string): { left: number; line: number } => {
  const found = ring(bytes, word);
  if (typeof found === 'string') throw new Error(found);
  return { left: (found.left - AIR) / EM, line: Math.round((found.top / EM - (1.3 - 1.45) / 2) / 1.3) };
};

describe('a ring in a cell', () => {
  test.each([
    ['歯科診療所・診療所', '診療所', 6],
    ['訪問介護／介護／通所介護', '介護', 5],
    ['１新規　２更新', '更新', 5],
  ])('goes around the word that stands alone: in %s, %s', (text, word, left) => {
    expect(at(form(text), word).left).toBeCloseTo(left, 1);
  });

  test.each([
    ['only inside of another word', '歯科診療所・病院', '診療所', 'ring/part-of-word'],
    ['twice', '新規・更新・新規', '新規', 'ring/twice'],
    ['over two lines', '新\n規', '新規', 'excel/circle-word'],
  ])('is refused for a word that is printed %s', (_, text, word, code) => {
    expect(ring(form(text, 'wrapText="1"'), word)).toBe(code);
  });

  test('finds the line that a word has come to in a narrow cell', () => {
    // Room for ten characters.
    const narrow = form('訪問介護、通所介護、短期入所、福祉用具', 'wrapText="1" vertical="top"', 19.7, ' ht="60"');
    expect(at(narrow, '訪問介護')).toMatchObject({ line: 0 });
    expect(at(narrow, '短期入所')).toMatchObject({ line: 1 });
    expect(at(narrow, '短期入所').left).toBeLessThan(0.2);
    expect(at(narrow, '福祉用具').left).toBeCloseTo(5, 1);
  });

  test('is refused where the word is divided between two lines, or may be', () => {
    expect(ring(form('訪問介護・通所介護・短期入所生活介護', 'wrapText="1"', 24), '短期入所生活介護')).toBe(
      'ring/wraps',
    );
    // Full to the last hair: another font, another line.
    expect(ring(form('あいうえお・かきくけ', 'wrapText="1"', 19), 'かきくけ')).toBe('ring/wraps');
  });

  test.each([
    ['written from top to bottom', 'textRotation="255"'],
    ['at an angle', 'textRotation="45"'],
    ['spread over the cell', 'horizontal="distributed"'],
    ['repeated to fill the cell', 'horizontal="fill"'],
  ])('is refused in text that is %s', (_, alignment) => {
    expect(ring(form('新規・更新', alignment), '更新')).toBe('ring/no-place');
  });

  test('is refused where lines show one below the other in some programs only', () => {
    expect(ring(form('新規\n更新'), '更新')).toBe('ring/no-place');
  });

  test('is refused in text that Excel sets smaller, as far as it does', () => {
    const words = '新規・更新・削除・変更・廃止・休止';
    expect(ring(form(words, 'shrinkToFit="1"', 10), '廃止')).toBe('ring/no-place');
    expect(at(form(words, 'shrinkToFit="1"'), '廃止').left).toBeCloseTo(12, 1);
  });

  test('begins at the cell’s corner, whatever lies beside it', () => {
    expect(ring(form('新規・更新', 'vertical="top"', 80, ' ht="30"'), '新規')).toMatchObject({ left: 0, top: 0 });
  });

  test('is refused in lines whose height each program works out', () => {
    expect(ring(form('新規\n更新', 'wrapText="1"'), '更新')).toBe('ring/no-place');
    expect(at(form('新規\n更新', 'wrapText="1"', 80, ' ht="31"'), '更新').line).toBe(1);
    expect(at(form('新規\n更新', 'wrapText="1" vertical="top"'), '更新').line).toBe(1);
  });

  test('never replaces a number that the cell prints', () => {
    const bytes = anXlsx({ sheets: [{ rows: row(1, '<c r="A1"><v>3</v></c>') }], names: { kind: '様式1!$A$1' } });
    expect(tryFill(bytes, { fields: { kind: circled('新規') } })).toMatchObject({
      ok: false,
      code: 'excel/circle-word',
    });
  });
});
