import { z } from 'zod';

/** Where a rule stands, so that a person can look it up. */
export const Citation = z.strictObject({
  text: z.string().min(1).describe('the words of the source, or what it says'),
  source: z.string().min(1).describe('document and place, e.g. 手引き 様式1-1 ※4'),
});
export type Citation = z.output<typeof Citation>;
