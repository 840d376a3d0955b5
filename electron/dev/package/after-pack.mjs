/** Called by electron-builder between packing and signing: sets the fuses, and what Windows' manifest lacks. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { fuseConfig } from './fuses.mjs';
import { allowLongPaths } from './long-paths.mjs';

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const executable =
    { darwin: `${name}.app`, mas: `${name}.app`, win32: `${name}.exe` }[electronPlatformName] ?? linuxName(packager);
  // Electron's welcome page, left over when the distribution is copied from a folder: nobody needs a second app in there.
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  if (electronPlatformName === 'win32') {
    const program = await readFile(join(appOutDir, executable));
    allowLongPaths(program);
    await writeFile(join(appOutDir, executable), program);
  }
  await flipFuses(join(appOutDir, executable), {
    ...fuseConfig,
    // A Mac with an Apple chip starts nothing whose signature no longer fits; the real signature comes after this.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
  });
}

/** @param {object} packager electron-builder names it for Linux only */
const linuxName = (packager) => /** @type {{ executableName: string }} */ (packager).executableName;
