import { searchKey } from '../text/search-key';
import { isRunOnlyAbout, isRunOpenFor, withoutInRun } from './erased-in-run';
import type { KeptRun } from '../procedures/kept-run';
import type { PaperDocument } from '../ledger/document';
import { entityTables, type Entities, type EntityTable } from '../ledger/entities';
import type { Erased } from './erased-in-event';
import { isOnlyAbout, withoutInPaper } from './erased-in-paper';
import { isOnlyOf, isPartlyOf } from './erased-in-letter';
import { isQueued, waitsForPerson, type Submission } from '../submission/submission';
import { recordType } from '../ledger/fields/catalogue';
import { references } from '../ledger/references';
import { listOf, type OutKind, type TableOf } from '../tables/lists';

/** 完全消去: what can be erased for good. An office stays as long as the ledger does, for its papers' sake. */
export type ErasableTable = Exclude<TableOf<OutKind>, 'offices'>;
export const isErasable = (table: EntityTable): table is ErasableTable => table !== 'offices' && listOf(table) !== null;

type Row = Record<string, unknown> & { id: string };
export type RecordsById = { readonly [T in EntityTable]: ReadonlyMap<string, Entities[T]> };

export interface RecordRef {
  table: EntityTable;
  id: string;
}

/** A name that stays in the text of a record that isn't erased. */
export interface LeftName extends RecordRef {
  field: string;
}

export interface ErasurePlan {
  subject: RecordRef & { table: ErasableTable };
  /** The record and its parts (memberships, pledges, consents, accounts, teams), the record first. */
  erased: RecordRef[];
  /** Records that go on without the mention of an erased one. */
  cleared: (RecordRef & { field: string })[];
  /** Ids of papers about the erased records and nobody else. */
  papers: string[];
  /** Ids of what was handed in of those papers: the copies go along. */
  submissions: string[];
  /** Ids of letters in which such papers were beside others: they stay for those, without their copy. */
  changedSubmissions: string[];
  /** Ids of procedures that are about the erased records and nobody else. */
  runs: string[];
  /** Papers and procedures that go on without those who are erased: by their ids. */
  changedPapers: string[];
  changedRuns: string[];
  /** What is still on its way of them, by its title: that is seen through or taken back first. */
  underWay: string[];
  /** Procedures that are still to change the ledger for them, by their titles: they are ended or taken back first. */
  openRuns: string[];
  /** Names of the people erased, as they stand in the ledger now. */
  names: string[];
  /** Where a name stays, for somebody to look at. */
  left: LeftName[];
  /** Papers in which somebody typed a name: by their ids. */
  leftInPapers: string[];
  /** Copies of other papers that were handed in and name one of them: by their ids. */
  leftInCopies: string[];
  /** Procedures that still name one of them: by their ids. */
  leftInRuns: string[];
  /** Parts that are still in use: they are struck off first. */
  inUse: RecordRef[];
}

/** What would go with a record, and what would stay. Nothing is changed by asking. */
export function erasurePlan(
  records: RecordsById,
  papers: Iterable<PaperDocument>,
  submissions: Iterable<Submission>,
  runs: Iterable<KeptRun>,
  subject: ErasurePlan['subject'],
): ErasurePlan {
  const erased = withParts(records, subject);
  const ids = new Set(erased.map(({ id }) => id));
  const names = erased.flatMap((ref) => personNamesOf(ref.table, rowOf(records, ref)));
  const namesOne = naming(names);
  const others = allRows(records).filter(({ row }) => !ids.has(row.id));
  const handedIn = [...submissions];
  const every = [...papers];
  const going = new Set(every.filter((paper) => isOnlyAbout(paper, ids)).map(({ id }) => id));
  const stayingPapers = every.filter(({ id }) => !going.has(id));
  const everyRun = [...runs];
  const goingRuns = new Set(everyRun.filter((run) => isRunOnlyAbout(run, ids)).map(({ id }) => id));
  const stayingRuns = everyRun.filter(({ id }) => !goingRuns.has(id));
  const without = { papers: stayingPapers, runs: stayingRuns };
  const changed = withoutErased(without, { ids, namesOne }, names);
  const ofGoing = handedIn.filter((one) => isOnlyOf(one, going));
  const partly = handedIn.filter((one) => isPartlyOf(one, going));
  const touched = new Set([...ofGoing, ...partly]);
  return {
    subject,
    erased,
    cleared: others.flatMap(({ table, row }) =>
      references[table]
        .filter(({ field, as }) => as === 'mention' && ids.has(String(row[field])))
        .map(({ field }) => ({ table, id: row.id, field })),
    ),
    papers: [...going],
    submissions: ofGoing.map(({ id }) => id),
    changedSubmissions: partly.map(({ id }) => id),
    runs: [...goingRuns],
    changedPapers: changed.papers.map(({ id }) => id),
    changedRuns: changed.runs.map(({ id }) => id),
    underWay: [...touched].filter(isUnderWay).map(({ title }) => title),
    openRuns: everyRun.filter((run) => isRunOpenFor(run, ids)).map(({ title }) => title),
    names,
    left: others.flatMap(({ table, row }) =>
      Object.entries(row)
        .filter(([, value]) => textsOf(value).some(namesOne))
        .map(([field]) => ({ table, id: row.id, field })),
    ),
    leftInPapers: asTheyBecome(stayingPapers, changed.papers)
      .filter((one) => textsOf(writtenIn(one)).some(namesOne))
      .map(({ id }) => id),
    leftInCopies: handedIn
      .filter(
        (one) => !touched.has(one) && [one.about, one.letter?.subject ?? '', one.letter?.text ?? ''].some(namesOne),
      )
      .map(({ id }) => id),
    leftInRuns: asTheyBecome(stayingRuns, changed.runs)
      .filter((one) => textsOf(withoutActors(one)).some(namesOne))
      .map(({ id }) => id),
    inUse: erased.filter((ref) => rowOf(records, ref)?.['status'] === 'registered'),
  };
}

/** Whether something of it has to be struck off, seen through or taken back first. */
export const isErasureRefused = ({ inUse, underWay, openRuns }: ErasurePlan): boolean =>
  inUse.length + underWay.length + openRuns.length > 0;

interface Going {
  papers: readonly PaperDocument[];
  runs: readonly KeptRun[];
}

/** Those papers and procedures in which somebody erased stands, without them. */
export const withoutErased = (
  { papers, runs }: Going,
  erased: Erased,
  names: readonly string[],
): { papers: PaperDocument[]; runs: KeptRun[] } => ({
  papers: papers.flatMap((paper) => otherThan(paper, withoutInPaper(paper, erased))),
  runs: runs.flatMap((run) => otherThan(run, withoutInRun(run, erased, names))),
});

const otherThan = <R>(before: R, after: R): R[] => (before === after ? [] : [after]);

/** Whether a text has one of the names in it, however its spaces and its variant kanji are written. */
export function naming(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map(searchKey).filter((name) => name !== '');
  return (text) => {
    const written = searchKey(text);
    return wanted.some((name) => written.includes(name));
  };
}

/** People are called by name; what a team or a device is called is no name of a person. */
export const personNamesOf = (table: EntityTable, row: Record<string, unknown> | null): string[] =>
  recordType(table).isPerson && typeof row?.['name'] === 'string' ? [row['name']] : [];

const isUnderWay = (submission: Submission): boolean => isQueued(submission) || waitsForPerson(submission);

const rowOf = (records: RecordsById, { table, id }: RecordRef): Row | null =>
  (records[table].get(id) as Row | undefined) ?? null;

const allRows = (records: RecordsById): { table: EntityTable; row: Row }[] =>
  entityTables.flatMap((table) => [...records[table].values()].map((row) => ({ table, row: row as unknown as Row })));

/** A record and everything that is a part of it, of its parts, and so on. */
function withParts(records: RecordsById, subject: RecordRef): RecordRef[] {
  const found = new Map([[subject.id, { table: subject.table, id: subject.id }]]);
  const rows = allRows(records);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { table, row } of rows)
      if (references[table].some(({ field, as }) => as === 'part' && found.has(String(row[field]))))
        found.set(row.id, { table, id: row.id });
  }
  return [...found.values()];
}

/** Texts of a paper in which a name stays. What stood on it when it was finished goes, where it names somebody. */
const writtenIn = ({ input, overrides, about }: PaperDocument): unknown => [input, overrides, about];

/** Who noted something is the record of what was done; that stays. */
const withoutActors = ({ steps, ...run }: KeptRun): unknown => [
  run,
  Object.values(steps).map(({ by: _by, ...step }) => step),
];

const asTheyBecome = <R extends { id: string }>(before: readonly R[], changed: readonly R[]): R[] => {
  const next = new Map(changed.map((one) => [one.id, one]));
  return before.map((one) => next.get(one.id) ?? one);
};

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];
