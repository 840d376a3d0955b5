import { useCallback, useEffect, useRef, useState } from 'react';
import { backupDeed } from '@shared/audit/backup-deed';
import type { BackupList } from '@shared/ipc/backup';
import { problem as problemOf, type Problem } from '@shared/problems/problem';
import { ask } from '../ipc/ask';
import { useBackupSource } from './open-ledger';
import { useSession } from './session';
import { useNote } from './use-write-down';
import { makeBackup, type BackupOrder, type BackupProgress, type MadeBackup } from '../data/backup';
import { useToast } from './toasts';
import { useIconProgress } from './use-icon-progress';

export interface Backups {
  /** Null until main has looked. */
  list: BackupList | null;
  refresh: () => Promise<void>;
  /** While one is being made. */
  progress: BackupProgress | null;
  make: (reason: BackupOrder['reason']) => Promise<boolean>;
  cancel: () => void;
  problem: Problem | null;
}

/** The backups of this ledger, and making one. */
export function useBackups(): Backups {
  const source = useBackupSource();
  const { refreshSettings } = useSession();
  const toast = useToast();
  const note = useNote();
  const [list, setList] = useState<BackupList | null>(null);
  const [progress, setProgress] = useState<Backups['progress']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const cancelling = useRef<AbortController | null>(null);
  useIconProgress(progress);
  const refresh = useCallback(async () => setList(await ask('backup:list')), []);
  useEffect(() => void ask('backup:list').then(setList), []);
  const make = useCallback(
    async (reason: BackupOrder['reason']): Promise<boolean> => {
      if (cancelling.current) return false;
      cancelling.current = new AbortController();
      setProblem(null);
      setProgress({ step: 'writing', done: 0, all: 0 });
      const { signal } = cancelling.current;
      const made = await makeBackup({ source, reason, onProgress: setProgress, signal });
      const isNoted = made.ok && (await note(backupDeed(reason, made.value)));
      cancelling.current = null;
      setProgress(null);
      await Promise.all([refresh(), refreshSettings()]);
      if (!made.ok) {
        if (made.code !== 'backup/cancelled') setProblem(made);
        else toast(made);
        return false;
      }
      const warning = made.value.warning ?? (isNoted ? null : problemOf('audit/not-written', {}));
      if (warning) setProblem(warning);
      else if (reason === 'by-hand')
        toast(
          `バックアップしました（${made.value.places.map(backupPlaceName).join('・')}）。${checkedWords(made.value)}`,
        );
      return true;
    },
    [source, refresh, refreshSettings, toast, note],
  );
  const cancel = useCallback(() => cancelling.current?.abort(), []);
  return { list, refresh, progress, make, cancel, problem };
}

const checkedWords = ({ isChecked }: MadeBackup): string =>
  isChecked ? '開けることも確かめました' : '開けるかの確かめは、途中でやめました';

type Place = BackupList['places'][number];

/** このパソコン, USB（E:）, 共有（server\share）, or the folder's name. */
export function backupPlaceName({ kind, name }: Place): string {
  if (kind === 'this-pc') return 'このパソコン';
  if (kind === 'drive') return `USB（${name}）`;
  if (kind === 'disk') return `ドライブ（${name}）`;
  if (kind === 'network') return `共有（${name}）`;
  return kind === 'cloud' ? `${name}（クラウド）` : `${name}（このパソコンの中）`;
}
