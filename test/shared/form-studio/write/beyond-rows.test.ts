import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { begun, studioAfter } from '@shared/form-studio/decide/studio';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import type { FoundPlaces } from '@shared/form-studio/find/candidate';
import { pageOf } from '@shared/form-studio/propose-form';
import { beyondText, listBeyond, type BeyondRows } from '@shared/form-studio/write/beyond-rows';
import type { Decision } from '@shared/form-studio/write/decision';
import { leftOutPath } from '@shared/forms/bindings/evaluation';
import { verifyAnyForm } from '@shared/forms/form-template';
import { describePdf } from '@shared/forms/pdf/look/describe-pdf';
import { rowsOf } from '@shared/packs/form-fields';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row as sheetRow, textCell } from '../../../builders/xlsx';
import { workbookOf, valueAt } from '../../../support/excel-read';
import { allFilled, evaluated, formOf, ledger, made } from '../../../support/own-form';
import { partOf, rows as linesOf } from '../../../support/word-text';

/** What becomes of those for whom a list of a form of one's own has no printed row. */

const [office] = ledger.offices;
const staff = ledger.people.filter(({ officeId, status }) => officeId === office?.id && status === 'registered');

const PRINTED = 5;
const list = (numbered: boolean): string =>
  `<w:tbl>${row(run('番号'), run('氏名'))}${Array.from({ length: PRINTED }, (_, i) => row(numbered ? run(String(i + 1)) : '', '')).join('')}</w:tbl>`;
const head = `<w:tbl>${row(run('事業所名'), '')}${row(run('備考'), '')}</w:tbl>${paragraph()}`;
const aList = (numbered: boolean): Uint8Array => aDocx({ body: head + list(numbered) + paragraph() });

function found(file: string, bytes: Uint8Array): FoundPlaces {
  return { ...findCandidates(pageOf(unwrap(verifyAnyForm(file, bytes, nodeCodec)))), title: '名簿' };
}
const ITEMS: Readonly<Record<string, string>> = { 事業所名: 'office.name', 備考: 'typed', 氏名: 'staff.name' };

function decided({ candidates }: FoundPlaces, beyond?: BeyondRows): Decision[] {
  return candidates.flatMap((candidate): Decision[] => {
    const label = [...candidate.left, ...candidate.above].find((one) => ITEMS[one] !== undefined) ?? '';
    const item = ITEMS[label];
    if (item === undefined) return [];
    return [{ candidate, label, item, state: 'decided', ...(beyond && candidate.rows !== null && { beyond }) }];
  });
}

function own(file: string, bytes: Uint8Array, beyond?: BeyondRows) {
  const places = found(file, bytes);
  return formOf(file, places, decided(places, beyond));
}
const names = (bytes: Uint8Array): string[] =>
  linesOf(bytes).flatMap(([, name = '', ...more]) =>
    more.length === 0 && staff.some((one) => one.name === name) ? [name] : [],
  );

test('there are more people than rows', () => expect(staff.length).toBeGreaterThan(2 * PRINTED));

describe('Word', () => {
  test('as it is proposed: rows without numbers are added, those with numbers go on in another file', async () => {
    const [grown, ...none] = await allFilled(own('own.docx', aList(false)), aList(false));
    expect(none).toEqual([]);
    expect(names(grown!)).toHaveLength(staff.length);
    const files = await allFilled(own('own.docx', aList(true)), aList(true));
    expect(files.map((one) => names(one).length)).toEqual([PRINTED, PRINTED, staff.length - 2 * PRINTED]);
  });

  test('in the same file, once more on a page of its own, with the head said once', async () => {
    const bytes = aList(true);
    const form = own('own.docx', bytes, 'continuation');
    const typed = form.fields.find(({ label }) => label === '備考')?.key ?? '';
    const files = await allFilled(form, bytes, { [typed]: '継続' });
    expect(files).toHaveLength(1);
    const [file] = files;
    expect(names(file!)).toEqual((await sheetsOf(form)).flat());
    expect(names(file!)).toHaveLength(staff.length);
    const heads = linesOf(file!).filter(([label]) => label === '事業所名' || label === '備考');
    expect(heads.map(([, value]) => value)).toEqual([office?.name, '継続', office?.name, '継続', office?.name, '継続']);
    expect(partOf(file!).match(/pageBreakBefore|w:type="page"/g)).toHaveLength(2);
  });

  test('another file, of rows that could grow', async () => {
    const files = await allFilled(own('own.docx', aList(false), 'further-files'), aList(false));
    expect(files.map((one) => names(one).length)).toEqual([PRINTED, PRINTED, staff.length - 2 * PRINTED]);
  });

  test('none of it: the paper says how many are too many, and is whole once they are left out', async () => {
    const form = own('own.docx', aList(false), 'none');
    const [{ key = '' } = {}] = rowsOf(form);
    const evaluation = await evaluated(form);
    const [said] = evaluation.findings.filter(({ level }) => level === 'error');
    expect(said?.message).toContain(`${staff.length - PRINTED} 行を「のせない」にして`);
    const gone = evaluation.sheets[0]?.rows[key]?.slice(PRINTED) ?? [];
    const without = Object.fromEntries(gone.map(({ id }) => [leftOutPath(key, id), false]));
    expect((await evaluated(form, without)).findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await allFilled(form, aList(false), without)).map((one) => names(one).length)).toEqual([PRINTED]);
  });
});

async function sheetsOf(form: ReturnType<typeof own>): Promise<string[][]> {
  const [{ key = '' } = {}] = rowsOf(form);
  const { sheets } = await evaluated(form);
  return sheets.map(({ rows }) => (rows[key] ?? []).map(({ fields }) => fields[0]?.shown ?? ''));
}

test('Excel: the sheet comes again behind the first one', async () => {
  const framed = (at: number): string => sheetRow(at, textCell(`A${at}`, String(at - 4), 1) + emptyCell(`B${at}`, 1));
  const rows =
    sheetRow(1, textCell('A1', '事業所名', 1) + emptyCell('B1', 1)) +
    sheetRow(4, textCell('A4', '番号', 1) + textCell('B4', '氏名', 1)) +
    Array.from({ length: PRINTED }, (_, i) => framed(5 + i)).join('');
  const bytes = anXlsx({ sheets: [{ name: '名簿', rows }] });
  const form = own('own.xlsx', bytes, 'continuation');
  const files = await allFilled(form, bytes);
  expect(files).toHaveLength(1);
  const { SheetNames } = workbookOf(files[0]!);
  expect(SheetNames).toHaveLength(3);
  const listed = SheetNames.map((name) =>
    Array.from({ length: PRINTED }, (_, i) => valueAt(files[0]!, `B${5 + i}`, name)).filter(
      (one) => one !== undefined && one !== '',
    ),
  );
  expect(listed).toEqual(await sheetsOf(form));
  expect(SheetNames.map((name) => valueAt(files[0]!, 'B1', name))).toEqual([office?.name, office?.name, office?.name]);
});

test('PDF: the page comes again behind the first one', async () => {
  const file = 'shiranami-staff.pdf';
  const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/gallery/open', file));
  const { decisions } = made(file, bytes);
  const form = formOf(
    file,
    found(file, bytes),
    decisions.map((one): Decision => (one.candidate.rows === null ? one : { ...one, beyond: 'continuation' })),
  );
  const [{ printed = 0, overflow } = {}] = rowsOf(form);
  expect(overflow).toBe('continuation');
  const [one, ...others] = await allFilled(form, bytes);
  expect(others).toEqual([]);
  const before = unwrap(describePdf(bytes)).pages.length;
  const { pages } = unwrap(describePdf(one!));
  expect(pages).toHaveLength(before * Math.ceil(staff.length / printed));
  const words = pages.map((page) => page.words.map(({ text }) => text).join(''));
  (await sheetsOf(form)).forEach((listed, i) => {
    for (const name of listed)
      expect(words.slice(i * before, (i + 1) * before).join('')).toContain(name.replaceAll(/\s/g, ''));
  });
});

describe('asked at the list', () => {
  const places = found('own.docx', aList(false));
  const draft = { rows: [...places.rows], page: { format: 'word' as const } };
  const decisions = decided(places);
  const column = decisions.findIndex(({ candidate }) => candidate.rows !== null);

  test('with what is proposed, why, and what it comes to', () => {
    const asked = listBeyond(decisions, draft, column);
    expect(asked).toMatchObject({
      printed: PRINTED,
      chosen: 'insert-rows',
      reason: '番号の印刷がない表なので、同じ行を増やします。',
    });
    expect(asked && beyondText(asked)).toBe('5件まで書ける表です。6件目からは、行を増やします。');
    expect(listBeyond(decisions, draft, 0)).toBeNull();
  });

  test('where the form comes once for each person it doesn’t come again for a list', () => {
    const ofOne = decisions.map((one, i) => (i === 0 ? { ...one, item: 'staff.name' } : one));
    expect(listBeyond(ofOne, draft, column)?.among).toEqual(['insert-rows', 'further-files', 'none']);
  });

  test('not of rows that somebody types', () => {
    const typed = decisions.map((one) => (one.candidate.rows === null ? one : { ...one, item: 'typed' }));
    expect(listBeyond(typed, draft, column)).toBeNull();
  });

  test('said at one column it holds for all of the list, and is taken back at once', () => {
    const two = [...decisions, { ...decisions[column]!, label: '番号', item: 'staff.kana' }];
    const said = studioAfter(begun(two), { kind: 'say', place: column, facts: { beyond: 'none' } });
    expect(said.decisions.filter(({ beyond }) => beyond === 'none')).toHaveLength(2);
    expect(said.decisions[0]?.beyond).toBeUndefined();
    expect(studioAfter(said, { kind: 'undo' }).decisions).toEqual(two);
  });
});
