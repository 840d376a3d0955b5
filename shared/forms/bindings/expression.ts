import jsonata from 'jsonata';
import type { Device } from '../../ledger/entities';
import { deviceName } from '../../ledger/labels';
import { besidePrint, type PrintedKind } from '../../text/beside-print';
import { byGroup, byReading } from '../../text/japanese-order';
import { toHiragana, toKatakana } from '../../text/kana';
import { officeNumberCheck } from '../../text/office-number';
import { formatWareki, formatWarekiShort } from '../../text/wareki';
import { normalizeMail } from '../../text/width';
import { splitTitle } from '../../text/leading-title';
import { toRomaji } from '../../text/romaji';
import { refuse } from '../../problems/problem';
import { byWord } from '../../text/by-word';
import { expressionReason } from './expression-reason';

/** Words that forms need and JSONata doesn't have. All pure; empty in, empty out. */
const functions: Record<string, (...values: never[]) => unknown> = byWord({
  /** Non-empty values joined by an ideographic space: 理事長　高橋 正一. */
  spaced: (...values: unknown[]) => present(values).join('　'),
  /** A device as the whole app calls it: タブレット T-03. */
  deviceName: (kind: Device['kind'], assetNumber?: string, model?: string) =>
    deviceName({ kind, assetNumber: assetNumber ?? '', model: model ?? '' }),
  /** Non-empty values of a list, one a line. */
  lines: (values: unknown) => present(list(values)).join('\n'),
  /** `電話：04-0000-0001`; nothing without a value. */
  labelled: (label: string, value: unknown) => (isPresent(value) ? `${label}${String(value)}` : ''),
  /** `鈴木 花子（すずき はなこ）`. */
  withKana: (name: unknown, kana: unknown) =>
    isPresent(name) ? `${String(name)}${isPresent(kana) ? `（${String(kana)}）` : ''}` : '',
  hiragana: (value: unknown) => toHiragana(String(value ?? '')),
  katakana: (value: unknown) => toKatakana(String(value ?? '')),
  romaji: (value: unknown) => toRomaji(String(value ?? '')),
  /** A list of texts, those that stood before with 2, 3 … behind: login names. */
  numbered: (values: unknown) => numbered(list(values).map(String)),
  /** Records as the lists on the screen have them: 五十音順, and before that by a text of each, e.g. their 部署. */
  byKana: (records: unknown, group?: unknown) => inListOrder(records, group),
  /**
   * The entries of a list of which a field is this: `$found(pledges, 'staffId', row.id)`, as `pledges[staffId = $$.row.id]`, for
   * which JSONata works out each entry anew. Asked for each of many, that one took seconds.
   */
  found: (records: unknown, name: unknown, value: unknown) =>
    one(list(records).filter((record) => value !== undefined && fieldOf(record, name) === value)),
  /** What stands in a list more than once, once each. */
  repeated: (values: unknown) => one(repeated(list(values))),
  wareki: (value: unknown) => (isPresent(value) ? formatWareki(String(value)) : ''),
  /** R8.11.20. */
  shortWareki: (value: unknown) => (isPresent(value) ? formatWarekiShort(String(value)) : ''),
  /** What two spellings of one address have in common: widths and capitals don't count. */
  sameMail: (value: unknown) => normalizeMail(String(value ?? '')).toLowerCase(),
  /** What two spellings of one name have in common: 佐藤 健一 and 佐藤健一 are one person's. */
  sameName: (value: unknown) => String(value ?? '').replace(/[\s\u3000]+/gu, ''),
  /** The title that stands in front of a name: 理事長　高橋 正一. */
  titleOf: (value: unknown) => splitTitle(String(value ?? '')).title,
  /** What of a value stands in a room beside which the form prints a part of it (千葉県＿＿＿); nothing where it prints another one. */
  besidePrint: (kind: PrintedKind, value: unknown, ahead: string, behind: string) =>
    isPresent(value) ? besidePrint(kind, String(value), ahead, behind) : '',
  officeNumberCheck: (value: unknown) => officeNumberCheck(String(value ?? '')),
  present: (value: unknown) => isPresent(value),
  /** Whether it is written as a plain number, as a person types it. */
  isNumber: (value: unknown) => isNumber(value),
  /** Whether the first is more than the second: as numbers where both are, else as texts, so that days go by the calendar. */
  above: (value: unknown, than: unknown) =>
    isNumber(value) && isNumber(than)
      ? Number(value) > Number(than)
      : isPresent(value) && isPresent(than) && String(value) > String(than),
  /** Whether any of the named facts is another one after than before. */
  differs: (before: unknown, after: unknown, names: unknown) =>
    list(names).some(
      (name) =>
        fact(before, name) !== fact(after, name) && (isPresent(fact(before, name)) || isPresent(fact(after, name))),
    ),
});

export const functionNames = Object.keys(functions);

const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const isPresent = (value: unknown): boolean => value !== undefined && value !== null && String(value).trim() !== '';
const isNumber = (value: unknown): boolean => /^[0-9]+([.][0-9]+)?$/.test(String(value ?? ''));
const present = (values: unknown[]): string[] => values.filter(isPresent).map(String);
/** As JSONata itself gives what a filter lets through. */
const one = (values: unknown[]): unknown => (values.length > 1 ? values : values[0]);
/** What a record has itself, as JSONata reads it: not what every object is made with. */
const fieldOf = (record: unknown, name: unknown): unknown =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, String(name))
    ? (record as Record<string, unknown>)[String(name)]
    : undefined;
function repeated(values: readonly unknown[]): unknown[] {
  const [seen, twice] = [new Set<unknown>(), new Set<unknown>()];
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...seen].filter((value) => twice.has(value));
}
function numbered(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times > 1 && text !== '' ? `${text}${times}` : text;
  });
}

/**
 * JSONata's own `^(kana)` goes by code points: ヴ behind ン, small kana before large ones, spaces before all. Records of one
 * name stay as they were: a person's devices on lines of their own.
 */
function inListOrder(records: unknown, group: unknown): unknown {
  if (records === undefined || records === null) return undefined;
  const read = list(records).map((record) => ({
    record,
    group: isPresent(group) ? word(record, String(group)) : '',
    kana: word(record, 'kana'),
    name: word(record, 'name'),
    employeeNumber: word(record, 'employeeNumber'),
  }));
  return read.sort((a, b) => byGroup(a.group, b.group) || byReading(a, b)).map(({ record }) => record);
}
const word = (record: unknown, name: string): string => {
  const value = fieldOf(record, name);
  return typeof value === 'string' ? value : '';
};
const fact = (facts: unknown, name: unknown): unknown => fieldOf(facts, name) ?? '';

export interface CompiledExpression {
  source: string;
  evaluate: (context: object) => Promise<unknown>;
  ast: jsonata.ExprNode;
}

/** Compiles an expression of a pack; a mistake in it is refused under the field's name. */
export function compileExpression(source: string, field: string): CompiledExpression {
  const expression = compile(source, field);
  for (const [name, implementation] of Object.entries(functions))
    expression.registerFunction(name, (...values: unknown[]) => implementation(...(values as never[])));
  return {
    source,
    ast: expression.ast(),
    evaluate: async (context) => {
      try {
        return (await expression.evaluate(context)) as unknown;
      } catch (error) {
        return refuse('pack/expression', { field, expression: source, reason: expressionReason(error, source) });
      }
    },
  };
}

function compile(source: string, field: string): jsonata.Expression {
  try {
    return jsonata(source);
  } catch (error) {
    return refuse('pack/expression', { field, expression: source, reason: expressionReason(error, source) });
  }
}

/**
 * JSONata gives two results as a list, one as itself and none as undefined, and marks its lists as sequences. A form's
 * rows are always a list.
 */
export const asList = (value: unknown): unknown[] => list(value).map((entry) => entry);
