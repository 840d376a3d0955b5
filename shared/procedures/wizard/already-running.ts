import type { LedgerEvent } from '../../ledger/event';
import type { KeptRun } from '../kept-run';

/** Procedures under way about the same thing that happened to the same: begun a second time, each paper comes twice. */
export function alreadyRunning(event: LedgerEvent, runs: Iterable<KeptRun>, exceptId: string): KeptRun[] {
  const about = subjectsOf(event);
  return [...runs].filter(
    ({ id, state, event: begun }) =>
      id !== exceptId &&
      state === 'running' &&
      begun?.kind === event.kind &&
      [...subjectsOf(begun)].some((one) => about.has(one)),
  );
}

const subjectsOf = ({ staff, patientId, deviceIds = [], replacedDeviceIds = [] }: LedgerEvent): Set<string> =>
  new Set([...staff.map(({ id }) => id), ...(patientId ? [patientId] : []), ...deviceIds, ...replacedDeviceIds]);
