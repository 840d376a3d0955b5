import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyTemplate } from '@shared/forms/word/open-template';
import { undoEdits } from '@shared/forms/xml/edits';
import { readDirectory } from '@shared/forms/zip/directory';
import { replaceParts } from '@shared/forms/zip/replace-parts';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, checkBox, circle, control, documentXml, paragraph, row, run, tableOf } from '../../../builders/docx';
import { circled, codecs, filled, tryFill, type GivenSheet } from '../../../builders/word-fill';
import { aZip, concat, utf8, type ZipRecord } from '../../../builders/zip';
import { officialForm } from '../../../support/official-forms';
import { temporaryFolder } from '../../../support/temporary-folder';
import { convertToPdf, needs, pdfText } from '../../../support/tools';
import { documentOf, elements, partOf, partsOf, readText } from '../../../support/word-text';

/** What every form below asks for, whoever wrote it. */
const PEOPLE = ['葛\u{e0100}城 美咲', '\u{20bb7}田 恵子', '山\ufa11 翔太'];
const given: GivenSheet = {
  fields: { name: '鈴木 花子', kind: circled('更新'), agreed: true },
  rows: { users: PEOPLE.map((name) => ({ 'users.name': name })) },
};
const AS_PRINTED = `氏名 鈴木 花子新規・更新・削除☑同意見出し${PEOPLE.join('')}末尾`;

/** All records of a container but one, raw: headers, compressed data, data descriptors. */
function rawRecords(docx: Uint8Array): Map<string, Uint8Array> {
  const { entries } = readDirectory(docx);
  const others = entries.filter(({ name }) => name !== 'word/document.xml');
  return new Map(others.map(({ name, start, end }) => [name, docx.slice(start, end)]));
}

/** The text behind the only drawing, in the order of reading. */
function behindRing(docx: Uint8Array): string {
  const document = documentOf(docx);
  const rings = elements(document, 'drawing');
  expect(rings).toHaveLength(1);
  const texts = elements(document, 't').filter((text) => rings[0]!.compareDocumentPosition(text) & 4);
  return texts.map(({ textContent }) => textContent).join('');
}

function expectFilled(form: Uint8Array): void {
  unwrap(verifyTemplate(form, nodeCodec));
  for (const [, codec] of codecs)
    for (const draft of [false, true]) {
      const { bytes, edits } = filled(form, given, { codec, draft });
      expect(readText(documentOf(bytes))).toBe(AS_PRINTED);
      expect(behindRing(bytes).startsWith('更新・削除')).toBe(true);
      expect(rawRecords(bytes)).toEqual(rawRecords(form));
      const [before, after] = [form, bytes].map((one) => partOf(one).replace(/^\ufeff/, ''));
      expect(undoEdits(after!, edits)).toBe(before);
      unwrap(verifyTemplate(bytes, nodeCodec));
    }
}

const box = checkBox('agreed');
const usual = documentXml(
  paragraph(run('氏名 '), control('name', run(''))) +
    paragraph(circle('kind', run('新規・更新・削除'))) +
    paragraph(box, run('同意')) +
    tableOf('users', row(control('users.name', run('')))),
);

/** The same parts in another order, each record as the program writes it. */
function packed(docx: Uint8Array, order: readonly RegExp[], as: (record: ZipRecord) => ZipRecord): Uint8Array {
  const place = (name: string): number => order.findIndex((pattern) => pattern.test(name));
  const records = Object.entries(partsOf(docx)).map(([name, content]) => ({ name, content }));
  return aZip(records.sort((a, b) => place(a.name) - place(b.name)).map(as));
}

describe('a form as Word itself leaves it after years of editing', () => {
  const LOOK = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="21"/></w:rPr>';
  const rsid = 'w:rsidR="00A77B3E" w:rsidRPr="00C0FFEE"';
  const grown = (text: string): string =>
    `<w:r ${rsid}>${LOOK}<w:t>${text}</w:t></w:r><w:proofErr w:type="spellStart"/>`;
  const asks =
    '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/><w15:color w:val="0000FF"/>';
  const prompt = `<w:r ${rsid}><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:t>クリックして入力</w:t></w:r>`;
  const marked = (id: number, content: string): string =>
    `<w:bookmarkStart w:id="${id}" w:name="_GoBack${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  const person = `<w:tr w:rsidR="00A77B3E" w14:paraId="6E0F1A2B" w14:textId="77777777"><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p w14:paraId="0A1B2C3D" ${rsid}>${marked(7, control('users.name', prompt, asks))}</w:p></w:tc></w:tr>`;
  const document = documentXml(
    `<w:p w14:paraId="1F2E3D4C" ${rsid}><w:pPr>${LOOK}</w:pPr>${grown('氏')}${grown('名 ').replace('<w:t>', '<w:t xml:space="preserve">')}` +
      `${marked(1, control('name', prompt, asks))}<w:del w:id="9" w:author="市" w:date="2024-04-01T00:00:00Z"><w:r><w:delText>様</w:delText></w:r></w:del></w:p>` +
      paragraph(circle('kind', ['新規・', '更', '新・', '削除'].map(grown).join(''))) +
      paragraph(box, `<w:ins w:id="10" w:author="市">${grown('同意')}</w:ins>`) +
      tableOf('users', person),
  );

  /** Word leaves room to grow behind the header of its first part; the central directory knows nothing of it. */
  function withGrowthHint(docx: Uint8Array): Uint8Array {
    const hint = new Uint8Array(268);
    hint.set([0x20, 0xa2, 0x08, 0x01, 0x28, 0xa0]);
    const bytes = concat([docx.slice(0, 30 + '[Content_Types].xml'.length), hint, docx.slice(49)]);
    const view = new DataView(bytes.buffer);
    view.setUint16(28, hint.length, true);
    const end = bytes.length - 22;
    let at = view.getUint32(end + 16, true) + hint.length;
    view.setUint32(end + 16, at, true);
    for (let i = view.getUint16(end + 10, true); i > 0; i--) {
      const start = view.getUint32(at + 42, true);
      if (start > 0) view.setUint32(at + 42, start + hint.length, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    }
    return bytes;
  }

  test('is filled through split runs, marks of spelling and of changes, and its prompts', () => {
    // Bits 1 and 2: how hard it was compressed.
    const form = withGrowthHint(aDocx({ document, as: (record) => ({ ...record, flags: 6 }) }));
    expectFilled(form);
    const xml = partOf(filled(form, given).bytes);
    expect(xml).not.toContain('クリックして入力');
    expect(xml.match(/<w:bookmarkStart /g)).toHaveLength(2);
    expect(xml.match(/w14:paraId="0A1B2C3D"/g)).toHaveLength(1);
  });
});

describe('a form as Google Docs exports it', () => {
  const LOOK =
    '<w:rPr><w:rFonts w:ascii="Noto Sans JP" w:cs="Noto Sans JP" w:eastAsia="Noto Sans JP" w:hAnsi="Noto Sans JP"/><w:rtl w:val="0"/></w:rPr>';
  const DEL = 'w:rsidR="00000000" w:rsidDel="00000000" w:rsidRPr="00000000"';
  const plain = (text: string): string => `<w:r ${DEL}>${LOOK}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  /** It puts controls of its own around whatever was pasted with another font. */
  const chip = (id: number, content: string): string =>
    `<w:sdt><w:sdtPr><w:id w:val="-${id}"/><w:tag w:val="goog_rdk_${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const document = documentXml(
    `<w:p ${DEL}>${plain('氏名 ')}${chip(1, control('name', plain(' ')))}</w:p>` +
      `<w:p ${DEL}>${control('kind', chip(2, plain('新規・更')) + plain('新・削除'), '')}</w:p>` +
      `<w:p ${DEL}>${chip(3, box + plain('同意'))}</w:p>` +
      tableOf('users', row(chip(4, control('users.name', plain(''))))),
  ).replace(' standalone="yes"?>\n', ' standalone="yes"?>');

  test('is filled inside and around the controls that it adds, which stay', () => {
    const docs = aDocx({ document, as: (record) => ({ ...record, descriptor: true }) });
    const order = [/^word\/(?!document)/, /^docProps/, /document\.xml$/, /^_rels/, /Content_Types/];
    expectFilled(packed(docs, order, (record) => ({ ...record, descriptor: true })));
    const xml = partOf(filled(docs, given).bytes);
    expect(xml).toContain('<w:tag w:val="goog_rdk_1"/>');
    expect(xml).not.toContain('<w:tag w:val="name"/>');
  });
});

describe('a form as LibreOffice writes it', () => {
  /** Properties in another order, empty looks, and a run with nothing in it in front of the box. */
  const document = usual
    .replaceAll(/(<w:tag w:val="[^"]+"\/>)(<w:id w:val="\d+"\/>)(<w:text w:multiLine="1"\/>)/g, '$2$3$1')
    .replaceAll('<w:r><w:t', '<w:r><w:rPr></w:rPr><w:t')
    .replace(/<w:r>(<w:rPr><w:rFonts[^>]*\/><\/w:rPr>)<w:t>☐/, '<w:r>$1</w:r><w:r>$1<w:t>☐')
    .replaceAll('<w:t></w:t>', '<w:t/>');

  test('is filled, with the list of types last and every size behind its data', () => {
    expect(document).toContain('<w:text w:multiLine="1"/><w:tag w:val="name"/>');
    const order = [/^_rels/, /^docProps/, /^word/, /Content_Types/];
    expectFilled(packed(aDocx({ document }), order, (record) => ({ ...record, descriptor: true, flags: 0x0808 })));
  });
});

describe('a form that a program without Word has been through', () => {
  const byScript = (document: string): string =>
    document.replace(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      "<?xml version='1.0' encoding='utf-8'?>",
    );

  test('is filled under the prefixes that the program made up, without compression', () => {
    let document = byScript(usual);
    for (const [ours, theirs] of [
      ['w', 'ns0'],
      ['w14', 'ns3'],
      ['w15', 'ns4'],
    ])
      document = document
        .replaceAll(new RegExp(`(</?|\\s)${ours}:`, 'g'), `$1${theirs}:`)
        .replace(`xmlns:${ours}=`, `xmlns:${theirs}=`);
    document = document.replace(' mc:Ignorable="w14 w15"', '');
    expect(document).not.toMatch(/\bw1?[45]?:/);
    expectFilled(aDocx({ document, as: (record) => ({ ...record, stored: true }) }));
  });

  test('is filled with a byte order mark and Windows line ends between its tags', () => {
    const lines = usual.replaceAll(/<w:(p|tbl|tr|tc|sdt|sdtPr|sdtContent)>/g, '\r\n  <w:$1>');
    expectFilled(aDocx({ document: `\ufeff${byScript(lines)}` }));
  });

  test('is refused where its text says that it is not in UTF-8: what is put in would be read wrong', () => {
    const references = (text: string): string =>
      Array.from(text, (c) => (c > '\u007f' ? `&#${c.codePointAt(0)};` : c)).join('');
    const other = (encoding: string): Uint8Array =>
      aDocx({ document: references(usual).replace('encoding="UTF-8"', `encoding=${encoding}`) });
    for (const encoding of ['"us-ascii"', "'Shift_JIS'", '"UTF-16"'])
      expect(tryFill(other(encoding), given)).toMatchObject({ ok: false, code: 'xml/encoding' });
    expectFilled(other('"utf-8"'));
    expectFilled(aDocx({ document: usual.replace(/^<\?xml.*\?>\n/, '') }));
  });
});

const execute = promisify(execFile);

/** Files saved by the LibreOffice of this machine, as somebody does who opens them there and presses 保存. One start for all: it takes longer. */
async function savedByLibreOffice(...files: string[]): Promise<Uint8Array[]> {
  const [profile, folder] = [temporaryFolder(), temporaryFolder()];
  const options = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  await execute('soffice', [...options, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, ...files]);
  return files.map((file) => new Uint8Array(readFileSync(join(folder, `${basename(file, extname(file))}.docx`))));
}

const isHere = needs('writer', 'poppler');
describe.skipIf(!isHere)('with the LibreOffice of this machine', () => {
  const onDisk = (name: string, content: string | Uint8Array): string => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, content);
    return file;
  };

  /** A document of LibreOffice's own with a word in the place of each value. */
  const drawnUp = (): string => {
    const ns = (name: string): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
    const p = (text: string): string => `<text:p>${text}</text:p>`;
    const tableRow = (text: string): string =>
      `<table:table-row><table:table-cell>${p(text)}</table:table-cell></table:table-row>`;
    const table = `<table:table><table:table-column/>${['見出し', '（しょくいん）', '末尾'].map(tableRow).join('')}</table:table>`;
    const body = p('氏名 ') + p('（おなまえ）') + p('新規・更新・削除') + table;
    return `<?xml version="1.0" encoding="UTF-8"?><office:document ${['office', 'text', 'table'].map(ns).join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`;
  };

  /** Places put into its document by hand, as a city does in Word; all else is LibreOffice's. */
  function withPlaces(docx: Uint8Array): Uint8Array {
    const runWith = (words: string): RegExp => new RegExp(`<w:r>(?:(?!<w:r>).)*?${words}(?:(?!<w:r>).)*?</w:r>`, 's');
    let document = partOf(docx);
    const around = (pattern: RegExp, put: (found: string) => string): void => {
      expect(document).toMatch(pattern);
      document = document.replace(pattern, (found) => put(found));
    };
    for (const [words, tag] of [
      ['（おなまえ）', 'name'],
      ['（しょくいん）', 'users.name'],
    ] as const)
      around(runWith(words), (found) => control(tag, found.replace(words, '')));
    around(runWith('新規・更新・削除'), (found) => circle('kind', found));
    around(/<w:tr>(?:(?!<w:tr>).)*?"users\.name".*?<\/w:tr>/s, (found) =>
      control('users', control('', found, '<w15:repeatingSectionItem/>'), '<w15:repeatingSection/>'),
    );
    return replaceParts(readDirectory(docx), new Map([['word/document.xml', utf8(document)]]), nodeCodec);
  }

  const official = officialForm('nagareyama-tritrus-1-1');
  let saved: Uint8Array[] = [];
  beforeAll(async () => {
    if (isHere)
      saved = await savedByLibreOffice(onDisk('様式 案.fodt', drawnUp()), onDisk('様式.docx', official.template));
  });

  test('a form drawn up in it is filled, printed by it, and is the same paper after it was saved there again', async () => {
    const form = withPlaces(saved[0]!);
    unwrap(verifyTemplate(form, nodeCodec));
    const { bytes } = filled(form, { ...given, fields: { name: '鈴木 花子', kind: circled('更新') } });
    expect(rawRecords(bytes)).toEqual(rawRecords(form));
    const printed = `氏名 鈴木 花子新規・更新・削除見出し${PEOPLE.join('')}末尾`;
    expect(readText(documentOf(bytes))).toBe(printed);
    expect(behindRing(bytes).startsWith('更新')).toBe(true);

    const paper = onDisk('様式.docx', bytes);
    const text = await pdfText(await convertToPdf(paper, temporaryFolder()));
    for (const name of ['鈴木 花子', '\u{20bb7}田 恵子']) expect(text).toContain(name);
    expect(readText(documentOf((await savedByLibreOffice(paper))[0]!))).toContain(PEOPLE.join(''));
  });

  test('様式1-1 saved in it still has its places, or is refused by the name of one that is lost', async () => {
    const { form } = official;
    unwrap(verifyTemplate(saved[1]!, nodeCodec));
    const key = form.fields.find(({ type }) => type === 'text')!.key;
    const result = tryFill(saved[1]!, { fields: { [key]: '鈴木 花子' } });
    if (result.ok) expect(readText(documentOf(result.value.bytes))).toContain('鈴木 花子');
    else expect(result).toMatchObject({ code: 'word/missing-anchor', details: { field: key } });
  });
});
