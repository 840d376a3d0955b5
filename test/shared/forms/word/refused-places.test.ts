import { describe, expect, test } from 'vitest';
import {
  aDocx,
  checkBox,
  circle,
  control,
  paragraph,
  repeating,
  row,
  run,
  tableOf,
  textControl,
} from '../../../builders/docx';
import { circled, tryFill, type GivenSheet } from '../../../builders/word-fill';

const char = (type: string, inside = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"${inside ? `>${inside}</w:fldChar>` : '/>'}</w:r>`;
const begin = (kind: string): string => char('begin', `<w:ffData><w:name w:val="a"/>${kind}</w:ffData>`);
const field = (kind: string): string => begin(kind) + char('separate') + run('x') + char('end');
const table = (inside: string): string => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`;
const refused = (body: string, sheet: GivenSheet) => tryFill(aDocx({ body }), sheet);

/** A place that can't take its value: what it is, the document, the values, and the reason that the office reads. */
const PLACES: [string, string, GivenSheet, string][] = [
  ['a picture', paragraph(control('a', run('x'), '<w:picture/>')), { fields: { a: '新' } }, '画像を入れるところです'],
  [
    'a place that begins with a table',
    control('a', table(paragraph()) + paragraph()),
    { fields: { a: '新' } },
    '表で始まっています',
  ],
  [
    'a place around cells without a paragraph',
    `<w:tbl><w:tr>${control('a', '<w:tc/>')}</w:tr></w:tbl>`,
    { fields: { a: '新' } },
    '文字を入れる段落がありません',
  ],
  ['a text for a tick', paragraph(textControl('a')), { fields: { a: true } }, 'チェックボックスではありません'],
  [
    'a box without its sign',
    paragraph(checkBox('a').replace(/<w:t>.*<\/w:t>/, '')),
    { fields: { a: true } },
    'チェックの記号が印刷されていません',
  ],
  [
    'a field that Word fills by itself',
    paragraph(field('<w:textInput><w:type w:val="calculated"/></w:textInput>')),
    { fields: { a: '新' } },
    '自動で入る欄です',
  ],
  [
    'a field that Word fills with the day',
    paragraph(field('<w:textInput><w:type w:val="currentDate"/></w:textInput>')),
    { fields: { a: '新' } },
    '自動で入る欄です',
  ],
  [
    'a field over two paragraphs',
    paragraph(begin('<w:textInput/>'), char('separate'), run('一')) + paragraph(char('end')),
    { fields: { a: '新' } },
    '入力欄が段落をまたいでいます',
  ],
  [
    'a box of an old form for a text',
    paragraph(field('<w:checkBox/>')),
    { fields: { a: '新' } },
    'チェックボックスです',
  ],
  [
    'a text of an old form for a tick',
    paragraph(field('<w:textInput/>')),
    { fields: { a: true } },
    '文字を入れる欄です',
  ],
  [
    'a text of an old form for a ring',
    paragraph(field('<w:textInput/>')),
    { fields: { a: circled('x') } },
    '文字を入れる欄です',
  ],
  [
    'a ring in a text box',
    paragraph(
      `<w:r><w:drawing><w:txbxContent>${paragraph(circle('a', run('有・無')))}</w:txbxContent></w:drawing></w:r>`,
    ),
    { fields: { a: circled('有') } },
    'テキスト ボックスや脚注の中では○で囲めません',
  ],
  [
    'a list that is no list',
    paragraph(textControl('a')),
    { rows: { a: [{ 'a.b': '新' }] } },
    '繰り返しの枠ではありません',
  ],
  [
    'a list without a row',
    `<w:tbl>${row(run('x'))}${repeating('a')}</w:tbl>`,
    { rows: { a: [{ 'a.b': '新' }] } },
    '繰り返す行が一つもありません',
  ],
];

describe('a place of a Word form that can’t take its value', () => {
  test.each(PLACES)('says why, in words of people: %s', (_, body, sheet, reason) => {
    const told = refused(body, sheet);
    expect(told).toMatchObject({
      ok: false,
      code: 'word/anchor-kind',
      details: { field: 'a', label: '〈a〉', reason },
    });
    expect(told.ok ? '' : told.message).toBe(
      `様式のファイルの「〈a〉」（a）は、入れる場所の種類が合いません（${reason}）。様式の入れ替えをやり直してください。`,
    );
  });

  test('is missed by name and label where it isn’t there', () => {
    expect(refused(paragraph(textControl('b')), { fields: { a: '新' } })).toMatchObject({
      code: 'word/missing-anchor',
      details: { field: 'a', label: '〈a〉' },
    });
    const uneven = tableOf('u', row(textControl('u.a'), textControl('u.a'), textControl('u.b')));
    expect(refused(uneven, { rows: { u: [{ 'u.a': '新', 'u.b': '新' }] } })).toMatchObject({
      code: 'word/missing-anchor',
      details: { field: 'u.b', label: '〈u.b〉' },
    });
  });
});
