import { z } from 'zod';
import { ProblemDto } from '../problems/problem-dto';

/** What the page may know of what whoever looks after the PC has decided: that, not where folders are. */
export const PolicyState = z.object({
  /** Networks whose 提出先 is decided. */
  endpoints: z.array(z.string()),
  backupFolder: z.boolean(),
  /** The networks that offices may take part in; null: any. */
  networks: z.array(z.string()).nullable(),
  lockAfterMinutes: z.boolean(),
  /** Why a policy of this PC doesn't count, or what of it: of its registry, of its file. */
  problems: z.array(ProblemDto).max(2),
});
export type PolicyState = z.output<typeof PolicyState>;

export const noPolicy: PolicyState = PolicyState.parse({
  ...{ endpoints: [], backupFolder: false, networks: null, lockAfterMinutes: false, problems: [] },
});
