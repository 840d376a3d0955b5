import type { Edit } from './xml/edits';

/** A filled form: the file, and what was changed in the template to make it. */
export interface FilledFile {
  bytes: Uint8Array;
  edits: Edit[];
}
