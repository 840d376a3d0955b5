import { fieldOf } from '../../ledger/fields/catalogue';
import { isSameOriginal, type OriginalValue } from '../../ledger/fields/originals';
import { isCalendarDate } from '../../text/calendar-date';
import { formatWareki } from '../../text/wareki';
import { looksLikeMyNumber, saysClosed } from '../import/closed-columns';
import { importTables } from '../import/import-fields';
import type { CellRemark, ReadRow } from '../import/reading';
import { withoutPasswords } from '../import/secret-words';
import { tableOfList, type ImportKind } from '../lists';
import type { MatchedRow } from './draft-row';
import { holdsBack } from './holds-back';
import type { ImportedRecord } from './ledger-view';
import type { PlannedCell } from './planned';

/**
 * 元の値 that a record will have: what stood in the cells that are left empty. Null: nothing is added, as the ledger knows the field, or
 * has the same from an earlier import. What must not be kept under any heading isn't.
 */
export function originalsOf(
  kind: ImportKind,
  cells: Readonly<Record<string, PlannedCell>>,
  { problems }: ReadRow,
  record: ImportedRecord | null,
): OriginalValue[] | null {
  if (!fieldOf(tableOfList[kind], 'originals')) return null;
  const before = (record && 'originals' in record && record.originals) || [];
  const added = Object.entries(cells).flatMap(([field, { problem, before: known, typed }]): OriginalValue[] => {
    if (!problem || holdsBack(kind, field) || (known !== null && known !== '')) return [];
    const read = problems.find((one) => one.field === field);
    const text = keptText(read ? withAbove(read.whole ?? read.text, read) : (typed ?? ''));
    return text !== '' && !before.some((one) => one.field === field && one.text === text) ? [{ field, text }] : [];
  });
  if (added.length === 0) return null;
  const again = new Set(added.map(({ field }) => field));
  return [...before.filter(({ field }) => !again.has(field)), ...added];
}

/** … with a word that names more offices than were decided: who reads it knows where else they work. */
export function withMoreOffices(
  kind: ImportKind,
  { moreOffices: text }: Pick<MatchedRow, 'moreOffices'>,
  record: ImportedRecord | null,
  added: OriginalValue[] | null,
): OriginalValue[] | null {
  if (text === undefined || !fieldOf(tableOfList[kind], 'originals')) return added;
  const known = added ?? ((record && 'originals' in record && record.originals) || []);
  const column = importTables[kind].fields.find(({ name }) => name === 'office')?.label ?? '';
  const one = { field: 'office', text, column };
  return known.some((other) => isSameOriginal(one, other)) ? added : [...known, one];
}

/** 〃（上の行：000-0000-0000）: alone it would say nothing outside its table. */
export const withAbove = (text: string, { above = '' }: Pick<CellRemark, 'above'>): string =>
  above === '' ? text : `${text}（上の行：${above}）`;

/** As it may be kept; '' where it mustn't be, under any heading. */
export function keptText(said: string): string {
  const text = asRead(said);
  return saysClosed(text) || looksLikeMyNumber(text) ? '' : text;
}

/** A day that came before another was read: it is told as people read it. */
const asRead = (text: string): string => {
  const kept = (withoutPasswords(text) ?? text).trim().slice(0, MOST);
  return isCalendarDate(kept) ? formatWareki(kept) : kept;
};

/** As much as a text of the ledger holds. */
const MOST = 4_000;
