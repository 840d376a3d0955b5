import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** `npm run schemas`: writes the JSON Schemas of packs, ledger files and events beside the packs, and the guide's table of channels. */
const root = new URL('../../', import.meta.url);
const resolve = { alias: { '@shared': fileURLToPath(new URL('shared', root)) } };
/** @param {string} file */
const load = async (file) => (await runnerImport(fileURLToPath(new URL(file, root)), { resolve })).module;
const module = await load('shared/packs/json-schema.ts');
const { channels } = await load('shared/channels/channels.ts');
for (const file of Object.keys(module.publishedSchemas))
  writeFileSync(new URL(`resources/packs/${file}`, root), module.jsonSchema(file, channels));
const guide = new URL('resources/packs/README.md', root);
const table = /\| `kind` of a channel \| \|\n(?:\|.*\n)+/;
writeFileSync(
  guide,
  readFileSync(guide, 'utf8').replace(table, () => `${module.channelGuide(channels)}\n`),
);
