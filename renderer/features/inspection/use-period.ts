import { useState } from 'react';
import { fiscalYearBefore, fiscalYearOf, type Period } from '@shared/inspection/period';
import type { CalendarDate } from '@shared/text/calendar-date';

type WhichPeriod = 'this' | 'last' | 'own';

export interface ChosenPeriod {
  period: Period;
  which: WhichPeriod;
  setWhich: (which: WhichPeriod) => void;
  /** 日で決める: it begins with this 年度, until today. */
  own: Period;
  setOwn: (own: Period) => void;
}

export function usePeriod(today: CalendarDate): ChosenPeriod {
  const [which, setWhich] = useState<WhichPeriod>('this');
  const current = fiscalYearOf(today);
  const [own, setOwn] = useState<Period>({ from: current.from, to: today });
  const period = { this: current, last: fiscalYearBefore(current), own }[which];
  return { period, which, setWhich, own, setOwn };
}
