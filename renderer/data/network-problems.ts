import type { ProblemCode } from '@shared/problems/catalog';

type Told = { code: string } | null;

/** What shows that nothing gets out of this PC, or nothing comes back. */
export const isNetworkProblem = (problem: Told): boolean => problem?.code.startsWith('network/') ?? false;

const ofMailServer: ReadonlySet<string> = new Set<ProblemCode>([
  'mail/name-not-found',
  'mail/refused-connection',
  'mail/cut-off',
  'mail/timed-out',
]);
/** What need not wait any longer when the network is back. A mail server that isn't there says nothing of the network. */
export const waitsForNetwork = (problem: Told): boolean =>
  isNetworkProblem(problem) || ofMailServer.has(problem?.code ?? '');
