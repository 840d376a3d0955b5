import { waitsForPerson } from '@shared/submission/submission';
import { useMemo } from 'react';
import { credentialRows, passwordsDue, type CredentialRow } from '@shared/credentials/credential-rows';
import { useRecords, useRuns, useSubmissions } from './open-ledger';
import { useSession } from './session';
import { useToday } from './use-today';

/** How many submissions wait for a person, in all offices. */
export function useWaitingForPerson(): number {
  return [...useSubmissions().values()].filter(waitsForPerson).length;
}

/** How many procedures are under way, in all offices. */
export function useUnderWay(): number {
  return [...useRuns().values()].filter(({ state }) => state === 'running').length;
}

/** How many passwords are to be changed by today, in all offices. */
export function usePasswordsDue(): number {
  const accounts = useRecords('accounts');
  const offices = useRecords('offices');
  const people = useRecords('people');
  const { packs, settings } = useSession();
  const { reminders } = settings;
  const today = useToday();
  return useMemo(
    () => passwordsDue({ accounts: accounts.values(), offices, people, packs, reminders, today }),
    [accounts, offices, people, packs, reminders, today],
  );
}

/** All IDs in use with the days of their passwords, of all offices: those that are due first. */
export function usePasswordRows(): CredentialRow[] {
  const accounts = useRecords('accounts');
  const offices = useRecords('offices');
  const people = useRecords('people');
  const { packs, settings } = useSession();
  const { reminders } = settings;
  const today = useToday();
  return useMemo(
    () => credentialRows({ accounts: accounts.values(), offices, people, packs, reminders, today }),
    [accounts, offices, people, packs, reminders, today],
  );
}
