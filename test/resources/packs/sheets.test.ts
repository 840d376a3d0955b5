import { describe, expect, test } from 'vitest';
import type { Form, FormEntry, FormField } from '@shared/packs/schema';
import { isRows, rowsOf } from '@shared/packs/form-fields';
import { officialForms, type FormSheet, type OfficialForm } from '../../support/official-forms';
import { anchorsOf, isExcel } from '../../support/printed-form';

const fieldsOf = (form: Form): (FormEntry | FormField)[] =>
  form.fields.flatMap((entry) => (isRows(entry) ? [entry, ...entry.fields] : [entry]));

/** A field as the sheets speak of it. */
function asSheet(entry: FormEntry | FormField): FormSheet['fields'][string] {
  const mayWait = 'askAtDesk' in entry && entry.askAtDesk !== undefined;
  const required = mayWait ? 'at-desk' : entry.required ? 'yes' : entry.requiredWhen ? 'when' : 'no';
  if (entry.type === 'rows') return { type: 'rows', required };
  // A word that is only warned about is chosen from a list, but may be another one.
  const type = entry.codeList ? 'choice' : entry.type;
  return {
    type,
    ...(entry.maxLength === undefined ? {} : { maxLength: entry.maxLength }),
    ...(type === 'date-wareki' && !entry.parts ? { whole: true as const } : {}),
    ...(entry.lines > 1 ? { lines: entry.lines } : {}),
    required,
  };
}

/** Whether the pack says a rule of the sheet: a check by its id, or a field's own rule. `*` stands for anything. */
function isSaid(form: Form, rule: string, level: string): boolean {
  const [kind = '', pattern = ''] = rule.split(':');
  const matches = (text: string, by: string): boolean =>
    new RegExp(`^${by.replaceAll('.', '\\.').replaceAll('*', '[A-Za-z0-9-]+')}$`).test(text);
  if (kind === 'output') return form.refusals.some(({ output }) => output === pattern);
  if (kind === 'required' || kind === 'requiredWhen') {
    const found = fieldsOf(form).filter(({ key }) => matches(key, pattern));
    return found.length > 0 && found.every((entry) => Boolean(entry[kind]));
  }
  const checks = form.checks.filter(({ id }) => matches(id, rule));
  return checks.length > 0 && checks.every((check) => check.level === level);
}

describe.each(officialForms.map((form) => [form.sheet.number, form] as [string, OfficialForm]))('%s', (_, official) => {
  const { sheet, form } = official;

  test('has the sheet’s number, way of making, outputs, pages, signature and channels', () => {
    const { number, title, fidelity, outputs, pages, channels } = form;
    expect({ number, title, fidelity, outputs, pages, channels, signature: form.signature.means }).toEqual({
      number: sheet.number,
      title: sheet.title,
      fidelity: sheet.fidelity,
      outputs: sheet.outputs,
      pages: sheet.pages,
      channels: sheet.channels,
      signature: sheet.signature,
    });
  });

  test('asks for every field of the sheet and no other, with its kind, length and need', () => {
    expect(Object.fromEntries(fieldsOf(form).map((entry) => [entry.key, asSheet(entry)]))).toEqual(sheet.fields);
  });

  test('has a place in the template for every field that is filled, three for a date behind 令和', () => {
    const expected = Object.entries(sheet.fields).flatMap(([key, { type, whole }]) => {
      if (['signature-by-hand', 'left-for-city'].includes(type)) return [];
      // In Excel the cells of the first entry tell where the rows are.
      if (type === 'rows' && isExcel(official)) return [];
      return type === 'date-wareki' && !whole ? ['y', 'm', 'd'].map((part) => `${key}.${part}`) : [key];
    });
    const { marker, part } = form.sheets ?? {};
    const numbers = rowsOf(form).flatMap(({ number }) => number ?? []);
    const ofSheets = [marker, part].filter((tag) => tag !== undefined);
    expect(new Set(anchorsOf(official))).toEqual(new Set([...expected, ...numbers, ...ofSheets]));
  });

  test('has the sheet’s rows, and its rule for more of them', () => {
    const rows = form.fields.filter(isRows).map(({ key, printed, overflow }) => [key, [printed, overflow]]);
    expect(Object.fromEntries(rows)).toEqual(sheet.rows);
  });

  test.each(sheet.checks.map(({ level, text, by }) => [level, text, by] as const))(
    'says the %s “%s”',
    (level, _text, by) => {
      expect(by.filter((rule) => !isSaid(form, rule, level))).toEqual([]);
    },
  );

  test('says nothing that the sheet does not ask for', () => {
    const asked = new Set(sheet.checks.flatMap(({ by }) => by));
    const isAsked = (id: string): boolean =>
      asked.has(id) || [...asked].some((rule) => rule.endsWith('-*') && id.startsWith(rule.slice(0, -1)));
    expect(form.checks.map(({ id }) => id).filter((id) => !isAsked(id))).toEqual([]);
  });

  test('shows every remark of the handbook, word for word, beside a place that exists', () => {
    expect([...new Set(form.callOuts.map(({ text }) => text))].sort()).toEqual([...sheet.callOuts].sort());
    const places = new Set(['top', 'output', 'sending', 'event', ...fieldsOf(form).map(({ key }) => key)]);
    expect(form.callOuts.filter(({ beside }) => !places.has(beside))).toEqual([]);
  });
});
