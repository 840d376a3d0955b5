import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { asFound } from '@shared/form-studio/propose/proposal';
import { propose } from '@shared/form-studio/propose/propose';
import { undecided } from '@shared/form-studio/write/decision';
import { verifyAnyForm } from '@shared/forms/form-template';
import { isRows } from '@shared/packs/form-fields';
import type { Form } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { anXlsx, emptyCell, row, textCell } from '../../../builders/xlsx';
import { filled, formOf } from '../../../support/own-form';
import { valueAt } from '../../../support/excel-read';

/** A form whose second row has these cells, every place typed by hand. */
function formWith(...cells: string[]): { form: Form; bytes: Uint8Array } {
  const second = cells.map((text, i) => {
    const name = `${'ABCDEF'.charAt(i)}2`;
    return text === '' ? emptyCell(name, 1) : textCell(name, text, 1);
  });
  const bytes = anXlsx({ sheets: [{ rows: row(1, textCell('A1', '変更届')) + row(2, second.join('')) }] });
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
});
