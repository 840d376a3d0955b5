import { normalizeMail } from '../text/width';
import { MailAddress } from './letter';

/** Receivers as somebody typed them: several with a comma, a 、, a ; or a space between. */
export const receiversIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,、，;；\s]+/)
      .map(normalizeMail)
      .filter((address) => address !== ''),
  ),
];

/** The first that is no mail address; null: all are. */
export const unreadableReceiver = (receivers: readonly string[]): string | null =>
  receivers.find((address) => !MailAddress.safeParse(address).success) ?? null;

/** Whether a letter goes to the pack's address and to nobody else. */
export const isPackReceiver = (receivers: readonly string[], address: string): boolean =>
  receivers.length === 1 && receivers[0]?.toLowerCase() === address.toLowerCase();
