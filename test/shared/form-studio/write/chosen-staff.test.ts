import { expect, test } from 'vitest';
import { trialContext } from '@shared/form-studio/decide/trial-context';
import { SampleValues } from '@shared/form-studio/decide/sample-values';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { evaluated, ledger, made } from '../../../support/own-form';

const line = (...texts: string[]): string => row(...texts.map((text) => (text === '' ? '' : run(text))));
const asked = ['氏名', 'ふりがな', '役職・職種', '携帯電話', 'メール', '内線'];
const person = (head: string): string =>
  paragraph(run(head)) + `<w:tbl>${asked.map((one) => line(one, '')).join('')}</w:tbl>`;
const file = aDocx({
  body: paragraph(run('連絡先届')) + ['第１連絡先', '第２連絡先', '第３連絡先'].map(person).join(''),
});
const { form } = made('連絡先届.docx', file);
const [one, other] = ledger.people.filter(({ officeId }) => officeId === ledger.offices[0]?.id);

const shown = async (input: Record<string, string>): Promise<string[]> =>
  (await evaluated(form, {}, input)).sheets.flatMap(({ fields }) => fields.map((field) => field.shown));

test('who else of the staff stands on the paper is asked once each, as the paper calls them', () => {
  expect(form.inputs).toMatchObject([
    { key: 'chosen', label: '第2連絡先はだれですか', type: 'person' },
    { key: 'chosen2', label: '第3連絡先はだれですか', type: 'person' },
  ]);
});

test('what the ledger knows of them stands in all of their places', async () => {
  const values = await shown({ chosen: one?.id ?? '', chosen2: other?.id ?? '' });
  for (const who of [one, other]) {
    expect(values).toContain(who?.name);
    expect(values.join()).toContain(who?.jobType);
    expect(values).toContain(who?.mail);
  }
});

test('as long as nobody is chosen, and where they are in no ledger, the places are empty', async () => {
  const values = await shown({ chosen2: 'somebody' });
  expect(values.filter((value) => value === one?.name || value === other?.name)).toEqual([]);
});

test('the trial shows somebody', () => {
  const context = trialContext(ledger, ledger.offices[0]?.id ?? '', '2026-11-20', null);
  expect(ledger.people.map(({ name }) => name)).toContain(new SampleValues(context).of('chosen.name'));
});
