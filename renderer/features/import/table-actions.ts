import type { ReadTaken, TakenTable } from '@shared/ipc/tables';
import { importTables } from '@shared/tables/import/import-fields';
import type { TableReading } from '@shared/tables/import/reading';
import type { ChosenColumns } from '@shared/tables/import/guess-columns';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { aboutList, type ImportKind } from '@shared/tables/lists';
import { problem as problemOf, success, type Result } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { readDroppedTable } from '../../data/dropped-table';
import type { ChosenTable } from '../../state/chosen-table';
import type { LedgerStores } from '../../data/ledger-stores';
import {
  askKey,
  lookedAtAgain,
  untouched,
  withKnownRows,
  type ImportState,
  type ImportView,
  type LookedAt,
  type TableAsk,
} from './import-state';
import { dropDraft, readImportDraft, withoutUndone, type KeptDraft } from './kept-draft';
import type { ShowToast } from '../../state/toasts';
import type { DecisionMemory } from '../../state/use-remembered-decisions';
import type { MappingMemory } from './use-remembered-mapping';

export interface TableActions {
  /** A dialog of the system's; of a file with several kinds of tables that of the list that one comes from is read. */
  choose: (from: ImportKind) => Promise<void>;
  /**
   * What stood here as the app was locked, read again from where it lies.
   *
   * @param isNew another one is to be begun: one whose rows are all in is over
   */
  resume: (isNew: boolean) => Promise<void>;
  /** A file that was chosen on another screen. */
  begin: (file: ChosenTable['file'], asked?: TableAsk) => Promise<void>;
  /** Reads the same file in another way; what isn't said stays. */
  readAs: (changes: Partial<TableAsk>) => Promise<void>;
  /** Reads all tables of a kind beside the one that is read, and shows nothing of it. */
  lookAt: (kind: ImportKind) => Promise<void>;
  /** Stops reading; the file stays chosen. */
  cancel: () => void;
  /** Forgets the file and everything that was said about it. */
  forget: () => void;
  /** この取り込みをやめる: the same, and what was said can be had back for as long as the toast is there. */
  giveUp: () => Promise<void>;
}

const AT_TOP = { filter: 'all', position: { scrollTop: 0, active: null } } as const;
/** A number of its own for each reading: an answer that comes after the next question is of no use. */
let readings = 0;

interface TableParts extends Pick<LedgerStores, 'records' | 'meta'> {
  view: ImportView;
  recall: MappingMemory['recall'];
  recallDecisions: DecisionMemory['recall'];
  /** Of the networks here, what a reading goes by. */
  here: Pick<ReadTaken, 'networks' | 'keepsEnded'>;
  toast: ShowToast;
}

/**
 * Reads a table in main; columns that were remembered are taken, unless somebody said which they are. One that `stays` is not shown: another
 * follows it, and its button would be pressed for that.
 */
function tableReader({
  view,
  recall,
  recallDecisions,
  here,
  toast,
}: Pick<TableParts, 'view' | 'recall' | 'recallDecisions' | 'here' | 'toast'>) {
  const read = async (file: TakenTable, asked: TableAsk, stays = false): Promise<void> => {
    const number = ++readings;
    const { ask: shown, reading: underWay } = view.read();
    view.change({
      ask: asked,
      problem: null,
      refused: null,
      isRemembered: asked.columns !== undefined && view.read().isRemembered,
      reading: { number, progress: { stage: 'file', share: 0 }, before: underWay?.before ?? shown },
    });
    const answer = await ask('tables:read', { token: file.token, ...here, ...asked }).catch((error: unknown) => ({
      ok: false as const,
      ...problemOf('unexpected', { reason: String(error) }),
    }));
    const now = view.read();
    if (now.reading?.number !== number) return;
    if (!answer.ok)
      return view.change({
        ...{ reading: null, problem: answer, refused: asked },
        ...(now.read && { ask: now.reading.before }),
      });
    // Somebody saved the file in between: what was said of a line may be about somebody else by now.
    const isOther = now.read !== null && now.read.version !== answer.value.version;
    // Who comes back from another table finds this one as they left it.
    const before = isOther || saysHow(asked) ? undefined : now.asks[askKey(answer.value.reading)];
    if (before) return read(file, { ...before, ...asked }, stays);
    const known = asked.columns ? null : await recall(answer.value.reading);
    if (view.read().reading?.number !== number) return;
    if (known) {
      view.change({ isRemembered: true });
      return read(file, { ...asked, columns: known }, stays);
    }
    if (isOther && Object.keys(now.tables).length > 0) toast(problemOf('import/file-changed', { file: file.name }));
    const remembered = await recallDecisions(answer.value.reading);
    if (view.read().reading?.number !== number) return;
    view.change({
      ...{ reading: null, remembered, read: answer.value },
      step: now.step === 'file' && !stays ? 'columns' : now.step,
      asks: { ...(isOther ? {} : now.asks), ...(saysHow(asked) && { [askKey(answer.value.reading)]: asked }) },
      ...(isOther
        ? { tables: {}, lookedAt: {} }
        : { tables: withKnownRows(view.read().tables, answer.value.reading, remembered) }),
      // Another table may have other lines: the preview begins at its top.
      ...AT_TOP,
    });
  };
  return read;
}

/** What can be done with the table that is being imported. */
export function tableActions({ records, meta, ...parts }: TableParts): TableActions {
  const { view, toast } = parts;
  const read = tableReader(parts);
  const { goOn, resume } = keptImports({ records, meta, view, toast, read });
  /** Somebody who comes from 端末 wants the devices of a file, where it has any. */
  const readFor = async (file: TakenTable, from: ImportKind): Promise<void> => {
    const first = view.read().read?.reading;
    if (!first || first.kind === from || from === 'staff') return;
    const there = first.tables.find(({ kind }) => kind === from);
    await read(file, { kind: from, ...(there && { sheet: there.sheet }) }, true);
    const now = view.read();
    if (now.file !== file || (now.problem === null && now.read && saysKey(now.read.reading))) return;
    await read(file, {}, true);
    const { label } = aboutList(from);
    toast(`${label}の表は見つかりません。${aboutList(first.kind).label}の表として読みました`);
  };
  const begin = async (chosen: ChosenTable['file'], asked: TableAsk = {}, from?: ImportKind): Promise<void> => {
    const taken = await inMain(chosen);
    if (!taken.ok) return view.change({ ...untouched, problem: taken });
    const file = taken.value;
    view.change({ ...untouched, file });
    await read(file, asked, true);
    if (from) await readFor(file, from);
    await goOn(file, await readImportDraft(meta));
  };
  return {
    ...{ begin, resume },
    choose: async (from) => {
      const chosen = await ask('tables:choose');
      if (!chosen.cancelled) await begin({ token: chosen.token, name: chosen.name }, {}, from);
    },
    readAs: async (changes) => {
      const { file, ask: asked } = view.read();
      // By hand from now on.
      if (changes.columns) view.change({ isRemembered: false });
      if (file) await read(file, withoutGaps({ ...asked, ...changes }));
    },
    lookAt: (kind) => lookAt(parts, kind),
    cancel: () => {
      void ask('tables:cancel');
      const { read: known, step, reading } = view.read();
      view.change({ reading: null, step: known ? step : 'file', ...(known && reading && { ask: reading.before }) });
    },
    forget: () => {
      void ask('tables:forget');
      view.change(untouched);
      void dropDraft(meta);
    },
    giveUp: () => giveUp({ meta, view, toast }),
  };
}

/** An import that was begun before: what was said of its file, and the one that stood here as the app was locked. */
function keptImports({
  records,
  meta,
  view,
  toast,
  read,
}: Pick<TableParts, 'records' | 'meta' | 'view' | 'toast'> & { read: ReturnType<typeof tableReader> }) {
  /** @param come what it had come to as the app was locked */
  const goOn = async (file: TakenTable, kept: KeptDraft | null, come?: Pick<ImportState, 'outcome'>): Promise<void> => {
    const { read: known, file: still } = view.read();
    if (kept && kept.version === known?.version && still === file && (come || kept.isSaid)) {
      const standing = Object.entries(await withoutUndone(kept.tables, records));
      // Whoever chooses a file once more wants to see all of it.
      const tables = Object.fromEntries(standing.map(([key, said]) => [key, come ? said : lookedAtAgain(said)]));
      view.change({ tables, ...(kept.isSaid && { isRemembered: false }) });
      await read(file, kept.ask, true);
      if (view.read().file !== file) return;
      view.change({ step: kept.step, ...come });
      toast(
        come
          ? `「${file.name}」を開き直しました。続きからできます`
          : '前に直したところを引き継ぎました。続きから確かめられます',
      );
    }
    const { read: shown, file: now, step, reading } = view.read();
    if (shown && now === file && step === 'file' && reading === null) view.change({ step: 'columns' });
  };
  const resume = async (isNew: boolean): Promise<void> => {
    const kept = await readImportDraft(meta);
    if (!kept || view.read().file !== null) return;
    const isIn = kept.outcome?.left === 0;
    const file = isNew && isIn ? null : await ask('tables:again', { name: kept.name });
    if (file === null && isIn) return dropDraft(meta);
    if (file === null || view.read().file !== null) return;
    view.change({ ...untouched, file, isResumed: true });
    await read(file, {}, true);
    const { read: found } = view.read();
    if (found && found.version !== kept.version) toast(problemOf('import/file-changed', { file: file.name }));
    const stands = !isNew && kept.outcome !== null && (await records.stands(kept.outcome.changeId));
    // As it was before the file was read again, which is written down, too.
    await goOn(file, kept, { outcome: stands ? kept.outcome : null });
  };
  return { goOn, resume };
}

/** Main reads one at a time: where somebody has another read meanwhile this one ends, and nothing is known by it. */
async function lookAt(
  { view, recall, recallDecisions, here }: Omit<TableParts, 'records' | 'meta' | 'toast'>,
  kind: ImportKind,
): Promise<void> {
  const { file, read: known } = view.read();
  const [first, ...others] = known?.reading.tables.filter((one) => one.kind === kind) ?? [];
  if (!file || !known || !first) return;
  const { sheet, headerRow } = first;
  const asked = { token: file.token, ...here, sheet, headerRow, with: others.map(({ id }) => id) };
  const isStill = (): boolean => view.read().read?.version === known.version && view.read().file === file;
  const readAs = (columns?: ChosenColumns) =>
    ask('tables:read', { ...asked, ...(columns && { columns }) }).catch((error: unknown) => ({
      ok: false as const,
      ...problemOf('unexpected', { reason: String(error) }),
    }));
  const guessed = await readAs();
  const columns = guessed.ok ? await recall(guessed.value.reading) : null;
  const answer = columns ? await readAs(columns) : guessed;
  if (!isStill() || (!answer.ok && answer.code === 'table/cancelled')) return;
  const isIt = answer.ok && answer.value.version === known.version;
  const looked: LookedAt = isIt
    ? {
        reading: answer.value.reading,
        decisions: (await recallDecisions(answer.value.reading)) ?? noDecisions,
      }
    : 'unreadable';
  if (isStill()) view.change({ lookedAt: { ...view.read().lookedAt, [kind]: looked } });
}

/** Thrown away, with the way back for as long as it is said. */
async function giveUp({ meta, view, toast }: Pick<TableParts, 'meta' | 'view' | 'toast'>): Promise<void> {
  const before = view.read();
  ++readings;
  void ask('tables:cancel');
  // Before the screen asks what is kept: it would say that this one is under way.
  await dropDraft(meta);
  if (view.read().file !== before.file) return;
  view.change({ ...untouched, outcome: before.outcome, isBehind: before.outcome !== null });
  const isTheLast = (): boolean => view.read().file === null;
  toast(
    `「${before.file?.name ?? ''}」の取り込みをやめました`,
    {
      label: '元に戻す',
      run: () => {
        if (isTheLast()) view.change({ ...before, reading: null });
        else toast('ほかの Excel を選んだあとなので、元に戻せません');
      },
    },
    // Main has the file until then.
    { onSeen: () => isTheLast() && void ask('tables:forget') },
  );
}

/** Whether a table has what tells its records: 管理番号 of devices, ID of accounts. A list of people that is read as one of devices hasn't. */
const saysKey = ({ kind, columns }: TableReading): boolean =>
  columns.some(({ field }) =>
    importTables[kind].fields.some(({ name, key }) => key === true && name === field && name !== 'kind'),
  );

/** Where it is read: what was dropped or copied goes there first. */
async function inMain(chosen: ChosenTable['file']): Promise<Result<TakenTable>> {
  if ('token' in chosen) return success(chosen);
  const read =
    'copied' in chosen ? success({ name: chosen.name, bytes: chosen.copied }) : await readDroppedTable(chosen);
  return read.ok ? success(await ask('tables:take', read.value)) : read;
}

/** Something is said of one table: its columns, its lines, what is read with it. */
const saysHow = ({ columns, take, with: together }: TableAsk): boolean =>
  columns !== undefined || take !== undefined || together !== undefined;

/** `undefined` takes back what was said. */
export const withoutGaps = (asked: Partial<TableAsk>): TableAsk =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
