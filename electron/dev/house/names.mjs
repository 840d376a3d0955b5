/** Exported names, and those that are declared in several files. */

const EXPORTED =
  /^export (?:abstract )?(?:async )?(?:interface|type|class|const|let|enum|function\*?) ?(?:enum )?\*? ?([A-Za-z_$][\w$]*)/gm;

/**
 * Where each exported name is declared. A type and a value of one name in one file are one thing.
 *
 * @param {Iterable<readonly [path: string, text: string]>} files
 * @returns {Map<string, string[]>}
 */
export function declaredIn(files) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const [path, text] of files)
    for (const name of new Set([...text.matchAll(EXPORTED)].map(([, found = '']) => found)))
      places.set(name, [...(places.get(name) ?? []), path]);
  return places;
}

/** @param {ReadonlyMap<string, string[]>} places @returns {[name: string, files: string[]][]} */
export const doubled = (places) => [...places].filter(([, files]) => files.length > 1);
