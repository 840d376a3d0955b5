import { createHash } from 'node:crypto';

/** Hexadecimal, as everything that the app writes down has it. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
