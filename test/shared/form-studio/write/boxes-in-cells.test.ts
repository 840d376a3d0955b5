import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import { undecided } from '@shared/form-studio/write/decision';
import type { Overrides } from '@shared/forms/bindings/evaluation';
import { verifyAnyForm } from '@shared/forms/form-template';
import { isRows } from '@shared/packs/form-fields';
import type { Form } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, emptyCell, row, textCell, type XlsxSheet } from '../../../builders/xlsx';
import { filled, formOf } from '../../../support/own-form';
import { valueAt } from '../../../support/excel-read';
import { partOf, partsOf } from '../../../support/word-text';

/** A form whose second row has these cells, every place typed by hand. */
function formWith(...given: (string | XlsxSheet)[]): { form: Form; bytes: Uint8Array } {
  const cells = given.filter((one) => typeof one === 'string');
  const [sheet = {}] = given.filter((one) => typeof one !== 'string');
  const second = cells.map((text, i) => {
    const name = `${'ABCDEF'.charAt(i)}2`;
    return text === '' ? emptyCell(name, 1) : textCell(name, text, 1);
  });
  const bytes = anXlsx({ sheets: [{ ...sheet, rows: row(1, textCell('A1', '変更届')) + row(2, second.join('')) }] });
  const found = findCandidates(pageOf(unwrap(verifyAnyForm('様式.xlsx', bytes, nodeCodec))));
  const byHand = propose(found).map((one) => ({
    ...undecided(asFound(one)),
    item: 'typed',
    state: 'decided' as const,
  }));
  return { form: formOf('様式.xlsx', found, byHand), bytes };
}

/** What stands in the second row when these answers are given: of a question its option, of a gap its words. */
async function answered({ form, bytes }: ReturnType<typeof formWith>, ...answers: string[]): Promise<unknown[]> {
  const overrides = form.fields.flatMap((field): [string, string | boolean][] => {
    if (isRows(field)) return [];
    const option = field.options?.find(({ word = '' }) => answers.includes(word));
    if (option) return [[field.key, option.value]];
    const [, said] = answers.find((one) => one.startsWith(`${field.label}=`))?.split('=') ?? [];
    return said === undefined ? [] : [[field.key, field.type === 'check' ? said === 'x' : said]];
  });
  const file = await filled(form, bytes, Object.fromEntries(overrides));
  return [...'ABCDEF'].flatMap((column) => valueAt(file, `${column}2`) ?? []);
}

describe('boxes of Excel', () => {
  test('of several in one cell the chosen one is ticked, wherever it stands', async () => {
    const given = formWith('届出の区分', '□ 新規　□ 変更　□ 廃止');
    expect(await answered(given, '変更')).toEqual(['届出の区分', '□ 新規　☑ 変更　□ 廃止']);
    expect(await answered(given)).toEqual(['届出の区分', '□ 新規　□ 変更　□ 廃止']);
  });

  test('each in a cell of its own: the tick stands in the cell of the one that was chosen, and in no other', async () => {
    const given = formWith('届出の区分', '□新規', '□変更', '□廃止');
    expect(await answered(given, '変更=x')).toEqual(['届出の区分', '□新規', '☑変更', '□廃止']);
    expect(await answered(given, '新規=x')).toEqual(['届出の区分', '☑新規', '□変更', '□廃止']);
  });

  test('beside a gap of the same cell: both stand there', async () => {
    const given = formWith('資格の有無', '□ 有（名称　　　　　）　□ 無');
    expect(await answered(given, '有', '名称=看護師')).toEqual(['資格の有無', '☑ 有（名称看護師）　□ 無']);
    expect(await answered(given, '無')).toEqual(['資格の有無', '□ 有（名称　　　　　）　☑ 無']);
  });

  test('of a list in one cell each is ticked by itself, with what stands behind the last', async () => {
    const given = formWith('実施するサービス', '□通所　□訪問　□その他（　　　　）');
    expect(given.form.fields.map(({ type, label }) => [type, label])).toEqual([
      ['check', '実施するサービス（通所）'],
      ['check', '実施するサービス（訪問）'],
      ['check', '実施するサービス（その他）'],
      ['text', 'その他'],
    ]);
    const of = (...answers: string[]) => answered(given, ...answers);
    const [first, second, third] = ['通所', '訪問', 'その他'].map((word) => `実施するサービス（${word}）=x`) as [
      string,
      string,
      string,
    ];
    expect(await of(first, second)).toEqual(['実施するサービス', '☑通所　☑訪問　□その他（　　　　）']);
    expect(await of(second, third, 'その他=配食')).toEqual(['実施するサービス', '□通所　☑訪問　☑その他（配食）']);
    expect(await of()).toEqual(['実施するサービス', '□通所　□訪問　□その他（　　　　）']);
  });
});

/** Where each ring of the sheet begins, from the left edge of its cell, in letters. */
function ringsIn(file: Uint8Array): number[] {
  const drawing = Object.keys(partsOf(file)).find((name) => name.startsWith('xl/drawings/drawing'));
  const xml = drawing === undefined ? '' : partOf(file, drawing);
  return Array.from(xml.matchAll(/<xdr:colOff>(\d+)<\/xdr:colOff>/g), ([, at]) => Math.round(Number(at) / 12_700 / 12));
}

describe('words of one cell of Excel of which some are ringed', () => {
  const WIDE = '<cols><col min="1" max="6" width="80" customWidth="1"/></cols>';

  test('have a ring in each of their groups, around the word of that group', async () => {
    const given = formWith({ ahead: WIDE }, '届出の内容', '加入　有・無　　変更　有・無');
    const [first, second] = given.form.fields.map(({ key }) => key) as [string, string];
    const drawn = async (overrides: Overrides) => ringsIn(await filled(given.form, given.bytes, overrides));
    expect(await drawn({ [first]: '有', [second]: '無' })).toEqual([3, 13]);
    expect(await drawn({ [first]: '無', [second]: '有' })).toEqual([5, 11]);
    expect(await drawn({ [second]: '無' })).toEqual([13]);
    expect(await drawn({})).toEqual([]);
  });

  test('stay ringed where a value between them is longer than its room', async () => {
    const given = formWith({ ahead: WIDE }, '保険', '介護　有・無（番号　　）　医療　有・無');
    const [first, number, second] = given.form.fields.map(({ key }) => key) as [string, string, string];
    const file = await filled(given.form, given.bytes, { [first]: '有', [number]: '０１２３４５', [second]: '無' });
    const text = String(valueAt(file, 'B2'));
    expect(text).toBe('介護　有・無（番号０１２３４５）　医療　有・無');
    expect(ringsIn(file)).toEqual([text.indexOf('有'), text.lastIndexOf('無')]);
  });

  test('are ringed beside a day in the same cell, and the day is read back', async () => {
    const given = formWith({ ahead: WIDE }, '職員', '男・女　　　　年　　月　　日生');
    const [sex, day] = given.form.fields.map(({ key }) => key) as [string, string];
    const file = await filled(given.form, given.bytes, { [sex]: '女', [day]: '1980-05-06' });
    expect(valueAt(file, 'B2')).toBe('男・女　昭和55年5月6日生');
    expect(ringsIn(file)).toHaveLength(1);
  });
});
