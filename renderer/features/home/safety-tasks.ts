import { useMemo } from 'react';
import type { KeysState } from '@shared/ipc/keys';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import type { Settings } from '@shared/ipc/settings';
import { addDays, today, type CalendarDate } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { checkPlaceWords, hasSecondPlace, hereAlone, isOldBackup, OLD } from '../../state/last-backup';
import { useOpenLedger } from '../../state/open-ledger';
import { useSession } from '../../state/session';
import type { Task } from './task';
import { useToday } from '../../state/use-today';

/** What keeps the ledger from being lost, for as long as it isn't done. The sample can be lost. */
export function useSafetyTasks(keys: KeysState | null): readonly Task[] {
  const { kind } = useOpenLedger();
  const { settings } = useSession();
  const { lastBackup } = settings;
  const hasFolder = settings.backupFolder !== null;
  const hasSecond = hasSecondPlace(settings);
  const checkPlace = checkPlaceWords(settings);
  const day = useToday();
  // The same list for as long as nothing changes: all of 今日やること is reckoned anew for another one.
  return useMemo(
    () => safetyTasks({ kind, keys, last: lastBackup, hasSecondPlace: hasSecond, hasFolder, checkPlace, day }),
    [kind, keys, lastBackup, hasSecond, hasFolder, checkPlace, day],
  );
}

interface SafetyFacts {
  kind: LedgerKind;
  keys: KeysState | null;
  last: Settings['lastBackup'];
  /** Backups go elsewhere, too: USBメモリ, 共有フォルダー. */
  hasSecondPlace: boolean;
  /** A folder is chosen. */
  hasFolder?: boolean;
  /** What is to be looked at in the second place; '' without one. */
  checkPlace?: string;
  day: CalendarDate;
}

export function safetyTasks({
  kind,
  keys,
  last,
  hasSecondPlace,
  hasFolder = false,
  checkPlace = '',
  day,
}: SafetyFacts): Task[] {
  if (kind === 'sample' || !keys?.recovery) return [];
  const tasks: Task[] = [];
  if (keys.recovery.confirmedOn === null)
    tasks.push({
      ...toSafety,
      key: 'recovery-key',
      isSetUp: true,
      act: 'recovery-key',
      title: '復旧キーを印刷して、紙に控える',
      detail: 'このパソコンがこわれたときに、名簿を開けるただ一つの鍵です。3分で終わります',
      button: '控える',
    });
  if (!hasSecondPlace)
    tasks.push({
      ...toSafety,
      key: 'second-place',
      isSetUp: true,
      act: 'second-place',
      title: 'バックアップを、USBメモリにも残す',
      detail: hereAlone(hasFolder),
      button: '選ぶ',
    });
  const made = last && today(new Date(last.at));
  if (made && isOldBackup(last, day))
    tasks.push({
      ...toSafety,
      key: 'old-backup',
      act: 'backup',
      title: 'バックアップを取る',
      detail: `${formatWarekiShort(made, day)} のままです。${checkPlace || 'そのあとに入れたことは、まだ入っていません'}`,
      due: addDays(made, OLD),
      button: '取る',
    });
  return tasks;
}

const toSafety = { icon: 'key', mustAct: true, due: null, to: '/settings/safety' } as const;
