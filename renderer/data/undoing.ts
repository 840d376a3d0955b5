import { firstConflict, inverse, type Change, type RecordChange } from '@shared/ledger/change';
import { fieldLabel, tableNames } from '@shared/ledger/labels';
import { entityTables, type Entities, type EntityTable } from '@shared/ledger/entities';
import { deviceName } from '@shared/rules/device-rules';
import { references } from '@shared/ledger/references';
import { failure, success, type Result } from '@shared/problems/problem';
import { CopiedRecords } from './copied-records';
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
  for (const record of change.records) {
    const now = (records[record.table].get(record.id) as Record<string, unknown> | undefined) ?? null;
    const field = firstConflict(now, record);
    if (field) return failure('ledger/changed-since', { field: fieldLabel(record.table, field) });
  }
  const back = change.records.map(inverse).reverse();
  if (back.some((record) => leadsNowhere(record, back, records))) return failure('ledger/erased', {});
  const users = leftAlone(back, records);
  if (users.length > 0) return failure('ledger/still-used', { by: users.join('、') });
  return success({ sentence: undoingSentence(change), records: back, undoes: change.id });
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
