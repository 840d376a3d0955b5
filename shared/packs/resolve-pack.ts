import type { FormCheck } from './check-schema';
import { changeChecks, changeFields } from './change-field';
import type { Form, FormEntry, FormField, Pack } from './schema';
import { conditionExpression, listExpression, valueExpression, type Place } from './values/expression-text';
import type { Condition, List, Value } from './values/value-schema';
import type { WrittenField, WrittenForm, WrittenPack } from './written-pack';
import { entryOf } from '../text/by-word';

/**
 * A written pack as the app holds it: each value is an expression, each change three fields. The words of its author
 * stay where they are; `writtenPlace` says where.
 */
export const resolvePack = ({ named, ...pack }: Omit<WrittenPack, 'forms'>, forms: readonly WrittenForm[]): Pack => ({
  ...pack,
  forms: forms.map((form) => resolveForm(form, named)),
});

type Named = WrittenPack['named'];

function resolveForm(form: WrittenForm, named: Named): Form {
  const inForm = placeIn(form, named, false);
  const inChecks = placeIn(form, named, true);
  const { sheets, inputs, fields, checks, callOuts, ...rest } = form;
  return {
    ...rest,
    ...(sheets && {
      sheets: {
        ...sheets,
        value: sheets.value && listExpression(sheets.value, inForm),
        label: sheets.label === undefined ? undefined : valueExpression(sheets.label, inForm),
      },
    }),
    inputs: inputs.map((one) => ({ ...one, onlyWhen: onlyWhenOf(one, inChecks) })),
    fields: fields.flatMap((entry): FormEntry[] => {
      if (entry.type === 'change') return changeFields(entry, inForm, inChecks);
      if (entry.type !== 'rows') return [fieldOf(entry, inForm, inChecks)];
      return [
        {
          ...entry,
          value: entry.value && listExpression(entry.value, inForm),
          requiredWhen: entry.requiredWhen && conditionExpression(entry.requiredWhen, inChecks),
          fields: entry.fields.map((field) => fieldOf(field, inForm, inChecks)),
        },
      ];
    }),
    checks: checks.flatMap((check): FormCheck[] => {
      if ('of' in check) return changeChecks(form, check);
      return [
        {
          ...check,
          when: isList(check.when) ? listExpression(check.when, inChecks) : conditionExpression(check.when, inChecks),
        },
      ];
    }),
    callOuts: callOuts.map((one) => ({ ...one, when: one.when && conditionExpression(one.when, inForm) })),
  };
}

const fieldOf = (field: WrittenField, inForm: Place, inChecks: Place): FormField => ({
  ...field,
  value: field.value === undefined ? undefined : valueExpression(field.value, inForm),
  requiredWhen: field.requiredWhen && conditionExpression(field.requiredWhen, inChecks),
  onlyWhen: onlyWhenOf(field, inChecks),
  intoOf: field.intoOf && listExpression(field.intoOf, inForm),
});

const onlyWhenOf = ({ onlyWhen }: Pick<WrittenField, 'onlyWhen'>, inChecks: Place): FormField['onlyWhen'] =>
  onlyWhen && { ...onlyWhen, when: conditionExpression(onlyWhen.when, inChecks) };

/** What a word stands for in a form. A field that reads itself by a detour would never end: it has no value there. */
function placeIn(form: WrittenForm, named: Named, hasValues: boolean, inside: readonly string[] = []): Place {
  const deeper = (word: string): Place => placeIn(form, named, hasValues, [...inside, word]);
  return {
    hasValues,
    field: (key, at) => {
      const field = form.fields.find((one) => one.key === key);
      if (!field || field.type === 'rows' || field.type === 'change') return null;
      if (field.value === undefined || inside.includes(key)) return null;
      return valueExpression(field.value, deeper(key), at);
    },
    named: (name, at) => {
      const meant = entryOf(named, name);
      if (meant === undefined || inside.includes(`named.${name}`)) return null;
      const place = deeper(`named.${name}`);
      return isList(meant) ? listExpression(meant, place, at) : valueExpression(meant, place, at);
    },
    list: (name) => {
      const meant = entryOf(named, name);
      return meant !== undefined && isList(meant) ? meant : null;
    },
  };
}

const LIST_WORDS = ['each', 'firstOf', 'together', 'these', 'list', 'from'];
const isList = (meant: Condition | Value | List): meant is List =>
  typeof meant === 'object' && LIST_WORDS.some((word) => word in meant);
