import { useEffect, useMemo, useRef, useState } from 'react';
import type { WallTime } from '@shared/text/business-hours';
import type { Ledger } from '@shared/ledger/entities';
import { HIGHEST_COUNT } from '@shared/ipc/pc-notification';
import { toDosOf } from '@shared/procedures/to-do';
import { ask } from '../../ipc/ask';
import { useDocuments, useLedger, useRuns, useSubmissions } from '../../state/open-ledger';
import { useKeys } from '../../state/use-keys';
import { useSession } from '../../state/session';
import { useWallTime } from '../../state/use-today';
import { useStaysInside } from '../../procedures/use-stays-inside';
import { isForToday } from './task';
import { useBegunChecklists, useTasks } from './use-tasks';

/** Unlocking loads the page anew: the day is remembered for as long as the window stands. */
const KEPT = 'notified-on';
const everyOffice = (): boolean => true;

/**
 * How much there is to do by today, beside the app: once a day from the chosen time on in the PC's own notification, and on the icon in the
 * task bar. Told is how much, never what: it may stand on a screen that others see.
 */
export function DueNotifier() {
  const ledger = useLedger();
  const { reminders } = useSession().settings;
  const now = useWallTime();
  const turn = useTurns();
  const [looked, setLooked] = useState({ hour: '', at: '' });
  const hour = `${now.date} ${now.time.slice(0, 2)}`;
  const isTime = reminders.notifies && now.time >= reminders.notifiesAt && looked.hour !== hour;
  const tells = isTime && sessionStorage.getItem(KEPT) !== now.date;
  const at = `${hour} ${turn}`;
  useEffect(() => {
    if (!reminders.hasBadge) void ask('app:badge', { count: 0 });
  }, [reminders.hasBadge]);
  if (!ledger || !(tells || (reminders.hasBadge && looked.at !== at))) return null;
  return (
    <DueCount
      ledger={ledger}
      now={now}
      onCount={(count) => {
        setLooked({ hour: tells ? hour : looked.hour, at });
        if (reminders.hasBadge) void ask('app:badge', { count });
        if (!tells || count === 0) return;
        sessionStorage.setItem(KEPT, now.date);
        void ask('app:notify', { what: 'due', count });
      }}
    />
  );
}

/** Nobody waits for it: it isn't reckoned while somebody types and saves. In milliseconds. */
const QUIET = 5_000;

/** A number that grows when the ledger, its papers or procedures have changed and then been left alone for a while. */
function useTurns(): number {
  const [ledger, documents, submissions, runs] = [useLedger(), useDocuments(), useSubmissions(), useRuns()];
  const [turn, setTurn] = useState(0);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setTurn((last) => last + 1), QUIET);
    return () => clearTimeout(timer);
    // Each of them is another one when something in it has changed.
  }, [ledger, documents, submissions, runs]);
  return turn;
}

/** Looks once: what there is to do is reckoned for nothing but this, so not with every change of the ledger. */
function DueCount({ ledger, now, onCount }: { ledger: Ledger; now: WallTime; onCount: (count: number) => void }) {
  const checklists = useBegunChecklists(now.date);
  const { keys } = useKeys();
  const staysInside = useStaysInside();
  // What papers lack is reckoned for the screen alone: by when they are due doesn't hang on it.
  const toDos = useMemo(
    () => checklists.flatMap((one) => toDosOf(one, new Map(), staysInside)),
    [checklists, staysInside],
  );
  const tasks = useTasks({ ledger, today: now.date, shows: everyOffice, checklists, toDos, keys });
  // What only makes the keeping whole has no day: nobody is called for it.
  const count = tasks.filter((task) => !task.isSetUp && isForToday(task, now.date)).length;
  useEffect(() => onCount(Math.min(count, HIGHEST_COUNT)));
  return null;
}
