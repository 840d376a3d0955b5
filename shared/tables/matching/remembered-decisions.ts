import { z } from 'zod';
import { byWord, entryOf } from '../../text/by-word';
import { partsOfWord } from '../../text/joint-words';
import { isLoginField, isUseField } from '../import/beside-fields';
import { isDitto } from '../import/cell-habits';
import type { TableReading } from '../import/reading';
import { isOwnField } from '../import/take-from-above';
import { noDecisions, type ImportDecisions, type ValueDecision } from './import-decisions';

const Decision = z.discriminatedUnion('as', [
  z.object({ as: z.literal('above') }),
  z.object({ as: z.literal('empty') }),
  z.object({ as: z.literal('first-day') }),
  z.object({ as: z.literal('text'), text: z.string() }),
]);
const Words = z.record(z.string(), z.string().nullable());

/**
 * What was decided in imports of before, for the next table that says the same. Words of a list alone: nothing that may be about one
 * person (a name, a number) is remembered here, where 完全消去 doesn't look for it.
 */
export const RememberedDecisions = z.object({
  offices: Words,
  networks: Words,
  /** By kind and field. */
  values: z.record(z.string(), z.record(z.string(), Decision)),
});
export type RememberedDecisions = z.output<typeof RememberedDecisions>;

export const nothingRemembered: RememberedDecisions = { offices: {}, networks: {}, values: {} };

/** Fields whose words many people share. */
const SHARED = new Set(['jobType', 'title', 'department', 'serviceKind']);
const isShared = (field: string, text: string): boolean => SHARED.has(field) || isDitto(text);

/** Whose number the row above has is another question in each table. */
const isOfPerson = (kind: TableReading['kind'], field: string, { as }: ValueDecision): boolean =>
  as === 'above' && isOwnField(kind, field, '');

/** As known before, with what was decided now; a new decision on a word takes the place of the old one. */
export function withDecisions(
  known: RememberedDecisions,
  kind: TableReading['kind'],
  { offices, networks, values }: Pick<ImportDecisions, 'offices' | 'networks' | 'values'>,
): RememberedDecisions {
  const kept = { ...known.values };
  for (const [field, said] of Object.entries(values)) {
    // A missing value is missing for reasons of its own each time.
    const shared = Object.entries(said).filter(
      ([text, decision]) => text !== '' && isShared(field, text) && !isOfPerson(kind, field, decision),
    );
    if (shared.length > 0)
      kept[`${kind}/${field}`] = last({ ...kept[`${kind}/${field}`], ...Object.fromEntries(shared) });
  }
  const named = (words: Record<string, string | null>) =>
    Object.fromEntries(Object.entries(words).filter(([word]) => word !== ''));
  return {
    offices: last({ ...known.offices, ...named(offices) }),
    networks: last({ ...known.networks, ...named(networks) }),
    values: kept,
  };
}

/** Offices have a few words for each thing. */
const MOST = 200;
const last = <V>(words: Record<string, V>): Record<string, V> => Object.fromEntries(Object.entries(words).slice(-MOST));

/** What of it is about this table; null: nothing. */
export function recalledDecisions(
  known: RememberedDecisions,
  { kind, rows, columns, furtherColumns = [] }: Pick<TableReading, 'kind' | 'rows' | 'columns' | 'furtherColumns'>,
): ImportDecisions | null {
  const said = new Map<string, Set<string>>();
  // Of which network IDs are, is said of their column.
  for (const { field, from } of [...columns, ...furtherColumns])
    if (field === 'loginName' || isLoginField(field ?? '') || isUseField(field ?? '')) add(said, 'network', from);
  for (const { values, problems, sheet } of rows) {
    // Of rows that say no office the tab may.
    if (sheet !== undefined) add(said, 'office', sheet);
    for (const [field, value] of Object.entries(values)) {
      if (typeof value !== 'string') continue;
      add(said, field, value);
      // A device lies in 訪看, as people work there.
      if (field === 'keptAt') add(said, 'office', value);
      // 訪問介護／居宅 is what was decided of each of them.
      if (field === 'office') for (const part of partsOfWord(value)) add(said, field, part);
    }
    for (const { field, text } of problems) add(said, field, text);
  }
  const about = <V>(field: string, words: Record<string, V>): Record<string, V> =>
    Object.fromEntries(Object.entries(words).filter(([word]) => said.get(field)?.has(word)));
  const values = byWord<Record<string, ValueDecision>>();
  for (const field of said.keys()) {
    const found = Object.fromEntries(
      Object.entries(about(field, entryOf(known.values, `${kind}/${field}`) ?? {})).filter(
        ([, decision]) => !isOfPerson(kind, field, decision),
      ),
    );
    if (Object.keys(found).length > 0) values[field] = found;
  }
  const offices = about('office', known.offices);
  const networks = about('network', known.networks);
  const isNothing = [values, offices, networks].every((words) => Object.keys(words).length === 0);
  return isNothing ? null : { ...noDecisions, values: { ...values }, offices, networks };
}

function add(said: Map<string, Set<string>>, field: string, text: string): void {
  const texts = said.get(field);
  if (texts) texts.add(text);
  else said.set(field, new Set([text]));
}
