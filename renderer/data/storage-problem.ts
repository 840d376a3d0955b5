import { failure, Refusal, type Failure } from '@shared/problems/problem';

/** What a failed write to IndexedDB means for the person in front of it. Dexie wraps the cause in `inner`. */
export function storageProblem(error: unknown): Failure {
  // A record that doesn't open: encryption.ts names it.
  if (error instanceof Refusal) return { ok: false, ...error.problem };
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return failure('ledger/storage-full', {});
  return failure('ledger/storage-failed', { reason: names[0] ?? 'unknown' });
}

/** What a database means that can't be opened. The page says nothing more than `UnknownError` then. */
export function openingProblem(error: unknown): Failure {
  const problem = storageProblem(error);
  if (problem.code === 'ledger/storage-full') return failure('ledger/no-room', {});
  return problem.code === 'ledger/storage-failed'
    ? failure('ledger/unreadable', { reason: String(problem.details['reason']) })
    : problem;
}

function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner)];
}

/** For `catch`: what can't be opened, damaged or sealed with another key, is as if it weren't there. */
export function noneIfDamaged(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
