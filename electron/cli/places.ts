import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** dist/cli/ lies beside resources/ in the repository. */
const resources = join(import.meta.dirname, '..', '..', 'resources');
export const packsFolder = join(resources, 'packs');

/** The sample facility, with dates relative to the day of use. */
export const sampleFile = join(resources, 'samples', 'himawari.json');

/** Fonts that PDFs are looked at with; they lie with the page that draws them. */
export const bundledFonts = join(import.meta.dirname, '..', 'paper', 'fonts');

export const fillWorkerFile = join(import.meta.dirname, 'fill-worker.js');
export const tableWorkerFile = join(import.meta.dirname, 'table-worker.js');

/** A pack by the id of a bundled one, or by its folder. */
export function packFolder(idOrFolder: string): string {
  const bundled = join(packsFolder, idOrFolder);
  return /^[a-z0-9-]+$/.test(idOrFolder) && existsSync(bundled) ? bundled : resolve(idOrFolder);
}
