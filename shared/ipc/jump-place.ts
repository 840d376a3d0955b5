import { z } from 'zod';

/** Where Windows' jump list leads, in its order: what stands at the app's button in the task bar. Screens, never what is on them. */
export const JumpPlace = z.enum(['ledger', 'start-procedure', 'documents', 'submissions']);
export type JumpPlace = z.output<typeof JumpPlace>;
