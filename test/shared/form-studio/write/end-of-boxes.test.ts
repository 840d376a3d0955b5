import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import { endOfBoxes, hasLetterBoxes, undecided, type Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, row, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row as sheetRow, textCell } from '../../../builders/xlsx';
import { filled, formOf } from '../../../support/own-form';
import { valueAt } from '../../../support/excel-read';
import { rows } from '../../../support/word-text';
import { aPage, hexText, writtenPdf } from '../../../support/written-pdf';

/** A form with one number in boxes, which is typed once, said to end there or left to what is usual. */
function formWith(file: string, bytes: Uint8Array, end?: Decision['end']) {
  const found = findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec))));
  const decisions = propose(found).map((one) => ({
    ...undecided(asFound(one)),
    ...{ item: 'typed', state: 'decided' as const, end },
  }));
  return { decisions, form: formOf(file, found, decisions), bytes };
}
const answering = async ({ form, bytes }: ReturnType<typeof formWith>, answer: string): Promise<Uint8Array> => {
  const [key = form.fields[0]?.key ?? ''] =
    Object.entries(form.places ?? {}).find(([, { field }]) => field === '請求金額') ?? [];
  return filled(form, bytes, { [key]: answer });
};

const answeringBoxes = ({ form, bytes }: ReturnType<typeof formWith>, answer: string): Promise<Uint8Array> => {
  const [key = ''] = Object.entries(form.places ?? {}).find(([, { cells }]) => cells !== undefined) ?? [];
  return filled(form, bytes, { [key]: answer });
};

const cell = (width: number, words = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${words}</w:p></w:tc>`;

describe('a value that has fewer letters than there are boxes', () => {
  const word = (label: string, boxes = 6): Uint8Array =>
    aDocx({ body: `<w:tbl><w:tr>${cell(6000, run(label))}${cell(300).repeat(boxes)}</w:tr></w:tbl>` });
  const inWord = async (label: string, answer: string, end?: Decision['end']) =>
    rows(await answering(formWith('様式.docx', word(label), end), answer))[0]?.slice(1);

  test('begins in the first one, an amount ends in the last; whoever makes the form says otherwise', async () => {
    expect(await inWord('登録番号', '123')).toEqual(['1', '2', '3', '', '', '']);
    expect(await inWord('請求金額', '1,234')).toEqual(['', '', '1', '2', '3', '4']);
    expect(await inWord('請求金額', '1234', 'left')).toEqual(['1', '2', '3', '4', '', '']);
    expect(await inWord('登録番号', '123', 'right')).toEqual(['', '', '', '1', '2', '3']);
  });

  test('of an amount that has more no digit is lost unseen', async () => {
    expect(await inWord('請求金額', '12345678')).toEqual(['123', '4', '5', '6', '7', '8']);
    expect(await inWord('請求金額', '')).toEqual(['', '', '', '', '', '']);
  });

  test('in Excel', async () => {
    const cells = [...'BCDEFG'].map((column) => emptyCell(`${column}1`, 1)).join('');
    const bytes = anXlsx({ sheets: [{ rows: sheetRow(1, textCell('A1', '登録番号', 1) + cells) }] });
    const file = await answering(formWith('様式.xlsx', bytes, 'right'), '123');
    expect([...'BCDEFG'].map((column) => valueAt(file, `${column}1`) ?? '')).toEqual(['', '', '', '1', '2', '3']);
  });

  test('in a field of a PDF that the file divides: its value whole, set at the end, and so for other programs', async () => {
    const comb = `/FT /Tx /T ${hexText('請求金額')} /DA (/Helv 10 Tf 0 g) /Ff 16777216 /MaxLen 8`;
    const widget = `<< /Type /Annot /Subtype /Widget /P 3 0 R /Rect [150 700 310 720] /F 4 ${comb} >>`;
    const catalog = '/AcroForm << /Fields [20 0 R] /DR << /Font << /Helv 7 0 R >> >> >>';
    const bytes = writtenPdf(aPage('', { annots: '20 0 R', catalog, more: { 20: widget } }));
    const given = formWith('様式.pdf', bytes);
    expect(given.decisions.filter(({ candidate }) => hasLetterBoxes(candidate)).map(endOfBoxes)).toEqual(['right']);
    const file = await answering(given, '1234');
    expect(unwrap(describePdf(file)).fields.map(({ value }) => value)).toEqual(['1234']);
    expect(Buffer.from(file).toString('latin1').slice(bytes.length)).toMatch(/\/Q 2/);
    expect(Buffer.from(await answering(formWith('様式.pdf', bytes, 'left'), '1234')).toString('latin1')).not.toMatch(
      /\/Q 2/,
    );
  });

  test('in boxes that a PDF only draws', async () => {
    const boxes = [0, 1, 2, 3, 4, 5].map((at) => `${200 + at * 20} 700 20 20 re S`).join('\n');
    const content = `1 w\n${boxes}\nBT /F1 12 Tf 100 705 Td (Amount) Tj ET`;
    const drawn = { 4: `<< /Length ${content.length} >>\nstream\n${content}\nendstream` };
    const bytes = writtenPdf(aPage('', { more: drawn }));
    const numbersIn = async (end: Decision['end']) => {
      const [page] = unwrap(describePdf(await answeringBoxes(formWith('様式.pdf', bytes, end), '123'))).pages;
      const words = page?.words.filter(({ text }) => /^[123]+$/.test(text)) ?? [];
      return words.map(({ text, box }) => [text, Math.floor((box[0] - 200) / 20)]);
    };
    expect(await numbersIn('left')).toEqual([['1', 0], ['2', 1], ['3', 2]]); // prettier-ignore
    expect(await numbersIn('right')).toEqual([['1', 3], ['2', 4], ['3', 5]]); // prettier-ignore
  });
});

test('what is printed behind boxes says that an amount stands there', () => {
  const behind = (words: string) => {
    const [decision] = formWith(
      '様式.docx',
      aDocx({ body: `<w:tbl>${row(run('登録番号'), '', '', '')}</w:tbl>` }),
    ).decisions;
    return decision && endOfBoxes({ ...decision, candidate: { ...decision.candidate, behind: words } });
  };
  expect(['円', '千円', '人', '名', '', '号'].map(behind)).toEqual([
    'right',
    'right',
    'right',
    'right',
    'left',
    'left',
  ]);
});

test('so do 金 in front of them, and the number of an account', () => {
  const [decision] = formWith(
    '様式.docx',
    aDocx({ body: `<w:tbl>${row(run('登録番号'), '', '', '')}</w:tbl>` }),
  ).decisions;
  expect(
    ['金', '￥', '口座番号', '金融機関', '被保険者番号'].map((label) => decision && endOfBoxes({ ...decision, label })),
  ).toEqual([...['right', 'right', 'right'], ...['left', 'left']]);
});
