import type { ChannelTerms, Contact, ReceiverField } from './network-schema';

type Needing = Pick<ChannelTerms, 'needs'>;
type Known = Partial<Record<ReceiverField, string>>;

/** 〒270-0192 流山市平和台1-1-1 */
export const addressText = ({ postalCode, address }: Pick<Known, 'postalCode' | 'address'>): string =>
  [postalCode && `〒${postalCode}`, address].filter(Boolean).join(' ');

/** Where papers go by a channel, as far as the channel needs to know: 〒270-0192 流山市平和台1-1-1, FAX 04-7159-5055. */
export function receiverPlace({ needs }: Needing, contact: Contact): string {
  const { phone, fax, mail, ...place }: Known = Object.fromEntries(needs.map((field) => [field, contact[field] ?? '']));
  return [addressText(place), fax && `FAX ${fax}`, mail, phone && `電話 ${phone}`].filter(Boolean).join('　');
}

/** What a channel needs to know of whom papers go to, and nobody has said. */
export const unsaidOfReceiver = ({ needs }: Needing, contact: Contact): ReceiverField[] =>
  needs.filter((field) => !contact[field]);
