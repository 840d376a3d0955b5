import { expect, test } from 'vitest';
import { aDocx, paragraph, row, run } from '../../../builders/docx';
import { filled, made } from '../../../support/own-form';
import { rows } from '../../../support/word-text';

test('a table of what there is only one of takes it in its first row: what was decided is never left out without a word', async () => {
  const blank = row('', '');
  const bytes = aDocx({
    body:
      paragraph(run('事業者調書')) +
      `<w:tbl>${row(run('法人名'), run('法人の所在地'))}${blank}${blank}${blank}</w:tbl>${paragraph()}`,
  });
  const { form, decisions } = made('様式.docx', bytes);
  expect(decisions.filter(({ candidate }) => candidate.rows !== null).map(({ item }) => item)).toEqual([
    'corporation.name',
    'corporation.address',
  ]);
  const [, first, second] = rows(await filled(form, bytes));
  expect([first, second]).toEqual([
    [expect.stringContaining('ひまわり'), expect.stringContaining('市')],
    ['', ''],
  ]);
});
