/**
 * As root, tests and the demo run as a user without rights, so that Chromium's real sandbox is on and refusals to write
 * are real refusals. The repository may lie where that user can't go (/root), so it is shown to it in another place,
 * in a private mount namespace that ends with the run.
 */
import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { out, root } from '../places.mjs';
import { run } from '../processes.mjs';

const userName = 'renkei-test';
const enter = fileURLToPath(new URL('enter-namespace.mjs', import.meta.url));

/** A Japanese name with a space: where an office might keep it, and where careless path handling shows. */
const shownAs = '連携 台帳';

/** What tools write inside the repository besides out/: covered with folders that the user may write. */
const scratch = ['node_modules/.vite', 'node_modules/.vite-temp'];

/**
 * @typedef {object} Stage where the ordinary user works
 * @property {(args: string[], env: NodeJS.ProcessEnv, options?: { show?: boolean }) => Promise<import('../processes.mjs').Ended>} node
 *   runs Node there
 * @property {(path: string) => string} seen what a path of the repository or the runtime is called there
 * @property {() => void} close brings the results back
 */

/**
 * @param {string} runtimeFolder
 * @returns {Promise<Stage | { reason: string }>} or why there can be none
 */
export async function prepareOrdinaryUser(runtimeFolder) {
  const user = await testUser();
  if (!user) return { reason: 'no ordinary user could be made' };
  // Below /tmp whatever TMPDIR says: root's own may be closed to others.
  const place = mkdtempSync('/tmp/renkei-');
  chmodSync(place, 0o755);
  const seenRoot = join(place, shownAs);
  const mounts = [
    { from: root, to: seenRoot },
    { from: runtimeFolder, to: join(place, 'runtime') },
    { from: process.execPath, to: join(place, 'node'), file: true },
  ];
  for (const { to, file } of mounts)
    if (file) writeFileSync(to, '');
    else mkdirSync(to);
  for (const folder of scratch) {
    const from = join(place, folder.replaceAll('/', '-'));
    mkdirSync(from);
    chownSync(from, user.uid, user.gid);
    mkdirSync(join(root, folder), { recursive: true });
    mounts.push({ from, to: join(seenRoot, folder) });
  }
  const temporary = join(place, 't');
  mkdirSync(temporary);
  chownSync(temporary, user.uid, user.gid);
  const smallDisk = join(place, 'small-disk');
  mkdirSync(smallDisk);
  mkdirSync(out, { recursive: true });
  giveTo(out, user);

  const plan = JSON.stringify({ user, mounts, smallDisk, cwd: seenRoot, node: join(place, 'node') });
  /** @type {Stage} */
  const stage = {
    seen: (path) => {
      if (isWithin(path, runtimeFolder)) return join(place, 'runtime', relative(runtimeFolder, path));
      return isWithin(path, root) ? join(seenRoot, relative(root, path)) : path;
    },
    node: (args, env, { show = true } = {}) => {
      const command = ['--mount', '--', process.execPath, enter, plan, ...args];
      return run('unshare', command, { env: { ...env, TMPDIR: temporary }, show });
    },
    close: () => {
      process.removeListener('exit', stage.close);
      giveTo(out, statSync(root));
      // Empty unless a mount leaked out of the namespace: then nothing below may be deleted.
      rmdirSync(seenRoot);
      rmSync(place, { recursive: true, force: true });
    },
  };
  process.once('exit', stage.close);
  const trial = ['-e', canRead, stage.seen(join(runtimeFolder, 'version')), 'package.json', 'out'];
  const readable = await stage.node(trial, process.env, { show: false });
  if (readable.code === 0) return stage;
  stage.close();
  return { reason: 'an ordinary user cannot be given this folder' };
}

/** @param {string} path @param {string} folder */
const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);

const canRead = `const { accessSync, constants } = require('fs'); const [runtime, file, out] = process.argv.slice(1);
accessSync(runtime); accessSync(file); accessSync(out, constants.W_OK);`;

/** @returns {Promise<{ name: string, uid: number, gid: number } | undefined>} */
async function testUser() {
  const find = async () => {
    const { code, output } = await run('getent', ['passwd', userName]);
    const [, , uid, gid] = output.split(':');
    return code === 0 && uid && gid ? { name: userName, uid: Number(uid), gid: Number(gid) } : undefined;
  };
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  return (await find()) ?? (await run('useradd', [...options, userName]).then(find));
}

/**
 * @param {string} path
 * @param {{ uid: number, gid: number }} owner
 */
function giveTo(path, { uid, gid }) {
  lchownSync(path, uid, gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) giveTo(inner, { uid, gid });
    else lchownSync(inner, uid, gid);
  }
}
