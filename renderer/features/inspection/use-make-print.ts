import { useState } from 'react';
import type { Problem, Result } from '@shared/problems/problem';
import { useLongWork, type LongWork } from '../../state/use-long-work';
import { useNote, useWriteDown } from '../../state/use-write-down';
import type { InspectionOrder } from './gather-papers';
import { printPapers, type PrintedPapers } from './make-print';
import { watchOfOffice } from './watch-of-office';

/** What an office has on paper. */
export interface PrintedOffice extends PrintedPapers {
  office: string;
}

interface MakePrint {
  work: LongWork;
  problem: Problem | null;
  /** やめる was pressed, here or in the system's dialog: nothing more is printed. */
  isEnded: boolean;
  /** Offices that went to the printer, also before it was ended. */
  printed: readonly PrintedOffice[];
  /** Whose papers are being set, where there are several. */
  office: string;
  /** Each office in a job of its own, with its own 目次. */
  print: (orders: readonly InspectionOrder[], period: string) => Promise<void>;
  /** What was chosen is another: what was printed before isn't it. */
  forget: () => void;
}

/** That it is printed is written into the record before it is, and behind it when it came to nothing. */
export function useMakePrint(): MakePrint {
  const note = useNote();
  const writeDown = useWriteDown();
  const work = useLongWork();
  const [office, setOffice] = useState('');
  const [outcome, setOutcome] = useState<Pick<MakePrint, 'problem' | 'isEnded' | 'printed'>>(nothing);
  const printOne = (order: InspectionOrder, period: string, watch: Parameters<typeof printPapers>[1]) => {
    const deed = { what: 'office', officeId: order.officeId, office: order.of.office, period } as const;
    return printPapers(
      {
        ...order,
        note: (pages) => note({ kind: 'printed', content: { ...deed, pages } }),
        noteEnded: (pages, ended) => writeDown({ kind: 'printed', content: { ...deed, pages, ended } }),
      },
      watch,
    );
  };
  const print: MakePrint['print'] = async (orders, period) => {
    setOutcome(nothing);
    const printed: PrintedOffice[] = [];
    const last = await work.run(async (watch): Promise<Result<PrintedPapers | null> | null> => {
      let one: Result<PrintedPapers | null> | null = null;
      for (const [at, order] of orders.entries()) {
        setOffice(orders.length > 1 ? order.of.office : '');
        one = await printOne(order, period, watchOfOffice(watch, at, orders.length));
        if (!one.ok || one.value === null) return one;
        printed.push({ ...one.value, office: order.of.office });
      }
      return one;
    });
    const problem = last && !last.ok ? last : null;
    setOutcome({ printed, problem, isEnded: printed.length < orders.length && problem === null });
  };
  return { work, office, ...outcome, print, forget: () => setOutcome(nothing) };
}

const nothing = { problem: null, isEnded: false, printed: [] };
