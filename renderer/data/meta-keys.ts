/** Sealed entries of `meta` that screens keep and that can name somebody: erasing for good looks through them. */

/** What was said of a table that isn't all in the ledger yet. */
export const IMPORT_DRAFT = 'import-draft';

/** Views of a list under names: what this begins with, then the list. */
export const VIEWS = 'views-';
