import { recordAddress } from './record-address';

/** Where 連絡先の担当者 of an office is typed. */
export const contactAt = (officeId: string): string =>
  `${recordAddress('office', officeId)}?field=offices.${officeId}.contact`;
