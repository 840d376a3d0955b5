import type { ZipDirectory } from '../zip/directory';
import { typesOf } from './content-types';

/**
 * Whether a file brings macros along: also one that calls itself a plain document, and under whatever names they lie there.
 *
 * @param types text of [Content_Types].xml
 */
export function hasMacros({ entries }: ZipDirectory, types: string): boolean {
  if (entries.some(({ name }) => /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml)$|\/macrosheets\//i.test(name)))
    return true;
  const typeOf = typesOf(types);
  return entries.some(({ name }) => /vbaProject|vbaData|macrosheet/i.test(typeOf(name)));
}

/** Whether a file carries a digital signature (ECMA-376-2 §10): it holds for the very bytes that were signed. */
export const isSigned = ({ entries }: ZipDirectory): boolean =>
  entries.some(({ name }) => /^_xmlsignatures\/.*\.(?:xml|sigs)$/i.test(name));
