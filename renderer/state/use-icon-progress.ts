import { useEffect } from 'react';
import { NO_PROGRESS } from '@shared/ipc/pc-notification';
import { ask } from '../ipc/ask';

/** How far a long work is, as the app's button in the task bar shows it while other windows are in front. @param progress null: nothing is under way */
export function useIconProgress(progress: { done: number; all: number } | null): void {
  const percent = iconPercent(progress);
  const isOn = percent !== NO_PROGRESS;
  useEffect(() => {
    if (isOn) void ask('app:progress', { percent });
  }, [isOn, percent]);
  useEffect(() => {
    if (!isOn) return;
    return () => void ask('app:progress', { percent: NO_PROGRESS });
  }, [isOn]);
}

/** Whole hundredths: so often at most it is told. With nothing to count yet, none. */
const iconPercent = (progress: { done: number; all: number } | null): number =>
  progress === null || progress.all <= 0
    ? NO_PROGRESS
    : Math.max(0, Math.min(100, Math.floor((progress.done / progress.all) * 100)));
