import { fieldEdits } from '@shared/ledger/change';
import type { EntityTable } from '@shared/ledger/entities';
import { fieldOf } from '@shared/ledger/fields/catalogue';
import { fieldLabel, valueText } from '@shared/ledger/labels';

type Names = (id: string) => string | null;

/** What the new value of a field is told as: の職種を「看護師」に変えました. */
function fieldSentence(table: EntityTable, field: string, value: unknown, names: Names): string {
  const label = fieldLabel(table, field);
  if (value === null || value === undefined || value === '') return `の${label}を空にしました`;
  if (field === 'note') return 'のメモを変えました';
  if (typeof value === 'object') return `の${label}を変えました`;
  const text = valueText(field, value, names);
  return `の${label}を${fieldOf(table, field)?.kind === 'date' ? text : `「${text}」`}に変えました`;
}

/** What an edit of a record did, as its toast and the history say it; null when nothing changed. */
export function recordEditSentence(
  table: EntityTable,
  who: string,
  before: object,
  after: object,
  names: Names,
): string | null {
  const edits = fieldEdits(before as Record<string, unknown>, after as Record<string, unknown>);
  const [first] = edits;
  if (!first) return null;
  // A name and its furigana are one thing, and 元の値 goes with what takes its place.
  const told = edits.filter(({ field }) => edits.length === 1 || (field !== 'kana' && field !== 'originals'));
  return told.length > 1
    ? `${who}の${told.map(({ field }) => fieldLabel(table, field)).join('・')}を変えました`
    : `${who}${fieldSentence(table, told[0]?.field ?? first.field, told[0]?.after ?? first.after, names)}`;
}

export const addedSentence = (who: string): string => `${who}を台帳に追加しました`;
export const strikingOffSentence = (who: string): string => `${who}を抹消しました`;
export const registeringSentence = (who: string): string => `${who}の抹消を取り消しました`;
