import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Release, releaseText, signedBytes, type SignedRelease } from '../../shared/updates/release';
import { updateHead } from '../../shared/updates/update-file';

/** A publisher with a key of their own, as an app comes with it. */
export class Publisher {
  private readonly pair = generateKeyPairSync('ed25519');

  get publicKey(): string {
    return this.pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  }

  get privateKey(): KeyObject {
    return this.pair.privateKey;
  }

  signs(text: string): SignedRelease {
    return { release: text, signature: sign(null, signedBytes(text), this.privateKey).toString('base64') };
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('base64');
/** Longer than one piece that is read at a time. */
export const SETUP = Buffer.alloc(1_100_000, '新しい版のセットアップ');
const DIGEST = digestOf(SETUP);

export const aRelease = (changes: Partial<Release> = {}, setup: Uint8Array = SETUP): Release => ({
  product: 'renkei-daicho-test',
  version: '0.2.0',
  issued: '2026-11-20T00:00:00.000Z',
  from: '0.0.1',
  share: 100,
  notes: ['書類を、あとで出す日を決めておけるようになりました。'],
  files: [
    {
      ...{ system: 'win32', arch: 'x64', name: 'renkei-daicho-0.2.0-win-x64.exe', size: setup.length },
      sha512: setup === SETUP ? DIGEST : digestOf(setup),
    },
  ],
  ...changes,
});

/** Lays a release out as its publisher gives it out: what is said of it, and its setup beside. */
export function laidOutIn(folder: string, publisher: Publisher, release = aRelease(), setup: Uint8Array = SETUP): void {
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(publisher.signs(releaseText(release)))}\n`);
  for (const { name } of release.files) writeFileSync(join(folder, name), setup);
}

/** Writes 連携台帳を新しくするファイル into a folder. */
export function updateFileIn(
  folder: string,
  publisher: Publisher,
  { release = aRelease(), setup = SETUP }: { release?: Release; setup?: Uint8Array } = {},
): string {
  const file = join(folder, `renkei-daicho-${release.version}.renkei-update`);
  writeFileSync(file, Buffer.concat([updateHead(publisher.signs(releaseText(release))), setup]));
  return file;
}
