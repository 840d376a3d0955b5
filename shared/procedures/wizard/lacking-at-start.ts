import type { Ledger } from '../../ledger/entities';
import type { LedgerEvent } from '../../ledger/event';
import { openQuestions, type OpenQuestion } from '../open-questions';
import type { ProcedureRun } from '../result';
import { nextOnes } from './next-ones';

/** What keeps a procedure from being started: the field that it is answered in, and its name. */
export interface LackingAtStart {
  place: string;
  label: string;
  /** Whoever was told so once may leave it open. */
  mayStayOpen: boolean;
}

export const openPlace = ({ asks, officeId }: Pick<OpenQuestion, 'asks' | 'officeId'>): string =>
  `open-${asks}-${officeId}`;
export const nextPlace = (role: string, officeId: string): string => `next-${role}-${officeId}`;

/** What decides on papers comes first, and is no one's to leave open: a procedure begun without it would lack them. */
export const lackingAtStart = (event: LedgerEvent, run: ProcedureRun, ledger: Ledger): LackingAtStart[] => [
  ...openQuestions(run.networks).map((one) => ({ place: openPlace(one), label: one.label, mayStayOpen: false })),
  ...nextOnes(event, run, ledger)
    .filter(({ chosenId }) => chosenId === '')
    .map(({ role, officeId, label }) => ({ place: nextPlace(role, officeId), label, mayStayOpen: true })),
];
