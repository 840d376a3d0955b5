import type { ReadTaken, TableProgress, TableRead, TakenTable } from '@shared/ipc/tables';
import type { Problem } from '@shared/problems/problem';
import { importKinds, type ImportKind } from '@shared/tables/lists';
import type { SkippedRow, TableOfFile, TableReading } from '@shared/tables/import/reading';
import { recordAddress } from '../../addresses/record-address';
import { noDecisions, type ImportDecisions } from '@shared/tables/matching/import-decisions';
import type { Besides, LedgerChoice, ImportEvent, Verdict } from '@shared/tables/matching/planned';
import {
  untouchedList,
  useListView,
  type ListDefinition,
  type ListView,
  type ListViewState,
} from '../../records/list/list-view';

export const importSteps = [
  { step: 'file', name: 'ファイル' },
  { step: 'columns', name: 'どの列が何か' },
  { step: 'check', name: '確認' },
] as const;
export type ImportStep = (typeof importSteps)[number]['step'];

/** How the table is to be read, where somebody said so. */
export type TableAsk = Omit<ReadTaken, 'token'>;

/** A reading that is under way; a later one has another number. */
export interface Reading {
  number: number;
  progress: TableProgress;
  /** How the table was read that is shown meanwhile. */
  before: TableAsk;
}

/** What was said about the lines of one table of the file. */
export interface TableDecisions {
  decisions: ImportDecisions;
  /** Lines that are in the ledger by now, with the change that put them there; no lines where they are looked at once more. */
  taken: readonly { changeId: string; lines: readonly number[] }[];
}

/** What is said afterwards of the IDs and devices that a list of people had. */
export interface LeftBesides extends Pick<Besides, 'left'> {
  /** Columns that somebody said stay out. */
  headings: readonly string[];
  /** Whose memo speaks of an ID or a device, and no column. */
  memos: readonly string[];
  /** How many IDs of a list of devices stayed out. */
  ofDevices: number;
  /** How many of what stayed out is kept with whom it stood (元の値). */
  kept: number;
  /** What is kept so, too, and of a network that the app doesn't know. */
  elsewhere: Besides['left'];
}

/** All tables of one kind that the file holds, as they would be taken: for what the ledger has of them already. */
export type LookedAt = { reading: TableReading; decisions: ImportDecisions } | 'unreadable';

/** What an import came to. */
export interface ImportOutcome {
  changeId: string;
  sentence: string;
  kind: ImportKind;
  /** Rows that have to be mended still. */
  left: number;
  /** Cells that were left empty in rows that went in. */
  leftEmpty: number;
  /** Whether any of them said something, which is kept. */
  keepsOriginals: boolean;
  /** What else went in, from the lines above the tables; '' for nothing. */
  also: string;
  /** IDs and devices that stayed out, and whose memo speaks of some. */
  besides: LeftBesides;
  events: readonly ImportEvent[];
  gone: readonly LedgerChoice[];
}

/** empty: rows that go in with cells left empty. */
export type ImportFilter = Verdict | 'all' | 'empty';

/** An import as it stands, kept while other screens are shown; gone with the open ledger. */
export interface ImportState extends ListViewState<ImportFilter> {
  step: ImportStep;
  /** Somebody comes to どの列が何か for the columns that aren't taken. */
  seeksNotTaken: boolean;
  file: TakenTable | null;
  ask: TableAsk;
  reading: Reading | null;
  read: TableRead | null;
  problem: Problem | null;
  /** What was asked for and couldn't be read; `ask` is as the table was read that is shown. */
  refused: TableAsk | null;
  /** How each table was read last, where somebody said something of it: who comes back to it finds it so. */
  asks: Readonly<Record<string, TableAsk>>;
  /** By kind and sheet: looking at another sheet loses nothing. */
  tables: Readonly<Record<string, TableDecisions>>;
  outcome: ImportOutcome | null;
  /** Lines outside of the rows of the file's people that name somebody who is still to come: told after each of its tables. */
  comers: readonly SkippedRow[];
  /** The file's other tables, looked at beside the one that is read. */
  lookedAt: Readonly<Partial<Record<ImportKind, LookedAt>>>;
  /** Somebody begins a new import: what the last one came to is one press away. */
  isBehind: boolean;
  /** The file is opened once more after the lock. */
  isResumed: boolean;
  /** A table of the same shape was read before: its columns are as they were then. */
  isRemembered: boolean;
  /** What was decided in imports of before about words that stand in this table, too; null: nothing. */
  remembered: ImportDecisions | null;
}

const definition: ListDefinition<ImportState> = {
  name: 'import',
  untouched: {
    ...untouchedList<ImportFilter>('all', 'line'),
    step: 'file',
    seeksNotTaken: false,
    file: null,
    ask: {},
    reading: null,
    read: null,
    problem: null,
    refused: null,
    asks: {},
    tables: {},
    outcome: null,
    comers: [],
    lookedAt: {},
    isBehind: false,
    isResumed: false,
    isRemembered: false,
    remembered: null,
  },
};
export type ImportView = ListView<ImportState>;

/** What a new file begins with. */
export const { untouched } = definition;

export const useImportView = () => useListView(definition);

export const importKindOf = (text: string | null): ImportKind => importKinds.find((kind) => kind === text) ?? 'staff';

/** The list that one came from, whatever its file turned out to hold; of a file that was dropped on the window the list that it is for. */
export const listBefore = (asked: string | null, read: ImportKind | undefined): string =>
  recordAddress(asked === null ? (read ?? 'staff') : importKindOf(asked));

const nothingSaid: TableDecisions = { decisions: noDecisions, taken: [] };
/** The table that an import begins with, whatever is read together with it. */
export const askKey = ({ kind, sheet, headerRow }: Pick<TableReading, 'kind' | 'sheet' | 'headerRow'>): string =>
  `${kind}/${headerRow}/${sheet}`;
/** Lines are told by the tables that are read together: with others what was said of a line is about somebody else. */
const tableKey = (reading: TableReading): string => {
  const further = reading.tables.filter(({ part }) => part !== null && part > 0);
  return [askKey(reading), ...further.map(({ id }) => id)].join('+');
};

/** Whether anything of a table of the file has gone into the ledger, by itself or read together with another. */
export const isTaken = (tables: ImportState['tables'], table: TableOfFile): boolean => {
  const { id } = table;
  const own = askKey(table);
  return Object.entries(tables).some(
    ([key, { taken }]) => taken.length > 0 && (`${key}+`.startsWith(`${own}+`) || `${key}+`.includes(`+${id}+`)),
  );
};

/** What was said about the table that is read now. */
export const decisionsOf = ({
  read,
  tables,
  remembered,
}: Pick<ImportState, 'read' | 'tables' | 'remembered'>): TableDecisions =>
  (read && tables[tableKey(read.reading)]) ?? (remembered ? { ...nothingSaid, decisions: remembered } : nothingSaid);

/**
 * Lines of a table that went in, said of the table as it was when that began: while it is written somebody may look at
 * another sheet. Nothing is said, and false comes back, where another file is looked at by now.
 */
export function sayTaken(
  view: ImportView,
  { file, read }: Pick<ImportState, 'file' | 'read'>,
  taken: TableDecisions['taken'][number],
): boolean {
  const { file: fileNow, read: readNow, tables, remembered } = view.read();
  if (!read || fileNow !== file || readNow?.version !== read.version) return false;
  const said = decisionsOf({ read, tables, remembered });
  view.change({ tables: { ...tables, [tableKey(read.reading)]: { ...said, taken: [...said.taken, taken] } } });
  return true;
}

/** The lines of a table that stay out of the preview, as they went in. */
export const linesTaken = ({ taken }: Pick<TableDecisions, 'taken'>): ReadonlySet<number> =>
  new Set(taken.flatMap(({ lines }) => lines));

/**
 * The rows that went in are looked at once more, each beside what the ledger has by now: 同じ or 変わる. What was mended in them is kept; who was new
 * then is there now, and would go in twice.
 */
export function lookedAtAgain({ decisions, taken }: TableDecisions): TableDecisions {
  const lines = linesTaken({ taken });
  const same = Object.entries(decisions.same).filter(([line, id]) => id !== 'new' || !lines.has(Number(line)));
  return {
    decisions: { ...decisions, same: Object.fromEntries(same) },
    taken: taken.map(({ changeId }) => ({ changeId, lines: [] })),
  };
}

/** All rows of the table that is read now; it is to be read anew then, as that asks the ledger who they are (`withKnownRows`). */
export function lookAgain(view: ImportView): void {
  const { read, tables, remembered } = view.read();
  if (!read) return;
  const again = lookedAtAgain(decisionsOf({ read, tables, remembered }));
  view.change({ tables: { ...tables, [tableKey(read.reading)]: again } });
}

/** Who of several of one name a row is that is looked at once more, the ledger tells, unless somebody has said it since. */
export function withKnownRows(
  tables: ImportState['tables'],
  reading: TableReading,
  remembered: ImportDecisions | null,
): ImportState['tables'] {
  const key = tableKey(reading);
  const said = tables[key];
  if (!said || !remembered || !said.taken.some(({ lines }) => lines.length === 0)) return tables;
  const same = { ...remembered.same, ...said.decisions.same };
  return { ...tables, [key]: { ...said, decisions: { ...said.decisions, same } } };
}

/** Says something about the table that is read now. */
export function decide(view: ImportView, decided: (decisions: ImportDecisions) => ImportDecisions): void {
  const { read, tables, remembered } = view.read();
  if (!read) return;
  const said = decisionsOf({ read, tables, remembered });
  const decisions = decided(said.decisions);
  if (decisions === said.decisions) return;
  view.change({ tables: { ...tables, [tableKey(read.reading)]: { ...said, decisions } } });
}
