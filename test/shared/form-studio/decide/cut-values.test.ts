import { expect, test } from 'vitest';
import { cutValues } from '@shared/form-studio/decide/cut-values';
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
