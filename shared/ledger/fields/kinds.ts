import { z } from 'zod';
import { normalizeFurigana } from '../../text/kana';
import { addressDoubt, settledAddress } from '../../text/settled-address';
import {
  isPostalCode,
  normalizeMail,
  normalizeNumber,
  normalizePhone,
  normalizePostalCode,
  toHalfWidth,
} from '../../text/width';
import * as stored from '../field-types';
import { dayDoubt, invisibleDoubt, mailDoubt, phoneDoubt } from '../typed-doubts';
import type { LedgerField, FieldFacts, FieldKind, Keyboard, ReferenceTarget } from './field';

/** What follows from a kind. */
interface OfKind {
  normalize: (typed: string) => string;
  doubt: (value: string, label: string) => string | null;
  keyboard: Keyboard;
}

const asTyped = (typed: string): string => typed;
const trimmed = (typed: string): string => typed.trim();
const postalCodeDoubt = (typed: string): string | null =>
  typed === '' || isPostalCode(typed) ? null : (invisibleDoubt(typed) ?? '郵便番号は7桁です。例：270-0114');

/** Where somebody lives or works: behind what stood there, a whole address is another one. */
export const ofAddress: Pick<FieldFacts, 'normalize' | 'doubt'> = {
  normalize: (typed, before) => settledAddress(typed.trim(), before),
  doubt: (value) => invisibleDoubt(value) ?? addressDoubt(value),
};

const nothingTyped: OfKind = { normalize: asTyped, doubt: invisibleDoubt, keyboard: 'text' };
const words: OfKind = { ...nothingTyped, normalize: trimmed };

export const ofKind: Readonly<Record<FieldKind, OfKind>> = {
  text: words,
  name: words,
  kana: { ...words, normalize: normalizeFurigana },
  note: nothingTyped,
  date: { ...nothingTyped, doubt: dayDoubt },
  phone: { normalize: normalizePhone, doubt: phoneDoubt, keyboard: 'tel' },
  mail: { normalize: normalizeMail, doubt: mailDoubt, keyboard: 'email' },
  'postal-code': { normalize: normalizePostalCode, doubt: postalCodeDoubt, keyboard: 'numeric' },
  digits: { ...words, normalize: normalizeNumber, keyboard: 'numeric' },
  code: { ...words, normalize: (typed) => toHalfWidth(typed).trim() },
  choice: nothingTyped,
  flag: nothingTyped,
  answer: nothingTyped,
  count: { ...words, normalize: normalizeNumber, keyboard: 'numeric' },
  reference: nothingTyped,
  person: nothingTyped,
  list: nothingTyped,
};

type OfText = LedgerField<typeof stored.text>;

const ofText =
  (kind: FieldKind) =>
  (label: string, own: FieldFacts = {}): OfText => ({ kind, label, schema: stored.text, ...own });

/** A name without which a record is none. */
const requiredName = (label: string, own: FieldFacts = {}): LedgerField<typeof stored.requiredText> => ({
  ...ofText('name')(label, own),
  schema: stored.requiredText,
});

/** What a schema takes, but for what stands for nothing. */
type Bare<S> = S extends z.ZodDefault<infer I> ? Bare<I> : S extends z.ZodNullable<infer I> ? Bare<I> : S;
type Later<S extends z.ZodType> = z.ZodOptional<z.ZodNullable<Extract<Bare<S>, z.ZodType>>>;

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

/** The field, of any kind, as records have it that were kept before it came; taking back the first entry leaves null. */
export const later = <S extends z.ZodType>(one: LedgerField<S>): LedgerField<Later<S>> => ({
  ...one,
  // Texts keep the one schema by which thousands of them are known (isPlainTextField).
  schema: ((one.schema as z.ZodType) === stored.text
    ? stored.laterText
    : bare(one.schema).nullish()) as unknown as Later<S>,
});

const date = (label: string, own: FieldFacts = {}): LedgerField<typeof stored.optionalDate> => ({
  ...{ kind: 'date', label, schema: stored.optionalDate },
  ...own,
});

const flag = (label: string, own: FieldFacts = {}) =>
  ({ kind: 'flag', label, schema: z.boolean().default(false), ...own }) satisfies LedgerField;

const answer = (label: string): LedgerField<typeof stored.answer> => ({
  ...{ kind: 'answer', label, schema: stored.answer },
});

const count = (label: string, own: FieldFacts = {}) =>
  ({ kind: 'count', label, schema: z.number().int().min(0).nullable().default(null), ...own }) satisfies LedgerField;

type OneOf<W extends string> = z.ZodEnum<{ [K in W]: K }>;

/** One of some words of the program, each with what people call it. */
const choice = <W extends string>(
  label: string,
  called: Readonly<Record<W, string>>,
  own: FieldFacts = {},
): LedgerField<OneOf<W>> => ({
  ...{ kind: 'choice', label, schema: z.enum(Object.keys(called) as W[]), words: called },
  ...own,
});

/** The choice, where nothing else is said. */
export const supposing = <W extends string>(
  one: LedgerField<OneOf<W>>,
  word: NoInfer<W>,
): LedgerField<z.ZodDefault<OneOf<W>>> => ({ ...one, schema: z._default(one.schema, word) });

/** The choice, which may not be known yet. */
export const maybe = <W extends string>(
  one: LedgerField<OneOf<W>>,
): LedgerField<z.ZodDefault<z.ZodNullable<OneOf<W>>>> => ({
  ...one,
  schema: one.schema.nullable().default(null),
});

const reference =
  (as: 'part' | 'mention') =>
  (label: string, target: ReferenceTarget, own: FieldFacts = {}): LedgerField<typeof stored.id> => ({
    ...{ kind: 'reference', label, schema: stored.id, to: { target, as } },
    ...own,
  });
const optionalReference =
  (as: 'part' | 'mention') =>
  (label: string, target: ReferenceTarget, own: FieldFacts = {}): LedgerField<typeof stored.optionalId> => ({
    ...reference(as)(label, target, own),
    schema: stored.optionalId,
  });

/** A field of each kind, by its label and what it says itself. */
export const field = {
  text: ofText('text'),
  name: ofText('name'),
  requiredName,
  kana: ofText('kana'),
  phone: ofText('phone'),
  mail: ofText('mail'),
  postalCode: ofText('postal-code'),
  digits: ofText('digits'),
  code: ofText('code'),
  note: (own: FieldFacts = {}): OfText => ofText('note')('メモ', own),
  date,
  flag,
  answer,
  count,
  choice,
  /** The record is nothing without the other. */
  partOf: reference('part'),
  /** The record is nothing without the other, where it has one. */
  maybePartOf: optionalReference('part'),
  /** The record can do without the other. */
  mentions: optionalReference('mention'),
};

/** Deletion in the ledger is 抹消: the record stays, with the day it ended. */
export const registration = {
  status: supposing(
    choice('台帳での登録', { registered: '登録中', 'struck-off': '抹消' }, { untyped: true }),
    'registered',
  ),
  struckOffOn: date('抹消した日', { untyped: true }),
};
