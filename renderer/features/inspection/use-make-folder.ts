import { useState } from 'react';
import { problem, success, type Problem, type Result } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useLongWork, type LongWork } from '../../state/use-long-work';
import { useNote, useWriteDown } from '../../state/use-write-down';
import type { InspectionOrder } from './gather-papers';
import { fillFolder } from './make-folder';

/** A folder that stands there. */
export interface MadeFolder {
  id: string;
  name: string;
  files: number;
}

interface MakeFolder {
  work: LongWork;
  problem: Problem | null;
  /** A person is asked by main, in windows of its own: nothing is written yet, and what is here can't end it. */
  isAsked: boolean;
  /** やめる was pressed: nothing is left. */
  isEnded: boolean;
  made: MadeFolder | null;
  /** @param content what will be in it, in words: main's question names it */
  make: (order: InspectionOrder, period: string, content: string) => Promise<void>;
  /** What was chosen is another: what was made before isn't it. */
  forget: () => void;
}

/** That it goes out is written into the record before it does, and behind it when it came to nothing. */
export function useMakeFolder(): MakeFolder {
  const note = useNote();
  const writeDown = useWriteDown();
  const work = useLongWork();
  const [isAsked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Pick<MakeFolder, 'problem' | 'isEnded' | 'made'>>(nothing);
  const make: MakeFolder['make'] = async (order, period, content) => {
    setOutcome(nothing);
    const { office } = order.of;
    let begun: { id: string; name: string } | null = null;
    const written = await work.run(async (watch): Promise<Result<MadeFolder | null>> => {
      setAsked(true);
      const told = await ask('folder:begin', { office, period, content }).finally(() => setAsked(false));
      if (!told.ok) return told;
      if (told.value.cancelled) return success(null);
      const { id, name } = (begun = told.value);
      const deed = { what: 'office', officeId: order.officeId, office, period, folder: name } as const;
      let ended: 'cancelled' | 'failed' | null = 'cancelled';
      let isNoted = false;
      try {
        watch.signal.throwIfAborted();
        isNoted = await note({ kind: 'exported', content: deed });
        if (!isNoted) return { ok: false, ...problem('export/not-noted', {}) };
        const filled = await fillFolder(id, order, watch);
        if (!filled.ok) {
          ended = 'failed';
          return filled;
        }
        const finished = await ask('folder:finish', { id });
        ended = finished.ok ? null : 'failed';
        return finished.ok ? success({ id, name: finished.value.name, files: filled.value }) : finished;
      } finally {
        if (ended !== null) {
          await ask('folder:cancel', { id });
          if (isNoted) await writeDown({ kind: 'exported', content: { ...deed, ended } });
        }
      }
    });
    if (written === null) return setOutcome({ ...nothing, isEnded: begun !== null });
    if (written.ok) setOutcome({ ...nothing, made: written.value });
    else setOutcome({ ...nothing, problem: written.code === 'asked/declined' ? null : written });
  };
  return { work, isAsked, ...outcome, make, forget: () => setOutcome(nothing) };
}

const nothing = { problem: null, isEnded: false, made: null };
