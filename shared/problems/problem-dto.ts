import { z } from 'zod';
import { problemSentences, type ProblemCode } from './catalog';

/** A problem on its way to the page. */
export const ProblemDto = z.object({
  code: z.custom<ProblemCode>((value) => typeof value === 'string' && Object.hasOwn(problemSentences, value)),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
