import { z } from 'zod';

/** Which columns a list shows, in which order and how wide. Says nothing about anybody: it lies in the clear. */
export const ColumnArrangement = z.object({
  /** All columns of the list in their order, those that are hidden too; none: as the list comes. */
  columns: z
    .array(
      z.object({
        id: z.string().max(40),
        isShown: z.boolean(),
        /** Rem, so that it grows with the text; null: as it comes. */
        width: z.number().min(1).max(200).nullable(),
      }),
    )
    .max(100),
  /** How many columns from the left stay while the others scroll sideways. */
  frozen: z.number().int().min(0).max(100),
});
export type ColumnArrangement = z.output<typeof ColumnArrangement>;

/** By the list's name. */
export const ColumnArrangements = z.record(z.string().max(40), ColumnArrangement);
