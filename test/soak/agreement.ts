import { emptyChain, verifyChain, type AuditLink, type ChainHead, type Salt } from '@shared/audit/chain';
import { auditedPart, toChange, type StoredChange } from '../../renderer/data/stored-change.ts';
import type { OpenedTables } from '../support/sealed.ts';

const changesOf = (tables: OpenedTables): ReturnType<typeof toChange>[] =>
  (tables['changes'] ?? [])
    .map(({ record }) => toChange(record as unknown as StoredChange))
    .sort((a, b) => a.sequence - b.sequence);

/**
 * Where records, history and the record of what was done don't agree. Each change is to have its link, each link of a
 * change its change, and every field that history speaks of the value that history left it with.
 */
export function disagreements(tables: OpenedTables): string[] {
  const changes = changesOf(tables);
  const linked = new Set(
    (tables['audit'] ?? []).flatMap(({ record }) => (record['kind'] === 'change' ? [record['id']] : [])),
  );
  const unlinked = changes.filter(({ id }) => !linked.has(id)).map(({ sequence }) => `change ${sequence} has no link`);
  const orphans = linked.size - (changes.length - unlinked.length);
  return [...unlinked, ...(orphans > 0 ? [`${orphans} links have no change`] : []), ...fieldsThatDiffer(tables)];
}

function fieldsThatDiffer(tables: OpenedTables): string[] {
  const left = new Map<string, { table: string; fields: Map<string, unknown>; isThere: boolean }>();
  for (const { records } of changesOf(tables))
    for (const { table, id, kind, edits } of records) {
      const fields = (kind === 'edit' && left.get(id)?.fields) || new Map<string, unknown>();
      for (const { field, after } of edits) fields.set(field, after);
      left.set(id, { table, fields, isThere: kind !== 'remove' });
    }
  return [...left].flatMap(([id, { table, fields, isThere }]) => {
    const record = tables[table]?.find(({ key }) => key === id)?.record;
    if (!record || !isThere) return Boolean(record) === isThere ? [] : [`a record of ${table} against its history`];
    return [...fields]
      .filter(([field, value]) => JSON.stringify(record[field] ?? null) !== JSON.stringify(value ?? null))
      .map(([field]) => `${table}.${field} against its history`);
  });
}

/** A deed beside the ledger's changes, as it lies in the database. */
interface StoredNote {
  salt: Salt;
  content: unknown;
}

/** Where the record of what was done doesn't hold: its chain, and what each link vouches for, by what lies on the disk. */
export function chainFaults(tables: OpenedTables): string[] {
  const of = (table: string): ReadonlyMap<string, unknown> =>
    new Map((tables[table] ?? []).map(({ key, record }) => [key, record]));
  const [changes, notes] = [of('changes'), of('notes')];
  const links = [...of('audit').values()] as AuditLink[];
  const head = (of('meta').get('audit-head') as { value: ChainHead } | undefined)?.value ?? emptyChain;
  const { faults } = verifyChain(
    links,
    ({ id, kind }) => {
      if (kind !== 'change') return (notes.get(id) as StoredNote | undefined) ?? null;
      const change = changes.get(id) as StoredChange | undefined;
      return change ? auditedPart(change) : null;
    },
    head,
  );
  const linked = new Set(links.map(({ id }) => id));
  const deeds = links.filter(({ kind }) => kind !== 'change');
  return [
    ...faults.map(({ kind, sequence }) => `the chain at link ${sequence}: ${kind}`),
    ...deeds.filter(({ id }) => !notes.has(id)).map(({ sequence }) => `link ${sequence} has lost its deed`),
    ...[...notes.keys()].filter((id) => !linked.has(id)).map(() => 'a deed has no link'),
  ];
}
