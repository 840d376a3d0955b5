import { formatWareki } from '@shared/japanese/wareki';
import type { Office, Staff } from '@shared/ledger/entities';
import { fieldLabel } from '@shared/ledger/labels';

export type StaffField = Exclude<keyof Staff, 'id'>;

type OfficeNames = ReadonlyMap<string, Office>;

/** What a change did, as its toast and the history say it: 鈴木 一郎さんの職種を「看護師」に変えました. */
export function editSentence(before: Staff, after: Staff, field: StaffField, offices: OfficeNames): string {
  const { name } = before;
  const label = fieldLabel('people', field);
  if (field === 'isSystemManager')
    return after.isSystemManager
      ? `${name}さんをシステム利用管理担当者にしました`
      : `${name}さんをシステム利用管理担当者から外しました`;
  const value = after[field];
  if (field === 'leftOn' && value === null) return `${name}さんの退職日を取り消しました`;
  if (value === null || value === '') return `${name}さんの${label}を空にしました`;
  const text = String(value);
  if (field === 'note') return `${name}さんのメモを変えました`;
  if (/On$|^birthday$/.test(field)) return `${name}さんの${label}を${formatWareki(text)}に変えました`;
  return `${name}さんの${label}を「${field === 'officeId' ? (offices.get(text)?.name ?? text) : text}」に変えました`;
}

export const addedSentence = (person: Staff): string => `${person.name}さんを台帳に加えました`;

export const leavingSentence = (person: Staff, date: string, next: Staff | null): string =>
  `${person.name}さんの退職（${formatWareki(date)}）を記録しました${
    next ? `。次のシステム利用管理担当者は${next.name}さんです` : ''
  }`;

export const strikingOffSentence = (person: Staff): string => `${person.name}さんを抹消しました`;
export const registeringSentence = (person: Staff): string => `${person.name}さんの抹消を取り消しました`;

export const jobTypesSentence = (count: number, jobType: string): string =>
  `${count}人の職種を「${jobType}」に変えました`;
