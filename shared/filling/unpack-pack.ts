import type { Codec } from '../forms/zip/codec';
import { readDirectory } from '../forms/zip/directory';
import { zipLimits } from '../forms/zip/limits';
import { readPart } from '../forms/zip/read-part';
import { isOfSystem } from '../packs/of-systems';
import { packLimits } from '../packs/pack-limits';

/** A file of a pack, by its path below the pack's folder. */
export interface UnpackedFile {
  path: string;
  bytes: Uint8Array;
}

/** What lies in a pack's zip; a single folder around everything is left out. Throws refusals: `zip/…`. */
export function unpackPack(zip: Uint8Array, codec: Codec): UnpackedFile[] {
  const limits = { ...zipLimits, file: packLimits.total, total: packLimits.total, part: packLimits.file };
  const directory = readDirectory(zip, limits);
  const entries = directory.entries.filter(
    ({ name }) => !name.endsWith('/') && !name.split('/').some((part) => isOfSystem(part)),
  );
  const around = folderAround(entries.map(({ name }) => name));
  return entries.map((entry) => ({
    path: entry.name.slice(around.length),
    bytes: readPart(directory, entry, codec),
  }));
}

/** The folder that lies around pack.json, with its slash; '' where it lies at the top. */
function folderAround(names: readonly string[]): string {
  const [first = ''] = names.filter((name) => /^[^/]+\/pack\.json$/.test(name));
  const folder = first.slice(0, first.length - 'pack.json'.length);
  return folder !== '' && names.every((name) => name.startsWith(folder)) ? folder : '';
}
