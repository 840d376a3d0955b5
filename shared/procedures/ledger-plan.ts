import type { CalendarDate } from '../text/calendar-date';
import { applyRecordChange, recordChange, type RecordChange } from '../ledger/change';
import type { Entities, EntityTable, Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import type { Additions, Expected, PlannedChange } from './kept-run';
import { plannedEdits, type PlanOrder } from './planned-edits';
import type { PlannedEdit } from './planned-edit';

interface LedgerPlanOrder {
  /** 佐藤 健一さんの退職 */
  title: string;
  event: LedgerEvent;
  additions: Additions;
  /** Without the additions. */
  ledger: Ledger;
  today: CalendarDate;
  packs: PlanOrder['packs'];
  newId: () => string;
}

/** What a procedure changes in the ledger, a change for each day, the first day first. */
export function ledgerPlan({ title, event, additions, ledger, today, packs, newId }: LedgerPlanOrder): PlannedChange[] {
  const date = event.date ?? today;
  const added = Object.entries(additions).flatMap(([table, records]) =>
    records.map((add) => ({ on: today, table, add }) as unknown as PlannedEdit),
  );
  const order = { event, ledger: withAdditions(ledger, additions), date, today, packs, newId };
  const edits = [...added, ...(plannedEdits[event.kind]?.(order) ?? []).map(atOnce(additions, today))];
  const states = new Map<string, Record<string, unknown> | null>();
  const days = [...new Set(edits.map(({ on }) => (on < today ? today : on)))].sort();
  return days.flatMap((on) => {
    const ofDay = edits.filter((one) => (one.on < today ? today : one.on) === on);
    const expects = on === today ? [] : ofDay.flatMap((one) => expectedOf(one, ledger, states) ?? []);
    const records = ofDay.flatMap((one) => changeOf(one, ledger, states) ?? []);
    if (records.length === 0) return [];
    const sentence =
      on === today ? `${title}を台帳に記録しました` : `予定していた日になったので、${title}を台帳に記録しました`;
    return [
      { id: newId(), on, sentence, records: joined(records), expects, state: 'planned', changeId: null, field: '' },
    ];
  });
}

/**
 * A device that comes with the procedure is its user's from the moment it is in the ledger: as nobody's it would stand there, and on
 * papers, as 共用 until the day.
 */
const atOnce =
  ({ devices = [] }: Additions, today: CalendarDate) =>
  (one: PlannedEdit): PlannedEdit =>
    one.table === 'devices' && 'edits' in one && one.edits.holderId && devices.some(({ id }) => id === one.id)
      ? { ...one, on: today }
      : one;

/** The ledger as the rules see it: with those who join, and the devices that come. */
export function withAdditions(ledger: Ledger, additions: Additions): Ledger {
  const tables = Object.entries(additions).filter(([table]) => table !== 'corporations');
  const lists = tables.map(([table, records]) => {
    const known = ledger[table as Exclude<EntityTable, 'corporations'>] as { id: string }[];
    return [table, [...known, ...records.filter(({ id }) => !known.some((one) => one.id === id))]];
  });
  return { ...ledger, ...(Object.fromEntries(lists) as Partial<Ledger>) };
}

type Fields = Record<string, unknown> & { id: string };

/** On these it depends whether what was planned for a person is still meant. */
const MEANT = ['status', 'leftOn', 'officeId'];

/** What the plan supposes of a person whom it changes on a later day: that nobody has decided otherwise until then. */
function expectedOf(
  planned: PlannedEdit,
  ledger: Ledger,
  states: ReadonlyMap<string, Record<string, unknown> | null>,
): Expected | null {
  if ('add' in planned || planned.table !== 'people') return null;
  const { table, id } = planned;
  const person = states.get(`${table}/${id}`) ?? recordOf(ledger, table, id);
  // What it changes itself is compared when it is made.
  const others = MEANT.filter((field) => !(field in planned.edits));
  return person && { table, id, fields: Object.fromEntries(others.map((field) => [field, person[field]])) };
}

/** The change of a record by one edit, upon those before it; null: it changes nothing. */
function changeOf(
  planned: PlannedEdit,
  ledger: Ledger,
  states: Map<string, Record<string, unknown> | null>,
): RecordChange | null {
  const { table } = planned;
  const id = 'add' in planned ? planned.add.id : planned.id;
  const key = `${table}/${id}`;
  const before = states.has(key) ? (states.get(key) ?? null) : recordOf(ledger, table, id);
  if ('add' in planned ? before !== null : before === null) return null;
  const after = 'add' in planned ? planned.add : { ...before, ...planned.edits };
  const change = recordChange(table, before as Entities[typeof table] | null, after as Entities[typeof table]);
  if (change) states.set(key, applyRecordChange(before, change));
  return change;
}

function recordOf(ledger: Ledger, table: EntityTable, id: string): Record<string, unknown> | null {
  if (table === 'corporations') return ledger.corporation.id === id ? ledger.corporation : null;
  return (ledger[table] as Fields[]).find((one) => one.id === id) ?? null;
}

/** One change for each record of a day. */
function joined(changes: readonly RecordChange[]): RecordChange[] {
  const byRecord = new Map<string, RecordChange>();
  for (const change of changes) {
    const key = `${change.table}/${change.id}`;
    const first = byRecord.get(key);
    byRecord.set(key, first ? { ...first, edits: joinedEdits(first, change) } : change);
  }
  return [...byRecord.values()];
}

function joinedEdits(first: RecordChange, then: RecordChange): RecordChange['edits'] {
  const edits = new Map(first.edits.map((one) => [one.field, one]));
  for (const one of then.edits) {
    const before = edits.get(one.field);
    edits.set(one.field, before ? { ...before, after: one.after } : one);
  }
  return [...edits.values()];
}
