import { describe, expect, test } from 'vitest';
import { lockedPackages, shippedPackages, termsOf } from '../../electron/dev/package/shipped-packages.mjs';

const locked = Object.entries(lockedPackages()).filter(([place]) => place !== '');
const shipped = new Set(shippedPackages().map(({ place }) => place));

/** Ask for a notice, and for nothing of ours. Of a choice the first that stands here counts. */
const FOR_THE_APP = /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Unlicense)( (AND|OR) [\w.-]+)*\)?$/;
/** Of what only builds and tests: used as it is, given to nobody. */
const FOR_TOOLS =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Unlicense|MPL-2\.0|BlueOak-1\.0\.0|PSF-2\.0|Python-2\.0|CC-BY-4\.0|WTFPL)( (AND|OR) [\w.-]+)*\)?$/;

describe('the packages that the lock file names', () => {
  // Without an address of its own a package comes from the registry that npm is told of, and nothing comes from elsewhere.
  test('come from the registry, each with the digest of what it was', () => {
    const loose = locked.filter(
      ([, { integrity = '', resolved }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) || resolved !== undefined,
    );
    expect(loose.map(([place]) => place)).toEqual([]);
  });

  // A script of a package runs on the developer's machine with all their rights, before anybody has looked at it.
  test('run nothing when they are installed, but the one that is known to', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([
      // Chooses a 7-Zip for Windows' installers of a kind that we don't make.
      'node_modules/electron-winstaller',
    ]);
  });

  test('have terms that were read', () => {
    const unread = locked.filter(([place, { license = '' }]) => {
      const terms = shipped.has(place) ? FOR_THE_APP : FOR_TOOLS;
      return !terms.test(license);
    });
    expect(unread.map(([place, { license }]) => `${place}: ${license ?? ''}`)).toEqual([]);
  });

  test('of a font’s package the font is in the app, under its own terms', () => {
    const fonts = shippedPackages().filter(({ name }) => name.startsWith('@expo-google-fonts/'));
    expect(fonts.map(termsOf)).toEqual(['OFL-1.1', 'OFL-1.1']);
  });
});
