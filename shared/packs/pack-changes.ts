import { things } from '../text/things';
import { canonicalJson } from '../vault/canonical-json';
import type { Form, FormField, Pack } from './schema';
import { isRows } from './form-fields';

/** A pack's version as it lies somewhere: what it says, and what its files are. */
export interface PackVersion {
  pack: Pack;
  /** SHA-256 of its forms' files, by their path. */
  digests: ReadonlyMap<string, string>;
}

/** What another version brings, as a sentence. @property form id of the form; '' for the pack as a whole */
export interface PackChange {
  kind: 'form-added' | 'form-removed' | 'file' | 'fields' | 'places' | 'rules' | 'network' | 'procedures';
  form: string;
  text: string;
}

/** What changes for an office when a version takes another's place, in the order of its forms. Nothing: the two say the same. */
export function packChanges(before: PackVersion, after: PackVersion): PackChange[] {
  const [old, now] = [before.pack.forms, after.pack.forms];
  const formOf = (forms: readonly Form[], id: string): Form | undefined => forms.find((form) => form.id === id);
  const removed = old.filter(({ id }) => !formOf(now, id));
  return [
    ...now.flatMap((form) => {
      const last = formOf(old, form.id);
      if (!last) return [change('form-added', form, `${called(form)}が増えます。`)];
      const isOtherFile = before.digests.get(last.template) !== after.digests.get(form.template);
      return formChanges(last, form, isOtherFile);
    }),
    ...removed.map((form) => change('form-removed', form, `${called(form)}がなくなります。`)),
    ...ofPack(before.pack, after.pack),
  ];
}

const change = (kind: PackChange['kind'], form: Form, text: string): PackChange => ({ kind, form: form.id, text });
const called = ({ number, shortTitle }: Form): string => `「${number} ${shortTitle}」`;

function formChanges(last: Form, form: Form, isOtherFile: boolean): PackChange[] {
  const [old, now] = [fieldsOf(last), fieldsOf(form)];
  const labels = (fields: ReadonlyMap<string, FormField>, is: (key: string) => boolean): string[] =>
    [...fields].flatMap(([key, { label }]) => (is(key) ? [label] : []));
  const added = labels(now, (key) => !old.has(key));
  const gone = labels(old, (key) => !now.has(key));
  const other = labels(now, (key) => {
    const field = old.get(key);
    return field !== undefined && !isSame(field, now.get(key));
  });
  const rules = RULES.flatMap(([name, word]) => (isSame(last[name], form[name]) ? [] : [word]));
  const name = called(form);
  return [
    ...(isOtherFile ? [change('file', form, `${name}の市のファイルが替わります。`)] : []),
    ...(added.length > 0 ? [change('fields', form, `${name}に欄が増えます：${some(added)}`)] : []),
    ...(gone.length > 0 ? [change('fields', form, `${name}から欄がなくなります：${some(gone)}`)] : []),
    ...(other.length > 0 ? [change('fields', form, `${name}の欄に入るものが変わります：${some(other)}`)] : []),
    ...(isSame(last.places, form.places) ? [] : [change('places', form, `${name}の記入するところが変わります。`)]),
    ...(rules.length > 0 ? [change('rules', form, `${name}の決まりが変わります：${some(rules)}`)] : []),
  ];
}

/** Those of rows are told apart by their rows' keys already; rows themselves count by what an office sees of them. */
const fieldsOf = (form: Form): ReadonlyMap<string, FormField> =>
  new Map(
    form.fields.flatMap((entry): [string, FormField][] => {
      if (!isRows(entry)) return [[entry.key, entry]];
      const { fields, ...rows } = entry;
      return [
        [entry.key, rows as unknown as FormField],
        ...fields.map((field): [string, FormField] => [field.key, field]),
      ];
    }),
  );

const RULES = [
  ['number', '番号'],
  ['title', '題名'],
  ['shortTitle', '短い名前'],
  ['outputs', 'できるファイルの種類'],
  ['refusals', '受け取られないファイルの種類'],
  ['channels', '出し方'],
  ['signature', '署名・押印'],
  ['copies', '印刷する部数'],
  ['pages', 'ページの数'],
  ['subject', 'はじめに選ぶもの'],
  ['sheets', '続きの紙'],
  ['serviceKinds', '使う事業所のサービス分類'],
  ['togetherWith', 'いっしょに出す様式'],
  ['inputs', 'たずねること'],
  ['effectiveFrom', '使いはじめる日'],
  ['effectiveTo', '使う最後の日'],
  ['checks', '記入のときに見ること'],
  ['callOuts', '横に出る説明'],
] as const satisfies readonly (readonly [keyof Form, string])[];

const OF_PACK = [
  ['title', '名前'],
  ['network', 'ネットワークの名前'],
  ['municipality', '市の名前'],
  ['issuer', '出しているところ'],
  ['effectiveFrom', '使いはじめる日'],
  ['effectiveTo', '使う最後の日'],
  ['contacts', '連絡先'],
  ['channels', '出し方と宛先'],
  ['enrolment', '参加のときにたずねること'],
  ['codeLists', '選ぶ言葉'],
  ['rules', 'ネットワークの決まり'],
  ['consent', '同意書'],
  ['talk', 'トーク'],
] as const satisfies readonly (readonly [keyof Pack, string])[];

const OF_PROCEDURES = ['procedures', 'actors', 'overview'] as const;

function ofPack(before: Pack, after: Pack): PackChange[] {
  const others = OF_PACK.flatMap(([name, word]) => (isSame(before[name], after[name]) ? [] : [word]));
  const areSame = OF_PROCEDURES.every((name) => isSame(before[name], after[name]));
  return [
    ...(others.length > 0
      ? [{ kind: 'network' as const, form: '', text: `全体のことが変わります：${some(others)}` }]
      : []),
    ...(areSame ? [] : [{ kind: 'procedures' as const, form: '', text: '何かが起きたときの手続きが変わります。' }]),
  ];
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Five of them, and how many more. */
const MOST = 5;
const some = (words: readonly string[]): string => {
  const named = words.slice(0, MOST).join('、');
  return words.length > MOST ? `${named} ほか${things(words.length - MOST)}` : named;
};
