import { plainFields, rowsOf } from '../packs/form-fields';
import type { Form, FormField } from '../packs/schema';
import { problem } from '../problems/problem';
import { isShortReading } from '../text/short-reading';
import type { FilledField, FilledSheet, FormFinding } from './bindings/evaluation';

/** Furigana that a paper would show of the family name alone, beside the name of the same person: worth a look before it goes. */
export const shortReadings = (form: Form, { fields, rows }: FilledSheet): FormFinding[] => [
  ...shortIn(plainFields(form), fields),
  ...rowsOf(form).flatMap((list) => (rows[list.key] ?? []).flatMap((entry) => shortIn(list.fields, entry.fields))),
];

/** row.kana stands for how row.name is read. Of offices and corporations 法人 and what it is called are two words, and read as none. */
const KANA_OF = /^(?!corporation\.kana|office\.kana)(.*\.)kana$/;

function shortIn(fields: readonly FormField[], filled: readonly FilledField[]): FormFinding[] {
  const textOf = (key: string | undefined): string => {
    const { value, unasked } = filled.find((one) => one.key === key) ?? {};
    return typeof value === 'string' && unasked === undefined ? value : '';
  };
  return fields.flatMap((field): FormFinding[] => {
    const [, whose] = KANA_OF.exec(field.value ?? '') ?? [];
    const path = filled.find(({ key }) => key === field.key)?.path;
    const name = textOf(fields.find(({ value }) => value === `${whose}name`)?.key);
    if (whose === undefined || path === undefined || !isShortReading(name, textOf(field.key))) return [];
    const { code, message } = problem('field/short-reading', { name });
    return [{ level: 'warning', id: code, message, label: field.label, path, why: null, stage: 'fill' }];
  });
}
