import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** `npm run schemas`: writes the JSON Schemas of packs, ledger files and events beside the packs. */
const root = new URL('../../', import.meta.url);
const { module } = await runnerImport(fileURLToPath(new URL('shared/packs/json-schema.ts', root)), {
  resolve: { alias: { '@shared': fileURLToPath(new URL('shared', root)) } },
});
for (const file of Object.keys(module.publishedSchemas))
  writeFileSync(new URL(`resources/packs/${file}`, root), module.jsonSchema(file));
