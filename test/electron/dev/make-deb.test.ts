import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeDeb } from '../../../electron/dev/package/make-deb.mjs';
import { BACKUP_EXTENSION } from '@shared/backup/backup-name';
import { PACK_EXTENSION } from '@shared/packs/pack-file';
import { temporaryFolder } from '../../support/temporary-folder';

const hasDpkg = spawnSync('dpkg-deb', ['--version']).status === 0;

let folder: string;
/** An unpacked app, as an impatient umask leaves it. */
let app: string;
beforeAll(() => {
  folder = temporaryFolder();
  app = join(folder, 'linux-unpacked');
  mkdirSync(join(app, 'resources'), { recursive: true });
  for (const [name, text, mode] of [
    ['renkei-daicho', '#!/bin/sh\necho 連携台帳\n', 0o700],
    ['chrome-sandbox', '', 0o700],
    ['resources/app.asar', 'the app', 0o600],
  ] as const) {
    writeFileSync(join(app, name), text);
    chmodSync(join(app, name), mode);
  }
  symlinkSync('renkei-daicho', join(app, 'link'));
});

const made = (version: string, name = `${version}.deb`): string =>
  makeDeb({
    ...{ app, name: 'renkei-daicho', title: '連携台帳', version, arch: 'x64', seconds: 1_790_000_000 },
    icon: 'resources/icons/icon.png',
    copyright: 'LICENSE',
    to: join(folder, name),
  });

/** A system that the packages are installed into; its scripts are run with DPKG_ROOT. */
function aSystem() {
  const root = join(temporaryFolder(), 'system');
  for (const part of ['var/lib/dpkg/updates', 'var/lib/dpkg/info', 'home/hana/.local/share/renkei-daicho'])
    mkdirSync(join(root, part), { recursive: true });
  writeFileSync(join(root, 'var/lib/dpkg/status'), '');
  const ledger = join(root, 'home/hana/.local/share/renkei-daicho/settings.json');
  writeFileSync(ledger, '{}');
  const dpkg = (...args: string[]): string =>
    execFileSync(
      'dpkg',
      [`--root=${root}`, '--force-script-chrootless', '--force-depends', '--force-not-root', '--no-triggers', ...args],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  return { root, ledger, dpkg, has: (path: string) => existsSync(join(root, path)) };
}

test.skipIf(!hasDpkg)('the package has what a desktop needs, and belongs to root', () => {
  const file = made('0.1.0');
  const listed = execFileSync('dpkg-deb', ['--contents', file], { encoding: 'utf8' }).trim().split('\n');
  const modes = new Map(listed.map((line) => [line.split(/ +/)[5], line.split(/ +/).slice(0, 2).join(' ')]));
  expect(modes.get('./opt/renkei-daicho/renkei-daicho')).toBe('-rwxr-xr-x root/root');
  expect(modes.get('./opt/renkei-daicho/resources/app.asar')).toBe('-rw-r--r-- root/root');
  expect(modes.get('./usr/share/icons/hicolor/512x512/apps/renkei-daicho.png')).toBe('-rw-r--r-- root/root');
  const field = (name: string): string =>
    execFileSync('dpkg-deb', ['--field', file, name], { encoding: 'utf8' }).trim();
  expect([field('Package'), field('Version'), field('Architecture')]).toEqual(['renkei-daicho', '0.1.0', 'amd64']);
  expect(field('Depends')).toContain('libsecret-1-0');
});

test.skipIf(!hasDpkg)('the same app is the same package, byte for byte', () => {
  const [one, other] = ['one.deb', 'other.deb'].map((name) => readFileSync(made('0.1.0', name)));
  expect(other?.equals(one!)).toBe(true);
});

test.skipIf(!hasDpkg || process.getuid?.() !== 0)(
  'it is installed, started by its name, upgraded over itself and taken away; the ledger stays',
  () => {
    const { root, ledger, dpkg, has } = aSystem();
    dpkg('--install', made('0.1.0'));
    expect(readlinkSync(join(root, 'usr/bin/renkei-daicho'))).toBe('../../opt/renkei-daicho/renkei-daicho');
    const said = execFileSync(join(root, 'usr/bin/renkei-daicho'), { encoding: 'utf8' });
    expect(said).toBe('連携台帳\n');
    // Installed from outside nobody knows whether its users may make namespaces: with root's right the sandbox works either way.
    expect((statSync(join(root, 'opt/renkei-daicho/chrome-sandbox')).mode & 0o7777).toString(8)).toBe('4755');
    expect(readFileSync(join(root, 'usr/share/applications/renkei-daicho.desktop'), 'utf8')).toMatch(
      /^Name=連携台帳$[\s\S]*^Exec=\/opt\/renkei-daicho\/renkei-daicho %f$[\s\S]*^StartupWMClass=renkei-daicho$/m,
    );
    // A backup or pack that is opened in a folder's window: its kind by the ending of its name, and who opens that kind.
    const types = readFileSync(join(root, 'usr/share/mime/packages/renkei-daicho.xml'), 'utf8');
    const entry = readFileSync(join(root, 'usr/share/applications/renkei-daicho.desktop'), 'utf8');
    for (const [ending, kind] of [
      [BACKUP_EXTENSION, 'backup'],
      [PACK_EXTENSION, 'pack'],
    ] as const) {
      expect(types).toMatch(new RegExp(`type="application/x-renkei-daicho-${kind}".*pattern="\\*\\.${ending}"`));
      expect(entry).toMatch(new RegExp(`^MimeType=.*application/x-renkei-daicho-${kind};`, 'm'));
    }
    writeFileSync(join(app, 'resources', 'new.pak'), 'only in the next one');
    dpkg('--install', made('0.2.0'));
    expect(has('opt/renkei-daicho/resources/new.pak')).toBe(true);
    expect(lstatSync(join(root, 'opt/renkei-daicho/link')).isSymbolicLink()).toBe(true);
    dpkg('--purge', 'renkei-daicho');
    expect(['opt/renkei-daicho', 'usr/bin/renkei-daicho', 'usr/share/doc/renkei-daicho'].filter(has)).toEqual([]);
    expect(existsSync(ledger)).toBe(true);
  },
);

test('for a processor that Debian’s package isn’t made for it says so', () => {
  const order = { app, name: 'x', title: 'x', version: '1', icon: 'x', copyright: 'x', seconds: 0, to: 'x' };
  expect(() => makeDeb({ ...order, arch: 'ia32' })).toThrow('no Debian package for ia32');
});
