import { createHash, createPublicKey } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fittingFile } from '@shared/updates/fitting';
import { SignedRelease } from '@shared/updates/release';
import { allowLongPaths } from '../../../electron/dev/package/long-paths.mjs';
import { notesOf } from '../../../electron/dev/releasing/notes-of.mjs';
import { publishFolder } from '../../../electron/dev/releasing/publish-folder.mjs';
import { signedInstallers } from '../../../electron/dev/releasing/signed-installers.mjs';
import { privateKey, publicKeys } from '../../../electron/dev/releasing/update-keys.mjs';
import { mustBeOfficial } from '../../../electron/dev/runtime/must-be-official.mjs';
import { UpdateFolder } from '../../../electron/updates/update-record';
import { offerInFile } from '../../../electron/updates/update-offer';
import { releaseIn } from '../../../electron/updates/signed-release';
import { filesIn, sourceOf, type UpdateSource } from '../../../electron/updates/update-source';
import { UpdateService } from '../../../electron/updates/update-service';
import { temporaryFolder } from '../../support/temporary-folder';

const CHANGELOG =
  '# 変わったこと\n\n## 0.2.0\n\n- あたらしいこと。\n- なおしたこと。\n\n## 0.1.0（開発中）\n\n- はじめ。\n';

/** A folder to publish, as a rehearsal makes it. */
async function published() {
  const folder = temporaryFolder();
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const cache = join(folder, 'cache');
  const to = join(folder, 'publish');
  mkdirSync(to);
  writeFileSync(join(to, 'of-the-last-time.exe'), '');
  const { update } = await publishFolder(
    {
      ...{ product: 'renkei-daicho-test', version: '0.2.0', issued: '2026-11-23T09:00:00.000Z' },
      plan: { from: '0.1.0', share: 100 },
      changelog: file('CHANGELOG.md', CHANGELOG),
      setup: file('renkei-daicho-0.2.0-test-win-x64.exe', 'the setup'),
      beside: [
        file('renkei-daicho-0.2.0-test-win-x64.msi', 'for administrators'),
        file('renkei-daicho-0.2.0-win32-x64.cdx.json', '{}'),
      ],
      templates: join(import.meta.dirname, '../../../resources/policy-templates'),
      key: privateKey('test', {}, cache),
    },
    to,
  );
  return { to, update, keys: publicKeys('test', cache) };
}

describe('the folder that is published', () => {
  test('holds setup, MSI, the file for a stick, the signed release, parts, changes and templates for group policy, and the sums of all', async () => {
    const { to } = await published();
    const names = readdirSync(to, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(to, name)).isFile())
      .sort();
    expect(names).toEqual([
      'CHANGELOG.md',
      'SHA256SUMS',
      'policy-templates/en-US/renkei-daicho.adml',
      'policy-templates/ja-JP/renkei-daicho.adml',
      'policy-templates/renkei-daicho.admx',
      'release.json',
      'renkei-daicho-0.2.0-test-win-x64.exe',
      'renkei-daicho-0.2.0-test-win-x64.msi',
      'renkei-daicho-0.2.0-test-win-x64.renkei-update',
      'renkei-daicho-0.2.0-win32-x64.cdx.json',
    ]);
    const sums = readFileSync(join(to, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(sums.map((line) => line.slice(66))).toEqual(names.filter((name) => name !== 'SHA256SUMS'));
    for (const line of sums)
      expect(
        createHash('sha256')
          .update(readFileSync(join(to, line.slice(66))))
          .digest('hex'),
      ).toBe(line.slice(0, 64));
  });

  test('is what the app of the same package takes, and no other', async () => {
    const { to, update, keys } = await published();
    const service = (known: readonly string[], source: UpdateSource | null = null) =>
      new UpdateService({
        folder: new UpdateFolder(join(temporaryFolder(), 'updates')),
        here: { product: 'renkei-daicho-test', version: '0.1.0', system: 'win32', arch: 'x64' },
        source: Promise.resolve(source),
        ...{ way: 'setup', keys: known, now: () => new Date(), running: () => 0, isSending: () => false },
        backup: () => ({ isNeeded: false, last: null }),
        start: () => Promise.resolve(true),
        reopen: () => {},
      });
    const app = service(keys);
    expect(await app.take(() => offerInFile(update))).toMatchObject({ ok: true });
    expect((await app.state()).ready).toMatchObject({
      version: '0.2.0',
      notes: ['あたらしいこと。', 'なおしたこと。'],
    });
    // The same folder, put on a share or a server, is where other PCs look.
    const there = service(keys, sourceOf(filesIn(to)));
    expect(await there.look()).toMatchObject({ ok: true });
    expect(await there.receive()).toMatchObject({ ok: true });
    expect((await there.state()).ready).toMatchObject({ version: '0.2.0' });
    const others = publicKeys('test', join(temporaryFolder(), 'cache'));
    expect(await service(others).take(() => offerInFile(update))).toMatchObject({ code: 'update/not-ours' });
    const signed = SignedRelease.parse(JSON.parse(readFileSync(join(to, 'release.json'), 'utf8')));
    const release = releaseIn(signed, keys);
    if (!release.ok) throw new Error(release.code);
    const here = { product: 'renkei-daicho-test', version: '0.1.0', system: 'win32', arch: 'x64' };
    expect(fittingFile(release.value, here, null)).toMatchObject({
      value: { name: 'renkei-daicho-0.2.0-test-win-x64.exe', size: 9 },
    });
  });
});

describe('what is installed', () => {
  const made = async (kind: 'test' | 'release', signs: (file: string) => boolean) => {
    const done: string[] = [];
    const by = {
      setupOf: (app: string, { packing = '' }) => Promise.resolve(done.push(`setup of ${app}, ${packing}`) && 'a.exe'),
      msiOf: (app: string, { seconds = 0 }) => Promise.resolve(done.push(`msi of ${app}, ${seconds}`) && 'a.msi'),
      signCode: (file: string, { key }: { key: string }) => Promise.resolve(void done.push(`${file} by ${key}`)),
      hasSignature: (file: string) => Promise.resolve(signs(file)),
    };
    const certificate = { certificate: 'our.crt', key: 'our.key' };
    const files = await signedInstallers('app', { kind, packing: 'quick', seconds: 7, certificate }, by as never);
    return { done, files };
  };

  test('are the setup and the MSI of one signed app, each signed when it is made', async () => {
    for (const kind of ['test', 'release'] as const)
      expect(await made(kind, () => kind === 'test')).toEqual({
        done: ['setup of app, quick', 'msi of app, 7', 'a.exe by our.key', 'a.msi by our.key'],
        files: { setup: 'a.exe', msi: 'a.msi' },
      });
  });

  test('a rehearsal in which one of them came out without its signature ends there', async () => {
    for (const unsigned of ['a.exe', 'a.msi'])
      await expect(made('test', (file) => file !== unsigned)).rejects.toThrow(`${unsigned} is not signed`);
  });
});

describe('the keys', () => {
  test('of rehearsals are made once, for nobody else to read; a release knows none of them', () => {
    const cache = join(temporaryFolder(), 'cache');
    const [key = ''] = publicKeys('test', cache);
    expect(publicKeys('test', cache)).toEqual([key]);
    expect(statSync(join(cache, 'rehearsal-update-key.pem')).mode & 0o077).toBe(0);
    expect(publicKeys('release', cache)).not.toContain(key);
    for (const known of publicKeys('release'))
      expect(
        createPublicKey({ key: Buffer.from(known, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyType,
      ).toBe('ed25519');
  });

  test('without the publisher’s, or with another, nothing is released', () => {
    const cache = join(temporaryFolder(), 'cache');
    publicKeys('test', cache);
    for (const file of ['', join(cache, 'gone.pem'), join(cache, 'rehearsal-update-key.pem')])
      expect(() => privateKey('release', { RENKEI_UPDATE_KEY: file }, cache)).toThrow(/publisher\.json/);
  });

  test('nor on any Electron but the official one', () => {
    for (const kind of ['fallback', 'override'] as const)
      expect(() => mustBeOfficial({ kind, version: '42.0.0' } as never)).toThrow(/official Electron/);
    expect(() => mustBeOfficial({ kind: 'official', version: '42.0.0' } as never)).not.toThrow();
  });
});

describe('what an office is told of a version', () => {
  test('are the lines below its heading, and as many as a screen shows', () => {
    expect(notesOf(CHANGELOG, '0.1.0')).toEqual(['はじめ。']);
    const many = `## 1.0.0\n\n${Array.from({ length: 50 }, (_, i) => `- ${i}${'あ'.repeat(400)}`).join('\n')}\n`;
    const notes = notesOf(many, '1.0.0');
    expect([notes.length, notes.at(-1)]).toEqual([30, 'ほかに 21つ']);
    expect(Math.max(...notes.map((note) => note.length))).toBe(300);
  });

  test('where nothing is said of it, nothing is published', () => {
    expect(() => notesOf(CHANGELOG, '0.3.0')).toThrow('0.3.0');
    expect(() => notesOf('## 0.3.0\n\n## 0.2.0\n\n- ほか。\n', '0.3.0')).toThrow('0.3.0');
  });
});

describe('long paths', () => {
  const BETWEEN =
    '</asmv3:windowsSettings><asmv3:windowsSettings xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">';
  const program = (manifest: string) =>
    Buffer.from(`MZ\0<disable/>${manifest}<dpiAware>true/pm</dpiAware>\0rest`, 'latin1');

  test('are allowed by a word in the manifest, and nothing in the program moves', () => {
    const bytes = program(BETWEEN);
    const length = bytes.length;
    allowLongPaths(bytes);
    expect(bytes.length).toBe(length);
    expect(bytes.toString('latin1')).toMatch(
      /<disable\/><longPathAware xmlns="http:\/\/schemas\.microsoft\.com\/SMI\/2016\/WindowsSettings">true<\/longPathAware> *<dpiAware>/,
    );
    expect(bytes.toString('latin1').endsWith('</dpiAware>\0rest')).toBe(true);
    const once = Buffer.from(bytes);
    allowLongPaths(bytes);
    expect(bytes.equals(once)).toBe(true);
  });

  test('a manifest that looks otherwise stops the package', () => {
    for (const other of ['', BETWEEN + BETWEEN, `${BETWEEN}<longPathAware>false</longPathAware>`])
      expect(() => allowLongPaths(program(other))).toThrow('manifest');
  });
});
