import { entryOf } from '../../text/by-word';
import { isShortReading } from '../../text/short-reading';
import type { CalendarDate } from '../../text/calendar-date';
import { fieldOf, fieldsOf } from '../../ledger/fields/catalogue';
import { problem } from '../../problems/problem';
import { nobodyWord } from '../../rules/device-rules';
import { importTables, isOfPeople, type ImportField } from '../import/import-fields';
import { type ImportKind, tableOfList } from '../lists';
import { doubted, noteSentence, type CellNote } from '../import/cell-note';
import { ENDS } from '../import/date-in-words';
import { emptyOf } from '../import/read-cell';
import { placeNames } from '../import/reading';
import { cellWarning } from './cell-warning';
import { choiceOf } from './choices';
import { compareValue } from './compare-cell';
import { placeInNetwork, placeInOffice, type DefaultPlace } from './default-place';
import { sayKind } from './device-kind';
import type { DraftRow } from './draft-row';
import type { ImportDecisions } from './import-decisions';
import { isWordField, ledgerFieldOfColumn, type ImportedRecord, type LedgerView } from './ledger-view';
import { holdsBack } from './holds-back';
import { checkDays } from './ledger-order';
import { plannedPosts, postSaidBy } from './planned-posts';
import { originalsOf, withMoreOffices } from './planned-originals';
import {
  SHORT_READING,
  type CellProblem,
  type LedgerValue,
  type PlannedCell,
  type PlannedNote,
  type PlannedRow,
  type RowQuestion,
  type RowRemark,
  type Verdict,
} from './planned';
import { saysShared, saysSpare } from './nobody-words';
import type { WordResolver } from './resolve-words';
import { titleOf } from './row-title';
import { plannedMembers } from './team-members';

export interface RowPlanContext {
  ledger: LedgerView;
  decisions: ImportDecisions;
  today: CalendarDate;
  words: WordResolver;
  /** By what the network of a row is asked that doesn't say it. */
  networkWord: (line: number) => string;
}

type Cells = Record<string, PlannedCell>;

/**
 * A matched row beside its record: what each cell makes of it, and what keeps it from being taken.
 * @param first of a team that a row goes on with: the row that it begins with
 */
export function plannedRow(kind: ImportKind, draft: DraftRow, context: RowPlanContext, first?: PlannedRow): PlannedRow {
  const { row, match } = draft;
  const record = match.record ?? null;
  const cells: Cells = {};
  for (const field of importTables[kind].fields) {
    const cell = field.part || field.ofMember ? null : plannedCell(kind, field, draft, record, context);
    if (cell) cells[field.name] = cell;
  }
  const { hasNoDevice = false, hasNoId = false } = draft;
  if (hasNoDevice) delete cells['kind'];
  if (hasNoId && cells['loginName']?.problem?.code === 'cell/required') delete cells['loginName'];
  proposeFrom(kind, cells, record);
  if (kind === 'device') sayNobody(cells, draft, record);
  const mayBeBack = record !== null && comesBack(kind, record, draft, context.today);
  const isBack = mayBeBack && openEnds(cells, true).length === 0;
  if (isBack) returns(cells, record);
  const joined = kind === 'team' ? plannedMembers(draft, record, context) : null;
  if (joined) Object.assign(cells, joined.cells);
  if (!record && first) stayBeside(cells, first);
  const isPlaced = !record && !match.asked;
  if (isPlaced) putInPlace(kind, cells, draft, context);
  const isElsewhere = draft.isElsewhere === true || (isPlaced && isNowhere(cells));
  if (!record && !match.asked && kind === 'device' && !hasNoDevice) sayKind(cells, draft, context.decisions);
  if (record) checkDays(kind, cells, record);
  const ofCells = originalsOf(kind, cells, row, record);
  const originals = withMoreOffices(kind, draft, record, ofCells);
  // Who came in with it was said to be there.
  const isKnown = record !== null && ofCells === null && !mayBeBack;
  const ends = isKnown ? [] : openEnds(cells, mayBeBack);
  const isJoined = draft.isLeft && (context.decisions.joined[row.line] ?? draft.partOf) !== undefined;
  const question = questionOf(kind, draft, context.ledger);
  const base = {
    line: row.line,
    recordId: record?.id ?? null,
    title: titleOf(kind, row.values, record),
    cells,
    question,
    isBack,
    hidden: row.hidden,
    ...(isJoined && { isJoined }),
    ...(draft.ownHolderId && { ownHolderId: draft.ownHolderId }),
    ...(hasNoDevice && { hasNoDevice }),
    ...(hasNoId && { hasNoId }),
    ...(isElsewhere && { isElsewhere }),
    members: joined?.members ?? [],
    continues: draft.continues ?? draft.partOf ?? null,
    leftEmpty: Object.keys(cells).filter(
      (field) => cells[field]?.problem && !holdsBack(kind, field) && !ends.includes(field),
    ),
    ...plannedPosts(draft, record, context.ledger),
    originals,
  };
  if (isElsewhere) return { ...base, verdict: 'left' };
  return { ...base, verdict: ends.length > 0 && !draft.isLeft ? 'fix' : verdictOf(kind, draft, base) };
}

/** Its network isn't here, as somebody said of all that don't say it. */
const isNowhere = ({ network }: Cells): boolean => network?.after === null && network.problem === null;

/**
 * Days of leaving that can't be read, and of which nobody has said that there is none: left empty, each would make somebody who may have
 * left one who is there. Not where the ledger has such a day already, and keeps it.
 */
const openEnds = (cells: Cells, mayBeBack: boolean): string[] =>
  Object.entries(cells).flatMap(([field, { problem: wrong, isSettled, before }]) =>
    ENDS.has(field) && wrong !== null && !isSettled && (mayBeBack || isEmpty(before)) ? [field] : [],
  );

function verdictOf(kind: ImportKind, { isLeft }: DraftRow, row: Omit<PlannedRow, 'verdict'>): Verdict {
  if (isLeft) return 'left';
  const isHeld = ([field, { problem: wrong }]: [string, PlannedCell]): boolean =>
    wrong !== null && holdsBack(kind, field);
  if (row.question || Object.entries(row.cells).some(isHeld)) return 'fix';
  if (row.recordId === null) return 'new';
  const cells = Object.values(row.cells);
  const isChanged =
    row.isBack ||
    row.originals !== null ||
    row.alsoAt !== null ||
    cells.some((cell) => cell.isChanged) ||
    row.members.some((one) => one.isChanged);
  return isChanged ? 'changed' : 'same';
}

/** What a device without a user is, as the row says it, or keeps. */
function sayNobody(cells: Cells, { row, ids }: DraftRow, record: ImportedRecord | null): void {
  const cell = cells['holder'];
  const user = cell ? cell.after : valueIn(record, 'holder');
  if (cell?.problem || !isEmpty(user)) return;
  const text = (field: string): string => String(row.values[field] ?? '');
  const isNew = record === null;
  const was = !isNew && 'isSpare' in record && record.isSpare === true;
  // 共用, or なし, below 使う人 was read as nobody: it is said, as the ledger will say it.
  const none = row.notes.find(({ field, code }) => field === 'holder' && code === 'note/none');
  const read = isNew && none ? none.text : '';
  const isSaid = read !== '' || (text('holder') !== '' && ids.holder === null);
  // Of a new one that stands below 使う人 without one, too, or with who was said to be none of the ledger: only what says so is shared.
  const isUnsaid = isNew && cell !== undefined && ids.holder === undefined;
  const isShared = text('holder') === '' && saysShared([read, ...Object.values(row.values)].join('\n'));
  // What a memo says is asked of a new one alone: of one that is known the ledger knows it.
  const isSpare = isUnsaid ? !isShared : saysSpare(text('holder'), isNew ? text('note') : '') || (was && !isSaid);
  if (!isSpare && !isSaid && !isUnsaid) return;
  const nobody = nobodyWord({ isSpare });
  const told = cell ?? {
    before: null,
    after: null,
    isChanged: false,
    notes: [],
    problem: null,
    warning: null,
    typed: null,
  };
  cells['holder'] = { ...told, nobody, isChanged: told.isChanged || isSpare !== was };
}

function valueIn(record: ImportedRecord | null, field: string): LedgerValue {
  const value = (record as Record<string, LedgerValue | number | undefined> | null)?.[ledgerFieldOfColumn(field)];
  return typeof value === 'number' ? String(value) : (value ?? null);
}

const isEmpty = (value: LedgerValue | undefined): boolean => value === undefined || value === null || value === '';

/** Fields that can't be empty in the ledger, or shouldn't become so by an import. */
const NEVER_CLEARED = new Set([
  ...['name', 'kana', 'kind', 'ownership', 'loginName'],
  ...['office', 'network', 'corporation'],
]);

function plannedCell(
  kind: ImportKind,
  field: ImportField,
  draft: DraftRow,
  record: ImportedRecord | null,
  { decisions, today, ledger }: RowPlanContext,
): PlannedCell | null {
  const { row } = draft;
  const { name } = field;
  const before = valueIn(record, name);
  const problemOf = row.problems.find((one) => one.field === name);
  const wanting = problemOf?.code === 'cell/required' && !isEmpty(before);
  if (!problemOf && !(name in row.values)) return null;
  const notes: readonly PlannedNote[] = row.notes.filter((one) => one.field === name);
  const typed = decisions.fixed[row.line]?.[name] ?? null;
  const unchanged = { before, after: before, isChanged: false, notes, problem: null, warning: null, typed };
  if (problemOf && !wanting) {
    const said: CellProblem = { code: problemOf.code, message: problemOf.message, word: null, choices: [] };
    const decided = entryOf(decisions.values[name] ?? {}, problemOf.text);
    const isSettled = decided?.as === 'empty' && typed === null && !holdsBack(kind, name);
    return { ...unchanged, problem: said, typed: typed ?? problemOf.text, ...(isSettled && { isSettled }) };
  }
  const wordProblem = isWordField(name) ? draft.wordProblems[name] : undefined;
  if (wordProblem) return { ...unchanged, problem: wordProblem, typed: typed ?? String(row.values[name] ?? '') };
  // The list of an office in which they work beside their own: it moves nobody, and says the job there.
  if ((name === 'office' || name === 'jobType') && postSaidBy(draft, record, ledger)) return unchanged;
  const value = wanting ? null : valueOf(draft, name);
  const isNobody = isWordField(name) && value === null && draft.ids[name] === null;
  if (isEmpty(value) && !isNobody) return { ...unchanged, ...emptied(field, before, record, decisions, notes) };
  const isSaid = name === 'note' && isOfPeople(kind) && hasAllLines(before, value);
  const said = isSaid ? before : value;
  const compared = isNobody || isEmpty(before) ? { after: said, note: null } : compareValue(field.type, before, said);
  return {
    before,
    after: compared.after,
    isChanged: compared.after !== before,
    notes: compared.note ? [...notes, compared.note] : notes,
    problem: null,
    warning:
      cellWarning(name, field.label, compared.after, before, today) ??
      (compared.after === before
        ? null
        : ((name === 'kana' && isOfPeople(kind)
            ? shortReading(compared.after, row.values['name'] ?? valueIn(record, 'name'))
            : null) ??
          (isWordField(name) ? draft.wordsTold[name] : null) ??
          noteDoubt(row.notes.filter((one) => one.field === name && !(isWordField(name) && one.code === REMARKED))) ??
          ownDoubt(kind, name, compared.after))),
    typed,
  };
}

/** The memo of the ledger has what the row says, and more: what somebody, or the app, has written there since stays. */
const hasAllLines = (before: LedgerValue, after: LedgerValue): boolean =>
  typeof before === 'string' &&
  typeof after === 'string' &&
  linesOf(after).every((one) => linesOf(before).includes(one));

const linesOf = (memo: string): string[] => memo.split(/\r?\n/).flatMap((line) => line.trim() || []);

/** 富樫さん: who is meant was found all the same, and is called as the ledger calls them. */
const REMARKED = 'note/name-remark';

function noteDoubt(notes: readonly CellNote[]): RowRemark | null {
  const note = doubted(notes);
  return note && { code: note.code, message: noteSentence(note) };
}

/** Of furigana beside the name of the row, or of the record. */
const shortReading = (kana: LedgerValue, name: LedgerValue): RowRemark | null =>
  isShortReading(String(name), String(kana)) ? saidOf(problem(SHORT_READING, {}) as RowRemark) : null;

/** What the field itself says of odd values: the check digit of 事業所番号. */
function ownDoubt(kind: ImportKind, name: string, value: LedgerValue): RowRemark | null {
  const field = fieldOf(tableOfList[kind], name);
  const said = typeof value === 'string' && value !== '' ? (field?.doubt?.(value, field.label) ?? null) : null;
  return said === null ? null : saidOf(problem('plan/doubt', { said }) as RowRemark);
}

/** What other cells say of a field that nobody has said, or that said so far what they said. */
function proposeFrom(kind: ImportKind, cells: Cells, record: ImportedRecord | null): void {
  for (const [name, { proposed }] of fieldsOf(tableOfList[kind])) {
    const source = proposed && cells[proposed.from];
    if (!source?.isChanged || typeof source.after !== 'string' || !isOpen(cells[name])) continue;
    const before = valueIn(record, name);
    const after = proposed?.by(source.after) ?? '';
    const follows = isEmpty(before) || before === proposed?.by(String(source.before ?? ''));
    if (after === '' || after === before || !follows) continue;
    const from = fieldOf(tableOfList[kind], proposed?.from ?? '')?.label ?? '';
    const notes = [saidOf(problem('plan/proposed', { from }) as RowRemark)];
    cells[name] = { before, after, isChanged: true, notes, problem: null, warning: null, typed: null };
  }
}

/** Of a word the id; of a word that says nothing, nothing. */
function valueOf({ row, ids }: DraftRow, field: string): LedgerValue {
  return isWordField(field) ? (ids[field] ?? null) : (row.values[field] ?? null);
}

/** An empty cell: the ledger's value stays, unless somebody asked for the other. */
function emptied(
  { name, type, required }: ImportField,
  before: LedgerValue,
  record: ImportedRecord | null,
  { empties }: ImportDecisions,
  notes: readonly PlannedNote[],
): Partial<PlannedCell> {
  if (!record || isEmpty(before) || before === false) return {};
  if (required || NEVER_CLEARED.has(name)) return { notes: [...notes, saidOf(problem('plan/always-kept', {}))] };
  if (empties === 'keep') return { notes: [...notes, saidOf(problem('plan/kept', {}))] };
  const after = typeof before === 'boolean' ? false : isWordField(name) ? null : emptyOf(type);
  return { after, isChanged: true, notes: [...notes, saidOf(problem('plan/cleared', {}))] };
}

const saidOf = ({ code, message }: RowRemark): RowRemark => ({ code, message });

/** Struck off, or gone, and the table tells of no going. */
function comesBack(
  kind: ImportKind,
  record: ImportedRecord,
  { row, isDecided }: DraftRow,
  today: CalendarDate,
): boolean {
  const leftOn = row.values['leftOn'];
  if (typeof leftOn === 'string' && leftOn !== '' && leftOn <= today) return false;
  if (record.status === 'struck-off') return isDecided;
  const gone = kind === 'staff' && 'leftOn' in record && record.leftOn !== null && record.leftOn < today;
  return gone && isDecided;
}

function returns(cells: Cells, record: ImportedRecord): void {
  if (!('leftOn' in record) || record.leftOn === null || cells['leftOn']?.isChanged) return;
  const cell = {
    before: record.leftOn,
    after: null,
    isChanged: true,
    notes: [],
    problem: null,
    warning: null,
    typed: null,
  };
  cells['leftOn'] = cell;
}

/** One team is in one place, and one device: a row that doesn't say it follows the one that its team begins with, with its question. */
function stayBeside(cells: Cells, first: PlannedRow): void {
  for (const field of ['office', 'network']) {
    const said = first.cells[field];
    if (isOpen(cells[field]) && said) cells[field] = { ...said, notes: [] };
  }
}

/** Where a new record is: its office, of what is a network's (accounts, teams) the network, of an office its corporation. */
function putInPlace(
  kind: ImportKind,
  cells: Cells,
  draft: DraftRow,
  { ledger, decisions, networkWord }: RowPlanContext,
): void {
  const has = (place: string): boolean => importTables[kind].fields.some(({ name }) => name === place);
  if (has('corporation') && isOpen(cells['corporation']))
    cells['corporation'] = placedCell({ id: ledger.corporation.id }, cells['corporation'], 'plan/own-corporation');
  if (has('office') && isOpen(cells['office']))
    cells['office'] = placedCell(placeInOffice(draft, ledger, decisions), cells['office']);
  if (!has('network')) return;
  const office = cells['office']?.after;
  if (isOpen(cells['network']))
    cells['network'] = placedCell(
      placeInNetwork(typeof office === 'string' ? office : null, ledger, decisions, networkWord(draft.row.line)),
      cells['network'],
    );
}

const isOpen = (cell: PlannedCell | undefined): boolean => !cell || (!cell.problem && isEmpty(cell.after));

function placedCell(
  place: DefaultPlace,
  cell: PlannedCell | undefined,
  why: 'plan/from-ledger' | 'plan/own-corporation' = 'plan/from-ledger',
): PlannedCell {
  const base = { before: null, warning: null, notes: [], typed: cell?.typed ?? null };
  if (typeof place.id !== 'string') return { ...base, isChanged: false, after: null, problem: place.problem ?? null };
  const placed = { ...base, after: place.id, isChanged: true, problem: null };
  return place.told ? { ...placed, warning: saidOf(place.told) } : { ...placed, notes: [saidOf(problem(why, {}))] };
}

function questionOf(
  kind: ImportKind,
  { match, sharedWith, sharesRecord, isLeft }: DraftRow,
  ledger: LedgerView,
): RowQuestion | null {
  if (isLeft) return null;
  const choice = choiceOf(ledger, tableOfList[kind]);
  if (match.asked) {
    const { said, candidates, mayBeNew } = match.asked;
    const listed = candidates.map(({ record, why }) => ({ ...choice(record as never), why }));
    return { ...saidOf(said), candidates: listed, lines: [], mayBeNew };
  }
  if (sharedWith.length === 0) return null;
  const lines = placeNames(sharedWith.slice(0, 5));
  const { record } = match;
  const said = sharesRecord ? problem('match/same-record', { lines }) : problem('match/same-row', { lines });
  const candidates = record ? [{ ...choice(record as never), why: '' }] : [];
  return { ...saidOf(said), candidates, lines: sharedWith, mayBeNew: true };
}
