import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const root = join(import.meta.dirname, '../../..');
const kept = join(root, 'out/cache/city-endpoint');

/**
 * A PostgreSQL in which nothing is yet, packed: PGlite takes four seconds of the processor to make one, and less than one to open this. It
 * is made once for each version of PGlite, and kept.
 */
export async function newCluster(): Promise<Blob> {
  const packages = readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  const file = join(kept, `pglite-${(JSON.parse(packages) as { version: string }).version}.tar`);
  try {
    return new Blob([readFileSync(file)]);
  } catch {
    return made(file);
  }
}

async function made(file: string): Promise<Blob> {
  const database = await PGlite.create();
  const packed = await database.dumpDataDir('none');
  await database.close();
  try {
    mkdirSync(kept, { recursive: true });
    // Whole or not at all: another process may look for it now.
    const half = `${file}.${process.pid}`;
    writeFileSync(half, new Uint8Array(await packed.arrayBuffer()));
    renameSync(half, file);
  } catch {
    // Nothing can be kept here: it is made again the next time.
  }
  return packed;
}
