import {
  contentTypesOf,
  coreProperties,
  DECLARATION,
  packageRelationships,
  RELATIONSHIPS,
  relationshipsTo,
} from '../forms/opc/new-package';
import { WORD_MAIN } from '../forms/word/names';
import { escapeXml } from '../forms/xml/characters';
import { plainZip } from '../forms/zip/plain-zip';

const PARTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = contentTypesOf({
  '/word/document.xml': `${PARTS}.document.main+xml`,
  '/word/styles.xml': `${PARTS}.styles+xml`,
});

const FONT = '<w:rFonts w:ascii="游ゴシック" w:eastAsia="游ゴシック" w:hAnsi="游ゴシック"/>';
const sized = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const style = (id: string, name: string, paragraph: string, letters: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/><w:qFormat/>` +
  `<w:pPr>${paragraph}</w:pPr><w:rPr><w:b/>${letters}</w:rPr></w:style>`;

const stylesXml =
  `${DECLARATION}<w:styles xmlns:w="${WORD_MAIN}"><w:docDefaults>` +
  `<w:rPrDefault><w:rPr>${FONT}${sized(21)}<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:line="340" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  style(
    'Title',
    'Title',
    '<w:spacing w:after="240" w:line="440" w:lineRule="exact"/><w:jc w:val="center"/>',
    sized(30),
  ) +
  style('1', 'heading 1', '<w:keepNext/><w:spacing w:before="120"/><w:outlineLvl w:val="0"/>', sized(22)) +
  '</w:styles>';

/** A4 upright, 20 mm on each side. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** One letter, in twentieths of a point. */
const LETTER = 210;

/** A text of the office's own as a Word file: its first line as title, 「1 概要」 as headings, 【 】 marked, as they are still to be written. */
export function wordOfText(text: string): Uint8Array {
  const [title = '', ...lines] = text.split(/\r\n|[\r\n]/);
  const body = [paragraph(title, 'Title'), ...lines.map((line) => paragraph(line, isHeading(line) ? '1' : null))];
  return wordFile(title, body.join(''));
}

/** A Word file of the office's own, of A4 upright. @param body its paragraphs and tables, as WordprocessingML */
export function wordFile(title: string, body: string): Uint8Array {
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelationships('word/document.xml')],
    ['docProps/core.xml', coreProperties(heldByXml(title))],
    [
      'word/document.xml',
      `${DECLARATION}<w:document xmlns:w="${WORD_MAIN}"><w:body>${body}${PAGE}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', relationshipsTo([[`${RELATIONSHIPS}/styles`, 'styles.xml']])],
    ['word/styles.xml', stylesXml],
  ];
  const encoder = new TextEncoder();
  return plainZip(files.map(([name, xml]) => [name, encoder.encode(xml)]));
}

const isHeading = (line: string): boolean => /^[0-9０-９]+[ 　.．]/.test(line);

/** Spaces in front become an indent, so that what wraps stands below its words. */
function paragraph(line: string, look: string | null): string {
  const words = line.replace(/^　+/, '');
  const looks = [
    look === null ? '' : `<w:pStyle w:val="${look}"/>`,
    words === line ? '' : `<w:ind w:left="${(line.length - words.length) * LETTER}"/>`,
  ].join('');
  const runs = words.split(/(【[^】]+】)/).map((part) => run(part));
  return `<w:p>${looks && `<w:pPr>${looks}</w:pPr>`}${runs.join('')}</w:p>`;
}

function run(words: string): string {
  if (words === '') return '';
  const look = words.startsWith('【') && words.endsWith('】') ? '<w:rPr><w:highlight w:val="yellow"/></w:rPr>' : '';
  return `<w:r>${look}<w:t xml:space="preserve">${wordsAsXml(words)}</w:t></w:r>`;
}

/** Without what XML can't hold: it comes along with what is pasted, and is nothing that anybody sees. */
const heldByXml = (words: string): string =>
  words.replace(/\t/g, '　').replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Words as they stand in such a file. */
export const wordsAsXml = (words: string): string => escapeXml(heldByXml(words));
