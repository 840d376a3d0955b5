import { z } from 'zod';

/** Where a rule stands, so that a person can look it up. */
export const Citation = z.strictObject({
  text: z.string().min(1).describe('もとの資料の言葉、またはその内容。The words of the source, or what it says'),
  source: z
    .string()
    .min(1)
    .describe('資料の名前と場所（例：手引き 様式1-1 ※4）。Document and place, e.g. 手引き 様式1-1 ※4'),
});
export type Citation = z.output<typeof Citation>;
