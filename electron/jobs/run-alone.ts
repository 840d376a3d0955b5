import { z } from 'zod';
import { failure, type Failure, type Result } from '@shared/problems/problem';
import { ProblemDto, inOurWords } from '@shared/problems/problem-dto';
import type { OpenPlace } from './job-place';
import { workClock } from './work-clock';

export interface AloneOptions<Progress> {
  /** Ends the work. */
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
  seconds?: number;
  megabytes?: number;
}

/** A job that has a place for itself. Whatever comes out of the place is looked at: what it reads may have taken it over. */
export interface LoneJob<Progress, Outcome> {
  job: unknown;
  progress: z.ZodType<Progress>;
  outcome: z.ZodType<Outcome>;
  endings: Endings;
}

/** What is said where the work didn't come to its end. */
interface Endings {
  cancelled: () => Failure;
  tooSlow: (seconds: number) => Failure;
  /** @param megabytes that it had */
  tooLarge: (megabytes: number) => Failure;
}

/** How often is looked at what a place uses, in milliseconds. */
const LOOK = 250;

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: z.unknown() }),
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({ kind: z.literal('crash'), reason: z.string() }),
]);
const Refused = ProblemDto.extend({ ok: z.literal(false) });

/**
 * Does one job where nothing was before it and nothing comes after, so that the caller never waits for it. The place ends with the job: what
 * a huge one took is given back at once, and one that takes too much memory or time, or isn't wanted any more, ends alone.
 */
export function runAlone<Progress, Outcome>(
  open: OpenPlace,
  lone: LoneJob<Progress, Outcome>,
  { signal, progress, seconds, megabytes }: AloneOptions<Progress> & { seconds: number; megabytes: number },
): Promise<Result<Outcome>> {
  const { endings } = lone;
  if (signal?.aborted) return Promise.resolve(endings.cancelled());
  return new Promise((resolve) => {
    const settle = (result: Result<Outcome>): void => {
      clearInterval(looks);
      signal?.removeEventListener('abort', cancel);
      place.end();
      resolve(result);
    };
    const cancel = (): void => settle(endings.cancelled());
    const place = open({
      message: (told) => {
        const message = Message.safeParse(told);
        if (!message.success) return;
        if (message.data.kind === 'crash') return settle(failure('unexpected', { reason: message.data.reason }));
        if (message.data.kind === 'done') return settle(resultOf(lone, message.data.result));
        const at = lone.progress.safeParse(message.data.progress);
        if (at.success) progress?.(at.data);
      },
      ended: (why) => settle(why === 'memory' ? endings.tooLarge(megabytes) : failure('unexpected', why)),
    });
    const worked = workClock();
    const looks = setInterval(
      () => {
        const usage = place.usage();
        if ((usage?.megabytes ?? 0) > megabytes) return settle(endings.tooLarge(megabytes));
        if (worked(usage) > seconds * 1_000) settle(endings.tooSlow(seconds));
      },
      Math.min(LOOK, seconds * 1_000),
    );
    signal?.addEventListener('abort', cancel);
    place.post(lone.job);
  });
}

/** A sentence is never the place's own: it is told anew, by its code. */
function resultOf<Outcome>({ outcome }: Pick<LoneJob<never, Outcome>, 'outcome'>, told: unknown): Result<Outcome> {
  const done = z.object({ ok: z.literal(true), value: outcome }).safeParse(told);
  if (done.success) return done.data as Result<Outcome>;
  const refused = Refused.safeParse(told);
  const problem = refused.success ? inOurWords(refused.data) : null;
  return problem ? { ok: false, ...problem } : failure('unexpected', { reason: 'no answer' });
}
