import { firstConflict, inverse, type Change, type RecordChange } from '@shared/ledger/change';
import { deviceName, fieldLabel, tableNames } from '@shared/ledger/labels';
import { entityTables, type Entities, type EntityTable } from '@shared/ledger/entities';
import { references } from '@shared/ledger/references';
import { failure, success, type Result } from '@shared/problems/problem';
import { currentDay } from './clock';
import { CopiedRecords } from './copied-records';
import { withKeptAtEnd } from './kept-at-end';
import type { Records } from './records';
import { isWhole, toChange, type StoredChange } from './stored-change';
import type { ChangeToWrite } from './write-changes';

/**
 * The change that takes a change back. Problems: `ledger/changed-since` where a later change would be overwritten,
 * `ledger/erased` where a part of it, or what it would mention again, was erased,
 * `ledger/still-used` where it would take away what later records refer to.
 */
export function undoing(stored: StoredChange, records: Records): Result<ChangeToWrite> {
  if (!isWhole(stored)) return failure('ledger/erased', {});
  const change = toChange(stored);
  const undone = change.records.map((record) => withoutOlderKept(record, records));
  for (const record of undone) {
    const field = firstConflict(nowOf(record, records), record);
    if (field) return failure('ledger/changed-since', { field: fieldLabel(record.table, field) });
  }
  const own = undone.filter(({ kind, edits }) => kind !== 'edit' || edits.length > 0);
  const inverted = own.map(inverse).reverse();
  const isWholly = own.every((record) => change.records.includes(record));
  const back = isWholly ? inverted : withKeptAtEnd(inverted, records, [], currentDay());
  if (back.some((record) => leadsNowhere(record, back, records))) return failure('ledger/erased', {});
  const users = leftAlone(back, records);
  if (users.length > 0) return failure('ledger/still-used', { by: users.join('、') });
  return success({ sentence: undoingSentence(change), records: back, undoes: change.id });
}

const nowOf = ({ table, id }: RecordChange, records: Records): Record<string, unknown> | null =>
  (records[table].get(id) as Record<string, unknown> | undefined) ?? null;

/** What was kept with a change, and anew with a later one, is nobody's work: it is no hindrance, and follows from what is taken back. */
function withoutOlderKept(record: RecordChange, records: Records): RecordChange {
  const now = nowOf(record, records);
  const kept = record.edits.find(({ field }) => field === 'devicesAtEnd');
  if (!now || !kept || firstConflict(now, { ...record, edits: [kept] }) === null) return record;
  // Where the record goes as a whole, it goes as it is.
  const instead = record.kind === 'add' ? [{ ...kept, after: now['devicesAtEnd'] }] : [];
  return { ...record, edits: record.edits.flatMap((edit) => (edit === kept ? instead : [edit])) };
}

const [BACK, AGAIN] = ['元に戻しました', 'やり直しました'];
const SAID = new RegExp(`^(?:${BACK}|${AGAIN})(?:：|$)`);

/** 元に戻しました：佐藤 恵子さんの電話を直しました. However often it goes back and forth, that stands there once. */
function undoingSentence({ sentence, undoes }: Pick<Change, 'sentence' | 'undoes'>): string {
  const what = sentence.replace(SAID, '');
  const verb = undoes === null || sentence.startsWith(AGAIN) ? BACK : AGAIN;
  return what === '' ? verb : `${verb}：${what}`;
}

/** Whether a change would bring back the mention of a record that was erased since. */
const leadsNowhere = ({ table, edits }: RecordChange, along: readonly RecordChange[], records: Records): boolean =>
  references[table].some(({ field, to }) => {
    const id = edits.find((edit) => edit.field === field)?.after;
    return typeof id === 'string' && !records[to].has(id) && !along.some((record) => record.id === id);
  });

/** What would refer to a record that is no more: 誓約・教育, 端末「P-07」. */
function leftAlone(back: readonly RecordChange[], records: Records): string[] {
  const removed = new Set(back.filter(({ kind }) => kind === 'remove').map(({ id }) => id));
  if (removed.size === 0) return [];
  const after = new CopiedRecords(records);
  after.apply(back);
  const users = entityTables.flatMap((table) =>
    [...after.copied[table].values()]
      .filter((row) => references[table].some(({ field }) => removed.has(valueOf(row, field))))
      .map((row) => nameOf(table, row)),
  );
  return [...new Set(users)];
}

const valueOf = (row: object, field: string): string => String((row as Record<string, unknown>)[field] ?? '');

function nameOf(table: EntityTable, row: Entities[EntityTable]): string {
  const name = table === 'devices' ? deviceName(row as Entities['devices']) : valueOf(row, 'name');
  return name === '' ? tableNames[table] : `${tableNames[table]}「${name}」`;
}
