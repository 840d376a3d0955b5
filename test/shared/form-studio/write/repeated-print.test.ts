import { expect, test } from 'vitest';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { anXlsx, row as sheetRow, textCell } from '../../../builders/xlsx';
import { valueAt } from '../../../support/excel-read';
import { evaluated, filled, made } from '../../../support/own-form';
import { rows } from '../../../support/word-text';

/** Blanks of a gap aside. */
const plain = (text: string | undefined): string => (text ?? '').replace(/[\s\u3000]+/g, ' ').trim();
const inWord = (label: string, printed: string): Uint8Array =>
  aDocx({ body: `${paragraph(run('申請書'))}<w:tbl>${row(run(label), run(printed))}</w:tbl>${paragraph()}` });
const wordCell = async (bytes: Uint8Array): Promise<string> =>
  plain(rows(await filled(made('様式.docx', bytes).form, bytes))[0]?.[1]);

test('what a form of Word prints of an address isn’t written once more, and its city stands in its room', async () => {
  expect(await wordCell(inWord('事業所の所在地', `千葉県${'　'.repeat(20)}`))).toBe('千葉県 流山市ひまわり台1-2-5');
  expect(await wordCell(inWord('事業所の所在地', `千葉県${'　'.repeat(10)}市${'　'.repeat(14)}`))).toBe(
    '千葉県 流山 市 ひまわり台1-2-5',
  );
  expect(await wordCell(inWord('法人名', `社会福祉法人${'　'.repeat(14)}`))).toBe('社会福祉法人 ひまわり会');
});

test('a cell that prints the prefecture alone, or marks without more room, takes the whole address in its parts', async () => {
  const wordAt = (printed: string): Promise<string> => wordCell(inWord('事業所の所在地', printed));
  expect(await wordAt('千葉県')).toBe('千葉県 流山市ひまわり台1-2-5');
  expect(await wordAt('千葉県流山市')).toBe('千葉県流山市 ひまわり台1-2-5');
  expect(await wordAt('千葉県　　　市')).toBe('千葉県 流山市 ひまわり台1-2-5');
  expect(await wordAt('　　県　　市')).toBe('千葉県流山市 ひまわり台1-2-5');
  expect(await wordAt('　　　　　県　　　　　市　　　　　　　　　')).toBe('千葉 県 流山 市 ひまわり台1-2-5');
});

test('… also where another label stands below, and where the room is a cell of its own', async () => {
  const bytes = aDocx({
    body: `<w:tbl>${row(run('事業所の所在地'), run('千葉県'))}${row(run('備考'), '')}</w:tbl>${paragraph()}
      <w:tbl>${row(run('法人の所在地'), run('千葉県'), '')}</w:tbl>${paragraph()}`,
  });
  const all = rows(await filled(made('様式.docx', bytes).form, bytes)).map((cells) => cells.map(plain));
  expect(all[0]).toEqual(['事業所の所在地', '千葉県 流山市ひまわり台1-2-5']);
  expect(all[2]).toEqual(['法人の所在地', '千葉県', '流山市ひまわり台1-2-3']);
});

test('… and in a cell of Excel', async () => {
  const cells = textCell('A2', '法人の所在地', 1) + textCell('B2', `千葉県${'　'.repeat(20)}`, 1);
  const bytes = anXlsx({ sheets: [{ rows: sheetRow(1, textCell('A1', '申請書')) + sheetRow(2, cells) }] });
  expect(plain(String(valueAt(await filled(made('様式.xlsx', bytes).form, bytes), 'B2')))).toBe(
    '千葉県流山市ひまわり台1-2-3',
  );
});

test('another prefecture than the ledger’s is left empty, and said until somebody types what is to stand there', async () => {
  const bytes = inWord('事業所の所在地', `紫水県${'＿'.repeat(20)}`);
  const { form } = made('様式.docx', bytes);
  expect(await wordCell(bytes)).toBe(`紫水県${'＿'.repeat(20)}`);
  const { findings, sheets } = await evaluated(form);
  expect(findings).toMatchObject([
    {
      level: 'warning',
      label: '事業所の所在地',
      path: 'office.address',
      message: expect.stringContaining('「紫水県」と印刷されていて'),
    },
  ]);
  expect(sheets[0]?.fields[0]?.shown).toBe('');
  expect((await evaluated(form, { 'office.address': '見本市1-1' })).findings).toEqual([]);
});
