import { isRows } from './form-fields';
import { isMadeHere } from './network-of';
import type { Form, Pack } from './schema';

/** As forms made on the screen once called what nothing names, the second and later with a number. */
const NAMELESS = /^毎回手で入力する(（[^）]*）)?(?: \d+)?$/;

/** 『灯り』の次の欄: by what stands before it in the form, as the screen calls such a place now. */
function namesOf(labels: readonly string[]): [old: string, name: string][] {
  return labels.flatMap((label, at): [string, string][] => {
    const side = NAMELESS.exec(label);
    if (!side) return [];
    const known = labels.findLastIndex((one, i) => i < at && !NAMELESS.test(one));
    const [before, n] = [labels[known], at - known];
    const first = n === 1 ? 'はじめの欄' : `はじめから${n}番目の欄`;
    const name = before === undefined ? first : n === 1 ? `『${before}』の次の欄` : `『${before}』のあと${n}番目の欄`;
    return [[label, `${name}${side[1] ?? ''}`]];
  });
}

const QUOTED = /(?<=[「『])[^「」『』]*(?=[」』])/gu;

/** Labels themselves, and sentences that quote them: 「毎回手で入力する 2」が空です. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value.replace(QUOTED, (word) => names.get(word) ?? word);
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)]));
}

function withNames(form: Form): Form {
  const names = new Map([
    ...namesOf(form.fields.map(({ label }) => label)),
    ...form.fields.flatMap((entry) => (isRows(entry) ? namesOf(entry.fields.map(({ label }) => label)) : [])),
  ]);
  if (names.size === 0) return form;
  const { fields, inputs, checks } = form;
  return { ...form, ...(renamed({ fields, inputs, checks }, names) as Pick<Form, 'fields' | 'inputs' | 'checks'>) };
}

/** Forms that were made on the screen before it told a place by its neighbour: read as they would be written today. */
export const withNamedFields = (pack: Pack): Pack =>
  isMadeHere(pack) ? { ...pack, forms: pack.forms.map(withNames) } : pack;
