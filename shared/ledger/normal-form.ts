import { ledgerTables, type Ledger } from './entities';
import { contactFields } from './fields/contacts';
import { fieldsOf } from './fields/catalogue';
import { isTyped, type LedgerField } from './fields/field';
import { ofKind } from './fields/kinds';

type Values = Record<string, unknown>;

function normalRecord<T extends object>(record: T, fields: readonly (readonly [string, LedgerField])[]): T {
  const known = record as Values;
  const edits = fields.flatMap(([name, field]): [string, unknown][] => {
    const value = known[name];
    if (field.kind === 'person') return [[name, normalRecord(value as Values, Object.entries(contactFields))]];
    if (!isTyped(field) || typeof value !== 'string') return [];
    return [[name, (field.normalize ?? ofKind[field.kind].normalize)(value, '')]];
  });
  return { ...record, ...Object.fromEntries(edits) };
}

/** A ledger of a file, each value in the form in which the screens would have kept it. */
export function inNormalForm(ledger: Ledger): Ledger {
  const lists = ledgerTables.map((table) => [
    table,
    (ledger[table] as object[]).map((one) => normalRecord(one, fieldsOf(table))),
  ]);
  const corporation = normalRecord(ledger.corporation, fieldsOf('corporations'));
  return { corporation, ...Object.fromEntries(lists) } as Ledger;
}
