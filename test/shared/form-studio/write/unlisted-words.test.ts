import { expect, test } from 'vitest';
import { rowsOf } from '@shared/packs/form-fields';
import type { Form } from '@shared/packs/schema';
import { aDocx, paragraph, row as wordRow, run } from '../../../builders/docx';
import { anXlsx, emptyCell, row, textCell } from '../../../builders/xlsx';
import { workbookOf } from '../../../support/excel-read';
import { evaluated, filled, ledger, made } from '../../../support/own-form';

/** A city's own list that hasn't a word of the ledger: the paper is made all the same, and somebody is asked once. */

const [office] = ledger.offices;
const staff = ledger.people.filter(({ officeId, leftOn }) => officeId === office?.id && leftOn === null);
const jobs = new Set(staff.map(({ jobType }) => jobType));
/** The list has the first of them, and others. */
const [KNOWN = '', ...rest] = [...jobs];
const LIST = [KNOWN, '調理員', 'その他'];

const list = (words: readonly string[]): Uint8Array =>
  anXlsx({
    sheets: [
      {
        rows:
          row(1, textCell('A1', '従事者名簿')) +
          row(2, textCell('A2', '氏名', 1) + textCell('B2', '職種', 1)) +
          Array.from({ length: 40 }, (_, i) => row(i + 3, emptyCell(`A${i + 3}`, 1) + emptyCell(`B${i + 3}`, 1))).join(
            '',
          ),
        behind: `<dataValidations count="1"><dataValidation type="list" showErrorMessage="1" sqref="B3:B42"><formula1>"${words.join(',')}"</formula1></dataValidation></dataValidations>`,
      },
    ],
  });
const jobsIn = (file: Uint8Array): string[] => {
  const sheet = workbookOf(file).Sheets['様式1'] ?? {};
  return staff.map((_, i) => String(sheet[`B${i + 3}`]?.v ?? ''));
};
async function told(form: Form, overrides = {}) {
  const { findings, sheets } = await evaluated(form, overrides);
  const [{ key = '' } = {}] = rowsOf(form);
  const column = (sheets[0]?.rows[key] ?? []).flatMap(({ fields }) => fields.filter((one) => /jobType/.test(one.key)));
  return { column, errors: findings.filter(({ id }) => id === 'field/unlisted') };
}

test('the sample has somebody with such a job, and somebody without', () => {
  expect(rest.length).toBeGreaterThan(0);
});

test('what the list hasn’t is left empty in the paper, and said with its word and whose it is', async () => {
  const bytes = list(LIST);
  const { form } = made('様式.xlsx', bytes);
  const written = jobsIn(await filled(form, bytes));
  const expected = staff.map(({ jobType }) => (jobType === KNOWN ? KNOWN : ''));
  expect(written.toSorted()).toEqual(expected.toSorted());
  const { errors, column } = await told(form);
  expect(errors).toHaveLength(expected.filter((one) => one === '').length);
  expect(errors[0]).toMatchObject({
    level: 'error',
    message: expect.stringMatching(/^.+の「職種」の選択肢に、台帳の「.+」がありません。近いものを選んでください。$/),
  });
  expect(column.every(({ ledger: place }) => place === null)).toBe(true);
});

test('chosen for one of them, it holds for all of that word', async () => {
  const bytes = list(LIST);
  const { form } = made('様式.xlsx', bytes);
  const { column } = await told(form);
  const [first] = column.filter(({ unlisted }) => unlisted !== undefined);
  const same = column.filter(({ unlisted }) => unlisted === first?.unlisted).length;
  const left = await told(form, { [first!.path]: 'その他' });
  expect(left.column.filter(({ shown }) => shown === 'その他')).toHaveLength(same);
  expect(left.errors.every(({ message }) => !message.includes(first!.unlisted!))).toBe(true);
  expect(jobsIn(await filled(form, bytes, { [first!.path]: 'その他' })).filter((one) => one === 'その他')).toHaveLength(
    same,
  );
});

test('a word that the list writes otherwise is that one', async () => {
  const bytes = list([`1 ${KNOWN}`, 'その他']);
  expect(jobsIn(await filled(made('様式.xlsx', bytes).form, bytes))).toContain(`1 ${KNOWN}`);
});

test('of Word and its drop-downs, too', async () => {
  const items = ['介護医療院', 'その他'].map((one) => `<w:listItem w:displayText="${one}" w:value="${one}"/>`).join('');
  const control = `<w:sdt><w:sdtPr><w:dropDownList>${items}</w:dropDownList></w:sdtPr><w:sdtContent>${run('')}</w:sdtContent></w:sdt>`;
  const bytes = aDocx({ body: `<w:tbl>${wordRow(run('サービスの種類'), control)}</w:tbl>${paragraph()}` });
  const { form } = made('様式.docx', bytes);
  const kind = form.fields.map((field) => ({ ...field, value: 'office.serviceKind' })) as Form['fields'];
  const own = { ...form, fields: kind };
  expect((await evaluated(own)).findings).toMatchObject([{ id: 'field/unlisted' }]);
  expect((await filled(own, bytes)).length).toBeGreaterThan(0);
});
