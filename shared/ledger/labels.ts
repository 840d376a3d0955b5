import { byKind } from '../text/spaced';
import { formatWareki } from '../text/wareki';
import { entityTables, fieldOf, fieldsOf, recordType, type EntityTable } from './fields/catalogue';
import type { Device } from './entities';
import type { ReferenceTarget } from './fields/field';
import { byWord } from '../text/by-word';

/** What a record is called. */
export const tableNames = Object.fromEntries(entityTables.map((table) => [table, recordType(table).label])) as Readonly<
  Record<EntityTable, string>
>;

/** A field's name as screens have it; null: it is none that people see, such as a record's own id. */
export const knownLabel = (table: EntityTable, field: string): string | null => fieldOf(table, field)?.label ?? null;

/** A field's name as screens and history show it: never a word of the program. */
export const fieldLabel = (table: EntityTable, field: string): string => knownLabel(table, field) ?? '番号など';

const everyField = entityTables.flatMap(fieldsOf);

/** A name is one kind of field, whichever record has it. */
const dates = new Set(everyField.flatMap(([name, { kind }]) => (kind === 'date' ? [name] : [])));

/** What the values of choices are called. */
const words: Record<string, Record<string, string>> = byWord();
for (const [name, field] of everyField) if (field.words) words[name] = { ...words[name], ...field.words };

/** Lists that say what is in them, and what the fields beside them are called. */
const sayings = new Map(
  everyField.flatMap(([name, { said }]) => {
    const beside = entityTables.filter((table) => fieldOf(table, name));
    const labels = new Map(beside.flatMap(fieldsOf).map(([field, { label }]) => [field, label]));
    return said ? [[name, (value: unknown) => said(value, (field) => labels.get(field) ?? '')] as const] : [];
  }),
);

/** A record that is gone: nobody knows its name any more. */
const gone: Readonly<Record<ReferenceTarget, string>> = {
  offices: 'もうない事業所',
  corporations: 'もうない法人',
  people: 'もういない人',
  patients: 'もういない人',
  teams: 'もうないチーム',
  packs: 'もうないネットワーク',
  credentials: 'もうない種類',
};
const references = new Map(everyField.flatMap(([name, { to }]) => (to ? [[name, gone[to.target]] as const] : [])));

/** A value as history shows it: なし for nothing, wareki for dates. `names` turns ids into names; no id is ever shown. */
export function valueText(field: string, value: unknown, names: (id: string) => string | null = () => null): string {
  if (value === null || value === undefined || value === '') return 'なし';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'object') return sayings.get(field)?.(value) || '（内容）';
  const text = String(value);
  if (dates.has(field)) return formatWareki(text);
  const without = references.get(field);
  if (without !== undefined) return names(text) ?? without;
  return words[field]?.[text] ?? text;
}

/** パソコン P-07. */
export function deviceName({ kind, assetNumber, model }: Pick<Device, 'kind' | 'assetNumber' | 'model'>): string {
  return byKind(valueText('kind', kind), assetNumber || model);
}
