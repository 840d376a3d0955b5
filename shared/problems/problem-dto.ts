import { z } from 'zod';
import { problemSentences, type ProblemCode } from './catalog';
import { problem, type Problem } from './problem';

/** A problem on its way to the page. */
export const ProblemDto = z.object({
  code: z.custom<ProblemCode>((value) => typeof value === 'string' && Object.hasOwn(problemSentences, value)),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A problem that somebody tells who may be anybody: in the catalogue's sentence. Null where its details don't make one. */
export function inOurWords({ code, details }: Pick<Problem, 'code' | 'details'>): Problem | null {
  try {
    return problem(code, details as never);
  } catch {
    return null;
  }
}
