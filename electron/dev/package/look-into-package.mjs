/** Looks into what was packaged, before anybody gets it: nothing of the workshop in it, and no door that only tests need. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** What a release holds, below its archive; a folder means all in it. */
const HELD = [
  ...[
    'build.json',
    'package.json',
    'dist/asking/',
    'dist/electron/',
    'dist/paper/',
    'dist/preload/',
    'dist/renderer/',
    'dist/sandbox/',
    'dist/tables/',
  ],
  ...['node_modules/@napi-rs/', 'node_modules/keytar/', 'resources/packs/', 'resources/samples/'],
];
/** Sources and what leads back to them, scripts of the workshop, tests. */
const WORKSHOP =
  /\.(?:map|tsx?|mts|cts|tsbuildinfo)$|(?:^|\/)(?:test|tests|__tests__|\.git|\.github)\/|^resources\/.*\.[mc]?js$/;

/**
 * @typedef {{ offset?: string, size?: number, files?: Record<string, Entry>, unpacked?: boolean }} Entry
 *
 * @param {string} resources the folder that holds app.asar
 * @param {'test' | 'release'} kind
 * @param {{ platform: string, arch: string }} target for which it was packaged
 * @returns {string[]} what is wrong with it, for developers
 */
export function packageFaults(resources, kind, target) {
  const archive = openArchive(join(resources, 'app.asar'));
  try {
    const faults = archive.names.flatMap((name) => {
      if (WORKSHOP.test(name)) return [`${name} is of the workshop`];
      return HELD.some((held) => name === held || (held.endsWith('/') && name.startsWith(held)))
        ? []
        : [`${name} is not one of ${HELD.join(', ')}`];
    });
    faults.push(...keyringFaults(archive.names, target));
    const info = JSON.parse(archive.read('build.json'));
    if (kind === 'release' && (info.isTestBuild !== false || info.isDevelopmentRuntime !== false))
      faults.push(`build.json opens the doors of tests: ${JSON.stringify(info)}`);
    return faults;
  } finally {
    archive.close();
  }
}

/** The system's keychain is reached through a part for each system, in a package of its own that npm installs where it fits. */
const KEYRING = /^node_modules\/@napi-rs\/keyring-([a-z\d]+)-([a-z\d]+)(?:-\w+)?\/.*\.node$/;

/**
 * Packaged on another system, the part is missing without a word, and an office's PC has no keychain.
 * @param {readonly string[]} names
 * @param {{ platform: string, arch: string }} target
 */
function keyringFaults(names, { platform, arch }) {
  const parts = names.flatMap((name) => {
    const [, system, processor] = KEYRING.exec(name) ?? [];
    return system ? [{ name, fits: system === platform && processor === arch }] : [];
  });
  const foreign = parts.filter(({ fits }) => !fits).map(({ name }) => `${name} is for another system`);
  return parts.some(({ fits }) => fits) ? foreign : [...foreign, `no keyring for ${platform} ${arch}`];
}

/**
 * An archive begins with four 32-bit numbers, the last the length of its directory (JSON); files follow, each at its offset.
 * @param {string} file
 */
export function openArchive(file) {
  const handle = openSync(file, 'r');
  /** @param {number} length @param {number} at */
  const bytesAt = (length, at) => {
    const bytes = Buffer.alloc(length);
    readSync(handle, bytes, 0, length, at);
    return bytes;
  };
  const head = bytesAt(16, 0);
  const from = 8 + head.readUInt32LE(4);
  /** @type {Entry} */
  const directory = JSON.parse(bytesAt(head.readUInt32LE(12), 16).toString('utf8'));
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @param {Entry} folder @param {string} path */
  const visit = (folder, path) => {
    for (const [name, entry] of Object.entries(folder.files ?? {}))
      if (entry.files) visit(entry, `${path}${name}/`);
      else entries.set(`${path}${name}`, entry);
  };
  visit(directory, '');
  return {
    names: [...entries.keys()],
    /** @param {string} name */
    read: (name) => {
      const { size = 0, offset = '0' } = entries.get(name) ?? {};
      return bytesAt(size, from + Number(offset)).toString('utf8');
    },
    /** What it is: its bytes, or '' where these lie beside the archive. @param {string} name */
    digest: (name) => {
      const { size = 0, offset } = entries.get(name) ?? {};
      return offset === undefined ? '' : sha256(bytesAt(size, from + Number(offset)));
    },
    close: () => closeSync(handle),
  };
}

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
