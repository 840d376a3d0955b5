import {
  appPart,
  contentTypes,
  corePart,
  DECLARATION,
  R,
  relationships,
  rootRelationships,
  zipped,
} from '../package-parts';
import { paragraph } from './blocks';
import { computedField, text } from './inline';
import { A4, mm } from './units';

export interface WordForm {
  title: string;
  subject: string;
  /** Millimetres. */
  margins: { top: number; bottom: number; left: number; right: number };
  /** PAGE／NUMPAGES at the foot: forms of two pages. */
  pageNumbers?: { pages: number };
  body: string[];
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const ROOT =
  `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
  `xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"`;

/** Width of the text area in twips. */
export const textWidth = ({ left, right }: WordForm['margins']): number => A4.width - mm(left) - mm(right);

/** The form as a .docx. The same form gives the same bytes, at any time and on any machine. */
export function wordPackage(form: WordForm): Uint8Array {
  return zipped({
    '[Content_Types].xml': wordTypes(form),
    '_rels/.rels': rootRelationships('word/document.xml'),
    'word/document.xml': documentPart(form),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', `${R}/styles`, 'styles.xml'],
      ['rId2', `${R}/settings`, 'settings.xml'],
      ['rId3', `${R}/fontTable`, 'fontTable.xml'],
      ...(form.pageNumbers ? [['rId4', `${R}/footer`, 'footer1.xml'] as const] : []),
    ]),
    'word/styles.xml': stylesPart,
    'word/settings.xml': settingsPart,
    'word/fontTable.xml': fontTablePart,
    ...(form.pageNumbers ? { 'word/footer1.xml': footerPart(form.pageNumbers.pages) } : {}),
    'docProps/core.xml': corePart(form),
    'docProps/app.xml': appPart('Microsoft Office Word'),
  });
}

const wordTypes = ({ pageNumbers }: WordForm): string =>
  contentTypes([
    ['word/document.xml', `${MAIN}.document.main+xml`],
    ['word/styles.xml', `${MAIN}.styles+xml`],
    ['word/settings.xml', `${MAIN}.settings+xml`],
    ['word/fontTable.xml', `${MAIN}.fontTable+xml`],
    ...(pageNumbers ? [['word/footer1.xml', `${MAIN}.footer+xml`] as const] : []),
  ]);

function documentPart({ body, margins, pageNumbers }: WordForm): string {
  const section =
    `<w:sectPr>${pageNumbers ? '<w:footerReference w:type="default" r:id="rId4"/>' : ''}` +
    `<w:pgSz w:w="${A4.width}" w:h="${A4.height}"/>` +
    `<w:pgMar w:top="${mm(margins.top)}" w:right="${mm(margins.right)}" w:bottom="${mm(margins.bottom)}" ` +
    `w:left="${mm(margins.left)}" w:header="${mm(10)}" w:footer="${mm(10)}" w:gutter="0"/></w:sectPr>`;
  return `${DECLARATION}<w:document ${ROOT}><w:body>${body.join('')}${section}</w:body></w:document>`;
}

const footerPart = (pages: number): string =>
  `${DECLARATION}<w:ftr ${ROOT}>${paragraph(
    { align: 'center', size: 9 },
    computedField('PAGE', '1', { size: 9 }),
    text('／', { size: 9 }),
    computedField('NUMPAGES', String(pages), { size: 9 }),
  )}</w:ftr>`;

const MINCHO = 'w:ascii="ＭＳ 明朝" w:eastAsia="ＭＳ 明朝" w:hAnsi="ＭＳ 明朝" w:cs="Times New Roman"';

const stylesPart =
  `${DECLARATION}<w:styles ${ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${MINCHO}/><w:sz w:val="21"/><w:szCs w:val="21"/>` +
  `<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Seam"><w:name w:val="Seam"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>` +
  ['PAGE', 'NUMPAGES']
    .map(
      (field) =>
        `<w:style w:type="character" w:customStyle="1" w:styleId="Computed${field}"><w:name w:val="Computed ${field}"/></w:style>`,
    )
    .join('') +
  `</w:styles>`;

/** Word 2013's layout rules (compatibility mode 15), Japanese line breaking, no grid. */
const settingsPart =
  `${DECLARATION}<w:settings ${ROOT}><w:zoom w:percent="100"/><w:defaultTabStop w:val="840"/>` +
  `<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>` +
  `<w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>` +
  `<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>` +
  `</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>`;

const fontTablePart =
  `${DECLARATION}<w:fonts ${ROOT}>` +
  [
    ['ＭＳ 明朝', 'MS Mincho', 'roman'],
    ['ＭＳ ゴシック', 'MS Gothic', 'modern'],
  ]
    .map(
      ([name, alternative, family]) =>
        `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="80"/><w:family w:val="${family}"/><w:pitch w:val="fixed"/></w:font>`,
    )
    .join('') +
  `</w:fonts>`;
