import { waitsForPerson } from '@shared/submission/submission';
import { useRuns, useSubmissions } from './ledger-provider';

/** How many submissions wait for a person, in all offices. */
export function useWaitingForPerson(): number {
  return [...useSubmissions().values()].filter(waitsForPerson).length;
}

/** How many procedures are under way, in all offices. */
export function useUnderWay(): number {
  return [...useRuns().values()].filter(({ state }) => state === 'running').length;
}
