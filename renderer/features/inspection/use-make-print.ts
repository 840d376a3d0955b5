import { useState } from 'react';
import type { Problem } from '@shared/problems/problem';
import { useLongWork, type LongWork } from '../../state/use-long-work';
import { useNote, useWriteDown } from '../../state/use-write-down';
import type { InspectionOrder } from './gather-papers';
import { printPapers, type PrintedPapers } from './make-print';

interface MakePrint {
  work: LongWork;
  problem: Problem | null;
  /** やめる was pressed, here or in the system's dialog: nothing is printed. */
  isEnded: boolean;
  printed: PrintedPapers | null;
  print: (order: InspectionOrder, period: string) => Promise<void>;
  /** What was chosen is another: what was printed before isn't it. */
  forget: () => void;
}

/** That it is printed is written into the record before it is, and behind it when it came to nothing. */
export function useMakePrint(): MakePrint {
  const note = useNote();
  const writeDown = useWriteDown();
  const work = useLongWork();
  const [outcome, setOutcome] = useState<Pick<MakePrint, 'problem' | 'isEnded' | 'printed'>>(nothing);
  const print: MakePrint['print'] = async (order, period) => {
    setOutcome(nothing);
    const deed = { what: 'office', officeId: order.officeId, office: order.of.office, period } as const;
    const done = await work.run((watch) =>
      printPapers(
        {
          ...order,
          note: (pages) => note({ kind: 'printed', content: { ...deed, pages } }),
          noteEnded: (pages, ended) => writeDown({ kind: 'printed', content: { ...deed, pages, ended } }),
        },
        watch,
      ),
    );
    if (done === null) setOutcome({ ...nothing, isEnded: true });
    else if (!done.ok) setOutcome({ ...nothing, problem: done });
    else setOutcome({ ...nothing, printed: done.value, isEnded: done.value === null });
  };
  return { work, ...outcome, print, forget: () => setOutcome(nothing) };
}

const nothing = { problem: null, isEnded: false, printed: null };
