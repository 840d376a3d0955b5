import type { CalendarDate } from '../../text/calendar-date';
import { cellNote } from './cell-note';
import { rowChecker } from './check-row';
import { columnReader, mergedNote, type ColumnReader } from './column-reader';
import type { GuessedColumn } from './guessed-column';
import { HOLDER_NUMBER } from './beside-fields';
import { isOfPeople, type ImportField } from './import-fields';
import type { ImportKind } from '../lists';
import { partJoiner, type PartValues } from './join-parts';
import { systemIn } from './read-choice';
import type { ReadRow, ReadValue } from './reading';
import { lineAt, spanAt, type SheetGrid } from './sheet-grid';
import { asideOfNames } from './split-aside';
import { splitPhoneOfDevice } from './split-phones';
import { toHalfWidth } from '../../text/width';
import { shownAsRead, takerFromAbove } from './take-from-above';

export interface RowReader {
  read: (row: number) => ReadRow;
  /** Somebody who isn't taken in: 同上 below means what stands there. */
  lookAt: (row: number) => void;
  /** A line of a page (its headings again, its number) between two rows. */
  passOver: (row: number) => void;
}

interface TakenColumn {
  index: number;
  heading: string;
  field: ImportField;
  readCell: ColumnReader;
  /** A cell merged down the column says it for all of its rows. */
  below: boolean;
}

/** Fields that a cell merged down a column says for all of its rows. A name isn't: see `row/continued`. */
const SHARED_DOWN = new Set(['office', 'department', 'title', 'jobType', 'network', 'holder', 'patient', 'ownership']);

/** Of a team, whose rows are its members, what says which team it is. */
const isSharedDown = (kind: ImportKind, name: string): boolean =>
  SHARED_DOWN.has(name) || (kind === 'team' && (name === 'name' || name === 'createdOn'));

export function rowReader(
  grid: SheetGrid,
  kind: ImportKind,
  columns: readonly GuessedColumn[],
  struck: ReadonlySet<number>,
  first: number,
  today: CalendarDate,
): RowReader {
  const { date1904, untyped = false } = grid.sheet;
  const taken = columns.flatMap(({ index, heading, field }): TakenColumn[] => {
    if (!field) return [];
    const digits = field.type === 'number' ? digitsOf(grid, index, first) : 0;
    const isOfExtensions = field.type === 'phone' && heading.includes('内線');
    const context = { date1904, today, digits, untyped, isOfPerson: isOfPeople(kind), isOfExtensions };
    const readCell = columnReader(field, context, untyped);
    return [{ index, heading, field, readCell, below: isSharedDown(kind, field.name) }];
  });
  const names = taken.find(({ field }) => field.name === 'name');
  const serials = kind === 'device' ? taken.find(({ field }) => field.name === 'serialNumber') : undefined;
  const aside = kind === 'staff' && names ? asideOfNames(names.heading) : null;
  const check = rowChecker(kind, new Set(taken.map(({ field }) => field.part?.of ?? field.name)), aside);
  const fromAbove = takerFromAbove(kind, taken);
  const hidden = new Set(grid.sheet.hiddenRows);
  const parts: PartValues = new Map();
  const carry = kind === 'team' && taken.some(({ field }) => field.name === 'member') ? teamCarrier() : null;
  const takeSystem = kind === 'device' && !taken.some(({ field }) => field.name === 'system') ? systemTaker() : null;
  const sayKind = kind === 'device' ? kindSayer() : null;
  const join = partJoiner(kind, new Set(taken.map(({ field }) => field.name)));
  const cellsOf = (row: number): ReadRow => {
    const line = lineAt(grid.sheet, row);
    const found: ReadRow = { line, values: {}, problems: [], notes: [], hidden: hidden.has(row) };
    const span = spanAt(grid.sheet, row);
    if (span > 1) found.through = line + span - 1;
    for (const column of taken) readInto(found, parts, grid, row, column, struck.has(row));
    return found;
  };
  return {
    lookAt: (row) => {
      const found = cellsOf(row);
      fromAbove.lookAt(found);
      takeSystem?.(found);
      sayKind?.(found);
      parts.clear();
    },
    read: (row) => {
      const found = cellsOf(row);
      fromAbove.take(found);
      join(found, parts);
      numberHolder(found, parts);
      carry?.(found);
      takeSystem?.(found);
      sayKind?.(found);
      if (serials) splitPhoneOfDevice(found, serials.heading);
      check(found);
      if (found.hidden) found.notes.push(cellNote('', { code: 'note/hidden-row', to: '' }, ''));
      return found;
    },
    passOver: (row) => fromAbove.passOver(lineAt(grid.sheet, row)),
  };
}

/** 1011 | 吉川 as 1011 吉川: with whom the ledger has by that number the name is compared (`matching/resolve-words.ts`). */
function numberHolder({ values }: ReadRow, parts: PartValues): void {
  const number = String(parts.get(HOLDER_NUMBER) ?? '');
  const { holder = '' } = values;
  if (/\d/.test(toHalfWidth(number)) && typeof holder === 'string') values['holder'] = `${number} ${holder}`.trim();
}

/** iPad and Android say two things of a device: what it is, and which OS runs on it; as its model (iPad 第9世代) they say the OS. 〃 below its kind says both, too. */
function systemTaker(): (found: ReadRow) => void {
  let above: ReadValue | undefined;
  return ({ values, notes }) => {
    const said = notes.find(({ field, code }) => field === 'kind' && code === 'note/word')?.text ?? '';
    const ditto = notes.find(({ field, code }) => field === 'kind' && code === 'note/as-above');
    const kinds = systemIn(said);
    const word = kinds ? said : (CALLED.map((field) => String(values[field] ?? '')).find(systemIn) ?? '');
    const read = systemIn(word);
    above = kinds?.value ?? (ditto ? above : undefined);
    if (ditto && above !== undefined) {
      values['system'] = above;
      notes.push(cellNote('system', { code: 'note/as-above', to: shownAsRead('system', above) }, ditto.text));
    } else if (read && (kinds || values['kind'] !== 'pc' || !/^(?:ios|android)$/.test(read.value))) {
      const [note] = read.notes;
      values['system'] = read.value;
      if (note) notes.push(cellNote('system', note, word));
    }
  };
}
const CALLED = ['model', 'calledSo', 'assetNumber'];

/** 〃 below ノートPC is ノートPC: the memo keeps the word (`matching/device-memo.ts`). */
function kindSayer(): (found: ReadRow) => void {
  let said: ReadRow['notes'][number] | undefined;
  return ({ notes }) => {
    const isAbove = notes.some(({ field, code }) => field === 'kind' && code === 'note/as-above');
    said = isAbove ? said : notes.find(({ field, code }) => field === 'kind' && code === 'note/word');
    if (isAbove && said) notes.push(said);
  };
}

/** Said of a team in its first line only: the lines of its other members mean the same. */
const OF_TEAM = ['name', 'patient', 'network', 'office', 'createdOn'] as const;

/** A line with a member and no team goes on with the team above. */
function teamCarrier(): (found: ReadRow) => void {
  let last: ReadRow | null = null;
  return (found) => {
    const { values, notes, problems } = found;
    if ((values['name'] ?? '') !== '' || (values['member'] ?? '') === '' || !last) {
      last = found;
      return;
    }
    if (problems.some(({ field }) => field === 'name')) return;
    for (const field of OF_TEAM) {
      const above = last.values[field];
      if (above === undefined || above === null || above === '' || (values[field] ?? '') !== '') continue;
      if (problems.some((one) => one.field === field)) continue;
      values[field] = above;
      if (field === 'name') notes.push(cellNote('name', { code: 'note/carried', to: String(above) }, ''));
    }
  };
}

function readInto(
  found: ReadRow,
  parts: PartValues,
  grid: SheetGrid,
  row: number,
  column: TakenColumn,
  isStruck: boolean,
): void {
  const { index, field, readCell, below } = column;
  const shared = below && row <= grid.lastMerged ? grid.down(row, index) : null;
  const there = shared ? shared.cell : (grid.sheet.rows[row]?.[index] ?? null);
  const cell = there?.isUnsaid ? null : there;
  // Of a row that is struck out as a whole each cell still says what it said: whether the row counts is asked of the row.
  const read = readCell(isStruck && cell?.isStruck ? { kind: cell.kind, text: cell.text, raw: cell.raw } : cell);
  if (read.problem) found.problems.push(read.problem);
  // Parts don't stand in the row even for a moment: taking them out again would make each row's values a slow kind of object.
  if (field.part || field.name === HOLDER_NUMBER) parts.set(field.name, read.problem ? null : (read.value ?? ''));
  else if (!read.problem && read.value !== undefined) found.values[field.name] = read.value;
  for (const note of read.notes) found.notes.push(note);
  const merged = shared?.merged ? mergedNote(field, cell) : null;
  if (merged) found.notes.push(merged);
}

/**
 * How wide the numbers of a column are, when some are text with zeros in front (0023) and all text is of one width: the
 * numbers among them (24) have lost theirs.
 */
function digitsOf({ sheet }: SheetGrid, index: number, first: number): number {
  let width = 0;
  let hasZero = false;
  for (let row = first; row < sheet.rows.length; row++) {
    const text = sheet.rows[row]?.[index]?.text.trim() ?? '';
    if (!/^\d+$/.test(text)) continue;
    hasZero ||= text.startsWith('0');
    width = Math.max(width, text.startsWith('0') ? text.length : width);
  }
  return hasZero ? width : 0;
}
