import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aDocx, paragraph, run } from '../../builders/docx.ts';
import { fukuiTeams } from '../../support/fukui-sheet-papers.ts';
import { launchApp } from '../../support/launch.ts';
import { setInApp } from '../../support/paper-pages.ts';
import { needs, pdfText } from '../../support/tools.ts';
import { wordPlaces } from '../../support/word-places.ts';

const folder = join('out', 'documents', 'readings');
const POINTS_PER_TWIP = 1 / 20;

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
  const { app, close, errors } = await launchApp();
  const { pdf } = await setInApp(app, aDocx({ body: body.join('') }), '読みかた');
  expect(errors).toEqual([]);
  await close();
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

test('ふくい 様式８ for 30 teams has as many pages as in LibreOffice', async () => {
  const { bytes } = await fukuiTeams(30);
  const { app, close } = await launchApp();
  const { pages } = await setInApp(app, bytes, '様式８');
  await close();
  // What LibreOffice makes of it: test/resources/packs/libreoffice.test.ts.
  expect(pages).toBe(2);
});
