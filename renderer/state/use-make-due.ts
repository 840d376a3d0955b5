import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { KeptRun } from '@shared/procedures/kept-run';
import { useToast } from './toasts';
import { useOpenLedger } from './open-ledger';
import { useRole } from './use-may';
import { currentDay } from '../data/clock';

/** A PC may sleep over midnight: the clock is looked at this often, and whenever the window is come back to. */
const BETWEEN_LOOKS = 60_000;

/**
 * Makes what procedures have planned for a day once the day has come, and says so: again where the screen was locked or the app
 * ended before anybody can have read it.
 */
export function useMakeDue(): void {
  const { runs: runStore } = useOpenLedger();
  const isReader = useRole() === 'reader';
  const toast = useToast();
  const [, go] = useLocation();
  useEffect(() => {
    // It is made when somebody opens the ledger who may change it.
    if (isReader) return;
    let done = '';
    let isWanted = true;
    const look = async (): Promise<void> => {
      const day = currentDay();
      if (done === day) return;
      done = day;
      const made = await runStore.makeDue(day);
      // Another ledger is open by now: this one's words aren't for it.
      if (!isWanted) return;
      if (!made.ok) {
        // Tried again at the next look: the disk may have room by then.
        done = '';
        return toast(made);
      }
      const untold = runStore.untold();
      const [first] = untold;
      if (!first) return;
      const address = untold.length === 1 ? `/procedures/${first.id}` : '/procedures';
      const onSeen = (): void => void runStore.told(untold);
      toast(dueWords(untold), { label: '見る', run: () => go(address) }, { onSeen });
    };
    const onLook = (): void => void look();
    onLook();
    const timer = setInterval(onLook, BETWEEN_LOOKS);
    window.addEventListener('focus', onLook);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      isWanted = false;
      clearInterval(timer);
      window.removeEventListener('focus', onLook);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, [isReader, runStore, toast, go]);
}

/** What was made by itself; what a person has to decide is said before all else. */
function dueWords(runs: readonly KeptRun[]): string {
  const blocked = runs.find(({ planned }) => planned.some(({ state }) => state === 'blocked'));
  if (blocked) return `${blocked.title}：台帳に記録できなかったことがあります。手続きで確かめてください`;
  const [first, ...others] = runs.map(({ title }) => title);
  const what = others.length > 0 ? `${first ?? ''}など ${runs.length}件` : (first ?? '');
  return `予定していた日になったので、${what}を台帳に記録しました`;
}
