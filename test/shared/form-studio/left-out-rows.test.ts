import { expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import type { Decision } from '@shared/form-studio/write/decision';
import { leftOutPath, type Overrides } from '@shared/forms/bindings/evaluation';
import { splitFiles } from '@shared/forms/further-files';
import { verifyAnyForm } from '@shared/forms/form-template';
import { rowsOf } from '@shared/packs/form-fields';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, row, run } from '../../builders/docx';
import { evaluated, filled, formOf } from '../../support/own-form';
import { rows as linesOf } from '../../support/word-text';

/** Who fills a form of their own says of each entry of a list whether it is to be on the paper. */

const NUMBERS = ['1', '2', '3'];
const bytes = aDocx({
  body: `<w:tbl>${row(run('番号'), run('氏名'), run('フリガナ'))}${NUMBERS.map((no) => row(run(no), '', '')).join('')}</w:tbl>`,
});
const found = findCandidates(pageOf(unwrap(verifyAnyForm('own.docx', bytes, nodeCodec))));
const decisions = found.candidates.slice(0, 2).map((candidate, i): Decision => {
  const item = ['staff.name', 'staff.kana'][i] ?? '';
  return { candidate, label: item, item, state: 'decided' };
});
const form = formOf('own.docx', { ...found, title: '名簿' }, decisions);
const [{ key = '' } = {}] = rowsOf(form);

async function on(overrides: Overrides) {
  const evaluation = await evaluated(form, overrides);
  const [sheet] = evaluation.sheets;
  return { sheet, listed: sheet?.rows[key] ?? [], files: splitFiles(form, evaluation).length };
}
const names = (listed: Awaited<ReturnType<typeof on>>['listed']): unknown[] =>
  listed.map(({ fields }) => fields[0]?.shown);

test('an entry that is left out stands neither on the paper nor in the count of its files, and can come back', async () => {
  const all = await on({});
  expect(all.sheet?.leftOut).toBeUndefined();
  const gone = all.listed.slice(1);
  const alone = await on(Object.fromEntries(gone.map(({ id }) => [leftOutPath(key, id), false])));
  expect(names(alone.listed)).toEqual(names(all.listed.slice(0, 1)));
  expect(alone.sheet?.leftOut?.[key]?.map(({ shown }) => shown)).toEqual(names(gone));
  expect([all.files, alone.files]).toEqual([Math.ceil(all.listed.length / NUMBERS.length), 1]);
});

test('those behind it move up on the paper', async () => {
  const { listed } = await on({});
  const [first] = listed;
  const file = await filled(form, bytes, { [leftOutPath(key, first?.id ?? '')]: false });
  expect(
    linesOf(file)
      .slice(1)
      .map(([, name]) => name),
  ).toEqual(names(listed.slice(1, 1 + NUMBERS.length)));
});

test('of a form that doesn’t say so nobody can be left out', async () => {
  const { listed } = await on({});
  const complete = { ...form, fields: form.fields.map((entry) => ({ ...entry, mayLeaveOut: undefined })) };
  const overrides = { [leftOutPath(key, listed[0]?.id ?? '')]: false };
  const { sheets } = await evaluated(complete as typeof form, overrides);
  expect(names(sheets[0]?.rows[key] ?? [])).toEqual(names(listed));
});
