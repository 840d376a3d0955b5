import { useState } from 'react';
import type { Deed } from '@shared/audit/deed';
import { problem, success, type Problem, type Result } from '@shared/problems/problem';
import type { RecordWatch } from '../../data/record-batches';
import { ask } from '../../ipc/ask';
import { useLongWork, type LongWork } from '../../state/use-long-work';
import { useNote, useWriteDown } from '../../state/use-write-down';
import type { InspectionOrder } from './gather-papers';
import { fillFolder } from './make-folder';
import { watchOfOffice } from './watch-of-office';

/** A folder that stands there. */
export interface MadeFolder {
  id: string;
  name: string;
  /** Of how many offices: each of several has its own within. */
  offices: number;
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
  make: (orders: readonly InspectionOrder[], period: string, content: string) => Promise<void>;
  /** What was chosen is another: what was made before isn't it. */
  forget: () => void;
}

/** That it goes out is written into the record before it does, of each office, and behind it when it came to nothing. */
export function useMakeFolder(): MakeFolder {
  const note = useNote();
  const writeDown = useWriteDown();
  const work = useLongWork();
  const [isAsked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Pick<MakeFolder, 'problem' | 'isEnded' | 'made'>>(nothing);
  const make: MakeFolder['make'] = async (orders, period, content) => {
    setOutcome(nothing);
    let begun: { id: string; name: string } | null = null;
    const written = await work.run(async (watch): Promise<Result<MadeFolder | null>> => {
      setAsked(true);
      const offices = orders.map(({ of }) => of.office);
      const told = await ask('folder:begin', { offices, period, content }).finally(() => setAsked(false));
      if (!told.ok) return told;
      if (told.value.cancelled) return success(null);
      const { id, name } = (begun = told.value);
      const noted: ExportOfOffice[] = [];
      let ended: 'cancelled' | 'failed' | null = 'cancelled';
      try {
        for (const { of, officeId } of orders) {
          watch.signal.throwIfAborted();
          const deed = { what: 'office', officeId, office: of.office, period, folder: name } as const;
          if (!(await note({ kind: 'exported', content: deed })))
            return { ok: false, ...problem('export/not-noted', {}) };
          noted.push(deed);
        }
        const filled = await fillAll(id, orders, watch);
        ended = 'failed';
        if (!filled.ok) return filled;
        const finished = await ask('folder:finish', { id });
        if (!finished.ok) return finished;
        ended = null;
        return success({ id, name: finished.value.name, offices: orders.length, files: filled.value });
      } finally {
        if (ended !== null) {
          await ask('folder:cancel', { id });
          for (const deed of noted) await writeDown({ kind: 'exported', content: { ...deed, ended } });
        }
      }
    });
    if (written === null) return setOutcome({ ...nothing, isEnded: begun !== null });
    if (written.ok) setOutcome({ ...nothing, made: written.value });
    else setOutcome({ ...nothing, problem: written.code === 'asked/declined' ? null : written });
  };
  return { work, isAsked, ...outcome, make, forget: () => setOutcome(nothing) };
}

type ExportOfOffice = Extract<Extract<Deed, { kind: 'exported' }>['content'], { what: 'office' }>;

/** @returns how many files are in it */
async function fillAll(
  id: string,
  orders: readonly InspectionOrder[],
  watch: Required<RecordWatch>,
): Promise<Result<number>> {
  let files = 0;
  for (const [office, order] of orders.entries()) {
    const filled = await fillFolder({ id, office }, order, watchOfOffice(watch, office, orders.length));
    if (!filled.ok) return filled;
    files += filled.value;
  }
  return success(files);
}

const nothing = { problem: null, isEnded: false, made: null };
