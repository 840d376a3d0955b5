import { z } from 'zod';
import { entitySchemas, entityTables, LedgerFile } from '../ledger/entities';
import { EventStaff, LedgerEvent } from '../ledger/event';
import { knownLabel, tableNames } from '../ledger/labels';
import type { KnownChannels } from './network-schema';
import { ChannelKind } from './channel-kind';
import { Procedure } from './procedure-schema';
import { termDescriptions } from './term-descriptions';
import { isByWords } from './values/by-words';
import { valueWords } from './values/value-words';
import { WrittenFormFile, WrittenPack } from './written-pack';

/** The published JSON Schemas: what an editor shows while a pack is written, and what the command line reads. */
export const publishedSchemas = {
  'pack.schema.json': { schema: WrittenPack, title: '連携台帳のパック（pack.json）。A pack of 連携台帳' },
  'form.schema.json': {
    schema: WrittenFormFile,
    title: '連携台帳のパックの様式（<名前>/form.json）。A form of a pack',
  },
  'procedure.schema.json': {
    schema: Procedure,
    title: '連携台帳のパックの手続き（procedures/<できごと>.json）。A procedure of a pack',
  },
  'ledger.schema.json': { schema: LedgerFile, title: '台帳のファイル（--ledger）。A ledger file' },
  'event.schema.json': { schema: LedgerEvent, title: 'できごと（--event）。An event' },
} as const;

interface JsonNode {
  description?: string;
  properties?: Record<string, JsonNode>;
  toJSON?: () => JsonNode;
}

/** @param channels their words stand where a pack names the kind of one */
export function jsonSchema(file: keyof typeof publishedSchemas, { all }: KnownChannels): string {
  const { schema, title } = publishedSchemas[file];
  // `io: input`: defaults may be left out by whoever writes the file.
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: node }) => {
      if ((zodSchema as unknown) === ChannelKind) Object.assign(node, kindsOf(all));
      describeFields(zodSchema, node as JsonNode);
    },
  });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}

const kindsOf = (all: KnownChannels['all']) => ({
  enum: all.map(({ word }) => word),
  description: `出し方の種類：${all.map(({ word, name, leaves }) => `${word} ${name}${leaves ? '' : '（提出しない）'}`).join('、')}。How papers are handed in; the guide says what each is`,
});

/** The table of the guide (resources/packs/README.md) that says what each kind of channel is. */
export const channelGuide = ({ all }: KnownChannels): string =>
  ['| `kind` of a channel | |', '|---|---|', ...all.map(({ word, guide }) => `| \`${word}\` | ${guide} |`)].join('\n');

/** Fields of the ledger's records are described by the words that its screens have for them. */
function describeFields(schema: unknown, { properties = {} }: JsonNode): void {
  const table =
    schema === EventStaff ? 'people' : entityTables.find((one) => (entitySchemas[one] as unknown) === schema);
  for (const [field, node] of Object.entries(properties)) {
    if (node.description !== undefined) continue;
    const label = isByWords(schema as object) ? valueWords[field] : table && knownLabel(table, field);
    const description = label ?? termDescriptions[field] ?? tableName(field);
    // Fields of one type share their node: each gets its own, of what the node is in the end (its type may come after this field was met).
    if (description !== undefined) properties[field] = { description, toJSON: () => ({ description, ...node }) };
  }
}

const tableName = (field: string): string | undefined => (tableNames as Record<string, string>)[field];
