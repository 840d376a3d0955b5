import { firstConflict, inverse, type RecordChange } from '@shared/ledger/change';
import { fieldLabel } from '@shared/ledger/labels';
import { references } from '@shared/ledger/references';
import { failure, success, type Result } from '@shared/problems/problem';
import type { Records } from './ledger-store';
import { isWhole, toChange, type StoredChange } from './stored-change';
import type { ChangeToWrite } from './write-changes';

/**
 * The change that takes a change back. Problems: `ledger/changed-since` where a later change would be overwritten,
 * `ledger/erased` where a part of it, or what it would mention again, was erased.
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
  return success({ sentence: '元に戻しました', records: back, undoes: change.id });
}

/** Whether a change would bring back the mention of a record that was erased since. */
const leadsNowhere = ({ table, edits }: RecordChange, along: readonly RecordChange[], records: Records): boolean =>
  references[table].some(({ field, to }) => {
    const id = edits.find((edit) => edit.field === field)?.after;
    return typeof id === 'string' && !records[to].has(id) && !along.some((record) => record.id === id);
  });
