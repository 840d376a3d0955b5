import type { ImportKind } from '@shared/tables/lists';
import type { Verdict } from '@shared/tables/matching/planned';
import type { IconName } from '../ui/icon';

/** What the rows of a table are called. */
export interface ImportWords {
  /** 職員 */
  thing: string;
  /** 人: counts them. */
  counter: string;
  /** 新しい人 */
  fresh: string;
  /** Where they stand in the ledger. */
  list: string;
}

export const importWords: Record<ImportKind, ImportWords> = {
  staff: { thing: '職員', counter: '人', fresh: '新しい人', list: '/ledger/people' },
  device: { thing: '端末', counter: '台', fresh: '新しい端末', list: '/ledger/devices' },
  patient: { thing: '患者', counter: '人', fresh: '新しい人', list: '/ledger/patients' },
  team: { thing: 'チーム', counter: 'チーム', fresh: '新しいチーム', list: '/ledger/teams' },
  account: { thing: 'アカウント', counter: '件', fresh: '新しいID', list: '/ledger/accounts' },
};

/** 取り込み, begun from a list. */
export const importHref = (kind: ImportKind): string => `/ledger/import?kind=${kind}`;
export const isImport = (path: string): boolean => path === '/ledger/import';

interface VerdictWords {
  label: string;
  tone: 'wrong' | 'info' | 'ok' | 'plain';
  icon: IconName;
}

export const verdictWords = (kind: ImportKind): Record<Verdict, VerdictWords> => ({
  fix: { label: '直す', tone: 'wrong', icon: 'warning' },
  changed: { label: '変わる', tone: 'info', icon: 'edit' },
  new: { label: importWords[kind].fresh, tone: 'ok', icon: 'plus' },
  same: { label: '同じ', tone: 'plain', icon: 'check' },
  left: { label: '取り込まない', tone: 'plain', icon: 'close' },
});
