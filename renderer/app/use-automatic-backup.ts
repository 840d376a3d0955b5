import { useEffect, useRef } from 'react';
import { today } from '@shared/japanese/calendar-date';
import { useToast } from '../ui/toasts';
import { makeBackup } from '../data/backup';
import { registeredStaff } from '../data/ledger-store';
import { useOpenLedger } from './ledger-provider';
import { useSession } from './session';

/** After the day's first change, once nothing has been changed for so long: nobody should wait for a backup. */
const QUIET = 20_000;

const dayOf = (instant: string): string => today(new Date(instant));

/** Makes the day's backup by itself. Only of the office's own ledger: the sample can be lost. */
export function useAutomaticBackup(): void {
  const { kind, dataKey, store } = useOpenLedger();
  const { settings, refreshSettings } = useSession();
  const toast = useToast();
  const tried = useRef('');
  const isWanted = kind === 'own' && settings.automaticBackup;
  const last = settings.lastBackup;
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const backUp = async (): Promise<void> => {
      if (tried.current === today()) return;
      tried.current = today();
      const staff = registeredStaff(store.read().records);
      const made = await makeBackup({ kind, dataKey, reason: 'automatic', staff });
      await refreshSettings();
      if (!made.ok) toast(`${made.message}（自動のバックアップ）`);
      else if (made.value.warning) toast(made.value.warning.message);
    };
    const stop = store.subscribe(() => {
      if (store.read().lastChange === null || (last && dayOf(last.at) === today())) return;
      clearTimeout(timer);
      timer = setTimeout(() => void backUp(), QUIET);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isWanted, last, kind, dataKey, store, refreshSettings, toast]);
}
