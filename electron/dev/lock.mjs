/** One set-up at a time in one clone: two `npm start` at once would write the same folders. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { out } from './places.mjs';
import { say } from './say.mjs';

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file */
function takeLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const holder = readHolder(file);
    // Just created and not yet written, or held by a living process: not ours to take.
    if (holder && !alive(holder)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0; // released in this very moment
  }
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [folder]
 * @returns {Promise<T>}
 */
export async function oneAtATime(work, folder = out) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.set-up.lock');
  let told = false;
  while (!takeLock(file)) {
    if (!told && (told = true)) say('ほかの準備が終わるのを待っています…', 'Waiting for another set-up to finish…');
    await wait(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
