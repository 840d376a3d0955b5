import type { KeptRun } from './kept-run';

/** The offices that a procedure is about; where no network is concerned, those of what happened. */
export function officesOfRun({ networks, event }: Pick<KeptRun, 'networks' | 'event'>): string[] {
  const told = event?.officeId ? [event.officeId] : [];
  const ofPeople = networks.length === 0 ? (event?.staff ?? []).map(({ officeId }) => officeId) : [];
  return [...new Set([...networks.map(({ officeId }) => officeId), ...told, ...ofPeople])].filter((id) => id !== '');
}

/** Whether a procedure is about an office that shows; one that names none yet always is. */
export function isAboutOneOf(run: Pick<KeptRun, 'networks' | 'event'>, shows: (officeId: string) => boolean): boolean {
  const officeIds = officesOfRun(run);
  return officeIds.length === 0 || officeIds.some(shows);
}
