import type { z } from 'zod';
import type { Imported } from './imported';

/** What a field holds. How it is put in order, doubted and typed follows from it (kinds.ts), unless the field says otherwise. */
export type FieldKind =
  | 'text'
  /** Of a person, an office, a team: code point for code point as typed. */
  | 'name'
  | 'kana'
  /** Free text of several lines: a space in front may be meant. */
  | 'note'
  | 'date'
  | 'phone'
  | 'mail'
  | 'postal-code'
  /** A number that is kept as text, for its zeros: 事業所番号. */
  | 'digits'
  /** An ID: half-width, and else as typed. */
  | 'code'
  | 'choice'
  | 'flag'
  /** A yes or no that may not have been asked yet. */
  | 'answer'
  | 'count'
  /** The id of another record. */
  | 'reference'
  /** Somebody with name, phone and mail (contacts.ts). */
  | 'person'
  | 'list';

/** Kinds that hold text that people type. */
const typed: ReadonlySet<FieldKind> = new Set<FieldKind>([
  ...(['text', 'name', 'kana', 'note', 'phone', 'mail', 'postal-code', 'digits', 'code'] as const),
]);
/** Kinds that are one value which people read and type: whatever lists, tables and papers can show. */
const plain: ReadonlySet<FieldKind> = new Set<FieldKind>([...typed, 'date', 'choice', 'flag', 'answer', 'count']);

/** What a reference leads to; packs and their kinds of IDs are no records. */
export type ReferenceTarget = 'corporations' | 'offices' | 'people' | 'patients' | 'teams' | 'packs' | 'credentials';

/** A できごと that changes fields by what is typed into it. */
export type ChangingEvent = 'office-changed' | 'manager-changed' | 'rename' | 'transfer';

export type Keyboard = 'text' | 'tel' | 'email' | 'numeric';

/** Beside label, kind and schema: what a field says itself. */
export interface FieldFacts {
  /** As it is kept, out of what was typed where `before` stood. */
  normalize?: (typed: string, before: string) => string;
  /** A sentence when a value looks odd: worth a second look, never a reason to refuse it. Asked of no empty value. */
  doubt?: (value: string, label: string) => string | null;
  keyboard?: Keyboard;
  /** Papers ask for it: left empty it is a gap of its record. */
  needed?: true;
  /** Nobody types it: what happens to the record says it (抹消). */
  untyped?: true;
  /** The event that asks what it will be, and writes it into the ledger on its day. */
  changedBy?: ChangingEvent;
  /** A change of it is one that a 変更届 may report. */
  reportable?: true;
  imported?: Imported;
  /** What it most likely is by another field of the record, where nobody has said it. */
  proposed?: { from: string; by: (value: string) => string };
  /** Under which heading it goes out, or that it doesn't; left out: plain fields do, under what an import reads or their label. */
  exported?: string | false;
}

/** One field of a kind of record: all that is known of it, once. */
export interface LedgerField<S extends z.ZodType = z.ZodType> extends FieldFacts {
  kind: FieldKind;
  /** As screens, history, tables and papers call it. */
  label: string;
  /** What is kept. With a default, so that records of before the field are read. */
  schema: S;
  /** Of a list: its entries in the words of history; '' for none. Left out: only that there are some. */
  said?: (value: unknown, labelOf: (field: string) => string) => string;
  /** Of a choice: what its values are called. */
  words?: Readonly<Record<string, string>>;
  /** Of a reference. part: the record is a part of the other, and nothing without it · mention: it can do without */
  to?: { target: ReferenceTarget; as: 'part' | 'mention' };
}

export type LedgerFields = Readonly<Record<string, LedgerField>>;

/** The schemas of fields, as a record's schema is made of them. */
export const schemasOf = <F extends LedgerFields>(fields: F): { [K in keyof F]: F[K]['schema'] } =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as {
    [K in keyof F]: F[K]['schema'];
  };

/** What people type as text into it. */
export const isTyped = ({ kind }: LedgerField): boolean => typed.has(kind);

/** One value that people read and type, wherever the record is shown. */
export const isPlainField = ({ kind, untyped }: LedgerField): boolean => untyped !== true && plain.has(kind);
