import { z } from 'zod';
import { Cancelled } from './wire-types';

/** Characters in one message. */
export const AUDIT_PIECE = 4 * 1024 * 1024;

/** The table for people, and the chain for verifying. */
export const AuditPart = z.enum(['table', 'chain']);
export type AuditPart = z.output<typeof AuditPart>;

export const OfAudit = z.object({ id: z.uuid() });
export const AuditPiece = OfAudit.extend({ part: AuditPart, text: z.string().max(AUDIT_PIECE) });
/** @property names of the files, the table's first */
export const ChosenAudit = z.discriminatedUnion('cancelled', [
  Cancelled,
  z.object({ cancelled: z.literal(false), id: z.uuid(), names: z.array(z.string()) }),
]);
