import { attempt, type Result } from '../../problems/problem';
import type { Codec } from '../zip/codec';
import { readDirectory } from '../zip/directory';
import { replaceParts } from '../zip/replace-parts';
import { CONTENT_TYPES } from './content-types';
import { xmlParts } from './outside-links';
import { editablePart } from './part-text';

/** A file whose XML parts say something else; the bytes as they came where none does. */
export const withOtherParts = (
  bytes: Uint8Array,
  codec: Codec,
  other: (text: string, part: string) => string,
): Result<Uint8Array> =>
  attempt(() => {
    const directory = readDirectory(bytes);
    const types = directory.byName.get(CONTENT_TYPES);
    if (!types) return bytes;
    const changed = new Map<string, Uint8Array>();
    for (const { name, text } of xmlParts(directory, editablePart(directory, types, codec).text, codec)) {
      const now = other(text, name);
      if (now !== text) changed.set(name, new TextEncoder().encode(now));
    }
    return changed.size === 0 ? bytes : replaceParts(directory, changed, codec);
  });
