import { copyFile, link, mkdir, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { heldFiles } from './held-files';
import { bringBack, replaceFolder } from './replace-folder';

/** The folder of Chromium's databases, below the session's. */
const RECORDS = 'IndexedDB';
/** In the profile: the same files, as they were when the app started. */
const AT_START = 'IndexedDB-at-start';
/** That of the start before, while the new one takes its place. */
const BEFORE = `${AT_START}.before`;
/** No window is there yet that could say what is waited for: milliseconds. */
const LONGEST_WAIT = 2_000;

/**
 * Keeps the records' files under second names from before Chromium opens them: a database that it finds damaged it
 * deletes at once, with all that could still be read in it (tried: an empty CURRENT, half a MANIFEST, a spoilt log).
 *
 * Tables and blobs are never written to again, so a further link to them is enough and takes no space; the few files
 * that grow are copied. The copy of the last start stays as long as there is nothing newer, or when this fails: where
 * files can't have two names, or the disk is full.
 *
 * @param session the folder that holds Chromium's own
 */
export async function keepRecords(profile: string, session: string): Promise<void> {
  const fresh = join(profile, `${AT_START}.new`);
  await bringBack(join(profile, AT_START), join(profile, BEFORE));
  await rm(fresh, { recursive: true, force: true });
  const files = await filesIn(join(session, RECORDS));
  if (files.length === 0) return;
  try {
    for (const file of files) await keep(join(session, RECORDS), file, fresh);
    await Promise.all(files.filter((file) => isGrowing(basename(file))).map((file) => toDisk(join(fresh, file))));
    await replaceFolder(fresh, join(profile, AT_START), join(profile, BEFORE), LONGEST_WAIT);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Gives what was kept at the start a name of its own, so that no later start replaces it.
 *
 * @param today ISO date
 * @returns the folder's name; null when nothing had been kept
 */
export async function setSnapshotAside(profile: string, today: string): Promise<string | null> {
  const taken = new Set(await readdir(profile));
  if (!taken.has(AT_START)) return null;
  const plain = `IndexedDB-damaged-${today}`;
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain}-${number}`;
  await heldFiles.rename(join(profile, AT_START), join(profile, name));
  return name;
}

/** Paths below the folder, but for the lock, which means nothing in a copy. None when it isn't there. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'LOCK')
    .map(({ name, parentPath }) => relative(folder, join(parentPath, name)));
}

async function keep(from: string, file: string, to: string): Promise<void> {
  await mkdir(dirname(join(to, file)), { recursive: true });
  await (isGrowing(basename(file)) ? copyFile : link)(join(from, file), join(to, file));
}

/** A power cut leaves a new name, and nothing in the file behind it; what had that name before is gone by then. */
async function toDisk(file: string): Promise<void> {
  // Windows brings only what is open for writing to the disk.
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Of LevelDB's files all but the tables. Blobs have numbers for names. */
const isGrowing = (name: string): boolean => /^(?:CURRENT|MANIFEST-|LOG)|\.(?:log|json)$/.test(name);
