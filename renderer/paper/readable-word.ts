import { attempt } from '@shared/problems/problem';
import { readDirectory } from '@shared/forms/zip/directory';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { readPart } from '@shared/forms/zip/read-part';
import { replaceParts } from '@shared/forms/zip/replace-parts';
import { leavesOutOfWord } from './left-out';
import { inReadableWords } from './word-readings';

/** Parts with text of the page. */
const PAGE_PART = /^word\/(?:document|header|footer)\d*\.xml$/;

export interface ReadableWord {
  bytes: Uint8Array<ArrayBuffer>;
  /** Something in the file is not shown. */
  leavesOut: boolean;
}

/** The file as docx-preview shows most of it; as it came where it can't be looked into. */
export function readableWord(bytes: Uint8Array<ArrayBuffer>): ReadableWord {
  const read = attempt((): ReadableWord => {
    const directory = readDirectory(bytes);
    const changed = new Map<string, Uint8Array>();
    const texts: string[] = [];
    for (const entry of directory.entries.filter(({ name }) => PAGE_PART.test(name))) {
      const text = new TextDecoder().decode(readPart(directory, entry, fflateCodec));
      const readable = inReadableWords(text);
      texts.push(text);
      if (readable !== text) changed.set(entry.name, new TextEncoder().encode(readable));
    }
    const leavesOut = leavesOutOfWord(
      directory.entries.map(({ name }) => name),
      texts,
    );
    if (changed.size === 0) return { bytes, leavesOut };
    return { bytes: new Uint8Array(replaceParts(directory, changed, fflateCodec)), leavesOut };
  });
  return read.ok ? read.value : { bytes, leavesOut: false };
}
