import { describe, expect, test } from 'vitest';
import { listAnchors } from '@shared/forms/word/fill-template';
import { undoEdits } from '@shared/forms/xml/edits';
import {
  aDocx,
  checkBox,
  circle,
  control,
  paragraph,
  repeating,
  row,
  run,
  storyPart,
  textControl,
} from '../../../builders/docx';
import { circled, filled, opened, tryFill, type GivenSheet } from '../../../builders/word-fill';
import { documentOf, elements, parseXml, partOf, partsOf, readText, rows } from '../../../support/word-text';

const withoutMark = (docx: Uint8Array, part: string): string => partOf(docx, part).replace(/^\ufeff/, '');

/** Fills both ways; the finished paper, after checking that every part is undone and no other one touched. */
function fill(docx: Uint8Array, given: GivenSheet): Uint8Array {
  for (const draft of [true, false]) {
    const { bytes, edits } = filled(docx, given, { draft });
    const [before, after] = [partsOf(docx), partsOf(bytes)];
    for (const name of Object.keys(before)) {
      const own = edits.filter(({ part }) => part === name);
      if (own.length === 0) expect(after[name]).toEqual(before[name]);
      else expect(undoEdits(withoutMark(bytes, name), own)).toBe(withoutMark(docx, name));
    }
  }
  return filled(docx, given).bytes;
}
const textOfPart = (docx: Uint8Array, part: string): string => readText(parseXml(partOf(docx, part)));

describe('a place outside of the text itself', () => {
  const note = (content: string): string => `<w:footnote w:id="2">${paragraph(content)}</w:footnote>`;
  const docx = aDocx({
    body: paragraph(textControl('name')),
    parts: [
      storyPart('hdr', paragraph(run('様式 '), textControl('number'), textControl('name'))),
      storyPart('hdr', paragraph(run('二枚目から')), '2'),
      storyPart('ftr', paragraph(checkBox('agreed'), circle('kind', run('新規・更新')))),
      storyPart('footnotes', note(textControl('note'))),
      storyPart('endnotes', `<w:endnote w:id="2">${paragraph(textControl('last'))}</w:endnote>`),
    ],
  });
  const fields = { name: '鈴木', number: '12', agreed: true, kind: circled('更新'), note: '注', last: '終' };

  test('is filled in headers, footers and notes, and in several at once', () => {
    const bytes = fill(docx, { fields });
    expect(readText(documentOf(bytes))).toBe('鈴木');
    expect(textOfPart(bytes, 'word/header1.xml')).toBe('様式 12鈴木');
    expect(textOfPart(bytes, 'word/footer1.xml')).toBe('☑新規・更新');
    expect(elements(parseXml(partOf(bytes, 'word/footer1.xml')), 'drawing')).toHaveLength(1);
    expect(textOfPart(bytes, 'word/footnotes.xml')).toBe('注');
    expect(textOfPart(bytes, 'word/endnotes.xml')).toBe('終');
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'word/footnotes.xml'])
      expect(elements(parseXml(partOf(bytes, part)), 'sdt')).toEqual([]);
  });

  test('is listed with where it stands', () => {
    expect(listAnchors(opened(docx)).map(({ tag, place }) => `${place}: ${tag}`)).toEqual([
      'body: name',
      'header: number',
      'header: name',
      'footer: agreed',
      'footer: kind',
      'footnote: note',
      'endnote: last',
    ]);
  });

  test('says the same over all sheets of a continuation, or is refused by name', () => {
    const sheets = ['甲', '乙'].map((name) => ({ fields: { name, number: '12' } }));
    const form = aDocx({
      body: paragraph(textControl('name')),
      parts: [storyPart('hdr', paragraph(textControl('number')))],
    });
    const { bytes } = filled(form, sheets);
    expect([readText(documentOf(bytes)), textOfPart(bytes, 'word/header1.xml')]).toEqual(['甲乙', '12']);
    const different = sheets.map((sheet, i) => ({ fields: { ...sheet.fields, number: String(i) } }));
    expect(tryFill(form, different)).toMatchObject({ ok: false, code: 'word/copy', details: { field: 'number' } });
  });

  test('that no part has is refused by name', () => {
    expect(tryFill(docx, { fields: { gone: 'x' } })).toMatchObject({ code: 'word/missing-anchor' });
  });

  test('in a header with its own prefix, and with a byte order mark, is filled in it', () => {
    const header = storyPart('hdr', paragraph(textControl('name')));
    const content = `\ufeff${header.content
      .replaceAll(/(<\/?|\s)w:/g, '$1x:')
      .replace('xmlns:w=', 'xmlns:x=')
      .replace('<?xml', '<?xml')}`;
    const bytes = fill(aDocx({ parts: [{ ...header, content }] }), { fields: { name: '鈴木' } });
    expect(partOf(bytes, 'word/header1.xml').startsWith('\ufeff<?xml')).toBe(true);
    expect(textOfPart(bytes, 'word/header1.xml')).toBe('鈴木');
  });
});

/** A text box as Word writes it: DrawingML, and the same again in VML for programs from before 2010. */
const textBox = (inside: string, id = 5): string =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
  `<wp:docPr id="${id}" name="テキスト ボックス ${id}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">` +
  `<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="Text Box ${id}" o:spid="_x0000_s10${id}" type="#_x0000_t202"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** What each branch of the text boxes says. */
const branches = (docx: Uint8Array): [choice: string[], fallback: string[]] => {
  const boxes = elements(documentOf(docx), 'txbxContent');
  const isFallback = (box: (typeof boxes)[number]): boolean => box.parentNode?.nodeName === 'v:textbox';
  return [boxes.filter((box) => !isFallback(box)).map(readText), boxes.filter(isFallback).map(readText)];
};

describe('a place in a text box', () => {
  test('is filled in both of its branches alike', () => {
    const inside = paragraph(run('担当：'), textControl('name'), checkBox('agreed'));
    const docx = aDocx({ body: paragraph(run('前'), textBox(inside)) });
    const bytes = fill(docx, { fields: { name: '鈴木', agreed: true } });
    expect(branches(bytes)).toEqual([['担当：鈴木☑'], ['担当：鈴木☑']]);
    expect(elements(documentOf(bytes), 'sdt')).toEqual([]);
  });

  test('is none where another branch says something else: who shows that one would read it in the value’s place', () => {
    const ways = (first: string, second: string): Uint8Array =>
      aDocx({
        body: paragraph(
          `<mc:AlternateContent><mc:Choice Requires="x" xmlns:x="x">${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`,
        ),
      });
    const [place, other] = [textControl('name'), run('佐藤')];
    const told = (docx: Uint8Array) => tryFill(docx, { fields: { name: '鈴木' } });
    expect(told(ways(place, place)).ok).toBe(true);
    for (const docx of [ways(place, other), ways(other, place), ways(place, textControl('another'))])
      expect(told(docx)).toMatchObject({ ok: false, code: 'word/missing-anchor' });
  });

  test('is none in a field’s code, but in its result it is', () => {
    const [begin, separate, end] = ['begin', 'separate', 'end'].map(
      (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`,
    );
    const code = '<w:r><w:instrText>QUOTE "x"</w:instrText></w:r>';
    const told = (...pieces: (string | undefined)[]) =>
      tryFill(aDocx({ body: paragraph(...pieces.map((one) => one ?? '')) }), { fields: { name: '鈴木' } });
    const place = textControl('name');
    expect(told(begin, place, code, separate, run('x'), end)).toMatchObject({ code: 'word/missing-anchor' });
    expect(told(begin, code, place, end)).toMatchObject({ code: 'word/missing-anchor' });
    expect(told(begin, begin, code, separate, place, end, separate, run('x'), end)).toMatchObject({ ok: false });
    expect(told(begin, code, separate, place, end).ok).toBe(true);
    expect(told(begin, code, separate, run('x'), end, place).ok).toBe(true);
  });

  test('takes no ring, nor does one in a note: Word lets no drawing float there', () => {
    const ring = paragraph(circle('kind', run('新規・更新')));
    const inNote = storyPart('footnotes', `<w:footnote w:id="2">${ring}</w:footnote>`);
    for (const docx of [aDocx({ body: paragraph(textBox(ring)) }), aDocx({ parts: [inNote] })]) {
      expect(tryFill(docx, { fields: { kind: circled('更新') } })).toMatchObject({
        ok: false,
        code: 'word/anchor-kind',
      });
      expect(tryFill(docx, { fields: { kind: circled(null) } }).ok).toBe(true);
    }
  });

  test('in a row takes the row’s entry once, not one for each branch', () => {
    const item = `<w:tr><w:tc>${paragraph(textControl('users.name'), textBox(paragraph(textControl('users.job'))))}</w:tc></w:tr>`;
    const docx = aDocx({ body: `<w:tbl>${repeating('users', item)}</w:tbl>` });
    const entries = ['甲', '乙', '丙'].map((name, i) => ({ 'users.name': name, 'users.job': `職${i}` }));
    const bytes = fill(docx, { rows: { users: entries } });
    expect(branches(bytes)).toEqual([
      ['職0', '職1', '職2'],
      ['職0', '職1', '職2'],
    ]);
  });

  test('several times in a row, outside and inside of the box, is the same entry in both branches', () => {
    const name = textControl('users.name');
    const item = `<w:tr><w:tc>${paragraph(name, textBox(paragraph(name, run('／'), name)))}</w:tc></w:tr>`;
    const docx = aDocx({ body: `<w:tbl>${repeating('users', item)}</w:tbl>` });
    const bytes = fill(docx, { rows: { users: ['甲', '乙', '丙', '丁'].map((one) => ({ 'users.name': one })) } });
    expect(rows(bytes)).toEqual([['甲乙／丙'], ['丁／']]);
    expect(branches(bytes)).toEqual([
      ['乙／丙', '／'],
      ['乙／丙', '／'],
    ]);
  });

  test('of a form that is printed again has drawings with numbers of their own', () => {
    const docx = aDocx({ body: paragraph(textBox(paragraph(textControl('name')))) });
    const { bytes } = filled(
      docx,
      ['甲', '乙', '丙'].map((name) => ({ fields: { name } })),
    );
    expect(branches(bytes)).toEqual([
      ['甲', '乙', '丙'],
      ['甲', '乙', '丙'],
    ]);
    const numbers = [...partOf(bytes).matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
    const shapes = [...partOf(bytes).matchAll(/<v:shape [^>]*? id="([^"]+)"/g)].map(([, id]) => id);
    const spids = [...partOf(bytes).matchAll(/o:spid="([^"]+)"/g)].map(([, id]) => id);
    expect([new Set(numbers).size, new Set(shapes).size, new Set(spids).size]).toEqual([3, 3, 3]);
  });
});

describe('places in one another', () => {
  const cell = (content: string): string => `<w:tc>${paragraph(content)}</w:tc>`;
  /** A row control that holds cell controls that hold controls in a line. */
  const nested =
    `<w:tbl>${control('row', `<w:tr>${control('cell.a', cell(textControl('a', run('甲'))))}${control('cell.b', cell(textControl('b', run('乙'))))}</w:tr>`)}` +
    `${row(run('末尾'), run(''))}</w:tbl>`;
  const docx = aDocx({ body: nested });

  test('the innermost are filled, and those around them stay the city’s own', () => {
    const bytes = fill(docx, { fields: { a: 'い', b: 'ろ' } });
    expect(rows(bytes)).toEqual([
      ['い', 'ろ'],
      ['末尾', ''],
    ]);
    expect(elements(documentOf(bytes), 'tag').map((tag) => tag.getAttribute('w:val'))).toEqual([
      'row',
      'cell.a',
      'cell.b',
    ]);
  });

  test('a whole cell takes a value in the place of what is in it', () => {
    expect(rows(fill(docx, { fields: { 'cell.a': 'い', b: 'ろ' } }))[0]).toEqual(['い', 'ろ']);
  });

  test('a whole row takes one in its first cell', () => {
    const plain = aDocx({
      body: `<w:tbl>${control('row', `<w:tr>${cell(run('旧'))}${cell(run('様'))}</w:tr>`)}</w:tbl>`,
    });
    expect(rows(fill(plain, { fields: { row: '新' } }))).toEqual([['新', '様']]);
  });

  test('one around another one that has a value of its own is refused by name', () => {
    expect(tryFill(docx, { fields: { 'cell.a': 'い', a: 'ろ' } })).toMatchObject({
      code: 'word/missing-anchor',
      details: { field: 'a' },
    });
  });
});
