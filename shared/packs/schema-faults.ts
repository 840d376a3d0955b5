import type { z } from 'zod';
import { ja } from 'zod/locales';
import { byWord } from '../text/by-word';
import { perhapsMeant } from '../text/nearest-word';
import { packLimits } from './pack-limits';
import { calledAt, isGuess, namesAt, schemaAt, writtenAt } from './schema-at';

/** What a schema finds wrong in a file of a pack, for whoever writes it: a clerk, who has never heard of a schema. */

export interface SchemaFault {
  path: PropertyKey[];
  /** One sentence, without its full stop. */
  reason: string;
  /** Its name is wrong, and not what stands there. */
  isName: boolean;
}

type Issue = z.core.$ZodIssue;
const { localeError } = ja();

/** The value, or everything that is wrong with it. */
export function checkedBySchema<S extends z.ZodType>(
  schema: S,
  json: unknown,
): { value: z.output<S> } | { faults: SchemaFault[] } {
  const read = parsedBy(schema, json);
  if (read === null) return { faults: [{ path: [], reason: '直すところが多すぎます', isName: false }] };
  if (read.success) return { value: read.data };
  const issues = read.error.issues.slice(0, packLimits.told).flatMap((issue) => deepest(issue));
  // Of `{}` each is anybody's guess: what is wrong with it is wrong all the same.
  const sure = issues.filter((issue) => !isOfGuess(issue, schema, json));
  const faults = (sure.length > 0 ? sure : issues).flatMap((one) => faultsOf(one, schema, json));
  return { faults: faults.slice(0, packLimits.told) };
}

/** Null where there is so much wrong with it that Zod, which hands on all of it at once, runs out of stack. */
function parsedBy<S extends z.ZodType>(schema: S, json: unknown): z.ZodSafeParseResult<z.output<S>> | null {
  try {
    return schema.safeParse(json, { error: localeError });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** 「forms の1番目「利用申込書」の fields の3番目「電話番号」の type（値の種類と印字のしかた）」; '' for the whole file. */
export function placeInWords(schema: z.ZodType, json: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((step, i) => {
    const value = writtenAt(json, path.slice(0, i + 1));
    const isEntry = /^\d+$/.test(String(step)) && Array.isArray(writtenAt(json, path.slice(0, i)));
    if (isEntry) words.push(`${Number(step) + 1}番目${calledBySomebody(value)}`);
    else words.push(shortened(String(step)));
  });
  const own = schemaAt(schema, json, path);
  const called = own && calledAt(own);
  return words.join(' の ') + (called ? `（${called}）` : '');
}

/** What a person knows an entry of a list by. */
function calledBySomebody(value: unknown): string {
  for (const name of ['shortTitle', 'label', 'title', 'name', 'key', 'id']) {
    const known = writtenAt(value, [name]);
    if (typeof known === 'string' && known !== '') return `「${shortened(known)}」`;
  }
  return '';
}

/**
 * Where one of several things may stand, whoever wrote it is told of the one that it was meant to be: that whose own
 * words are there, which is the one with something to say deep inside, or with the fewest things.
 */
function deepest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const values = issue.errors.flatMap((issues) =>
    issues.length === 1 && issues[0]?.code === 'invalid_value' && issues[0].path.length === 0 ? issues[0].values : [],
  );
  if (values.length === issue.errors.length)
    return [{ code: 'invalid_value', values, path: issue.path, message: issue.message }];
  const branches = issue.errors.map((issues) => issues.flatMap(deepest));
  const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map(({ path }) => path.length));
  const unknownWords = (issues: readonly Issue[]): number =>
    issues.filter(({ code, path }) => path.length === 0 && code !== 'custom').length;
  const best = issue.errors
    .map((issues, i) => ({ branch: branches[i] ?? [], unknown: unknownWords(issues) }))
    .sort((a, b) => a.unknown - b.unknown || depth(b.branch) - depth(a.branch) || a.branch.length - b.branch.length)[0];
  return (best?.branch ?? []).map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

/** What one of several things lacks, where which of them was meant is anybody's guess. */
function isOfGuess({ code, path }: Issue, schema: z.ZodType, json: unknown): boolean {
  if (code === 'unrecognized_keys' || writtenAt(json, path) !== undefined) return false;
  const parent = path.slice(0, -1);
  const around = schemaAt(schema, json, parent);
  return around !== null && isGuess(around, writtenAt(json, parent));
}

function faultsOf(issue: Issue, schema: z.ZodType, json: unknown): SchemaFault[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') {
    const isName = issue.code === 'invalid_key';
    return [{ path, reason: reasonOf(issue, writtenAt(json, path)), isName }];
  }
  const value = writtenAt(json, path);
  const own = schemaAt(schema, json, path);
  const known = own ? namesAt(own, value) : [];
  return issue.keys
    .slice(0, packLimits.told)
    .map((key) => ({ path: [...path, key], reason: unknownName(key, known, value), isName: true }));
}

function unknownName(key: string, known: readonly string[], value: unknown): string {
  const free = known.filter((name) => writtenAt(value, [name]) === undefined);
  const likely = perhapsMeant(key, free) || perhapsMeant(key, known);
  const others = likely === '' && free.length > 0 ? `。ここにまだ書けるのは ${listed(free)} です` : '';
  return `「${shortened(key)}」という名前は、ここには書けません${likely}${others}`;
}

function reasonOf(issue: Issue, value: unknown): string {
  if (value === undefined && issue.code !== 'custom') return '要るものですが、書かれていません';
  switch (issue.code) {
    case 'invalid_value':
      return notAmong(value, issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? notAmong(value, issue.options.map(String))
        : `${shown(value)}は、ここには書けません`;
    case 'invalid_type':
      return `${KINDS[issue.expected] ?? issue.expected} を書くところに、${typeof value === 'string' ? '文字の' : ''}${shown(value)}があります`;
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return issue.origin === 'string'
        ? `${String(issue.maximum)} 文字までです（いま ${String(value).length} 文字）`
        : issue.origin === 'array'
          ? `${String(issue.maximum)} 個までです（いま ${Array.isArray(value) ? value.length : 0} 個）`
          : `${String(issue.maximum)} までの数を書きますが、${shown(value)}とあります`;
    case 'invalid_format':
      return `${shown(value)}は書けません。${FORMATS[issue.format] ?? sayingOf(issue)}`;
    case 'invalid_key':
      return `「${String(issue.path.at(-1))}」は名前にできません。${issue.issues[0] ? sayingOf(issue.issues[0]) : ''}`;
    default:
      return issue.message;
  }
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>, value: unknown): string {
  if (origin === 'string') return value === '' ? '空です。書いてください' : `${String(minimum)} 文字から書けます`;
  if (origin === 'array')
    return `${String(minimum)} 個から書けます（いま ${Array.isArray(value) ? value.length : 0} 個）`;
  return `${String(minimum)} からの数を書きますが、${shown(value)}とあります`;
}

const notAmong = (value: unknown, allowed: readonly string[]): string =>
  `${shown(value)}とありますが、書けるのは ${listed(allowed)} です${typeof value === 'string' ? perhapsMeant(value, allowed) : ''}`;

const KINDS = byWord<string>({
  string: '文字（"…"）',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  array: '一覧（[ … ]）',
  object: 'まとまり（{ … }）',
  record: 'まとまり（{ … }）',
});
const FORMATS = byWord<string>({
  date: 'ある日を、年-月-日 で書きます（例：2026-04-01）',
  url: 'https:// で始まるアドレスを書きます',
});

/** Of a pattern, what its schema says for people; it is written there. */
const sayingOf = (issue: Issue): string =>
  issue.message.includes('パターン') ? '決まった書き方で書きます（説明は様式づくりの手引きにあります）' : issue.message;

function shown(value: unknown): string {
  if (Array.isArray(value)) return '一覧（[ … ]）';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'まとまり（{ … }）';
  return `「${shortened(String(value))}」`;
}

const MOST = 16;
const listed = (words: readonly string[]): string =>
  words.length > MOST ? `${words.slice(0, MOST).join('、')} など` : words.join('、');
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
