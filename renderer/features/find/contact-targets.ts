import { hoursText } from '@shared/text/business-hours';
import type { Pack } from '@shared/packs/schema';
import { contactKey } from '../../state/contacts-in-use';
import { keyOf } from '../../papers/form-key';
import type { FindTarget } from './find-entry';

/** A desk, and the words that ask for its number: its own name, or 電話. */
export interface ContactTarget extends FindTarget {
  calledFor: string;
}

/** Desks of the networks, each with its number: two networks may name the same one. */
export function contactTargets(packs: readonly Pack[]): ContactTarget[] {
  const targets = packs.flatMap(({ network = '', municipality, contacts }) =>
    contacts.flatMap((contact): ContactTarget[] => {
      const { name, phone, outOfHours = '' } = contact;
      if (!phone) return [];
      // 介護支援課 of 流山市 介護支援課: the city alone asks for more than its number.
      const asked = keyOf('電話', 'でんわ', '連絡先', 'れんらくさき', phone, name.split(' ').at(-1) ?? '');
      return [
        {
          entry: {
            id: `contact/${name}/${phone}`,
            icon: 'phone',
            title: `${name}　${phone}`,
            detail: hoursText(contact),
            command: 'contacts',
            desk: contactKey(contact),
          },
          key: [asked, keyOf(name, network, municipality, outOfHours)].join('\n'),
          calledFor: asked,
        },
      ];
    }),
  );
  return [...new Map(targets.map((one) => [one.entry.id, one])).values()];
}
