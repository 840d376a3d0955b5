import type { Result } from '../problems/problem';

/** What is heard of a job that has a place for itself: where it is done, nothing was before it and nothing comes after it. */
export type LoneJobMessage<Progress, Outcome> =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; result: Result<Outcome> }
  | { kind: 'crash'; reason: string };

/** Does the one job that its place was opened for. */
export const loneJob =
  <Job, Progress, Outcome>(
    work: (job: Job, progress: (progress: Progress) => void) => Result<Outcome>,
    send: (message: LoneJobMessage<Progress, Outcome>) => void,
  ) =>
  (job: Job): void => {
    try {
      send({ kind: 'done', result: work(job, (progress) => send({ kind: 'progress', progress })) });
    } catch (error) {
      send({ kind: 'crash', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
