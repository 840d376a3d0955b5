/**
 * The keys by which a new version is known as the publisher's (Ed25519). Of a release the public ones stand in publisher.json, from where they
 * come into the package; the private one lies wherever the publisher keeps it (RENKEI_UPDATE_KEY names the file). Test packages know a key that
 * is made here once and kept in the cache: it signs what a rehearsal makes, and nothing else.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../places.mjs';
import { Problem } from '../say.mjs';

/** `keys`: public ones, SPKI in base64 · `from`: the oldest version that the next may follow · `share`: of a hundred PCs so many hear of it. */
const publisher = JSON.parse(readFileSync(fileURLToPath(new URL('publisher.json', import.meta.url)), 'utf8'));

/** What a release says of itself beside its files. @type {{ from: string, share: number }} */
export const plan = { from: publisher.from, share: publisher.share };

/**
 * What a package of this kind knows a new version by.
 * @param {'test' | 'release'} kind
 * @param {string} [folder] where the key for rehearsals is kept
 * @returns {readonly string[]}
 */
export const publicKeys = (kind, folder = cache()) =>
  kind === 'release' ? publisher.keys : [publicOf(rehearsalKey(folder))];

/**
 * What signs a new version of this kind.
 * @param {'test' | 'release'} kind
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [folder]
 */
export function privateKey(kind, env = process.env, folder = cache()) {
  if (kind === 'test') return rehearsalKey(folder);
  const file = env['RENKEI_UPDATE_KEY'] ?? '';
  const key = existsSync(file) ? createPrivateKey(readFileSync(file)) : null;
  if (key && publisher.keys.includes(publicOf(key))) return key;
  throw new Problem(
    '新しい版に署名する鍵がありません。RENKEI_UPDATE_KEY に鍵のファイルを指定し、その公開鍵を electron/dev/releasing/publisher.json に載せてから、もう一度実行してください。',
    'No key to sign the release: RENKEI_UPDATE_KEY must name one whose public key stands in electron/dev/releasing/publisher.json.',
  );
}

/** @param {string} folder */
function rehearsalKey(folder) {
  const file = join(folder, 'rehearsal-update-key.pem');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const { privateKey: made } = generateKeyPairSync('ed25519');
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, made.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    renameSync(fresh, file);
  }
  return createPrivateKey(readFileSync(file));
}

/** @param {import('node:crypto').KeyObject} key */
const publicOf = (key) => createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
