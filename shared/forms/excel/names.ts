import { refuse } from '../../problems/problem';
import { oncePerKey } from '../../text/once';

export const SHEET_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/**
 * The prefix, with its colon, that a part has for the main namespace: '' where it is the default one. Nothing says that
 * a file has none.
 *
 * @param root name of the part's root element, without prefix
 */
export function mainPrefix(text: string, root: string): string {
  const tag = /<(?![?!])([^\s>/]+)([^>]*)>/.exec(text);
  const name = tag?.[1] ?? '';
  const prefix = name.slice(0, name.indexOf(':') + 1);
  // It becomes part of patterns.
  if (!/^(?:[\p{L}_][\p{L}\p{N}_-]*:)?$/u.test(prefix)) refuse('excel/no-workbook', {});
  const namespace = declarationOf(prefix).exec(tag?.[2] ?? '')?.[1];
  if (namespace === STRICT) refuse('excel/strict', {});
  return namespace === SHEET_MAIN && name === prefix + root ? prefix : refuse('excel/no-workbook', {});
}

const declarationOf = oncePerKey(
  (prefix: string) => new RegExp(`\\sxmlns${prefix && `:${prefix.slice(0, -1)}`}\\s*=\\s*["']([^"']*)["']`),
);

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** An element's name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
