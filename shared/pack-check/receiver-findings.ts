import type { KnownChannels } from '../packs/network-schema';
import { receiverFact, unsaidOfReceiver } from '../packs/receiver-words';
import type { Pack } from '../packs/schema';
import { problem } from '../problems/problem';
import type { Found } from './pack-finding';

/** Ways by which a paper goes to a desk of which the pack doesn't say what the way needs: a fax number. */
export const receiverFindings = ({ channels, contacts }: Pack, known: KnownChannels): Found[] =>
  channels.flatMap(({ kind, label, to }, i) => {
    const contact = contacts.find(({ id }) => id === to);
    const terms = known.find(kind);
    const unsaid = contact && terms ? unsaidOfReceiver(terms, contact) : [];
    if (!contact || unsaid.length === 0) return [];
    const details = {
      way: label,
      receiver: contact.name,
      fields: unsaid.map((field) => receiverFact(field).name).join('、'),
    };
    return [{ ...problem('pack/receiver-unsaid', details), at: `/channels/${i}/to` }];
  });
