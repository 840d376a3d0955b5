import { waitsForPerson } from '@shared/submission/submission';
import { useSubmissions } from './ledger-provider';

/** How many submissions wait for a person, in all offices. */
export function useWaitingForPerson(): number {
  return [...useSubmissions().values()].filter(waitsForPerson).length;
}
