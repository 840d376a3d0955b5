/** The file that makes a folder a pack. */
export const MANIFEST = 'pack.json';

/** What a pack may be, with room to spare: a city has some ten forms of a megabyte. */
export const packLimits = {
  /** Bytes of pack.json, and of a file of procedures. */
  manifest: 4 * 1024 * 1024,
  /** Bytes of any other file. */
  file: 32 * 1024 * 1024,
  /** Bytes of all files. */
  total: 128 * 1024 * 1024,
  files: 500,
  /** Of one list of a pack: forms, contacts; fields of a form. The longest form of a city has some two hundred. */
  entries: 3_000,
  /** Of all its own files: names, words, lists. The largest city has ten thousand. */
  values: 100_000,
  /** Brackets in brackets, and letters of a name: a file has up to fifteen, and forty. */
  depth: 60,
  name: 300,
  /** What is told at once of what is wrong. */
  told: 200,
} as const;
