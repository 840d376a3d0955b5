import { failure, success, type Result } from '../problems/problem';
import { isNewer } from '../text/version';
import type { Release, ReleaseFile } from './release';

/** The app that is there, on the PC on which it is. */
export interface Installed {
  product: string;
  version: string;
  system: string;
  arch: string;
}

/**
 * The file of a release for this PC. Nothing goes back: neither to an older version, which may not be able to read the ledger, nor to a release
 * from before the newest that was seen here, which may have been withdrawn since. Problems: `update/other-product`, `update/same`,
 * `update/older`, `update/replayed`, `update/between`, `update/other-system`.
 *
 * @param seen when the newest that was seen here was signed; null: none was
 */
export function fittingFile(release: Release, here: Installed, seen: string | null): Result<ReleaseFile> {
  const { version } = release;
  if (release.product !== here.product) return failure('update/other-product', {});
  if (version === here.version) return failure('update/same', { version });
  if (!isNewer(version, here.version)) return failure('update/older', { version, here: here.version });
  if (seen !== null && Date.parse(release.issued) < Date.parse(seen)) return failure('update/replayed', { version });
  if (isNewer(release.from, here.version)) return failure('update/between', { version, from: release.from });
  const file = release.files.find(({ system, arch }) => system === here.system && arch === here.arch);
  return file ? success(file) : failure('update/other-system', { version });
}

/**
 * Whether this PC is told of a release that goes to some first. Another share of all PCs is first each time.
 *
 * @param place of this PC, from 0 to 99, drawn once by lot
 */
export function isInShare({ version, share }: Release, place: number): boolean {
  const turn = [...version].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100, 0);
  return (place + turn) % 100 < share;
}
