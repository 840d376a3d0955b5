import {
  erasurePlan,
  isErasureRefused,
  type ErasableTable,
  type ErasurePlan,
  type RecordsById,
} from '../erasure/erasure';
import type { PaperDocument } from '../ledger/document';
import type { EntityTable } from '../ledger/entities';
import type { KeptRun } from '../procedures/kept-run';
import { papersIn, type Submission } from '../submission/submission';
import { addMonths, dayOf, type CalendarDate } from '../text/calendar-date';
import { retentionFacts, type RetentionKind } from './retention-kinds';
import { holdOf, holdWords, type Hold, type RetentionPeriods } from './retention-settings';

/** Tables of records that can be erased, by the kind whose period they have. */
const kindOf = {
  people: 'staff',
  patients: 'patients',
  teams: 'teams',
  devices: 'devices',
  accounts: 'accounts',
} as const satisfies Partial<Record<ErasableTable, RetentionKind>>;
type KeptTable = keyof typeof kindOf;
const keptTables = Object.keys(kindOf) as KeptTable[];

export interface RetentionFactsOfLedger {
  records: RecordsById;
  documents: ReadonlyMap<string, PaperDocument>;
  submissions: ReadonlyMap<string, Submission>;
  runs: Iterable<KeptRun>;
  periods: RetentionPeriods;
  holds: readonly Hold[];
  today: CalendarDate;
}

/** A record that was struck off and whose period is over. */
export interface Proposal {
  table: KeptTable;
  id: string;
  /** The day from which it was kept, and the first on which it needn't be any more: the latest of all that goes along. */
  from: CalendarDate;
  dueOn: CalendarDate;
  /** What goes along. */
  plan: ErasurePlan;
  /** Why it stays all the same, for a person to read; '' where it can be erased. */
  stays: string;
}

/**
 * What could be erased by now, the longest due first. Only what was struck off, and only where the office has said how long: of the record, and
 * of everything that goes with it. Nothing is erased by it.
 */
export function retentionProposals(facts: RetentionFactsOfLedger): Proposal[] {
  const due = keptTables.flatMap((table) =>
    [...facts.records[table].values()].flatMap((row) => {
      const from = keptFrom(table, row);
      const dueOn = endOf(facts.periods, kindOf[table], from);
      return from !== null && dueOn !== null && dueOn <= facts.today ? [{ table, id: row.id, from, dueOn }] : [];
    }),
  );
  const runs = [...facts.runs];
  return due
    .flatMap((one) => proposalOf({ ...facts, runs }, one))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** A part that was struck off since may be younger than its record, and a paper, too: then it isn't due yet. */
function proposalOf(
  facts: RetentionFactsOfLedger,
  { table, id, from, dueOn }: Omit<Proposal, 'plan' | 'stays'>,
): Proposal[] {
  const { records, documents, submissions, runs, periods, holds, today } = facts;
  const plan = erasurePlan(records, documents.values(), submissions.values(), runs, { table, id });
  const parts = partsOf(facts, plan, from);
  const undecided = [
    ...new Set(parts.filter(({ kind }) => !periods[kind]).map(({ kind }) => retentionFacts[kind].name)),
  ];
  const last = parts.reduce((latest, { kind, from: day }) => {
    const end = endOf(periods, kind, day);
    return end !== null && end > latest ? end : latest;
  }, dueOn);
  if (last > today) return [];
  const hold = holdOfErased(records, plan, holds);
  const stays = hold
    ? `消さずに残すことになっています${holdWords(hold)}`
    : isErasureRefused(plan)
      ? 'まだ使われているもの、提出の途中のもの、手続きが残っているものがあります'
      : undecided.length > 0
        ? `一緒に消える「${undecided.join('」「')}」の期間が、まだ決まっていません`
        : '';
  return [{ table, id, from, dueOn: last, plan, stays }];
}

/** The first that keeps something of what would be erased. */
export const holdOfErased = (
  records: RecordsById,
  { erased }: Pick<ErasurePlan, 'erased'>,
  holds: readonly Hold[],
): Hold | undefined =>
  erased.map((ref) => holdOf(holds, { ...ref, officeId: officeOf(records, ref) })).find((one) => one !== undefined);

interface Part {
  kind: RetentionKind;
  from: CalendarDate | null;
}

/** What goes with a record, each with its own day. */
function partsOf(
  { records, documents, submissions }: RetentionFactsOfLedger,
  plan: ErasurePlan,
  from: CalendarDate,
): Part[] {
  const leaving = [...plan.submissions, ...plan.changedSubmissions].flatMap((id) => submissions.get(id) ?? []);
  const left = new Set(leaving.flatMap((one) => papersIn(one).map(({ documentId }) => documentId)));
  return [
    ...plan.erased.flatMap(({ table, id }): Part[] => {
      const row = records[table].get(id);
      if (!row || id === plan.subject.id) return [];
      if (table === 'consents') return [{ kind: 'consents', from: records.consents.get(id)?.withdrawnOn ?? from }];
      return isKept(table) ? [{ kind: kindOf[table], from: keptFrom(table, row) ?? from }] : [];
    }),
    ...leaving.map((one) => ({ kind: 'handed-in' as const, from: lastDayOf(one) })),
    ...plan.papers
      .filter((id) => !left.has(id))
      .map((id) => ({ kind: 'office-papers' as const, from: documents.get(id)?.date ?? null })),
  ];
}

const isKept = (table: EntityTable): table is KeptTable => table in kindOf;

/** Null: it is in use, or nobody has noted when it was struck off. */
function keptFrom(table: KeptTable, row: object): CalendarDate | null {
  const { status, struckOffOn, leftOn } = row as Record<'status' | 'struckOffOn' | 'leftOn', string | null | undefined>;
  if (status !== 'struck-off') return null;
  return (table === 'people' ? leftOn : null) ?? struckOffOn ?? null;
}

const lastDayOf = ({ history, paperDate, handedOver }: Submission): CalendarDate =>
  [paperDate, handedOver?.on ?? '', ...history.map(({ at }) => dayOf(at))].reduce((a, b) => (a > b ? a : b));

/** The first day on which it needn't be kept any more; null where nobody has said how long, or from when. */
const endOf = (periods: RetentionPeriods, kind: RetentionKind, from: CalendarDate | null): CalendarDate | null => {
  const years = periods[kind]?.years;
  return from === null || years === undefined ? null : addMonths(from, years * 12);
};

const officeOf = (records: RecordsById, { table, id }: { table: EntityTable; id: string }): string | null =>
  (records[table].get(id) as { officeId?: string } | undefined)?.officeId ?? null;
