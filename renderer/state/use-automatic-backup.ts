import { useEffect, useRef } from 'react';
import { backupDeed } from '@shared/audit/backup-deed';
import { today } from '@shared/text/calendar-date';
import { useToast } from './toasts';
import { makeBackup } from '../data/backup';
import { useBackupSource, useOpenLedger } from './open-ledger';
import { useSession } from './session';
import { useRole } from './use-may';
import { useWriteDown } from './use-write-down';
import { currentDay } from '../data/clock';

/** After the day's first change, once nothing has been changed for so long: nobody should wait for a backup. */
const QUIET = 20_000;

const dayOf = (instant: string): string => today(new Date(instant));

/** Makes the day's backup by itself. Only of the office's own ledger: the sample can be lost. */
export function useAutomaticBackup(): void {
  const source = useBackupSource();
  const { memory } = useOpenLedger();
  const { settings, refreshSettings } = useSession();
  const toast = useToast();
  const writeDown = useWriteDown();
  const tried = useRef('');
  const isReader = useRole() === 'reader';
  const isWanted = source.kind === 'own' && settings.automaticBackup && !isReader;
  const last = settings.lastBackup;
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const backUp = async (): Promise<void> => {
      if (tried.current === currentDay()) return;
      tried.current = currentDay();
      const made = await makeBackup({ source, reason: 'automatic' });
      await refreshSettings();
      if (made.ok) await writeDown(backupDeed('automatic', made.value));
      if (!made.ok) toast({ message: `${made.message}（自動のバックアップ）` }, undefined, { isNews: true });
      else if (made.value.warning) toast(made.value.warning, undefined, { isNews: true });
    };
    const stop = memory.subscribe(() => {
      if (memory.read().lastChange === null || (last && dayOf(last.at) === currentDay())) return;
      clearTimeout(timer);
      timer = setTimeout(() => void backUp(), QUIET);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isWanted, last, source, memory, refreshSettings, toast, writeDown]);
}
