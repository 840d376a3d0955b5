/** Holds two packages of the same sources against each other, byte for byte. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from './look-into-package.mjs';

/** What the packer and `ensureTestPackage` write for themselves; nobody gets it. */
const FOR_THEMSELVES = ['builder-debug.yml', '.packaged-from'];

/**
 * @param {string} one a folder of packages
 * @param {string} other
 * @returns {{ compared: number, others: string[] }} how many files there are, and those that the other hasn't, or has with other bytes. Where
 * that is the app's archive, what differs in it is named as well
 */
export function otherBytes(one, other) {
  const [before, after] = [digestsIn(one), digestsIn(other)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return { compared: names.length, others: names.filter((name) => before.get(name) !== after.get(name)) };
}

/** @param {string} folder */
function digestsIn(folder) {
  /** @type {Map<string, string>} */
  const digests = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (FOR_THEMSELVES.includes(name) || !lstatSync(join(folder, name)).isFile()) continue;
    digests.set(
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    );
    if (name.endsWith('app.asar'))
      for (const [inside, digest] of digestsOf(join(folder, name))) digests.set(`${name}/${inside}`, digest);
  }
  return digests;
}

/** @param {string} file @returns {[name: string, digest: string][]} */
function digestsOf(file) {
  const archive = openArchive(file);
  try {
    return archive.names.map((name) => [name, archive.digest(name)]);
  } finally {
    archive.close();
  }
}
