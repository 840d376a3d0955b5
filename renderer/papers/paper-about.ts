import type { PaperDocument } from '@shared/ledger/document';

/** For the file's name: the office, and the people where there are any. */
export const aboutForFile = ({ about }: PaperDocument, office: string): string =>
  about === '' || about.startsWith(office) ? about || office : `${office}_${about}`;

/** For lists of what left the house: whose paper, and whom or what it is about. */
export const aboutWithOffice = ({ about }: PaperDocument, office: string): string =>
  about.startsWith(office) ? about : `${office}　${about}`;
