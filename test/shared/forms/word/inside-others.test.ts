import { describe, expect, test } from 'vitest';
import { aDocx, control, paragraph, run } from '../../../builders/docx';
import { filled } from '../../../builders/word-fill';
import { documentOf, elements, paragraphs } from '../../../support/word-text';

/** A place in a line of text: what stands around it in the line, and what it holds. */
const AROUND: readonly [words: string, around: (inner: string) => string][] = [
  ['in the line itself', (inner) => inner],
  ['another control', (inner) => control('', inner, '')],
  ['two controls', (inner) => control('', control('', inner, ''), '')],
  ['text put in under 変更履歴', (inner) => `<w:ins w:id="90" w:author="市">${inner}</w:ins>`],
  ['text moved under 変更履歴', (inner) => `<w:moveTo w:id="91" w:author="市">${inner}</w:moveTo>`],
  ['a link', (inner) => `<w:hyperlink w:anchor="top">${inner}</w:hyperlink>`],
  ['a smart tag', (inner) => `<w:smartTag w:uri="urn:x" w:element="place">${inner}</w:smartTag>`],
  ['custom XML', (inner) => `<w:customXml w:uri="urn:x" w:element="name">${inner}</w:customXml>`],
  ['a field written in short', (inner) => `<w:fldSimple w:instr=" AUTHOR ">${inner}</w:fldSimple>`],
  ['text from right to left', (inner) => `<w:bdo w:val="rtl">${inner}</w:bdo>`],
  [
    'ruby',
    (inner) => `<w:r><w:ruby><w:rubyPr/><w:rt>${run('よみ')}</w:rt><w:rubyBase>${inner}</w:rubyBase></w:ruby></w:r>`,
  ],
  ['a link in a smart tag', (inner) => `<w:smartTag><w:hyperlink w:anchor="top">${inner}</w:hyperlink></w:smartTag>`],
];

const INSIDE: readonly [words: string, inside: string | null][] = [
  ['nothing', ''],
  ['no content at all', null],
  ['a bookmark alone', '<w:bookmarkStart w:id="70" w:name="b"/><w:bookmarkEnd w:id="70"/>'],
  ['a bookmark first', `<w:bookmarkStart w:id="70" w:name="b"/>${run('旧')}<w:bookmarkEnd w:id="70"/>`],
  ['a spelling mark first', `<w:proofErr w:type="spellStart"/>${run('旧')}<w:proofErr w:type="spellEnd"/>`],
  ['text put in under 変更履歴', `<w:ins w:id="92" w:author="市">${run('旧')}</w:ins>`],
  ['a link', `<w:hyperlink w:anchor="top">${run('旧')}</w:hyperlink>`],
  ['another control', control('', run('旧'), '')],
  ['an empty control', control('', '', '')],
];

const place = (inside: string | null): string =>
  inside === null ? '<w:sdt><w:sdtPr><w:tag w:val="name"/></w:sdtPr></w:sdt>' : control('name', inside, '');

/** Paragraphs that stand in a paragraph or a run: Word shows neither them nor what is in them. */
const lostParagraphs = (bytes: Uint8Array): number =>
  elements(documentOf(bytes), 'p').filter((one) => {
    for (let at = one.parentNode as Element | null; at; at = at.parentNode as Element | null) {
      if (at.localName === 'p' || at.localName === 'r') return true;
      if (['tc', 'body', 'txbxContent'].includes(at.localName)) return false;
    }
    return false;
  }).length;

describe('a place in a line of text', () => {
  for (const [inWords, around] of AROUND)
    test.each(INSIDE)(`within ${inWords} that holds %s takes the value into that line`, (_, inside) => {
      const body = paragraph(run('氏名 '), around(place(inside)), run(' 様')) + paragraph(run('後'));
      for (const draft of [true, false]) {
        const { bytes } = filled(aDocx({ body }), { fields: { name: '鈴木 花子' } }, { draft });
        expect(lostParagraphs(bytes)).toBe(0);
        expect(paragraphs(bytes).map((line) => line.replace('よみ', ''))).toEqual(['氏名 鈴木 花子 様', '後']);
      }
    });
});

describe('a place between paragraphs', () => {
  test.each([
    ['another control', (inner: string) => control('', inner, '')],
    ['custom XML', (inner: string) => `<w:customXml w:uri="urn:x" w:element="part">${inner}</w:customXml>`],
    ['a cell', (inner: string) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`],
    ['a cell’s own control', (inner: string) => `<w:tbl><w:tr><w:tc>${control('', inner, '')}</w:tc></w:tr></w:tbl>`],
    [
      'a text box',
      (inner: string) =>
        paragraph(
          `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></w:r>`,
        ),
    ],
  ])('within %s takes the value as a paragraph of its own', (_, around) => {
    for (const inside of ['', null, '<w:bookmarkStart w:id="70" w:name="b"/><w:bookmarkEnd w:id="70"/>'])
      for (const draft of [true, false]) {
        const docx = aDocx({ body: paragraph(run('前')) + around(place(inside)) });
        const { bytes } = filled(docx, { fields: { name: '鈴木 花子' } }, { draft });
        expect(lostParagraphs(bytes)).toBe(0);
        expect(paragraphs(bytes)).toContain('鈴木 花子');
      }
  });
});
