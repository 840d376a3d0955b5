/** What every table inherits from: nothing. An object made of it is as quick and as small as any other; one made of `null` is neither. */
const NOTHING: object = Object.freeze(Object.create(null));

/**
 * A table that is looked up by words from outside: of a file, a form, a person. Nothing is in it but its own entries, and so not what
 * every other object has (`constructor`, `toString`), nor anything that `__proto__` leads to.
 */
export const byWord = <T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> =>
  Object.assign(Object.create(NOTHING) as Record<string, T>, entries);

/** What a record holds under a word from outside: of its own, and nothing that it only inherits. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined;
