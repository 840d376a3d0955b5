import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordWatch } from '../data/record-batches';
import { useIconProgress } from './use-icon-progress';

export interface LongWork {
  /** How far it is; null when nothing is under way. */
  progress: { done: number; all: number } | null;
  /** @returns what came of it, or null when it was ended before */
  run: <T>(work: (watch: Required<RecordWatch>) => Promise<T>) => Promise<T | null>;
  end: () => void;
}

/** Work on many records, one at a time, that shows how far it is and can be ended. Leaving the screen ends it. */
export function useLongWork(): LongWork {
  const [progress, setProgress] = useState<LongWork['progress']>(null);
  const ending = useRef<AbortController | null>(null);
  const end = useCallback(() => ending.current?.abort(), []);
  useEffect(() => end, [end]);
  useIconProgress(progress);
  const run = useCallback<LongWork['run']>(async (work) => {
    if (ending.current) return null;
    const { signal } = (ending.current = new AbortController());
    setProgress({ done: 0, all: 0 });
    try {
      return await work({ signal, onProgress: (done, all) => setProgress({ done, all }) });
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      ending.current = null;
      setProgress(null);
    }
  }, []);
  return { progress, run, end };
}
