import type { PaperDocument } from '@shared/ledger/document';
import type { EntityTable } from '@shared/ledger/entities';
import { personNamesOf, naming, withoutErased, type ErasurePlan } from '@shared/erasure/erasure';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { AuditNote, LedgerDatabase } from './database';
import { withoutPapers } from '@shared/erasure/erased-in-letter';
import { asOfMail, papersIn, type Submission } from '@shared/submission/submission';
import { appendNote, NOTE_TABLES } from './audit-trail';
import { HOLDS, IMPORT_DRAFT, USER_NAMES, VIEWS } from './meta-store';
import { heldNow } from './retention-store';
import { changeWithoutRecords, toChange, type StoredChange } from './stored-change';

/** Changes and deeds looked through at a time: tens of thousands wouldn't all fit into memory at once. */
const STEP = 1_000;

/** The plan, and what comes with whoever carries it out. */
export interface ErasureOrder {
  plan: ErasurePlan;
  actor: string;
}

export interface ErasureDone {
  /** Changes of which something was erased. */
  changes: ReadonlySet<string>;
  /** Bodies of attachments whose keys are gone: noise that may be cleared away. */
  bodies: string[];
  /** Papers, letters and procedures that go on without those who were erased. */
  papers: PaperDocument[];
  submissions: Submission[];
  runs: KeptRun[];
}

/** Everything that a plan erases: what belongs to one of these goes along. */
const erasedIds = ({ erased, papers, submissions }: ErasurePlan): string[] => [
  ...erased.map(({ id }) => id),
  ...papers,
  ...submissions,
];

/** Whose attached files go: also the copies of letters that stay for their other papers. */
export const losingFiles = (plan: ErasurePlan): string[] => [...erasedIds(plan), ...plan.changedSubmissions];

/**
 * Erases records, their parts, papers and attachments (their keys: without them the chunks are noise), what history
 * says of them, what stands of them in other papers and procedures, and deeds that name them, in one transaction: all of
 * it or nothing. Links of the audit chain stay, so it still verifies; a new link says that something was erased, not what
 * it was called.
 */
export async function eraseForGood(database: LedgerDatabase, { plan, actor }: ErasureOrder): Promise<ErasureDone> {
  const { erased, cleared, papers, submissions, runs, subject } = plan;
  const ids = new Set(erasedIds(plan));
  const tables = [...new Set([...erased, ...cleared].map(({ table }) => table))];
  const changes = new Set<string>();
  const bodies: string[] = [];
  const staying: Omit<ErasureDone, 'changes' | 'bodies'> = { papers: [], submissions: [], runs: [] };
  await database.transaction(
    'rw',
    [...tables, ...NOTE_TABLES, 'documents', 'submissions', 'runs', 'attachments', 'changes'],
    async () => {
      const names = [...plan.names, ...(await earlierNames(database, ids))];
      const namesOne = naming(names);
      for (const { table, id } of erased) await database.table(table).delete(id);
      for (const { table, id, field } of cleared) await database.table(table).update(id, { [field]: null });
      await database.documents.bulkDelete(papers);
      await eachBatch<PaperDocument>(database, 'documents', async (batch) => {
        const without = withoutErased({ papers: batch, runs: [] }, { ids, namesOne }, names);
        await database.documents.bulkPut(without.papers);
        staying.papers.push(...without.papers);
      });
      await database.submissions.bulkDelete(submissions);
      staying.submissions.push(...(await letterParts(database, plan, namesOne)));
      await database.runs.bulkDelete(runs);
      await eachBatch<KeptRun>(database, 'runs', async (batch) => {
        const without = withoutErased({ papers: [], runs: batch }, { ids, namesOne }, names);
        await database.runs.bulkPut(without.runs);
        staying.runs.push(...without.runs);
      });
      const attachments = database.attachments.where('recordId').anyOf(losingFiles(plan));
      bodies.push(...(await attachments.toArray()).map(({ body }) => body));
      await attachments.delete();
      await eachBatch<StoredChange>(database, 'changes', async (batch) => {
        const erasedOnes = batch.flatMap((change) => changeWithoutRecords(change, ids, namesOne) ?? []);
        await database.changes.bulkPut(erasedOnes);
        for (const { id } of erasedOnes) changes.add(id);
      });
      await eachBatch<AuditNote>(database, 'notes', async (batch) => {
        const gone = batch.filter(({ content }) => isNaming(content, ids, namesOne));
        await database.notes.bulkDelete(gone.map(({ id }) => id));
      });
      await forgetWords(database, (text) => namesOne(text) || [...ids].some((id) => text.includes(id)));
      await forgetInHolds(database, ids, namesOne);
      const content = { table: subject.table, records: countsOf(erased), papers: papers.length };
      await appendNote(database, { kind: 'erased', content }, actor);
    },
  );
  return { changes, bodies, ...staying };
}

/** Letters that stay for their other papers, as they are kept from now on. */
async function letterParts(
  { documents, submissions }: LedgerDatabase,
  { papers, changedSubmissions }: ErasurePlan,
  namesOne: (text: string) => boolean,
): Promise<Submission[]> {
  const letters = (await submissions.bulkGet(changedSubmissions)).flatMap((kept) => (kept ? [asOfMail(kept)] : []));
  const others = await documents.bulkGet(letters.flatMap((one) => papersIn(one).map(({ documentId }) => documentId)));
  const staying = new Map(others.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
  const left = letters.map((one) => withoutPapers(one, { going: new Set(papers), staying, namesOne }));
  await submissions.bulkPut(left);
  return left;
}

/** What was typed in an import that isn't done yet, views that are called after somebody or search for them, and who may be at this PC. */
async function forgetWords({ meta }: LedgerDatabase, isAbout: (text: string) => boolean): Promise<void> {
  const draft = await meta.get(IMPORT_DRAFT);
  if (draft && isAbout(JSON.stringify(draft.value))) await meta.delete(IMPORT_DRAFT);
  for (const { key, value } of await meta.where('key').startsWith(VIEWS).or('key').equals(USER_NAMES).toArray())
    if (Array.isArray(value)) await meta.put({ key, value: value.filter((view) => !isAbout(JSON.stringify(view))) });
}

/** What is told to stay stays so, also where its note named somebody who is erased: without that note. */
async function forgetInHolds(
  { meta }: LedgerDatabase,
  ids: ReadonlySet<string>,
  namesOne: (text: string) => boolean,
): Promise<void> {
  const held = await heldNow({ meta });
  const left = held.filter(({ recordId }) => !ids.has(recordId));
  const unnamed = left.map((hold) => (namesOne(hold.note) ? { ...hold, note: '' } : hold));
  if (held.length > 0) await meta.put({ key: HOLDS, value: unnamed });
}

/** What somebody was called before: history knows. */
async function earlierNames(database: LedgerDatabase, ids: ReadonlySet<string>): Promise<string[]> {
  const changes = await database.changes
    .where('recordIds')
    .anyOf([...ids])
    .toArray();
  return changes
    .flatMap((stored) => toChange(stored).records)
    .filter(({ id }) => ids.has(id))
    .flatMap(({ table, edits }) =>
      edits
        .filter(({ field }) => field === 'name')
        .flatMap(({ before, after }) => [
          ...personNamesOf(table, { name: before }),
          ...personNamesOf(table, { name: after }),
        ]),
    );
}

async function eachBatch<R extends { id: string }>(
  database: LedgerDatabase,
  table: 'changes' | 'notes' | 'documents' | 'runs',
  work: (batch: R[]) => Promise<void>,
): Promise<void> {
  for (let last = ''; ;) {
    const batch = (await database.table(table).where('id').above(last).limit(STEP).toArray()) as R[];
    if (batch.length === 0) return;
    last = batch.at(-1)?.id ?? '';
    await work(batch);
  }
}

const isNaming = (content: unknown, ids: ReadonlySet<string>, namesOne: (text: string) => boolean): boolean =>
  typeof content === 'string'
    ? ids.has(content) || namesOne(content)
    : typeof content === 'object' && content !== null
      ? Object.entries(content).some(([field, value]) => field !== 'actor' && isNaming(value, ids, namesOne))
      : false;

function countsOf(erased: ErasurePlan['erased']): Partial<Record<EntityTable, number>> {
  const counts: Partial<Record<EntityTable, number>> = {};
  for (const { table } of erased) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}
