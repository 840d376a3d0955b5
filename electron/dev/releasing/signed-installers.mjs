/** What offices and administrators install, out of a signed app: the setup and the MSI, signed as well. */
import { hasSignature, signCode } from './sign-code.mjs';
import { msiOf } from '../windows/make-msi.mjs';
import { setupOf } from '../windows/make-setup.mjs';

/**
 * @typedef {object} InstallerOrder
 * @property {'test' | 'release'} kind
 * @property {'small' | 'quick'} packing of the setup
 * @property {number} seconds the time that files have in the MSI
 * @property {import('./sign-code.mjs').Certificate} certificate
 */

/**
 * @param {string} app the unpacked app, its program signed
 * @param {InstallerOrder} order
 * @param {{ setupOf: typeof setupOf, msiOf: typeof msiOf, signCode: typeof signCode, hasSignature: typeof hasSignature }} by
 * @returns {Promise<{ setup: string, msi: string }>} files
 */
export async function signedInstallers(
  app,
  { kind, packing, seconds, certificate },
  by = { setupOf, msiOf, signCode, hasSignature },
) {
  const setup = await by.setupOf(app, { kind, packing });
  const msi = await by.msiOf(app, { kind, seconds });
  for (const file of [setup, msi]) {
    await by.signCode(file, certificate);
    // Of the publisher's certificate only the publisher's own PC knows who answers for it.
    if (kind === 'test' && !(await by.hasSignature(file, certificate))) throw new Error(`${file} is not signed`);
  }
  return { setup, msi };
}
