import { describe, expect, test } from 'vitest';
import { aDocx, circle, documentXml, paragraph, ROOT, run } from '../../../builders/docx';
import { circled, tryFill } from '../../../builders/word-fill';
import { documentOf, elements } from '../../../support/word-text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const SHAPE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const WORDS = '新規・更新・削除';

interface Look {
  /** Inside `w:rPr`, of the run with the words. */
  run?: string;
  /** Inside `w:pPr`. */
  paragraph?: string;
  /** Runs in front of the control. */
  ahead?: string;
  words?: string;
  /** `w:style` elements. */
  styles?: string;
  /** Of the section. */
  grid?: string;
  inCell?: boolean;
}

function form({
  run: look = '',
  paragraph = '',
  ahead = '',
  words = WORDS,
  styles = '',
  grid = '',
  inCell,
}: Look): Uint8Array {
  const content = circle('kind', run(words, look && `<w:rPr>${look}</w:rPr>`));
  const text = `<w:p><w:pPr>${paragraph}</w:pPr>${ahead}${content}</w:p>`;
  const body = inCell ? `<w:tbl><w:tr><w:tc>${text}</w:tc></w:tr></w:tbl>` : text;
  return aDocx({
    document: documentXml(body).replace('</w:sectPr>', `${grid}</w:sectPr>`),
    styles: `<w:styles ${ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>${styles}</w:styles>`,
  });
}

/** Width and middle below the line's upper edge, in points; the code where it is refused. */
function ring(look: Look, word = '更新'): { width: number; middle: number } | string {
  const done = tryFill(form(look), { fields: { kind: circled(word) } });
  if (!done.ok) return done.code;
  const document = documentOf(done.value.bytes);
  const [extent] = elements(document, 'extent', DRAWING);
  const [, below] = elements(document, 'posOffset', DRAWING);
  expect(elements(document, 'prstGeom', SHAPE)[0]!.getAttribute('prst')).toBe('ellipse');
  const points = (name: string): number => Number(extent!.getAttribute(name)) / 12_700;
  return { width: points('cx'), middle: Number(below!.textContent) / 12_700 + points('cy') / 2 };
}
const found = (look: Look, word?: string): { width: number; middle: number } => {
  const told = ring(look, word);
  if (typeof told === 'string') throw new Error(told);
  return told;
};
const AIR = 0.48;
const ruby = (base: string): string =>
  `<w:r><w:ruby><w:rubyPr/><w:rt>${run('かな')}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
const style = (id: string, properties: string, base = '', kind = 'paragraph'): string =>
  `<w:style w:type="${kind}" w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}${properties}</w:style>`;

describe('a ring in Word is as wide as its word', () => {
  test.each<[string, Look, number]>([
    ['of the document’s own size', {}, 21 + AIR * 10.5],
    ['of the run’s size', { run: '<w:sz w:val="28"/>' }, 28 + AIR * 14],
    [
      'of the paragraph’s style',
      { paragraph: '<w:pStyle w:val="a"/>', styles: style('a', '<w:rPr><w:sz w:val="32"/></w:rPr>') },
      32 + AIR * 16,
    ],
    [
      'of the style that it is based on',
      {
        paragraph: '<w:pStyle w:val="b"/>',
        styles: style('a', '<w:rPr><w:sz w:val="32"/></w:rPr>') + style('b', '', 'a'),
      },
      32 + AIR * 16,
    ],
    [
      'of the style of the letters, which goes first',
      {
        run: '<w:rStyle w:val="c"/>',
        paragraph: '<w:pStyle w:val="a"/>',
        styles:
          style('a', '<w:rPr><w:sz w:val="32"/></w:rPr>') +
          style('c', '<w:rPr><w:sz w:val="18"/></w:rPr>', '', 'character'),
      },
      18 + AIR * 9,
    ],
    [
      'of the style that every paragraph has',
      { styles: style('n', '<w:rPr><w:sz w:val="24"/></w:rPr>').replace('w:styleId', 'w:default="1" w:styleId') },
      24 + AIR * 12,
    ],
    ['in letters of half the width', { run: '<w:w w:val="50"/>' }, 10.5 + AIR * 10.5],
    ['in letters that are wider', { run: '<w:w w:val="150"/>' }, 31.5 + AIR * 10.5],
    ['in letters set apart', { run: '<w:spacing w:val="40"/>' }, 25 + AIR * 10.5],
    [
      'in styles that are based on each other in a circle',
      {
        paragraph: '<w:pStyle w:val="a"/>',
        styles: style('a', '', 'b') + style('b', '', 'a'),
      },
      21 + AIR * 10.5,
    ],
  ])('%s', (_, look, width) => {
    expect(found(look).width).toBeCloseTo(width, 1);
  });

  test('over runs of several sizes', () => {
    const words = run('新規', '<w:rPr><w:sz w:val="36"/></w:rPr>') + run('更新', '<w:rPr><w:sz w:val="20"/></w:rPr>');
    const docx = aDocx({ body: `<w:p>${circle('kind', words)}</w:p>` });
    const done = tryFill(docx, { fields: { kind: circled('新規更新') } });
    const [extent] = elements(documentOf(done.ok ? done.value.bytes : docx), 'extent', DRAWING);
    expect(Number(extent!.getAttribute('cx')) / 12_700).toBeCloseTo(36 + 20 + AIR * 18, 1);
  });
});

describe('a ring in Word is as high as its word', () => {
  const NATURAL = 0.65 * 10.5;

  test.each<[string, Look, number]>([
    ['in a line of its own height', {}, NATURAL],
    // Its base line is at four fifths.
    ['in a line of exact height', { paragraph: '<w:spacing w:line="600" w:lineRule="exact"/>' }, 24 - 0.36 * 10.5],
    [
      'in lines far apart, whose room is below them',
      { paragraph: '<w:spacing w:line="720" w:lineRule="auto"/>' },
      NATURAL,
    ],
    ['in the middle of a grid’s line', { grid: '<w:docGrid w:type="lines" w:linePitch="500"/>' }, 12.5],
    [
      'in a paragraph that doesn’t keep to the grid',
      { grid: '<w:docGrid w:type="lines" w:linePitch="500"/>', paragraph: '<w:snapToGrid w:val="0"/>' },
      NATURAL,
    ],
    ['in a line of at least some height', { paragraph: '<w:spacing w:line="400" w:lineRule="atLeast"/>' }, 10],
    ['in a line of at least less height', { paragraph: '<w:spacing w:line="200" w:lineRule="atLeast"/>' }, NATURAL],
    ['in lines closer together', { paragraph: '<w:spacing w:line="200"/>' }, NATURAL - 1.3 * 10.5 * (1 / 12)],
    ['in a line of no exact height', { paragraph: '<w:spacing w:line="0" w:lineRule="exact"/>' }, NATURAL],
    ['in a grid of letters and lines', { grid: '<w:docGrid w:type="linesAndChars" w:linePitch="500"/>' }, 12.5],
    ['in a grid that holds letters', { grid: '<w:docGrid w:type="snapToChars" w:linePitch="500"/>' }, 12.5],
    ['in a grid’s two lines', { grid: '<w:docGrid w:type="lines" w:linePitch="200"/>' }, 10],
    ['in a grid that holds nothing', { grid: '<w:docGrid w:linePitch="500"/>' }, NATURAL],
    ['in a grid of no height', { grid: '<w:docGrid w:type="lines"/>' }, NATURAL],
    [
      'below furigana',
      {
        ahead:
          '<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt><w:r><w:t>く</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>区：</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      },
      NATURAL + 5 * 1.3,
    ],
    ['set lower than its line', { run: '<w:position w:val="-6"/>' }, NATURAL + 3],
    [
      'beside larger letters of its line',
      { ahead: run('区分：', '<w:rPr><w:sz w:val="26"/></w:rPr>') },
      0.65 * 13 + 0.36 * 2.5,
    ],
  ])('%s', (_, look, middle) => {
    expect(found(look).middle).toBeCloseTo(middle, 1);
  });
});

describe('no ring is drawn in Word', () => {
  test.each<[string, Look, string]>([
    ['in text that is spread over its line', { paragraph: '<w:jc w:val="distribute"/>' }, '更新'],
    ['in text that is spread over its line in the Thai way', { paragraph: '<w:jc w:val="thaiDistribute"/>' }, '更新'],
    ['in text that is stretched', { paragraph: '<w:jc w:val="mediumKashida"/>' }, '更新'],
    ['in a line far higher than its text', { paragraph: '<w:spacing w:line="600" w:lineRule="atLeast"/>' }, '更新'],
    ['in letters above the line', { run: '<w:vertAlign w:val="superscript"/>' }, '更新'],
    ['in letters on top of each other', { run: '<w:eastAsianLayout w:combine="1"/>' }, '更新'],
    ['in a line with an object', { ahead: '<w:r><w:object><w:p/></w:object></w:r>' }, '更新'],
    ['in letters that are pressed into a width', { run: '<w:fitText w:val="3600"/>' }, '更新'],
    [
      'beside far larger letters, which may be on another line',
      { ahead: run('様式', '<w:rPr><w:sz w:val="40"/></w:rPr>') },
      '更新',
    ],
    ['in a line with a picture', { ahead: '<w:r><w:drawing><wp:inline xmlns:wp="x"/></w:drawing></w:r>' }, '更新'],
    [
      'in a table’s line, where programs don’t agree whether the grid holds',
      {
        grid: '<w:docGrid w:type="lines" w:linePitch="700"/>',
        inCell: true,
      },
      '更新',
    ],
    [
      'where letters of their own widths may reach into the next word',
      { run: '<w:rFonts w:eastAsia="ＭＳ Ｐ明朝"/>', words: 'スマートフォン・タブレット' },
      'スマートフォン',
    ],
  ])('%s', (_, look, word) => {
    expect(ring(look, word)).toBe('ring/no-place');
  });

  test.each<[Look, string, string]>([
    [{ paragraph: '<w:jc w:val="distribute"/>' }, '更新', '文字が均等に割り付けられています'],
    [{ ahead: '<w:r><w:drawing><wp:inline xmlns:wp="x"/></w:drawing></w:r>' }, '更新', '図のある行です'],
    [{ run: '<w:vertAlign w:val="subscript"/>' }, '更新', '上付きか下付きの文字です'],
    [{ run: '<w:fitText w:val="3600"/>' }, '更新', '文字の幅が割り付けられています'],
    [{ paragraph: '<w:spacing w:line="600" w:lineRule="atLeast"/>' }, '更新', '行の高さがフォントによって変わります'],
    [
      { run: '<w:rFonts w:eastAsia="ＭＳ Ｐ明朝"/>', words: 'スマートフォン・タブレット' },
      'スマートフォン',
      '「ＭＳ Ｐ明朝」は字ごとに幅が違い、言葉の終わりが決まりません。ＭＳ ゴシックかＭＳ 明朝なら囲めます',
    ],
    [
      { run: '<w:rFonts w:eastAsia="游明朝"/>', words: 'Windows・Mac' },
      'Windows',
      '字ごとに幅が違い、言葉の終わりが決まりません',
    ],
  ])('and why is said, with the word: %j', (look, word, reason) => {
    const done = tryFill(form(look), { fields: { kind: circled(word) } });
    const details = { field: 'kind', label: '〈kind〉', word, reason };
    expect(done).toMatchObject({ ok: false, code: 'ring/no-place', details });
  });

  test.each<[string, string, string]>([
    [
      'a text box',
      circle(
        'kind',
        `<w:r><w:drawing><w:txbxContent>${paragraph(run('新規・更新'))}</w:txbxContent></w:drawing></w:r>`,
      ),
      'テキスト ボックスの中にあります',
    ],
    ['the middle of a word with furigana', circle('kind', ruby('・更新')), 'ふりがなの付いた言葉の途中にあります'],
    [
      'text that is written in a special way',
      circle('kind', '<w:r><w:t>新規・<![CDATA[更新]]></w:t></w:r>'),
      '文字の書き方が特別です',
    ],
  ])('nor in %s', (_, content, reason) => {
    const done = tryFill(aDocx({ body: paragraph(content) }), { fields: { kind: circled('更新') } });
    expect(done).toMatchObject({ ok: false, code: 'ring/no-place', details: { word: '更新', reason } });
  });

  test('nor in a cell whose text runs from top to bottom, nor where Word lets no drawing float', () => {
    const told = (body: string) => tryFill(aDocx({ body }), { fields: { kind: circled('更新') } });
    const words = paragraph(circle('kind', run('新規・更新')));
    const vertical = `<w:tbl><w:tr><w:tc><w:tcPr><w:textDirection w:val="tbRl"/></w:tcPr>${words}</w:tc></w:tr></w:tbl>`;
    expect(told(vertical)).toMatchObject({ code: 'ring/no-place', details: { reason: '縦書きです' } });
    const box = paragraph(`<w:r><w:drawing><w:txbxContent>${words}</w:txbxContent></w:drawing></w:r>`);
    const reason = 'テキスト ボックスや脚注の中では○で囲めません';
    expect(told(box)).toMatchObject({
      code: 'word/anchor-kind',
      details: { field: 'kind', label: '〈kind〉', reason },
    });
    expect(told(paragraph(circle('kind', '')))).toMatchObject({ code: 'word/circle-word', details: { word: '更新' } });
    const none = '<w:sdt><w:sdtPr><w:tag w:val="kind"/></w:sdtPr></w:sdt>';
    expect(told(paragraph(none))).toMatchObject({
      code: 'word/circle-word',
      details: { field: 'kind', label: '〈kind〉' },
    });
  });

  test('but in such letters it is, where the word is of kanji', () => {
    expect(found({ run: '<w:rFonts w:eastAsia="ＭＳ Ｐ明朝"/>' }).width).toBeCloseTo(21 + AIR * 10.5, 1);
  });

  test('where the fonts at hand may divide its word, at either end of the line’s room', () => {
    const section = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" w:right="1134"/>';
    const told = (count: number, paragraph = ''): string => {
      const text = `<w:p><w:pPr>${paragraph}</w:pPr>${run('文'.repeat(count))}${circle('kind', run('あいうえ・かきくけ'))}</w:p>`;
      const document = documentXml(text).replace('<w:pgSz w:w="11906" w:h="16838"/>', section);
      const done = tryFill(aDocx({ document }), { fields: { kind: circled('かきくけ') } });
      return done.ok ? 'ok' : done.code;
    };
    // 481.9 points: 45.9 letters of 10.5.
    expect([30, 34, 36, 38, 40, 50].map((count) => told(count))).toEqual([
      'ok',
      'ok',
      'ring/wraps',
      'ring/wraps',
      'ring/wraps',
      'ok',
    ]);
    expect(told(30, '<w:ind w:left="1700"/>')).toBe('ring/wraps');
    expect(told(34, '<w:ind w:firstLine="840"/>')).toBe('ring/wraps');
  });
});
