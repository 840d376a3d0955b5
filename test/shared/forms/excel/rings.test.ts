import { describe, expect, test } from 'vitest';
import { circled, tryFill } from '../../../builders/excel-fill';
import { anXlsx, row, STYLES, textCell } from '../../../builders/xlsx';
import { drawnRing, type DrawnRing } from '../../../support/ring-geometry';
import { parseXml, partOf } from '../../../support/word-text';

const STYLE = 6;
interface Look {
  alignment?: string;
  /** Digits. */
  width?: number;
  rowHeight?: string;
  font?: string;
  /** What stands in the cell's `is` instead of its text. */
  rich?: string;
  /** Of the workbook, by which columns are measured. */
  workbookFont?: string;
  /** `sheetViews`. */
  views?: string;
}

/** A cell of 11 points with an alignment of its own, in a column of so many digits. */
const form = (text: string, alignment = '', width = 80, rowHeight = ''): Uint8Array =>
  formOf(text, { alignment, width, rowHeight });

const formOf = (
  text: string,
  { alignment = '', width = 80, rowHeight = '', font = 'ＭＳ ゴシック', rich, workbookFont, views = '' }: Look,
): Uint8Array =>
  anXlsx({
    styles: STYLES.replace(
      '</cellXfs>',
      `<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"><alignment ${alignment}/></xf></cellXfs>`,
    )
      .replace('</fonts>', `<font><sz val="11"/><name val="${font}"/></font></fonts>`)
      .replace('val="游ゴシック"', `val="${workbookFont ?? '游ゴシック'}"`),
    sheets: [
      {
        ahead: `${views}<cols><col min="1" max="1" width="${width}" customWidth="1"/></cols>`,
        rows: row(1, rich ? richCell(rich) : textCell('A1', text, STYLE), rowHeight),
      },
    ],
    names: { kind: '様式1!$A$1' },
  });

const richCell = (rich: string): string => `<c r="A1" s="${STYLE}" t="inlineStr"><is>${rich}</is></c>`;

/**
 * Where the ring is, in points from the cell's corner; the code where it is refused.
 *
 * @param cellWidth points of the cell in the program that opens the paper; in Excel 80 digits of 8 pixels
 */
function ring(bytes: Uint8Array, word: string, cellWidth = CELL): DrawnRing | string {
  const done = tryFill(bytes, { fields: { kind: circled(word) } });
  if (!done.ok) return done.code;
  return drawnRing(parseXml(partOf(done.value.bytes, 'xl/drawings/drawing1.xml')), cellWidth);
}

const EM = 11;
const CELL = 480;
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

  test('finds the line that a word has come to, where every program breaks it there', () => {
    // Room for nine to fourteen characters: by the fonts at hand, a column is wider or narrower.
    const narrow = form('訪問介護、通所介護\n短期入所、福祉用具', 'wrapText="1" vertical="top"', 21.7, ' ht="60"');
    expect(at(narrow, '訪問介護')).toMatchObject({ line: 0 });
    expect(at(narrow, '短期入所')).toMatchObject({ line: 1 });
    expect(at(narrow, '短期入所').left).toBeLessThan(0.2);
    expect(at(narrow, '福祉用具').left).toBeCloseTo(5, 1);
  });

  test('is refused where a line is broken by the width of the column: that depends on the fonts at hand', () => {
    const narrow = form('訪問介護、通所介護、短期入所、福祉用具', 'wrapText="1" vertical="top"', 19.7, ' ht="60"');
    expect(at(narrow, '訪問介護')).toMatchObject({ line: 0 });
    expect(ring(narrow, '短期入所')).toBe('ring/wraps');
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

/** Hundredths of the size: ＭＳ Ｐゴシック (as measured in Monapo, made to its widths), BIZ UDPゴシック, IPA Pゴシック. */
const LETTERS = 'タブレットスマホパソコンその他あり・／　（）ABC';
const MEASURED: Record<string, readonly number[]> = {
  'ＭＳ Ｐゴシック': [
    75, 88, 88, 75, 62, 88, 88, 94, 100, 81, 81, 88, 94, 100, 100, 94, 75, 50, 100, 69, 50, 50, 62, 62, 69,
  ],
  'BIZ UDPゴシック': [
    88, 98, 87, 85, 76, 93, 92, 96, 99, 89, 89, 91, 94, 100, 100, 98, 88, 50, 100, 67, 50, 50, 76, 77, 80,
  ],
  'IPA Pゴシック': [
    82, 89, 81, 71, 71, 90, 90, 92, 97, 80, 85, 86, 87, 97, 100, 92, 78, 50, 100, 100, 55, 55, 64, 66, 73,
  ],
  'a font that stands in': [],
};
const widthWith = (text: string, widths: readonly number[]): number =>
  Array.from(text).reduce((sum, letter) => {
    const known = widths[LETTERS.indexOf(letter)];
    return sum + (LETTERS.includes(letter) && known !== undefined ? known / 100 : /[ -~]/.test(letter) ? 0.5 : 1);
  }, 0);

describe('a ring in a font in which each letter has a width of its own', () => {
  const LISTS = [
    '有・無',
    'あり・なし',
    '新規・更新・削除',
    '新規・更新・削除・変更・廃止・休止・再開',
    'タブレット・スマホ・パソコン・その他',
    'タブレット　スマホ　パソコン',
    '有　　　　　無',
    'A・B・C・新規',
    '（タブレット）／（スマホ）／（その他）',
    '1新規　2更新　3削除',
  ];
  const sides = { left: 0, center: 0.5, right: 1 };

  test.each(Object.entries(sides))(
    'is around its word and no other in every such font, or is refused: %s',
    (align, side) => {
      const told: string[] = [];
      for (const text of LISTS)
        for (const word of text.split(/[・　／（）\d]+/).filter((one) => one !== '')) {
          const found = ring(formOf(text, { alignment: `horizontal="${align}"`, font: 'ＭＳ Ｐゴシック' }), word);
          told.push(typeof found === 'string' ? `${word}: ${found}` : `${word}: ok`);
          if (typeof found === 'string') {
            expect(found).toBe('ring/no-place');
            continue;
          }
          // 1.25 are kept free at each side.
          const cell = { left: 1.25, center: CELL / 2, right: CELL - 1.25 }[align]!;
          for (const [font, widths] of Object.entries(MEASURED)) {
            const start = cell - side * widthWith(text, widths) * EM;
            const place = (index: number): number => start + widthWith(text.slice(0, index), widths) * EM;
            const at = text.indexOf(word);
            const [left, right] = [found.left, found.left + found.width];
            const [from, to] = [place(at), place(at + word.length)];
            const inside = Math.min(right, to) - Math.max(left, from);
            expect(inside / (to - from), `${font}: ${word} of ${text}`).toBeGreaterThan(0.7);
            const beside = (at < 1 ? '' : text.slice(0, at)).replace(/\d$/, '').search(/[・　／（）]+$/);
            if (beside > 0)
              expect(left, `${font}: before ${word} of ${text}`).toBeGreaterThan(place(beside) - 0.4 * EM);
            const next = /[^・　／（）]/.exec(text.slice(at + word.length));
            if (next)
              expect(right, `${font}: behind ${word} of ${text}`).toBeLessThan(
                place(at + word.length + next.index) + 0.4 * EM,
              );
          }
        }
      expect(told.filter((one) => one.endsWith(': ok')).length).toBeGreaterThan(6);
    },
  );

  test.each(['ＭＳ Ｐゴシック', 'Meiryo UI', 'Yu Gothic UI', 'BIZ UDPゴシック', 'MS PMincho', 'Arial', 'HGPゴシックE'])(
    'is drawn in a short list, and refused far to the right: %s',
    (font) => {
      expect(ring(formOf('有・無', { font }), '無')).toMatchObject({ top: expect.any(Number) as number });
      expect(ring(formOf('新規・更新・削除', { font }), '更新')).toMatchObject({ top: expect.any(Number) as number });
      const long = 'タブレット・スマホ・パソコン・その他';
      expect(ring(formOf(long, { font }), 'その他')).toBe('ring/no-place');
    },
  );

  test.each(['ＭＳ ゴシック', 'MS Mincho', 'BIZ UDゴシック', '游ゴシック', 'メイリオ', 'Yu Gothic'])(
    'is drawn wherever Japanese letters are all of one width: %s',
    (font) => {
      const long = 'タブレット・スマホ・パソコン・その他';
      expect(at(formOf(long, { font }), 'その他').left).toBeCloseTo(15, 1);
    },
  );

  test('says which font it is, and which would do', () => {
    const done = tryFill(formOf('タブレット・スマホ・パソコン', { font: 'Meiryo UI' }), {
      fields: { kind: circled('パソコン') },
    });
    expect(!done.ok && done.message).toContain('「Meiryo UI」');
    expect(!done.ok && done.message).toContain('ＭＳ ゴシック');
  });

  test('is refused where a line of them may be broken elsewhere', () => {
    const list = '新規・更新・削除・変更・廃止・休止';
    const wrapped = { alignment: 'wrapText="1" vertical="top"', width: 20, rowHeight: ' ht="60"' };
    expect(ring(formOf(list, wrapped), '新規')).toMatchObject({ top: expect.any(Number) as number });
    expect(ring(formOf(list, wrapped), '廃止')).toBe('ring/wraps');
  });
});

describe('a ring in text of several looks', () => {
  const rich = (...runs: [string, string][]): string =>
    runs.map(([look, text]) => `<r>${look && `<rPr>${look}</rPr>`}<t>${text}</t></r>`).join('');

  test('is counted with the size of each run', () => {
    const small = rich(['<sz val="22"/>', '種別：'], ['', '新規・更新・削除']);
    const found = ring(formOf('', { rich: small, rowHeight: ' ht="40"' }), '更新');
    expect(found).toMatchObject({ left: 1.25 + 3 * 22 + 3 * EM - 0.24 * EM, width: 2.48 * EM });
  });

  test('is refused in a run whose font has letters of their own widths', () => {
    const kana = rich(['<rFont val="ＭＳ Ｐゴシック"/>', 'タブレット・スマホ・パソコン・'], ['', '新規']);
    expect(ring(formOf('', { rich: kana }), '新規')).toBe('ring/no-place');
  });

  test('is refused where lines of several sizes are broken', () => {
    const wide = rich(['<sz val="22"/>', '種別'], ['', '・新規・更新・削除']);
    expect(ring(formOf('', { rich: wide, alignment: 'wrapText="1"', width: 16 }), '更新')).toBe('ring/no-place');
  });
});

describe('lines and columns that fonts make', () => {
  test('a line far from the edge is refused where lines are higher in one program than in another', () => {
    const list = ['新規', '更新', '削除', '変更', '廃止'].join('\n');
    const top = formOf(list, { alignment: 'wrapText="1" vertical="top"', rowHeight: ' ht="90"' });
    expect(ring(top, '更新')).toMatchObject({ left: 0 });
    expect(ring(top, '廃止')).toBe('ring/no-place');
    const middle = formOf(list, { alignment: 'wrapText="1" vertical="center"', rowHeight: ' ht="90"' });
    expect(ring(middle, '削除')).toMatchObject({ left: 0 });
  });

  test('a ring never begins in a row below one that grows with its text', () => {
    const list = ['新規', '更新', '削除'].join('\n');
    expect(ring(formOf(list, { alignment: 'wrapText="1" vertical="top"' }), '削除')).toBe('ring/no-place');
  });

  test('a row that some programs leave too low for its text is refused, unless the text begins at its top', () => {
    const large = (vertical: string): Uint8Array =>
      formOf('', { alignment: `vertical="${vertical}"`, rich: '<r><rPr><sz val="18"/></rPr><t>新規・更新</t></r>' });
    expect(ring(large('bottom'), '更新')).toBe('ring/no-place');
    expect(ring(large('top'), '更新')).toMatchObject({ width: 2.48 * 18 });
  });

  test.each([
    ['center', 0.5, ['ＭＳ Ｐゴシック', '游ゴシック', 'Calibri', 'Meiryo UI', 'a font that nobody has']],
    ['right', 1, ['ＭＳ Ｐゴシック', 'BIZ UDPゴシック', 'Arial']],
  ] as const)(
    'a ring moves with text that is %s, however wide a program makes the column',
    (horizontal, side, fonts) => {
      const text = '新規・更新・削除';
      for (const workbookFont of fonts)
        for (const word of text.split('・'))
          for (const scale of [0.9, 1, 1.19, 1.36]) {
            const width = CELL * scale;
            const found = ring(formOf(text, { alignment: `horizontal="${horizontal}"`, workbookFont }), word, width);
            if (typeof found === 'string') throw new Error(`${workbookFont}: ${found}`);
            const start = width * side - (side === 1 ? 1.25 : 0) - side * text.length * EM;
            expect(found.left, `${workbookFont} × ${scale}`).toBeCloseTo(start + (text.indexOf(word) - 0.24) * EM, 0);
            expect(found.width).toBeCloseTo(2.48 * EM, 1);
          }
    },
  );

  test.each([
    ['that is centred over several cells', 'horizontal="centerContinuous"', ''],
    ['that is read from the right', 'readingOrder="2"', ''],
    [
      'in a sheet whose columns count from the right',
      '',
      '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>',
    ],
  ])('a ring is refused in text %s', (_, alignment, views) => {
    const found = ring(formOf('新規・更新', { alignment, views }), '新規');
    expect(found).toBe('ring/no-place');
  });

  test('half-width letters of a font that isn’t installed are of any width', () => {
    expect(ring(form('PC iPad 新規'), '新規')).toBe('ring/no-place');
    expect(ring(form('ＰＣ　ｉＰａｄ　新規'), '新規')).toMatchObject({ width: 2.48 * EM });
  });
});
