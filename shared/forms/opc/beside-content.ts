import type { ZipDirectory } from '../zip/directory';
import { partsOfType } from './content-types';

/**
 * Whether a file brings macros along: also one that calls itself a plain document, and under whatever names they lie there.
 *
 * @param types text of [Content_Types].xml
 */
export function hasMacros({ entries, byName }: ZipDirectory, types: string): boolean {
  if (entries.some(({ name }) => /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml)$|\/macrosheets\//i.test(name)))
    return true;
  return partsOfType(types, /vbaProject|vbaData|macrosheet/i).some(({ part }) => byName.has(part));
}

/** Whether a file carries a digital signature (ECMA-376-2 §10): it holds for the very bytes that were signed. */
export const isSigned = ({ entries }: ZipDirectory): boolean =>
  entries.some(({ name }) => /^_xmlsignatures\/.*\.(?:xml|sigs)$/i.test(name));
