import { expect, test } from 'vitest';
import { cutValues, unfilledPlaces } from '@shared/form-studio/decide/cut-values';
import type { Decision } from '@shared/form-studio/write/decision';
import type { Evaluation, FormFinding } from '@shared/forms/bindings/evaluation';

const finding = (label: string, path: string, id = 'narrow'): FormFinding => ({
  ...{ level: 'warning', id, message: `${label}が入りきりません`, label, path, why: null, stage: 'fill' },
});
const field = (key: string, path: string, shown: string) => ({ key, path, shown });
const written = {
  form: {
    fields: [
      { key: 'rows', label: '一覧', fields: [{ key: 'rows.name', label: '氏名' }] },
      { key: 'mail', label: 'メール' },
    ],
  },
  origins: { 'rows.name': 4, mail: 2 },
};
const tried = (findings: FormFinding[]): Evaluation =>
  ({
    ...{ findings, callOuts: [] },
    sheets: [
      {
        fields: [field('mail', 'mail', 'sato.megumi@himawari.example')],
        rows: { rows: ['山田 花子', '鈴木 一郎'].map((name, i) => ({ fields: [field('rows.name', `r${i}`, name)] })) },
      },
    ],
  }) as unknown as Evaluation;

test('a place of a table is told once, by its first value that has no room, in the order of the form', () => {
  const findings = [finding('氏名', 'r0'), finding('氏名', 'r1'), finding('メール', 'mail')];
  expect(cutValues(tried(findings), written)).toEqual([
    { place: 2, label: 'メール', value: 'sato.megumi@himawari…' },
    { place: 4, label: '氏名', value: '山田 花子' },
  ]);
});

test('what is missing, or asked before it leaves, is no cut value; of what has no place its name is told', () => {
  const sent: FormFinding = { ...finding('メール', 'mail'), stage: 'send' };
  const findings = [finding('メール', 'mail', 'missing'), sent, finding('欄外', 'gone')];
  expect(cutValues(tried(findings), written)).toEqual([{ place: null, label: '欄外', value: '' }]);
});

test('a place for which the ledger has nothing is told; a list with anything in it, and what no ledger has, isn’t', () => {
  const decided = (item: string | null, side: 'tick' | null = null): Decision =>
    ({ item, state: 'decided', label: '', candidate: { side, rows: null } }) as unknown as Decision;
  const items = ['office.name', 'patient.phone+patient.address', 'typed', 'document.date', 'staff.name', 'office.fax'];
  const decisions = [...items.map((item) => decided(item)), decided('office.fax', 'tick'), decided(null)];
  const own = { form: {}, origins: Object.fromEntries(decisions.map((_, i) => [`f${i}`, i])) };
  const evaluation = {
    sheets: [
      {
        fields: decisions.flatMap((_, i) => (i === 4 ? [] : [field(`f${i}.part`, `f${i}`, i === 0 ? '見本' : '')])),
        rows: { list: ['', '山田 花子'].map((name) => ({ fields: [field('f4', 'f4', name)] })) },
      },
      { fields: [field('f5', 'f5', '04-0000-0000')], rows: {} },
    ],
  } as unknown as Evaluation;
  expect(unfilledPlaces(evaluation, own, decisions)).toEqual([1]);
});
