/**
 * What is laid out for offices: the setup, the file for a stick with the setup in it, the signed release, the MSI, the list of parts, the
 * changelog, the templates for group policy, and the checksums of all.
 */
import { createHash, sign } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notesOf } from './notes-of.mjs';

const root = new URL('../../../', import.meta.url);
const resolve = { alias: { '@shared': fileURLToPath(new URL('shared', root)) } };
/** As the app reads them: written by the same code. @param {string} file */
async function shared(file) {
  // Commands import this file before the packages are installed.
  const { runnerImport } = await import('vite');
  const path = fileURLToPath(new URL(`shared/updates/${file}`, root));
  return (await runnerImport(path, { configFile: false, resolve })).module;
}

/**
 * @typedef {object} Published
 * @property {'renkei-daicho' | 'renkei-daicho-test'} product
 * @property {string} version
 * @property {string} issued ISO instant
 * @property {{ from: string, share: number }} plan
 * @property {string} changelog a file
 * @property {string} setup a file, signed as Windows wants it
 * @property {readonly string[]} [beside] other files: the MSI, the list of parts
 * @property {string} [templates] the folder of templates for group policy
 * @property {import('node:crypto').KeyObject} key signs the release
 */

/**
 * @param {Published} published
 * @param {string} to a folder, emptied before
 * @returns {Promise<{ update: string }>} the file for a stick
 */
export async function publishFolder(published, to) {
  const { setup, changelog, beside = [], templates } = published;
  const [{ releaseText, signedBytes }, { updateHead, UPDATE_EXTENSION }] = await Promise.all([
    shared('release.ts'),
    shared('update-file.ts'),
  ]);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const file of [setup, changelog, ...beside]) copyFileSync(file, join(to, basename(file)));
  if (templates !== undefined) cpSync(templates, join(to, basename(templates)), { recursive: true });
  const bytes = readFileSync(setup);
  const text = releaseText(releaseOf(published, bytes));
  const signed = { release: text, signature: sign(null, signedBytes(text), published.key).toString('base64') };
  writeFileSync(join(to, 'release.json'), `${JSON.stringify(signed)}\n`);
  const update = join(to, `${basename(setup, '.exe')}.${UPDATE_EXTENSION}`);
  writeFileSync(update, Buffer.concat([updateHead(signed), bytes]));
  const names = readdirSync(to, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(to, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const sums = names.map((name) => `${digest('sha256', readFileSync(join(to, name)), 'hex')}  ${name}\n`);
  writeFileSync(join(to, 'SHA256SUMS'), sums.join(''));
  return { update };
}

/** @param {Published} published @param {Buffer} bytes of its setup */
function releaseOf({ product, version, issued, plan, changelog, setup }, bytes) {
  const file = { name: basename(setup), size: bytes.length, sha512: digest('sha512', bytes, 'base64') };
  const notes = notesOf(readFileSync(changelog, 'utf8'), version);
  return { product, version, issued, ...plan, notes, files: [{ system: 'win32', arch: 'x64', ...file }] };
}

/** @param {string} algorithm @param {Buffer} bytes @param {'hex' | 'base64'} form */
const digest = (algorithm, bytes, form) => createHash(algorithm).update(bytes).digest(form);
