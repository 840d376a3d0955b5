import type { CalendarDate } from '@shared/text/calendar-date';
import { formatWareki } from '@shared/text/wareki';
import type { Change } from '@shared/ledger/change';
import { recordType } from '@shared/ledger/fields/catalogue';
import { takenBack } from '@shared/ledger/taken-back';
import { fieldLabel, valueText } from '@shared/ledger/labels';

export interface RecordHistoryEntry {
  label: string;
  before: string;
  after: string;
}

/** One change as a record's history shows it. */
export interface HistoryEntry {
  changeId: string;
  at: string;
  actor: string;
  lines: RecordHistoryEntry[];
  /** 台帳に登録 and the like, instead of lines. */
  words: string | null;
  /** Of what took another change back, or did it again. */
  remark: string;
  canUndo: boolean;
  /** How many of this kind it reached, this one among them: all of them are taken back. */
  together: number;
  /** They were added by it: taken back, they leave the ledger. */
  isAdded: boolean;
  /** How they are counted: 人. */
  counter: string;
}

const undoWords = { false: '元に戻しました', true: 'やり直しました' } as const;
const undoRemarks = { false: '元に戻した変更', true: 'やり直した変更' } as const;

/**
 * A record's history, newest first, in the words of the screen. A change of what belongs to it only (a member of a team,
 * an office's part in a network) is told in its own sentence.
 */
export function historyEntries(
  changes: readonly Change[],
  recordId: string,
  names: (id: string) => string | null,
): HistoryEntry[] {
  const taken = takenBack(changes);
  const undoings = new Set(changes.flatMap(({ id, undoes }) => (undoes === null ? [] : [id])));
  return changes.map((change) => {
    const record = change.records.find(({ id }) => id === recordId);
    const kind = (record ?? change.records[0])?.table;
    const together = change.records.filter(({ table }) => table === kind).length;
    const added = together > 1 ? change.sentence : '台帳に登録';
    const isUndo = change.undoes !== null;
    const isRedo = change.undoes !== null && undoings.has(change.undoes);
    const edits = record?.kind === 'edit' ? record.edits : [];
    // A yes or no that nobody had asked about before says nothing beside what was changed.
    const told = edits.filter(({ before, after }) => !(after === false && (before ?? null) === null));
    const lines = (told.length > 0 ? told : edits).map(({ field, before, after }) => ({
      label: fieldLabel(record?.table ?? 'people', field),
      before: valueText(field, before, names),
      after: valueText(field, after, names),
    }));
    return {
      changeId: change.id,
      at: change.at,
      actor: change.actor,
      lines,
      words: record?.kind === 'edit' ? null : isUndo ? undoWords[`${isRedo}`] : record ? added : change.sentence,
      remark: record?.kind === 'edit' && isUndo ? undoRemarks[`${isRedo}`] : '',
      canUndo: !isUndo && !taken.has(change.id),
      together,
      isAdded: (record ?? change.records[0])?.kind === 'add',
      counter: (kind && recordType(kind).list?.counter) ?? '件',
    };
  });
}

/** 11月18日 14:02; with its era in another year. The clock is the office's. */
export function momentText(at: string, today: CalendarDate): string {
  const time = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const clock = `${time.getHours()}:${two(time.getMinutes())}`;
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return `${isThisYear ? `${time.getMonth() + 1}月${time.getDate()}日` : formatWareki(date)} ${clock}`;
}
