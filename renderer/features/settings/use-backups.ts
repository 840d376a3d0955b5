import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupList } from '@shared/ipc/backup';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../app/ask';
import { useOpenLedger } from '../../app/ledger-provider';
import { useSession } from '../../app/session';
import { makeBackup, type BackupOrder } from '../../data/backup';
import { registeredStaff } from '../../data/ledger-store';
import { useToast } from '../../ui/toasts';

export interface Backups {
  /** Null until main has looked. */
  list: BackupList | null;
  refresh: () => Promise<void>;
  /** Records done of all, while one is being made. */
  progress: { done: number; all: number } | null;
  make: (reason: BackupOrder['reason']) => Promise<boolean>;
  cancel: () => void;
  problem: Problem | null;
}

/** The backups of this ledger, and making one. */
export function useBackups(): Backups {
  const { kind, dataKey, store } = useOpenLedger();
  const { refreshSettings } = useSession();
  const toast = useToast();
  const [list, setList] = useState<BackupList | null>(null);
  const [progress, setProgress] = useState<Backups['progress']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const cancelling = useRef<AbortController | null>(null);
  const refresh = useCallback(async () => setList(await ask('backup:list')), []);
  useEffect(() => void ask('backup:list').then(setList), []);
  const make = useCallback(
    async (reason: BackupOrder['reason']): Promise<boolean> => {
      if (cancelling.current) return false;
      cancelling.current = new AbortController();
      setProblem(null);
      setProgress({ done: 0, all: 0 });
      await store.settled();
      const onProgress = (done: number, all: number): void => setProgress({ done, all });
      const staff = registeredStaff(store.read().records);
      const made = await makeBackup({ kind, dataKey, reason, staff, onProgress, signal: cancelling.current.signal });
      cancelling.current = null;
      setProgress(null);
      await Promise.all([refresh(), refreshSettings()]);
      if (!made.ok) {
        if (made.code !== 'backup/cancelled') setProblem(made);
        else toast(made.message);
        return false;
      }
      if (made.value.warning) setProblem(made.value.warning);
      else if (reason === 'by-hand')
        toast(`バックアップしました（${made.value.places.map(placeName).join('・')}）。開けることも確かめました`);
      return true;
    },
    [kind, dataKey, store, refresh, refreshSettings, toast],
  );
  const cancel = useCallback(() => cancelling.current?.abort(), []);
  return { list, refresh, progress, make, cancel, problem };
}

type Place = BackupList['places'][number];

/** このPC, USB（E:）, 共有（server\share）, or the folder's name. */
export function placeName({ kind, name }: Place): string {
  if (kind === 'this-pc') return 'このPC';
  if (kind === 'drive') return `USB（${name}）`;
  return kind === 'network' ? `共有（${name}）` : name;
}
