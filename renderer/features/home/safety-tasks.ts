import { useMemo } from 'react';
import type { KeysState } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Settings } from '@shared/ipc/settings';
import { daysBetween, today, type CalendarDate } from '@shared/text/calendar-date';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { Task } from './task';
import { useToday } from '../../state/use-today';

/** A good backup older than this is called old. */
const OLD = 7;

/** What keeps the ledger from being lost, for as long as it isn't done. The sample can be lost. */
export function useSafetyTasks(keys: KeysState | null): readonly Task[] {
  const { kind } = useOpenLedger();
  const { settings } = useSession();
  const { lastBackup } = settings;
  const day = useToday();
  // The same list for as long as nothing changes: all of 今日やること is reckoned anew for another one.
  return useMemo(() => safetyTasks(kind, keys, lastBackup, day), [kind, keys, lastBackup, day]);
}

function safetyTasks(
  kind: LedgerKind,
  keys: KeysState | null,
  last: Settings['lastBackup'],
  day: CalendarDate,
): Task[] {
  if (kind === 'sample' || !keys?.recovery) return [];
  const tasks: Task[] = [];
  if (keys.recovery.confirmedOn === null)
    tasks.push({
      ...toSafety,
      key: 'recovery-key',
      title: '復旧キーを印刷して、紙に控える',
      detail: 'このパソコンがこわれたときに、名簿を開けるただ一つの鍵です。3分で終わります',
      button: '控える',
    });
  const age = last ? daysBetween(today(new Date(last.at)), day) : null;
  if (age !== null && age > OLD)
    tasks.push({
      ...toSafety,
      key: 'old-backup',
      title: `バックアップが ${age}日前のままです`,
      detail: 'USBメモリや共有フォルダがつながっているか、確かめてください',
      button: '確かめる',
    });
  return tasks;
}

const toSafety = { icon: 'key', mustAct: true, due: null, to: '/settings/safety' } as const;
