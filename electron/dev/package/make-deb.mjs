/**
 * The unpacked app of Linux as a Debian package, by Debian's own `dpkg-deb`: electron-builder's packer is a download of its own,
 * which not every network lets through, and asks for a homepage that there isn't.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DEPENDS = [
  ...['libgtk-3-0t64 | libgtk-3-0', 'libnotify4', 'libnss3', 'libxss1', 'libxtst6', 'libatspi2.0-0t64 | libatspi2.0-0'],
  ...['libasound2t64 | libasound2', 'libgbm1', 'libsecret-1-0', 'gnome-keyring | org.freedesktop.secrets'],
];
/** Debian's names of processors. */
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };
const MAINTAINER = '連携台帳 authors <authors@renkei-daicho.invalid>';
const SUMMARY = 'ledger and official network forms for care offices in Japan';

/**
 * @typedef {object} DebOrder
 * @property {string} app the unpacked app
 * @property {string} name of the program in it, which the package is called after
 * @property {string} title in the menu
 * @property {string} version
 * @property {string} arch Node's name of the processor
 * @property {string} icon a PNG of 512 pixels
 * @property {string} copyright the file that goes into the documents of the package
 * @property {number} seconds since 1970: no file in it is younger, so that the same app is the same package
 * @property {string} to the file that is made
 */

/**
 * @param {DebOrder} order
 * @returns {string} the file
 */
export function makeDeb({ app, name, title, version, arch, icon, copyright, seconds, to }) {
  const architecture = ARCHITECTURES[/** @type {keyof typeof ARCHITECTURES} */ (arch)];
  if (!architecture) throw new Error(`no Debian package for ${arch}`);
  const tree = `${to}.tree`;
  rmSync(tree, { recursive: true, force: true });
  try {
    const home = join(tree, 'opt', name);
    cpSync(app, home, { recursive: true, filter: (path) => !path.endsWith('.packaged-from') });
    place(join(tree, 'usr/bin'), () => symlinkSync(`../../opt/${name}/${name}`, join(tree, 'usr/bin', name)));
    write(join(tree, 'usr/share/applications', `${name}.desktop`), desktopEntry(name, title));
    write(join(tree, 'usr/share/mime/packages', `${name}.xml`), mediaTypes(name));
    copy(icon, join(tree, 'usr/share/icons/hicolor/512x512/apps'), `${name}.png`);
    copy(copyright, join(tree, 'usr/share/doc', name), 'copyright');
    write(join(home, 'resources', 'apparmor-profile'), apparmorProfile(name));
    readable(tree);
    write(join(tree, 'DEBIAN/control'), control({ name, version, architecture, kilobytes: sizeOf(tree) }));
    for (const [script, text] of Object.entries({ postinst: afterInstall(name), prerm: beforeRemoval(name) }))
      write(join(tree, 'DEBIAN', script), text, 0o755);
    // Chromium's own files hardly get smaller: the quicker setting costs three megabytes of a hundred.
    const quick = ['-Zxz', '-z3', '--threads-max=4'];
    execFileSync('dpkg-deb', ['--root-owner-group', ...quick, '--build', tree, to], {
      stdio: 'pipe',
      env: { ...process.env, SOURCE_DATE_EPOCH: String(seconds) },
    });
    return to;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/** @param {{ name: string, version: string, architecture: string, kilobytes: number }} of */
const control = ({ name, version, architecture, kilobytes }) => `Package: ${name}
Version: ${version}
Architecture: ${architecture}
Maintainer: ${MAINTAINER}
Installed-Size: ${kilobytes}
Depends: ${DEPENDS.join(', ')}
Recommends: fonts-noto-cjk
Section: misc
Priority: optional
Description: ${SUMMARY}
 連携台帳 keeps an office's ledger of staff, devices and teams on its own PC and
 fills in the official forms of the networks for care at home.
 .
 The ledger lies in each user's own folder. Removing or purging this package
 leaves it there.
`;

/**
 * @param {string} name
 * @param {string} title
 */
const desktopEntry = (name, title) => `[Desktop Entry]
Type=Application
Name=${title}
Comment=医療・介護連携ネットワークの申請書を台帳から作る
Exec=/opt/${name}/${name} %f
Icon=${name}
Terminal=false
StartupNotify=true
StartupWMClass=${name}
Categories=Office;
MimeType=${Object.values(ownFiles(name))
  .map(({ type }) => `${type};`)
  .join('')}
`;

/**
 * The app's own files, by the ending of their names (electron/shell/given.ts).
 * @param {string} name
 */
const ownFiles = (name) => ({
  renkei: { type: `application/x-${name}-backup`, words: '連携台帳のバックアップ' },
  'renkei-pack': { type: `application/x-${name}-pack`, words: '連携台帳の様式' },
});

/** Debian's database of media types takes it in by itself. @param {string} name */
const mediaTypes = (name) => `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${Object.entries(ownFiles(name))
  .map(
    ([ending, { type, words }]) =>
      `<mime-type type="${type}"><comment>${words}</comment><glob pattern="*.${ending}"/><icon name="${name}"/></mime-type>`,
  )
  .join('\n')}
</mime-info>
`;

/**
 * Where AppArmor keeps ordinary users from making namespaces (Ubuntu since 23.10), Chromium's sandbox needs a profile that lets it.
 * @param {string} name
 */
const apparmorProfile = (name) => `abi <abi/4.0>,
include <tunables/global>

profile ${name} "/opt/${name}/${name}" flags=(unconfined) {
  userns,
  include if exists <local/${name}>
}
`;

/**
 * DPKG_ROOT is where the system lies that it is installed into. The sandbox needs the right of root where users may not make
 * namespaces, and has none where they may.
 * @param {string} name
 */
const afterInstall = (name) => `#!/bin/sh
set -e
home="$DPKG_ROOT/opt/${name}"
case "$1" in configure)
  if [ -z "$DPKG_ROOT" ] && unshare --user true 2>/dev/null; then mode=0755; else mode=4755; fi
  chmod "$mode" "$home/chrome-sandbox"
  profiles="$DPKG_ROOT/etc/apparmor.d"
  if [ -d "$profiles" ] && command -v apparmor_parser >/dev/null &&
    apparmor_parser --skip-kernel-load --skip-cache "$home/resources/apparmor-profile" >/dev/null 2>&1; then
    cp "$home/resources/apparmor-profile" "$profiles/${name}"
    [ -n "$DPKG_ROOT" ] || apparmor_parser --replace "$profiles/${name}" || true
  fi
  ;;
esac
`;

/** @param {string} name */
const beforeRemoval = (name) => `#!/bin/sh
set -e
case "$1" in remove)
  profile="$DPKG_ROOT/etc/apparmor.d/${name}"
  if [ -f "$profile" ]; then
    [ -n "$DPKG_ROOT" ] || apparmor_parser --remove "$profile" 2>/dev/null || true
    rm -f "$profile"
  fi
  ;;
esac
`;

/**
 * @param {string} file
 * @param {string} text
 * @param {number} [mode]
 */
function write(file, text, mode = 0o644) {
  place(join(file, '..'), () => writeFileSync(file, text));
  chmodSync(file, mode);
}

/**
 * @param {string} from
 * @param {string} folder
 * @param {string} name
 */
const copy = (from, folder, name) => place(folder, () => cpSync(from, join(folder, name)));

/**
 * @param {string} folder
 * @param {() => void} act
 */
function place(folder, act) {
  mkdirSync(folder, { recursive: true });
  act();
}

/**
 * Whoever packs it, and however strict their own files are: everybody may read it and nobody but root may change it.
 * @param {string} path
 */
function readable(path) {
  const { mode } = lstatSync(path);
  if (lstatSync(path).isSymbolicLink()) return;
  if (!lstatSync(path).isDirectory()) return chmodSync(path, mode & 0o100 ? 0o755 : 0o644);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) readable(join(path, name));
}

/**
 * In kilobytes, as dpkg counts.
 * @param {string} path
 * @returns {number}
 */
function sizeOf(path) {
  const { size } = lstatSync(path);
  const own = Math.ceil(size / 1024);
  if (!lstatSync(path).isDirectory()) return own;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 1);
}
