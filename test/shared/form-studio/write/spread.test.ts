import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choicesForAll, placesOfItems } from '@shared/form-studio/decide/choices';
import { begun, chosenPlaces, studioAfter, type Studio, type StudioAct } from '@shared/form-studio/decide/studio';
import type { FoundPlaces, PlaceCandidate } from '@shared/form-studio/find/candidate';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import { carryAll } from '@shared/form-studio/next-year/carry-added';
import { undecided, type Decision, type SpreadBy } from '@shared/form-studio/write/decision';
import { likelySpread, shareAtPlace, waysToSpread } from '@shared/form-studio/write/spread';
import { verifyAnyForm } from '@shared/forms/form-template';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row as sheetRow, textCell } from '../../../builders/xlsx';
import { valueAt } from '../../../support/excel-read';
import { filled, formOf, ledger, made } from '../../../support/own-form';
import { rows } from '../../../support/word-text';
import { aPage, writtenPdf } from '../../../support/written-pdf';

const [office] = ledger.offices;
const number = office?.number ?? '';

interface Opened {
  bytes: Uint8Array;
  file: string;
  found: FoundPlaces;
  studio: Studio;
}

function opened(file: string, bytes: Uint8Array): Opened {
  const page = pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec)));
  const found = findCandidates(page);
  return { bytes, file, found, studio: begun(propose(found).map((one) => undecided(asFound(one)))) };
}

/** As somebody does it: these are chosen together, and what stands in them is decided. */
function deciding(form: Opened, places: readonly number[], item: string, spread: SpreadBy | null): Opened {
  const [first = 0, ...others] = places;
  const acts: StudioAct[] = [
    { kind: 'at', place: first },
    ...others.map((place): StudioAct => ({ kind: 'toggle', place })),
    { kind: 'decide-chosen', item, spread },
  ];
  return { ...form, studio: acts.reduce(studioAfter, form.studio) };
}
const asForm = ({ file, found, studio }: Opened) => formOf(file, found, studio.decisions);
const papers = (form: Opened, answers: Record<string, string> = {}): Promise<Uint8Array> =>
  filled(asForm(form), form.bytes, answers);
const all = ({ studio }: Opened): number[] => [...studio.decisions.keys()];
const candidates = ({ studio }: Opened) => studio.decisions.map(({ candidate }) => candidate);

const cell = (width: number, words = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${words}</w:p></w:tc>`;
/** Too wide for boxes of single letters, as far as the finder can tell. */
const inWord = (label: string, count: number): Opened =>
  opened(
    '様式.docx',
    aDocx({ body: `<w:tbl><w:tr>${cell(3000, run(label))}${cell(900).repeat(count)}</w:tr></w:tbl>` }),
  );
const inExcel = (label: string, count: number): Opened => {
  const letters = [...'BCDEFGHIJKLMNO'].slice(0, count);
  const cells = letters.map((letter) => emptyCell(`${letter}1`, 1)).join('');
  return opened('様式.xlsx', anXlsx({ sheets: [{ rows: sheetRow(1, textCell('A1', label, 1) + cells) }] }));
};

describe('one value over several places that were found as single ones', () => {
  test('a number stands with one character in each cell of Word, and the whole of it in none', async () => {
    const form = inWord('介護保険事業所', 10);
    expect(all(form)).toHaveLength(10);
    expect(likelySpread(candidates(form))).toBe('letters');
    const decided = deciding(form, all(form), 'office.number', 'letters');
    expect(rows(await papers(decided))[0]?.slice(1)).toEqual([...number]);
    expect(asForm(decided).fields.map(({ label }) => label)).toEqual(['介護保険事業所']);
    expect(decided.studio.decisions.map((_, i) => shareAtPlace(decided.studio.decisions, i, number))).toEqual([
      ...number,
    ]);
  });

  test('… and of Excel; what somebody types is asked for once', async () => {
    const form = inExcel('登録コード', 6);
    const file = await papers(deciding(form, all(form), 'typed', 'letters'), { typed: 'AB1234' });
    expect([...'BCDEFG'].map((letter) => valueAt(file, `${letter}1`))).toEqual([...'AB1234']);
  });

  test('a postal code in two cells and a telephone number in three stand between their hyphens', async () => {
    const postal = inExcel('郵便番号', 2);
    expect(waysToSpread(candidates(postal))).toEqual(['letters', 'parts']);
    expect(likelySpread(candidates(postal))).toBe('parts');
    const code = await papers(deciding(postal, all(postal), 'office.postalCode', 'parts'));
    expect([valueAt(code, 'B1'), valueAt(code, 'C1')]).toEqual(office?.postalCode.split('-'));
    const phone = inWord('電話番号', 3);
    const call = await papers(deciding(phone, all(phone), 'office.phone', 'parts'));
    expect(rows(call)[0]?.slice(1)).toEqual(office?.phone.split('-'));
    expect(choicesForAll(candidates(phone), 'parts').map(({ id }) => id)).toContain('office.phone');
    expect(choicesForAll(candidates(phone), 'parts').map(({ id }) => id)).not.toContain('office.name');
  });

  test('drawn boxes of a PDF stand in the order in which they are read, whatever was added last', async () => {
    const drawing = `BT /F1 12 Tf 72 770 Td (Application form) Tj ET 0.5 w ${[100, 150, 230, 280].map((left) => `${left} 600 40 24 re S`).join(' ')}`;
    const drawn = { 4: `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream` };
    const form = opened('様式.pdf', writtenPdf(aPage('', { more: drawn })));
    expect(all(form)).toHaveLength(4);
    const turned = { ...form, studio: begun(form.studio.decisions.toReversed()) };
    const decided = deciding(turned, all(form), 'typed', 'letters');
    const [page] = unwrap(describePdf(await papers(decided, { typed: '5678' }))).pages;
    const words = page?.words.filter(({ text }) => /^[5-8]$/.test(text)) ?? [];
    expect(words.map(({ text, box: [left] }) => `${text} ${Math.floor((left - 100) / 45)}`)).toEqual([
      '5 0',
      '6 1',
      '7 3',
      '8 4',
    ]);
  });

  test('is said of places that can share a value alone', () => {
    const [first] = candidates(inWord('介護保険事業所', 2));
    const [inList] = candidates(inWord('介護保険事業所', 2)).map((one) => ({ ...one, rows: 0 }));
    expect(waysToSpread([first!])).toEqual([]);
    expect(waysToSpread([first!, inList!])).toEqual([]);
    expect(waysToSpread([first!, { ...first!, shape: 'date' }])).toEqual([]);
    expect(likelySpread(candidates(inWord('事業所名', 2)))).toBeNull();
  });
});

test('boxes for which the same number is proposed share it from the start', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/gallery/ninth/akaneno-riyo.docx'));
  const file = await filled(made('akaneno-riyo.docx', bytes).form, bytes);
  const cells = rows(file).find((one) => one.some((text) => text.replace(/\s/g, '') === '事業所番号')) ?? [];
  expect(cells.slice(-11)).toEqual([...number, '']);
  const { decisions } = made('akaneno-riyo.docx', bytes);
  expect(placesOfItems(decisions).get('office.number')).toBe(1);
});

describe('places that share a value, while somebody decides', () => {
  const form = inWord('介護保険事業所', 10);
  const decided = deciding(form, all(form), 'office.number', 'letters').studio;
  const after = (...acts: StudioAct[]): Studio => acts.reduce(studioAfter, decided);

  test('are chosen together, and count as one', () => {
    expect(chosenPlaces(after({ kind: 'at', place: 4 }))).toEqual(all(form));
    expect(placesOfItems(decided.decisions).get('office.number')).toBe(1);
  });

  test('take something else together', () => {
    const other = after({ kind: 'at', place: 4 }, { kind: 'decide-chosen', item: 'typed' });
    expect(other.decisions.map(({ item, spread }) => [item, spread])).toEqual(
      all(form).map(() => ['typed', undefined]),
    );
  });

  test('are asked for anew where one of them is gone: no other box takes its character', () => {
    const left = after({ kind: 'decide', place: 3, item: null });
    expect(left.decisions.map(({ state }) => state)).toEqual(all(form).map((i) => (i === 3 ? 'decided' : 'open')));
    expect(studioAfter(left, { kind: 'undo' }).decisions).toBe(decided.decisions);
  });

  test('… in next year’s form, too', () => {
    const next = inWord('介護保険事業所', 9);
    const proposals = propose(next.found);
    const page = pageOf(unwrap(verifyAnyForm(next.file, next.bytes, nodeCodec)));
    const carried = carryAll(decided.decisions, { page, proposals, rows: next.found.rows });
    expect(carried.decisions.filter(({ spread }) => spread)).toEqual([]);
    const same = carryAll(decided.decisions, { page, proposals: propose(form.found), rows: [] });
    expect(same.decisions.filter(({ spread }) => spread)).toHaveLength(10);
  });
});

describe('on a flat PDF', () => {
  const at = (left: number, width: number, top = 100): PlaceCandidate['places'] => [
    { ...NOWHERE, paper: { page: 1, box: [left, top, width, 12] } },
  ];
  const NOWHERE = { paragraph: null, sheet: '', cell: '', from: 0, to: 0, printed: '' };
  const place = (left: number, width: number): Decision => ({
    candidate: {
      ...{
        shape: 'blank',
        places: at(left, width),
        reach: { from: 0, to: 0 },
        left: ['電話番号'],
        above: [],
        over: [],
      },
      ...{ behind: '', words: [], choices: null, named: '', side: null, rows: null, isLoose: false },
      ...{ board: 0, row: 1, column: 1 },
    },
    label: '電話番号',
    item: 'office.phone',
    state: 'proposed',
  });
  const adding = (...decisions: Decision[]): Studio =>
    decisions.reduce((studio, decision) => studioAfter(studio, { kind: 'add', decision }), begun([place(260, 40)]));
  const shares = ({ decisions }: Studio): string[] =>
    decisions.map((_, i) => shareAtPlace(decisions, i, '04-0000-0011'));

  test('a place that is added beside the one of a telephone takes a part of it, never the whole once more', () => {
    expect(shares(adding(place(310, 80)))).toEqual(['04', '0000-0011']);
    expect(shares(adding(place(310, 80), place(200, 50)))).toEqual(['0000', '0011', '04']);
    // As soon as it is said that it is one.
    const other = adding({ ...place(310, 80), item: 'typed' });
    expect(shares(studioAfter(other, { kind: 'decide', place: 1, item: 'office.phone' }))).toEqual(['04', '0000-0011']);
  });

  test('but none that stands apart, in another line, or takes something else', () => {
    const lower = { ...place(310, 80), candidate: { ...place(310, 80).candidate, places: at(310, 80, 130) } };
    for (const one of [place(420, 80), lower, { ...place(310, 80), item: 'office.fax' }])
      expect(adding(one).decisions.map(({ spread }) => spread)).toEqual([undefined, undefined]);
  });
});
