import type { Entities, EntityTable } from '@shared/ledger/entities';
import type { Additions, KeptRun } from '@shared/procedures/kept-run';

/** A record that the wizard adds, or as it is now. */
export function withRecord<T extends EntityTable>(run: KeptRun, table: T, record: Entities[T]): KeptRun {
  const known = (run.additions[table] ?? []) as Entities[T][];
  const isKnown = known.some(({ id }) => id === record.id);
  const records = isKnown ? known.map((one) => (one.id === record.id ? record : one)) : [...known, record];
  return { ...run, additions: { ...run.additions, [table]: records } };
}

export function runWithoutRecords(run: KeptRun, table: EntityTable, isGone: (id: string) => boolean): KeptRun {
  const left = (run.additions[table] ?? []).filter(({ id }) => !isGone(id));
  const { [table]: _all, ...others } = run.additions;
  return { ...run, additions: (left.length > 0 ? { ...others, [table]: left } : others) as Additions };
}

/** Who was typed here and is in no answer any more isn't written into the ledger either. */
export function runWithoutStrays(run: KeptRun): KeptRun {
  const { event } = run;
  if (!event) return run;
  const named = new Set([...event.staff.map(({ id }) => id), ...Object.values(event.after)]);
  return runWithoutRecords(run, 'people', (id) => !named.has(id));
}
