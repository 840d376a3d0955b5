import type { ProcedureSource } from '../packs/procedure-schema';
import type { Origin } from './result';

/** Where a rule stands, or that it is inferred; which of the two it has was checked when the pack was read. */
export const originOf = ({ source }: { source?: ProcedureSource | undefined }): Origin => ({
  source: source ?? null,
  inferred: source === undefined,
});
