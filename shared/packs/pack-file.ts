/** What the name of a pack ends with that goes out as one file: a zip, which Windows and Linux know by this as the app's own. */
export const PACK_EXTENSION = 'renkei-pack';

/** What such a file may be called: one that somebody has zipped by hand is read alike. */
export const packExtensions = [PACK_EXTENSION, 'zip'] as const;
