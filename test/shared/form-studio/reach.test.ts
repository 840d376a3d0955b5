import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  causeOf,
  expressionsIn,
  fieldsIn,
  reachOf,
  writtenForms,
  type Reach,
  type WrittenField,
} from '../../support/reach-of-studio';

/** 画面では言えないこと of docs/making-forms.md is as it is measured: what 様式づくり learns is to be taken out there. */

const doc = readFileSync(join(import.meta.dirname, '../../../docs/making-forms.md'), 'utf8');
const forms = ['nagareyama-tritrus', 'fukui-mimamori'].flatMap(writtenForms);
const fields = forms.flatMap((form) => fieldsIn(form.fields));
const count = (is: (field: WrittenField) => unknown): number => fields.filter(is).length;
const reached = (reach: Reach): number => count((one) => reachOf(one) === reach);
const sum = (of: (form: (typeof forms)[number]) => number): number => forms.reduce((all, form) => all + of(form), 0);

test('how many fields of two bundled packs the screen could say', () => {
  expect(doc).toContain(`${forms.length}様式）を、画面でつくり直したとすると、${fields.length}欄のうち`);
  expect(doc).toContain(`**${reached('same')}欄**は、同じところに`);
  expect(doc).toContain(`**${reached('by-hand')}欄**は、場所は`);
  expect(doc).toContain(`**${reached('not')}欄**は、同じ形には`);
  expect(doc).toContain(`必ず入れる欄は、${count(({ required }) => required)}欄とも`);
});

test.each<[string, number]>([
  ['場合によって変わる値', count((one) => causeOf(one) === 'case')],
  ['ほかの記録から引く値', count((one) => causeOf(one) === 'elsewhere')],
  ['「…のときだけ必ず」', count(({ requiredWhen }) => requiredWhen)],
  ['台帳とつき合わせる確かめ', sum(({ checks = [], callOuts = [] }) => checks.length + callOuts.length)],
  ['職員全員ではない一覧', count((one) => causeOf(one) === 'list')],
  ['いくつもの項目を1つにした変更前', count((one) => causeOf(one) === 'change')],
  ['様式の一部だけを、2枚目からの紙に', sum(({ sheets }) => Number(sheets?.part !== undefined))],
  ['計算や、込み入った条件の式', sum(expressionsIn)],
])('%s: %i of them', (words, number) => {
  const line = doc.split('\n').find((one) => one.startsWith(`| ${words}`));
  expect(line?.split('|')[2]?.trim()).toBe(String(number));
});
