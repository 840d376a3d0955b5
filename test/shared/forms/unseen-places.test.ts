import { describe, expect, test } from 'vitest';
import { checkPack } from '@shared/pack-check/check-pack';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { verifyForm, type FormTemplate } from '@shared/forms/form-template';
import { unseenFindings, unseenPlaces } from '@shared/forms/unseen-places';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, control, paragraph, relationshipsXml, run, storyPart } from '../../builders/docx';
import { evaluate } from '../../builders/evaluation';
import { aField, aForm, aPack } from '../../builders/pack';
import { opened } from '../../builders/word-fill';
import { anXlsx, emptyCell, row, STYLES, textCell, type XlsxParts } from '../../builders/xlsx';
import { allPapers } from '../../support/all-papers';

const name = aField({ key: 'name', label: '氏名' });
const form = aForm({ fields: [name] });
const whyOf = (template: FormTemplate): string | undefined => unseenPlaces(form, template, nodeCodec).get('name')?.why;

describe('in Word a place is told that', () => {
  const place = (look = '', text = '氏名'): string => control('name', run(text, look));
  const rPr = (look: string): string => `<w:rPr>${look}</w:rPr>`;
  const why = (body: string, more: Parameters<typeof aDocx>[0] = {}): string | undefined =>
    whyOf(opened(aDocx({ body, ...more })));
  const inRow = (properties: string, cell = ''): string =>
    `<w:tbl><w:tr><w:trPr>${properties}</w:trPr><w:tc>${cell}${paragraph(place())}</w:tc></w:tr></w:tbl>`;
  const styled = (look: string): Parameters<typeof aDocx>[0] => ({
    styles: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a">${rPr(look)}</w:style></w:styles>`,
  });
  const STYLE = '<w:pPr><w:pStyle w:val="a"/></w:pPr>';

  test.each([
    ['is hidden text', paragraph(place(rPr('<w:vanish/>'))), '隠し文字'],
    ['is in a hidden row', inRow('<w:hidden/>'), '非表示の行'],
    ['is in a row of no height', inRow('<w:trHeight w:val="20" w:hRule="exact"/>'), '小さすぎる文字'],
    ['is half a point high', paragraph(place(rPr('<w:sz w:val="1"/>'))), '小さすぎる文字'],
    ['is a hundredth wide', paragraph(place(rPr('<w:w w:val="1"/>'))), '小さすぎる文字'],
    [
      'is on a line of no height',
      paragraph('<w:pPr><w:spacing w:line="1" w:lineRule="exact"/></w:pPr>', place()),
      '小さすぎる文字',
    ],
    ['is white', paragraph(place(rPr('<w:color w:val="FFFFFF"/>'))), '背景と同じ色の文字'],
    ['is nearly white', paragraph(place(rPr('<w:color w:val="f2f2f2"/>'))), '背景と同じ色の文字'],
    [
      'is white by the theme',
      paragraph(place(rPr('<w:color w:val="000000" w:themeColor="background1"/>'))),
      '背景と同じ色の文字',
    ],
    [
      'is white by the theme, a little shaded',
      paragraph(place(rPr('<w:color w:val="auto" w:themeColor="background1" w:themeShade="F2"/>'))),
      '背景と同じ色の文字',
    ],
    [
      'is black by the theme, with all of it taken away',
      paragraph(place(rPr('<w:color w:val="000000" w:themeColor="text1" w:themeTint="0A"/>'))),
      '背景と同じ色の文字',
    ],
    [
      'is white beneath a white marker',
      paragraph(place(rPr('<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>'))),
      '背景と同じ色の文字',
    ],
    [
      'is yellow beneath a yellow marker',
      paragraph(place(rPr('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'))),
      '背景と同じ色の文字',
    ],
    [
      'is drawn with nothing',
      paragraph(place(rPr('<w14:textFill><w14:noFill/></w14:textFill>'))),
      '背景と同じ色の文字',
    ],
    [
      'is drawn in white',
      paragraph(
        place(rPr('<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>')),
      ),
      '背景と同じ色の文字',
    ],
    [
      'is drawn clear',
      paragraph(
        place(
          rPr(
            '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
          ),
        ),
      ),
      '背景と同じ色の文字',
    ],
    [
      'is black on black',
      inRow('', '<w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>').replace(
        '<w:r>',
        `<w:r>${rPr('<w:color w:val="000000"/>')}`,
      ),
      '背景と同じ色の文字',
    ],
    [
      'is in a text box that isn’t shown',
      `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="wp"><wp:docPr id="1" name="x" hidden="1"/><w:txbxContent>${paragraph(place())}</w:txbxContent></wp:anchor></w:drawing></w:r></w:p>`,
      '非表示の図形',
    ],
  ])('%s', (_, body, expected) => {
    expect(why(body)).toBe(expected);
  });

  test('is white by a theme of its own', () => {
    const theme = {
      name: 'word/theme/theme1.xml',
      content:
        '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="FDFDFD"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
    };
    const body = paragraph(place(rPr('<w:color w:val="4472C4" w:themeColor="accent1"/>')));
    expect(why(body, { parts: [theme] })).toBe('背景と同じ色の文字');
    expect(why(body)).toBeUndefined();
  });

  test('is so by its style, or in a header', () => {
    expect(why(paragraph(STYLE, place()), styled('<w:vanish/>'))).toBe('隠し文字');
    expect(why(paragraph(STYLE, place()), styled('<w:color w:val="FFFFFF"/>'))).toBe('背景と同じ色の文字');
    expect(why(paragraph(run('本文')), { parts: [storyPart('hdr', paragraph(place(rPr('<w:vanish/>'))))] })).toBe(
      '隠し文字',
    );
  });

  test.each([
    ['is plain', paragraph(place())],
    ['says that it isn’t hidden', paragraph(place(rPr('<w:vanish w:val="0"/>')))],
    [
      'is white on a dark cell',
      inRow('', '<w:tcPr><w:shd w:val="clear" w:fill="333333"/></w:tcPr>').replace(
        '<w:r>',
        `<w:r>${rPr('<w:color w:val="FFFFFF"/>')}`,
      ),
    ],
    [
      'is white beneath a dark marker',
      paragraph(place(rPr('<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>'))),
    ],
    [
      'is grey by the theme',
      paragraph(place(rPr('<w:color w:val="7F7F7F" w:themeColor="background1" w:themeShade="80"/>'))),
    ],
    [
      'is drawn in black',
      paragraph(
        place(rPr('<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"/></w14:solidFill></w14:textFill>')),
      ),
    ],
    ['is of eight points', paragraph(place(rPr('<w:sz w:val="16"/>')))],
    ['is of the colour that goes with the paper', paragraph(place(rPr('<w:color w:val="auto"/>')))],
    ['is seen in another place, too', paragraph(place(rPr('<w:vanish/>'))) + paragraph(place())],
  ])('… and none that %s', (_, body) => {
    expect(why(body)).toBeUndefined();
  });

  test('is hidden by its style, where it says itself that it isn’t', () => {
    expect(why(paragraph(STYLE, place(rPr('<w:vanish w:val="false"/>'))), styled('<w:vanish/>'))).toBeUndefined();
  });
});

describe('in Excel a cell is told that', () => {
  const why = (sheet: NonNullable<XlsxParts['sheets']>[number], more: XlsxParts = {}): string | undefined =>
    whyOf(unwrap(openWorkbook(anXlsx({ sheets: [sheet], names: { name: '様式1!$B$2' }, ...more }), nodeCodec)));
  const cell = emptyCell('B2');
  const font = (xml: string, fill = ''): XlsxParts => ({
    styles: STYLES.replace(
      /<fonts.*<\/fonts>/,
      `<fonts count="2"><font><sz val="11"/></font><font>${xml}</font></fonts>`,
    )
      .replace(
        '<fill><patternFill patternType="gray125"/></fill>',
        fill || '<fill><patternFill patternType="gray125"/></fill>',
      )
      .replace('fontId="1" fillId="0"', fill ? 'fontId="1" fillId="1"' : 'fontId="1" fillId="0"'),
  });
  const solid = (rgb: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`;
  const STYLED = { rows: row(2, emptyCell('B2', 1)) };

  test.each<[string, Parameters<typeof why>, string]>([
    ['is in a hidden row', [{ rows: row(2, cell, ' hidden="1"') }], '非表示の行'],
    ['is in a row of no height', [{ rows: row(2, cell, ' ht="0.5" customHeight="1"') }], '非表示の行'],
    [
      'is in a hidden column',
      [{ ahead: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>', rows: row(2, cell) }],
      '非表示の列',
    ],
    [
      'is in a row that is hidden with all others',
      [{ ahead: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', rows: row(1, textCell('A1', '題')) }],
      '非表示の行',
    ],
    ['is white', [STYLED, font('<sz val="11"/><color rgb="FFFFFFFF"/>')], '背景と同じ色の文字'],
    ['is white by the theme', [STYLED, font('<sz val="11"/><color theme="0"/>')], '背景と同じ色の文字'],
    ['is black on black', [STYLED, font('<sz val="11"/>', solid('FF000000'))], '背景と同じ色の文字'],
    ['is of one point', [STYLED, font('<sz val="1"/>')], '小さすぎる文字'],
    [
      'shows nothing by its format',
      [{ rows: row(2, emptyCell('B2', 2)) }, { styles: STYLES.replace(/formatCode="[^"]*"/, 'formatCode=";;;"') }],
      '何も表示しない書式',
    ],
    ...['&quot;&quot;;&quot;&quot;;&quot;&quot;;&quot;&quot;', ';;;&quot; &quot;', '\\ ;\\ ;\\ ;\\ '].map(
      (code): [string, Parameters<typeof why>, string] => [
        `shows nothing by ${code}`,
        [
          { rows: row(2, emptyCell('B2', 2)) },
          { styles: STYLES.replace(/formatCode="[^"]*"/, `formatCode="${code}"`) },
        ],
        '何も表示しない書式',
      ],
    ),
    [
      'is white by its format',
      [
        { rows: row(2, emptyCell('B2', 2)) },
        { styles: STYLES.replace(/formatCode="[^"]*"/, 'formatCode="[白]0;[White]-0;[White]0;[White]@"') },
      ],
      '背景と同じ色の文字',
    ],
    [
      'is beside what is printed',
      [
        { rows: row(2, cell) },
        {
          names: { name: '様式1!$B$2' },
          nameElements: '<definedName name="_xlnm.Print_Area" localSheetId="0">様式1!$A$1:$A$9</definedName>',
        },
      ],
      '印刷範囲の外',
    ],
  ])('%s', (_, given, expected) => {
    expect(why(...given)).toBe(expected);
  });

  test.each(['hidden', 'veryHidden'])('is on a sheet that is %s', (state) => {
    const sheets = [{ rows: row(1, textCell('A1', '表')) }, { rows: row(2, cell) }];
    const plain = anXlsx({ sheets, names: { name: '様式2!$B$2' } });
    expect(whyOf(unwrap(openWorkbook(plain, nodeCodec)))).toBeUndefined();
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="様式1" sheetId="1" r:id="rId1"/><sheet name="様式2" sheetId="2" state="${state}" r:id="rId2"/></sheets><definedNames><definedName name="name">様式2!$B$2</definedName></definedNames></workbook>`;
    expect(whyOf(unwrap(openWorkbook(anXlsx({ sheets, workbook }), nodeCodec)))).toBe('非表示のシート');
  });

  test.each<[string, Parameters<typeof why>]>([
    ['is plain', [{ rows: row(2, cell) }]],
    ['isn’t there yet', [{ rows: row(1, textCell('A1', '題')) }]],
    ['is white on dark', [STYLED, font('<sz val="11"/><color rgb="FFFFFFFF"/>', solid('FF1F3864'))]],
    [
      'is merged with rows that are seen',
      [
        {
          rows: row(2, cell, ' hidden="1"') + row(3, emptyCell('B3')),
          behind: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
        },
      ],
    ],
    [
      'is printed',
      [
        { rows: row(2, cell) },
        {
          names: { name: '様式1!$B$2' },
          nameElements: '<definedName name="_xlnm.Print_Area" localSheetId="0">様式1!$A$1:$C$9</definedName>',
        },
      ],
    ],
  ])('… and none that %s', (_, given) => {
    expect(why(...given)).toBeUndefined();
  });
});

const hidden = anXlsx({ sheets: [{ rows: row(2, emptyCell('B2'), ' hidden="1"') }], names: { name: '様式1!$B$2' } });

test('whoever makes the paper is told, of each value that goes so, with its place', async () => {
  const template = unwrap(openWorkbook(hidden, nodeCodec));
  const findings = async (value: string) =>
    unseenFindings(form, template, await evaluate({ fields: [name] }, {}, { name: value }), nodeCodec);
  expect(await findings('')).toEqual([]);
  expect(await findings('鈴木')).toMatchObject([
    {
      level: 'warning',
      path: 'name',
      message:
        '「氏名」の「鈴木」は、様式の欄（様式1!B2）が非表示の行のため、紙や PDF では見えません。Word や Excel のファイルには残り、相手に渡ります。渡してよいか確かめてください。',
    },
  ]);
});

test('whoever takes a pack in is told, with the field', async () => {
  const pack = aPack({ forms: [aForm({ fields: [name], template: 'forms/1.xlsx' })] });
  const [one] = pack.forms;
  const found = await checkPack(pack, { [one?.id ?? '']: hidden }, nodeCodec, new ExpressionRunner());
  expect(found.filter(({ code }) => code === 'pack/unseen-place')).toMatchObject([
    { level: 'warning', at: '/forms/0/fields/0', details: { label: '氏名', why: '非表示の行', where: '（様式1!B2）' } },
  ]);
});

test('none is so on the official forms', async () => {
  for (const [called, make] of allPapers) {
    const { official } = await make();
    const template = unwrap(verifyForm(official.form.template, official.template, nodeCodec));
    expect([...unseenPlaces(official.form, template, nodeCodec)], called).toEqual([]);
  }
});

test('a Word form that brings letters of its own is told of, wherever they lie: Word may show another value than the one that goes out', async () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const fonts = (embedded: string) => ({
    name: 'word/fontTable.xml',
    content: `<w:fonts ${W} xmlns:r="${OFFICE}"><w:font w:name="ＭＳ 明朝"/><w:font w:name="市の明朝">${embedded}</w:font></w:fonts>`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml',
  });
  const rels = {
    name: 'word/_rels/fontTable.xml.rels',
    content: relationshipsXml([['rId1', 'font', 'fonts/font1.odttf']]),
  };
  const body = paragraph(control('name', run('氏名')));
  const told = async (parts: readonly { name: string; content: string; type?: string }[]): Promise<string[]> => {
    const pack = aPack({ forms: [form] });
    const found = await checkPack(pack, { [form.id]: aDocx({ body, parts }) }, nodeCodec, new ExpressionRunner());
    return found.flatMap(({ code, level, message }) => (code === 'pack/own-letters' ? [`${level} ${message}`] : []));
  };
  const [sentence] = await told([fonts('<w:embedRegular r:id="rId1" w:fontKey="{0}"/>'), rels]);
  expect(sentence).toMatch(/^warning .*フォント「市の明朝」/);
  expect((await told([fonts(''), rels]))[0]).toContain('「font1.odttf」');
  expect(await told([fonts('')])).toEqual([]);
});
