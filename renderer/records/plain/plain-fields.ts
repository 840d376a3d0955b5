import { z } from 'zod';
import { fieldOf, fieldsOf, type EntityTable } from '@shared/ledger/fields/catalogue';
import { isPlainField, isTyped, type LedgerField } from '@shared/ledger/fields/field';
import { readAs } from '@shared/tables/import/import-fields';

/** What a form of fields holds, by their names. */
export type PlainValues = Record<string, unknown>;

/** References that a form knows how to ask for: whose office it is, who has it, which network it is of. */
const chosen = new Set(['offices', 'people', 'packs']);

/** What a form asks of a kind of record that has none of its own, in the order of the record. */
export const askedFields = (table: EntityTable): [string, LedgerField][] =>
  fieldsOf(table).filter(([, field]) => isPlainField(field) || chosen.has(field.to?.target ?? ''));

/** The field by which its records are called. */
export const titleField = (table: EntityTable): string => {
  const typed = askedFields(table).filter(([, field]) => isTyped(field));
  return (typed.find(([name]) => readAs(table, name).key) ?? typed[0])?.[0] ?? 'id';
};

/** Whether a record needs it: it takes nothing empty. */
export const isNeeded = ({ schema }: LedgerField): boolean =>
  ![undefined, null, ''].some((empty) => schema.safeParse(empty).success);

/** Why a field can't be so; null: it can. */
export function plainRefusal(table: EntityTable, name: string, value: unknown): string | null {
  const field = fieldOf(table, name);
  if (!field || !isNeeded(field) || (value !== '' && value !== null)) return null;
  return isTyped(field) ? `${field.label}が空です。入れると次へ進めます` : `${field.label}を選んでください`;
}

/** What is typed of a new record, before it is one: what it needs may still be empty. */
export const plainDraft = (table: EntityTable): z.ZodType<PlainValues> =>
  z.object(
    Object.fromEntries(
      askedFields(table).map(([name, field]) => {
        const [first] = Object.keys(field.words ?? {});
        return [name, isNeeded(field) ? z.string().default(first ?? '') : field.schema];
      }),
    ),
  );
