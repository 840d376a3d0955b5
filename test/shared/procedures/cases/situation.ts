import type { Case } from '../case';
import type { Situation } from '../house';
import type { CaseGiven } from '../run-case';

type Given = Omit<Case['event'], 'kind' | 'office'>;

/** Situations of one office: a name, what happens, and how the house differs. */
export const situationsOf =
  (office: string) =>
  (name: string, kind: Case['event']['kind'], event: Given = {}, ...given: Situation[]): CaseGiven => ({
    name,
    event: { kind, office, date: '2026-12-01', ...event },
    given,
  });

/** A day that is past. */
export const LATE = { date: '2026-11-02' } as const;
