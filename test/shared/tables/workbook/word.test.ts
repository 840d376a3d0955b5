import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { ROW_LIMIT, type RawSheet } from '@shared/tables/import/raw-sheet';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { aZip } from '../../../builders/zip';

const SPACES = ['w', 'mc', 'wp', 'wps', 'v'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const aWord = (body: string, more: { name: string; content: string }[] = []): Uint8Array =>
  aZip([
    { name: 'word/document.xml', content: `<w:document ${SPACES}><w:body>${body}<w:sectPr/></w:body></w:document>` },
    ...more,
  ]);
const sheetOf = (body: string): RawSheet | undefined => unwrap(readRawWorkbook(aWord(body), '名簿.docx')).sheets[0];
const r = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (runs: string): string =>
  `<w:p><w:pPr><w:rPr><w:strike/></w:rPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${runs}</w:p>`;
const cell = (inside: string, look = ''): string => `<w:tc><w:tcPr><w:tcW w:w="900"/>${look}</w:tcPr>${inside}</w:tc>`;
const row = (cells: readonly string[], look = ''): string =>
  `<w:tr>${look && `<w:trPr>${look}</w:trPr>`}${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:shd w:fill="BFBFBF"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`;
const plain = (...texts: readonly string[]): string => row(texts.map((text) => cell(p(r(text)))));
const textsOf = (body: string): (string | undefined)[][] | undefined =>
  sheetOf(body)?.rows.map((cells) => cells.map((one) => one?.text));

describe('a table of Word', () => {
  test.each<[string, string, string]>([
    [
      '𠮷 and a variation selector by their numbers',
      p(r('&#134071;田&#x20;葛&#917760;城')),
      '\u{20bb7}田 葛\u{e0100}城',
    ],
    ['a name in several runs', p(r('佐') + r('藤', '<w:b/>') + r(' 恵')), '佐藤 恵'],
    ['lines', p(r('佐藤')) + p('<w:r><w:t>恵</w:t><w:br/><w:t>さん</w:t></w:r>'), '佐藤\n恵\nさん'],
    ['a tab', p('<w:r><w:t>佐藤</w:t><w:tab/><w:t>恵</w:t></w:r>'), '佐藤\t恵'],
    ['a hyphen that doesn’t break', p('<w:r><w:t>090</w:t><w:noBreakHyphen/><w:t>0000</w:t></w:r>'), '090-0000'],
    [
      'furigana',
      p(
        '<w:r><w:ruby><w:rubyPr/><w:rt>' +
          r('さとう') +
          '</w:rt><w:rubyBase>' +
          r('佐藤') +
          '</w:rubyBase></w:ruby></w:r>',
      ),
      '佐藤',
    ],
    [
      'what was typed and taken back',
      p(`<w:ins>${r('佐藤')}</w:ins><w:del><w:r><w:delText>鈴木</w:delText></w:r></w:del>`),
      '佐藤',
    ],
    ['what was moved away', p(`<w:moveFrom>${r('鈴木')}</w:moveFrom>${r('佐藤')}`), '佐藤'],
    ['hidden words', p(r('佐藤') + r('秘', '<w:vanish/>') + r('恵', '<w:vanish w:val="0"/>')), '佐藤恵'],
    [
      'a text box',
      p(
        `${r('佐藤')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${p(r('印'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${p(r('印'))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      '佐藤',
    ],
    ['a control', `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('佐藤'))}</w:sdtContent></w:sdt>`, '佐藤'],
    ['a link', p(`<w:hyperlink>${r('sato@himawari.example')}</w:hyperlink>`), 'sato@himawari.example'],
    ['a table within', p(r('携帯')) + table(plain('1台目', '2台目')) + p(''), '携帯\n1台目\n2台目\n'],
  ])('is read with %s', (_what, inside, text) => {
    expect(textsOf(table(row([cell(inside), cell(p(r('次')))])))).toEqual([[text, '次']]);
  });

  test('keeps the lines around it in their order, and a further table below', () => {
    expect(
      textsOf(
        p(r('職員名簿')) + p('') + table(plain('氏名', '職種')) + p(r('２枚目')) + table(plain('佐藤', '看護師')),
      ),
    ).toEqual([['職員名簿'], [], ['氏名', '職種'], ['２枚目'], ['佐藤', '看護師']]);
  });

  test('says what is merged, hidden, struck out, in grey', () => {
    const down = (val: string) => `<w:vMerge${val}/>`;
    const sheet = sheetOf(
      table(
        row([cell(p(r('所属')), `<w:gridSpan w:val="2"/>${down(' w:val="restart"')}`), cell(p(r('a')))]),
        row([cell(p(''), `<w:gridSpan w:val="2"/>${down('')}`), cell(p(r('b')))]),
        row([cell(p(r('c'))), cell(p(r('d'))), cell(p(r('e')))], '<w:hidden/>'),
        row([cell(p(r('佐藤', '<w:strike/>'))), cell(p(r('旧', '<w:dstrike/>') + r('→新')))]),
        row(
          [cell(p(r('鈴木', '<w:shd w:fill="BFBFBF"/>'))), cell(p(r('高橋')), '<w:shd w:fill="BFBFBF"/>')],
          '<w:gridBefore w:val="1"/>',
        ),
      ),
    );
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(sheet?.hiddenRows).toEqual([2]);
    expect(sheet?.rows[0]?.map((one) => one?.text)).toEqual(['所属', undefined, 'a']);
    expect(sheet?.rows[1]?.map((one) => one?.text)).toEqual([undefined, undefined, 'b']);
    expect(sheet?.rows[3]).toMatchObject([
      { text: '佐藤', isStruck: true },
      { text: '新', struck: '旧' },
    ]);
    expect(sheet?.rows[4]?.map((one) => [one?.text, one?.isGrey])).toEqual([
      [undefined, undefined],
      ['鈴木', undefined],
      ['高橋', true],
    ]);
  });

  test('of more rows than are read is cut, and wide cells cost nothing', () => {
    const wide = row([cell(p(r('a')), '<w:gridSpan w:val="99999999"/>'), cell(p(r('b')))]);
    const sheet = sheetOf(table(wide, ...Array.from({ length: ROW_LIMIT }, () => '<w:tr><w:tc/></w:tr>')));
    expect(sheet?.rows[0]).toHaveLength(1);
    expect(sheet?.rows).toHaveLength(ROW_LIMIT);
    expect(sheet?.cut).toBe(true);
  });

  test('is taken as any other, over two tables with their headings', () => {
    const heads = plain('事業所', '氏名', 'ふりがな', '携帯');
    const body =
      p(r('職員名簿（令和8年11月）')) +
      table(
        heads,
        plain('訪問介護ひまわり', '佐藤 恵', 'さとう めぐみ', '090-0000-0001'),
        plain('〃', '鈴木 一郎', 'すずき いちろう', '09000000002'),
      ) +
      p('') +
      table(heads, plain('居宅ひまわり', '高橋 花子', 'たかはし はなこ', '同上'));
    const { rows, headerRow } = unwrap(
      readTable(unwrap(readRawWorkbook(aWord(body), '名簿.docx')), { today: '2026-11-21' }),
    );
    expect(headerRow).toBe(2);
    expect(rows.map(({ values }) => [values.name, values.kana])).toEqual([
      ['佐藤 恵', 'さとう めぐみ'],
      ['鈴木 一郎', 'すずき いちろう'],
      ['高橋 花子', 'たかはし はなこ'],
    ]);
  });

  test('is missed in a letter, broken or of old Word: each with its sentence', () => {
    expect(readRawWorkbook(aWord(p(r('前略'))), '手紙.docx')).toMatchObject({ ok: false, code: 'table/no-table' });
    const broken = aZip([{ name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }]);
    expect(readRawWorkbook(broken, '名簿.docx')).toMatchObject({ ok: false, code: 'table/damaged' });
  });

  test('says that macros were not run', () => {
    const macros = [{ name: 'word/vbaProject.bin', content: 'x' }];
    const { notes } = unwrap(readRawWorkbook(aWord(table(plain('氏名', '職種')), macros), '名簿.docm'));
    expect(notes).toEqual(['macros']);
  });
});
