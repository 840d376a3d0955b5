import { z } from 'zod';

/** The two ledgers that a PC can hold, each with a key of its own. */
export const LedgerKind = z.enum(['own', 'sample']);
export type LedgerKind = z.output<typeof LedgerKind>;
