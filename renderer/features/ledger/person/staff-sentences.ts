import { formatWareki } from '@shared/text/wareki';
import type { Office, Staff } from '@shared/ledger/entities';
import { fieldSentence } from '../../../records/panel/record-sentences';

export type StaffField = Exclude<keyof Staff, 'id'>;

type OfficeNames = ReadonlyMap<string, Office>;

/** What a change did, as its toast and the history say it: 鈴木 一郎さんの職種を「看護師」に変えました. */
export function staffEditSentence(before: Staff, after: Staff, field: StaffField, offices: OfficeNames): string {
  const who = `${before.name}さん`;
  if (field === 'isSystemManager')
    return after.isSystemManager
      ? `${who}をシステム利用管理担当者にしました`
      : `${who}をシステム利用管理担当者から外しました`;
  const value = after[field];
  if (field === 'leftOn' && value === null) return `${who}の退職日を取り消しました`;
  return `${who}${fieldSentence('people', field, value, (id) => offices.get(id)?.name ?? null)}`;
}

export const leavingSentence = (person: Staff, date: string, next: Staff | null): string =>
  `${person.name}さんの退職（${formatWareki(date)}）を記録しました${
    next ? `。次のシステム利用管理担当者は${next.name}さんです` : ''
  }`;
