import { z } from 'zod';
import { LONGEST_MAIL, MAIL_ADDRESS } from '../text/width';

/** An address as mail servers take it. Names beside it stand elsewhere. */
export const MailAddress = z.string().max(LONGEST_MAIL).regex(MAIL_ADDRESS);

/** How many receivers, and characters. */
export const letterLimits = { receivers: 20, subject: 400, text: 20_000 } as const;

/** The mail that a paper goes in, frozen with it: what is tried again is the same letter under the same Message-ID. */
export const Letter = z.object({
  /** server: the app sends it by the office's account · draft: somebody sends it from the mail program */
  by: z.enum(['server', 'draft']),
  /** Empty only in a draft whose receiver the person puts in. */
  to: z.array(MailAddress).max(letterLimits.receivers),
  cc: z.array(MailAddress).max(letterLimits.receivers),
  subject: z
    .string()
    .max(letterLimits.subject)
    .regex(/^\P{Cc}*$/u),
  text: z.string().max(letterLimits.text),
  messageId: z.string().regex(/^<[\w.-]{1,100}@[\w.-]{1,253}>$/),
});
export type Letter = z.output<typeof Letter>;

/** Where there is no account, or one whose domain isn't written in ASCII (RFC 2606: nobody's). */
const NOBODYS = 'renkei-daicho.invalid';

/** The Message-ID of a submission's mail, the same for each try. @param sender the office's own address; null: none is known */
export function messageIdOf(submissionId: string, sender: string | null): string {
  const domain = sender?.slice(sender.lastIndexOf('@') + 1) ?? '';
  return `<${submissionId}@${/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain) ? domain.toLowerCase() : NOBODYS}>`;
}
