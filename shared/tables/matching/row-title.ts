import { valueText } from '../../ledger/labels';
import { keyFieldOf } from '../import/import-fields';
import type { ImportKind } from '../lists';
import type { ReadValue } from '../import/reading';
import type { ImportedRecord } from './ledger-view';

/** Who or what a row is, for a person who looks for it. */
export function titleOf(
  kind: ImportKind,
  values: Readonly<Record<string, ReadValue>>,
  record: ImportedRecord | null,
): string {
  const own = (field: string): string => {
    const value = values[field] ?? (record as Record<string, unknown> | null)?.[field];
    return typeof value === 'string' ? value : '';
  };
  if (kind !== 'device') return own(keyFieldOf(kind));
  const word = own('kind') === '' ? '' : valueText('kind', own('kind'));
  return `${word} ${own('assetNumber') || own('model')}`.trim();
}
