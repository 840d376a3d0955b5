import { expect, test } from 'vitest';
import { narrowFindings } from '@shared/forms/narrow-places';
import { verifyOwnForm } from '@shared/forms/own-places/open-own-form';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, documentXml, paragraph, row, run } from '../../../builders/docx';
import { evaluated, filled, made } from '../../../support/own-form';
import { rows } from '../../../support/word-text';

const PAGE = '<w:pgSz w:w="11906" w:h="16838"/>';
const MARGINS = '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/>';

/** Labels of what is told to be too long, of an own form of Word in whose places all the same is typed. */
async function toldIn(body: string, typed: string): Promise<string[]> {
  const bytes = aDocx({ document: documentXml(body).replace(PAGE, PAGE + MARGINS) });
  const { form } = made('様式.docx', bytes);
  const overrides = Object.fromEntries(form.fields.map(({ key }) => [key, typed]));
  const template = unwrap(verifyOwnForm(form, bytes, nodeCodec));
  return narrowFindings(form, template, await evaluated(form, overrides)).map(({ message }) => message);
}
const line = (words: string): string => paragraph(run('申請書')) + paragraph(run(words));
const LONG = 'ひまわりの里総合介護支援センター'.repeat(4);

test('a value that is longer than its line of Word is told, as it goes on in the next one', async () => {
  expect(await toldIn(line(`事業所名${'　'.repeat(20)}`), LONG)).toEqual([
    '「事業所名」の「ひまわりの里総合介護支援センターひまわり…」は長く、1行に収まらないようです。次の行に続けて印刷され、様式の言葉がずれることがあります。プレビューで確かめて、ずれていたら、短く書き直してください。',
  ]);
  expect(await toldIn(line(`代表者名${'　'.repeat(10)}㊞`), LONG)).toHaveLength(1);
  expect(await toldIn(line(`事業所名：${'＿'.repeat(10)}`), LONG.repeat(2))).toHaveLength(1);
});

test('one that fits it, and one at the end of a cell, which grows, are as they were', async () => {
  expect(await toldIn(line(`事業所名${'　'.repeat(20)}`), 'ひまわりの里')).toEqual([]);
  expect(await toldIn(line(`代表者名${'　'.repeat(10)}㊞`), '山田 花子')).toEqual([]);
  const cell = `<w:tbl>${row(run('事業所の所在地'), run(`〒270-0000${'　'.repeat(10)}`))}</w:tbl>${paragraph()}`;
  expect(await toldIn(cell, LONG)).toEqual([]);
});

test('of a number that has more characters than boxes none is lost', async () => {
  const box = '<w:tc><w:tcPr><w:tcW w:w="300" w:type="dxa"/></w:tcPr><w:p></w:p></w:tc>';
  const label = `<w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr><w:p>${run('登録番号')}</w:p></w:tc>`;
  const bytes = aDocx({ body: `<w:tbl><w:tr>${label}${box.repeat(4)}</w:tr></w:tbl>` });
  const { form } = made('様式.docx', bytes);
  const file = await filled(form, bytes, { [form.fields[0]?.key ?? '']: '1234567' });
  expect(rows(file)[0]?.slice(1)).toEqual(['1', '2', '3', '4567']);
});
