import { describe, expect, test } from 'vitest';
import { fillBatch } from '@shared/batch/fill-batch';
import { openWorkbook } from '@shared/forms/excel/open-workbook';
import { verifyForm, type FormTemplate } from '@shared/forms/form-template';
import { narrowFindings } from '@shared/forms/narrow-places';
import type { FormEntry } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, control, paragraph, run } from '../../builders/docx';
import { evaluate } from '../../builders/evaluation';
import { aField, aForm } from '../../builders/pack';
import { opened } from '../../builders/word-fill';
import { allPapers } from '../../support/all-papers';
import { anXlsx, emptyCell, row, textCell } from '../../builders/xlsx';

/** A field in B2, between a printed word and another one. */
const narrow = (width: number, cell = emptyCell('B2')): FormTemplate =>
  unwrap(
    openWorkbook(
      anXlsx({
        sheets: [
          {
            ahead: `<cols><col min="2" max="2" width="${width}" customWidth="1"/></cols>`,
            rows: row(2, textCell('A2', '名称') + cell + textCell('C2', '印')),
          },
        ],
        names: { name: '様式1!$B$2' },
      }),
      nodeCodec,
    ),
  );
const told = async (template: FormTemplate, field: FormEntry, overrides = {}): Promise<string[]> => {
  const form = aForm({ fields: [field] });
  const evaluation = await evaluate({ fields: [field] }, {}, overrides);
  return narrowFindings(form, template, evaluation).map(({ level, path, message }) => `${level} ${path} ${message}`);
};
const name = aField({ key: 'name', label: '名称' });

describe('a value that is wider than its cell', () => {
  test('is told while it is typed, with its place and what to do', async () => {
    const [found, ...others] = await told(narrow(8), name, { name: '社会福祉法人ひまわり会' });
    expect(others).toEqual([]);
    expect(found).toBe(
      'warning name 「名称」の「社会福祉法人ひまわり会」は、様式の欄（様式1!B2）に入りきらないようです。' +
        '紙や PDF では終わりのほうが切れることがあります。短く書き直すか、様式のファイルで欄を広げてください。',
    );
    expect(await told(narrow(40), name, { name: '社会福祉法人ひまわり会' })).toEqual([]);
    expect(await told(narrow(8), name, { name: '' })).toEqual([]);
    // A cell that the file doesn't write yet is as wide as its column.
    expect(await told(narrow(8, ''), name, { name: '社会福祉法人ひまわり会' })).toEqual([found]);
  });

  test('is told of each paper of a batch, which nobody looks at before it is made', async () => {
    const order = { form: aForm({ fields: [name] }), template: narrow(8), shared: {}, mode: 'draft' as const };
    const items = ['ひまわり', '社会福祉法人ひまわり会'].map((text, i) => ({
      id: `${i}`,
      own: {},
      overrides: { name: text },
    }));
    const told: (string | undefined)[][] = [];
    for await (const { result } of fillBatch(order, items, nodeCodec))
      told.push(unwrap(result).evaluation.findings.map(({ id }) => id));
    expect(told).toEqual([[], ['narrow']]);
  });

  test('is told as ### where it is a number', async () => {
    const [found] = await told(narrow(4), { ...name, type: 'number' }, { name: '1234567890' });
    expect(found).toContain('「###」と出ることがあります');
  });

  test('is none on the papers of the sample', async () => {
    for (const [, make] of allPapers) {
      const { official, evaluation } = await make();
      const template = unwrap(verifyForm(official.form.template, official.template, nodeCodec));
      expect(narrowFindings(official.form, template, evaluation)).toEqual([]);
    }
  });

  test('in an old form field of Word is told by the number of letters that it takes', async () => {
    const limited = (most: number): FormTemplate =>
      opened(
        aDocx({
          body: paragraph(
            `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="name"/><w:textInput><w:maxLength w:val="${most}"/></w:textInput></w:ffData></w:fldChar></w:r>` +
              `<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('x')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
        }),
      );
    expect(await told(limited(3), name, { name: '𠮷田花子' })).toEqual([
      'error name 「名称」は 3 文字までの欄ですが、4 文字あります。短く書き直してください。',
    ]);
    expect(await told(limited(4), name, { name: '𠮷田花子' })).toEqual([]);
  });

  test('in Word is told in a row of a fixed height, without the file’s own names', async () => {
    const table = (height: number): FormTemplate =>
      opened(
        aDocx({
          body:
            `<w:tbl><w:tr><w:trPr><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr>` +
            `<w:p>${control('name', run('　', '<w:rPr><w:sz w:val="21"/></w:rPr>'))}</w:p></w:tc></w:tr></w:tbl>` +
            paragraph(run('')),
        }),
      );
    const [found] = await told(table(320), name, { name: '社会福祉法人ひまわり会' });
    expect(found).toContain('「社会福祉法人ひまわり会」は、様式の欄に入りきらないようです。');
    expect(await told(table(900), name, { name: '社会福祉法人ひまわり会' })).toEqual([]);
  });
});
