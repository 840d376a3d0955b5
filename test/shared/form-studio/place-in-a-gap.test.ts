import { describe, expect, test } from 'vitest';
import { begun, studioAfter } from '@shared/form-studio/decide/studio';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { placeAtSpot } from '@shared/form-studio/find/find-spot';
import { isHint, pressedGaps } from '@shared/form-studio/find/pressed-gaps';
import type { PlaceCandidate, PlaceInFile } from '@shared/form-studio/find/candidate';
import { carryAll } from '@shared/form-studio/next-year/carry-added';
import { pageOf, proposeForm } from '@shared/form-studio/propose-form';
import { proposeSpot, type AskedSpot } from '@shared/form-studio/propose-spot';
import { undecided, type Decision } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, paragraph, run } from '../../builders/docx';
import { anXlsx, row, textCell } from '../../builders/xlsx';
import { valueAt } from '../../support/excel-read';
import { filled, formOf } from '../../support/own-form';
import { paragraphs } from '../../support/word-text';

const templateOf = (file: string, bytes: Uint8Array) => unwrap(verifyAnyForm(file, bytes, nodeCodec));
const aCell = (text: string): Uint8Array =>
  anXlsx({ sheets: [{ rows: row(1, textCell('A1', '利用状況届')) + row(3, textCell('B3', text)) }] });
const B3 = { kind: 'cell', sheet: 'Sheet1', cell: 'B3' } as const;

/** Typed by hand at each of these spots, one after the other, in the way that is first; nothing else is written. */
async function typedAt(
  file: string,
  bytes: Uint8Array,
  ...typed: { spot: AskedSpot; words: string; way?: 'write' | 'replace' }[]
): Promise<Uint8Array> {
  const template = templateOf(file, bytes);
  const added: PlaceCandidate[] = [];
  let studio = begun([]);
  for (const { spot, way } of typed) {
    const ways = proposeSpot(template, spot, null, { added });
    const proposal = way ? ways[way] : (ways.write ?? ways.replace);
    if (!proposal) throw new Error('no place there');
    added.push(proposal.candidate);
    studio = studioAfter(studio, { kind: 'add', decision: { ...undecided(proposal), item: 'typed' } });
  }
  const form = formOf(file, findCandidates(pageOf(template)), studio.decisions);
  const fields = form.fields.map(({ key }, i) => [key, typed[i]?.words ?? '']);
  return filled(form, bytes, Object.fromEntries(fields));
}

const sheetOf = (bytes: Uint8Array): string => pageOf(templateOf('様式.xlsx', bytes)).boards[0]?.name ?? '';
const inCell = async (text: string, words: string, way?: 'write' | 'replace'): Promise<unknown> => {
  const bytes = aCell(text);
  const spot = { ...B3, sheet: sheetOf(bytes) };
  expect(proposeForm(templateOf('様式.xlsx', bytes)).proposals).toEqual([]);
  return valueAt(await typedAt('様式.xlsx', bytes, { spot, words, ...(way && { way }) }), 'B3');
};

describe('a place that somebody adds in a cell of Excel that prints something', () => {
  test.each([
    // Into the gap, however little room is in it.
    ['（ ）', '3', '（3）'],
    ['（　台）', '3', '（3台）'],
    ['台', '3', '3台'],
    ['[ ]', '有', '[有]'],
    // Behind a label, in the place of a hint.
    ['備考欄：', 'なし', '備考欄：なし'],
    ['例：みどり野市中央１－２', '流山市', '流山市'],
    ['（記入例）みどり太郎', '流山市', '流山市'],
    ['○○○○', '流山市', '流山市'],
    ['こちらに記入してください', '流山市', '流山市'],
    ['ご意見', 'なし', 'ご意見なし'],
  ])('%j with %j is %j', async (printed, words, expected) => {
    expect(await inCell(printed, words)).toBe(expected);
  });

  test('a day goes between its marks, and is no word behind them', () => {
    const bytes = aCell('　年　月　日');
    const spot = { ...B3, sheet: sheetOf(bytes) };
    const page = pageOf(templateOf('様式.xlsx', bytes));
    expect(placeAtSpot(page, { candidates: [], rows: [] }, spot)).toMatchObject({
      ...{ shape: 'date', reach: { from: 0, to: 6 } },
      places: [
        { cell: 'B3', from: 0, to: 1 },
        { from: 2, to: 3 },
        { from: 4, to: 5 },
      ],
    });
  });

  test('where it stands behind words, who wants it in their place is asked; beside a gap or a hint nobody is', async () => {
    expect(await inCell('ご意見', 'なし', 'replace')).toBe('なし');
    for (const text of ['（ ）', '例：みどり野市', ''])
      expect(
        proposeSpot(templateOf('様式.xlsx', aCell(text)), { ...B3, sheet: sheetOf(aCell('x')) }).replace,
      ).toBeNull();
  });
});

describe('room within a sentence that has boxes', () => {
  const placeOf = (bytes: Uint8Array, file: string): PlaceInFile => {
    const place = proposeForm(templateOf(file, bytes)).proposals[0]?.candidate.places[0];
    if (!place) throw new Error('no box was found');
    return place;
  };

  test.each([
    ['□ 全員が読みました（ ）　□ まだの人がいます', '□ 全員が読みました（2）　□ まだの人がいます'],
    ['□ いいえ　□ そのほかの理由（ ）', '□ いいえ　□ そのほかの理由（2）'],
  ])('of %j can be written in, in Word and in Excel', async (text, expected) => {
    const word = aDocx({ body: paragraph(run(text)) });
    const at = { kind: 'line', paragraph: 0, before: text.slice(0, text.indexOf('（') + 1) } as const;
    expect(paragraphs(await typedAt('様式.docx', word, { spot: at, words: '2' }))[0]).toBe(expected);
    // Where its box was pressed, which is as wide as the words.
    const beside = { kind: 'beside', place: placeOf(word, '様式.docx') } as const;
    expect(paragraphs(await typedAt('様式.docx', word, { spot: beside, words: '2' }))[0]).toBe(expected);
    const excel = aCell(text);
    const inSheet = { kind: 'beside', place: placeOf(excel, '様式.xlsx') } as const;
    expect(valueAt(await typedAt('様式.xlsx', excel, { spot: inSheet, words: '2' }), 'B3')).toBe(expected);
  });

  test('of a cell without a line around it is asked for by itself, where it says what goes there', () => {
    const bytes = aCell('□　全員が誓約書を提出しています。（提出日　　　　　）');
    expect(proposeForm(templateOf('様式.xlsx', bytes)).proposals.map(({ label }) => label)).toContain('提出日');
  });

  test('the second one of a cell follows the first, and then there is none', async () => {
    const bytes = aCell('はい（ 台）いいえ（ 名）');
    const spot = { ...B3, sheet: sheetOf(bytes) };
    const twice = [
      { spot, words: '2' },
      { spot, words: '5' },
    ];
    expect(valueAt(await typedAt('様式.xlsx', bytes, ...twice), 'B3')).toBe('はい（2台）いいえ（5名）');
    await expect(typedAt('様式.xlsx', bytes, ...twice, { spot, words: '9' })).rejects.toThrow('no place there');
  });

  test('is kept for next year’s form, whichever of them it was', () => {
    const bytes = aCell('はい（ 台）いいえ（ 名）');
    const template = templateOf('様式.xlsx', bytes);
    const spot = { ...B3, sheet: sheetOf(bytes) };
    const first = proposeSpot(template, spot).write!;
    const second = proposeSpot(template, spot, null, { added: [first.candidate] }).write!;
    const before = [first, second].map((one): Decision => ({
      ...undecided(one),
      item: 'typed',
      state: 'decided',
      isAdded: true,
    }));
    const { decisions, left } = carryAll(before, proposeForm(template));
    expect(decisions.map(({ candidate }) => candidate.places)).toEqual(before.map(({ candidate }) => candidate.places));
    expect(left).toEqual([]);
  });
});

test('what is told is no hint: titles, sentences, and rows of examples', () => {
  for (const text of [
    '記入例',
    '例年どおり',
    '○印',
    '氏名',
    '記入上の注意：次のことに気をつけて、黒のボールペンで、はっきりと、もれなく記入してください。',
  ])
    expect(isHint(text)).toBe(false);
  expect(pressedGaps('氏名：', true)).toEqual([]);
  expect(pressedGaps('（株）みどり', true)).toEqual([]);
});
