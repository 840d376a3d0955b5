import type { PaperDocument } from '@shared/ledger/document';

/** For the file's name: the office, and the people where there are any. */
export const aboutForFile = ({ about }: PaperDocument, office: string): string =>
  about === '' || about === office ? office : `${office}_${about}`;
