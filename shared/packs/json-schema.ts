import { z } from 'zod';
import { LedgerFile } from '../ledger/entities';
import { LedgerEvent } from '../ledger/event';
import { Procedure } from './procedure-schema';
import { Pack } from './schema';

/** The published JSON Schemas: what an editor shows while a pack is written, and what the command line reads. */
export const publishedSchemas = {
  'pack.schema.json': { schema: Pack, title: 'pack.json of 連携台帳' },
  'procedure.schema.json': { schema: Procedure, title: 'procedures/<event>.json of a pack of 連携台帳' },
  'ledger.schema.json': { schema: LedgerFile, title: 'Ledger file (--ledger)' },
  'event.schema.json': { schema: LedgerEvent, title: 'Event (--event)' },
} as const;

export function jsonSchema(file: keyof typeof publishedSchemas): string {
  const { schema, title } = publishedSchemas[file];
  // `io: input`: defaults may be left out by whoever writes the file.
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
