import { describe, expect, test } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { OpenedForms } from '@shared/filling/opened-forms';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { anXlsx, emptyCell, row } from '../../builders/xlsx';

const form = (sheet: string): Uint8Array => anXlsx({ sheets: [{ name: sheet, rows: row(1, emptyCell('A1', 0)) }] });

describe('forms that are kept open', () => {
  test('are opened once, though their bytes come anew with each paper', () => {
    const forms = new OpenedForms(nodeCodec);
    const first = unwrap(forms.open('forms/1.xlsx', form('登録票')));
    expect(unwrap(forms.open('forms/1.xlsx', form('登録票')))).toBe(first);
  });

  test('are opened anew when the office has put its own file in place of ours', () => {
    const forms = new OpenedForms(nodeCodec);
    const first = unwrap(forms.open('forms/1.xlsx', form('登録票')));
    const own = unwrap(forms.open('forms/1.xlsx', form('市の様式')));
    expect(own).not.toBe(first);
    expect(own).toMatchObject({ sheets: [{ name: '市の様式' }] });
  });

  test('are not taken for another kind of file by their bytes', () => {
    const forms = new OpenedForms(nodeCodec);
    unwrap(forms.open('forms/1.xlsx', form('登録票')));
    expect(forms.open('forms/1.docx', form('登録票')).ok).toBe(false);
  });

  test('make room for others: the one that was not asked for longest goes', () => {
    const forms = new OpenedForms(nodeCodec);
    const open = (n: number) => unwrap(forms.open(`forms/${n}.xlsx`, form(`様式${n}`)));
    const [first, second] = [open(1), open(2)];
    for (let n = 3; n <= 8; n++) open(n);
    expect(open(1)).toBe(first);
    open(9);
    expect(open(1)).toBe(first);
    expect(open(2)).not.toBe(second);
  });

  test('make room, too, where they unpack to more than there is room for', () => {
    const forms = new OpenedForms(nodeCodec, 10_000);
    const heavy = (sheet: string): Uint8Array =>
      anXlsx({
        sheets: [{ name: sheet }],
        parts: [{ name: 'xl/media/1.xml', content: `<a>${' '.repeat(6_000)}</a>` }],
      });
    const opened = unwrap(forms.open('forms/1.xlsx', heavy('登録票')));
    expect(unwrap(forms.open('forms/1.xlsx', heavy('登録票')))).toBe(opened);
    unwrap(forms.open('forms/2.xlsx', heavy('市の様式')));
    expect(unwrap(forms.open('forms/1.xlsx', heavy('登録票')))).not.toBe(opened);
  });

  test('are not kept when they were refused', () => {
    const forms = new OpenedForms(nodeCodec);
    const broken = form('登録票').slice(0, 200);
    expect(forms.open('forms/1.xlsx', broken).ok).toBe(false);
    expect(forms.open('forms/1.xlsx', broken).ok).toBe(false);
  });
});
