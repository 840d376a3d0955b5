import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { itemsLike } from '@shared/form-studio/find/typed-names';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { commentedCopy } from '@shared/form-studio/show/commented-copy';
import { openForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../builders/docx';
import { anXlsx, MAIN, row, textCell, type XlsxSheet } from '../../builders/xlsx';
import { changedParts } from '../../support/excel-read';
import { documentOf, elements, paragraphs, parseXml, partOf, partsOf } from '../../support/word-text';

const wordOf = (...lines: string[]): Uint8Array => aDocx({ body: lines.map((one) => paragraph(run(one))).join('') });
const told = (file: string, bytes: Uint8Array) =>
  propose(findCandidates(pageOf(unwrap(openForm(file, bytes, nodeCodec)))));
const inWord = (...lines: string[]) =>
  told('様式.docx', wordOf(...lines)).map(({ candidate: { named }, item, suggestion }) => [named, item, suggestion]);

describe('a name that somebody has typed where a value is to stand', () => {
  test.each([
    ['法人めい', ['法人名']],
    ['ホウジン名', ['法人名']],
    ['担当者の氏各', ['担当者の氏名']],
    ['事業所の電話ばんごう', ['事業所の電話', '事業所の郵便番号']],
    ['管理者めい', ['管理者', '患者の氏名']],
    ['申請者', []],
    ['記入例', []],
  ])('%s is most like %j, by its sound and its letters', (name, labels) => {
    expect(itemsLike(name).map(({ label }) => label)).toEqual(labels);
  });

  test('is asked about with the nearest item, where it is misspelled; proposed where the words beside it say the same', () => {
    expect(inWord('【法人めい】')).toEqual([['法人めい', null, 'corporation.name']]);
    expect(inWord('法人の名称　【法人めい】')).toEqual([['法人めい', 'corporation.name', null]]);
    const [one] = told('様式.docx', wordOf('【法人めい】'));
    expect(one?.reason).toBe('「【法人めい】」という項目はありません。近いのは「法人名」です。');
  });

  test('says more than what is printed beside it', () => {
    expect(inWord('住所【法人の住所】')).toEqual([['法人の住所', 'corporation.address', null]]);
  });

  test('is told of, though nothing is like it, where others are typed into the file; headings are none', () => {
    const headings = ['【申請者】', '【記入例】', '【サービス内容】', '【法人】', '【所属事業所】', '【誓約する方】'];
    expect(inWord(...headings)).toEqual([]);
    expect(inWord('【けいやく日】')).toEqual([]);
    expect(inWord('【事業所名】', '【けいやく日】', '【申請者】')).toEqual([
      ['事業所名', 'office.name', null],
      ['けいやく日', null, null],
    ]);
  });

  test('is told of in a cell without lines, too', () => {
    const sheet = anXlsx({ sheets: [{ name: '届', rows: row(1, textCell('B1', '{{ほうじん名}}')) }] });
    expect(told('様式.xlsx', sheet)).toMatchObject([{ item: null, suggestion: 'corporation.name' }]);
  });
});

describe('a copy that says which names are wrong', () => {
  const COMMENT =
    '「【法人めい】」という項目はありません。近いのは「法人名」です。この名前を直してから、もう一度取り込んでください。';
  const lines = ['法人　【法人めい】（印）', '【事業所名】'];
  const said = (copy: Uint8Array, part: string) =>
    elements(parseXml(partOf(copy, part)), 'comment').map((one) => one.textContent);

  test('of Word has a comment around each of them, and prints what it printed', () => {
    const bytes = wordOf(...lines);
    const copy = unwrap(commentedCopy('様式.docx', bytes, nodeCodec));
    expect(paragraphs(copy)).toEqual(lines);
    expect(said(copy, 'word/comments.xml')).toEqual([COMMENT]);
    const [first] = elements(documentOf(copy), 'p');
    const between = /<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/.exec(partOf(copy))?.[1] ?? '';
    expect(between.replaceAll(/<[^>]*>/g, '')).toBe('【法人めい】');
    expect(first && elements(first, 'commentReference')).toHaveLength(1);
    expect(Object.keys(partsOf(copy)).filter((name) => !(name in partsOf(bytes)))).toEqual([
      'word/comments.xml',
      'word/_rels/document.xml.rels',
    ]);
  });

  test('of Word keeps the comments that are there, and each has a number of its own', () => {
    const once = unwrap(commentedCopy('様式.docx', wordOf(...lines), nodeCodec));
    const twice = unwrap(commentedCopy('様式.docx', once, nodeCodec));
    expect(said(twice, 'word/comments.xml')).toEqual([COMMENT, COMMENT]);
    expect(
      partOf(twice)
        .match(/commentRangeStart w:id="\d+"/g)
        ?.toSorted(),
    ).toEqual(['commentRangeStart w:id="0"', 'commentRangeStart w:id="1"']);
  });

  const notes = (copy: Uint8Array, part: string) =>
    elements(parseXml(partOf(copy, part)), 'comment', MAIN).map((one) => [one.getAttribute('ref'), one.textContent]);
  const cells =
    row(1, textCell('A1', '法人') + textCell('B1', '【法人めい】')) + row(2, textCell('B2', '【事業所名】'));
  const book = (given: XlsxSheet = {}): Uint8Array => anXlsx({ sheets: [{ name: '届', rows: cells, ...given }] });

  test('of Excel has a note at each cell, on squared paper as wide as can be read', () => {
    const squares = '<cols><col min="1" max="200" width="2"/></cols>';
    const bytes = book({ ahead: squares, behind: '<extLst/>' });
    const copy = unwrap(commentedCopy('様式.xlsx', bytes, nodeCodec));
    expect(notes(copy, 'xl/comments1.xml')).toEqual([['B1', COMMENT]]);
    const shapes = partOf(copy, 'xl/drawings/vmlDrawing1.vml');
    parseXml(shapes);
    expect(/<x:Anchor>(.*?)<\/x:Anchor>.*<x:Row>0<\/x:Row><x:Column>1<\/x:Column>/.exec(shapes)?.[1]).toBe(
      '2,8,0,4,19,8,4,4',
    );
    expect(partOf(copy, 'xl/worksheets/sheet1.xml')).toMatch(/<legacyDrawing [^>]*r:id="[^"]+"\/><extLst\/>/);
    const rels = partOf(copy, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(Array.from(rels.matchAll(/Target="([^"]*)"/g), ([, target]) => target)).toEqual([
      '/xl/comments1.xml',
      '/xl/drawings/vmlDrawing1.vml',
    ]);
    expect(changedParts(bytes, copy)).toEqual(expect.arrayContaining(['xl/worksheets/sheet1.xml']));
  });

  test('of Excel says it in the note that a cell has already', () => {
    const once = unwrap(commentedCopy('様式.xlsx', book(), nodeCodec));
    const twice = unwrap(commentedCopy('様式.xlsx', once, nodeCodec));
    expect(notes(twice, 'xl/comments1.xml')).toEqual([['B1', `${COMMENT}\n${COMMENT}`]]);
    expect(partOf(twice, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1);
  });

  test('isn’t made where each name is one', () => {
    const bytes = wordOf('【事業所名】');
    expect(commentedCopy('様式.docx', bytes, nodeCodec)).toMatchObject({ ok: false, code: 'studio/no-comments' });
  });
});
