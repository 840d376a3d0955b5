import { formatWareki } from '@shared/text/wareki';
import { fieldOf } from '@shared/ledger/fields/catalogue';
import { valueText } from '@shared/ledger/labels';
import type { ValueType } from '@shared/ledger/fields/imported';
import { importTables, type ImportField } from '@shared/tables/import/import-fields';
import { doubted, noteSentence } from '@shared/tables/import/cell-note';
import { choicesOf } from '@shared/tables/import/read-choice';
import type { TableReading } from '@shared/tables/import/reading';
import { isWordField, ledgerFieldOfColumn, type LedgerView } from '@shared/tables/matching/ledger-view';
import {
  SHORT_READING,
  toLookAtIn,
  verdicts,
  type LedgerValue,
  type ImportPlan,
  type PlannedCell,
  type PlannedRow,
  type RowRemark,
} from '@shared/tables/matching/planned';
import type { ImportFilter } from './import-state';

/** A column of the preview. */
export interface CheckColumn {
  field: string;
  label: string;
  type: ValueType;
  /** What it is in the Excel, and what was made of it: 「カナ」→ ひらがなに. */
  from: string;
  /** In rem. */
  width: number;
  /** Where the ledger has words of its own for it: what to type for each, and how the ledger shows it. */
  words: readonly ChoiceWord[] | null;
  /** May have several lines. */
  isLong: boolean;
}

export interface ChoiceWord {
  id: string;
  value: string | boolean;
  text: string;
}

const WIDTHS: Partial<Record<ValueType, number>> = {
  name: 9.25,
  furigana: 10.75,
  date: 9.25,
  phone: 9.25,
  mail: 15,
  number: 7,
  'office-number': 8.5,
  'vpn-id': 7,
  'yes-no': 7,
};
const WIDE: Readonly<Record<string, number>> = {
  office: 11.125,
  corporation: 11.125,
  note: 16,
  address: 18,
  isSystemManager: 12.5,
  // himawari-tsuruoka-1.
  loginName: 11.5,
  // ひまわり台クリニック; a corporation ahead of it is cut off.
  doctorInstitution: 12.5,
  memberOrganization: 12.5,
};

/** What stands in the table, and what the plan adds to it, in the ledger's own order. */
export function checkColumns(reading: TableReading, plan: ImportPlan, names = NO_NAMES): CheckColumn[] {
  const { fields } = importTables[reading.kind];
  const added = new Set(plan.rows.flatMap(({ cells }) => Object.keys(cells)));
  const made = madeOf(reading);
  const shown = fields.filter(({ name, part }) => !part && added.has(name));
  const last = shown.filter(({ name }) => name === 'office' && isOneOffice(reading, plan));
  return [...shown.filter((field) => !last.includes(field)), ...last].map((field) => {
    const from = fromOf(reading, fields, field, made);
    const usual = WIDE[field.name] ?? WIDTHS[field.type] ?? 8.875;
    return {
      field: field.name,
      label: field.label,
      type: field.type,
      from,
      width: Math.max(
        usual,
        roomFor(field, reading),
        nameRoom(field, reading, plan, names),
        Math.min(MOST_FOR_HEADING, EDGES + from.length * LETTER),
      ),
      words: wordsOf(field),
      isLong: fieldOf(importTables[reading.kind].table, field.name)?.kind === 'note',
    };
  });
}

/** Where all are of one office, what is said of each of them comes before it; by the file, so that nothing moves while somebody types. */
function isOneOffice({ kind, rows }: TableReading, plan: ImportPlan): boolean {
  if (kind !== 'staff') return false;
  const [said, ...others] = new Set(rows.map(({ values }) => values['office'] ?? ''));
  const meant = new Set(plan.rows.map(({ cells }) => cells['office']?.after ?? ''));
  return others.length === 0 && (said !== '' || (meant.size === 1 && !meant.has('')));
}

/**
 * As many columns as there is room for fill it: none is cut in the middle of a day or a number, which would read as another one. What
 * comes after them is scrolled to.
 *
 * @param frozen so many at the left keep their width
 */
export function fittedWidths(widths: readonly number[], room: number, frozen: number): readonly number[] {
  let fitting = 0;
  let taken = 0;
  while (fitting < widths.length && taken + (widths[fitting] ?? 0) <= room) taken += widths[fitting++] ?? 0;
  // All of them: the last takes what is left.
  if (fitting === widths.length || fitting <= frozen) return widths;
  const more = (room - taken) / (fitting - frozen);
  return widths.map((width, at) => (at >= frozen && at < fitting ? width + more : width));
}

/** In the cell there is room for the beginning; the line below the table has it in full. Why a day is none takes more than that. */
export const shortly = ({ code, message }: RowRemark): string =>
  SHORT[code] ?? (code === 'cell/date' ? shortDate(message) : (message.split('。')[0] ?? ''));

/** What is only worth a look, below its value: 同上 in few words, as its column would be half the table; the line below has that in full, too. */
export const warnedShortly = ({ code, message }: Pick<RowRemark, 'code' | 'message'>): string =>
  SHORT[code] ?? (CITED.has(code) ? (message.split('。')[0] ?? '') : message);

/** Of these what stands in the table says enough. */
const CITED = new Set(['plan/as-decided', 'plan/several-users', 'plan/users-by-ids']);

const shortDate = (message: string): string =>
  message.includes('日がありません') ? '日がありません' : '日付として読めません';

/** The word itself stands in the box above. */
const SHORT: Readonly<Record<string, string>> = {
  'note/as-above': '上の行と同じ',
  'note/same-device': '同じ端末',
  'plan/joint-offices': 'ほかは兼務先',
  'plan/office-by-place': '置くところから',
  'plan/office-by-sharers': '使う人から',
  [SHORT_READING]: '姓だけのようです',
  'note/left-day': '備考から',
  'note/name-remark': '名前だけに直してください',
  'note/name-mark': '印を除きました',
  'note/former-name': '旧姓を除きました',
  'note/former-kept': '旧姓はメモへ',
  'plan/office-unknown': '台帳にありません',
  'plan/corporation-unknown': '台帳にありません',
  'plan/network-unknown': '選んでください',
  'plan/holder-unknown': '台帳にいません',
  'plan/patient-unknown': '台帳にいません',
  'plan/holder-near': 'この方ですか',
  'plan/patient-near': 'この方ですか',
  'plan/holder-several': '2人以上います',
  'plan/holder-surname': '名字が同じ方がいます',
  'plan/patient-surname': '名字が同じ方がいます',
  'plan/patient-several': '2人以上います',
};

/** メールアドレスの形ではありません. */
const MOST_ROOM = 18;
/** 「R7.4.1」を令和7年4月1日として読みました, and longer ones: what is doubted has to be read whole. */
const MOST_FOR_DOUBT = 34;
/** 「フリガナ」→ ひらがなに; a longer one is cut off. */
const MOST_FOR_HEADING = 12.5;

/** Of a cell, and of a character in small print, in rem. */
const EDGES = 1;
const LETTER = 0.875;

/** What is wrong as it was read, so that mending doesn't move the columns. */
function roomFor({ name, type }: ImportField, { rows }: TableReading): number {
  if (choicesOf({ type })) return 11;
  let longest = 0;
  let doubt = 0;
  for (const { problems, notes } of rows) {
    for (const one of problems) if (one.field === name) longest = Math.max(longest, shortly(one).length);
    const found = doubted(notes.filter(({ field }) => field === name));
    if (found) doubt = Math.max(doubt, warnedShortly({ ...found, message: noteSentence(found) }).length);
  }
  const roomOf = (letters: number, most: number): number =>
    letters === 0 ? 0 : Math.min(most, 0.5 + EDGES + letters * LETTER);
  return Math.max(roomOf(longest, MOST_ROOM), roomOf(doubt, MOST_FOR_DOUBT));
}

/** A name of an office, which the list may say in short, stands on two lines, broken between its words: so one is somewhat longer than the other. */
function nameRoom(
  { name: field }: ImportField,
  reading: TableReading,
  plan: ImportPlan,
  names: typeof NO_NAMES,
): number {
  if (field !== 'office' && field !== 'corporation') return 0;
  const said = reading.rows.map(({ values }) => String(values[field] ?? ''));
  const meant = plan.rows.map(({ cells }) => importedCellText(field, cells[field]?.after ?? null, names));
  const longest = Math.max(0, ...[...said, ...meant].map(({ length }) => length));
  return Math.min(MOST_FOR_NAME, 2 * EDGES + (longest / 2 + 2) * NAME_LETTER);
}
/** In rem, of one line with the edges of its cell. */
export const nameWidth = (name: string): number =>
  1.25 + [...name].reduce((sum, sign) => sum + (sign < '\u0100' ? HALF_LETTER : NAME_LETTER), 0);
const HALF_LETTER = 0.5;
const NO_NAMES = (_id: string): string | null => null;
const MOST_FOR_NAME = 18;
/** In rem, of a sign in ordinary print. */
const NAME_LETTER = 0.9375;

function wordsOf(field: ImportField): ChoiceWord[] | null {
  const { name } = field;
  const words = choicesOf(field);
  return words && words.map(({ value, label }) => ({ id: label, value, text: valueText(name, value) }));
}

/** What no column says, and another place of the table does. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'note/title': '名簿の題から',
  'note/section': '区切りの行から',
  'note/reading-apart': '氏名の列から',
  'note/aside-apart': '氏名の列から',
};

function fromOf({ columns }: TableReading, fields: readonly ImportField[], { name }: ImportField, made: Made): string {
  const parts = new Set([name, ...fields.filter(({ part }) => part?.of === name).map((part) => part.name)]);
  const headings = columns.flatMap(({ field, from }) => (field !== null && parts.has(field) ? [`「${from}」`] : []));
  const change = made.get(name);
  if (headings.length === 0) return change ?? '表にない項目';
  return `${headings.join('')}${change ? `→ ${change}` : ''}`;
}

type Made = ReadonlyMap<string, string>;
const MADE: Readonly<Record<string, string>> = { 'note/kana': 'ひらがなに', 'note/half-width': '半角に' };

function madeOf({ rows, columns }: TableReading): Made {
  const made = new Map<string, string>();
  const said = new Set(columns.map(({ field }) => field));
  for (const { notes } of rows)
    for (const { field, code } of notes) {
      const change = MADE[code] ?? (said.has(field) ? undefined : ELSEWHERE[code]);
      if (change !== undefined) made.set(field, change);
    }
  return made;
}

/** Ids as the names that people know them by. */
export function nameOfIds({
  corporation,
  offices,
  people,
  patients,
  networks,
}: LedgerView): (id: string) => string | null {
  const names = new Map(
    [corporation, ...offices, ...people, ...patients, ...networks].map(({ id, name }) => [id, name]),
  );
  return (id) => names.get(id) ?? null;
}

/** A value as the ledger's lists show it; '' for nothing. */
export function importedCellText(field: string, value: LedgerValue, names: (id: string) => string | null): string {
  if (value === null || value === '') return '';
  if (isWordField(field)) return names(String(value)) ?? '';
  return valueText(ledgerFieldOfColumn(field), value, names);
}

/** A cell as one would type it anew. */
export function typedText(type: ValueType, value: LedgerValue): string {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  return type === 'date' && value ? formatWareki(value) : (value ?? '');
}

/** Where something has to be mended, in the order of the preview: a cell, or whose row it is. */
export interface MendPlace {
  line: number;
  /** '': who it is. */
  field: string;
}

/** What somebody has settled is left as it is. */
export const isToMend = (cell: PlannedCell | undefined): boolean =>
  cell !== undefined && cell.problem !== null && !cell.isSettled;

/** Furigana of the family name alone keeps nothing out, and is found all the same. */
const isShort = (cell: PlannedCell | undefined): boolean => cell?.warning?.code === SHORT_READING;

export const placesToMend = (rows: readonly PlannedRow[], columns: readonly CheckColumn[]): MendPlace[] =>
  rows.flatMap(({ line, verdict, question, cells }) =>
    verdict === 'left'
      ? []
      : [
          ...(question ? [{ line, field: '' }] : []),
          ...columns.flatMap(({ field }) => (isToMend(cells[field]) || isShort(cells[field]) ? [{ line, field }] : [])),
        ],
  );

/** The one after a place, around the end. */
export function placeAfterThis(
  places: readonly MendPlace[],
  { line, field }: MendPlace,
  columns: readonly CheckColumn[],
): MendPlace | null {
  const order = (at: MendPlace): number => at.line * 1_000 + columns.findIndex((column) => column.field === at.field);
  const now = order({ line, field });
  return places.find((place) => order(place) > now) ?? places[0] ?? null;
}

/** Where the button below the table leads to, and what it says there. */
export interface PlacesAhead {
  places: readonly MendPlace[];
  words: string;
}

/**
 * What keeps rows out comes first, in the rows that 「直す」 counts; then what may stay empty, which chip and button of taking
 * count: those that are settled are among them, so what is left to look at would be another number. Null: nothing is.
 */
export function placesAhead(
  { rows, counts }: Pick<ImportPlan, 'rows' | 'counts'>,
  places: readonly MendPlace[],
): PlacesAhead | null {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const inRow = (means: (row: PlannedRow, field: string) => boolean) =>
    places.filter(({ line, field }) => {
      const row = byLine.get(line);
      return row !== undefined && means(row, field);
    });
  const held = inRow(
    ({ verdict, leftEmpty, cells }, field) => verdict === 'fix' && !leftEmpty.includes(field) && !isShort(cells[field]),
  );
  if (held.length > 0) return { places: held, words: `次の直す行へ（残り ${counts.fix}行）` };
  const open = inRow(({ verdict }) => verdict === 'new' || verdict === 'changed');
  return open.length > 0 ? { places: open, words: '次の足りない項目へ' } : null;
}

/** Goes in with cells that are left empty. */
export const isOpen = (row: PlannedRow): boolean =>
  (row.verdict === 'new' || row.verdict === 'changed') && toLookAtIn(row).length > 0;

/** What the chips say: each counts the rows that it shows. */
export const chipCounts = ({ rows, counts }: Pick<ImportPlan, 'rows' | 'counts'>): ReadonlyMap<ImportFilter, number> =>
  new Map<ImportFilter, number>([
    ['all', rows.length],
    ...verdicts.map((verdict) => [verdict, counts[verdict]] as const),
    ['empty', rows.filter(isOpen).length],
  ]);
