/**
 * Exported names with two meanings that are older than the rule against them (names.test.ts). A name goes from here when one of the two is
 * renamed, or both become one; none comes in.
 */
export const twoThings: ReadonlySet<string> = new Set(['Second', 'neededFields', 'refusalOf']);
