import { aboutImport, type ImportKind } from '@shared/tables/lists';
import type { Verdict } from '@shared/tables/matching/planned';
import type { IconName } from '../ui/icon';

/** 取り込み, begun from a list. */
export const importHref = (kind: ImportKind): string => `/ledger/import?kind=${kind}`;
/** A new one, whatever the last came to. */
export const newImportHref = (kind: ImportKind): string => `${importHref(kind)}&new=1`;
/** State of the address: one has just said which offices there are. */
export const AFTER_SET_UP = 'after-set-up';
export const isImport = (path: string): boolean => path === '/ledger/import';

interface VerdictWords {
  label: string;
  tone: 'wrong' | 'info' | 'ok' | 'plain';
  icon: IconName;
}

export const verdictWords = (kind: ImportKind): Record<Verdict, VerdictWords> => ({
  fix: { label: '直す', tone: 'wrong', icon: 'warning' },
  changed: { label: '変わる', tone: 'info', icon: 'edit' },
  new: { label: aboutImport(kind).fresh, tone: 'ok', icon: 'plus' },
  same: { label: '同じ', tone: 'plain', icon: 'check' },
  left: { label: '取り込まない', tone: 'plain', icon: 'close' },
});
