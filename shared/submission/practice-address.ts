import type { DeliveryOption } from '../channels/channel';

/** Names that RFC 2606, and JPRS for Japan, keep for examples: no mail ever arrives there. */
const NOBODYS = /(?:\.(?:invalid|example|test|localhost)|(?:^|\.)example\.(?:com|net|org|(?:[a-z]{2}\.)?jp))$/i;

/** Where a desk's mail leads to in the sample. 見本, and nobody's (RFC 2606). */
const PRACTICE = 'mihon.invalid';

/** Whether nobody gets what is sent there: all that the sample may write to. */
export const isNobodys = (address: string): boolean => NOBODYS.test(address.slice(address.lastIndexOf('@') + 1));

/** kaigo@city.example.jp as the sample shows it: kaigo@mihon.invalid. Of a desk without an address there is none either. */
export const practiceAddress = (address: string): string =>
  address === '' ? '' : `${address.slice(0, Math.max(0, address.lastIndexOf('@'))) || 'mihon'}@${PRACTICE}`;

/** A way out as the sample goes it: on the same steps, and to nobody. */
export const asPractice = <W extends Pick<DeliveryOption, 'address'>>(way: W): W => ({
  ...way,
  address: practiceAddress(way.address),
});

/** What every letter of the sample begins its subject with, so that nobody takes it for a real one. */
const PRACTICE_MARK = '【見本】';

/** A letter of the sample under its subject. */
export const markedSubject = (subject: string): string =>
  subject.startsWith(PRACTICE_MARK) ? subject : `${PRACTICE_MARK}${subject}`;
