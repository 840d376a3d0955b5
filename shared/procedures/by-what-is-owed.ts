import type { NetworkProcedure } from './result';

/**
 * Those that ask for papers first, then those whom somebody has to be told, last those that have nothing to say: what is
 * owed to a city doesn't wait behind the office's own screens. Otherwise as they come.
 */
export const byWhatIsOwed = (networks: readonly NetworkProcedure[]): NetworkProcedure[] =>
  [...networks].sort((a, b) => rank(a) - rank(b));

function rank({ papers, contacts, isCovered, problem }: NetworkProcedure): number {
  if (problem || papers.some(({ necessity }) => necessity !== 'if-needed')) return 0;
  if (contacts.length > 0) return 1;
  return isCovered ? 2 : 3;
}
