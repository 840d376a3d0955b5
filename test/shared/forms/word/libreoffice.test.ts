import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  aDocx,
  checkBox,
  circle,
  control,
  documentXml,
  paragraph,
  row,
  run,
  storyPart,
  tableOf,
  textControl,
} from '../../../builders/docx';
import { circled, filled } from '../../../builders/word-fill';
import { temporaryFolder } from '../../../support/temporary-folder';
import { convertAllToPdf, needs, pdfPages, pdfText } from '../../../support/tools';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A line as it is read, with a control of any kind. */
const line = (label: string, content: string): string => paragraph(run(`${label}：`), content);

const field = (name: string, word: string, kind: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/>${kind}</w:ffData></w:fldChar></w:r>` +
  `<w:bookmarkStart w:id="50" w:name="${name}"/><w:r><w:instrText xml:space="preserve"> ${word} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:bookmarkEnd w:id="50"/>`;

/** A text box of 8 by 2 cm that floats behind its paragraph, in both branches. */
const textBox = (inside: string): string => {
  const [cx, cy] = [2_880_000, 720_000];
  const wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const wps = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
  const place = (axis: string, offset: number): string =>
    `<wp:position${axis} relativeFrom="${axis === 'H' ? 'column' : 'paragraph'}"><wp:posOffset>${offset}</wp:posOffset></wp:position${axis}>`;
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps" ${wps}><w:drawing><wp:anchor ${wp} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
    `${place('H', 3_000_000)}${place('V', 0)}<wp:extent cx="${cx}" cy="${cy}"/><wp:wrapNone/><wp:docPr id="7" name="テキスト ボックス 7"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic ${a}><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>` +
    `<wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s7" style="width:226.8pt;height:56.7pt"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
};

const comment = `<w:comments ${MAIN}><w:comment w:id="1" w:author="市" w:date="2024-04-01T00:00:00Z" w:initials="市"><w:p><w:r><w:t>正式な名称で</w:t></w:r></w:p></w:comment></w:comments>`;
const commented = (content: string): string =>
  `<w:commentRangeStart w:id="1"/>${content}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`;

/** A form with a place of every kind, as offices get them from cities that have edited theirs for fifteen years. */
const body =
  line('事業所名', textControl('office')) +
  line(
    '職種',
    control(
      'job',
      run('選んでください'),
      '<w:dropDownList><w:listItem w:displayText="看護師" w:value="1"/></w:dropDownList>',
    ),
  ) +
  line(
    '申請日',
    control(
      'day',
      run('日付'),
      '<w:date><w:dateFormat w:val="ggge年M月d日"/><w:lid w:val="ja-JP"/><w:calendar w:val="japan"/></w:date>',
    ),
  ) +
  line('担当', commented(control('contact', run('旧'))) + textBox(paragraph(run('電話：'), textControl('phone')))) +
  line('氏名', field('Name', 'FORMTEXT', '<w:textInput/>', run('　　'))) +
  line('同意', field('Agreed', 'FORMCHECKBOX', '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>', '')) +
  line(
    '区分',
    field('Kind', 'FORMDROPDOWN', '<w:ddList><w:listEntry w:val="新規"/><w:listEntry w:val="更新"/></w:ddList>', ''),
  ) +
  line(
    '変更',
    `<w:ins w:id="31" w:author="市" w:date="2024-04-01T00:00:00Z">${textControl('change')}</w:ins><w:del w:id="32" w:author="市" w:date="2024-04-01T00:00:00Z"><w:r><w:delText>旧欄</w:delText></w:r></w:del>`,
  ) +
  paragraph(checkBox('box'), run('確認　'), circle('ring', run('有・無'))) +
  tableOf('users', row(textControl('users.name')));
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId11"/><w:footerReference w:type="default" r:id="rId12"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
const form = aDocx({
  document: documentXml(body).replace(/<w:sectPr>.*?<\/w:sectPr>/, SECTION),
  documentRels: [
    ['rId11', 'header', 'header1.xml'],
    ['rId12', 'footer', 'footer1.xml'],
    ['rId13', 'comments', 'comments.xml'],
    ['rId14', 'styles', 'styles.xml'],
  ],
  parts: [
    storyPart('hdr', paragraph(run('受付番号 '), textControl('number'))),
    storyPart('ftr', paragraph(run('作成 '), textControl('author'))),
    { name: 'word/comments.xml', content: comment, type: `${WORD}.comments+xml` },
  ],
});

const VALUES = {
  office: '訪問看護 ひまわりの里',
  contact: '事務 山田 花子',
  phone: '000-0000-0000',
  Name: '葛\u{e0100}城 美咲',
  change: '担当者の交代',
  number: '第42号',
  author: '連携室',
};

const filledForm = (draft: boolean): Uint8Array =>
  filled(
    form,
    {
      fields: {
        ...VALUES,
        job: '1',
        day: { kind: 'text', text: '2026年11月3日', date: '2026-11-03' },
        Agreed: true,
        Kind: '更新',
        box: true,
        ring: circled('有'),
      },
      rows: { users: ['甲野 一郎', '乙山 二郎', '丙川 三郎'].map((name) => ({ 'users.name': name })) },
    },
    { draft },
  ).bytes;

const isHere = needs('writer', 'poppler');
/** Both in one start of LibreOffice, which takes longer than they do. */
let printed: string[] = [];
beforeAll(async () => {
  if (!isHere) return;
  const folder = temporaryFolder();
  const files = [false, true].map((draft) => {
    const file = join(folder, draft ? '案.docx' : '様式.docx');
    writeFileSync(file, filledForm(draft));
    return file;
  });
  printed = await convertAllToPdf(files, folder);
}, 180_000);

describe.skipIf(!isHere)('a form with a place of every kind, in LibreOffice', () => {
  test.each([
    ['as a finished paper', 0, 1],
    ['as a draft', 1, 1],
  ])('%s shows every value on one page', async (_, at, pages) => {
    const pdf = printed[at]!;
    const text = await pdfText(pdf);
    const plain = text.replaceAll(/ |\u{e0100}/gu, '');
    // poppler sees spaces between scripts. A variation selector is no character of its own in a PDF's text.
    const shown = Object.values(VALUES).map((value) => value.replace('\u{e0100}', ''));
    for (const value of [...shown, '看護師', '令和8年11月3日', '更新', '甲野 一郎', '乙山 二郎', '丙川 三郎'])
      expect(plain).toContain(value.replaceAll(' ', ''));
    expect(text).not.toMatch(/担当：旧|選んでください/);
    expect(await pdfPages(pdf)).toBe(pages);
  });
});
