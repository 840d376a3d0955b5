import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { textOfSheet, wordOfSheet, type SheetPart } from '@shared/papers/word-of-sheet';
import { lookedAtCopies } from '../../../electron/documents/looked-at-copies';
import { jobsHere } from '../../support/jobs-here';

const parts: SheetPart[] = [
  { text: '送付状', size: 16, isBold: true, align: 'center' },
  { text: '流山市 <介護> 支援課　御中', above: 2 },
  { text: '' },
  {
    widths: [10, 100],
    rows: [['1', { lines: [{ text: '様式2' }, { text: '退職の日' }] }], [{ lines: [{ text: '合計' }], span: 2 }]],
  },
  { text: '以上', align: 'right' },
];
const xml = (): string => new TextDecoder().decode(unzipSync(wordOfSheet('送付状', parts))['word/document.xml']);

test('a sheet has its lines and its table as Word knows them, with a paragraph behind the table', () => {
  expect(
    xml()
      .match(/<w:t [^>]*>[^<]*/g)
      ?.map((one) => one.replace(/<[^>]*>/, '')),
  ).toEqual([...['送付状', '流山市 &lt;介護&gt; 支援課　御中', '1', '様式2', '退職の日', '合計', '以上']]);
  expect(xml()).toMatch(/<w:tblGrid><w:gridCol w:w="567"\/><w:gridCol w:w="5669"\/><\/w:tblGrid>/);
  expect(xml()).toContain('<w:tcW w:w="6236" w:type="dxa"/><w:gridSpan w:val="2"/>');
  expect(xml()).toMatch(/<\/w:tbl><w:p>.*<w:jc w:val="right"\/>.*<\/w:p><w:sectPr>/);
});

test('its words are told a line each, as they are looked for in the PDF of it', () => {
  expect(textOfSheet(parts).split('\n')).toEqual([
    '送付状',
    '流山市 <介護> 支援課　御中',
    '1',
    '様式2',
    '退職の日',
    '合計',
    '以上',
  ]);
});

test('it is a Word file as any that leaves the app', async () => {
  const looked = await lookedAtCopies(jobsHere as never, [{ name: '送付状', bytes: wordOfSheet('送付状', parts) }]);
  expect(looked).toMatchObject({ ok: true, value: [{ extension: 'docx' }] });
});
