import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import { endOfBoxes, undecided } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, run } from '../../builders/docx';
import { anXlsx, emptyCell, row, textCell } from '../../builders/xlsx';
import { drawn, grid, placesOf, word } from '../../support/drawn-pdf';
import { valueAt } from '../../support/excel-read';
import { filled, formOf } from '../../support/own-form';
import { rows } from '../../support/word-text';

const UNITS = [...'百十万千百十円'];

/** All that is found is typed. */
async function typed(file: string, bytes: Uint8Array, answer: string): Promise<Uint8Array> {
  const template = unwrap(verifyAnyForm(file, bytes, nodeCodec));
  const decisions = proposeForm(template).proposals.map((one) => ({
    ...undecided(one),
    ...{ item: 'typed', state: 'decided' as const },
  }));
  expect(decisions.map(({ label, candidate }) => [label, candidate.shape, candidate.places.length])).toEqual([
    ['請求金額', 'digits', 7],
  ]);
  expect(endOfBoxes(decisions[0]!)).toBe('right');
  const form = formOf(file, findCandidates(pageOf(template)), decisions);
  return filled(form, bytes, { [form.fields[0]!.key]: answer });
}

describe('an amount whose figures have their units printed is one place, filled from the right', () => {
  test('in Excel, the units over the boxes', async () => {
    const columns = [...'BCDEFGH'];
    const heads = UNITS.map((unit, i) => textCell(`${columns[i]}3`, unit, 1)).join('');
    const boxes = columns.map((column) => emptyCell(`${column}4`, 1)).join('');
    const label = textCell('A3', '請求金額', 1);
    const bytes = anXlsx({
      sheets: [
        {
          ahead: '<cols><col min="1" max="1" width="20"/><col min="2" max="8" width="4"/></cols>',
          rows: row(1, textCell('A1', '請求書')) + row(3, label + heads) + row(4, emptyCell('A4', 1) + boxes),
          behind: '<mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>',
        },
      ],
    });
    const file = await typed('様式.xlsx', bytes, '12,500');
    expect(columns.map((column) => valueAt(file, `${column}4`) ?? '')).toEqual(['', '', '1', '2', '5', '0', '0']);
    expect(columns.map((column) => valueAt(file, `${column}3`))).toEqual(UNITS);
  });

  test('in Word, each unit in its box', async () => {
    const cell = (width: number, ...lines: string[]): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${lines.map((one) => `<w:p>${one}</w:p>`).join('')}</w:tc>`;
    const boxes = UNITS.map((unit) => cell(500, run(unit), '')).join('');
    const bytes = aDocx({
      body: `<w:p>${run('請求書')}</w:p><w:tbl><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr><w:tr>${cell(3000, run('請求金額'))}${boxes}</w:tr></w:tbl>`,
    });
    const written = rows(await typed('様式.docx', bytes, '12500'))[0]?.slice(1);
    expect(written?.map((one) => one.replaceAll(/\s/g, ''))).toEqual(['百', '十', '万1', '千2', '百5', '十0', '円0']);
  });

  test('of a PDF, the units at the top of the boxes', () => {
    const lefts = [150, 180, 210, 240, 270, 300, 330, 360];
    const words = UNITS.map((unit, i) => word(unit, (lefts[i] ?? 0) + 22, 102, 7));
    const page = drawn(
      [word('請求書', 250, 50), word('請求金額', 60, 115), ...words],
      grid([100, 140], [50, ...lefts]),
    );
    const [amount, ...others] = placesOf(page).filter(({ shape }) => shape !== 'seal');
    expect(others).toEqual([]);
    expect(amount).toMatchObject({ shape: 'digits', left: ['請求金額'] });
    expect(amount?.places.map(({ paper }) => Math.round(paper?.box[0] ?? 0))).toEqual(
      lefts.slice(0, -1).map((x) => x + 2),
    );
  });
});

test('what is headed by units and is no amount stays apart', () => {
  const lefts = [150, 180, 210, 240];
  const words = ['十', '百', '千'].map((unit, i) => word(unit, (lefts[i] ?? 0) + 22, 102, 7));
  const found = placesOf(drawn([word('段階', 60, 115), ...words], grid([100, 140], [50, ...lefts])));
  expect(found.every(({ places }) => places.length === 1)).toBe(true);
});
