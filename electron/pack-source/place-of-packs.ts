import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import { isFileName } from '@shared/text/file-name';
import { bytesThere, filesIn, type FilesThere } from '../updates/update-source';

/** Where an office looks for newer packs: zips side by side. */
export interface PlaceOfPacks {
  /** Null where they can't be had. */
  names: (signal: AbortSignal) => Promise<string[] | null>;
  files: FilesThere;
}

/** More than any city gives out; those behind aren't looked at. */
const MOST_FOUND = 30;
const INDEX = 'packs.json';
const LONGEST_INDEX = 64 * 1024;
const Index = z.array(z.string().max(200)).max(500);

/** What stands in a name becomes part of an address or a path. */
const isZip = (name: string): boolean => /^[^%?#]+\.(?:renkei-pack|zip)$/i.test(name) && isFileName(name);
const zips = (names: readonly string[]): string[] => names.filter(isZip).toSorted().slice(0, MOST_FOUND);

/** A share, a stick. */
export const zipsIn = (folder: string): PlaceOfPacks => ({
  names: (signal) => Promise.race([readdir(folder).then(zips), endOf(signal)]).catch(() => null),
  files: filesIn(folder),
});

/** Below an https address, whose files nobody can list: packs.json there has their names. */
export const zipsAt = (files: FilesThere): PlaceOfPacks => ({
  async names(signal) {
    const bytes = await bytesThere(files, INDEX, LONGEST_INDEX, signal);
    try {
      return bytes && zips(Index.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))));
    } catch {
      return null;
    }
  },
  files: (name, signal) => files(encodeURIComponent(name), signal),
});

/** A share that has gone may not answer for a minute. */
const endOf = (signal: AbortSignal): Promise<null> =>
  new Promise((settle) => signal.addEventListener('abort', () => settle(null), { once: true }));
