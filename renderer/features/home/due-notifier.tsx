import { useEffect, useMemo, useState } from 'react';
import type { WallTime } from '@shared/text/business-hours';
import type { Ledger } from '@shared/ledger/entities';
import { toDosOf } from '@shared/procedures/to-do';
import { ask } from '../../ipc/ask';
import { useLedger } from '../../state/open-ledger';
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
 * The PC's own notification, once a day from the chosen time on, that there is something to do by today. Told is how much,
 * never what: it may stand on a screen that others see.
 */
export function DueNotifier() {
  const ledger = useLedger();
  const { reminders } = useSession().settings;
  const now = useWallTime();
  const [lookedAt, setLookedAt] = useState('');
  const hour = `${now.date} ${now.time.slice(0, 2)}`;
  const isTime = reminders.notifies && now.time >= reminders.notifiesAt && lookedAt !== hour;
  if (!ledger || !isTime || sessionStorage.getItem(KEPT) === now.date) return null;
  return <DueCount ledger={ledger} now={now} onLooked={() => setLookedAt(hour)} />;
}

/** Looks once: what there is to do is reckoned for nothing but this, so not with every change of the ledger. */
function DueCount({ ledger, now, onLooked }: { ledger: Ledger; now: WallTime; onLooked: () => void }) {
  const checklists = useBegunChecklists(now.date);
  const { keys } = useKeys();
  const staysInside = useStaysInside();
  // What papers lack is reckoned for the screen alone: by when they are due doesn't hang on it.
  const toDos = useMemo(
    () => checklists.flatMap((one) => toDosOf(one, new Map(), staysInside)),
    [checklists, staysInside],
  );
  const tasks = useTasks({ ledger, today: now.date, shows: everyOffice, checklists, toDos, keys });
  const count = tasks.filter((task) => isForToday(task, now.date)).length;
  useEffect(() => {
    if (count > 0) {
      sessionStorage.setItem(KEPT, now.date);
      void ask('app:notify', { count });
    }
    onLooked();
  });
  return null;
}
