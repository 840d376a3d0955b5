import { moment } from '../text/moment';
import { csvRow } from '../text/csv';
import { recordKinds, type AuditEntry } from './audit-entry';

export const recordTableHead = (): string => csvRow(['番号', '日時', '種類', 'したこと', 'した人', '項目', '前', '後']);

/** An entry as rows of a CSV file: one for each field that changed, one for what changed none. */
export function recordTableRows({ sequence, at, kind, what, who, edits }: AuditEntry): string {
  const { day, time } = moment(at);
  const facts = [String(sequence), `${day} ${time}`, recordKinds[kind].name, what, who];
  const rows = edits.length > 0 ? edits : [{ item: '', before: '', after: '' }];
  return rows.map(({ item, before, after }) => csvRow([...facts, item, before, after])).join('');
}
