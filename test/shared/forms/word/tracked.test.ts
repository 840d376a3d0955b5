import { describe, expect, test } from 'vitest';
import { listAnchors } from '@shared/forms/word/fill-template';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, control, paragraph, repeating, row, run, textControl } from '../../../builders/docx';
import { filled, opened, tryFill } from '../../../builders/word-fill';
import { documentOf, elements, paragraphs, partOf, readText } from '../../../support/word-text';

const BY = 'w:id="9" w:author="市" w:date="2024-04-01T00:00:00Z"';
const inserted = (content: string): string => `<w:ins ${BY}>${content}</w:ins>`;
const deletedText = (text: string, look = ''): string => `<w:r>${look}<w:delText>${text}</w:delText></w:r>`;
const deleted = (content: string): string => `<w:del ${BY}>${content}</w:del>`;

function fillName(body: string): Uint8Array {
  const docx = aDocx({ body });
  for (const draft of [true, false]) {
    const { bytes, edits } = filled(docx, { fields: { name: '鈴木' } }, { draft });
    documentOf(bytes);
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
  }
  return filled(docx, { fields: { name: '鈴木' } }).bytes;
}

describe('a form with 変更履歴 in it', () => {
  test('is filled inside of what was put in, which stays marked', () => {
    const bytes = fillName(paragraph(run('氏名'), inserted(textControl('name') + run('様'))));
    expect(paragraphs(bytes)).toEqual(['氏名鈴木様']);
    expect(readText(elements(documentOf(bytes), 'ins')[0]!)).toBe('鈴木様');
  });

  test('is filled where changes stand in the place itself, in the look of what was not deleted', () => {
    const [bold, plain] = ['<w:rPr><w:b/></w:rPr>', '<w:rPr><w:i/></w:rPr>'];
    const content = deleted(deletedText('旧', bold)) + inserted(run('新', plain));
    const bytes = fillName(paragraph(control('name', content)));
    expect(partOf(bytes)).toContain(`<w:p><w:r>${plain}<w:t xml:space="preserve">鈴木</w:t></w:r></w:p>`);
  });

  const tracked = (kind: string, content: string): string =>
    `<w:customXml${kind}RangeStart ${BY}/><w:sdt><w:sdtPr><w:tag w:val="name"/></w:sdtPr><w:sdtContent><w:customXml${kind}RangeEnd w:id="9"/>${content}<w:customXml${kind}RangeStart w:id="10"/></w:sdtContent></w:sdt><w:customXml${kind}RangeEnd w:id="10"/>`;

  test.each([
    ['deleted text', paragraph(deleted(textControl('name', deletedText('旧'))))],
    ['text that was moved away', paragraph(`<w:moveFrom ${BY}>${textControl('name')}</w:moveFrom>`)],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:cantSplit/><w:del ${BY}/></w:trPr><w:tc>${paragraph(textControl('name'))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'a control around a deleted row',
      `<w:tbl>${control('name', `<w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${paragraph(run('旧'))}</w:tc></w:tr>`)}</w:tbl>`,
    ],
    ['a control that was deleted itself', paragraph(tracked('Del', deleted(deletedText('旧'))))],
  ])('has no place in %s: who accepts the changes would lose the value', (_, body) => {
    const docx = aDocx({ body });
    expect(listAnchors(opened(docx))).toEqual([]);
    expect(tryFill(docx, { fields: { name: '鈴木' } })).toMatchObject({ ok: false, code: 'word/missing-anchor' });
    // The same place once more, not deleted, is filled; the deleted one stays what it was.
    const both = fillName(body + paragraph(textControl('name')));
    expect(paragraphs(both).at(-1)).toBe('鈴木');
    expect(partOf(both)).toContain(body);
  });

  test('keeps the marks of a place that was put in with its control balanced', () => {
    const bytes = fillName(paragraph(tracked('Ins', run('旧'))));
    for (const end of ['Start', 'End']) expect(elements(documentOf(bytes), `customXmlInsRange${end}`)).toHaveLength(2);
    expect(paragraphs(bytes)).toEqual(['鈴木']);
  });

  test('has rows of which a deleted one takes no entry', () => {
    const item = (look: string): string =>
      `<w:tr>${look}<w:tc>${paragraph(textControl('users.name', run('')))}</w:tc></w:tr>`;
    const docx = aDocx({
      body: `<w:tbl>${repeating('users', item(`<w:trPr><w:del ${BY}/></w:trPr>`), item(''))}</w:tbl>`,
    });
    const { bytes } = filled(docx, { rows: { users: [{ 'users.name': '甲' }, { 'users.name': '乙' }] } });
    expect(elements(documentOf(bytes), 'tr').map(readText)).toEqual(['', '甲', '乙']);
  });
});

describe('comments and bookmarks', () => {
  const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>`;
  const sign = (id: number): string =>
    `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  const bookmark = (id: number): string => `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>`;
  const bookmarkEnd = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;

  /** Every mark is there once, begins before it ends, and stands around the value or beside it. */
  function expectBalanced(bytes: Uint8Array, ids: readonly number[]): void {
    const xml = partOf(bytes);
    for (const id of ids) {
      const places = [start(id), end(id), `<w:commentReference w:id="${id}"/>`].map((mark) => xml.split(mark));
      expect(places.map((pieces) => pieces.length)).toEqual([2, 2, 2]);
      const [from, to, reference] = places.map(([before = '']) => before.length);
      expect(from! < to! && to! < reference!).toBe(true);
    }
    for (const reference of elements(documentOf(bytes), 'commentReference'))
      expect(reference.parentNode?.nodeName).toBe('w:r');
  }

  test.each([
    ['inside of a place', paragraph(control('name', start(1) + run('旧') + end(1) + sign(1)))],
    ['that begin in a place', paragraph(control('name', run('前') + start(1) + run('旧')), run('様'), end(1), sign(1))],
    [
      'that end in a place',
      paragraph(start(1), run('氏名'), control('name', run('旧') + end(1) + sign(1) + run('後'))),
    ],
    [
      'inside of paragraphs that go',
      control('name', paragraph(run('一')) + paragraph(start(1), run('二'), end(1), sign(1))),
    ],
    [
      'from one paragraph to the next',
      control('name', paragraph(start(1), run('一')) + paragraph(run('二'), end(1), sign(1))),
    ],
    [
      'in a cell',
      `<w:tbl><w:tr>${control('name', `<w:tc>${paragraph(start(1), run('旧'), end(1), sign(1))}</w:tc>`)}</w:tr></w:tbl>`,
    ],
  ])('%s stay balanced', (_, body) => {
    const bytes = fillName(body);
    expectBalanced(bytes, [1]);
    expect(readText(documentOf(bytes))).toContain('鈴木');
    expect(readText(documentOf(bytes))).not.toMatch(/旧|一|二/);
  });

  test('in a place: bookmarks, too', () => {
    const bytes = fillName(
      paragraph(bookmark(4), control('name', bookmark(5) + run('旧') + bookmarkEnd(4)), bookmarkEnd(5)),
    );
    expect(partOf(bytes)).toMatch(/id="4".*Start w:id="5".*鈴木.*End w:id="4".*End w:id="5"/);
  });

  test('don’t stand twice where a row or the form is copied', () => {
    const commented = control('users.name', start(1) + bookmark(5) + run('旧') + bookmarkEnd(5) + end(1) + sign(1));
    const docx = aDocx({ body: `<w:tbl>${repeating('users', row(commented))}</w:tbl>` });
    const names = ['甲', '乙', '丙'];
    for (const draft of [true, false]) {
      const { bytes } = filled(docx, { rows: { users: names.map((name) => ({ 'users.name': name })) } }, { draft });
      expect(readText(documentOf(bytes))).toBe('甲乙丙');
      expectBalanced(bytes, [1]);
      expect(elements(documentOf(bytes), 'bookmarkStart')).toHaveLength(1);
    }
    const sheets = filled(
      aDocx({ body: paragraph(control('name', start(1) + run('旧') + end(1) + sign(1))) }),
      names.map((name) => ({ fields: { name } })),
    );
    expect(readText(documentOf(sheets.bytes))).toBe('甲乙丙');
    expectBalanced(sheets.bytes, [1]);
  });

  test('the end of a section in a paragraph that goes stays: it holds the size of the paper', () => {
    const section = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr>';
    const bytes = fillName(
      control('name', paragraph(run('一')) + paragraph(section, run('二'))) + paragraph(run('後')),
    );
    expect(paragraphs(bytes)).toEqual(['鈴木', '', '後']);
    expect(elements(documentOf(bytes), 'sectPr')).toHaveLength(2);
  });
});

test('a form that is protected, so that only its fields can be filled, is filled, and stays protected', () => {
  const settings =
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:documentProtection w:edit="forms" w:enforcement="1"/></w:settings>';
  const docx = aDocx({
    body: paragraph(control('name', run('旧'), '<w:lock w:val="sdtContentLocked"/><w:text/>')),
    records: [{ name: 'word/settings.xml', content: settings }],
  });
  const { bytes } = filled(docx, { fields: { name: '鈴木' } });
  expect(paragraphs(bytes)).toEqual(['鈴木']);
  expect(partOf(bytes, 'word/settings.xml')).toBe(settings);
});
