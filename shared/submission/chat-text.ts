import type { Ledger } from '../ledger/entities';
import { networkName } from '../packs/network-of';
import type { Pack } from '../packs/schema';
import { letterText } from './letter-text';
import { papersIn, type Submission } from './submission';

/**
 * What is pasted into LINE WORKS beside the files: the words of the pack's way, else the app's own.
 *
 * @param sender who uses this PC
 */
export function chatText(
  submission: Submission,
  pack: Pack,
  { offices, corporation }: Pick<Ledger, 'offices' | 'corporation'>,
  sender: string,
): string {
  const { channel, officeId } = submission;
  const office = offices.find(({ id }) => id === officeId);
  const facts = {
    recipient: channel.recipient,
    network: networkName(pack),
    corporation: corporation.name,
    office: office?.name ?? '',
    phone: office?.phone ?? '',
    sender,
  };
  const papers = papersIn(submission).map(({ formId, title }) => {
    const form = pack.forms.find(({ id }) => id === formId);
    return form ? { number: form.number, title: form.shortTitle } : { number: '', title };
  });
  return letterText(pack.channels.find(({ id }) => id === channel.id)?.letter, facts, papers).text;
}
