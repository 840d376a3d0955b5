import { z } from 'zod';

/** What is known of a new version. */
export const UpdateState = z.object({
  /**
   * How this app gets a new one · setup: here, by the setup for Windows that has put it in · packages: the system's packages, by who looks
   * after the PC · by-hand: by who has put it where it is · source: it was started from its source
   */
  way: z.enum(['setup', 'packages', 'by-hand', 'source']),
  /** The new version that was brought, and found to be the publisher's. */
  ready: z
    .object({
      version: z.string(),
      notes: z.array(z.string()),
      /** It goes in when the app is closed. */
      atQuit: z.boolean(),
      /** It was tried, and the version before is still here. */
      hasFailed: z.boolean(),
    })
    .nullable(),
  /** A new version that lies where whoever looks after the PC has said, and isn't on this PC yet. */
  offered: z
    .object({
      version: z.string(),
      notes: z.array(z.string()),
      megabytes: z.int().min(1),
      /** It is on its way. */
      isComing: z.boolean(),
    })
    .nullable(),
  /** This version has just come. */
  came: z.object({ from: z.string(), version: z.string(), notes: z.array(z.string()) }).nullable(),
  /** There is an own ledger: a backup of it comes before all else. */
  needsBackup: z.boolean(),
});
export type UpdateState = z.output<typeof UpdateState>;

export const AgreeToUpdate = z.object({ when: z.enum(['now', 'at-quit']) });
