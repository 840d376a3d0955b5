import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ExpressionRunner } from '@shared/forms/bindings/expression-runner';
import { checkPack } from '@shared/pack-check/check-pack';
import type { PackFinding } from '@shared/pack-check/pack-finding';
import type { Form, FormEntry, FormField, Pack } from '@shared/packs/schema';
import { isRows } from '@shared/packs/form-fields';
import { fillForm } from '@shared/forms/fill-form';
import { openForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx } from '../../builders/docx';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anOffice } from '../../builders/organization';
import { staffOf } from '../../builders/staff';
import { officialForm, officialForms, type OfficialForm } from '../../support/official-forms';
import { openPack } from '../../support/open-pack';
import { evaluated } from '../../support/evaluate-official';
import { isExcel } from '../../support/printed-form';
import { partOf, partsOf } from '../../support/word-text';

const templatesOf = (id: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    officialForms.filter(({ pack }) => pack.id === id).map(({ form, template }) => [form.id, template]),
  );
const check = (pack: Pack, templates = templatesOf(pack.id)): Promise<PackFinding[]> =>
  checkPack(pack, templates, nodeCodec, new ExpressionRunner());
const brief = (findings: PackFinding[]): string[] =>
  findings.map(({ level, form, code, details }) => {
    const about = details['field'] ?? details['anchor'] ?? details['file'] ?? '';
    return `${level} ${form} ${code} ${about} ${details['name'] ?? ''}`.trim();
  });

const tritrus = openPack('nagareyama-tritrus');
/** TRITRUS' first form, changed; the others and the procedures have nothing wrong in any of these. */
const changed = (change: (form: Form) => Form): Pack => ({
  ...tritrus,
  forms: tritrus.forms.slice(0, 1).map(change),
  procedures: [],
});
const field = (form: Form, key: string, change: Partial<FormField>): Form => ({
  ...form,
  fields: form.fields.map((entry) => {
    if (isRows(entry))
      return { ...entry, fields: entry.fields.map((one) => (one.key === key ? { ...one, ...change } : one)) };
    return entry.key === key ? { ...entry, ...change } : entry;
  }),
});

describe('checking a pack', () => {
  test.each<[string, Pack, string[]]>([
    [
      'a word that the ledger does not have',
      changed((form) => field(form, 'office.phone', { value: 'office.phoen' })),
      ['error 1-1 pack/unknown-field office.phone office.phoen'],
    ],
    [
      'a word that nothing has',
      changed((form) => field(form, 'office.phone', { value: 'ofice.phone' })),
      ['error 1-1 pack/unknown-field office.phone ofice'],
    ],
    [
      'a word deep inside a filter',
      changed((form) => field(form, 'office.phone', { value: 'people[officeId = $$.office.idd].phone' })),
      ['error 1-1 pack/unknown-field office.phone office.idd'],
    ],
    [
      'an unknown word in a check',
      changed((form) => ({ ...form, checks: [{ ...form.checks[0]!, when: 'corporation.knd = 1' }] })),
      ['error 1-1 pack/unknown-field representative-title corporation.knd'],
    ],
    [
      'an expression that cannot be read',
      changed((form) => field(form, 'office.phone', { value: 'office.(' })),
      ['error 1-1 pack/expression office.phone'],
    ],
    [
      'an expression that fails',
      changed((form) => field(form, 'office.phone', { value: '$error("いつも")' })),
      ['error 1-1 pack/expression office.phone'],
    ],
    [
      'a function that nobody knows',
      changed((form) => field(form, 'users.name', { value: '$fullName(row)' })),
      ['error 1-1 pack/expression users.name'],
    ],
    [
      'an expression that gives a whole record',
      changed((form) => field(form, 'office.phone', { value: 'office' })),
      ['error 1-1 pack/expression office.phone'],
    ],
    [
      'a word to ring that is not printed',
      changed((form) => field(form, 'kanamicInUse', { options: [{ value: 'yes', word: '使用中' }] })),
      ['error 1-1 word/circle-word kanamicInUse'],
    ],
    [
      'a field without a place',
      changed((form) => ({
        ...form,
        fields: [...form.fields, { ...form.fields[0]!, key: 'office.fax', parts: false } as FormField],
      })),
      ['error 1-1 pack/missing-anchor office.fax'],
    ],
    [
      'a place that nothing fills',
      changed((form) => ({ ...form, fields: form.fields.filter(({ key }) => key !== 'office.mail'), checks: [] })),
      ['warning 1-1 pack/unused-anchor office.mail'],
    ],
  ])('finds %s', async (_, pack, expected) => {
    expect(brief(await check(pack))).toEqual(expected);
  });

  test('finds a template that is missing, or no Word file, and still checks the other forms', async () => {
    const two = { ...tritrus, forms: tritrus.forms.slice(0, 2), procedures: [] };
    const { '1-1': _, ...without } = templatesOf(tritrus.id);
    expect(brief(await check(two, without))).toEqual(['error 1-1 pack/template-missing 1-1/template.docx']);
    const pdf = { ...templatesOf(tritrus.id), '1-1': new TextEncoder().encode('%PDF-1.7') };
    expect(brief(await check(two, pdf))).toEqual(['error 1-1 word/other-kind']);
  });

  test('lets a form have room for its printed rows only: that is no fault of the pack', async () => {
    const fixed = changed((form) => ({
      ...form,
      fields: form.fields.map((entry) => (isRows(entry) ? { ...entry, overflow: 'none' as const } : entry)),
    }));
    expect(await check(fixed)).toEqual([]);
  });
});

/** A place of a template with its name, and the template with another name there. */
interface NamedPlace {
  tag: string;
  at: number;
  renamed: () => Uint8Array;
}

/** One after the other; in a repeating section every printed entry has its own. */
function wordPlaces({ template }: OfficialForm): NamedPlace[] {
  const text = partOf(template);
  return Array.from(text.matchAll(/<w:tag w:val="([^"]+)"\/>/g), ({ 1: tag = '', index: at }) => ({
    tag,
    at,
    renamed: () =>
      aDocx({
        document: text.slice(0, at) + text.slice(at).replace(`"${tag}"`, `"${tag}X"`),
        as: (record) => ({ ...record, stored: true }),
      }),
  }));
}

function excelPlaces({ template }: OfficialForm): NamedPlace[] {
  const text = partOf(template, 'xl/workbook.xml');
  const parts = partsOf(template);
  return Array.from(text.matchAll(/<definedName name="([^"_][^"]*)"/g), ({ 1: tag = '', index: at }) => ({
    tag,
    at,
    renamed: () => {
      const workbook = text.slice(0, at) + text.slice(at).replace(`"${tag}"`, `"${tag}X"`);
      return zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) }, { level: 0 });
    },
  }));
}

/** The form with its places, and with expressions that give nothing: what they give says nothing of the places in a file. */
function withoutValues({ fields, sheets, ...form }: Form): Form {
  const bare = <E extends FormEntry>(entry: E): E => ({ ...entry, value: '[]', requiredWhen: undefined });
  return {
    ...form,
    fields: fields.map((entry) => (isRows(entry) ? { ...bare(entry), fields: entry.fields.map(bare) } : bare(entry))),
    ...(sheets && { sheets: { ...sheets, value: '[]' } }),
    checks: [],
    callOuts: [],
  };
}

describe.each(officialForms.map(({ name }) => name))('renaming any one place in the template of %s', (name) => {
  const official = officialForm(name);
  const places = isExcel(official) ? excelPlaces(official) : wordPlaces(official);
  const staff = staffOf(5).map((one) => anEventStaff({ ...one, action: 'new' }));
  const ledger = aLedger({ offices: [anOffice({ serviceKind: '居宅介護支援' })], people: staff });
  const evaluation = evaluated(official, { ledger, event: anEvent({ kind: 'join', staff }) });

  test('is found by check-pack, by name', async () => {
    const runner = new ExpressionRunner();
    // Nor do its procedures and what may happen; all of that is tried elsewhere.
    const subject = { ...official.form.subject, events: official.form.subject.events.slice(0, 1) };
    const pack = { ...official.pack, forms: [{ ...withoutValues(official.form), subject }], procedures: [] };
    for (const place of places) {
      const findings = await checkPack(pack, { [official.form.id]: place.renamed() }, nodeCodec, runner);
      const named = findings.filter(
        ({ level, details }) => level === 'error' && String(details['field']).startsWith(place.tag),
      );
      expect(named.length, `${place.tag} at ${place.at}`).toBeGreaterThan(0);
    }
  });

  test('is refused by name when the form is filled', async () => {
    for (const place of places) {
      const request = { form: official.form, evaluation: await evaluation, mode: 'draft' as const };
      const template = unwrap(openForm(official.form.template, place.renamed(), nodeCodec));
      const refused = fillForm(template, request, nodeCodec);
      expect(refused, `${place.tag} at ${place.at}`).toMatchObject({
        ok: false,
        code: `${isExcel(official) ? 'excel' : 'word'}/missing-anchor`,
        details: { field: place.tag },
      });
    }
  });
});
