import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { items } from '@shared/form-studio/propose/items';
import { itemValue, listOfKind } from '@shared/form-studio/write/item-value';

/** How much of the bundled packs, which were written by hand, 様式づくり could say. */

export interface WrittenField {
  type: string;
  value?: unknown;
  facts?: string[];
  print?: unknown;
  required?: boolean;
  requiredWhen?: unknown;
  fields?: WrittenField[];
  [more: string]: unknown;
}
export interface WrittenFormJson {
  fields: WrittenField[];
  checks?: unknown[];
  callOuts?: unknown[];
  sheets?: { value?: unknown; part?: unknown };
  subject: { kind: string };
  inputs?: unknown[];
}

const PACKS = join(import.meta.dirname, '../../resources/packs');

export const writtenForms = (pack: string): WrittenFormJson[] =>
  readdirSync(join(PACKS, pack), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('form.json'))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(PACKS, pack, path), 'utf8')) as WrittenFormJson);

/**
 * What becomes of a field:
 *
 * - `same`: the same value in the same place
 * - `by-hand`: the place is made, its value is typed or chosen each time
 * - `not`: the place isn't made as it is
 */
export type Reach = 'same' | 'by-hand' | 'not';

const asText = (value: unknown): string => JSON.stringify(value);
/** A word alone, as schema 2 also says it. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  'joined' in value &&
  (value as { joined: unknown[] }).joined.length === 1
    ? (value as { joined: unknown[] }).joined[0]
    : value;

const ENTRIES = [null, 'row', 'sheet.item'] as const;
const LISTS = [null, ...Object.keys(listOfKind)];
const sayable = new Set(
  items.flatMap(({ id }) =>
    ENTRIES.flatMap((entry) =>
      LISTS.flatMap((list) => {
        const value = itemValue(id, entry, list);
        return value === null ? [] : [asText(value)];
      }),
    ),
  ),
);
const lists = new Set(Object.values(listOfKind).map(asText));

const CHOSEN = ['check', 'circle', 'choice', 'one-of'];

export function reachOf(field: WrittenField): Reach {
  const { type, facts } = field;
  if (type === 'rows') return lists.has(asText(field.value)) ? 'same' : 'not';
  if (type === 'change') return facts?.length === 1 && field.print === undefined ? 'same' : 'not';
  const value = plain(field.value);
  if (value === undefined || sayable.has(asText(value))) return 'same';
  // What is asked when a paper is made.
  if (typeof value === 'string' && /^input\./.test(value)) return 'same';
  return CHOSEN.includes(type) || typeof value === 'object' || typeof value === 'string' ? 'by-hand' : 'not';
}

export const fieldsIn = (fields: readonly WrittenField[]): WrittenField[] =>
  fields.flatMap((field) => [field, ...(field.fields ?? [])]);

/** Texts of JSONata, wherever they stand. */
export function expressionsIn(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  return Object.entries(json).reduce(
    (sum, [key, value]) => sum + (key === 'expression' && typeof value === 'string' ? 1 : expressionsIn(value)),
    0,
  );
}

/** What a field has that the screen has no word for; null: it has, or it is what is typed. */
export function causeOf(field: WrittenField): 'case' | 'elsewhere' | 'list' | 'change' | null {
  if (reachOf(field) === 'same') return null;
  if (field.type === 'rows') return 'list';
  if (field.type === 'change') return 'change';
  const { value } = field;
  return typeof value === 'object' && value !== null && ('cases' in value || 'holds' in value || 'first' in value)
    ? 'case'
    : 'elsewhere';
}
