import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, checkBox, paragraph, run, tableOf, textControl } from '../../../builders/docx';
import { filled, tryFill, type GivenSheet } from '../../../builders/word-fill';
import { documentOf, elements, partOf, readText } from '../../../support/word-text';

const item = `<w:tr><w:tc>${paragraph(textControl('users.name'))}</w:tc></w:tr>`;
const body = (first: string): string =>
  first + paragraph(checkBox('box'), run('氏名：'), textControl('name')) + tableOf('users', item);
const form = aDocx({ body: body(paragraph(textControl('sheet'))) });

const sheets = (count: number): GivenSheet[] =>
  Array.from({ length: count }, (_, i) => ({
    fields: { sheet: count > 1 ? `${i + 1}／${count}` : '', name: `職員 ${i + 1}`, box: i % 2 === 0 },
    rows: { users: [{ 'users.name': `甲${i + 1}` }, { 'users.name': `乙${i + 1}` }] },
  }));

describe('the form again for each further person', () => {
  test.each([1, 2, 5])('makes %d sheets, each with its values and numbered n／m', (count) => {
    const { bytes, edits } = filled(form, sheets(count));
    const text = readText(documentOf(bytes));
    const expected = sheets(count).map((_, i) => {
      const number = count > 1 ? `${i + 1}／${count}` : '';
      return `${number}${i % 2 === 0 ? '☑' : '☐'}氏名：職員 ${i + 1}見出し甲${i + 1}乙${i + 1}末尾`;
    });
    expect(text).toBe(expected.join(''));
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(form));
  });

  test('starts each on a new page, without an empty line that would push it down', () => {
    const document = documentOf(filled(form, sheets(3)).bytes);
    expect(elements(document, 'pageBreakBefore')).toHaveLength(2);
    expect(elements(document, 'p')).toHaveLength(elements(documentOf(form), 'p').length * 3 + 3);
  });

  test('keeps one set of page properties, at the end', () => {
    const document = documentOf(filled(form, sheets(5)).bytes);
    const [section] = elements(document, 'sectPr');
    expect(elements(document, 'sectPr')).toHaveLength(1);
    expect(section!.nextSibling).toBe(null);
  });

  test('as a draft keeps all controls of all sheets, no two with the same number', () => {
    const document = documentOf(filled(form, sheets(3), { draft: true }).bytes);
    const ids = elements(document, 'id').map((id) => id.getAttribute('w:val'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(elements(document, 'tag').filter((tag) => tag.getAttribute('w:val') === 'users.name')).toHaveLength(6);
  });
});

describe('the new page', () => {
  const breaks = (first: string): { before: number; own: number } => {
    const docx = aDocx({ body: body(first + paragraph(textControl('sheet'))) });
    const document = documentOf(filled(docx, sheets(2)).bytes);
    const own = elements(document, 'br').filter((br) => br.getAttribute('w:type') === 'page');
    return { before: elements(document, 'pageBreakBefore').length, own: own.length };
  };

  test.each([
    ['a plain paragraph', '<w:p><w:r><w:t>a</w:t></w:r></w:p>'],
    [
      'a paragraph with properties',
      '<w:p><w:pPr><w:pStyle w:val="x"/><w:keepNext/><w:jc w:val="right"/></w:pPr></w:p>',
    ],
    ['a paragraph with empty properties', '<w:p><w:pPr/><w:r/></w:p>'],
  ])('is asked of %s itself', (_, first) => {
    expect(breaks(first)).toEqual({ before: 1, own: 0 });
  });

  test('stands in the place that Word’s schema has for it', () => {
    const first = '<w:p><w:pPr><w:pStyle w:val="x"/><w:keepNext/><w:jc w:val="right"/></w:pPr></w:p>';
    const docx = aDocx({ body: body(first + paragraph(textControl('sheet'))) });
    expect(partOf(filled(docx, sheets(2)).bytes)).toContain('<w:keepNext/><w:pageBreakBefore/><w:jc');
  });

  test('is there already when the form itself starts with one', () => {
    expect(breaks('<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>')).toEqual({ before: 2, own: 0 });
  });

  test.each([
    ['a table', tableOf('x', item)],
    ['an empty paragraph tag', '<w:p/>'],
  ])('is a paragraph of its own in front of %s', (_, first) => {
    expect(breaks(first)).toEqual({ before: 0, own: 1 });
  });
});

describe('a form of which only the front is repeated', () => {
  const block = (tag: string, content: string): string =>
    `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="77"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const front = body(paragraph(textControl('sheet')));
  const back = paragraph(run('裏面'));
  const twoSided = aDocx({ body: block('front', front) + back });
  const asFront = (i: number): string => `${i}／3${i % 2 === 1 ? '☑' : '☐'}氏名：職員 ${i}見出し甲${i}乙${i}末尾`;

  test('prints the back once, behind the first front, and undoes to the template', () => {
    const { bytes, edits } = filled(twoSided, sheets(3), { sheetPart: 'front' });
    expect(readText(documentOf(bytes))).toBe(`${asFront(1)}裏面${asFront(2)}${asFront(3)}`);
    expect(elements(documentOf(bytes), 'sdt')).toEqual([]);
    expect(elements(documentOf(bytes), 'pageBreakBefore')).toHaveLength(2);
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(twoSided));
  });

  test('as a draft keeps the places of all fronts, no two with the same number', () => {
    const document = documentOf(filled(twoSided, sheets(3), { sheetPart: 'front', draft: true }).bytes);
    const ids = elements(document, 'id').map((id) => id.getAttribute('w:val'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(elements(document, 'tag').filter((tag) => tag.getAttribute('w:val') === 'name')).toHaveLength(3);
  });

  test('is refused by name where the front is not marked, however many sheets there are', () => {
    for (const count of [1, 2])
      expect(tryFill(form, sheets(count), { sheetPart: 'front' })).toMatchObject({
        ok: false,
        code: 'word/missing-anchor',
        details: { field: 'front' },
      });
  });
});

describe('a form that can’t be printed again', () => {
  const once = (inside: string): Uint8Array => aDocx({ body: paragraph(run('氏名：'), textControl('name'), inside) });
  const two = [{ fields: { name: '甲' } }, { fields: { name: '乙' } }];

  test.each([
    ['a footnote', '<w:r><w:footnoteReference w:id="2"/></w:r>', '脚注'],
    ['an embedded object', '<w:r><w:object><o:OLEObject xmlns:o="urn:x"/></w:object></w:r>', '埋め込まれて'],
    ['paper that changes on the way', '</w:p><w:p><w:pPr><w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:pPr>', '用紙の向き'],
  ])('because of %s is refused, with what to do; one sheet of it is filled', (_, inside, reason) => {
    const refused = tryFill(once(inside), two);
    expect(refused).toMatchObject({ ok: false, code: 'word/copy' });
    expect(refused.ok ? '' : refused.message).toContain(reason);
    expect(refused.ok ? '' : refused.message).toContain('分けてつくってください');
    expect(tryFill(once(inside), two[0]!).ok).toBe(true);
  });

  test('but with drawings and tracked changes can, each with a number of its own', () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="urn:wp" xmlns:wp14="urn:wp14" wp14:anchorId="1A2B3C4D" wp14:editId="5E6F7A8B"><wp:docPr id="1" name="図"/></wp:inline></w:drawing></w:r>';
    const { bytes } = filled(once(`${drawing}<w:ins w:id="5" w:author="市">${run('追')}</w:ins>`), two);
    const numbers = (pattern: RegExp): string[] => [...partOf(bytes).matchAll(pattern)].map(([, id]) => id!);
    for (const pattern of [/docPr id="(\d+)"/g, /<w:ins w:id="(\d+)"/g]) {
      expect(numbers(pattern)).toHaveLength(2);
      expect(new Set(numbers(pattern)).size).toBe(2);
    }
    expect(numbers(/anchorId="(\w+)"/g)).toEqual(['1A2B3C4D']);
    expect(readText(documentOf(bytes))).toBe('氏名：甲追氏名：乙追');
  });
});
