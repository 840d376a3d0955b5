import { describe, expect, test } from 'vitest';
import { undoEdits } from '@shared/forms/xml/edits';
import { aDocx, control, documentXml, paragraph, ROOT, run, tableOf, textControl } from '../../../builders/docx';
import { filled, tryFill } from '../../../builders/word-fill';
import { documentOf, elements, paragraphs, partOf, readText, rows } from '../../../support/word-text';

/** Fills `name` both ways; the finished paper's text, after checking that edits undo. */
function fillName(body: string, name = '鈴木 花子'): Uint8Array {
  const docx = aDocx({ body });
  for (const draft of [true, false]) {
    const { bytes, edits } = filled(docx, { fields: { name } }, { draft });
    documentOf(bytes);
    expect(undoEdits(partOf(bytes), edits)).toBe(partOf(docx));
  }
  return filled(docx, { fields: { name } }).bytes;
}

describe('a place for a value', () => {
  test('in a line takes the place of all that stands in it', () => {
    const inside = run('ここに') + '<w:proofErr w:type="gramStart"/>' + run('氏名');
    expect(paragraphs(fillName(paragraph(run('氏名 '), control('name', inside), run(' 様'))))).toEqual([
      '氏名 鈴木 花子 様',
    ]);
  });

  test('around a paragraph keeps the paragraph and its look', () => {
    const body = control('name', '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>旧</w:t></w:r></w:p>');
    const bytes = fillName(paragraph(run('前')) + body + paragraph(run('後')));
    expect(paragraphs(bytes)).toEqual(['前', '鈴木 花子', '後']);
    expect(partOf(bytes)).toContain('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>');
  });

  test('around several paragraphs takes the first and drops the others', () => {
    const body = control('name', ['一', '二', '三'].map((line) => paragraph(run(line))).join(''));
    expect(paragraphs(fillName(paragraph(run('前')) + body))).toEqual(['前', '鈴木 花子']);
  });

  test('around an empty paragraph fills it', () => {
    expect(paragraphs(fillName(control('name', '<w:p w:rsidR="00AA"/>') + paragraph(run('後'))))).toEqual([
      '鈴木 花子',
      '後',
    ]);
  });

  test('around a cell keeps the row’s cells', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('氏名')}${control('name', cell('旧'))}${cell('印')}</w:tr></w:tbl>`;
    expect(rows(fillName(body))).toEqual([['氏名', '鈴木 花子', '印']]);
  });

  test('around a cell with a table in it leaves the table whole', () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraph(run('内'))}</w:tc></w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${control('name', `<w:tc>${paragraph(run('旧'))}${inner}${paragraph()}</w:tc>`)}</w:tr></w:tbl>`;
    expect(readText(documentOf(fillName(body)))).toBe('鈴木 花子内');
  });

  test.each([
    ['an empty content', '<w:sdt><w:sdtPr><w:tag w:val="name"/></w:sdtPr><w:sdtContent/></w:sdt>'],
    ['no content at all', '<w:sdt><w:sdtPr><w:tag w:val="name"/></w:sdtPr></w:sdt>'],
    ['nothing in its content', '<w:sdt><w:sdtPr><w:tag w:val="name"/></w:sdtPr><w:sdtContent></w:sdtContent></w:sdt>'],
  ])('with %s is filled, in a line or between paragraphs', (_, sdt) => {
    expect(paragraphs(fillName(paragraph(run('氏名 '), sdt)))).toEqual(['氏名 鈴木 花子']);
    expect(paragraphs(fillName(paragraph(run('前')) + sdt))).toEqual(['前', '鈴木 花子']);
  });

  test('between cells without a cell in it is refused by name', () => {
    const sdt = '<w:sdt><w:sdtPr><w:tag w:val="name"/></w:sdtPr><w:sdtContent/></w:sdt>';
    const refused = tryFill(aDocx({ body: `<w:tbl><w:tr>${sdt}</w:tr></w:tbl>` }), { fields: { name: 'x' } });
    expect(refused).toMatchObject({ ok: false, code: 'word/anchor-kind', details: { field: 'name' } });
  });

  test('that the form has twice is filled twice', () => {
    expect(paragraphs(fillName(paragraph(textControl('name')) + paragraph(textControl('name'))))).toEqual([
      '鈴木 花子',
      '鈴木 花子',
    ]);
  });

  test('inside a control of the city’s own is found; the city’s control stays', () => {
    const bytes = fillName(
      control('city', paragraph(run('氏名 '), textControl('name')), '<w:lock w:val="sdtLocked"/>'),
    );
    expect(paragraphs(bytes)).toEqual(['氏名 鈴木 花子']);
    expect(elements(documentOf(bytes), 'sdt')).toHaveLength(1);
  });

  test('with a control of the city’s own inside takes its place too', () => {
    expect(paragraphs(fillName(paragraph(control('name', run('a') + control('city', run('b'))))))).toEqual([
      '鈴木 花子',
    ]);
  });

  test('that is missing is refused by name', () => {
    const refused = tryFill(aDocx({ body: paragraph(textControl('nmae')) }), { fields: { name: 'x' } });
    expect(refused).toMatchObject({ ok: false, code: 'word/missing-anchor', details: { field: 'name' } });
  });

  test('inside another one is refused by name: one of two values would be lost', () => {
    const docx = aDocx({ body: paragraph(control('outer', run('a') + textControl('name'))) });
    expect(tryFill(docx, { fields: { outer: 'x', name: 'y' } })).toMatchObject({
      ok: false,
      code: 'word/missing-anchor',
    });
  });
});

describe('a document part written another way', () => {
  const named = (document: string): string => {
    const docx = aDocx({ document });
    const { bytes, edits } = filled(docx, { fields: { name: '鈴木\n花子' } }, { draft: true });
    expect(undoEdits(partOf(bytes).replace(/^\ufeff/, ''), edits)).toBe(partOf(docx).replace(/^\ufeff/, ''));
    return partOf(filled(docx, { fields: { name: { kind: 'text', text: '鈴木\n花子', scale: 0.8 } } }).bytes);
  };
  const usual = documentXml(paragraph(run('氏名 '), textControl('name')));

  test('with a byte order mark keeps it', () => {
    expect(named(`\ufeff${usual}`).startsWith('\ufeff<?xml')).toBe(true);
  });

  test('with another prefix for Word’s namespace is filled in that prefix', () => {
    const other = named(usual.replaceAll('w:', 'ns0:').replaceAll('xmlns:w="', 'xmlns:ns0="'));
    expect(other).toContain('<ns0:br/>');
    expect(other).not.toContain('<w:');
  });

  test('with Word’s namespace as the default one is filled without prefix, attributes with one', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const bare = usual.replaceAll(/<(\/?)w:/g, '<$1').replace(ROOT, `xmlns="${main}" ${ROOT}`);
    const other = named(bare);
    expect(other).toContain('<br/>');
    expect(other).toContain('<sz w:val="19"/>');
    expect(other).not.toContain('<w:');
  });

  test('with single quotes and spaces in tags is read the same', () => {
    expect(named(usual.replaceAll(/="([^"]*)"/g, " = '$1'").replaceAll('</w:r>', '</w:r >'))).toContain('鈴木');
  });

  test('with comments, instructions and CDATA keeps them', () => {
    const other = named(
      usual.replace('<w:body>', '<w:body><!-- <w:sdt> --><?x <w:sdt> ?>').replace('氏名 ', '<![CDATA[<w:sdt>]]>'),
    );
    expect(other).toContain('<!-- <w:sdt> --><?x <w:sdt> ?>');
    expect(other).toContain('<![CDATA[<w:sdt>]]>');
  });

  test('with what later versions of Word add keeps it', () => {
    const later = '<w99:future xmlns:w99="urn:later" w99:x="&#x3042;"><w99:in/></w99:future>';
    expect(named(usual.replace('<w:body>', `<w:body>${later}`))).toContain(later);
  });

  test('in the strict dialect is refused with what to do', () => {
    const strict = usual.replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    expect(tryFill(aDocx({ document: strict }), { fields: { name: 'x' } })).toMatchObject({
      ok: false,
      code: 'word/strict',
    });
  });

  test('with rows of an entry nested in tables of tables is filled row by row', () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraph(textControl('users.name'))}</w:tc></w:tr></w:tbl>`;
    const docx = aDocx({ body: tableOf('users', `<w:tr><w:tc>${inner}${paragraph()}</w:tc></w:tr>`) });
    const users = ['一', '二', '三'].map((name) => ({ 'users.name': name }));
    expect(readText(documentOf(filled(docx, { rows: { users } }).bytes))).toBe('見出し一二三末尾');
  });
});

test('a form with nothing to write comes out as the very bytes that went in', () => {
  const docx = aDocx({ body: paragraph(run('市の様式')), as: (record) => ({ ...record, descriptor: true }) });
  for (const draft of [true, false])
    expect(filled(docx, { fields: {} }, { draft })).toEqual({ bytes: docx, edits: [] });
});
