import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aDocx, circle, paragraph, relationshipsXml, ROOT, run, storyPart } from '../../builders/docx.ts';
import { circled, filled } from '../../builders/word-fill.ts';
import { fukuiTeams } from '../../support/fukui-sheet-papers.ts';
import type { LaunchedApp } from '../../support/launch.ts';
import { setInApp } from '../../support/paper-pages.ts';
import { ringedWords } from '../../support/rings.ts';
import { freshApp } from '../../support/shared-app.ts';
import { needs, pdfText } from '../../support/tools.ts';
import { pdfPictures, wordPlaces } from '../../support/word-places.ts';

/** Each paper is set in a window of its own. */
let opened: LaunchedApp;
test.beforeAll(async () => {
  opened = await freshApp();
});
test.afterEach(() => expect(opened.errors).toEqual([]));
test.afterAll(() => opened.close());

const folder = join('out', 'documents', 'readings');
const POINTS_PER_TWIP = 1 / 20;

/** A picture in the line, 10 mm wide. */
const picture =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
  '<wp:extent cx="360000" cy="360000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>' +
  '<a:blip r:embed="rId1"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>' +
  '</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

const field = (data: string, word: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/>${data}</w:ffData></w:fldChar></w:r>` +
  `<w:r><w:instrText>${word}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const table = (indent: number, words: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="3000" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
  `<w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc>${paragraph(run(words))}</w:tc></w:tr></w:tbl>`;

test('what Word writes in ways of its own stands on the paper, in its place', async () => {
  test.skip(!needs('poppler'));
  const ruby =
    `<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${run('かつらぎ')}</w:rt>` +
    `<w:rubyBase>${run('葛城')}</w:rubyBase></w:ruby></w:r>`;
  const body = [
    paragraph(run('氏名'), ruby, run('様')),
    paragraph(`<w:fldSimple w:instr=" DOCPROPERTY Company ">${run('ひまわり会')}</w:fldSimple>`),
    paragraph(
      field('<w:checkBox><w:default w:val="1"/></w:checkBox>', ' FORMCHECKBOX '),
      run('同意'),
      field(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="常勤"/><w:listEntry w:val="非常勤"/></w:ddList>',
        ' X ',
      ),
    ),
    paragraph(run('詰めた文字')),
    paragraph(run('広げた文字', '<w:rPr><w:spacing w:val="200"/></w:rPr>')),
    table(0, '左の表'),
    paragraph(),
    table(2000, '右の表'),
    paragraph(),
  ];
  const { pdf } = await setInApp(opened.app, aDocx({ body: body.join('') }), '読みかた');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'readings.pdf');
  writeFileSync(file, pdf);

  const text = (await pdfText(file)).replace(/\s/g, '');
  for (const words of ['葛城', 'かつらぎ', 'ひまわり会', '☒同意非常勤']) expect(text).toContain(words);
  const places = await wordPlaces(file);
  const [left, right] = [places('左の表'), places('右の表')];
  expect(right.left - left.left).toBeCloseTo(2000 * POINTS_PER_TWIP, 0);
  const [close5, wide5] = [places('詰めた文字'), places('広げた文字')];
  // Behind each of the five, the last one too; a box around words may end before that.
  expect(wide5.right - wide5.left - (close5.right - close5.left)).toBeGreaterThanOrEqual(4 * 10 - 1);
});

test('what stands behind a tab stands at its stop, in heads of pages too, and a picture there is shown', async () => {
  test.skip(!needs('poppler'));
  const tab = '<w:r><w:tab/></w:r>';
  const stops = (...tabs: string[]): string => `<w:pPr><w:tabs>${tabs.join('')}</w:tabs></w:pPr>`;
  const stop = (align: string, at: number, leader = 'none'): string =>
    `<w:tab w:val="${align}" w:leader="${leader}" w:pos="${at}"/>`;
  const body = [
    paragraph(run('左端'), tab, run('既定')),
    paragraph(stops(stop('left', 3000)), run('氏名'), tab, run('三千')),
    paragraph(stops(stop('right', 8000, 'dot')), run('項目'), tab, run('右寄せ')),
    paragraph(stops(stop('center', 4000), stop('right', 8000)), tab, run('中央'), tab, run('右端')),
    paragraph('<w:pPr><w:ind w:left="800" w:hanging="800"/></w:pPr>', run('１'), tab, run('番号の後')),
    paragraph('<w:pPr><w:pStyle w:val="Stops"/></w:pPr>', run('様式'), tab, run('様式の既定')),
  ];
  const head = storyPart(
    'hdr',
    paragraph(stops(stop('right', 8000)), run('上'), tab, run('欄外')) + paragraph(picture),
  );
  const styles =
    `<w:styles ${ROOT}><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:tabs>` +
    `${stop('left', 5000)}</w:tabs></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Stops"><w:name w:val="Stops"/>` +
    `<w:basedOn w:val="Base"/></w:style></w:styles>`;
  const page =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1800" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
  const docx = aDocx({
    document: `<w:document ${ROOT}><w:body>${body.join('')}${page}</w:body></w:document>`,
    styles,
    parts: [
      head,
      { name: 'word/_rels/header1.xml.rels', content: relationshipsXml([['rId1', 'image', 'media/a.png']]) },
    ],
    documentRels: [
      ['rId1', 'header', 'header1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ],
    records: [{ name: 'word/media/a.png', content: PIXEL }],
  });
  const { pdf } = await setInApp(opened.app, docx, 'タブ');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tabs.pdf');
  writeFileSync(file, pdf);

  const places = await wordPlaces(file);
  const edge = places('左端').left;
  const from = (words: string): number => (places(words).left - edge) / POINTS_PER_TWIP;
  const to = (words: string): number => (places(words).right - edge) / POINTS_PER_TWIP;
  const near = (found: number, wanted: number): void => expect(Math.abs(found - wanted)).toBeLessThan(60);
  near(from('既定'), 840);
  near(from('三千'), 3000);
  near(to('右寄せ'), 8000);
  near((from('中央') + to('中央')) / 2, 4000);
  near(to('右端'), 8000);
  near(from('番号の後'), 800);
  near(from('様式の既定'), 5000);
  near(to('欄外'), 8000);
  expect(await pdfPictures(file)).toBe(1);
});

test('a ring whose word begins the next line is drawn there, around no other word', async () => {
  test.skip(!needs('poppler'));
  const cell = (tag: string): string =>
    `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="3016"/></w:tblGrid><w:tr><w:tc>` +
    `<w:tcPr><w:tcW w:w="3016" w:type="dxa"/></w:tcPr>${paragraph(circle(tag, run(KINDS.join('　'), FONT)))}</w:tc></w:tr></w:tbl>${paragraph()}`;
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000"/></w:sectPr>';
  const body = RINGED.map((_, i) => cell(`kind${i}`)).join('');
  const docx = aDocx({ document: `<w:document ${ROOT}><w:body>${body}${page}</w:body></w:document>` });
  const fields = Object.fromEntries(RINGED.map((word, i) => [`kind${i}`, circled(word)]));
  const { pdf } = await setInApp(opened.app, filled(docx, { fields }).bytes, '○');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'rings.pdf');
  writeFileSync(file, pdf);

  // One table for each word; in the last two it stands on the second line.
  for (const word of KINDS)
    expect(await ringedWords(file, word)).toEqual(RINGED.map((ringed) => (ringed === word ? [word] : [])));
});

/** Three make a line, of thirteen or fourteen letters. */
const KINDS = ['訪問介護', '通所介護', '短期型', '福祉用具', '居宅'];
/** A word that comes so near to the end of its line that fonts might divide it is refused. */
const RINGED = KINDS.filter((word) => word !== '短期型');
const FONT = '<w:rPr><w:rFonts w:eastAsia="ＭＳ 明朝"/><w:sz w:val="21"/></w:rPr>';

test('ふくい 様式８ for 30 teams has as many pages as in LibreOffice', async () => {
  const { bytes } = await fukuiTeams(30);
  const { pages } = await setInApp(opened.app, bytes, '様式８');
  // What LibreOffice makes of it: test/resources/packs/libreoffice.test.ts.
  expect(pages).toBe(2);
});
