import { problem } from '../problems/problem';
import { packLimits } from '../packs/pack-limits';
import type { Pack } from '../packs/schema';
import type { Found } from './pack-finding';

/** A file of a pack's folder. */
export interface PackFile {
  /** Below the folder, with /. */
  path: string;
  /** Bytes. */
  size: number;
}

/** What people put beside the files that the app reads. */
const BESIDE =
  /^(pack\.json|signature\.json|procedures\/[^/]+\.json|[^/]+\/(form|decisions)\.json|(readme|license|licence|changelog|notice)(\.[a-z]+)?)$/i;

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE);

/** Files that are too many or too large to be loaded, and files that nothing uses. */
export function fileFindings(pack: Pack, files: readonly PackFile[]): { errors: Found[]; warnings: Found[] } {
  const errors: Found[] = [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > packLimits.files)
    errors.push(problem('pack/too-many-files', { count: files.length, limit: packLimits.files }));
  if (total > packLimits.total)
    errors.push(problem('pack/too-large', { megabytes: megabytes(total), limit: megabytes(packLimits.total) }));
  for (const { path, size } of files)
    if (size > packLimits.file)
      errors.push({
        ...problem('file/too-large', { file: path, megabytes: megabytes(size), limit: megabytes(packLimits.file) }),
        file: path,
      });
  const used = new Set(pack.forms.map(({ template }) => template));
  const warnings = files
    .filter(({ path }) => !used.has(path) && !BESIDE.test(path))
    .map(({ path }) => ({ ...problem('pack/unused-file', { file: path }), file: path }));
  return { errors, warnings };
}
