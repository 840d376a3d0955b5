import type { Entities, EntityTable } from '@shared/ledger/entities';
import type { Additions, KeptRun } from '@shared/procedures/kept-run';

/** A record that the wizard adds, or as it is now. */
export function withRecord<T extends EntityTable>(run: KeptRun, table: T, record: Entities[T]): KeptRun {
  const known = (run.additions[table] ?? []) as Entities[T][];
  const isKnown = known.some(({ id }) => id === record.id);
  const records = isKnown ? known.map((one) => (one.id === record.id ? record : one)) : [...known, record];
  return { ...run, additions: { ...run.additions, [table]: records } };
}

/** What is known of a record that the wizard adds; one that it adds no more stays away. */
export function withEdits<T extends EntityTable>(
  run: KeptRun,
  table: T,
  id: string,
  edits: Partial<Entities[T]>,
): KeptRun {
  const known = ((run.additions[table] ?? []) as Entities[T][]).find((one) => one.id === id);
  return known ? withRecord(run, table, { ...known, ...edits }) : run;
}

/** The answers that are lists of records. */
type Naming = 'deviceIds' | 'replacedDeviceIds' | 'teamIds' | 'memberIds';

/** A record that the wizard adds and that is, by this, an answer. */
export function withNamed<T extends EntityTable>(run: KeptRun, table: T, record: Entities[T], answer: Naming): KeptRun {
  const next = withRecord(run, table, record);
  return { ...next, event: next.event && { ...next.event, [answer]: [...(next.event[answer] ?? []), record.id] } };
}

/** Without a record that the wizard has added, and without it among the answers. */
export function withoutNamed(run: KeptRun, table: EntityTable, gone: string, answer: Naming): KeptRun {
  const next = runWithoutRecords(run, table, (id) => id === gone);
  const left = next.event?.[answer]?.filter((id) => id !== gone) ?? [];
  return { ...next, event: next.event && { ...next.event, [answer]: left } };
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
