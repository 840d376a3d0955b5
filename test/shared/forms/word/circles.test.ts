import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, circle, documentXml, LOOK, paragraph, run, tableOf } from '../../../builders/docx';
import { circled, filled, tryFill } from '../../../builders/word-fill';
import { documentOf, elements, parseXml, partOf, readText } from '../../../support/word-text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const form = aDocx({ body: paragraph(circle('kind', run('新規・更新・削除', LOOK))) });

/** What is printed in front of the ring, and behind it. */
function aroundRing(docx: Uint8Array): [string, string] {
  const [ahead = '', behind = ''] = partOf(docx).split(/<w:r><mc:AlternateContent.*?<\/mc:AlternateContent><\/w:r>/);
  const text = (xml: string): string =>
    Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)</g), ([, content]) => content).join('');
  return [text(ahead), text(behind)];
}

describe('a ring around one of the printed words', () => {
  test.each([
    ['新規', '', '新規・更新・削除'],
    ['更新', '新規・', '更新・削除'],
    ['削除', '新規・更新・', '削除'],
  ])('stands in front of 「%s」, and the words stay as printed', (word, ahead, behind) => {
    for (const draft of [false, true]) {
      const { bytes, edits } = filled(form, { fields: { kind: circled(word) } }, { draft });
      expect(aroundRing(bytes)).toEqual([ahead, behind]);
      expect(readText(documentOf(bytes))).toBe('新規・更新・削除');
      expect(undoEdits(partOf(bytes), edits)).toBe(partOf(form));
    }
  });

  test('takes no room, is an empty oval for old programs too, and fits its word', () => {
    const { bytes } = filled(form, { fields: { kind: circled('更新') } });
    const document = documentOf(bytes);
    const [anchor] = elements(document, 'anchor', DRAWING);
    expect(elements(document, 'wrapNone', DRAWING)).toHaveLength(1);
    // Two full-width characters of 12 points, and a little air.
    const [extent] = elements(anchor!, 'extent', DRAWING);
    expect(Number(extent!.getAttribute('cx')) / 12_700).toBeCloseTo(24 + 2 * 0.24 * 12, 1);
    const [oval] = elements(document, 'oval', 'urn:schemas-microsoft-com:vml');
    expect(oval!.getAttribute('filled')).toBe('f');
  });

  test('of nobody leaves the printed words alone', () => {
    const { bytes } = filled(form, { fields: { kind: circled(null) } });
    expect(elements(documentOf(bytes), 'drawing')).toEqual([]);
    expect(readText(documentOf(bytes))).toBe('新規・更新・削除');
  });

  test('is refused by the word when it is not printed there', () => {
    const refused = tryFill(form, { fields: { kind: circled('変更') } });
    expect(refused).toMatchObject({ ok: false, code: 'word/circle-word', details: { field: 'kind', word: '変更' } });
  });

  test('is drawn in each row, with a number of its own', () => {
    const item = `<w:tr><w:tc>${paragraph(circle('users.kind', run('新規・更新・削除', LOOK)))}</w:tc></w:tr>`;
    const table = aDocx({ body: tableOf('users', item, item) });
    const words = ['新規', '更新', '削除', '新規', '更新', '更新'];
    const { bytes } = filled(table, { rows: { users: words.map((word) => ({ 'users.kind': circled(word) })) } });
    const ids = elements(documentOf(bytes), 'docPr', DRAWING).map((one) => one.getAttribute('id'));
    expect(new Set(ids).size).toBe(words.length);
  });
});

describe('words that Word has spread over several runs', () => {
  const SPLIT: [string, string][] = [
    ['a word in two runs', run('新') + run('規・更') + run('新・削除')],
    [
      'a spelling mark between',
      `${run('新規・')}<w:proofErr w:type="spellStart"/>${run('更')}<w:proofErr w:type="spellEnd"/>${run('新・削除')}`,
    ],
    ['a run a character', [...'新規・更新・削除'].map((c) => run(c)).join('')],
    ['two texts in one run', '<w:r><w:t>新規・更</w:t><w:t>新・削除</w:t></w:r>'],
    ['an empty text between', run('新規・更') + run('') + run('新・削除')],
    ['text without a mark for spaces', '<w:r><w:t>新規・ 更新・削除</w:t></w:r>'],
    ['a reference in the text', run('&lt;新規&gt;・更新・削除')],
    ['a tab in the same run', '<w:r><w:tab/><w:t>更新・新規・削除</w:t></w:r>'],
  ];

  test.each(SPLIT)('are found all the same: %s', (_, content) => {
    const docx = aDocx({ body: paragraph(circle('kind', content)) });
    const before = readText(documentOf(docx));
    const { bytes, edits } = filled(docx, { fields: { kind: circled('更新') } });
    expect(readText(documentOf(bytes))).toBe(before);
    expect(aroundRing(bytes)[1].startsWith('更')).toBe(true);
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
  });

  test('keep a space that would be the last one of a run', () => {
    const docx = aDocx({ body: paragraph(circle('kind', '<w:r><w:t>新規 更新</w:t></w:r>')) });
    const { bytes } = filled(docx, { fields: { kind: circled('更新') } });
    const [first] = elements(parseXml(partOf(bytes)), 't');
    expect([first!.textContent, first!.getAttribute('xml:space')]).toEqual(['新規 ', 'preserve']);
  });

  test('keep a tab in front of the ring', () => {
    const docx = aDocx({ body: paragraph(circle('kind', '<w:r><w:tab/><w:t>更新</w:t></w:r>')) });
    const { bytes } = filled(docx, { fields: { kind: circled('更新') } });
    expect(partOf(bytes).indexOf('<w:tab/>')).toBeLessThan(partOf(bytes).indexOf('<w:drawing'));
  });
});

describe('the right word, and no other', () => {
  const ringed = (content: string, word: string): unknown => {
    const docx = aDocx({ body: paragraph(circle('kind', content)) });
    const done = tryFill(docx, { fields: { kind: circled(word) } });
    if (!done.ok) return done.code;
    expect(undoEdits(partOf(done.value.bytes), done.value.edits)).toBe(partOf(docx));
    return aroundRing(done.value.bytes);
  };
  const ruby = (base: string, kana: string): string =>
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run(kana)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
  const hidden = (text: string, vanish = '<w:vanish/>'): string => run(text, `<w:rPr>${vanish}</w:rPr>`);
  const box = (text: string): string =>
    `<w:r><w:drawing><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:drawing></w:r>`;

  test.each([
    ['inside of another word', run('歯科診療所・診療所・病院'), '診療所', ['歯科診療所・', '診療所・病院']],
    ['inside of another word, over runs', run('訪問') + run('介') + run('護／介護'), '介護', ['訪問介護／', '介護']],
    [
      'behind a line break in a word',
      `${run('診')}<w:r><w:br/></w:r>${run('療所・診療所')}`,
      '診療所',
      ['診療所・', '診療所'],
    ],
    ['behind hidden text', hidden('更新') + run('・更新'), '更新', ['更新・', '更新']],
    [
      'behind text that says it is not hidden',
      hidden('非', '<w:vanish w:val="0"/>') + run('常勤・常勤'),
      '常勤',
      ['非常勤・', '常勤'],
    ],
    ['behind furigana of the same characters', ruby('有', 'あり') + run('・あり'), 'あり', ['あり有・', 'あり']],
    [
      'under furigana',
      run('新規・') + ruby('更新', 'こうしん') + run('・削除'),
      '更新',
      ['新規・', 'こうしん更新・削除'],
    ],
    [
      'behind what was deleted with 変更履歴',
      `<w:del w:id="9"><w:r><w:delText>更新・</w:delText></w:r></w:del>${run('新規・更新')}`,
      '更新',
      ['新規・', '更新'],
    ],
    [
      'in what was put in with 変更履歴',
      `${run('新規・')}<w:ins w:id="9">${run('更新')}</w:ins>`,
      '更新',
      ['新規・', '更新'],
    ],
    [
      'behind a box drawn as a symbol',
      `<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${run('有')}`,
      '有',
      ['', '有'],
    ],
    ['that a number stands in front of', run('１新規　２更新'), '更新', ['１新規　２', '更新']],
  ])('is ringed: %s', (_, content, word, expected) => {
    expect(ringed(content, word)).toEqual(expected);
  });

  test.each([
    ['only inside of another word', run('歯科診療所・病院'), '診療所', 'ring/part-of-word'],
    ['over two runs', run('訪問') + run('介護'), '介護', 'ring/part-of-word'],
    ['twice', run('新規・更新・新規'), '新規', 'ring/twice'],
    ['as furigana only', ruby('有', 'あり'), 'あり', 'word/circle-word'],
    ['hidden', hidden('更新'), '更新', 'word/circle-word'],
    ['over a line break', `${run('新')}<w:r><w:br/></w:r>${run('規')}`, '新規', 'word/circle-word'],
    ['in the middle of a word with furigana', ruby('（更新', 'こうしん'), '更新', 'ring/no-place'],
    ['in a text box', box('新規・更新'), '更新', 'ring/no-place'],
    ['in CDATA', '<w:r><w:t><![CDATA[新規・更新]]></w:t></w:r>', '更新', 'ring/no-place'],
  ])('is refused where it stands %s', (_, content, word, code) => {
    expect(ringed(content, word)).toBe(code);
  });

  test('is found in the line of a list that it stands in, and not over the end of a paragraph', () => {
    const list = circle('kind', paragraph(run('訪問')) + paragraph(run('介護')) + paragraph(run('訪問介護')));
    const done = tryFill(aDocx({ body: list }), { fields: { kind: circled('訪問介護') } });
    expect(done.ok && aroundRing(done.value.bytes)).toEqual(['訪問介護', '訪問介護']);
  });

  test('is refused where text runs from top to bottom', () => {
    const cell = `<w:tc><w:tcPr><w:textDirection w:val="tbRlV"/></w:tcPr>${paragraph(circle('kind', run('新規・更新')))}</w:tc>`;
    const docx = aDocx({ body: `<w:tbl><w:tr>${cell}</w:tr></w:tbl>` });
    expect(tryFill(docx, { fields: { kind: circled('更新') } })).toMatchObject({ ok: false, code: 'ring/no-place' });
  });
});

describe('a word at the end of its line', () => {
  const cell = (text: string, width = 3016): Uint8Array => {
    const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`;
    return aDocx({
      body: `<w:tbl><w:tr><w:tc>${properties}${paragraph(circle('kind', run(text)))}</w:tc></w:tr></w:tbl>`,
    });
  };
  const told = (docx: Uint8Array, word: string): string => {
    const done = tryFill(docx, { fields: { kind: circled(word) } });
    return done.ok ? 'ok' : done.code;
  };

  test.each([
    [
      'that surely goes on in the next one is refused',
      '訪問介護・通所介護・短期入所生活介護・福祉用具',
      '短期入所生活介護',
      'ring/wraps',
    ],
    ['that begins the next one is ringed there', '訪問介護・通所介護・あいう・福祉用具', '福祉用具', 'ok'],
    ['that may or may not go on is refused', 'あいうえお・かきくけこさし', 'かきくけこさし', 'ring/wraps'],
    ['of a text that has room enough is ringed', '新規・更新・削除', '削除', 'ok'],
    ['of a line of its own is ringed', '訪問介護・通所介護・短期入所生活介護・福祉用具', '訪問介護', 'ok'],
  ])('%s', (_, text, word, code) => {
    // 140 points: room for thirteen characters of 10.5.
    expect(told(cell(text), word)).toBe(code);
  });

  test('is refused on a page, too', () => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>';
    const page = (text: string): Uint8Array =>
      aDocx({
        document: documentXml(paragraph(circle('kind', run(text)))).replace(/<w:sectPr>.*<\/w:sectPr>/, section),
      });
    // 451 points: 42 characters and a bit.
    const list = 'ん・ん・' + Array.from({ length: 8 }, (_, i) => '訪問介護' + 'あいうえおかきく'.charAt(i)).join('・');
    expect(told(page(list), '訪問介護き')).toBe('ring/wraps');
    expect(told(page(list), '訪問介護あ')).toBe('ok');
  });
});
