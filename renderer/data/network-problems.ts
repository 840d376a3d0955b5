import type { ProblemCode } from '@shared/problems/catalog';

type Told = { code: string } | null;

/** Refused on this PC, before anybody was asked: no address, no key, a keychain that is closed, bytes that aren't right. */
const refusedHere: ReadonlySet<string> = new Set<ProblemCode>(['endpoint/no-address', 'endpoint/no-token']);
const isRefusedHere = ({ code }: { code: string }): boolean =>
  refusedHere.has(code) || /^(keychain|submission|ledger)\//.test(code);

/**
 * What an answer shows, or that there was none: whether the receiver can be reached. Null: it shows nothing.
 *
 * A mail server says nothing of the network but when it takes a letter: it may be another than the one that failed, some of its
 * refusals are this PC's own, and a letter that is `unsure` had no answer.
 */
export function reachOf(outcome: { kind: string; problem?: { code: string } }): boolean | null {
  const { kind, problem } = outcome;
  if (kind === 'not-sent' || kind === 'unsure') return null;
  if (!problem) return true;
  if (isNetworkProblem(problem)) return false;
  return problem.code.startsWith('mail/') || isRefusedHere(problem) ? null : true;
}

/** What shows that nothing gets out of this PC, or nothing comes back. */
const isNetworkProblem = (problem: Told): boolean => problem?.code.startsWith('network/') ?? false;

const ofMailServer: ReadonlySet<string> = new Set<ProblemCode>([
  'mail/name-not-found',
  'mail/refused-connection',
  'mail/cut-off',
  'mail/timed-out',
]);
/** What need not wait any longer when the network is back. A mail server that isn't there says nothing of the network. */
export const waitsForNetwork = (problem: Told): boolean =>
  isNetworkProblem(problem) || ofMailServer.has(problem?.code ?? '');
